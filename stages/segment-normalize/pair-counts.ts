/** Integers a slot: both of the pair, how often it was counted, and how often marked. */
const [STRIDE, RIGHT, COUNT, MARKS] = [4, 1, 2, 3];

const FIRST_SLOTS = 1 << 12;

/** Counts pairs of integers, and how many of each are marked: a hash table that grows. */
export class PairCounts {
  private table = new Int32Array(FIRST_SLOTS * STRIDE);
  private mask = FIRST_SLOTS - 1;
  private size = 0;

  /** Forgets all pairs. */
  clear(): void {
    this.table.fill(0);
    this.size = 0;
  }

  /** Counts a pair; `mark` is 1 where it is marked, otherwise 0. */
  add(left: number, right: number, mark = 0): void {
    let at = this.find(left, right) * STRIDE;
    if (this.table[at + COUNT] === 0) {
      if (++this.size * 2 > this.mask) {
        this.grow();
        at = this.find(left, right) * STRIDE;
      }
      this.table[at] = left;
      this.table[at + RIGHT] = right;
    }
    this.table[at + COUNT]!++;
    this.table[at + MARKS]! += mark;
  }

  /** All slots are below this number, until a pair is added. */
  get slots(): number {
    return this.mask + 1;
  }

  /** The slot of a pair, or the free one where it would go. The factors are odd numbers with mixed bits. */
  find(left: number, right: number): number {
    const { table, mask } = this;
    const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const at = slot * STRIDE;
      if (table[at + COUNT] === 0 || (table[at] === left && table[at + RIGHT] === right)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** How often the pair of a slot was counted. */
  all(slot: number): number {
    return this.table[slot * STRIDE + COUNT]!;
  }

  /** How often it was marked. */
  marked(slot: number): number {
    return this.table[slot * STRIDE + MARKS]!;
  }

  private grow(): void {
    const { table } = this;
    this.table = new Int32Array(table.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < table.length; at += STRIDE) {
      if (table[at + COUNT] === 0) continue;
      const slot = this.find(table[at]!, table[at + RIGHT]!);
      this.table.set(table.subarray(at, at + STRIDE), slot * STRIDE);
    }
  }
}
