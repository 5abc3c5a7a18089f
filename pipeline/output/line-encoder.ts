import { type Table, type Value, valueAt } from '../../stages/aggregate/table.js';
import type { CodePointIndex } from '../../stages/text/code-points.js';
import { type LineFormat, lineOf } from './line-format.js';
import { lineFunctionOf } from './line-function.js';
import { type Piece, PieceKind, Pieces } from './pieces.js';
import type { RowBuffer } from './row-buffer.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';
import { MOST_BYTES, ValueWriter } from './value-writer.js';

/** Bytes of the memory for entries, and of that for lines. */
const SIZE = 1 << 18;

/** Where entries and lines begin, behind two texts, and where the memory ends. */
const ENTRIES = 2 * TEXT_SIZE;
const LINES = ENTRIES + SIZE;
const END = LINES + SIZE;

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
    { rows, columns }: Table<Record<string, Value>>,
    format: LineFormat,
    lines: RowBuffer,
  ): void {
    const { all: pieces } = new Pieces(names, { rows, columns }, format);
    this.place(pieces);
    const write = lineFunctionOf(pieces);
    const writer = new ValueWriter(this.bytes, format);
    const written = { row: 0, end: LINES };
    while (written.row < rows) {
      written.end = LINES;
      write(pieces, writer, written, rows, END);
      lines.append(this.bytes.subarray(LINES, written.end));
      if (written.end > LINES) continue;
      // A row that finds no room in the memory.
      const cells = names.map((name) => [name, valueAt(columns[name]!, written.row)] as const);
      lines.append(Buffer.from(lineOf(format, cells)));
      written.row++;
    }
  }

  /** Takes the texts of pieces in hand, and encodes their entries, as long as there is room. */
  private place(pieces: readonly Piece[]): void {
    const sources = new Set(pieces.flatMap(({ source }) => source ?? []));
    const texts = new Map([...sources].map((source, i) => [source, this.textOf(source, i)]));
    let at = ENTRIES;
    for (const piece of pieces) {
      if (piece.source) piece.text = texts.get(piece.source)!;
      if (piece.kind === PieceKind.Entry) at = this.placeEntries(piece, at);
    }
  }

  /** The `i`-th text of a table. It takes the place of the one that was not used for the longest time. */
  private textOf(source: CodePointIndex, i: number): TextBytes {
    if (i >= this.texts.length) return TextBytes.elsewhere(source);
    const known = this.texts.findIndex((text) => text.source === source);
    const [text] = this.texts.splice(known, 1) as [TextBytes];
    if (known < 0) text.read(source);
    this.texts.unshift(text);
    return text;
  }

  private placeEntries(piece: Piece, start: number): number {
    const { texts } = piece;
    let length = 0;
    for (const text of texts) {
      length += text.length * MOST_BYTES;
      if (text.length * MOST_BYTES > piece.longest) piece.longest = text.length * MOST_BYTES;
    }
    if (start + length > LINES) return start;
    piece.offsets = new Int32Array(texts.length + 1);
    let at = start;
    for (let i = 0; i < texts.length; i++) {
      piece.offsets[i] = at;
      at += this.bytes.write(texts[i]!, at);
    }
    piece.offsets[texts.length] = at;
    return at;
  }
}
