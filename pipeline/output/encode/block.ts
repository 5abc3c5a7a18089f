/** Rows that are encoded together. */
export const BLOCK = 256;

/** Rows of a table from one to, without it, another: BLOCK at most. */
export interface Block {
  readonly from: number;
  readonly to: number;
}
