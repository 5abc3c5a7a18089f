/** Groups items by a key; groups and their items keep the order in which they came. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * As an array's own map, but the lists are all of one kind for V8. Those of map are of another kind once the caller is compiled,
 * and then all that reads them has to be compiled again.
 */
export function mapped<Item, Result>(
  items: readonly Item[],
  resultOf: (item: Item, i: number) => Result,
): Result[] {
  const results: Result[] = [];
  for (let i = 0; i < items.length; i++) results.push(resultOf(items[i]!, i));
  return results;
}

/** The distinct values in the order in which they first came. */
export const distinct = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** Orders texts by code unit, which is the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The only one of some values, however often it comes; null where there is none, or several are. */
export function only<Value>(values: Iterable<Value>): Value | null {
  const [value = null, ...others] = new Set(values);
  return others.length === 0 ? value : null;
}
