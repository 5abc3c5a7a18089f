import { childSlot, NONE, ROOT } from './trie-nodes.js';

/** Integers a slot: the parent and the code unit that leads from it. */
const STRIDE = 2;

/** A table fuller than this makes probes long. */
const FULLEST = 0.75;

/**
 * A set of words as a trie by UTF-16 code unit, in one hash table: looking up a word's next character touches
 * one place in memory. A node is a small integer below `size`, so that what is known of a word can be kept in
 * an array by its last node.
 */
export class Trie {
  private readonly table: Int32Array;
  /** Whether a word begins with a code unit; the node of a first character needs no slot. */
  private readonly begins = new Uint8Array(0x10000);
  private readonly mask: number;
  private free: number;

  private constructor(private readonly slots: number) {
    this.table = new Int32Array(slots * STRIDE).fill(NONE);
    this.mask = slots - 1;
    this.free = Math.floor(slots * FULLEST);
  }

  /** An empty trie for about so many beginnings of words; at most one and a half times as many find room. */
  static forNodes(nodes: number): Trie {
    return new Trie(1 << Math.ceil(Math.log2(Math.max(16, nodes * 1.5))));
  }

  /** Forgets all words, where about so many beginnings would find room then; false where not. */
  clearFor(nodes: number): boolean {
    if (nodes * 1.5 > this.slots) return false;
    this.table.fill(NONE);
    this.begins.fill(0);
    this.free = Math.floor(this.slots * FULLEST);
    return true;
  }

  /** All nodes are below this number. */
  get size(): number {
    return this.slots + 0x10000;
  }

  /** The parent of a node: ROOT for a word's first character, NONE where no node is. */
  parentOf(node: number): number {
    if (node < this.slots) return this.table[node * STRIDE]!;
    return this.begins[node - this.slots] === 1 ? ROOT : NONE;
  }

  /** The code unit that leads to a node. */
  unitOf(node: number): number {
    return node < this.slots ? this.table[node * STRIDE + 1]! : node - this.slots;
  }

  /** Adds a word and returns its last node. */
  add(word: string): number {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) node = this.grow(node, word.charCodeAt(i));
    return node;
  }

  /** Adds the word of the first `length` code units and returns its last node. */
  addUnits(units: Uint16Array, length: number): number {
    let node = ROOT;
    for (let i = 0; i < length; i++) node = this.grow(node, units[i]!);
    return node;
  }

  /** The node one code unit below a node or ROOT, made where there is none. */
  private grow(node: number, unit: number): number {
    if (node === ROOT) {
      this.begins[unit] = 1;
      return this.slots + unit;
    }
    const slot = childSlot(this.table, STRIDE, this.mask, node, unit);
    if (this.table[slot * STRIDE] !== NONE) return slot;
    if (--this.free < 0) throw new Error('the trie was made for fewer words');
    this.table[slot * STRIDE] = node;
    this.table[slot * STRIDE + 1] = unit;
    return slot;
  }

  /** The node one code unit below a node or ROOT; NONE where no word goes on so. */
  step(node: number, unit: number): number {
    if (node === ROOT) return this.begins[unit] === 1 ? this.slots + unit : NONE;
    const slot = childSlot(this.table, STRIDE, this.mask, node, unit);
    return this.table[slot * STRIDE] === NONE ? NONE : slot;
  }

  /** The last node of a word or beginning of a word; NONE where none is so written. */
  find(word: string): number {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      node = this.step(node, word.charCodeAt(i));
      if (node === NONE) return NONE;
    }
    return node;
  }
}
