import type { Column } from '../../../stages/aggregate/table.js';
import { CommonPiece, JoinedPiece, PartPiece, ValuePiece } from './cell-pieces.js';
import { LEAD, LEAD_BYTES } from './common-cells.js';
import { EntryPiece } from './entry-piece.js';
import type { LineFormat } from './line-format.js';
import type { LineSources } from './line-sources.js';
import { type Piece, Slices } from './piece.js';

/**
 * How the lines of a dataset are put together, of as few pieces as can be: neighbours that are the same in the same rows,
 * such as the name of a column and its constant value, are one. It serves for all tables whose columns tell their values
 * in the same ways.
 */
export class Layout {
  /** Where the pieces of a block's lines stand. */
  readonly slices: Slices;
  /** The pieces that are not the same in all lines of all tables, and those of them that are entries. */
  readonly pieces: Piece[] = [];
  readonly entries: EntryPiece[] = [];
  private readonly kinds: readonly string[];

  constructor(
    names: readonly string[],
    columns: readonly Column[],
    private readonly format: LineFormat,
    sources: LineSources,
  ) {
    this.kinds = columns.map(({ kind }) => kind);
    const all: Piece[] = [];
    names.forEach((name, i) => {
      this.add(all, format.before(name, i), i, columns);
    });
    addText(all, format.end);
    this.slices = new Slices(all.length);
    for (const piece of all) this.keep(piece, sources);
  }

  private keep(piece: Piece, sources: LineSources): void {
    if (piece instanceof EntryPiece) {
      if (piece.fixed) {
        const start = sources.keep(piece.fixed);
        this.slices.fix(piece.piece, start, start + piece.fixed.length);
        return;
      }
      this.entries.push(piece);
    }
    this.pieces.push(piece);
  }

  /** Whether the columns tell their values in the same ways as those that the layout was made for. */
  fits(columns: readonly Column[]): boolean {
    const { kinds, entries } = this;
    for (let i = 0; i < kinds.length; i++) if (columns[i]!.kind !== kinds[i]) return false;
    for (let i = 0; i < entries.length; i++) if (!entries[i]!.fits(columns)) return false;
    return true;
  }

  /** Adds a column's pieces, behind a text, to those before them. */
  private add(all: Piece[], before: string, number: number, columns: readonly Column[]): void {
    const column = columns[number]!;
    const { quote } = this.format;
    const isNumber = column.kind === 'integers' || column.kind === 'numbers';
    const hasLead = isNumber && before === LEAD;
    if (!hasLead) addText(all, before);
    if (isNumber) all.push(new CommonPiece(number, all.length, 0, hasLead ? LEAD_BYTES.length : 0));
    else if (column.kind === 'constant') entryIn(all).addColumn(number);
    else if (column.kind === 'shared') {
      const takes = entryIn(all).takes(column, columns);
      (takes ? entryIn(all) : newEntryIn(all)).addShared(number);
    } else if (column.kind === 'ids') {
      addText(all, quote);
      entryIn(all).addColumn(number, true);
      all.push(new CommonPiece(number, all.length));
      addText(all, quote);
    } else if (column.kind === 'spaced') {
      addText(all, quote);
      all.push(new CommonPiece(number, all.length, quote.length));
      addText(all, quote);
    } else if (column.kind === 'parts') {
      addText(all, quote);
      all.push(new PartPiece(number, all.length, quote.length));
      addText(all, quote);
    } else if (column.kind === 'joined') all.push(new JoinedPiece(number, all.length));
    else all.push(new ValuePiece(number, all.length));
  }
}

/** The last piece, if it is an entry, or a new one. */
function entryIn(all: Piece[]): EntryPiece {
  const last = all.at(-1);
  return last instanceof EntryPiece ? last : newEntryIn(all);
}

function newEntryIn(all: Piece[]): EntryPiece {
  const entry = new EntryPiece(all.length);
  all.push(entry);
  return entry;
}

function addText(all: Piece[], text: string): void {
  if (text !== '') entryIn(all).addText(text);
}
