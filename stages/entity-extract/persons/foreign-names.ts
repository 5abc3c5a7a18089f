import { CharacterSet } from '../../text/lookup/character-set.js';
import { NAME_DOT } from '../../text/marks.js';
import { WordTrait, type WordTraits } from '../evidence/word-traits.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { NamedPlaces } from '../named-places/named-places.js';
import { TRANSCRIBES, transcribes } from '../view/characters.js';
import type { DocumentView, Span } from '../view/document-view.js';

const DOT = NAME_DOT.charCodeAt(0);
/** What parts the members of a foreign name: 卡洛斯·阿苏阿, 卡尔米-雷伊. */
const NAME_MARKS = new CharacterSet(`${NAME_DOT}-－`);

/** Code units that are looked at on either side: no name is longer, and a line may be endless. */
const LONGEST_NAME = 32;

/** Tells names of foreigners and foreign places that no table has by the characters that they are transcribed with. */
export class ForeignNames {
  constructor(
    private readonly traits: WordTraits,
    private readonly numbered: NumberedGazetteer,
  ) {}

  /** Whether a mark tells that an abbreviation stands in such a name. */
  areMarkedAt(view: DocumentView, turn: Span, start: number, end: number): boolean {
    return (
      this.isBeforeSurname(view, end) ||
      this.beginsSurname(view, start, end) ||
      this.endsSurname(view, turn, start)
    );
  }

  /**
   * Whether a word stands in a run of three or more that names are transcribed with, as unknown
   * foreign names do (阿|斯|塔|纳): the segmentation leaves them in pieces. Runs of great powers are none (美|英|法).
   * Of runs of two (贝|莱) more is asked.
   */
  hold(view: DocumentView, turn: Span, start: number, end: number, named: NamedPlaces): boolean {
    if (!transcribes(view.characters, start, end)) return false;
    let first = start;
    let last = end;
    const from = Math.max(turn.start, start - LONGEST_NAME);
    const to = Math.min(turn.end, end + LONGEST_NAME);
    while (first > from && this.isPartOfForeignName(view, first - 1)) first = view.wordStart(first - 1);
    while (last < to && this.isPartOfForeignName(view, last)) last = view.wordEnd(last);
    if (last - first === 2) return this.isUnknownPair(view, first, named);
    if (last - first < 3) return false;
    let known = 0;
    for (let at = first; at < last; at = view.wordEnd(at)) known += this.countKnownIn(view, at, named);
    return known * 2 <= last - first;
  }

  /**
   * Whether a word of abbreviations of places that the document does not name is rather such a name (加沙, 罗马), but for what
   * follows a great power.
   */
  mayBe(view: DocumentView, start: number, end: number, named: NamedPlaces): boolean {
    if (!this.isOfLesserPlaces(view, start, end)) return false;
    return this.countKnown(view.units, start, end, named) < end - start;
  }

  /** Whether a dot follows that parts a foreign name (罗伊·查德顿), and not the members of a list (法·德). */
  private isBeforeSurname({ units }: DocumentView, end: number): boolean {
    return units[end] === DOT && !this.numbered.mayBeMajor(units[end + 1]!);
  }

  /** Whether a surname begins with a candidate behind a mark (哈拉-阿霍): the character that follows abbreviates no country. */
  private beginsSurname({ characters, units }: DocumentView, start: number, end: number): boolean {
    if (start < 2 || !NAME_MARKS.has(units[start - 1]!)) return false;
    const isBehindName = (characters[start - 2]! & TRANSCRIBES) !== 0;
    const goesOn = (characters[end]! & TRANSCRIBES) !== 0;
    return isBehindName && goesOn && this.numbered.abbreviationOf(units[end]!) < 0;
  }

