import { KINDS, Kind } from '../text/characters.js';
import type { Costs } from './costs.js';
import type { Lexicon } from './lexicon.js';
import { PairCounts } from './pair-counts.js';

const [DIGIT, LETTER] = ['0'.charCodeAt(0), 'a'.charCodeAt(0)];

/** By code unit, the unit itself; all digits are one, all Latin letters another, and 0 is what builds no word. */
export const CLASSES = Uint16Array.from(KINDS, (kind, unit) => {
  if (kind === Kind.Digit) return DIGIT;
  if (kind === Kind.Latin) return LETTER;
  return kind === Kind.Han ? unit : 0;
});

/**
 * How likely a boundary is between two characters, by the other places of the document where the same two meet, or
 * else where either stands, or else by what the lexicon says of each.
 */
export class Places {
  private readonly pairs = new PairCounts();
  /** By character: the places behind and before it, and how many of them are boundaries. */
  private readonly behind = new Uint32Array(0x10000);
  private readonly before = new Uint32Array(0x10000);
  private readonly cutBehind = new Uint32Array(0x10000);
  private readonly cutBefore = new Uint32Array(0x10000);
  /** Log odds by slot of the pair, without and with a boundary at the place in question; 0 while not computed. */
  private odds = new Float32Array(0);

  constructor(
    private readonly lexicon: Lexicon,
    private readonly costs: Costs,
  ) {}

  /** Counts the places of a folded text, whose boundaries are the lowest bits of `marks`; forgets other texts. */
  count(text: string, marks: Uint8Array): void {
    this.pairs.clear();
    for (const counts of [this.behind, this.before, this.cutBehind, this.cutBefore]) counts.fill(0);
    let left = text.length === 0 ? 0 : CLASSES[text.charCodeAt(0)]!;
    for (let at = 1; at < text.length; at++) {
      const right = CLASSES[text.charCodeAt(at)]!;
      if (left !== 0 && right !== 0) {
        const cut = marks[at]! & 1;
        this.pairs.add(left, right, cut);
        this.behind[left]!++;
        this.before[right]!++;
        this.cutBehind[left]! += cut;
        this.cutBefore[right]! += cut;
      }
      left = right;
    }
    const entries = this.pairs.slots * 2;
    if (this.odds.length === entries) this.odds.fill(0);
    else this.odds = new Float32Array(entries);
  }

  /** Log odds of a boundary before a code unit of the text, where `cut` tells whether the source has one: 1 or 0. */
  logOdds(text: string, at: number, cut: number): number {
    const [left, right] = [CLASSES[text.charCodeAt(at - 1)]!, CLASSES[text.charCodeAt(at)]!];
    const slot = this.pairs.find(left, right);
    const entry = 2 * slot + cut;
    if (this.odds[entry] === 0) this.odds[entry] = this.compute(left, right, slot, cut);
    return this.odds[entry]!;
  }

  private compute(left: number, right: number, slot: number, cut: number): number {
    const { costs, lexicon, pairs } = this;
    const prior = costs.characterPrior;
    const ends =
      (this.cutBehind[left]! - cut + prior * lexicon.endShare(left)) / (this.behind[left]! - 1 + prior);
    const begins =
      (this.cutBefore[right]! - cut + prior * lexicon.beginShare(right)) / (this.before[right]! - 1 + prior);
    const odds = (ends / (1 - ends)) * (begins / (1 - begins)) * Math.exp(costs.contextBias);
    const cuts = pairs.marked(slot) - cut + (costs.pairPrior * odds) / (1 + odds);
    return Math.log(cuts / (pairs.all(slot) - 1 + costs.pairPrior - cuts));
  }
}
