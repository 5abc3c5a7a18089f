import { KINDS, Kind } from '../text/characters.js';
import { NONE, ROOT } from '../text/trie.js';
import type { Lexicon } from './lexicon.js';

/**
 * Costs in nats (-ln of a probability), so that they add up with the lexicon's. Fitted on text of known word
 * boundaries, of which a share was damaged: see test/bench.
 */
export const COSTS = {
  /** A number, date or Latin word: about as common as a middling word. */
  unit: 9,
  /** A character that no word of the lexicon is. */
  unknownCharacter: 16,
  /** Each character of a word that only the given segmentation knows. */
  givenCharacter: 10,
  /** An ending that makes a longer word of a word (多边主义), on top of the word. */
  suffix: 5,
  /** A word that runs over a given boundary. */
  ignoredBoundary: 13,
  /** A cut where the given segmentation has none. */
  addedBoundary: 3,
} as const;

export type Costs = { readonly [Name in keyof typeof COSTS]: number };

/** Only words at least this frequent take endings: names such as 中美 do not (信中|美化). */
const COMMON_STEM = 10;

/** Longest word, in code units: of the lexicon's words only proverbs are longer. */
const LONGEST = 16;

const NUMERAL_SUFFIX = /^(?:多|余|几)?(?:万亿|[万亿])?(?:多|余)?/;
const DATE_UNIT = '年月日号';

/**
 * Word segmentation as the cheapest path through the lattice of all words that a text could hold. Given word
 * boundaries are evidence, not law: each is kept unless ignoring it pays for itself by better words.
 * Time is linear in the text's length.
 */
export class Lattice {
  private best = new Float64Array(256);
  private from = new Int32Array(256);
  private readonly suffixes: ReadonlySet<string>;
  private readonly longestSuffix: number;
  /** Whether a suffix begins with a code unit: a quick no for most places. */
  private readonly suffixBegins = new Uint8Array(0x10000);

  constructor(
    private readonly lexicon: Lexicon,
    suffixes: readonly string[],
    private readonly costs: Costs = COSTS,
  ) {
    this.suffixes = new Set(suffixes);
    this.longestSuffix = Math.max(0, ...suffixes.map(({ length }) => length));
    for (const suffix of suffixes) this.suffixBegins[suffix.charCodeAt(0)] = 1;
  }

  /**
   * Ends of the words of folded text between `start` and `end`, in code units. `given` tells for each code unit
   * whether the source has a boundary before it; null where the source was not segmented. White space ends a
   * word and belongs to none.
   */
  segment(
    text: string,
    start: number,
    end: number,
    given: Uint8Array | null,
    emit: (from: number, to: number) => void,
  ): void {
    let at = start;
    while (at < end) {
      const kind = KINDS[text.charCodeAt(at)] as Kind;
      if (kind === Kind.Space) at++;
      else if (kind === Kind.Han || kind === Kind.Digit || kind === Kind.Latin) {
        const stop = wordsEnd(text, at, end);
        this.decode(text, at, stop, given, emit);
        at = stop;
      } else {
        const stop = markEnd(text, at, end);
        emit(at, stop);
        at = stop;
      }
    }
  }

  /** Finds the cheapest path over a stretch without punctuation. */
  private decode(
    text: string,
    start: number,
    end: number,
    given: Uint8Array | null,
    emit: (from: number, to: number) => void,
  ): void {
    const length = end - start;
    if (length === 1) {
      emit(start, end);
      return;
    }
    this.reserve(length + 1);
    const { best, from } = this;
    best.fill(Infinity, 0, length + 1);
    best[0] = 0;
    for (let i = 0; i < length; i++) {
      if (best[i] === Infinity) continue;
      this.extend(text, start, end, i, given);
    }
    const cuts: number[] = [];
    for (let i = length; i > 0; i = from[i]!) cuts.push(i);
    let word = 0;
    for (let k = cuts.length - 1; k >= 0; k--) {
      emit(start + word, start + cuts[k]!);
      word = cuts[k]!;
    }
  }

  /** Adds every word that can begin at offset `i` of the stretch to the lattice. */
  private extend(text: string, start: number, end: number, i: number, given: Uint8Array | null): void {
    const at = start + i;
    const kind = KINDS[text.charCodeAt(at)] as Kind;
    if (kind !== Kind.Han) {
      const stop = runEnd(text, at, end, kind);
      this.relax(i, stop - start, this.costs.unit, at, stop, end, given);
      if (kind === Kind.Digit) this.extendNumber(text, start, end, i, stop, given);
      return;
    }
    const limit = Math.min(end, at + LONGEST);
    const base = this.best[i]!;
    let node = ROOT;
    let found = false;
    let ignored = 0;
    for (let stop = at + 1; stop <= limit; stop++) {
      node = this.lexicon.step(node, text.charCodeAt(stop - 1));
      if (node === NONE) break;
      const word = this.lexicon.costAt(node);
      if (word > 0) {
        found ||= stop === at + 1;
        const added = given && stop < end && !given[stop] ? this.costs.addedBoundary : 0;
        this.offer(i, stop - start, base + word + ignored + added);
        if (stop > at + 1 && stop < end && this.takesSuffix(node, text.charCodeAt(stop)))
          this.extendSuffix(text, start, end, i, stop, base + word + ignored, given);
      }
      if (given?.[stop]) ignored += this.costs.ignoredBoundary;
    }
    if (!found) {
      const stop = at + (isHighSurrogate(text, at) ? 2 : 1);
      this.relax(
        i,
        Math.min(stop, end) - start,
        this.costs.unknownCharacter,
        at,
        Math.min(stop, end),
        end,
        given,
      );
    }
    if (given?.[at] || i === 0) this.extendGiven(start, end, i, given);
  }

