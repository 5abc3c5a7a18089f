import type { Lexicon } from '../../words/lexicon/lexicon.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { backwards } from '../gazetteer/gazetteer-index.js';
import type { Strength } from '../gazetteer/gazetteer-tables.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { DocumentView } from '../view/document-view.js';
import { WordMemory } from '../view/word-memory.js';

/** A dictionary word at least this frequent that could be a compound is taken for an ordinary word. */
const COMMON_WORD = 300;
/** From this frequency on a dictionary word counts a little against a compound of the same characters. */
const RARE_WORD = 50;
/** A longer word less frequent than this may be a piece of a foreign name that the dictionary lacks. */
const UNKNOWN_NAME = 80;

/** A date or number (7日) is an ordinary word, though no dictionary lists it. */
const DIGIT = /\d/;

/** Characters from which on a word of the dictionary is a name, and no compound of as many countries. */
const NAME_LENGTH = 3;

/** Bits of what is known of a word by its characters alone. */
export const enum WordTrait {
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

/** Tells what is known of words by their characters alone. */
export class WordTraits {
  private readonly memory = new WordMemory();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
    private readonly lexicon: Lexicon,
  ) {}

  /** What the characters of a word tell, wherever it stands. Words are remembered: most stand in many documents. */
  of({ units, text }: DocumentView, start: number, end: number): number {
    let traits = this.memory.find(units, start, end);
    if (traits === 0) {
      traits = this.newTraits(text.slice(start, end));
      this.memory.keep(units, start, end, traits);
    }
    return traits;
  }

  private newTraits(word: string): number {
    const frequency = this.lexicon.frequency(word);
    let traits = WordTrait.Known | this.ordinary(word);
    if (frequency >= COMMON_WORD) traits |= WordTrait.Common;
    if (frequency >= RARE_WORD) traits |= WordTrait.Rare;
    if (frequency >= UNKNOWN_NAME) traits |= WordTrait.NoPieceOfName;
    if (this.majorsAmong(word) === 0) traits |= WordTrait.OfLesserPlaces;
    return traits;
  }

  /** Whether a word is an ordinary one, or a part of an unknown one; 0 for a compound. */
  private ordinary(word: string): number {
    if (DIGIT.test(word)) return WordTrait.Ordinary;
    const isListed = this.lexicon.cost(word) > 0;
    if (isListed && word.length >= NAME_LENGTH && this.isName(word)) return WordTrait.Ordinary;
    if (this.isCompound(word)) return 0;
    return isListed ? WordTrait.Ordinary : WordTrait.Unknown;
  }

  /** Whether a long word of abbreviations is a name (哈马斯, 马德罗): dictionaries list them together but of great powers (中日韩). */
  private isName(word: string): boolean {
    const majors = this.majorsAmong(word);
    return majors !== null && majors * 2 <= word.length;
  }

  /** How many characters of a word may abbreviate a great power; null where one abbreviates no place. */
  private majorsAmong(word: string): number | null {
    let majors = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (this.numbered.abbreviationOf(unit) < 0) return null;
      majors += Number(this.numbered.mayBeMajor(unit));
    }
    return majors;
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
    return speaksFor(left.get(backwards(part))) || speaksFor(right.get(part));
  }
}

/**
 * Whether a context makes a compound of what it stands beside: what speaks against countries builds ordinary words (最美),
 * and so does half a frame (美称).
 */
const speaksFor = (strength: Strength | undefined): boolean =>
  strength !== undefined && strength !== 'against' && strength !== 'frame' && strength !== 'deed';
