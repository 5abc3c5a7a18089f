import type { Column } from '../../stages/aggregate/table.js';
import { EntryPiece } from './entry-piece.js';
import type { LineFormat } from './line-format.js';
import { type LineFunction, lineFunctionOf } from './line-function.js';
import type { TextBytes } from './text-bytes.js';

/** A piece that is another in almost every line: what a column tells. */
export interface ColumnPiece {
  /** Which column it is. */
  number: number;
  /** That of the table in hand, and the text that it tells parts of. */
  column: Column;
  text: TextBytes | null;
}

export type Piece = EntryPiece | ColumnPiece;

/**
 * How the lines of a dataset are put together, of as few pieces as can be: neighbours that are the same in the same rows,
 * such as the name of a column and its constant value, are one. It serves for all tables whose columns tell their values
 * in the same ways.
 */
export class Layout {
  readonly pieces: Piece[] = [];
  readonly write: LineFunction;
  private readonly kinds: readonly string[];

  constructor(names: readonly string[], columns: readonly Column[], format: LineFormat) {
    this.kinds = columns.map(({ kind }) => kind);
    names.forEach((name, i) => {
      this.entry().addText(format.before(name, i));
      this.add(i, columns, format);
    });
    this.entry().addText(format.end);
    this.write = lineFunctionOf(this.pieces);
  }

  /** Whether the columns tell their values in the same ways as those that the layout was made for. */
  fits(columns: readonly Column[]): boolean {
    const { kinds } = this;
    for (let i = 0; i < kinds.length; i++) if (columns[i]!.kind !== kinds[i]) return false;
    return this.pieces.every((piece) => !(piece instanceof EntryPiece) || piece.fits(columns));
  }

  /** The last piece, if it is an entry, or a new one. */
  private entry(): EntryPiece {
    const last = this.pieces.at(-1);
    if (last instanceof EntryPiece) return last;
    const entry = new EntryPiece();
    this.pieces.push(entry);
    return entry;
  }

  private add(number: number, columns: readonly Column[], format: LineFormat): void {
    const column = columns[number]!;
    if (column.kind === 'constant') this.entry().addColumn(number);
    else if (column.kind === 'shared') {
      if (!this.entry().takes(column, columns)) this.pieces.push(new EntryPiece());
      this.entry().addShared(number);
    } else if (column.kind === 'ids') {
      this.entry().addText(format.quote);
      this.entry().addColumn(number, true);
      this.pieces.push({ number, column, text: null });
      this.entry().addText(format.quote);
    } else this.pieces.push({ number, column, text: null });
  }
}
