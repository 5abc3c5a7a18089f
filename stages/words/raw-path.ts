import { Kind, kindOf } from '../text/characters.js';
import { Scratch } from '../text/scratch.js';
import type { UnitText } from '../text/units.js';
import { COSTS } from './costs.js';
import type { Joints } from './joints.js';
import { type Lexicon, NOTHING } from './lexicon/lexicon.js';
import { Trait } from './lexicon/lexicon-layout.js';
import { addWords, isHighSurrogate, LONG_COSTS, LONGEST, Path } from './path.js';
import type { WordForms } from './word-forms.js';
import type { WordSpans } from './word-spans.js';

/** What has more code units than these is decoded piece by piece: no stretch that anyone wrote is so long. */
const LONGEST_STRETCH = 1 << 14;

/** So many code units behind a place are looked at with it. */
export const AHEAD = 3;

/**
 * What is known of the stretch in hand, by offset. It is kept here and not by an object, because V8 then knows where it is, and
 * gets at it with a third of the instructions.
 */
const [BEST, FROM] = [new Float64Array(LONGEST_STRETCH + 1), new Int32Array(LONGEST_STRETCH + 1)];
/** The offsets at which more begins than words of up to three characters, and one behind the last that is none. */
const BUSY = new Int32Array(LONGEST_STRETCH + 1);
const NOWHERE = -1;

/** Two costs to choose from; longer than needed, because V8 moves small arrays in memory. */
const CHOICE = new Float64Array(16);

/** Writes down two costs and tells which is less, the second or else the first: 1 or 0. */
function choose(first: number, second: number): number {
  CHOICE[0] = first;
  CHOICE[1] = second;
  return Number(second < first);
}

/** What is known of a character: whether more may begin with it than words of the lexicon, and whether a suffix does. */
const [SPECIAL, SUFFIX] = [1, 2];

/** Above a word's traits: whether it was never counted, and whether it is one. */
const [RARE, WORD] = [2 * Trait.Phrase, 4 * Trait.Phrase];

/** What a word costs on top of the lexicon's cost, by its bits. */
const ON_TOP = new Float64Array(2 * WORD).fill(Infinity);
for (let bits = 0; bits < WORD; bits++) {
  const rare = bits & RARE ? COSTS.rareWord : 0;
  const phrase = bits & Trait.Phrase ? COSTS.phrase : 0;
  // Such sums of floating-point numbers are exact, so that they do not depend on where in the text they begin.
  ON_TOP[WORD | bits] = Math.fround(LONG_COSTS[bits & (RARE - 1)]! + rare + phrase);
}

/**
 * The cheapest path through a stretch of raw text. What can be cheapest is mostly a word of up to three characters: as a
 * processor cannot foresee which, that is told without branches.
 */
export class RawPath extends Path {
  /** The nodes of three characters, as `pairs` has those of two. */
  private triples: Int32Array = new Int32Array(0);
  private readonly tripleMemory = new Scratch(Int32Array);
  /** By code. */
  private readonly roles = new Uint8Array(0x10000);

  constructor(
    lexicon: Lexicon,
    forms: WordForms,
    private readonly joints: Joints,
  ) {
    super(lexicon, forms);
    for (let unit = 0; unit < 0x10000; unit++) {
      const code = lexicon.code(unit);
      const isPlain = kindOf(unit) === Kind.Han && lexicon.costAt(code) > 0 && !forms.isPrefix(unit);
      this.roles[code]! |= (isPlain ? 0 : SPECIAL) | (forms.mayBeginSuffix(unit) ? SUFFIX : 0);
    }
  }

  /** Takes a text in hand, with room for its characters' codes and as many behind them as are looked at. */
  read(source: UnitText, codes: Uint16Array): void {
    this.take(source, codes);
    this.triples = this.tripleMemory.take(codes.length + 1);
  }

  /** The more is asked of the memory at a time, the less is waited for it. */
  override lookUp(start: number, end: number, ahead = AHEAD): void {
    const { lexicon, units, codes, pairs, triples } = this;
    const stop = Math.min(units.length, end + ahead);
    lexicon.encode(units, start, stop, codes);
    lexicon.findPairs(codes, start, stop, pairs);
    lexicon.findTriples(codes, start, stop, pairs, triples);
  }

  override decode(start: number, end: number, words: WordSpans): void {
    for (let at = start; at < end; ) {
      const stop = end - at > LONGEST_STRETCH ? this.pieceEnd(at) : end;
      this.decodePiece(at, stop, words);
      at = stop;
    }
  }

  /** What the cheapest path over the whole text in hand costs, in nats; it is a short one, all of Chinese characters. */
  cost(): number {
    const { length } = this.units;
    this.lookUp(0, length);
    this.search(0, length);
    return BEST[length]!;
  }

