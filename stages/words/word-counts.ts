import { firstSlots, MOST_KEPT } from './table-room.js';

/** Integers a slot: the number that stands for a word, and its count. */
const STRIDE = 2;

/** A table fuller than this makes probes long. */
const FULLEST = 0.5;

/**
 * Counts words by the numbers that stand for them, above 0: a hash table that grows. An array with an element for each word
 * of the lexicon would be spread so widely that the processor's cache could not hold the few that a document has.
 */
export class WordCounts {
  private table = new Int32Array(0);
  /** The number of slots in use, a power of 2, less one. */
  private mask = 0;
  private size = 0;

  /** Forgets all words; about so many different ones will be counted. */
  clearFor(words: number): void {
    const slots = firstSlots(words);
    this.mask = slots - 1;
    this.size = 0;
    const kept = this.table.length / STRIDE;
    if (kept < slots || kept > MOST_KEPT) this.table = new Int32Array(slots * STRIDE);
    else this.table.fill(0, 0, slots * STRIDE);
  }

  add(word: number): void {
    const { table } = this;
    const at = this.find(word);
    if (table[at + 1]!++ > 0) return;
    table[at] = word;
    if (++this.size > this.mask * FULLEST) this.grow();
  }

  /** How often a word was counted. */
  of(word: number): number {
    return this.table[this.find(word) + 1]!;
  }

  /** Where a word is, or would be. The factor is an odd number with mixed bits. */
  private find(word: number): number {
    const { table, mask } = this;
    const hash = Math.imul(word, 0x9e3779b1);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const found = table[slot * STRIDE];
      if (found === word || found === 0) return slot * STRIDE;
    }
  }

  private grow(): void {
    const { table, mask } = this;
    this.table = new Int32Array(2 * STRIDE * (mask + 1));
    this.mask = 2 * mask + 1;
    for (let at = 0; at < STRIDE * (mask + 1); at += STRIDE) {
      if (table[at] === 0) continue;
      const to = this.find(table[at]!);
      this.table[to] = table[at]!;
      this.table[to + 1] = table[at + 1]!;
    }
  }
}
