import type { Lexicon } from '../segment-normalize/lexicon.js';
import { CharacterSet } from '../text/character-set.js';
import type { DocumentView, Span } from './document-view.js';
import { type Code, type Gazetteer, isMajor } from './gazetteer.js';
import type { NamedPlaces } from './named-places.js';

/** A dictionary word at least this frequent that could be a compound is taken for an ordinary word. */
const COMMON_WORD = 300;
/** From this frequency on a dictionary word counts a little against a compound of the same characters. */
const RARE_WORD = 50;

/** A date or number (7日) is an ordinary word, though no dictionary lists it. */
const DIGIT = /\d/;

/** A longer word less frequent than this may be a piece of a foreign name that the dictionary lacks. */
const UNKNOWN_NAME = 80;

/** What is known of a word by its characters alone. */
interface WordTraits {
  /** The evidence that it is no compound of its candidate's kind; null where it may be one. */
  ordinary: string | null;
  frequency: number;
  /** Whether it is made of abbreviations alone, of which none means a great power. */
  isOfLesserPlaces: boolean;
}

/** Words are remembered up to this many: those that hold a country's abbreviation are fewer. */
const MOST_TRAITS = 100_000;
/** In code units: a longer piece of a text keeps the whole text in memory. */
const LONGEST_KEPT = 12;

/** What the word around a character tells: whether it is an ordinary word, a foreign name or a compound. */
export class WordEvidence {
  private readonly transcription: CharacterSet;
  /** The places that a code unit abbreviates. */
  private readonly codes = new Map<number, readonly Code[]>();
  /** The characters that may abbreviate a great power. */
  private readonly majors: CharacterSet;
  private readonly traits = new Map<string, WordTraits>();

  /** `transcription` holds the characters that foreign names are transcribed with. */
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly lexicon: Lexicon,
    transcription: string,
  ) {
    this.transcription = new CharacterSet(transcription);
    const characters = gazetteer.tables.abbreviations
      .map(({ abbreviation }) => abbreviation)
      .filter((abbreviation) => abbreviation.length === 1);
    for (const character of characters) {
      this.codes.set(character.charCodeAt(0), gazetteer.abbreviations.get(character)!.codes);
    }
    const isForMajor = (character: string): boolean =>
      gazetteer.abbreviations.get(character)!.codes.some(isMajor);
    this.majors = new CharacterSet(characters.filter(isForMajor).join(''));
  }

  /** What the characters of a word tell, wherever it stands. */
  private traitsOf(word: string): WordTraits {
    let traits = this.traits.get(word);
    if (!traits) {
      traits = {
        ordinary: this.ordinaryEvidence(word),
        frequency: this.lexicon.frequency(word),
        isOfLesserPlaces: this.isOfLesserPlaces(word),
      };
      if (word.length <= LONGEST_KEPT && this.traits.size < MOST_TRAITS) this.traits.set(word, traits);
    }
    return traits;
  }

  /** The evidence that a word is an ordinary one, or a part of an unknown one; null for a compound. */
  private ordinaryEvidence(word: string): string | null {
    if (DIGIT.test(word)) return 'part-of-word';
    if (this.isCompound(word)) return null;
    return this.lexicon.cost(word) > 0 ? 'part-of-word' : 'part-of-unknown-word';
  }

  private isOfLesserPlaces(word: string): boolean {
    return [...word].every((character) => {
      const unit = character.charCodeAt(0);
      return this.codes.has(unit) && !this.majors.has(unit);
    });
  }

  /** The name of the evidence; null where the word is the candidate alone or a compound of its own kind. */
  of(view: DocumentView, turn: Span, { start, end }: Span, named: NamedPlaces): string | null {
    const wordStart = view.wordStart(start);
    const wordEnd = view.wordEnd(start);
    if (wordStart === start && wordEnd === end)
      return this.isInForeignName(view, turn, start, end, named) ? 'part-of-foreign-name' : null;
    if (wordEnd < end) return 'part-of-word';
    const word = view.text.slice(wordStart, wordEnd);
    const { ordinary, frequency, isOfLesserPlaces } = this.traitsOf(word);
    if (ordinary) return ordinary;
    if (isOfLesserPlaces && this.isForeignPair(view, wordStart, wordEnd, named))
      return 'part-of-foreign-name';
    if (frequency >= COMMON_WORD)
      return this.isSide(word.slice(end - wordStart)) ? 'part-of-common-side' : 'part-of-common-word';
    return frequency >= RARE_WORD ? 'part-of-rare-word' : null;
  }

  private isSide(rest: string): boolean {
    return this.gazetteer.right.get(rest) === 'side';
  }

  /**
   * A word of abbreviations of places that the document does not name is rather a foreign name (加沙, 罗马), but
   * for what follows a great power.
   */
  private isForeignPair({ units }: DocumentView, start: number, end: number, named: NamedPlaces): boolean {
    if (start > 0 && this.majors.has(units[start - 1]!)) return false;
    return this.countKnown(units, start, end, named) < end - start;
  }

  /**
   * Whether a single character stands in a run of three or more that names are transcribed with, as unknown
   * foreign names do (阿|斯|塔|纳): the segmentation leaves them in pieces. Runs of great powers are none (美|英|法).
   */
  private isInForeignName(
    view: DocumentView,
    turn: Span,
    start: number,
    end: number,
    named: NamedPlaces,
  ): boolean {
    let [first, last] = [start, end];
    while (first > turn.start && this.isPartOfForeignName(view, first - 1)) first = view.wordStart(first - 1);
    while (last < turn.end && this.isPartOfForeignName(view, last)) last = view.wordEnd(last);
    if (last - first < 3) return false;
    return this.countKnown(view.units, first, last, named) * 2 < last - first;
  }

  /** Whether the word at a code unit is made of transcription characters alone and hardly known as a word. */
  private isPartOfForeignName(view: DocumentView, unit: number): boolean {
    if (!this.transcription.has(view.units[unit]!)) return false;
    const start = view.wordStart(unit);
    const end = view.wordEnd(unit);
    for (let i = start; i < end; i++) if (!this.transcription.has(view.units[i]!)) return false;
    return end === start + 1 || this.lexicon.frequency(view.text.slice(start, end)) < UNKNOWN_NAME;
  }

  /** How many code units abbreviate a great power or a place that the document names. */
  private countKnown(units: Uint16Array, start: number, end: number, named: NamedPlaces): number {
    let count = 0;
    for (let i = start; i < end; i++) {
      const unit = units[i]!;
      if (this.majors.has(unit) || this.codes.get(unit)?.some((code) => named.has(code))) count++;
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
    const isLeft = left.get([...part].reverse().join('')) !== undefined;
    return isLeft || abbreviations.get(part) !== undefined || right.get(part) !== undefined;
  }
}
