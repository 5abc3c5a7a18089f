import { type Column, valueAt, values } from '../../stages/aggregate/table.js';
import { copy, type Memory } from './copy.js';
import { Layout } from './layout.js';
import type { LineChunks } from './line-chunks.js';
import { type LineFormat, lineOf } from './line-format.js';
import type { LineSources } from './line-sources.js';
import { NumberCells } from './number-cells.js';
import { BLOCK, type Block, type Slices, type TableInHand } from './piece.js';
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
  private readonly numbers: NumberCells;
  private readonly formats: readonly FormatEncoder[];

  /** `names` are the columns in their order. */
  constructor(
    names: readonly string[],
    formats: readonly LineFormat[],
    private readonly sources: LineSources,
    chunks: LineChunks,
  ) {
    this.numbers = new NumberCells(sources.memory);
    this.formats = formats.map((format) => new FormatEncoder(names, format, sources, chunks));
  }

  /** Adds the lines of a table with so many rows to some pieces, those of each format to its own. */
  encode(told: readonly Column[], rows: number, outputs: readonly Uint8Array[][]): void {
    const { formats, numbers, sources } = this;
    const columns = told.some(isSpecial) ? told.map((column) => spelledOut(column, rows)) : told;
    const table = { columns, texts: sources.textsOf(columns), numbers };
    let at: number | null = sources.start;
    for (const format of formats) if (at !== null) at = format.begin(columns, at);
    for (let from = 0; from < rows; from += BLOCK) {
      const block = { from, to: Math.min(rows, from + BLOCK) };
      const free = at === null ? null : numbers.write(columns, block, at, sources.limit);
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
    for (let row = 0; row < rows; row++) {
      const first = row * stride;
      const length = lengthOf(bounds, first, first + stride);
      if (chunks.next + length > chunks.limit) {
        chunks.end(output);
        chunks.begin(length);
      }
      chunks.next = copyAll(this.sources.memory, bounds, first, first + stride, chunks.chunk, chunks.next);
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

/** Copies these slices of one memory into another, one behind the other; gives where the last one ends. */
function copyAll(
  from: Memory,
  bounds: Int32Array,
  first: number,
  last: number,
  to: Memory,
  start: number,
): number {
  let at = start;
  for (let i = first; i < last; i += 2) at = copy(from, bounds[i]!, bounds[i + 1]!, to, at);
  return at;
}
