import type { Column } from '../../stages/aggregate/table.js';
import { CellPiece, NumberPiece, PartPiece } from './cell-pieces.js';
import { EntryPiece } from './entry-piece.js';
import type { LineFormat } from './line-format.js';
import type { Piece } from './piece.js';

/**
 * How the lines of a dataset are put together, of as few pieces as can be: neighbours that are the same in the same rows,
 * such as the name of a column and its constant value, are one. It serves for all tables whose columns tell their values
 * in the same ways.
 */
export class Layout {
  readonly pieces: Piece[] = [];
  readonly entries: EntryPiece[] = [];
  private readonly kinds: readonly string[];

  constructor(names: readonly string[], columns: readonly Column[], format: LineFormat) {
    this.kinds = columns.map(({ kind }) => kind);
    names.forEach((name, i) => {
      this.entry().addText(format.before(name, i));
      this.add(i, columns, format);
    });
    this.entry().addText(format.end);
  }

  /** Whether the columns tell their values in the same ways as those that the layout was made for. */
  fits(columns: readonly Column[]): boolean {
    const { kinds, entries } = this;
    for (let i = 0; i < kinds.length; i++) if (columns[i]!.kind !== kinds[i]) return false;
    for (let i = 0; i < entries.length; i++) if (!entries[i]!.fits(columns)) return false;
    return true;
  }

  /** The last piece, if it is an entry, or a new one. */
  private entry(): EntryPiece {
    const last = this.pieces.at(-1);
    return last instanceof EntryPiece ? last : this.newEntry();
  }

  private newEntry(): EntryPiece {
    const entry = new EntryPiece();
    this.pieces.push(entry);
    this.entries.push(entry);
    return entry;
  }

  private add(number: number, columns: readonly Column[], format: LineFormat): void {
    const column = columns[number]!;
    switch (column.kind) {
      case 'constant':
        this.entry().addColumn(number);
        return;
      case 'shared':
        (this.entry().takes(column, columns) ? this.entry() : this.newEntry()).addShared(number);
        return;
      case 'integers':
      case 'numbers':
        this.pieces.push(new NumberPiece(number));
        return;
      case 'ids':
        this.entry().addText(format.quote);
        this.entry().addColumn(number, true);
        this.pieces.push(new NumberPiece(number));
        this.entry().addText(format.quote);
        return;
      case 'parts':
        this.entry().addText(format.quote);
        this.pieces.push(new PartPiece(number, format.quote.length));
        this.entry().addText(format.quote);
        return;
      default:
        this.pieces.push(new CellPiece(number));
    }
  }
}
