import { isHan, isWordKind, kindOf } from '../text/characters.js';
import { Trie } from '../text/lookup/trie.js';
import type { UnitText } from '../text/units.js';
import { BoundaryOdds } from './boundary-odds.js';
import { COSTS } from './costs.js';
import { type Lexicon, NOTHING } from './lexicon/lexicon.js';
import { Trait } from './lexicon/lexicon-layout.js';
import type { Phrases } from './lexicon/phrases.js';
import { PairCounts } from './pair-counts.js';
import { WordBlock } from './word-block.js';
import { WordCounts } from './word-counts.js';

/** What is known of each code unit of a segmented text: bits. */
const BOUNDARY = 1;
/** Part of a word that neither the lexicon has nor the document a second time, or of a doubtful phrase. */
const DOUBTFUL = 2;
/** Part of a word of several characters. */
const LONG = 4;
/** Part of a word that is not all Chinese characters: 16世纪. */
const MIXED = 8;
/** Part of a word that the lexicon lacks. */
const UNKNOWN = 16;

/** Longest word that is remembered, in code units. */
const LONGEST = 16;

/** A given boundary worth more than this, in nats, stays: to weigh it would take time and hardly ever remove it. */
const CERTAIN = 8;
/** The odds of a boundary that make one of the source so. */
const CERTAIN_ODDS = Math.exp((CERTAIN - COSTS.ignoredBoundary) / COSTS.context);

/** Odds nearer to those in question than this share may be on either side of them, as their logarithms are rounded. */
const NEARLY = 1e-4;

/** Counts stop here; what is more frequent is frequent enough. */
const MOST = 0xffff;

/** No code unit of a text. */
const NOWHERE = -1;

/** What is found while words are counted; places are beginnings and ends in turn. */
interface Tally {
  /** Where words stand that the lexicon lacks. */
  unknown: number[];
  /** Where phrases stand as one word, and how many stand as two. */
  wholePhrases: number[];
  cutPhrases: number;
}

/**
 * What the given segmentation of a document says of its words. Most of it is right, and a machine that errs at one
 * place does not at all like ones: so how often a word stands in the document, what it follows, and how often a
 * boundary stands between two characters tell of the doubtful places. No place has a say on itself.
 *
 * Holds one document at a time: `read` forgets the one before.
 */
