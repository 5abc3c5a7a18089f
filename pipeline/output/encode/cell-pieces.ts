import {
  type JoinedColumn,
  type PartColumn,
  type ValueColumn,
  valueAt,
} from '../../../stages/aggregate/table.js';
import type { Block } from './block.js';
import { ELSEWHERE, LEAD_BYTES } from './common-cells.js';
import type { Piece, Slices, TableInHand } from './piece.js';
import { roomOf, roomOfPart, roomOfParts, type ValueWriter } from './value-writer.js';

/** What all formats have alike: a number, the number of an id, or words without the format's quotation marks. */
export class CommonPiece implements Piece {
  /** `quote` is the length of a quotation mark, `lead` that of what it has of LEAD. */
  constructor(
    private readonly column: number,
    private readonly piece: number,
    private readonly quote = 0,
    private readonly lead = 0,
  ) {}

  place(
    { columns, common }: TableInHand,
    { from, to }: Block,
    { bounds, stride }: Slices,
    writer: ValueWriter,
    start: number,
  ): number | null {
    const column = columns[this.column]!;
    const { starts, ends } = common.of(this.column);
    let at = start;
    for (let row = from, k = 2 * this.piece; row < to; row++, k += stride) {
      const cell = row - from;
      if (starts[cell] !== ELSEWHERE) {
        bounds[k] = starts[cell]! - this.lead;
        bounds[k + 1] = ends[cell]!;
        continue;
      }
      const value = valueAt(column, row);
      if (at + this.lead + roomOf(value) > writer.limit) return null;
      bounds[k] = at + this.quote;
      if (this.lead > 0) at = writer.raw(LEAD_BYTES, at);
      at = writer.value(value, at);
      bounds[k + 1] = at - this.quote;
    }
    return at;
  }
}

/** A part of a text, without the format's quotation marks. */
export class PartPiece implements Piece {
  /** `quote` is the length of a quotation mark. */
  constructor(
    private readonly column: number,
    private readonly piece: number,
    private readonly quote: number,
  ) {}

  place(
    { columns, texts }: TableInHand,
    { from, to }: Block,
    { bounds, stride }: Slices,
    writer: ValueWriter,
    start: number,
  ): number | null {
    const { starts, ends } = columns[this.column] as PartColumn;
    const text = texts[this.column]!;
    let at = start;
    for (let row = from, k = 2 * this.piece; row < to; row++, k += stride) {
      const [first, end] = [starts[row]!, ends[row]!];
      if (text.isPlain(first, end)) {
        bounds[k] = text.offsetOf(first);
        bounds[k + 1] = text.offsetOf(end);
        continue;
      }
      if (at + roomOfPart(first, end) > writer.limit) return null;
      bounds[k] = at + this.quote;
      at = writer.lines(text, first, end, at);
      bounds[k + 1] = at - this.quote;
    }
    return at;
  }
}

/** A piece that is written into the memory for every line. */
abstract class WrittenPiece implements Piece {
  constructor(
    protected readonly column: number,
    private readonly piece: number,
  ) {}

  place(
    table: TableInHand,
    { from, to }: Block,
    { bounds, stride }: Slices,
    writer: ValueWriter,
    start: number,
  ): number | null {
    let at = start;
    for (let row = from, k = 2 * this.piece; row < to; row++, k += stride) {
      if (at + this.room(table, row) > writer.limit) return null;
      bounds[k] = at;
      at = this.write(table, row, writer, at);
      bounds[k + 1] = at;
    }
    return at;
  }

  /** What it takes in a row at most, in bytes. */
  protected abstract room(table: TableInHand, row: number): number;

  /** Writes it; gives where it ends. */
  protected abstract write(table: TableInHand, row: number, writer: ValueWriter, at: number): number;
}

/** Several parts of a text, joined. */
export class JoinedPiece extends WrittenPiece {
  protected room({ columns }: TableInHand, row: number): number {
    const { starts, ends, parts } = columns[this.column] as JoinedColumn;
    return roomOfParts(starts, ends, parts[row]!);
  }

  protected write({ columns, texts }: TableInHand, row: number, writer: ValueWriter, at: number): number {
    const { starts, ends, parts } = columns[this.column] as JoinedColumn;
    return writer.joined(texts[this.column]!, starts, ends, parts[row]!, at);
  }
}

/** A value that is another in almost every line. */
export class ValuePiece extends WrittenPiece {
  protected room({ columns }: TableInHand, row: number): number {
    return roomOf((columns[this.column] as ValueColumn).values[row]!);
  }

  protected write({ columns }: TableInHand, row: number, writer: ValueWriter, at: number): number {
    return writer.value((columns[this.column] as ValueColumn).values[row]!, at);
  }
}
