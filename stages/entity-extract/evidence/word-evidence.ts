import type { Language } from '../../language/index.js';
import type { Lexicon } from '../../segment-normalize/lexicon/lexicon.js';
import { KINDS, Kind } from '../../text/characters.js';
import { CharacterSet } from '../../text/lookup/character-set.js';
import { NAME_DOTS } from '../../text/marks.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { NamedPlaces } from '../named-places/named-places.js';
import type { Persons } from '../persons/persons.js';
import { TRANSCRIBES, transcribes } from '../view/characters.js';
import { DateUnits } from '../view/date-units.js';
import type { DocumentView, Span } from '../view/document-view.js';
import { Evidence } from './evidence.js';
import { WordTrait, WordTraits } from './word-traits.js';

const SPACE = ' '.charCodeAt(0);
/** Part given names and surnames; and with hyphens the members of either: 卡洛斯·阿苏阿, 卡尔米-雷伊. */
const DOTS = new CharacterSet(NAME_DOTS);
const NAME_MARKS = new CharacterSet(`${NAME_DOTS}-－`);

/** Code units of a run that are looked at on either side of a word: no name is longer, and a line may be endless. */
const LONGEST_NAME = 32;

/** What the word around a character tells: whether it is an ordinary word, a foreign name or a compound. */
export class WordEvidence {
  private readonly traits: WordTraits;
  private readonly dateUnits: DateUnits;
  /** What a station's name ends with, and what speaks for a state. */
  private readonly station: number;
  private readonly side: number;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
    lexicon: Lexicon,
    private readonly persons: Persons,
    language: Language,
  ) {
    this.dateUnits = new DateUnits(language);
    this.station = language.outlet_names.station.charCodeAt(0);
    this.side = language.side.charCodeAt(0);
    this.traits = new WordTraits(gazetteer, numbered, lexicon);
  }

  /** None where the word is the candidate alone or a compound of its own kind, and in no person's name. */
  of(view: DocumentView, turn: Span, start: number, end: number, named: NamedPlaces): Evidence {
    const word = this.ofWord(view, turn, start, end, named);
    // A word that may be a compound may be a name as well: 外长|巴罗|将.
    const isDoubtful = word === Evidence.None || word === Evidence.PartOfRareWord;
    return isDoubtful && this.persons.hold(view, turn, start, end) ? Evidence.PersonName : word;
  }

  private ofWord(view: DocumentView, turn: Span, start: number, end: number, named: NamedPlaces): Evidence {
    const wordStart = view.wordStart(start);
    const wordEnd = view.wordEnd(start);
    if (wordEnd < end) return Evidence.PartOfWord;
    if (
      this.isBeforeSurname(view, end) ||
      this.beginsSurname(view, start, end) ||
      this.endsSurname(view, turn, start)
    )
      return Evidence.PartOfForeignName;
    if (this.isStation(view.units, start)) return Evidence.PartOfWord;
    const isWord = wordStart === start && wordEnd === end;
    if (this.dateUnits.standAt(view.units, start)) return Evidence.PartOfWord;
    const traits = isWord ? WordTrait.Known : this.traits.of(view, wordStart, wordEnd);
    if ((traits & WordTrait.Ordinary) !== 0) return Evidence.PartOfWord;
    if ((traits & WordTrait.Unknown) !== 0) return Evidence.PartOfUnknownWord;
    if (this.isInForeignName(view, turn, wordStart, wordEnd, named)) return Evidence.PartOfForeignName;
    if (isWord) return Evidence.None;
    if ((traits & WordTrait.OfLesserPlaces) !== 0 && this.isForeignPair(view, wordStart, wordEnd, named))
      return Evidence.PartOfForeignName;
    if ((traits & WordTrait.Common) !== 0)
      return this.isSide(view.text.slice(end, wordEnd))
        ? Evidence.PartOfCommonSide
        : Evidence.PartOfCommonWord;
    return (traits & WordTrait.Rare) !== 0 ? Evidence.PartOfRareWord : Evidence.None;
  }

  /** Whether a dot follows that parts a foreign name (罗伊·查德顿), and not the members of a list (法·德). */
  private isBeforeSurname({ units }: DocumentView, end: number): boolean {
    return DOTS.has(units[end]!) && !this.numbered.mayBeMajor(units[end + 1]!);
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

  private isSide(rest: string): boolean {
    return this.gazetteer.right.get(rest) === 'side';
  }

  /**
   * A word of abbreviations of places that the document does not name is rather a foreign name (加沙, 罗马), but
   * for what follows a great power.
   */
  private isForeignPair(view: DocumentView, start: number, end: number, named: NamedPlaces): boolean {
    return !this.followsPower(view, start) && this.countKnown(view.units, start, end, named) < end - start;
  }

  private followsPower({ units }: DocumentView, start: number): boolean {
    return start > 0 && this.numbered.mayBeMajor(units[start - 1]!);
  }

  /**
   * Whether a word stands in a run of three or more that names are transcribed with, as unknown
   * foreign names do (阿|斯|塔|纳): the segmentation leaves them in pieces. Runs of great powers are none (美|英|法).
   * Of runs of two (贝|莱) more is asked.
   */
  private isInForeignName(
    view: DocumentView,
    turn: Span,
    start: number,
    end: number,
    named: NamedPlaces,
  ): boolean {
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

  /** Whether two characters are hardly countries because nothing but each other speaks for them (贝|莱). */
  private isUnknownPair(view: DocumentView, at: number, named: NamedPlaces): boolean {
    const end = at + 2;
    if ((this.traits.of(view, at, end) & WordTrait.OfLesserPlaces) === 0 || this.followsPower(view, at))
      return false;
    return this.countKnown(view.units, at, end, named) === 0;
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

  /** Whether a character ends the name of a station that is written in Latin letters: TVB台, DVB 台, but not ECFA台方. */
  private isStation(units: Uint16Array, at: number): boolean {
    if (units[at] !== this.station || units[at + 1] === this.side) return false;
    const before = units[at - 1] === SPACE ? units[at - 2]! : units[at - 1]!;
    return KINDS[before] === Kind.Latin;
  }
}
