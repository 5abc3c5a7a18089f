import type { Cells } from './model.js';

/** Adds up numbers by two keys. */
export class Counts {
  private readonly rows = new Map<string, Map<string, number>>();

  add(row: string, column: string, count: number): void {
    const cells = this.rows.get(row) ?? new Map<string, number>();
    cells.set(column, (cells.get(column) ?? 0) + count);
    this.rows.set(row, cells);
  }

  get cells(): Cells {
    return this.rows;
  }
}
