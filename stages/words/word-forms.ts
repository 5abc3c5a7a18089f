import type { WordFormWords } from '../language/index.js';

/** In days. */
const LONGEST_MONTH = 31;

const unitOf = (character: string): number => character.charCodeAt(0);

/** How longer words are made of words and numbers, for looking at every character of a text. */
export class WordForms {
  /** Length of the longest ending, in code units. */
  readonly longest: number;
  /** By code unit: 1 where an ending begins with it, a quick no for most places. */
  private readonly beginnings = new Uint8Array(0x10000);
  /** By code unit: 1 for what may stand behind a number as a part of the same word. */
  private readonly quantities = new Uint8Array(0x10000);
  private readonly behindNumber: RegExp;
  private readonly ordinal: number;
  private readonly able: number;
  private readonly ness: number;

  constructor(private readonly words: WordFormWords) {
    const { suffixes, behind_number, date_units, ordinal, around_verb } = words;
    this.longest = Math.max(0, ...suffixes.words.map(({ length }) => length));
    for (const suffix of suffixes.words) this.beginnings[unitOf(suffix)] = 1;
    this.behindNumber = new RegExp(`^${behind_number}`);
    for (const [character] of `${behind_number}${date_units}`.matchAll(/\p{Script=Han}/gu))
      this.quantities[unitOf(character)] = 1;
    this.ordinal = unitOf(ordinal);
    [this.able, this.ness] = [unitOf(around_verb.before), unitOf(around_verb.behind)];
  }

  isSuffix(word: string): boolean {
    return this.words.suffixes.has(word);
  }

  /** Whether an ending begins with a code unit. */
  mayBeginSuffix(unit: number): boolean {
    return this.beginnings[unit] === 1;
  }

  /** Whether a code unit makes an ordinal of the number behind it: 第3. */
  isOrdinal(unit: number): boolean {
    return unit === this.ordinal;
  }

  /** Whether more than words that begin with a character as such may begin with it: 第3 and 可负担性. */
  isPrefix(unit: number): boolean {
    return unit === this.ordinal || unit === this.able;
  }

  /** Whether 可, two more characters and 性 begin at a place, which may be one word. */
  isAbility(units: Uint16Array, at: number): boolean {
    return units[at + 3] === this.ness && units[at] === this.able;
  }

  /** Whether a place is within such characters. */
  isWithinAbility(units: Uint16Array, at: number): boolean {
    return this.isAbility(units, at - 3) || this.isAbility(units, at - 2) || this.isAbility(units, at - 1);
  }

  /** Whether two code units may both belong to what stands behind a number. */
  mayBeQuantity(left: number, right: number): boolean {
    return (this.quantities[left]! & this.quantities[right]!) !== 0;
  }

  /**
   * Length of what makes a quantity (100多万) or a date (2021年) of a number between two code units of a text, up to where
   * a stretch ends; 0 where nothing does. 143日元 is no date; on the 3日 there may be 元首.
   */
  behindNumberAt(text: string, start: number, stop: number, end: number): number {
    const { date_units, currency } = this.words;
    const { length } = this.behindNumber.exec(text.slice(stop, Math.min(end, stop + 6)))![0];
    if (length > 0 || stop >= end || !date_units.includes(text[stop]!)) return length;
    const isCurrency = text.startsWith(currency, stop) && Number(text.slice(start, stop)) > LONGEST_MONTH;
    return isCurrency ? 0 : 1;
  }
}
