import type { Column } from '../../../stages/aggregate/table.js';
import { BLOCK, type Block } from './block.js';
import type { CommonCells } from './common-cells.js';
import type { TextBytes } from './text-bytes.js';
import type { ValueWriter } from './value-writer.js';

/** A table in hand: its columns, by column the text that it tells parts of, and what all formats have alike in the block in hand. */
export interface TableInHand {
  readonly columns: readonly Column[];
  readonly texts: readonly (TextBytes | null)[];
  readonly common: CommonCells;
}

/**
 * Where the pieces of a block's lines stand in the memory, each from one place to another: those of a line next to each
 * other, two numbers a piece.
 */
export class Slices {
  readonly bounds: Int32Array;
  /** From a piece of one line to the same of the next. */
  readonly stride: number;

  constructor(pieces: number) {
    this.stride = 2 * pieces;
    this.bounds = new Int32Array(this.stride * BLOCK);
  }

  /** Has a piece stand at one place in all lines. */
  fix(piece: number, start: number, end: number): void {
    const { bounds, stride } = this;
    for (let k = 2 * piece; k < bounds.length; k += stride) {
      bounds[k] = start;
      bounds[k + 1] = end;
    }
  }
}

/** A piece that each line of a table has, which is another in many of them. */
export interface Piece {
  /**
   * Tells where it stands in each of a block's lines; what is not in the memory yet is written there from `at` on. Gives where
   * that ends, or null where it finds no room.
   */
  place(table: TableInHand, block: Block, slices: Slices, writer: ValueWriter, at: number): number | null;
}
