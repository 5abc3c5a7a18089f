import { type Column, type IdColumn, type Table, type Value, valueAt } from '../../stages/aggregate/table.js';
import type { CodePointIndex } from '../../stages/text/code-points.js';
import type { LineFormat } from './line-format.js';
import { isPlain } from './plain.js';
import type { TextBytes } from './text-bytes.js';

/** What pieces of lines are made of. */
export enum PieceKind {
  /** One of a few texts that are known beforehand. */
  Entry,
  Integer,
  Number,
  /** A part of a text. */
  Part,
  /** Several parts of a text, joined by line feeds. */
  Joined,
  /** A value that is to be encoded. */
  Value,
}

/** A piece of every line. All kinds have the same properties, so that code that reads them need not tell them apart. */
export interface Piece {
  kind: PieceKind;
  /** The texts of entries, as they stand in the line, and by row which it is; null for the first in all rows. */
  texts: string[];
  places: Int32Array | null;
  /** Whether there is one entry, which is the same in all tables of the dataset. */
  isFixed: boolean;
  /** Bytes that the longest entry takes at most. */
  longest: number;
  /** Where each entry begins in the memory, and the last one ends; empty where there was no room for them. */
  offsets: Int32Array;
  /** Integers by row, with so many digits at least. */
  integers: Int32Array;
  digits: number;
  /** Numbers by row. */
  numbers: Float64Array;
  /** The text, and by row where its part begins and ends, in code points. */
  source: CodePointIndex | null;
  text: TextBytes | null;
  starts: Int32Array;
  ends: Int32Array;
  /** By row, which of these parts are joined. */
  parts: readonly (readonly number[])[];
  /** The values that are to be encoded, by row. */
  values: readonly Value[];
}

const NOTHING: Piece = {
  kind: PieceKind.Entry,
  texts: [],
  places: null,
  isFixed: false,
  longest: 0,
  offsets: new Int32Array(0),
  integers: new Int32Array(0),
  digits: 1,
  numbers: new Float64Array(0),
  source: null,
  text: null,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  parts: [],
  values: [],
};

/**
 * The pieces of a table's lines, as few as can be: neighbours that are the same in the same rows, such as the name of a
 * column and its constant value, become one.
 */
export class Pieces {
  readonly all: Piece[] = [];

  constructor(
    names: readonly string[],
    { columns, rows }: Table<Record<string, Value>>,
    private readonly format: LineFormat,
  ) {
    names.forEach((name, i) => {
      this.addText(format.before(name, i), true);
      this.addColumn(columns[name]!, rows);
    });
    this.addText(format.end, true);
  }

  private addColumn(column: Column, rows: number): void {
    const { encode } = this.format;
    switch (column.kind) {
      case 'constant':
        this.addText(encode(column.value));
        break;
      case 'shared':
        this.addEntries(column.values.map(encode), column.places);
        break;
      case 'integers':
        this.add({ kind: PieceKind.Integer, integers: column.values });
        break;
      case 'numbers':
        this.add({ kind: PieceKind.Number, numbers: column.values });
        break;
      case 'ids':
        this.addIds(column, rows);
        break;
      case 'parts':
        this.add({ kind: PieceKind.Part, source: column.text, starts: column.starts, ends: column.ends });
        break;
      case 'joined': {
        const { text: source, starts, ends, parts } = column;
        this.add({ kind: PieceKind.Joined, source, starts, ends, parts });
        break;
      }
      case 'values':
        this.add({ kind: PieceKind.Value, values: column.values });
    }
  }

  private addIds(column: IdColumn, rows: number): void {
    const { prefix, digits, numbers } = column;
    if (!isPlain(prefix)) {
      const values = Array.from({ length: rows }, (_, row) => valueAt(column, row));
      this.add({ kind: PieceKind.Value, values });
      return;
    }
    this.addText(this.format.quote + prefix);
    this.add({ kind: PieceKind.Integer, integers: numbers, digits });
    this.addText(this.format.quote, true);
  }

  private add(told: Partial<Piece>): void {
    this.all.push({ ...NOTHING, ...told });
  }

  /** Adds a text that is the same in all rows; `isFixed` tells whether it is so in all tables of the dataset. */
  private addText(text: string, isFixed = false): void {
    if (text === '') return;
    const last = this.all.at(-1);
    if (last?.kind !== PieceKind.Entry) this.add({ texts: [text], isFixed });
    else {
      last.texts = last.texts.map((known) => known + text);
      last.isFixed &&= isFixed;
    }
  }

  private addEntries(texts: string[], places: Int32Array): void {
    const last = this.all.at(-1);
    if (last?.kind === PieceKind.Entry && last.places === null) {
      last.texts = texts.map((text) => last.texts[0]! + text);
      last.places = places;
      last.isFixed = false;
    } else if (last?.kind === PieceKind.Entry && last.places === places) {
      last.texts = texts.map((text, i) => last.texts[i]! + text);
    } else this.add({ texts, places });
  }
}
