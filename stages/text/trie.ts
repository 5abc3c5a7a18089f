/** Stands for the root when a walk begins, and for no node when it ends. */
export const ROOT = -1;
export const NONE = -1;

/**
 * A set of words as a trie in typed arrays, by UTF-16 code unit. Nodes are numbered from 0, so that what is
 * known of a word can be kept in an array by its last node.
 */
export class Trie {
  /** Child of the root by code unit: the first step needs no hashing. */
  private readonly first = new Int32Array(0x10000).fill(NONE);
  private readonly parents: Int32Array;
  private readonly units: Uint16Array;
  private readonly children: Int32Array;
  private readonly mask: number;
  private nodes = 0;

  /** `characters` is the most that all the words together hold; a hash table twice as large keeps probes short. */
  constructor(characters: number) {
    const slots = 1 << Math.ceil(Math.log2(Math.max(16, characters * 2)));
    this.mask = slots - 1;
    this.parents = new Int32Array(slots).fill(NONE);
    this.units = new Uint16Array(slots);
    this.children = new Int32Array(slots);
  }

  /** Adds a word and returns its last node. */
  add(word: string): number {
    return this.addUnits(
      Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i)),
      word.length,
    );
  }

  /** Adds the word of the first `length` code units and returns its last node. */
  addUnits(units: Uint16Array, length: number): number {
    let node = ROOT;
    for (let i = 0; i < length; i++) {
      const next = this.step(node, units[i]!);
      node = next === NONE ? this.grow(node, units[i]!) : next;
    }
    return node;
  }

  /** The node one code unit below a node or ROOT; NONE where no word goes on so. */
  step(node: number, unit: number): number {
    if (node === ROOT) return this.first[unit]!;
    const slot = this.slot(node, unit);
    return this.parents[slot] === NONE ? NONE : this.children[slot]!;
  }

  /** Whether any word begins with a code unit: a quick no for most places of a text. */
  canBegin(unit: number): boolean {
    return this.first[unit] !== NONE;
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

  private grow(node: number, unit: number): number {
    const child = this.nodes++;
    if (node === ROOT) {
      this.first[unit] = child;
      return child;
    }
    const slot = this.slot(node, unit);
    this.parents[slot] = node;
    this.units[slot] = unit;
    this.children[slot] = child;
    return child;
  }

  /** The slot of a child, or the free one where it would go. The factors are odd numbers with mixed bits. */
  private slot(node: number, unit: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & this.mask;
    while (this.parents[slot] !== NONE && (this.parents[slot] !== node || this.units[slot] !== unit)) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }
}
