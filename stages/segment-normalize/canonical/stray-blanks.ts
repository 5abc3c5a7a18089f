import { isHan } from '../../text/characters.js';
import type { Fold } from '../../text/fold.js';
import { COSTS } from '../../words/costs.js';
import type { Lattice } from '../../words/lattice.js';
import { LONGEST } from '../../words/path.js';
import { isBlank } from './character-forms.js';

/**
 * Tells the blanks within words that pages and copies from PDF leave in text that nobody has cut (驻 华大使, 塞 尔维亚) from
 * those that part words (发言人 林剑): with a stray one the characters around it read much better as words that go over it.
 */
export class StrayBlanks {
  /** The characters on either side of the blank, as many as the longest word has. */
  private readonly window = new Uint16Array(2 * LONGEST);

  constructor(
    private readonly lattice: Lattice,
    private readonly fold: Fold,
  ) {}

  /** Whether the blank at a place of a text, of whose lines each ends with a line feed, is stray. */
  has(source: Uint16Array, blank: number): boolean {
    if (!isHan(source[blank - 1]!) || !isHan(source[blank + 1]!)) return false;
    const { window, lattice } = this;
    const start = this.copyBefore(source, blank);
    const stop = this.copyBehind(source, blank);
    const around = window.subarray(start, stop);
    this.fold.foldUnits(around);
    if (!lattice.joints.mayJoin(around, LONGEST - start)) return false;
    const parted =
      lattice.cost(window.subarray(start, LONGEST)) + lattice.cost(window.subarray(LONGEST, stop));
    return lattice.cost(around) + COSTS.strayBlank < parted;
  }

  /** Copies the Chinese characters before a blank, and over other single blanks; gives where they begin in the window. */
  private copyBefore(source: Uint16Array, blank: number): number {
    let to = LONGEST;
    for (let at = blank - 1; to > 0 && isHan(source[at]!); at -= partsCharacters(source[at - 1]!) ? 2 : 1)
      this.window[--to] = source[at]!;
    return to;
  }

  /** Copies those behind it; gives where they end. */
  private copyBehind(source: Uint16Array, blank: number): number {
    let to = LONGEST;
    for (
      let at = blank + 1;
      to < 2 * LONGEST && isHan(source[at]!);
      at += partsCharacters(source[at + 1]!) ? 2 : 1
    )
      this.window[to++] = source[at]!;
    return to;
  }
}

const LINE_FEED = 0x0a;
const partsCharacters = (unit: number): boolean => isBlank(unit) && unit !== LINE_FEED;
