import type { Language } from '../../language/index.js';
import { isPersonName } from '../../names/personal-names.js';
import { NAME_DOT } from '../../text/marks.js';
import type { Contexts } from '../evidence/contexts.js';
import { Evidence, speaks } from '../evidence/evidence.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { TRANSCRIBES, transcribes } from '../view/characters.js';
import type { DocumentView, Span } from '../view/document-view.js';

/** In code units. Longer names of Chinese persons and their like hold a word that the dictionary knows, or a dot. */
const [SHORTEST_NAME, LONGEST_NAME] = [2, 3];
/** Of foreigners, behind their offices. */
const LONGEST_FOREIGN_NAME = 6;
/** What follows a foreigner's name in a list of persons, and parts its members: 外长坦加拉、…, 外长斯泰凡·梅勒. */
const NAME_MARKS = `、${NAME_DOT}`;

/**
 * Tells the names of persons that the dictionary does not know: they stand between an office and what somebody does
 * (外长德埃举行), or before a courtesy (毛德智先生).
 */
export class Persons {
  /** By code unit, whether it is a surname. */
  private readonly surnames = new Uint8Array(0x10000);

  constructor(
    private readonly language: Language,
    private readonly contexts: Contexts,
    private readonly numbered: NumberedGazetteer,
  ) {
    for (const surname of language.surnames + language.surnames_of_long_names)
      this.surnames[surname.charCodeAt(0)] = 1;
  }

  /** Whether an abbreviation stands in such a name. */
  hold(view: DocumentView, turn: Span, start: number, end: number): boolean {
    const first = Math.max(turn.start, end - LONGEST_NAME);
    for (let from = start; from >= first; from--) {
      if (!this.mayBegin(view, from)) continue;
      // What stands before countries is no beginning of a name: 外长访美会见.
      if (from < start && this.standsBeforeCountries(view, turn, start)) return false;
      if (view.isBoundary(from) && this.beginsName(view, turn, from, end)) return true;
    }
    return false;
  }

  /** Whether a character may begin a name: few do, and at the others nothing else need be looked up. */
  private mayBegin({ characters, text, units }: DocumentView, at: number): boolean {
    if (this.surnames[units[at]!] !== 0 || (characters[at]! & TRANSCRIBES) !== 0) return true;
    return this.language.compound_surnames.lengthAt(text, at) > 0;
  }

  private standsBeforeCountries(view: DocumentView, turn: Span, start: number): boolean {
    const left = this.contexts.left(view, start, turn.start);
    return speaks(left) && left !== Evidence.AgainstLeft;
  }

  /** Where the name ends that begins behind an office and before what somebody does (泰伊, of 外长泰伊出席) or a mark; -1 for none. */
  endBehindOffice(view: DocumentView, turn: Span, from: number): number {
    if (!this.mayBegin(view, from) || !this.hasOffice(view, turn, from) || !view.isBoundary(from)) return -1;
    const last = Math.min(turn.end - 1, from + LONGEST_FOREIGN_NAME);
    for (let to = from + SHORTEST_NAME; to <= last; to++)
      if (view.isBoundary(to) && (this.isSeen(view, from, to) || this.isMarkedOff(view, from, to))) return to;
    return -1;
  }

  /** Whether a name of three characters or more ends at a mark: two may be countries (外长沙伊、约旦). */
  private isMarkedOff(view: DocumentView, from: number, to: number): boolean {
    return (
      to - from > SHORTEST_NAME && NAME_MARKS.includes(view.text[to]!) && this.isName(view, from, to, true)
    );
  }

  private hasOffice(view: DocumentView, turn: Span, from: number): boolean {
    const office = this.language.title_endings.lengthAtEnd(view.text, from);
    return office > 0 && from - office >= turn.start;
  }

  /** Whether what stands behind an office is a name, before what somebody does. */
  private isSeen(view: DocumentView, from: number, to: number): boolean {
    return this.language.deeds.lengthAt(view.text, to) > 0 && this.isName(view, from, to, true);
  }

  /** Whether a name begins at `from` and ends at `end` or behind it. */
  private beginsName(view: DocumentView, turn: Span, from: number, end: number): boolean {
    const last = Math.min(turn.end - 1, from + LONGEST_NAME);
    const hasOffice = this.hasOffice(view, turn, from);
    for (let to = Math.max(end, from + SHORTEST_NAME); to <= last; to++) {
      if (!view.isBoundary(to)) continue;
      const isSeen = hasOffice
        ? this.isSeen(view, from, to)
        : this.contexts.right(view, to, turn.end) === Evidence.PersonRight &&
          this.isName(view, from, to, false);
      if (isSeen) return true;
    }
    return false;
  }

  /** Whether a stretch begins with a surname or is a foreigner's name: one that is transcribed, and no list of great powers. */
  private isName(view: DocumentView, from: number, to: number, mayBeForeign: boolean): boolean {
    if (isPersonName(view.text.slice(from, to), this.language)) return true;
    if (!mayBeForeign) return false;
    return (
      transcribes(view.characters, from, to) && this.numbered.countMajors(view.units, from, to) < to - from
    );
  }
}
