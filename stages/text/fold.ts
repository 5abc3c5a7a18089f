import { textOf, unitsOf } from './units.js';

/**
 * Folds traditional Chinese characters into simplified ones, character for character, so that one gazetteer
 * and one lexicon serve both scripts and every offset stays what it was.
 */
export class Fold {
  private readonly table = new Uint16Array(0x10000);

  /** `pairs` holds one traditional and one simplified character a row, all of them in the BMP. */
  constructor(pairs: readonly (readonly [string, string])[]) {
    for (let unit = 0; unit < 0x10000; unit++) this.table[unit] = unit;
    for (const [traditional, simplified] of pairs) {
      this.table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
    }
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

  /** Folds a text's code units where they stand; gives whether any was another. */
  foldUnits(units: Uint16Array): boolean {
    let differences = 0;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!;
      const folded = this.table[unit]!;
      differences |= folded ^ unit;
      units[i] = folded;
    }
    return differences !== 0;
  }

  /** How many of a text's code units are traditional characters. */
  countTraditional(units: Uint16Array): number {
    const { table } = this;
    let count = 0;
    for (let i = 0; i < units.length; i++) if (table[units[i]!] !== units[i]) count++;
    return count;
  }
}
