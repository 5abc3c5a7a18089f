/** Integers of the smallest stretch of memory, and of the longest that is kept from document to document. */
const [LEAST, MOST_KEPT] = [1 << 10, 1 << 18];

/**
 * Memory for the integers of one document's columns, taken a stretch at a time: for an array of its own a column would
 * wait longer than it takes to be filled.
 */
export class Integers {
  private stretch: Int32Array;
  private used = 0;

  /** `expected` is how many integers will be taken in all, about. */
  constructor(expected = 0) {
    this.stretch = new Int32Array(Math.max(LEAST, expected));
  }

  /** Begins anew, for about so many: those that were taken are overwritten. */
  begin(expected: number): void {
    const { length } = this.stretch;
    if (length < expected || length > MOST_KEPT) this.stretch = new Int32Array(Math.max(LEAST, expected));
    else this.stretch.fill(0, 0, this.used);
    this.used = 0;
  }

  /** So many integers, all of them 0. */
  take(count: number): Int32Array {
    if (this.used + count > this.stretch.length) {
      this.stretch = new Int32Array(Math.max(LEAST, count, this.stretch.length));
      this.used = 0;
    }
    this.used += count;
    return this.stretch.subarray(this.used - count, this.used);
  }

  /** An integer for each item. */
  of<Item>(items: ArrayLike<Item>, numberOf: (item: Item, i: number) => number): Int32Array {
    const all = this.take(items.length);
    for (let i = 0; i < all.length; i++) all[i] = numberOf(items[i]!, i);
    return all;
  }

  /** The numbers of so many rows, from 1 on. */
  rowNumbers(count: number): Int32Array {
    const all = this.take(count);
    for (let i = 0; i < count; i++) all[i] = i + 1;
    return all;
  }
}
