import type { Language } from '../language.js';
import type { Sought } from '../segment-normalize/lattice.js';
import { Beginnings, type BeginningsData } from '../text/beginnings.js';
import { isWordKind, KINDS } from '../text/characters.js';
import type { Fold } from '../text/fold.js';
import { NONE, PhraseTable, ROOT } from '../text/phrase-table.js';
import type { GazetteerTables } from './gazetteer.js';

/** The one kind of phrases whose beginnings are known. */
const NAME = 1;

/** Sought names as plain data, to be kept. */
export interface SoughtNamesData {
  beginnings: BeginningsData;
  slots: Int32Array;
}

/**
 * Names that tell which stretches of a text, between punctuation and white space, are to be cut into words. A name that
 * holds marks itself, such as 刚果（金）, is sought piece by piece, so that all stretches that it touches are found.
 */
export class SoughtNames implements Sought {
  private readonly pieces: PhraseTable;
  private readonly beginnings: Beginnings;

  constructor({ beginnings, slots }: SoughtNamesData) {
    this.pieces = new PhraseTable(slots);
    this.beginnings = new Beginnings(beginnings);
  }

  static index(names: readonly string[], fold: Fold): SoughtNamesData {
    const pieces = names.flatMap((name) => piecesOf(fold.fold(name)));
    const beginnings = new Beginnings();
    for (const piece of pieces) beginnings.add(piece, NAME);
    return { beginnings: beginnings.data(), slots: PhraseTable.of(pieces).slots };
  }

  /** Whether a name, or a piece of one, stands between two code units of a folded text. */
  standIn(units: Uint16Array, start: number, end: number): boolean {
    const { beginnings } = this;
    // Those of a single character, such as abbreviations: most stretches have one, and it is told at a glance.
    for (let at = start; at < end; at++) if (beginnings.characters[units[at]!]! & NAME) return true;
    for (let at = start; at < end - 1; at++) {
      const character = beginnings.characters[units[at]!]!;
      if (beginnings.mayGoOn(character, units, at, NAME) && this.standsAt(units, at, end)) return true;
    }
    return false;
  }

  private standsAt(units: Uint16Array, start: number, end: number): boolean {
    let node = ROOT;
    for (let at = start; at < end; at++) {
      node = this.pieces.step(node, units[at]!);
      if (node === NONE) return false;
      if (this.pieces.numberOf(node) >= 0) return true;
    }
    return false;
  }
}

/** What punctuation and white space leave of a name. */
function piecesOf(name: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at <= name.length; at++) {
    if (at < name.length && isWordKind(KINDS[name.charCodeAt(at)]!)) continue;
    if (at > start) pieces.push(name.slice(start, at));
    start = at + 1;
  }
  return pieces;
}

/**
 * All that entity-extract asks for the words around: names, compounds and abbreviations, and the endings of
 * organizations, which may stand behind a mark that is part of a name (刚果（金）国家电视台).
 */
export const soughtNames = (
  tables: GazetteerTables,
  { organization_endings }: Pick<Language, 'organization_endings'>,
): string[] => [
  ...tables.names.map(({ name }) => name),
  ...tables.outlets.flatMap(({ name_zh, aliases }) => [name_zh, ...aliases]),
  ...tables.compounds.map(({ compound }) => compound),
  ...tables.abbreviations.map(({ abbreviation }) => abbreviation),
  ...organization_endings,
];
