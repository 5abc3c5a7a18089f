import { childSlot, NONE, ROOT } from './trie-nodes.js';

/**
 * Integers a slot: the parent, the code unit that leads from it, 1 + the number of the phrase that ends there, and a bit
 * for each hash of a code unit that leads on. Every slot is within one line of the memory's cache, so that a step waits
 * for the memory once, and mostly not at all where no phrase goes on.
 */
const STRIDE = 4;
const NUMBER = 2;
const CHILDREN = 3;

const childBit = (unit: number): number => 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);

/** A table fuller than this makes probes long. */
const FULLEST = 0.5;

/** A list of phrases as a trie by UTF-16 code unit in a hash table of plain numbers, which can be kept in a file. */
export class PhraseTable {
  private readonly mask: number;

  /** `slots` are those that another table had. */
  constructor(readonly slots: Int32Array) {
    this.mask = slots.length / STRIDE - 1;
  }

  /** A table no larger than it must be. Of two phrases that are the same the first counts. */
  static of(phrases: readonly string[]): PhraseTable {
    for (let size = 1 << Math.ceil(Math.log2(phrases.length + 8)); ; size *= 2) {
      const table = new PhraseTable(new Int32Array(size * STRIDE).fill(NONE));
      if (table.fill(phrases)) return table;
    }
  }

  /** Whether there is room for all. */
  private fill(phrases: readonly string[]): boolean {
    let free = Math.floor((this.mask + 1) * FULLEST);
    for (let i = 0; i < phrases.length; i++) {
      const phrase = phrases[i]!;
      let node = ROOT;
      for (let at = 0; at < phrase.length; at++) {
        const unit = phrase.charCodeAt(at);
        const slot = childSlot(this.slots, STRIDE, this.mask, node, unit);
        if (this.slots[slot * STRIDE] === NONE) {
          if (free-- === 0) return false;
          this.slots.set([node, unit, 0, 0], slot * STRIDE);
          if (node !== ROOT) this.slots[this.slotOf(node) * STRIDE + CHILDREN]! |= childBit(unit);
        }
        node = node === ROOT ? this.first(unit) : slot;
      }
      if (node !== ROOT && this.numberOf(node) < 0) this.slots[this.slotOf(node) * STRIDE + NUMBER] = i + 1;
    }
    return true;
  }

  /** The node of a first character, whether any phrase begins with it or not: it is told without a look at the memory. */
  first(unit: number): number {
    return this.mask + 1 + unit;
  }

  private slotOf(node: number): number {
    return node <= this.mask ? node : childSlot(this.slots, STRIDE, this.mask, ROOT, node - this.mask - 1);
  }

  /** The node one code unit below a node or ROOT; NONE where no phrase goes on so. */
  step(node: number, unit: number): number {
    const { slots, mask } = this;
    if (node >= 0 && node <= mask && (slots[node * STRIDE + CHILDREN]! & childBit(unit)) === 0) return NONE;
    const slot = childSlot(slots, STRIDE, mask, node, unit);
    if (slots[slot * STRIDE] === NONE) return NONE;
    return node === ROOT ? this.first(unit) : slot;
  }

  /** The number of a phrase; -1 where there is none such. */
  find(phrase: string): number {
    let node = ROOT;
    for (let i = 0; i < phrase.length; i++) {
      node = this.step(node, phrase.charCodeAt(i));
      if (node === NONE) return -1;
    }
    return node === ROOT ? -1 : this.numberOf(node);
  }

  /** The number of the phrase that ends at a node, below 0 where none does. */
  numberOf(node: number): number {
    return this.slots[this.slotOf(node) * STRIDE + NUMBER]! - 1;
  }
}
