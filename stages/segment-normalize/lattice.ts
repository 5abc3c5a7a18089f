import { isWordKind, KINDS, Kind, kindOf } from '../text/characters.js';
import { Scratch } from '../text/scratch.js';
import { NONE, ROOT } from '../text/trie.js';
import type { UnitText } from '../text/units.js';
import { COSTS, type Costs } from './costs.js';
import { GivenWords } from './given-words.js';
import { type Lexicon, Trait } from './lexicon.js';
import type { Phrases } from './phrases.js';
import type { SoughtNames } from './sought-names.js';
import type { WordSpans } from './word-spans.js';

/** Only words at least this frequent take endings: names such as 中美 do not (信中|美化). */
const COMMON_STEM = 10;

/** Longest word, in code units: of the lexicon's words only proverbs are longer. */
const LONGEST = 16;

const NUMERAL_SUFFIX = /^(?:多|余|几)?(?:万亿|[万亿])?(?:多|余)?/;
const DATE_UNIT = '年月日号';
const [ORDINAL, ABLE, NESS] = ['第'.charCodeAt(0), '可'.charCodeAt(0), '性'.charCodeAt(0)];

/**
 * Word segmentation as the cheapest path through the lattice of all words that a text could hold. Given word
 * boundaries are evidence, not law, and so is what they say of the rest of the document (GivenWords).
 * Time is linear in the text's length.
 */
export class Lattice {
  private readonly given: GivenWords;
  private best = new Float64Array(256);
  private from = new Int32Array(256);
  /** What a cut before each offset costs more than none. */
  private cuts = new Float64Array(256);
  /** The lexicon's node of the last word of the path to each offset, or NONE. */
  private words = new Int32Array(256);
  /** By offset, the lexicon's nodes of the two and of the three characters that stand there, or NONE. */
  private pairs = new Int32Array(256);
  private triples = new Int32Array(256);
  /** What a long word of the lexicon costs on top, by its traits. */
  private readonly longCosts: Float64Array;
  private readonly suffixes: ReadonlySet<string>;
  private readonly longestSuffix: number;
  /** Whether a suffix begins with a code unit: a quick no for most places. */
  private readonly suffixBegins = new Uint8Array(0x10000);
  /** The text in hand, and where the stretch ends that is decoded. */
  private source: UnitText = { text: '', units: new Uint16Array(0) };
  private units = this.source.units;
  /** The lexicon's codes of its characters. */
  private codes = this.units;
  private readonly codeMemory = Scratch.of(Uint16Array);
  private end = 0;
  private segmented = false;

  constructor(
    private readonly lexicon: Lexicon,
    suffixes: readonly string[],
    phrases: Phrases,
    private readonly costs: Costs = COSTS,
  ) {
    this.given = new GivenWords(lexicon, phrases, costs);
    this.longCosts = Float64Array.from({ length: 2 * Trait.Phrase }, (_, traits) =>
      traits & Trait.Compound ? costs.compound : traits & Trait.Medium ? costs.mediumWord : 0,
    );
    this.suffixes = new Set(suffixes);
    this.longestSuffix = Math.max(0, ...suffixes.map(({ length }) => length));
    for (const suffix of suffixes) this.suffixBegins[suffix.charCodeAt(0)] = 1;
  }

  /**
   * Takes a document's folded text in hand. `given` holds 1 at the code units before which the source has a word
   * boundary, and is changed; null where the source was not segmented.
   */
  read(source: UnitText, given: Uint8Array | null): void {
    this.source = source;
    this.units = source.units;
    this.segmented = given !== null;
    this.codes = this.codeMemory.take(source.units.length);
    this.lexicon.encode(source.units, this.codes);
    if (given) this.given.read(source, this.codes, given);
  }

  /**
   * Finds the words between two code units of the text. White space ends a word and belongs to none. Where `sought` is
   * given, stretches in which none of these names stands are left out; what is found in the others is the same.
   */
  segment(start: number, end: number, words: WordSpans, sought: SoughtNames | null): void {
    const { units } = this;
    let at = start;
    while (at < end) {
      const kind = kindOf(units[at]!);
      if (kind === Kind.Space) at++;
      else if (isWordKind(kind)) {
        const stop = wordsEnd(units, at, end);
        if (!sought || sought.standIn(units, at, stop)) this.decodeStretch(at, stop, words);
        at = stop;
      } else {
        const stop = markEnd(units, at, end);
        words.add(at, stop);
        at = stop;
      }
    }
  }