  /** Where a piece ends that begins a stretch too long: where no word goes over, or else between two characters. */
  private pieceEnd(start: number): number {
    const { units, joints } = this;
    const longest = start + LONGEST_STRETCH;
    for (let at = longest; at > start; at--) if (!joints.mayJoin(units, at)) return at;
    return isHighSurrogate(units[longest - 1]!) ? longest - 1 : longest;
  }

  private decodePiece(start: number, end: number, words: WordSpans): void {
    const length = end - start;
    if (length === 1) {
      words.add(start, end);
      return;
    }
    this.search(start, end);
    addWords(FROM, start, length, words);
  }

  private search(start: number, end: number): void {
    this.end = end;
    this.prepare(start, end - start);
    this.findPath(start, end - start);
  }

  /** Forgets the stretch before, and finds the busy offsets. */
  private prepare(start: number, length: number): void {
    const { codes, pairs, triples, roles, lexicon } = this;
    let count = 0;
    let role = roles[codes[start]!]!;
    let second = roles[codes[start + 1]!]!;
    let third = roles[codes[start + 2]!]!;
    BEST[0] = 0;
    for (let i = 0; i < length; i++) {
      const fourth = roles[codes[start + i + 3]!]!;
      const pair = pairs[start + i + 2]!;
      const triple = triples[start + i + 3]!;
      const takesSuffix = (third & -Number(pair > NOTHING)) | (fourth & -Number(triple > NOTHING));
      BUSY[count] = i;
      count += (role & SPECIAL) | (takesSuffix >> 1) | lexicon.goesOn(triple);
      BEST[i + 1] = Infinity;
      role = second;
      second = third;
      third = fourth;
    }
    BUSY[count] = NOWHERE;
  }

  /** Finds the cheapest path to one offset after the other. */
  private findPath(start: number, length: number): void {
    // The costs of the paths to the offset in hand and to the two before it.
    let near = 0;
    let middle = Infinity;
    let far = Infinity;
    const { codes, pairs, triples } = this;
    for (let i = 0, busy = 0; i < length; i++) {
      if (i === BUSY[busy]) {
        this.extend(start, i);
        busy++;
      }
      const j = i + 1;
      const two = choose(far + this.costOf(triples[start + j]!), middle + this.costOf(pairs[start + j]!));
      const one = choose(CHOICE[two]!, near + this.characterCost(codes[start + i]!));
      far = middle;
      middle = near;
      near = CHOICE[one]!;
      // What else ends here was offered before.
      if (BEST[j]! <= near) near = BEST[j]!;
      else {
        const longer = j - 3 + two;
        BEST[j] = near;
        FROM[j] = longer + ((i - longer) & -one);
      }
    }
  }

  /** Cost of the lexicon's word of two characters or more that ends at a node; Infinity where none does. */
  private costOf(node: number): number {
    const { lexicon } = this;
    const cost = lexicon.costAt(node);
    const isRare = Number(lexicon.isRare(cost));
    return cost + ON_TOP[lexicon.traitsAt(node) | (isRare * RARE) | (Number(cost > 0) * WORD)]!;
  }

  private characterCost(node: number): number {
    const cost = this.lexicon.costAt(node);
    return cost + ON_TOP[Number(cost > 0) * WORD]!;
  }

  protected override offer(i: number, j: number, word: number): void {
    const cost = BEST[i]! + word;
    if (cost >= BEST[j]!) return;
    BEST[j] = cost;
    FROM[j] = i;
  }

  /** Offers what begins at an offset, but for words of the lexicon of up to three characters. */
  private extend(start: number, i: number): void {
    if (BEST[i] === Infinity) return;
    const at = start + i;
    if (kindOf(this.units[at]!) !== Kind.Han) {
      // A number is one word, whatever the lexicon has.
      this.codes[at] = this.pairs[at + 2] = this.triples[at + 3] = NOTHING;
      this.extendNumber(start, i, at);
      return;
    }
    this.extendPrefix(start, i);
    if (this.lexicon.costAt(this.codes[at]!) === 0) this.extendUnknown(start, i);
    this.extendKnown(start, i);
  }

  /** Words of the lexicon of more than three characters, and all with endings. */
  private extendKnown(start: number, i: number): void {
    const { units, codes, end, lexicon } = this;
    const at = start + i;
    const limit = Math.min(end, at + LONGEST);
    let node = this.pairs[at + 2]!;
    for (let stop = at + 2; node !== NOTHING; stop++) {
      const cost = this.costOf(node);
      if (stop > at + 3) this.offer(i, stop - start, cost);
      if (stop < end && this.takesSuffix(node, units[stop]!)) this.extendSuffix(start, i, stop, cost);
      if (stop >= limit || lexicon.goesOn(node) === 0) break;
      node = stop === at + 2 ? this.triples[at + 3]! : lexicon.step(node, codes[stop]!);
    }
  }
}
