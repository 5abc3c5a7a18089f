import { Kind, kindOf } from '../text/characters.js';
import { Scratch } from '../text/scratch.js';
import { COSTS } from './costs.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { PairCounts } from './pair-counts.js';

/** Counts of a character: of places behind it and before it, each followed by the count of its boundaries. */
const [COUNTS, BEHIND, BEFORE, CUT] = [4, 0, 2, 1];

const BIAS = Math.exp(COSTS.contextBias);

/**
 * How likely a boundary is between two characters, by the other places of the document where the same two meet, or
 * else where either stands, or else by what the lexicon says of each.
 */
export class BoundaryOdds {
  private readonly pairs = new PairCounts();
  /** By character, side by side: the places behind and before it, and how many of either are boundaries. */
  private readonly counts = new Uint32Array(COUNTS * 0x10000);
  /** The characters that have counts. */
  private counted: number[] = [];
  /** The codes that stand for all digits and for all Latin letters. */
  private readonly digit: number;
  private readonly letter: number;
  /** Of each character of the text in hand what it is counted under, and where the pair of it and the one before is. */
  private classes: Uint16Array = new Uint16Array(0);
  private pairPlaces: Int32Array = new Int32Array(0);
  private readonly classMemory = new Scratch(Uint16Array);
  private readonly placeMemory = new Scratch(Int32Array);

  constructor(private readonly lexicon: Lexicon) {
    this.digit = lexicon.code('0'.charCodeAt(0));
    this.letter = lexicon.code('a'.charCodeAt(0));
  }

  /** Counts the places of a folded text, whose boundaries are the lowest bits of `marks`; forgets other texts. */
  count(units: Uint16Array, codes: Uint16Array, marks: Uint8Array): void {
    this.clear();
    const { counts, pairs, counted } = this;
    const classes = this.classMemory.take(units.length);
    const places = this.placeMemory.take(units.length);
    this.classes = classes;
    this.pairPlaces = places;
    pairs.clearFor(units.length);
    let left = 0;
    for (let at = 0; at < units.length; at++) {
      const right = this.classOf(units[at]!, codes[at]!);
      classes[at] = right;
      if (left !== 0 && right !== 0) {
        const cut = marks[at]! & 1;
        places[at] = pairs.add(left, right, cut);
        const behind = left * COUNTS + BEHIND;
        const before = right * COUNTS + BEFORE;
        if (counts[behind]!++ === 0) counted.push(left);
        if (counts[before]!++ === 0) counted.push(right);
        counts[behind + CUT]! += cut;
        counts[before + CUT]! += cut;
      } else places[at] = pairs.nowhere;
      left = right;
    }
    if (pairs.hasGrown)
      for (let at = 1; at < units.length; at++) places[at] = pairs.find(classes[at - 1]!, classes[at]!);
  }

  /** What a character is counted under, of which the lexicon's code is given; 0 for what builds no words. */
  private classOf(unit: number, code: number): number {
    const kind = kindOf(unit);
    if (kind === Kind.Han) return code;
    return kind === Kind.Digit ? this.digit : kind === Kind.Latin ? this.letter : 0;
  }

  private clear(): void {
    const { counts } = this;
    for (const character of this.counted) for (let i = 0; i < COUNTS; i++) counts[character * COUNTS + i] = 0;
    this.counted = [];
  }

  /** Log odds of a boundary before a code unit of the text, where `cut` tells whether the source has one: 1 or 0. */
  logOdds(at: number, cut: number): number {
    return Math.fround(Math.log(this.odds(at, cut)));
  }

  /** The odds themselves. */
  odds(at: number, cut: number): number {
    const { lexicon, pairs, counts } = this;
    const left = this.classes[at - 1]!;
    const right = this.classes[at]!;
    const pair = this.pairPlaces[at]!;
    const prior = COSTS.characterPrior;
    const behind = left * COUNTS + BEHIND;
    const before = right * COUNTS + BEFORE;
    const ends =
      (counts[behind + CUT]! - cut + prior * lexicon.endShare(left)) / (counts[behind]! - 1 + prior);
    const begins =
      (counts[before + CUT]! - cut + prior * lexicon.beginShare(right)) / (counts[before]! - 1 + prior);
    const odds = (ends / (1 - ends)) * (begins / (1 - begins)) * BIAS;
    const cuts = pairs.marked(pair) - cut + (COSTS.pairPrior * odds) / (1 + odds);
    return cuts / (pairs.all(pair) - 1 + COSTS.pairPrior - cuts);
  }
}
