/** Index of the last of the first `length` values that is not above `limit`, in ascending values; 0 where all are. */
export function lastAtOrBefore(values: ArrayLike<number>, length: number, limit: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** So many values are looked at before it is taken for far. */
const NEAR = 8;

/** The same, where it is mostly a little behind `from`. */
export function lastFrom(from: number, values: ArrayLike<number>, length: number, limit: number): number {
  if (from >= length || values[from]! > limit) return lastAtOrBefore(values, length, limit);
  const stop = Math.min(length, from + NEAR);
  for (let next = from + 1; next < stop; next++) if (values[next]! > limit) return next - 1;
  return stop === length ? length - 1 : lastAtOrBefore(values, length, limit);
}
