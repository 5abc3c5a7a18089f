import { type Column, valueAt, values } from '../../stages/aggregate/table.js';
import { EntryPiece } from './entry-piece.js';
import { Layout } from './layout.js';
import type { LineChunks } from './line-chunks.js';
import { type LineFormat, lineOf } from './line-format.js';
import { ENTRIES, ENTRIES_END, type LineSources } from './line-sources.js';
import { isPlain } from './plain.js';
import { ValueWriter } from './value-writer.js';

/** Whether a column has ids with something to escape. */
const isSpecial = (column: Column): boolean => column.kind === 'ids' && !isPlain(column.prefix);

/** Such ids as the texts that they are; any other column as it is. */
const spelledOut = (column: Column, rows: number): Column =>
  isSpecial(column) ? values(Array.from({ length: rows }, (_, row) => valueAt(column, row))) : column;

/**
 * Encodes the tables of one dataset as lines. What most lines are made of, the parts of texts and what is the same in many
 * rows, is encoded once and copied from there.
 */
export class LineEncoder {
  private layout: Layout | null = null;
  private readonly writer: ValueWriter;

  /** `names` are the columns in their order. */
  constructor(
    private readonly names: readonly string[],
    private readonly format: LineFormat,
    private readonly sources: LineSources,
    private readonly chunks: LineChunks,
  ) {
    this.writer = new ValueWriter(sources.memory, format);
  }

  /** Adds the lines of a table with so many rows to some pieces. */
  encode(told: readonly Column[], rows: number, pieces: Uint8Array[]): void {
    const columns = told.some(isSpecial) ? told.map((column) => spelledOut(column, rows)) : told;
    if (!this.layout?.fits(columns)) this.layout = new Layout(this.names, columns, this.format);
    if (this.take(this.layout, columns)) this.write(this.layout, columns, rows, pieces);
    else for (let row = 0; row < rows; row++) this.writeAlone(columns, row, pieces);
  }

  private write(layout: Layout, columns: readonly Column[], rows: number, pieces: Uint8Array[]): void {
    const { chunks, writer } = this;
    const written = { row: 0, end: 0 };
    while (written.row < rows) {
      written.end = chunks.end;
      writer.target = chunks.chunk;
      layout.write(layout.pieces, writer, written, rows, chunks.limit);
      chunks.endAt(written.end, pieces);
      if (written.row === rows) return;
      // The chunk is full; if it is empty, no other has room for the row either.
      if (chunks.end > 0) chunks.begin();
      else this.writeAlone(columns, written.row++, pieces);
    }
  }

  /** Writes a row without what the others are copied from. */
  private writeAlone(columns: readonly Column[], row: number, pieces: Uint8Array[]): void {
    const cells = this.names.map((name, i) => [name, valueAt(columns[i]!, row)] as const);
    this.chunks.add(lineOf(this.format, cells), pieces);
  }

  /** Takes a table's texts and columns in hand and encodes its entries; false where these find no room. */
  private take({ pieces }: Layout, columns: readonly Column[]): boolean {
    this.sources.beginTable();
    this.writer.target = this.sources.memory;
    let at: number | null = ENTRIES;
    for (const piece of pieces) {
      if (piece instanceof EntryPiece) {
        if (at !== null && !piece.code) at = piece.encode(columns, this.writer, at, ENTRIES_END);
        continue;
      }
      const column = columns[piece.number]!;
      piece.column = column;
      if (column.kind === 'parts' || column.kind === 'joined') piece.text = this.sources.textOf(column.text);
    }
    return at !== null;
  }
}
