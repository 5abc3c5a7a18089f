import { Kind, kindOf } from '../text/characters.js';
import { type Lexicon, NOTHING } from './lexicon.js';
import { isAbility, QUANTITY_CHARACTERS } from './path.js';
import { standsInWords } from './stretches.js';

/** What is known of a character: whether it is a Chinese one of the lexicon, may go on with a number, and begins a suffix. */
const [KNOWN, QUANTITY, SUFFIX] = [1, 2, 4];

/**
 * Tells where no word of the lattice can go over a place in a stretch of raw text: every path is cut there. So a word can be
 * found by the few characters between two such places, without decoding the whole stretch.
 */
export class Joints {
  /** By code. */
  private readonly traits = new Uint8Array(0x10000);
  private readonly longestSuffix: number;

  constructor(
    private readonly lexicon: Lexicon,
    suffixes: readonly string[],
  ) {
    const { traits } = this;
    this.longestSuffix = Math.max(0, ...suffixes.map(({ length }) => length));
    for (let unit = 0; unit < 0x10000; unit++) {
      const code = lexicon.code(unit);
      if (kindOf(unit) === Kind.Han && !isSurrogate(unit) && code !== NOTHING) traits[code] = KNOWN;
    }
    const add = (character: string, trait: number): void => {
      const code = lexicon.code(character.charCodeAt(0));
      traits[code]! |= trait;
    };
    for (const character of QUANTITY_CHARACTERS) add(character, QUANTITY);
    for (const [first] of suffixes) add(first!, SUFFIX);
  }

  /** Whether a word may go over a place between two code units of a stretch; where it may, none need. */
  mayJoin(units: Uint16Array, at: number): boolean {
    const { lexicon, traits } = this;
    const left = lexicon.code(units[at - 1]!);
    const right = lexicon.code(units[at]!);
    const both = traits[left]! & traits[right]!;
    if ((both & (KNOWN | QUANTITY)) !== KNOWN || lexicon.joint(left, right) === 1) return true;
    return this.mayBeInSuffix(units, at) || isAbility(units, at);
  }

  private mayBeInSuffix(units: Uint16Array, at: number): boolean {
    const first = Math.max(0, at - this.longestSuffix + 1);
    for (let i = at; i >= first; i--)
      if ((this.traits[this.lexicon.code(units[i]!)]! & SUFFIX) !== 0) return true;
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

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;
