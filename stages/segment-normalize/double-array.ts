import { isWordKind, KINDS } from '../text/characters.js';
import { FREE } from '../text/child-slot.js';
import { ROOT, type Trie } from '../text/trie.js';

/** Nodes with fewer children look for gaps from the beginning again; with more they would hardly find any. */
const FEW = 64;

/** A trie laid out so that each child is found without search: at its parent's base plus the code of the character that leads to it. */
export interface DoubleArray {
  /** By code unit, another for each; 0 for what builds no words. The commonest have the lowest, so that these stand close together. */
  codes: Uint16Array;
  /** By node of the trie, where it stands now; a first character at its code. */
  places: Int32Array;
  /** By node of the trie, its base; 0 for a node without children. */
  bases: Int32Array;
  /** All places, and all bases with any code added, are below this number. */
  size: number;
}

/** Lays out a trie. */
export function layOut(trie: Trie): DoubleArray {
  const { starts, children } = childrenOf(trie);
  const { codes, count } = codesOf(trie);
  const places = new Int32Array(trie.size);
  const bases = new Int32Array(trie.size);
  const room = new Room(count, 2 * count + 2 * children.length);
  for (let node = 0; node < trie.size; node++) {
    if (trie.parentOf(node) === ROOT) places[node] = codes[trie.unitOf(node)]!;
  }
  let size = count;
  for (const parent of mostChildrenFirst(starts)) {
    const own = children.subarray(starts[parent], starts[parent + 1]!);
    const base = room.baseFor(own.map((child) => codes[trie.unitOf(child)]!));
    bases[parent] = base;
    for (const child of own) places[child] = base + codes[trie.unitOf(child)]!;
    size = Math.max(size, base + count);
  }
  return { codes, places, bases, size };
}

/** Codes from 1 on for all characters that words are made of, the commonest in the trie first, and the number of codes. */
function codesOf(trie: Trie): { codes: Uint16Array; count: number } {
  const counts = new Int32Array(0x10000);
  for (let node = 0; node < trie.size; node++) if (trie.parentOf(node) !== FREE) counts[trie.unitOf(node)]!++;
  const units = Uint16Array.from(counts.keys()).filter(
    (unit) => counts[unit]! > 0 || isWordKind(KINDS[unit]!),
  );
  units.sort((a, b) => counts[b]! - counts[a]! || a - b);
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

/** The nodes that have children. */
function mostChildrenFirst(starts: Int32Array): Int32Array {
  const count = (node: number): number => starts[node + 1]! - starts[node]!;
  const parents = Int32Array.from({ length: starts.length - 1 }, (_, node) => node).filter(
    (node) => count(node) > 0,
  );
  return parents.sort((a, b) => count(b) - count(a) || a - b);
}

/** Gives places to the children of one node after the other, which have never more of them than the node before. */
class Room {
  private readonly taken: Uint8Array;
  /** Where the search for a gap begins, for nodes of how many children. */
  private from: number;
  private count = Number.POSITIVE_INFINITY;

  constructor(
    private readonly first: number,
    size: number,
  ) {
    this.taken = new Uint8Array(size);
    this.from = first;
  }

  /** A base from which all these codes lead to free places, which it takes. */
  baseFor(codes: Int32Array): number {
    if (codes.length < this.count && codes.length < FEW) this.from = this.first;
    this.count = codes.length;
    let place = this.taken.indexOf(0, this.from);
    while (!this.isFree(place - codes[0]!, codes)) place = this.taken.indexOf(0, place + 1);
    this.from = place;
    for (const code of codes) this.taken[place - codes[0]! + code] = 1;
    return place - codes[0]!;
  }

  private isFree(base: number, codes: Int32Array): boolean {
    for (let i = 0; i < codes.length; i++) {
      const place = base + codes[i]!;
      if (place < this.first || this.taken[place] === 1) return false;
    }
    return true;
  }
}