  /** A stretch without punctuation or white space. */
  private decodeStretch(start: number, end: number, words: WordSpans): void {
    if (this.segmented) this.decodeParts(start, end, words);
    else this.decode(start, end, words);
  }

  /** Decodes what stands between given boundaries beyond doubt, for nothing in one part depends on another. */
  private decodeParts(start: number, end: number, words: WordSpans): void {
    const { given } = this;
    for (let part = start; part < end; ) {
      const wordEnd = given.wordEnd(part, end);
      const stop = given.partEnd(wordEnd, end);
      if (stop === wordEnd && given.isSure(part)) words.add(part, stop);
      else this.decode(part, stop, words);
      part = stop;
    }
  }

  /** Finds the cheapest path over a stretch without punctuation. */
  private decode(start: number, end: number, words: WordSpans): void {
    const length = end - start;
    if (length === 1) {
      words.add(start, end);
      return;
    }
    this.reserve(length + 1);
    const { best, from, cuts } = this;
    for (let i = 1; i <= length; i++) {
      best[i] = Infinity;
      cuts[i] = this.segmented && i < length ? this.given.cutCost(start + i) : 0;
    }
    best[0] = 0;
    this.words[0] = NONE;
    this.end = end;
    this.lexicon.findPairs(this.codes, start, end, this.pairs);
    this.lexicon.findTriples(this.codes, start, end, this.pairs, this.triples);
    for (let i = 0; i < length; i++) if (best[i] !== Infinity) this.extend(start, i);
    // The path is known backwards: turned round where it stands.
    for (let i = length, next = 0; i >= 0; ) {
      const before = from[i]!;
      from[i] = next;
      next = i;
      i = i === 0 ? -1 : before;
    }
    for (let i = 0; i < length; i = from[i]!) words.add(start + i, start + from[i]!);
  }

  /** Adds every word that can begin at offset `i` of the stretch to the lattice. */
  private extend(start: number, i: number): void {
    const { units, end, segmented } = this;
    const at = start + i;
    const unit = units[at]!;
    if (segmented) this.extendMixed(start, i);
    if (kindOf(unit) !== Kind.Han) {
      this.extendNumber(start, i, at);
      return;
    }
    if (unit === ORDINAL && at + 1 < end && KINDS[units[at + 1]!] === Kind.Digit)
      this.extendNumber(start, i, at + 1);
    if (!this.extendKnown(start, i)) {
      const stop = Math.min(end, at + (isHighSurrogate(unit) ? 2 : 1));
      this.offer(i, stop - start, this.costs.unknownCharacter);
    }
    if (segmented) this.extendGiven(start, i);
    if (unit === ABLE && units[at + 3] === NESS && at + 3 < end) this.extendAbility(start, i);
  }

  /** Words of the lexicon, and longer ones made of them; tells whether the character itself is one. */
  private extendKnown(start: number, i: number): boolean {
    const { units, codes, end, lexicon } = this;
    const at = start + i;
    const limit = Math.min(end, at + LONGEST);
    const first = codes[at]!;
    const found = lexicon.costAt(first) > 0;
    if (found) this.offer(i, i + 1, this.characterCost(first, start, i), first);
    let node = at + 1 < limit ? this.pairs[i]! : NONE;
    for (let stop = at + 2; node !== NONE; stop++) {
      if (lexicon.costAt(node) > 0) {
        const cost = this.wordCost(node, start, i, stop);
        this.offer(i, stop - start, cost, node);
        if (stop < end && this.takesSuffix(node, units[stop]!)) this.extendSuffix(start, i, stop, cost);
      }
      if (stop >= limit || lexicon.isLast(node)) break;
      node = stop === at + 2 ? this.triples[i]! : lexicon.step(node, codes[stop]!);
    }
    return found;
  }

  /** Cost of the lexicon's word that is the character at offset `i` of the stretch. */
  private characterCost(node: number, start: number, i: number): number {
    if (!this.segmented) return this.lexicon.costAt(node);
    const at = start + i;
    return this.given.knownCost(node, at, at + 1, this.words[i]!, start + this.from[i]!);
  }

  /** Cost of the lexicon's longer word that ends at a node and stands between offset `i` of the stretch and `stop`. */
  private wordCost(node: number, start: number, i: number, stop: number): number {
    const { costs, given, lexicon } = this;
    const traits = lexicon.traitsAt(node);
    const long = this.longCosts[traits]!;
    const phrase = (traits & Trait.Phrase) !== 0;
    if (this.segmented) {
      if (phrase) return given.knownPhraseCost(node) + long;
      return given.knownCost(node, start + i, stop, this.words[i]!, start + this.from[i]!) + long;
    }
    const cost = lexicon.costAt(node);
    return cost + long + (lexicon.isRare(cost) ? costs.rareWord : 0) + (phrase ? costs.phrase : 0);
  }

