import type {
  Column,
  IdColumn,
  IntegerColumn,
  NumberColumn,
  SpacedColumn,
} from '../../../stages/aggregate/table.js';
import { BLOCK, type Block } from './block.js';
import { LONGEST_NUMBER, writeDigits, writeNumber } from './digits.js';
import type { Memory } from './memory.js';
import type { TableInHand } from './piece.js';
import type { TextBytes } from './text-bytes.js';

/** What stands before each number: formats that part values by it have it at hand there. */
export const LEAD = ',';

export const LEAD_BYTES = Buffer.from(LEAD);
const LEAD_BYTE = LEAD.charCodeAt(0);

/** Where a value stands that each format writes in its own way. */
export const ELSEWHERE = -1;

/** Where the values of a column stand in the memory, by row of the block. */
interface Cells {
  starts: Int32Array;
  ends: Int32Array;
}

type NumericColumn = IntegerColumn | IdColumn | NumberColumn;

const isNumeric = (column: Column): column is NumericColumn =>
  column.kind === 'integers' || column.kind === 'ids' || column.kind === 'numbers';

/** What all formats have alike in a block: numbers, and words with spaces between them. It is written once. */
export class CommonCells {
  /** By column; none for columns that have no such values. */
  private readonly cells: Cells[] = [];

  constructor(private readonly memory: Memory) {}

  of(column: number): Cells {
    this.cells[column] ??= { starts: new Int32Array(BLOCK), ends: new Int32Array(BLOCK) };
    return this.cells[column];
  }

  /** Writes those of a block from `start` on; gives where they end, or null where they may find no room. */
  write({ columns, texts }: TableInHand, block: Block, start: number, limit: number): number | null {
    const roomOfNumbers = (block.to - block.from) * (LEAD.length + LONGEST_NUMBER);
    let at: number | null = start;
    for (let i = 0; i < columns.length && at !== null; i++) {
      const column = columns[i]!;
      if (column.kind === 'spaced') at = this.writeSpaced(this.of(i), column, texts[i]!, block, at, limit);
      else if (isNumeric(column))
        at = at + roomOfNumbers > limit ? null : this.writeNumeric(this.of(i), column, block, at);
    }
    return at;
  }

  private writeSpaced(
    { starts, ends }: Cells,
    column: SpacedColumn,
    text: TextBytes,
    { from, to }: Block,
    start: number,
    limit: number,
  ): number | null {
    const { firsts, nexts } = column;
    let at = start;
    for (let row = from; row < to; row++) {
      const first = firsts[row]!;
      const next = nexts[row]!;
      starts[row - from] = ELSEWHERE;
      if (first === next) continue;
      const begin = column.starts[first]!;
      const end = column.ends[next - 1]!;
      if (!text.isPlain(begin, end)) continue;
      if (at + text.offsetOf(end) - text.offsetOf(begin) + next - first > limit) return null;
      starts[row - from] = at;
      at = text.writeSpaced(column, first, next, at);
      ends[row - from] = at;
    }
    return at;
  }

  private writeNumeric(own: Cells, column: NumericColumn, block: Block, at: number): number {
    if (column.kind === 'integers') return this.writeIntegers(own, column.values, 1, block, at);
    if (column.kind === 'ids') return this.writeIntegers(own, column.numbers, column.digits, block, at);
    return this.writeNumbers(own, column.values, block, at);
  }

  private writeIntegers(
    { starts, ends }: Cells,
    values: Int32Array,
    least: number,
    { from, to }: Block,
    start: number,
  ): number {
    const { bytes, view } = this.memory;
    let at = start;
    for (let row = from; row < to; row++) {
      const value = values[row]!;
      starts[row - from] = ELSEWHERE;
      if (value < 0) continue;
      bytes[at++] = LEAD_BYTE;
      starts[row - from] = at;
      at = writeDigits(view, at, value, least);
      ends[row - from] = at;
    }
    return at;
  }

  private writeNumbers(
    { starts, ends }: Cells,
    values: Float64Array,
    { from, to }: Block,
    start: number,
  ): number {
    let at = start;
    for (let row = from; row < to; row++) {
      const value = values[row]!;
      starts[row - from] = ELSEWHERE;
      if (!(value >= 0)) continue;
      this.memory.bytes[at++] = LEAD_BYTE;
      starts[row - from] = at;
      at = writeNumber(this.memory, at, value);
      ends[row - from] = at;
    }
    return at;
  }
}
