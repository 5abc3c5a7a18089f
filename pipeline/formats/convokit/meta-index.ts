/** The parts of index.json, which tells the Python types of every metadata field. */
type IndexName = 'utterances-index' | 'speakers-index' | 'conversations-index' | 'overall-index';

/** Collects the types of metadata from the values, as ConvoKit does; a missing value has none. */
export class MetaIndex {
  readonly indices: Record<IndexName, Record<string, string[]>> = {
    'utterances-index': {},
    'speakers-index': {},
    'conversations-index': {},
    'overall-index': {},
  };

  /** Takes note of an object's metadata, and gives the object back. */
  noting<Item extends { meta: object }>(name: IndexName, item: Item): Item {
    const index = this.indices[name];
    for (const [field, value] of Object.entries(item.meta)) {
      index[field] ??= [];
      const type = pythonType(value);
      if (type !== null && !index[field].includes(type)) index[field].push(type);
    }
    return item;
  }
}

const PYTHON_TYPES: Record<string, string> = {
  string: "<class 'str'>",
  number: "<class 'int'>",
  boolean: "<class 'bool'>",
};

/** The type that Python reads from the value's JSON; null for null. */
function pythonType(value: unknown): string | null {
  if (value === null) return null;
  if (Array.isArray(value)) return "<class 'list'>";
  return PYTHON_TYPES[typeof value] ?? null;
}