  private takesSuffix(node: number, next: number): boolean {
    return this.suffixBegins[next] === 1 && this.lexicon.frequencyAt(node) >= COMMON_STEM;
  }

  /** A word of two characters or more with an ending behind it, which begins at `at`. */
  private extendSuffix(start: number, i: number, at: number, cost: number): void {
    for (let stop = at + 1; stop <= Math.min(this.end, at + this.longestSuffix); stop++) {
      if (this.suffixes.has(this.source.text.slice(at, stop)))
        this.offer(i, stop - start, cost + this.costs.suffix);
    }
  }

  /** A verb of two characters between 可 and 性: 可负担性. */
  private extendAbility(start: number, i: number): void {
    const at = start + i + 1;
    const node = this.lexicon.find(this.codes, at, at + 2);
    if (node !== NONE && this.lexicon.frequencyAt(node) >= COMMON_STEM)
      this.offer(i, i + 4, this.lexicon.costAt(node) + this.costs.suffix);
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
    if (stop > at) this.offer(i, stop - start, this.costs.unit + this.costs.mixedWord);
  }

  /**
   * A number or Latin word at `at`, or offset `i` with 第 before it, and with the words that make a quantity (100多万)
   * or a date (2021年) of it.
   */
  private extendNumber(start: number, i: number, at: number): void {
    const { units, end } = this;
    const { text } = this.source;
    const { unit } = this.costs;
    const kind = kindOf(units[at]!);
    const stop = runEnd(units, at, end, kind);
    this.offer(i, stop - start, unit);
    if (kind !== Kind.Digit || at > start + i) return;
    const suffix = NUMERAL_SUFFIX.exec(text.slice(stop, Math.min(end, stop + 6)))![0].length;
    if (suffix > 0) this.offer(i, stop + suffix - start, unit);
    else if (stop < end && DATE_UNIT.includes(text[stop]!)) this.offer(i, stop + 1 - start, unit);
  }

  /** Adds the word from `i` to `j`; keeps the path over it where it is the cheapest to `j` so far. */
  private offer(i: number, j: number, word: number, node = NONE): void {
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
    this.pairs = new Int32Array(size * 2);
    this.triples = new Int32Array(size * 2);
    this.from = new Int32Array(size * 2);
  }
}

const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;

/** Where the stretch of words that begins at `at` ends: at white space or punctuation, but not within 15.3%. */
function wordsEnd(units: Uint16Array, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && (isWordKind(kindOf(units[stop]!)) || joinsWord(units, stop))) stop++;
  return stop;
}

const [PERCENT, PER_MILLE, POINT, COMMA, HYPHEN, AMPERSAND, APOSTROPHE] = Array.from("%‰.,-&'", (mark) =>
  mark.charCodeAt(0),
);

/** ASCII marks within or after numbers and Latin words: 15.3%, 3,000, COVID-19, AT&T. */
function joinsWord(units: Uint16Array, at: number): boolean {
  const mark = units[at];
  const before = KINDS[units[at - 1]!]!;
  if (mark === PERCENT || mark === PER_MILLE) return before === Kind.Digit;
  const after = at + 1 < units.length ? KINDS[units[at + 1]!]! : Kind.Other;
  if (mark === POINT || mark === COMMA) return before === Kind.Digit && after === Kind.Digit;
  if (mark === HYPHEN || mark === AMPERSAND || mark === APOSTROPHE) {
    return (before === Kind.Latin || before === Kind.Digit) && (after === Kind.Latin || after === Kind.Digit);
  }
  return false;
}

/** End of the number or Latin word that begins at `at`; letters and digits stay together (5G, G20, 24KZ). */
function runEnd(units: Uint16Array, at: number, end: number, kind: Kind): number {
  if (kind !== Kind.Digit && kind !== Kind.Latin) return at + 1;
  let stop = at + 1;
  while (stop < end) {
    const next = KINDS[units[stop]!]!;
    if (next !== Kind.Digit && next !== Kind.Latin && !joinsWord(units, stop)) break;
    stop++;
  }
  return stop;
}

/** A mark, or a run of the same mark such as …… and ——. */
function markEnd(units: Uint16Array, at: number, end: number): number {
  const mark = units[at];
  let stop = at + 1;
  if (mark === 0x2026 || mark === 0x2014) while (stop < end && units[stop] === mark) stop++;
  return stop;
}
