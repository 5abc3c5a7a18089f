import { NONE, ROOT, Trie } from './trie.js';

/** Values by phrase, found by walking a folded text's code units (see unitsOf) from any offset. */
export class PhraseMap<T> {
  /** Of the phrases found last, the shortest first: where each ends or, found backwards, begins; and its value. */
  readonly edges: number[] = [];
  readonly values: T[] = [];
  private readonly trie: Trie;
  private readonly all: T[] = [];
  /** 1 + the place in `all` by node; 0 where no phrase ends. */
  private readonly places: Int32Array;

  /** Of two entries with the same phrase the first counts. */
  constructor(entries: readonly (readonly [string, T])[]) {
    this.trie = Trie.forNodes(entries.reduce((sum, [phrase]) => sum + phrase.length, 0));
    this.places = new Int32Array(this.trie.size);
    for (const [phrase, value] of entries) {
      const node = this.trie.add(phrase);
      if (this.places[node] === 0) this.places[node] = this.all.push(value);
    }
  }

  /** Finds the phrases that begin at a code unit and end at `limit` or before; gives their number. */
  find(units: Uint16Array, at: number, limit: number): number {
    let count = 0;
    let node = ROOT;
    for (let i = at; i < limit; i++) {
      node = this.trie.step(node, units[i]!);
      if (node === NONE) break;
      if (this.places[node] !== 0) this.keep(count++, i + 1, node);
    }
    return count;
  }

  /** The same for the phrases that end at a code unit, which is read backwards; they must be kept so. */
  findBackwards(units: Uint16Array, end: number, limit: number): number {
    let count = 0;
    let node = ROOT;
    for (let i = end - 1; i >= limit; i--) {
      node = this.trie.step(node, units[i]!);
      if (node === NONE) break;
      if (this.places[node] !== 0) this.keep(count++, i, node);
    }
    return count;
  }

  private keep(i: number, edge: number, node: number): void {
    this.edges[i] = edge;
    this.values[i] = this.all[this.places[node]! - 1]!;
  }

  /** Whether what stands between two code units is a phrase. */
  has(units: Uint16Array, start: number, end: number): boolean {
    const count = this.find(units, start, end);
    return count > 0 && this.edges[count - 1] === end;
  }

  get(phrase: string): T | undefined {
    const node = this.trie.find(phrase);
    return node === NONE ? undefined : this.all[this.places[node]! - 1];
  }
}
