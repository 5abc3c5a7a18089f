import type { Lexicon } from '../segment-normalize/lexicon.js';
import { KINDS, Kind } from '../text/characters.js';
import { isUnitOfDate, TRANSCRIBES } from './characters.js';
import type { DocumentView, Span } from './document-view.js';
import { Evidence } from './evidence.js';
import type { Gazetteer } from './gazetteer.js';
import type { Strength } from './gazetteer-tables.js';
import type { NamedPlaces } from './named-places.js';
import type { NumberedGazetteer } from './numbered.js';
import { WordMemory } from './word-memory.js';

/** A dictionary word at least this frequent that could be a compound is taken for an ordinary word. */
const COMMON_WORD = 300;
/** From this frequency on a dictionary word counts a little against a compound of the same characters. */
const RARE_WORD = 50;

/** A date or number (7日) is an ordinary word, though no dictionary lists it. */
const DIGIT = /\d/;

/** What a station's name ends with, and what speaks for a state. */
const [STATION, SIDE, SPACE] = ['台', '方', ' '].map((character) => character.charCodeAt(0));
/** Parts given names and surnames. */
const NAME_DOT = '·'.charCodeAt(0);
/** What parts the members of a foreign name: 卡洛斯·阿苏阿, 卡尔米-雷伊. */
const NAME_MARKS = Array.from('·-－', (mark) => mark.charCodeAt(0));

/** Code units of a run that are looked at on either side of a word: no name is longer, and a line may be endless. */
const LONGEST_NAME = 32;

/** Characters from which on a word of the dictionary is a name, and no compound of as many countries. */
const NAME_LENGTH = 3;

/** A longer word less frequent than this may be a piece of a foreign name that the dictionary lacks. */
const UNKNOWN_NAME = 80;

/** Bits of what is known of a word by its characters alone. */
const enum Trait {
  /** It is known that none of the others fits. */
  Known = 1,
  /** It is no compound of its candidate's kind, but a word; or a part of one that no dictionary has. */
  Ordinary = 2,
  Unknown = 4,
  Common = 8,
  Rare = 16,
  /** It is made of abbreviations alone, of which none means a great power. */
  OfLesserPlaces = 32,
  /** It is too common to be a piece of a foreign name that the dictionary lacks. */
  NoPieceOfName = 64,
}

