import { isWordKind, KINDS } from '../../text/characters.js';
import type { Trie } from '../../text/lookup/trie.js';
import { NONE, ROOT } from '../../text/lookup/trie-nodes.js';

/**
 * A trie laid out so that each child is found without search: at its parent's base plus the code of the character that
 * leads to it.
 */
export interface DoubleArray {
  /**
   * By code unit, another for each; 0 for what builds no words. The commonest have the lowest, so that these stand close
   * together.
   */
  codes: Uint16Array;
  /** By node of the trie, where it stands now; a first character at its code. */
  places: Int32Array;
  /** By node of the trie, its base; 0 for a node without children. */
  bases: Int32Array;
  /** All places, and all bases with any code added, are below this number. */
  size: number;
}

/**
 * Lays out a trie. `frequencies` tell by node how often the word is read that ends there: what is read often comes first, so
 * that it stands together in few pages of the memory, which a text's words would else be spread over.
 */
export function layOut(trie: Trie, frequencies: Float32Array): DoubleArray {
  const { starts, children } = childrenOf(trie);
  const { codes, count } = codesOf(trie, frequencies);
  const places = new Int32Array(trie.size);
  const bases = new Int32Array(trie.size);
  const room = new Room(count, 2 * count + 2 * children.length);
  for (let node = 0; node < trie.size; node++) {
    if (trie.parentOf(node) === ROOT) places[node] = codes[trie.unitOf(node)]!;
  }
  let size = count;
  for (const parent of hottestFirst(starts, children, frequencies)) {
    const own = children.subarray(starts[parent], starts[parent + 1]!);
    const base = room.baseFor(own.map((child) => codes[trie.unitOf(child)]!));
    bases[parent] = base;
    for (const child of own) places[child] = base + codes[trie.unitOf(child)]!;
    size = Math.max(size, base + count);
  }
  return { codes, places, bases, size };
}

/** Codes from 1 on for all characters that words are made of, the commonest first, and the number of codes. */
function codesOf(trie: Trie, frequencies: Float32Array): { codes: Uint16Array; count: number } {
  const heat = new Float64Array(0x10000);
  for (let node = 0; node < trie.size; node++) {
    if (trie.parentOf(node) !== NONE) heat[trie.unitOf(node)]! += 1 + frequencies[node]!;
  }
  const units = Uint16Array.from(heat.keys()).filter((unit) => heat[unit]! > 0 || isWordKind(KINDS[unit]!));
  units.sort((a, b) => heat[b]! - heat[a]! || a - b);
  const codes = new Uint16Array(0x10000);
  units.forEach((unit, i) => {
    codes[unit] = i + 1;
  });
  return { codes, count: units.length + 1 };
}

/** The children of each node in a row, and by node where its own begin. */
function childrenOf(trie: Trie): { starts: Int32Array; children: Int32Array } {
  const starts = new Int32Array(trie.size + 1);
  for (let node = 0; node < trie.size; node++) {
    if (trie.parentOf(node) >= 0) starts[trie.parentOf(node) + 1]!++;
  }
  for (let node = 0; node < trie.size; node++) starts[node + 1]! += starts[node]!;
  const children = new Int32Array(starts[trie.size]!);
  const next = starts.slice();
  for (let node = 0; node < trie.size; node++) {
    if (trie.parentOf(node) >= 0) children[next[trie.parentOf(node)]!++] = node;
  }
  return { starts, children };
}

/** The nodes that have children, those first whose children are read most. */
function hottestFirst(starts: Int32Array, children: Int32Array, frequencies: Float32Array): Int32Array {
  const heat = new Float64Array(starts.length - 1);
  const parents = new Int32Array(heat.length);
  let count = 0;
  for (let node = 0; node < heat.length; node++) {
    for (let i = starts[node]!; i < starts[node + 1]!; i++) heat[node]! += 1 + frequencies[children[i]!]!;
    if (heat[node]! > 0) parents[count++] = node;
  }
  return parents.subarray(0, count).sort((a, b) => heat[b]! - heat[a]! || a - b);
}

/** Gives places to the children of one node after the other. */
class Room {
  private readonly taken: Uint8Array;
  /** By the length in bits of the number of children, where the search for so many free places begins. */
  private readonly from: Int32Array;

  constructor(
    private readonly first: number,
    size: number,
  ) {
    this.taken = new Uint8Array(size);
    this.from = new Int32Array(32).fill(first);
  }

  /** A base from which all these codes lead to free places, which it takes. */
  baseFor(codes: Int32Array): number {
    const size = 32 - Math.clz32(codes.length);
    let place = this.taken.indexOf(0, this.from[size]);
    while (!this.isFree(place - codes[0]!, codes)) place = this.taken.indexOf(0, place + 1);
    this.from[size] = place;
    for (const code of codes) this.taken[place - codes[0]! + code] = 1;
    return place - codes[0]!;
  }

  /** A base below 1 would be none. */
  private isFree(base: number, codes: Int32Array): boolean {
    if (base < 1) return false;
    for (let i = 0; i < codes.length; i++) {
      const place = base + codes[i]!;
      if (place < this.first || this.taken[place] === 1) return false;
    }
    return true;
  }
}
