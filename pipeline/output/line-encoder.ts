import { type Column, valueAt, values } from '../../stages/aggregate/table.js';
import { EntryPiece } from './entry-piece.js';
import { Layout } from './layout.js';
import { type LineFormat, lineOf } from './line-format.js';
import { END, ENTRIES, LINES, type LineMemory } from './line-memory.js';
import { isPlain } from './plain.js';
import type { RowBuffer } from './row-buffer.js';
import { ValueWriter } from './value-writer.js';

/** Whether a column has ids with something to escape. */
const isSpecial = (column: Column): boolean => column.kind === 'ids' && !isPlain(column.prefix);

/** Such ids as the texts that they are; any other column as it is. */
const spelledOut = (column: Column, rows: number): Column =>
  isSpecial(column) ? values(Array.from({ length: rows }, (_, row) => valueAt(column, row))) : column;

/**
 * Encodes the tables of one dataset as lines. What most lines are made of, the parts of texts and what is the same in many
 * rows, is encoded once and copied from there: all within one memory, because nothing is copied faster.
 */
export class LineEncoder {
  private layout: Layout | null = null;
  private readonly writer: ValueWriter;

  /** `names` are the columns in their order. */
  constructor(
    private readonly names: readonly string[],
    private readonly format: LineFormat,
    private readonly memory: LineMemory,
  ) {
    this.writer = new ValueWriter(memory.bytes, format);
  }

  /** Adds the lines of a table with so many rows. */
  encode(told: readonly Column[], rows: number, lines: RowBuffer): void {
    const columns = told.some(isSpecial) ? told.map((column) => spelledOut(column, rows)) : told;
    if (!this.layout?.fits(columns)) this.layout = new Layout(this.names, columns, this.format);
    const hasRoom = this.take(this.layout, columns);
    const written = { row: 0, end: LINES };
    while (written.row < rows) {
      written.end = LINES;
      if (hasRoom) this.layout.write(this.layout.pieces, this.writer, written, rows, END);
      lines.append(this.memory.bytes.subarray(LINES, written.end));
      if (written.end > LINES) continue;
      // A row that finds no room in the memory.
      const cells = this.names.map((name, i) => [name, valueAt(columns[i]!, written.row)] as const);
      lines.append(Buffer.from(lineOf(this.format, cells)));
      written.row++;
    }
  }

  /** Takes a table's texts and columns in hand and encodes its entries; false where these find no room. */
  private take({ pieces }: Layout, columns: readonly Column[]): boolean {
    this.memory.beginTable();
    let at: number | null = ENTRIES;
    for (const piece of pieces) {
      if (piece instanceof EntryPiece) {
        if (at !== null && !piece.code) at = piece.encode(columns, this.writer, at, LINES);
        continue;
      }
      const column = columns[piece.number]!;
      piece.column = column;
      if (column.kind === 'parts' || column.kind === 'joined') piece.text = this.memory.textOf(column.text);
    }
    return at !== null;
  }
}
