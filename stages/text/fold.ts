import type { WordList } from './lookup/word-list.js';
import { textOf, unitsOf } from './units.js';

/** A text as it stands, and in simplified characters of the same length. */
export interface FoldedText {
  text: string;
  folded: string;
}

/** A number holds so many bits, whose place is told by the lowest bits of a code unit. */
const [BITS, SHIFT] = [32, 5];

/**
 * Folds traditional Chinese characters into simplified ones, character for character, so that one gazetteer
 * and one lexicon serve both scripts and every offset stays what it was.
 */
export class Fold {
  private readonly table = new Uint16Array(0x10000);
  /** A bit for each code unit, 1 where it has another form: small enough to stay at hand, and most texts need no more. */
  private readonly traditional = new Uint32Array(0x10000 / BITS);

  /** `pairs` holds one traditional and one simplified character a row, all of them in the BMP. */
  constructor(pairs: readonly (readonly [string, string])[]) {
    for (let unit = 0; unit < 0x10000; unit++) this.table[unit] = unit;
    for (const [traditional, simplified] of pairs) {
      this.table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
    }
    for (const [traditional] of pairs) {
      const unit = traditional.charCodeAt(0);
      if (this.table[unit] !== unit) this.traditional[unit >>> SHIFT]! |= 1 << (unit & (BITS - 1));
    }
  }

  private isTraditional(unit: number): number {
    return (this.traditional[unit >>> SHIFT]! >>> (unit & (BITS - 1))) & 1;
  }

  /** A code unit in simplified characters. */
  unit(unit: number): number {
    return this.table[unit]!;
  }

  /** The text in simplified characters, of the same length; the same string where it has no others. */
  fold(text: string): string {
    let at = 0;
    while (at < text.length && this.table[text.charCodeAt(at)] === text.charCodeAt(at)) at++;
    if (at === text.length) return text;
    const units = unitsOf(text);
    this.foldUnits(units);
    return textOf(units);
  }

  /** What stands before the first place that a pattern of simplified characters finds in a text; all of it where it finds none. */
  before(pattern: RegExp, text: string): string {
    return text.slice(0, pattern.exec(this.fold(text))?.index);
  }

  /** A text without the longest of some words in simplified characters that it ends with. */
  withoutEnd(words: WordList, text: string): string {
    return text.slice(0, text.length - words.lengthAtEnd(this.fold(text)));
  }

  /** Folds a text's code units where they stand; gives whether any was another. */
  foldUnits(units: Uint16Array): boolean {
    let isOther = false;
    for (let i = 0; i < units.length; i++) {
      if (this.isTraditional(units[i]!) === 0) continue;
      units[i] = this.table[units[i]!]!;
      isOther = true;
    }
    return isOther;
  }

  /** How many of a text's code units are traditional characters. */
  countTraditional(units: Uint16Array): number {
    let count = 0;
    for (let i = 0; i < units.length; i++) count += this.isTraditional(units[i]!);
    return count;
  }
}
