import type { Lexicon } from './lexicon.js';
import { isAbility, QUANTITY_CHARACTERS } from './path.js';
import { standsInWords } from './stretches.js';

/** What is known of a character: whether it may go on with a number, and whether a suffix begins with it. */
const [QUANTITY, SUFFIX] = [1, 2];

/**
 * Tells where no word of the lattice can go over a place in a stretch of raw text: every path is cut there. So a word can be
 * found by the few characters between two such places, without decoding the whole stretch.
 */
export class Joints {
  /** By code unit. */
  private readonly traits = new Uint8Array(0x10000);
  private readonly longestSuffix: number;

  constructor(
    private readonly lexicon: Lexicon,
    suffixes: readonly string[],
  ) {
    this.longestSuffix = Math.max(0, ...suffixes.map(({ length }) => length));
    for (const character of QUANTITY_CHARACTERS) this.traits[character.charCodeAt(0)]! |= QUANTITY;
    for (const suffix of suffixes) this.traits[suffix.charCodeAt(0)]! |= SUFFIX;
  }

  /** Whether a word may go over a place between two code units of a stretch; where it may, none need. */
  mayJoin(units: Uint16Array, at: number): boolean {
    const { lexicon, traits } = this;
    const left = units[at - 1]!;
    const right = units[at]!;
    if (!isHan(left) || !isHan(right) || (traits[left]! & traits[right]! & QUANTITY) !== 0) return true;
    if (lexicon.joint(lexicon.code(left), lexicon.code(right)) === 1) return true;
    return this.mayBeInSuffix(units, at) || isAbility(units, at);
  }

  private mayBeInSuffix(units: Uint16Array, at: number): boolean {
    const first = Math.max(0, at - this.longestSuffix + 1);
    for (let i = at; i >= first; i--) if ((this.traits[units[i]!]! & SUFFIX) !== 0) return true;
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
