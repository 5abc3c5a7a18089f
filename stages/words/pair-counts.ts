import { firstSlots, MOST_KEPT } from './table-room.js';

/** Integers a slot: both of the pair, how often it was counted, and how often marked. */
const [STRIDE, RIGHT, COUNT, MARKS] = [4, 1, 2, 3];

/** A table fuller than this makes probes long. */
const FULLEST = 0.75;

/** Memory for so many slots, and for one that stays empty. */
const newTable = (slots: number) => new Int32Array((slots + 1) * STRIDE);

/** Where a pair is looked for first. The factors are odd numbers with mixed bits. */
function hashOf(left: number, right: number): number {
  const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** Counts pairs of integers, and how many of each are marked: a hash table that grows. */
export class PairCounts {
  private table = new Int32Array(0);
  /** The number of slots in use, a power of 2, less one. */
  private mask = 0;
  private size = 0;
  /** Whether pairs are elsewhere by now than they were when they were counted. */
  hasGrown = false;

  /** Forgets all pairs; about so many will be counted. */
  clearFor(pairs: number): void {
    const slots = firstSlots(pairs);
    this.mask = slots - 1;
    this.size = 0;
    this.hasGrown = false;
    const kept = this.table.length / STRIDE - 1;
    if (kept < slots || kept > MOST_KEPT) this.table = newTable(slots);
    else this.table.fill(0, 0, (slots + 1) * STRIDE);
  }

  /** Where no pair ever is: in a slot of its own behind all others. */
  get nowhere(): number {
    return (this.mask + 1) * STRIDE;
  }

  /** Counts a pair; `mark` is 1 where it is marked, otherwise 0. Gives where it is until the table grows. */
  add(left: number, right: number, mark = 0): number {
    const { table } = this;
    const at = this.find(left, right);
    table[at + MARKS]! += mark;
    if (table[at + COUNT]!++ > 0) return at;
    table[at] = left;
    table[at + RIGHT] = right;
    if (++this.size > this.mask * FULLEST) this.grow();
    return at;
  }

  /** Where a pair is, or would be if it were counted; until another is added. */
  find(left: number, right: number): number {
    const { table, mask } = this;
    for (let slot = hashOf(left, right) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * STRIDE;
      if (table[at + COUNT] === 0 || (table[at] === left && table[at + RIGHT] === right)) return at;
    }
  }

  /** How often the pair that is there was counted. */
  all(at: number): number {
    return this.table[at + COUNT]!;
  }

  /** How often it was marked. */
  marked(at: number): number {
    return this.table[at + MARKS]!;
  }

  private grow(): void {
    const { table, mask } = this;
    this.hasGrown = true;
    this.table = newTable(2 * (mask + 1));
    this.mask = 2 * mask + 1;
    for (let at = 0; at < STRIDE * (mask + 1); at += STRIDE) {
      if (table[at + COUNT] === 0) continue;
      this.table.set(table.subarray(at, at + STRIDE), this.find(table[at]!, table[at + RIGHT]!));
    }
  }
}
