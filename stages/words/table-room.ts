/** A hash table that counts what a document has begins no larger than this many slots. */
const MOST_FIRST = 1 << 16;

/** What has grown beyond so many slots is not kept for the next document. */
export const MOST_KEPT = 1 << 18;

/** The slots that a table begins with in which about so many different ones will be counted: a power of 2. */
export const firstSlots = (expected: number): number =>
  1 << Math.ceil(Math.log2(Math.max(16, Math.min(expected, MOST_FIRST))));
