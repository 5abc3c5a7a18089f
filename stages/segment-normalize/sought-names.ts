import { CharacterSet } from '../text/character-set.js';
import { isWordKind, KINDS } from '../text/characters.js';
import type { Fold } from '../text/fold.js';
import { NONE, PhraseTable, ROOT } from '../text/phrase-table.js';

/**
 * Names that tell which stretches of a text, between punctuation and white space, are to be cut into words. A name that
 * holds marks itself, such as 刚果（金）, is sought piece by piece, so that all stretches that it touches are found.
 */
export class SoughtNames {
  private readonly pieces: PhraseTable;
  /** Those of a single character, such as abbreviations: most stretches have one, and it is told at a glance. */
  private readonly characters: CharacterSet;

  constructor(names: readonly string[], fold: Fold) {
    const pieces = names.flatMap((name) => piecesOf(fold.fold(name)));
    this.pieces = PhraseTable.of(pieces);
    this.characters = new CharacterSet(pieces.filter(({ length }) => length === 1).join(''));
  }

  /** Whether a name, or a piece of one, stands between two code units of a folded text. */
  standIn(units: Uint16Array, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.characters.has(units[at]!)) return true;
    for (let at = start; at < end; at++) {
      let node = ROOT;
      for (let i = at; i < end; i++) {
        node = this.pieces.step(node, units[i]!);
        if (node === NONE) break;
        if (this.pieces.numberOf(node) >= 0) return true;
      }
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
