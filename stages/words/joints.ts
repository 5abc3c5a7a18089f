import type { Lexicon } from './lexicon/lexicon.js';
import { standsInWords } from './stretches.js';
import type { WordForms } from './word-forms.js';

/**
 * Tells where no word of the lattice can go over a place in a stretch of raw text: every path is cut there. So a word can be
 * found by the few characters between two such places, without decoding the whole stretch.
 */
export class Joints {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly forms: WordForms,
  ) {}

  /** Whether a word may go over a place between two code units of a stretch; where it may, none need. */
  mayJoin(units: Uint16Array, at: number): boolean {
    const { lexicon, forms } = this;
    const left = units[at - 1]!;
    const right = units[at]!;
    if (!isHan(left) || !isHan(right) || forms.mayBeQuantity(left, right)) return true;
    if (lexicon.joint(lexicon.code(left), lexicon.code(right)) === 1) return true;
    return this.mayBeInSuffix(units, at) || forms.isWithinAbility(units, at);
  }

  private mayBeInSuffix(units: Uint16Array, at: number): boolean {
    const { forms } = this;
    const first = Math.max(0, at - forms.longest + 1);
    for (let i = at; i >= first; i--) if (forms.mayBeginSuffix(units[i]!)) return true;
    return false;
  }

  /** The last place before a code unit of a stretch that no word goes over. */
  before(units: Uint16Array, unit: number): number {
    let at = unit - 1;
    while (at > 0 && standsInWords(units, at - 1) && this.mayJoin(units, at)) at--;
    return at;
  }

  /** The first one behind it. */
  behind(units: Uint16Array, unit: number, length: number): number {
    let at = unit + 1;
    while (at < length && standsInWords(units, at) && this.mayJoin(units, at)) at++;
    return at;
  }
}

/** Whether a code unit is a Chinese character of the largest block: of others nothing is told. */
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
