import { type Table, type Value, valueAt } from '../../stages/aggregate/table.js';
import type { CodePointIndex } from '../../stages/text/code-points.js';
import { LONGEST_NUMBER, writeDigits, writeNumber } from './digits.js';
import { type LineFormat, lineOf } from './line-format.js';
import { type Piece, PieceKind, Pieces } from './pieces.js';
import type { RowBuffer } from './row-buffer.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';

/** Bytes of the memory for entries, and of that for lines. */
const SIZE = 1 << 18;

/** Where entries and lines begin, behind two texts, and where the memory ends. */
const ENTRIES = 2 * TEXT_SIZE;
const LINES = ENTRIES + SIZE;
const END = LINES + SIZE;

/** What a code unit or code point takes at most: escaped in JSON, as \u0000. */
const MOST_BYTES = 6;

/** Of a value: its quotation marks and apostrophe, or the number that it is. */
const VALUE_ROOM = LONGEST_NUMBER;

/** Up to this length, in bytes, a loop is faster than the call that copies. */
const SHORT_COPY = 8;

const QUOTE = 0x22;

/**
 * Encodes tables as lines. What most lines are made of, the parts of texts and what is the same in many rows, is encoded
 * once and copied from there: all within one memory, because nothing is copied faster.
 */
export class LineEncoder {
  private readonly bytes = Buffer.allocUnsafeSlow(END);
  /** The texts at hand, the one used last in front. */
  private readonly texts = [new TextBytes(this.bytes, 0), new TextBytes(this.bytes, TEXT_SIZE)];

  /** Adds the lines of a table, whose columns are to stand in the order of `names`. */
  encode(
    names: readonly string[],
    table: Table<Record<string, Value>>,
    format: LineFormat,
    lines: RowBuffer,
  ): void {
    const { all: pieces } = new Pieces(names, table, format);
    this.place(pieces);
    const fixedRoom = pieces.reduce((sum, piece) => sum + roomOf(piece), 0);
    for (let row = 0; row < table.rows; ) {
      const next = this.write(pieces, row, table.rows, fixedRoom, format, lines);
      if (next === row) {
        const cells = names.map((name) => [name, valueAt(table.columns[name]!, row)] as const);
        lines.append(Buffer.from(lineOf(format, cells)));
        row++;
      } else row = next;
    }
  }

  /** Encodes the entries and the texts of pieces, as long as there is room. */
  private place(pieces: readonly Piece[]): void {
    let at = ENTRIES;
    for (const piece of pieces) {
      if (piece.source) piece.text = this.textOf(piece.source);
      if (piece.kind !== PieceKind.Entry) continue;
      const length = piece.texts.reduce((sum, text) => sum + text.length, 0);
      if (at + length * MOST_BYTES > LINES) continue;
      const offsets = new Int32Array(piece.texts.length + 1);
      piece.texts.forEach((text, i) => {
        offsets[i] = at;
        at += this.bytes.write(text, at);
      });
      offsets[piece.texts.length] = at;
      piece.offsets = offsets;
    }
  }

  /** A text at hand; it takes the place of the one that was not used for the longest time. */
  private textOf(source: CodePointIndex): TextBytes {
    const known = this.texts.findIndex((text) => text.source === source);
    const [text] = this.texts.splice(known, 1) as [TextBytes];
    if (known < 0) text.read(source);
    this.texts.unshift(text);
    return text;
  }

  /** Adds lines from a row on; gives the first row that finds no room in the memory. */
  private write(
    pieces: readonly Piece[],
    first: number,
    rows: number,
    fixedRoom: number,
    format: LineFormat,
    lines: RowBuffer,
  ): number {
    let at = LINES;
    let row = first;
    for (; row < rows; row++) {
      let room = fixedRoom;
      for (const piece of pieces) if (piece.kind >= PieceKind.Part) room += variableRoom(piece, row);
      if (at + room > END) break;
      for (const piece of pieces) at = this.writePiece(piece, row, at, format);
    }
    lines.append(this.bytes.subarray(LINES, at));
    return row;
  }

  private writePiece(piece: Piece, row: number, start: number, format: LineFormat): number {
    const { bytes } = this;
    switch (piece.kind) {
      case PieceKind.Entry: {
        const entry = piece.places === null ? 0 : piece.places[row]!;
        const { offsets } = piece;
        return offsets.length === 0
          ? start + bytes.write(piece.texts[entry]!, start)
          : copy(bytes, start, offsets[entry]!, offsets[entry + 1]!);
      }
      case PieceKind.Integer: {
        const value = piece.integers[row]!;
        return value < 0
          ? this.writeValue(value, start, format)
          : writeDigits(bytes, start, value, piece.digits);
      }
      case PieceKind.Number:
        return this.writeValue(piece.numbers[row]!, start, format);
      case PieceKind.Part:
        return this.writePart(piece, piece.starts[row]!, piece.ends[row]!, start, format);
      case PieceKind.Value:
        return this.writeValue(piece.values[row]!, start, format);
    }
  }

  private writePart(piece: Piece, from: number, to: number, start: number, format: LineFormat): number {
    const text = piece.text!;
    if (text.source !== piece.source || !text.isPlain(from, to))
      return this.writeValue(piece.source!.slice(from, to), start, format);
    const { bytes } = this;
    if (format.quote === '') return copy(bytes, start, text.offsetOf(from), text.offsetOf(to));
    bytes[start] = QUOTE;
    const end = copy(bytes, start + 1, text.offsetOf(from), text.offsetOf(to));
    bytes[end] = QUOTE;
    return end + 1;
  }

  private writeValue(value: Value, start: number, format: LineFormat): number {
    const { bytes } = this;
    if (typeof value === 'number' && value >= 0) return writeNumber(bytes, start, value);
    return start + bytes.write(format.encode(value), start);
  }
}

/** What a piece takes in any row at most, in bytes. */
function roomOf({ kind, texts }: Piece): number {
  if (kind !== PieceKind.Entry) return VALUE_ROOM;
  return texts.reduce((most, text) => Math.max(most, text.length * MOST_BYTES), 0);
}

/** What it takes beside that in one row. */
function variableRoom(piece: Piece, row: number): number {
  if (piece.kind === PieceKind.Part) return (piece.ends[row]! - piece.starts[row]!) * MOST_BYTES;
  const value = piece.values[row]!;
  if (typeof value === 'string') return value.length * MOST_BYTES;
  return Array.isArray(value) ? value.reduce((sum, item) => sum + item.length * MOST_BYTES + 3, 0) : 0;
}

/** Copies what stands between two places of a memory to another; gives where the copy ends. */
function copy(bytes: Buffer, to: number, start: number, end: number): number {
  if (end - start > SHORT_COPY) bytes.copyWithin(to, start, end);
  else for (let i = start, at = to; i < end; i++) bytes[at++] = bytes[i]!;
  return to + end - start;
}