/** What the word around a character tells: whether it is an ordinary word, a foreign name or a compound. */
export class WordEvidence {
  /** By abbreviation: whether it may mean a great power. */
  private readonly majors: Uint8Array;
  private readonly memory = new WordMemory();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
    private readonly lexicon: Lexicon,
  ) {
    this.majors = Uint8Array.from(numbered.abbreviations, ({ codes }) =>
      Number(codes.some((code) => numbered.majors[code] === 1)),
    );
  }

  /** What the characters of a word tell, wherever it stands. Words are remembered: most stand in many documents. */
  private traitsOf(view: DocumentView, start: number, end: number): number {
    const { units } = view;
    let traits = this.memory.find(units, start, end);
    if (traits === 0) {
      traits = this.newTraits(view.text.slice(start, end));
      this.memory.keep(units, start, end, traits);
    }
    return traits;
  }

  private newTraits(word: string): number {
    const frequency = this.lexicon.frequency(word);
    let traits = Trait.Known | this.ordinary(word);
    if (frequency >= COMMON_WORD) traits |= Trait.Common;
    if (frequency >= RARE_WORD) traits |= Trait.Rare;
    if (frequency >= UNKNOWN_NAME) traits |= Trait.NoPieceOfName;
    if (this.isOfLesserPlaces(word)) traits |= Trait.OfLesserPlaces;
    return traits;
  }

  /** Whether a word is an ordinary one, or a part of an unknown one; 0 for a compound. */
  private ordinary(word: string): number {
    if (DIGIT.test(word)) return Trait.Ordinary;
    const isListed = this.lexicon.cost(word) > 0;
    if (isListed && word.length >= NAME_LENGTH && this.isName(word)) return Trait.Ordinary;
    if (this.isCompound(word)) return 0;
    return isListed ? Trait.Ordinary : Trait.Unknown;
  }

  /** Whether a long word of abbreviations is a name (哈马斯, 马德罗): dictionaries list them together but of great powers (中日韩). */
  private isName(word: string): boolean {
    const majors = this.majorsAmong(word);
    return majors !== null && majors * 2 <= word.length;
  }

  private isOfLesserPlaces(word: string): boolean {
    return this.majorsAmong(word) === 0;
  }

  /** How many characters of a word may abbreviate a great power; null where one abbreviates no place. */
  private majorsAmong(word: string): number | null {
    let majors = 0;
    for (let i = 0; i < word.length; i++) {
      const abbreviation = this.numbered.abbreviationOf(word.charCodeAt(i));
      if (abbreviation < 0) return null;
      majors += this.majors[abbreviation]!;
    }
    return majors;
  }

  /** None where the word is the candidate alone or a compound of its own kind. */
  of(view: DocumentView, turn: Span, start: number, end: number, named: NamedPlaces): Evidence {
    const wordStart = view.wordStart(start);
    const wordEnd = view.wordEnd(start);
    if (wordEnd < end) return Evidence.PartOfWord;
    if (this.isBeforeSurname(view, end) || this.endsSurname(view, turn, start))
      return Evidence.PartOfForeignName;
    if (isStation(view.units, start)) return Evidence.PartOfWord;
    const isWord = wordStart === start && wordEnd === end;
    if (isUnitOfDate(view.units, start)) return Evidence.PartOfWord;
    const traits = isWord ? Trait.Known : this.traitsOf(view, wordStart, wordEnd);
    if ((traits & Trait.Ordinary) !== 0) return Evidence.PartOfWord;
    if ((traits & Trait.Unknown) !== 0) return Evidence.PartOfUnknownWord;
    if (this.isInForeignName(view, turn, wordStart, wordEnd, named)) return Evidence.PartOfForeignName;
    if (isWord) return Evidence.None;
    if ((traits & Trait.OfLesserPlaces) !== 0 && this.isForeignPair(view, wordStart, wordEnd, named))
      return Evidence.PartOfForeignName;
    if ((traits & Trait.Common) !== 0)
      return this.isSide(view.text.slice(end, wordEnd))
        ? Evidence.PartOfCommonSide
        : Evidence.PartOfCommonWord;
    return (traits & Trait.Rare) !== 0 ? Evidence.PartOfRareWord : Evidence.None;
  }

  /** Whether a dot follows that parts a foreign name (罗伊·查德顿), and not the members of a list (法·德). */
  private isBeforeSurname({ units }: DocumentView, end: number): boolean {
    return units[end] === NAME_DOT && !this.numbered.mayBeMajor(units[end + 1]!);
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
    return (
      isName && at >= limit && NAME_MARKS.includes(units[at]!) && (characters[at - 1]! & TRANSCRIBES) !== 0
    );
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
    const before = start > 0 ? this.numbered.abbreviationOf(units[start - 1]!) : -1;
    return before >= 0 && this.majors[before] === 1;
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
    if (!this.transcribes(view, start, end)) return false;
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
    if (!this.isOfLesserPlaces(view.text.slice(at, end)) || this.followsPower(view, at)) return false;
    return this.countKnown(view.units, at, end, named) === 0;
  }

  /** How many code units of the word that begins at `at` abbreviate a known place, unless it is a word of its own kind (伍德沃). */
  private countKnownIn(view: DocumentView, at: number, named: NamedPlaces): number {
    const end = view.wordEnd(at);
    if (end > at + 1 && (this.traitsOf(view, at, end) & (Trait.Ordinary | Trait.Unknown)) !== 0) return 0;
    return this.countKnown(view.units, at, end, named);
  }

  /** Whether names are transcribed with all characters between two code units. */
  private transcribes({ characters }: DocumentView, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if ((characters[i]! & TRANSCRIBES) === 0) return false;
    return true;
  }

  /** Whether the word at a code unit is made of transcription characters alone and hardly known as a word. */
  private isPartOfForeignName(view: DocumentView, unit: number): boolean {
    if ((view.characters[unit]! & TRANSCRIBES) === 0) return false;
    const start = view.wordStart(unit);
    const end = view.wordEnd(unit);
    if (!this.transcribes(view, start, end)) return false;
    return end === start + 1 || (this.traitsOf(view, start, end) & Trait.NoPieceOfName) === 0;
  }

  /** How many code units abbreviate a great power or a place that the document names. */
  private countKnown(units: Uint16Array, start: number, end: number, named: NamedPlaces): number {
    let count = 0;
    for (let i = start; i < end; i++) {
      const abbreviation = this.numbered.abbreviationOf(units[i]!);
      if (abbreviation < 0) continue;
      const { codes } = this.numbered.abbreviations[abbreviation]!;
      if (this.majors[abbreviation] === 1 || codes.some((code) => named.has(code))) count++;
    }
    return count;
  }

  /** Whether a word is made of abbreviations and words of their contexts alone (中英关系, 驻美, 中资企业). */
  private isCompound(word: string): boolean {
    if (word === '') return true;
    for (let end = word.length; end > 0; end--) {
      if (this.isPartOfCompound(word.slice(0, end)) && this.isCompound(word.slice(end))) return true;
    }
    return false;
  }

  private isPartOfCompound(part: string): boolean {
    const { abbreviations, left, right } = this.gazetteer;
    if (abbreviations.get(part) !== undefined) return true;
    return speaksFor(left.get([...part].reverse().join(''))) || speaksFor(right.get(part));
  }
}

/**
 * Whether a context makes a compound of what it stands beside: what speaks against countries builds ordinary words (最美),
 * and so does half a frame (美称).
 */
const speaksFor = (strength: Strength | undefined): boolean =>
  strength !== undefined && strength !== 'against' && strength !== 'frame' && strength !== 'deed';

/** Whether a character ends the name of a station that is written in Latin letters: TVB台, DVB 台, but not ECFA台方. */
function isStation(units: Uint16Array, at: number): boolean {
  if (units[at] !== STATION || units[at + 1] === SIDE) return false;
  const before = units[at - 1] === SPACE ? units[at - 2]! : units[at - 1]!;
  return KINDS[before] === Kind.Latin;
}