  /**
   * Whether a surname that goes on over a mark with what stands before it ends with a candidate (贝斯尼克·穆斯塔法伊): one of its
   * characters abbreviates no country, so that it is no list (法·德意).
   */
  private endsSurname({ characters, units }: DocumentView, turn: Span, start: number): boolean {
    const limit = Math.max(turn.start + 1, start - LONGEST_NAME);
    let isName = false;
    let at = start - 1;
    for (; at >= limit && (characters[at]! & TRANSCRIBES) !== 0; at--)
      isName ||= this.numbered.abbreviationOf(units[at]!) < 0;
    return isName && at >= limit && NAME_MARKS.has(units[at]!) && (characters[at - 1]! & TRANSCRIBES) !== 0;
  }

  /** Whether two characters are hardly countries because nothing but each other speaks for them (贝|莱). */
  private isUnknownPair(view: DocumentView, at: number, named: NamedPlaces): boolean {
    return this.isOfLesserPlaces(view, at, at + 2) && this.countKnown(view.units, at, at + 2, named) === 0;
  }

  /** Whether a word is made of abbreviations of which none means a great power, and does not follow one. */
  private isOfLesserPlaces(view: DocumentView, start: number, end: number): boolean {
    const followsPower = start > 0 && this.numbered.mayBeMajor(view.units[start - 1]!);
    return !followsPower && (this.traits.of(view, start, end) & WordTrait.OfLesserPlaces) !== 0;
  }

  /** How many code units of the word that begins at `at` abbreviate a known place, unless it is a word of its own kind (伍德沃). */
  private countKnownIn(view: DocumentView, at: number, named: NamedPlaces): number {
    const end = view.wordEnd(at);
    if (end > at + 1 && (this.traits.of(view, at, end) & (WordTrait.Ordinary | WordTrait.Unknown)) !== 0)
      return 0;
    return this.countKnown(view.units, at, end, named);
  }

  /** Whether the word at a code unit is made of transcription characters alone and hardly known as a word. */
  private isPartOfForeignName(view: DocumentView, unit: number): boolean {
    if ((view.characters[unit]! & TRANSCRIBES) === 0) return false;
    const start = view.wordStart(unit);
    const end = view.wordEnd(unit);
    if (!transcribes(view.characters, start, end)) return false;
    return end === start + 1 || (this.traits.of(view, start, end) & WordTrait.NoPieceOfName) === 0;
  }

  /** How many code units abbreviate a great power or a place that the document names. */
  private countKnown(units: Uint16Array, start: number, end: number, named: NamedPlaces): number {
    let count = 0;
    for (let i = start; i < end; i++) {
      const abbreviation = this.numbered.abbreviationOf(units[i]!);
      if (abbreviation < 0) continue;
      const { codes } = this.numbered.abbreviations[abbreviation]!;
      if (this.numbered.mayBeMajor(units[i]!) || codes.some((code) => named.has(code))) count++;
    }
    return count;
  }
}

/** Whether the end of a name lies within a word that other names are transcribed with, and that begins within it (马|利耶夫). */
export function endsInForeignName(view: DocumentView, start: number, end: number): boolean {
  // Asked first, for the words may have to be found.
  if ((view.characters[end - 1]! & view.characters[end]! & TRANSCRIBES) === 0) return false;
  if (view.isBoundary(end)) return false;
  const [first, last] = [view.wordStart(end), view.wordEnd(end)];
  return first > start && transcribes(view.characters, first, last);
}

/** Whether a name stands within a foreigner's, which begins behind a dot and goes on at both its ends (曼格拉·萨|马拉维|拉). */
export function standsInForeignName(
  { characters, units }: DocumentView,
  start: number,
  end: number,
): boolean {
  const isTranscribed = (at: number): boolean => (characters[at]! & TRANSCRIBES) !== 0;
  if (!isTranscribed(start - 1) || !isTranscribed(end) || !transcribes(characters, start, end)) return false;
  const first = Math.max(0, start - LONGEST_NAME);
  let at = start - 1;
  while (at > first && isTranscribed(at)) at--;
  return units[at] === DOT && isTranscribed(at - 1);
}
