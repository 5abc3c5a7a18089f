import { Kind, kindOf } from '../text/characters.js';
import { NONE, ROOT } from '../text/lookup/trie-nodes.js';
import type { UnitText } from '../text/units.js';
import { COSTS } from './costs.js';
import { GivenWords } from './given-words.js';
import { type Lexicon, NOTHING } from './lexicon/lexicon.js';
import { Trait } from './lexicon/lexicon-layout.js';
import type { Phrases } from './lexicon/phrases.js';
import { addWords, LONG_COSTS, LONGEST, Path } from './path.js';
import type { WordForms } from './word-forms.js';
import type { WordSpans } from './word-spans.js';

/**
 * The cheapest path through a stretch of segmented text. Given word boundaries are evidence, not law, and so is what they
 * say of the rest of the document (GivenWords).
 */
export class GivenPath extends Path {
  private readonly given: GivenWords;
  private best = new Float64Array(256);
  private from = new Int32Array(256);
  /** What a cut before each offset costs more than none. */
  private cuts = new Float64Array(256);
  /** The lexicon's node of the last word of the path to each offset, or NOTHING. */
  private words = new Int32Array(256);

  constructor(lexicon: Lexicon, forms: WordForms, phrases: Phrases) {
    super(lexicon, forms);
    this.given = new GivenWords(lexicon, phrases);
  }

  /**
   * Takes a text in hand, with room for its characters' codes. `given` holds 1 at the code units before which the source has a word
   * boundary, and is changed.
   */
  read(source: UnitText, codes: Uint16Array, given: Uint8Array): void {
    this.take(source, codes);
    this.lexicon.encode(source.units, 0, source.units.length, codes);
    this.given.read(source, codes, given);
  }

  /** Little of it is decoded at all: that is looked up then. */
  override lookUp(): void {}

  /** Decodes what stands between given boundaries beyond doubt, for nothing in one part depends on another. */
  override decode(start: number, end: number, words: WordSpans): void {
    const { given } = this;
    for (let part = start; part < end; ) {
      const wordEnd = given.wordEnd(part, end);
      const stop = given.partEnd(wordEnd, end);
      if (stop === wordEnd && given.isSure(part)) words.add(part, stop);
      else this.decodePart(part, stop, words);
      part = stop;
    }
  }

  /** Finds the cheapest path over such a part. */
  private decodePart(start: number, end: number, words: WordSpans): void {
    const length = end - start;
    if (length === 1) {
      words.add(start, end);
      return;
    }
    this.reserve(length + 1);
    const { best, cuts, codes, lexicon } = this;
    for (let i = 1; i <= length; i++) {
      best[i] = Infinity;
      cuts[i] = i < length ? this.given.cutCost(start + i) : 0;
    }
    best[0] = 0;
    this.words[0] = NOTHING;
    this.end = end;
    lexicon.findPairs(codes, start, end, this.pairs);
    for (let i = 0; i < length; i++) if (best[i] !== Infinity) this.extend(start, i);
    addWords(this.from, start, length, words);
  }

  /** Adds every word that can begin at offset `i` of the part to the lattice. */
  private extend(start: number, i: number): void {
    const at = start + i;
    this.extendMixed(start, i);
    if (kindOf(this.units[at]!) !== Kind.Han) {
      this.extendNumber(start, i, at);
      return;
    }
    this.extendPrefix(start, i);
    if (!this.extendKnown(start, i)) this.extendUnknown(start, i);
    this.extendGiven(start, i);
  }

  /** Words of the lexicon, and longer ones made of them; tells whether the character itself is one. */
  private extendKnown(start: number, i: number): boolean {
    const { units, codes, end, lexicon } = this;
    const at = start + i;
    const limit = Math.min(end, at + LONGEST);
    const first = codes[at]!;
    const found = lexicon.costAt(first) > 0;
    if (found) this.offer(i, i + 1, this.characterCost(first, start, i), first);
    let node = at + 1 < limit ? this.pairs[at + 2]! : NOTHING;
    for (let stop = at + 2; node !== NOTHING; stop++) {
      if (lexicon.costAt(node) > 0) {
        const cost = this.wordCost(node, start, i, stop);
        this.offer(i, stop - start, cost, node);
        if (stop < end && this.takesSuffix(node, units[stop]!)) this.extendSuffix(start, i, stop, cost);
      }
      if (stop >= limit || lexicon.goesOn(node) === 0) break;
      node = lexicon.step(node, codes[stop]!);
    }
    return found;
  }

  /** Cost of the lexicon's word that is the character at offset `i` of the part. */
  private characterCost(node: number, start: number, i: number): number {
    const at = start + i;
    return this.given.knownCost(node, at, at + 1, this.words[i]!, start + this.from[i]!);
  }

  /** Cost of the lexicon's longer word that ends at a node and stands between offset `i` of the part and `stop`. */
  private wordCost(node: number, start: number, i: number, stop: number): number {
    const { given, lexicon } = this;
    const traits = lexicon.traitsAt(node);
    const long = LONG_COSTS[traits]!;
    if (traits & Trait.Phrase) return given.knownPhraseCost(node) + long;
    return given.knownCost(node, start + i, stop, this.words[i]!, start + this.from[i]!) + long;
  }

  /** Words that only the given segmentation has, here or elsewhere. */
  private extendGiven(start: number, i: number): void {
    const at = start + i;
    const limit = Math.min(this.end, at + LONGEST);
    let node = ROOT;
    for (let stop = at + 1; stop <= limit; stop++) {
      node = this.given.stepUnknown(node, this.units[stop - 1]!);
      if (node === NONE) break;
      const cost = this.given.unknownCost(node, stop - at);
      if (cost > 0) this.offer(i, stop - start, cost);
    }
  }

  /** A given word that numbers or Latin letters are a part of. */
  private extendMixed(start: number, i: number): void {
    const at = start + i;
    const stop = this.given.mixedEnd(at, this.end);
    if (stop > at) this.offer(i, stop - start, COSTS.unit + COSTS.mixedWord);
  }

  protected override offer(i: number, j: number, word: number, node = NOTHING): void {
    const cost = this.best[i]! + word + this.cuts[j]!;
    if (cost >= this.best[j]!) return;
    this.best[j] = cost;
    this.from[j] = i;
    this.words[j] = node;
  }

  private reserve(size: number): void {
    if (size <= this.best.length) return;
    this.best = new Float64Array(size * 2);
    this.cuts = new Float64Array(size * 2);
    this.words = new Int32Array(size * 2);
    this.from = new Int32Array(size * 2);
  }
}
