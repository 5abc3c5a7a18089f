import type { Column } from '../../stages/aggregate/table.js';
import { LONGEST_NUMBER, writeDigits, writeNumber } from './digits.js';
import type { Memory } from './memory.js';
import { BLOCK, type Block } from './piece.js';

/** What stands before each number: formats that part values by it have it at hand there. */
export const LEAD = ',';

export const LEAD_BYTES = Buffer.from(LEAD);
const LEAD_BYTE = LEAD.charCodeAt(0);

/** Where a number stands that each format writes in its own way. */
export const ELSEWHERE = -1;

/** Where the numbers of a column stand in the memory, by row of the block. */
interface Cells {
  starts: Int32Array;
  ends: Int32Array;
}

/** The numbers of a block, which are written once for all formats. */
export class NumberCells {
  /** By column; none for columns that tell no numbers. */
  private readonly cells: Cells[] = [];

  constructor(private readonly memory: Memory) {}

  of(column: number): Cells {
    this.cells[column] ??= { starts: new Int32Array(BLOCK), ends: new Int32Array(BLOCK) };
    return this.cells[column];
  }

  /** Writes the numbers of a block from `start` on; gives where they end, or null where they may find no room. */
  write(columns: readonly Column[], block: Block, start: number, limit: number): number | null {
    let at = start;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      if (column.kind !== 'integers' && column.kind !== 'ids' && column.kind !== 'numbers') continue;
      if (at + (block.to - block.from) * (LEAD.length + LONGEST_NUMBER) > limit) return null;
      const own = this.of(i);
      if (column.kind === 'integers') at = this.writeIntegers(own, column.values, 1, block, at);
      else if (column.kind === 'ids') at = this.writeIntegers(own, column.numbers, column.digits, block, at);
      else at = this.writeNumbers(own, column.values, block, at);
    }
    return at;
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
