import type { Language } from '../language/index.js';
import { WordNumbers } from '../text/lookup/word-numbers.js';
import { textOf, unitsOf } from '../text/units.js';
import type { Words } from './words.js';

/** Two letters or Chinese characters make a word that can tell a topic. */
const WORD = /^[\p{Letter}][\p{Letter}\p{Number}&'-]+$/u;

/** In code units: words are remembered while they take less; those of a language's press conferences do. */
const MOST_KNOWN = 400_000;

/** In code units. Longer strings are no words, and matching patterns on millions of characters would exhaust the stack. */
const LONGEST_WORD = 1000;

/** In code units: longer words, which are rare, are looked up as texts. */
const LONGEST_NUMBERED = 12;

/** In the place of a term's number: a word that is none, and one that has not been looked at. */
const [NO_TERM, UNKNOWN] = [-1, 0];

/**
 * Integers a term: the document and the exchange of it that were counted last, how often it stands in that exchange, and
 * in how many exchanges of the document.
 */
const [STRIDE, DOCUMENT, EXCHANGE, TF, DF] = [4, 0, 1, 2, 3];

/**
 * Tells words that can say what a text is about, the terms, from all others, and counts them exchange by exchange.
 * Remembers them from document to document.
 */
export class Vocabulary {
  /** By number, from 1 on. */
  readonly terms: string[] = [''];
  private counts = new Int32Array(STRIDE);
  /** By number: the first two code units of a term as one number. Most terms have no more. */
  private order = new Uint32Array(1);
  private document = 0;
  private exchange = 0;
  private numbers = new WordNumbers();
  private readonly longer = new Map<string, number>();
  /** Code units of the longer words. */
  private longerUnits = 0;

  /** A number, which can tell none. */
  private readonly numeral: RegExp;

  constructor(private readonly language: Language) {
    this.numeral = new RegExp(language.numerals);
  }

  /** To be called before the first exchange of a document. */
  beginDocument(): void {
    this.document++;
    this.exchange = 0;
    if (this.numbers.size + this.longerUnits < MOST_KNOWN) return;
    this.longer.clear();
    this.longerUnits = 0;
    this.terms.length = 1;
    this.numbers = new WordNumbers();
  }

  /** To be called before the first word of an exchange. */
  beginExchange(): void {
    this.exchange++;
  }

  /**
   * Finds the numbers of a document's words, below 1 for those that are no terms. All are looked up before any is counted,
   * so that the memory is asked for many at a time.
   */
  find(words: Words, numbers: Int32Array): void {
    for (let word = 0; word < numbers.length; word++) numbers[word] = this.numberOf(words, word);
  }

  /** Counts a term in the exchange; gives whether it stands there for the first time. */
  count(number: number): boolean {
    const { counts, document, exchange } = this;
    const at = number * STRIDE;
    const isNew = counts[at + DOCUMENT] !== document;
    if (!isNew && counts[at + EXCHANGE] === exchange) {
      counts[at + TF]!++;
      return false;
    }
    counts[at + DOCUMENT] = document;
    counts[at + EXCHANGE] = exchange;
    counts[at + TF] = 1;
    counts[at + DF] = isNew ? 1 : counts[at + DF]! + 1;
    return true;
  }

  /** How often a term stands in the exchange that was counted last. */
  tf(number: number): number {
    return this.counts[number * STRIDE + TF]!;
  }

  /** In how many of the document's exchanges that were counted a term stands. */
  df(number: number): number {
    return this.counts[number * STRIDE + DF]!;
  }

  /** Whether a term stands before another by code units. */
  isBefore(one: number, other: number): boolean {
    const { order, terms } = this;
    return order[one] === order[other] ? terms[one]! < terms[other]! : order[one]! < order[other]!;
  }

  private numberOf(words: Words, word: number): number {
    const start = words.start(word);
    const end = words.end(word);
    if (end - start < 2) return NO_TERM;
    if (end - start > LONGEST_NUMBERED) return this.ofLonger(words.text(word));
    const { numbers } = this;
    const place = numbers.placeOf(words.units, start, end);
    const number = numbers.get(place);
    if (number !== UNKNOWN) return number;
    const judged = this.judge(textOf(words.units.subarray(start, end)));
    numbers.set(place, judged);
    return judged;
  }

  private ofLonger(word: string): number {
    let number = this.longer.get(word);
    if (number === undefined) {
      // A copy, because a piece of a text keeps the whole text in memory.
      const copy = textOf(unitsOf(word));
      number = this.judge(copy);
      this.longer.set(copy, number);
      this.longerUnits += copy.length;
    }
    return number;
  }

  /** Gives a new word a number where it is a term. */
  private judge(word: string): number {
    if (!this.isTerm(word)) return NO_TERM;
    const number = this.terms.push(word) - 1;
    const needed = (number + 1) * STRIDE;
    if (needed > this.counts.length) {
      const counts = new Int32Array(2 * needed);
      counts.set(this.counts);
      this.counts = counts;
      const order = new Uint32Array(2 * (number + 1));
      order.set(this.order);
      this.order = order;
    }
    this.order[number] = word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
    this.counts[number * STRIDE + DOCUMENT] = 0;
    return number;
  }

  private isTerm(word: string): boolean {
    if (word.length > LONGEST_WORD || !WORD.test(word) || this.numeral.test(word)) return false;
    return !this.language.stop_words.has(this.language.fold.fold(word));
  }
}
