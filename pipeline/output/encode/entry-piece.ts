import type { Column, Value } from '../../../stages/aggregate/table.js';
import type { Block } from './block.js';
import type { Piece, Slices, TableInHand } from './piece.js';
import { roomOf, type ValueWriter } from './value-writer.js';

/** What an entry is made of: a text that is the same for all tables, or what a column tells. */
interface EntryPart {
  text: Buffer | null;
  column: number;
  /** Whether it is the beginning of ids, which has no quotation marks of its own. */
  isPrefix: boolean;
}

/** A piece that is one of a few texts in every line. They are encoded before the first line is written. */
export class EntryPiece implements Piece {
  private readonly parts: EntryPart[] = [];
  /** The columns with shared values that it is of: by their places, which are the same, a row has its entry. */
  private readonly shared: number[] = [];
  private places: Int32Array | null = null;
  /** Where each entry begins in the memory, and the last one ends. */
  private offsets = new Int32Array(2);

  /** `piece` is its place in a line. */
  constructor(readonly piece: number) {}

  /** The text that it is in all lines of all tables, or null. */
  get fixed(): Buffer | null {
    return this.parts.length === 1 ? this.parts[0]!.text : null;
  }

  /** Adds a text that is the same for all tables. */
  addText(text: string): void {
    const last = this.parts.at(-1);
    if (last?.text) last.text = Buffer.concat([last.text, Buffer.from(text)]);
    else this.parts.push({ text: Buffer.from(text), column: 0, isPrefix: false });
  }

  /** Adds what a column tells in all rows. */
  addColumn(column: number, isPrefix = false): void {
    this.parts.push({ text: null, column, isPrefix });
  }

  /** Whether a column's shared values can be a part of it. */
  takes(column: Column, columns: readonly Column[]): boolean {
    const [first] = this.shared;
    return first === undefined || placesOf(columns[first]!) === placesOf(column);
  }

  addShared(column: number): void {
    this.shared.push(column);
    this.addColumn(column);
  }

  /** Whether all shared columns of a table have the same places. */
  fits(columns: readonly Column[]): boolean {
    const { shared } = this;
    for (let i = 1; i < shared.length; i++)
      if (placesOf(columns[shared[i]!]!) !== placesOf(columns[shared[0]!]!)) return false;
    return true;
  }

  /** Encodes a table's entries from a place in the memory on; gives where they end, or null where they find no room. */
  encode(columns: readonly Column[], writer: ValueWriter, start: number): number | null {
    const first = this.shared.length > 0 ? columns[this.shared[0]!]! : null;
    const count = first?.kind === 'shared' ? first.values.length : 1;
    this.places = first && placesOf(first);
    if (this.offsets.length <= count) this.offsets = new Int32Array(2 * count + 2);
    let at = start;
    for (let entry = 0; entry < count; entry++) {
      this.offsets[entry] = at;
      for (let i = 0; i < this.parts.length; i++) {
        const { text, column, isPrefix } = this.parts[i]!;
        const value = text ? null : valueIn(columns[column]!, entry);
        if (at + (text ? text.length : roomOf(value)) > writer.limit) return null;
        if (text) at = writer.raw(text, at);
        else at = isPrefix ? writer.plain(value as string, at) : writer.value(value, at);
      }
    }
    this.offsets[count] = at;
    return at;
  }

  place(
    _table: TableInHand,
    { from, to }: Block,
    { bounds, stride }: Slices,
    _writer: ValueWriter,
    at: number,
  ): number {
    const { places, offsets } = this;
    for (let row = from, k = 2 * this.piece; row < to; row++, k += stride) {
      const entry = places ? places[row]! : 0;
      bounds[k] = offsets[entry]!;
      bounds[k + 1] = offsets[entry + 1]!;
    }
    return at;
  }
}

const placesOf = (column: Column): Int32Array | null => (column.kind === 'shared' ? column.places : null);

/** What a column tells in an entry. */
function valueIn(column: Column, entry: number): Value {
  if (column.kind === 'shared') return column.values[entry]!;
  if (column.kind === 'ids') return column.prefix;
  return column.kind === 'constant' ? column.value : null;
}