export class GivenWords {
  /** What a phrase costs on top of its word: above 0 where the document cuts such phrases. */
  phraseCost = 0;
  private source: UnitText = { text: '', units: new Uint16Array(0) };
  private units = this.source.units;
  private codes = this.units;
  private marks: Uint8Array = new Uint8Array(0);
  private readonly boundaries: BoundaryOdds;
  private readonly neighbours = new PairCounts();
  /** How often each word of the lexicon is a given word, by node. */
  private readonly counts = new WordCounts();
  private unknown = Trie.forNodes(1);
  private unknownCounts = new Uint16Array(this.unknown.size);
  /** The share of a word that stands once in the document, and what the lexicon's costs are raised by. */
  private once = 0;
  private raised = 0;
  private readonly block: WordBlock;
  /** Of the word counted last: where it ends, its node in the lexicon or NOTHING, and whether it is a single code unit. */
  private latestEnd = NOWHERE;
  private latestNode = NOTHING;
  private latestIsSingle = false;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly phrases: Phrases,
  ) {
    this.boundaries = new BoundaryOdds(lexicon);
    this.block = new WordBlock(lexicon);
  }

  /**
   * Reads a folded text, with its characters' codes. `given` holds 1 at the code units before which the source has a
   * boundary; it is marked further.
   */
  read(source: UnitText, codes: Uint16Array, given: Uint8Array): void {
    this.source = source;
    this.units = source.units;
    this.marks = given;
    this.codes = codes;
    this.counts.clearFor(source.units.length / 2);
    this.neighbours.clearFor(source.units.length / 2);
    const words = this.countWords();
    this.boundaries.count(source.units, codes, given);
    this.once = 1 / (words + COSTS.lexiconWords);
    this.raised = -Math.log(this.once * COSTS.lexiconWords);
  }

  /** Counts the given words, marks what is known of each, and returns their number. */
  private countWords(): number {
    const { units, marks, block } = this;
    const tally: Tally = { unknown: [], wholePhrases: [], cutPhrases: 0 };
    let words = 0;
    this.latestEnd = NOWHERE;
    for (let at = 0; at < units.length; words += block.length) {
      at = block.read(units, this.codes, marks, at);
      this.countBlock(tally);
    }
    this.judgePhrases(tally);
    this.countUnknown(tally.unknown);
    return words;
  }

  private countBlock(tally: Tally): void {
    const { units, block, lexicon, counts, neighbours } = this;
    let { latestEnd, latestNode, latestIsSingle } = this;
    for (let word = 0; word < block.length; word++) {
      const start = block.starts[word]!;
      const end = block.ends[word]!;
      const found = block.nodes[word]!;
      const node = lexicon.costAt(found) > 0 ? found : NOTHING;
      const follows = latestEnd === start;
      const isSingle = end === start + 1;
      if (!isSingle) this.markWord(start, end, node, block.pure[word] ? 0 : MIXED, tally);
      else if (follows && latestIsSingle && this.phrases.has(units, start - 1, end)) tally.cutPhrases++;
      if (node !== NOTHING) {
        counts.add(node);
        if (follows && latestNode !== NOTHING) neighbours.add(latestNode, node);
      }
      latestEnd = end;
      latestNode = node;
      latestIsSingle = isSingle;
    }
    this.latestEnd = latestEnd;
    this.latestNode = latestNode;
    this.latestIsSingle = latestIsSingle;
  }

  /** Marks what is known of a given word of several code units, whose node is NOTHING where the lexicon lacks it. */
  private markWord(start: number, end: number, node: number, mixed: number, tally: Tally): void {
    const { lexicon } = this;
    let bits = LONG | mixed;
    if (node === NOTHING) bits |= UNKNOWN;
    const isPhrase =
      node === NOTHING
        ? this.phrases.has(this.units, start, end)
        : (lexicon.traitsAt(node) & Trait.Phrase) !== 0;
    if (isPhrase) tally.wholePhrases.push(start, end);
    else if (node !== NOTHING) {
      if (lexicon.isRare(lexicon.costAt(node))) bits |= DOUBTFUL;
    } else if (mixed === 0) tally.unknown.push(start, end);
    this.mark(start, end, bits);
  }

  /** Tells from how often the document cuts phrases whether those that it does not cut are errors. */
  private judgePhrases({ wholePhrases, cutPhrases }: Tally): void {
    // So many more are taken to be cut and whole that a short document says little.
    const odds = (cutPhrases + 3) / (wholePhrases.length / 2 + 0.5);
    this.phraseCost = COSTS.phraseWeight * Math.log(odds);
    if (odds <= 1) return;
    for (let i = 0; i < wholePhrases.length; i += 2)
      this.mark(wholePhrases[i]!, wholePhrases[i + 1]!, DOUBTFUL);
  }

  private mark(start: number, end: number, bits: number): void {
    for (let i = start; i < end; i++) this.marks[i]! |= bits;
  }

  /** Counts the words that the lexicon lacks, of which `spans` holds the beginnings and ends. */
  private countUnknown(spans: readonly number[]): void {
    let units = 1;
    for (let i = 0; i < spans.length; i += 2) units += Math.min(LONGEST + 1, spans[i + 1]! - spans[i]!);
    if (this.unknown.clearFor(units)) this.unknownCounts.fill(0);
    else {
      this.unknown = Trie.forNodes(units);
      this.unknownCounts = new Uint16Array(this.unknown.size);
    }
    const nodes: number[] = [];
    for (let i = 0; i < spans.length; i += 2) {
      const node = this.unknown.add(
        this.source.text.slice(spans[i], Math.min(spans[i + 1]!, spans[i]! + LONGEST + 1)),
      );
      if (this.unknownCounts[node]! < MOST) this.unknownCounts[node]!++;
      nodes.push(node);
    }
    nodes.forEach((node, i) => {
      if (this.unknownCounts[node] === 1) this.mark(spans[2 * i]!, spans[2 * i + 1]!, DOUBTFUL);
    });
  }

  /** What a cut before a code unit within a stretch of words costs more than none. */
  cutCost(at: number): number {
    const { marks } = this;
    const before = marks[at - 1]!;
    const here = marks[at]!;
    const doubtful = ((before | here) & DOUBTFUL) !== 0;
    const evidence = COSTS.context * this.boundaries.logOdds(at, here & BOUNDARY);
    if (!(here & BOUNDARY)) return (doubtful ? COSTS.addedDoubtful : COSTS.addedBoundary) - evidence;
    return -(doubtful ? COSTS.ignoredDoubtful : COSTS.ignoredBoundary) - evidence;
  }

  /** Where the given word ends that a code unit of a stretch of words is in. */
  wordEnd(at: number, end: number): number {
    const { marks } = this;
    let stop = at + 1;
    while (stop < end && (marks[stop]! & BOUNDARY) === 0) stop++;
    return stop;
  }

  /** The first end of a given word in a stretch of words, from one on, that is beyond doubt. */
  partEnd(wordEnd: number, end: number): number {
    let at = wordEnd;
    while (at < end && !this.isCertain(at)) at = this.wordEnd(at, end);
    return at;
  }

  /** Whether a boundary of the source within a stretch of words is beyond doubt. */
  private isCertain(at: number): boolean {
    const { units } = this;
    const before = this.marks[at - 1]!;
    const here = this.marks[at]!;
    if ((before | here) & DOUBTFUL || (!isHan(units[at - 1]!) && !isHan(units[at]!))) return false;
    return (before & here & LONG) !== 0 || this.isWorthMore(at);
  }

  /** Whether a boundary of the source beside words without doubt is worth more than all that could speak against it. */
  private isWorthMore(at: number): boolean {
    const odds = this.boundaries.odds(at, BOUNDARY);
    if (odds > CERTAIN_ODDS * (1 + NEARLY)) return true;
    return odds > CERTAIN_ODDS * (1 - NEARLY) && this.cutCost(at) < -CERTAIN;
  }

  /** Whether the given word that begins at a code unit, between certain boundaries, is one without doubt. */
  isSure(at: number): boolean {
    return (this.marks[at]! & (DOUBTFUL | MIXED | UNKNOWN)) === 0;
  }

  /**
   * Cost of a word of the lexicon between two code units: by its frequency there and in the document, and by how often
   * it follows in the document the word of node `before`, which begins at `beforeAt`.
   */
  knownCost(node: number, at: number, stop: number, before: number, beforeAt: number): number {
    const cost = this.lexicon.costAt(node) + this.raised;
    let count = Math.min(MOST, this.counts.of(node));
    if (count === 0) return cost;
    const isGiven = this.isGiven(at, stop);
    if (isGiven) count--;
    if (count === 0) return cost;
    const share = (count - COSTS.wordDiscount) * this.once + Math.exp(-cost);
    return -Math.log(share + this.neighbourShare(node, before, isGiven && this.isGiven(beforeAt, at)));
  }

  /** The share of a word among those that follow the one before in the document, but for the given place itself. */
  private neighbourShare(node: number, before: number, isGiven: boolean): number {
    if (before === NOTHING) return 0;
    const { neighbours } = this;
    const together =
      neighbours.all(neighbours.find(before, node)) - COSTS.neighbourDiscount - (isGiven ? 1 : 0);
    return together > 0 ? together / (Math.min(MOST, this.counts.of(before)) + COSTS.neighbourPrior) : 0;
  }

  /** Cost of a phrase that the lexicon lists as a word: the document's own count does not help it. */
  knownPhraseCost(node: number): number {
    return this.lexicon.costAt(node) + this.raised + this.phraseCost;
  }

  /** One code unit below a node of the given words that the lexicon lacks. */
  stepUnknown(node: number, unit: number): number {
    return this.unknown.step(node, unit);
  }

  /** Cost of the given word of that many code units that ends at a node of those; 0 where none does. */
  unknownCost(node: number, length: number): number {
    const count = this.unknownCounts[node]!;
    if (count === 0) return 0;
    const { givenWord, givenCharacter, repeated } = COSTS;
    return givenWord + givenCharacter * length - repeated * Math.log(count) + this.raised;
  }

  /** Where the given word ends that begins at a code unit and is not all Chinese characters; `at` where none does. */
  mixedEnd(at: number, end: number): number {
    if (!(this.marks[at]! & MIXED) || !this.startsWord(at)) return at;
    const stop = this.wordEnd(at, end);
    // A number that the source cuts (15 . 3%) is no such word.
    const broken = stop < end && !isHan(this.units[stop]!) && !isHan(this.units[stop - 1]!);
    return broken || stop - at > LONGEST ? at : stop;
  }

  /** Whether the given segmentation has a word from a code unit to another. */
  private isGiven(at: number, stop: number): boolean {
    return this.startsWord(at) && this.startsWord(stop) && this.wordEnd(at, stop) === stop;
  }

  private startsWord(at: number): boolean {
    const { units, marks } = this;
    return (
      (marks[at]! & BOUNDARY) !== 0 ||
      at === 0 ||
      at >= units.length ||
      !isWordKind(kindOf(units[at]!)) ||
      !isWordKind(kindOf(units[at - 1]!))
    );
  }
}
