import { PhraseTable } from './phrase-table.js';
import { NONE, ROOT } from './trie-nodes.js';

/** A map as plain data, to be kept. */
export interface PhraseMapData<T> {
  slots: Int32Array;
  /** By the phrases' numbers in the table, which may have others that the map does not. */
  values: readonly (T | undefined)[];
}

/** Values by phrase, found by walking a folded text's code units (see units.ts) from any offset. */
export class PhraseMap<T> {
  /** Of the phrases found last, the shortest first: where each ends, and its value. */
  readonly edges: number[] = [];
  readonly values: T[] = [];

  /** For walks that keep nothing: the table of the phrases, and the values by their numbers in it. */
  readonly table: PhraseTable;
  readonly all: readonly (T | undefined)[];

  constructor({ slots, values }: PhraseMapData<T>) {
    this.table = new PhraseTable(slots);
    this.all = values;
  }

  /** Of two entries with the same phrase the first counts. */
  static of<T>(entries: readonly (readonly [string, T])[]): PhraseMap<T> {
    const { slots } = PhraseTable.of(entries.map(([phrase]) => phrase));
    return new PhraseMap({ slots, values: entries.map(([, value]) => value) });
  }

  data(): PhraseMapData<T> {
    return { slots: this.table.slots, values: this.all };
  }

  /** Finds the phrases that begin at a code unit and end at `limit` or before; gives their number. */
  find(units: Uint16Array, at: number, limit: number): number {
    let count = 0;
    let node = ROOT;
    for (let i = at; i < limit; i++) {
      node = this.table.step(node, units[i]!);
      if (node === NONE) break;
      if (this.keep(count, i + 1, node)) count++;
    }
    return count;
  }

  /** Keeps the phrase that ends at a node as one of those found; false where none does. */
  private keep(i: number, edge: number, node: number): boolean {
    const value = this.all[this.table.numberOf(node)];
    if (value === undefined) return false;
    this.edges[i] = edge;
    this.values[i] = value;
    return true;
  }

  /** Whether what stands between two code units is a phrase. */
  has(units: Uint16Array, start: number, end: number): boolean {
    const count = this.find(units, start, end);
    return count > 0 && this.edges[count - 1] === end;
  }

  get(phrase: string): T | undefined {
    return this.all[this.table.find(phrase)];
  }
}