  private takesSuffix(node: number, next: number): boolean {
    return this.suffixBegins[next] === 1 && this.lexicon.frequencyAt(node) >= COMMON_STEM;
  }

  /** A word of two characters or more with an ending behind it. `cost` is that of the path to the word's end. */
  private extendSuffix(
    text: string,
    start: number,
    end: number,
    i: number,
    at: number,
    cost: number,
    given: Uint8Array | null,
  ): void {
    let ignored = 0;
    for (let stop = at + 1; stop <= Math.min(end, at + this.longestSuffix); stop++) {
      if (given?.[stop - 1]) ignored += this.costs.ignoredBoundary;
      if (!this.suffixes.has(text.slice(at, stop))) continue;
      const added = given && stop < end && !given[stop] ? this.costs.addedBoundary : 0;
      this.offer(i, stop - start, cost + this.costs.suffix + ignored + added);
    }
  }

  /** The word that the given segmentation has here, however unknown it is. */
  private extendGiven(start: number, end: number, i: number, given: Uint8Array | null): void {
    if (!given) return;
    const at = start + i;
    let stop = at + 1;
    while (stop < end && !given[stop]) stop++;
    if (stop - at > LONGEST) return;
    this.relax(i, stop - start, this.costs.givenCharacter * (stop - at), at, stop, end, given);
  }

  /** A number with the words that make a quantity (100多万) or a date (2021年) of it. */
  private extendNumber(
    text: string,
    start: number,
    end: number,
    i: number,
    numberEnd: number,
    given: Uint8Array | null,
  ): void {
    const at = start + i;
    const suffix = NUMERAL_SUFFIX.exec(text.slice(numberEnd, Math.min(end, numberEnd + 6)))![0].length;
    if (suffix > 0)
      this.relax(i, numberEnd + suffix - start, this.costs.unit, at, numberEnd + suffix, end, given);
    else if (numberEnd < end && DATE_UNIT.includes(text[numberEnd]!)) {
      this.relax(i, numberEnd + 1 - start, this.costs.unit, at, numberEnd + 1, end, given);
    }
  }

  /** Offers the word from `at` to `stop` as the last of a path; keeps it where it is the cheapest so far. */
  private relax(
    i: number,
    j: number,
    wordCost: number,
    at: number,
    stop: number,
    end: number,
    given: Uint8Array | null,
  ): void {
    let cost = this.best[i]! + wordCost;
    if (given) {
      for (let k = at + 1; k < stop; k++) if (given[k]) cost += this.costs.ignoredBoundary;
      if (stop < end && !given[stop]) cost += this.costs.addedBoundary;
    }
    this.offer(i, j, cost);
  }

  private offer(i: number, j: number, cost: number): void {
    if (cost >= this.best[j]!) return;
    this.best[j] = cost;
    this.from[j] = i;
  }

  private reserve(size: number): void {
    if (size <= this.best.length) return;
    this.best = new Float64Array(size * 2);
    this.from = new Int32Array(size * 2);
  }
}

const isHighSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;

const isWordKind = (kind: number): boolean => kind === Kind.Han || kind === Kind.Digit || kind === Kind.Latin;

/** Where the stretch of words that begins at `at` ends: at white space or punctuation, but not within 15.3%. */
function wordsEnd(text: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && (isWordKind(KINDS[text.charCodeAt(stop)]!) || joinsWord(text, stop))) stop++;
  return stop;
}

/** ASCII marks within or after numbers and Latin words: 15.3%, 3,000, COVID-19, AT&T. */
function joinsWord(text: string, at: number): boolean {
  const mark = text[at]!;
  const before = KINDS[text.charCodeAt(at - 1)]!;
  if (mark === '%' || mark === '‰') return before === Kind.Digit;
  const after = at + 1 < text.length ? KINDS[text.charCodeAt(at + 1)]! : Kind.Other;
  if (mark === '.' || mark === ',') return before === Kind.Digit && after === Kind.Digit;
  if (mark === '-' || mark === '&' || mark === "'") {
    return (before === Kind.Latin || before === Kind.Digit) && (after === Kind.Latin || after === Kind.Digit);
  }
  return false;
}

/** End of the number or Latin word that begins at `at`; letters and digits stay together (5G, G20, 24KZ). */
function runEnd(text: string, at: number, end: number, kind: Kind): number {
  if (kind !== Kind.Digit && kind !== Kind.Latin) return at + 1;
  let stop = at + 1;
  while (stop < end) {
    const next = KINDS[text.charCodeAt(stop)]!;
    if (next !== Kind.Digit && next !== Kind.Latin && !joinsWord(text, stop)) break;
    stop++;
  }
  return stop;
}

/** A mark, or a run of the same mark such as …… and ——. */
function markEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  let stop = at + 1;
  if (mark === 0x2026 || mark === 0x2014) while (stop < end && text.charCodeAt(stop) === mark) stop++;
  return stop;
}
