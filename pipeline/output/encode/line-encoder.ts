import { type Column, valueAt, values } from '../../../stages/aggregate/table.js';
import { BLOCK, type Block } from './block.js';
import { CommonCells } from './common-cells.js';
import { Layout } from './layout.js';
import type { LineChunks } from './line-chunks.js';
import { type LineFormat, lineOf } from './line-format.js';
import type { LineSources } from './line-sources.js';
import type { Slices, TableInHand } from './piece.js';
import { isPlain } from './plain.js';
import { ValueWriter } from './value-writer.js';

/** Whether a column has ids with something to escape. */
const isSpecial = (column: Column): boolean => column.kind === 'ids' && !isPlain(column.prefix);

/** Such ids as the texts that they are; any other column as it is. */
const spelledOut = (column: Column, rows: number): Column =>
  isSpecial(column) ? values(Array.from({ length: rows }, (_, row) => valueAt(column, row))) : column;

/**
 * Encodes the tables of one dataset as lines. What they are made of, be it a part of a text, a number or what is the same in
 * many rows, is encoded once; a line is told by where its pieces stand, and copied from there.
 */
export class LineEncoder {
  private readonly common: CommonCells;
  private readonly formats: readonly FormatEncoder[];

  /** `names` are the columns in their order. */
  constructor(
    names: readonly string[],
    formats: readonly LineFormat[],
    private readonly sources: LineSources,
    chunks: LineChunks,
  ) {
    this.common = new CommonCells(sources.memory);
    this.formats = formats.map((format) => new FormatEncoder(names, format, sources, chunks));
  }

  /** Adds the lines of a table with so many rows to some pieces, those of each format to its own. */
  encode(told: readonly Column[], rows: number, outputs: readonly Uint8Array[][]): void {
    const { common, formats, sources } = this;
    const columns = told.some(isSpecial) ? told.map((column) => spelledOut(column, rows)) : told;
    const table = { columns, texts: sources.textsOf(columns), common };
    let at: number | null = sources.start;
    for (const format of formats) if (at !== null) at = format.begin(columns, at);
    for (let from = 0; from < rows; from += BLOCK) {
      const block = { from, to: Math.min(rows, from + BLOCK) };
      const free = at === null ? null : common.write(table, block, at, sources.limit);
      formats.forEach((format, i) => {
        if (free === null || !format.write(table, block, free, outputs[i]!))
          format.writeAlone(columns, block, outputs[i]!);
      });
    }
  }
}

/** Encodes them in one format. */
class FormatEncoder {
  private layout: Layout | null = null;
  private readonly writer: ValueWriter;

  constructor(
    private readonly names: readonly string[],
    private readonly format: LineFormat,
    private readonly sources: LineSources,
    private readonly chunks: LineChunks,
  ) {
    this.writer = new ValueWriter(sources.memory, sources.limit, format);
  }

  /** Takes a table in hand; gives where what is written of it ends, or null where it finds no room. */
  begin(columns: readonly Column[], start: number): number | null {
    if (!this.layout?.fits(columns)) this.layout = new Layout(this.names, columns, this.format, this.sources);
    let at: number | null = start;
    for (const entry of this.layout.entries) if (at !== null) at = entry.encode(columns, this.writer, at);
    return at;
  }

  /** Writes a block of the table; false where its pieces find no room. */
  write(table: TableInHand, block: Block, free: number, output: Uint8Array[]): boolean {
    const { pieces, slices } = this.layout!;
    let at: number | null = free;
    for (let i = 0; i < pieces.length && at !== null; i++)
      at = pieces[i]!.place(table, block, slices, this.writer, at);
    if (at === null) return false;
    this.gather(slices, block.to - block.from, output);
    return true;
  }

  private gather({ bounds, stride }: Slices, rows: number, output: Uint8Array[]): void {
    const { chunks } = this;
    const { memory } = this.sources;
    const last = rows * stride;
    let next = chunks.copy(memory, bounds, 0, last);
    while (next < last) {
      // The line that finds no room in a chunk begins the next one.
      const first = next - (next % stride);
      chunks.next -= lengthOf(bounds, first, next);
      chunks.end(output);
      chunks.begin(lengthOf(bounds, first, first + stride));
      next = chunks.copy(memory, bounds, first, last);
    }
    chunks.end(output);
  }

  /** Writes the rows of a block without what the others are copied from. */
  writeAlone(columns: readonly Column[], { from, to }: Block, output: Uint8Array[]): void {
    for (let row = from; row < to; row++) {
      const cells = this.names.map((name, i) => [name, valueAt(columns[i]!, row)] as const);
      this.chunks.add(lineOf(this.format, cells), output);
    }
  }
}

/** Bytes of the slices that some bounds tell. */
function lengthOf(bounds: Int32Array, first: number, last: number): number {
  let length = 0;
  for (let i = first; i < last; i += 2) length += bounds[i + 1]! - bounds[i]!;
  return length;
}
