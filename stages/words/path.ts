import { KINDS, Kind, kindOf } from '../text/characters.js';
import { Scratch } from '../text/scratch.js';
import type { UnitText } from '../text/units.js';
import { COSTS } from './costs.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { Trait } from './lexicon/lexicon-layout.js';
import { runEnd } from './stretches.js';
import type { WordForms } from './word-forms.js';
import type { WordSpans } from './word-spans.js';

/** Longest word, in code units: of the lexicon's words only proverbs are longer. */
export const LONGEST = 16;

/** Only words at least this frequent take endings: names such as 中美 do not (信中|美化). */
const COMMON_STEM = 10;

/** What a long word of the lexicon costs on top, by its traits. */
export const LONG_COSTS = Float64Array.from({ length: 2 * Trait.Phrase }, (_, traits) =>
  traits & Trait.Compound ? COSTS.compound : traits & Trait.Medium ? COSTS.mediumWord : 0,
);

/**
 * The cheapest path through the lattice of all words that a stretch of text could hold, which has neither punctuation nor
 * white space. Places in it are offsets from its beginning.
 */
export abstract class Path {
  /** The text in hand, its characters' codes in the lexicon, and where the stretch ends that is decoded. */
  protected source: UnitText = { text: '', units: new Uint16Array(0) };
  protected units = this.source.units;
  protected codes = this.units;
  /** By where they end in the text, the lexicon's nodes of two characters, or NOTHING. */
  protected pairs: Int32Array = new Int32Array(0);
  protected end = 0;
  private readonly pairMemory = new Scratch(Int32Array);

  constructor(
    protected readonly lexicon: Lexicon,
    protected readonly forms: WordForms,
  ) {}

  /**
   * Looks up what will be asked of the lexicon between two code units of the text, before any of it is decoded, and so many code
   * units ahead; none where nothing can go over the second.
   */
  abstract lookUp(start: number, end: number, ahead?: number): void;

  /** Finds the words of a stretch between two code units, neither of white space nor of punctuation. */
  abstract decode(start: number, end: number, words: WordSpans): void;

  protected take(source: UnitText, codes: Uint16Array): void {
    this.source = source;
    this.units = source.units;
    this.codes = codes;
    this.pairs = this.pairMemory.take(codes.length + 1);
  }

  /** Adds the word from `i` to `j`; keeps the path over it where it is the cheapest to `j` so far. */
  protected abstract offer(i: number, j: number, word: number): void;

  /** Whether a word that ends at a node may have an ending that begins with a code unit. */
  protected takesSuffix(node: number, next: number): boolean {
    return this.forms.mayBeginSuffix(next) && this.lexicon.frequencyAt(node) >= COMMON_STEM;
  }

  /** A word of two characters or more with an ending behind it, which begins at `at`. */
  protected extendSuffix(start: number, i: number, at: number, cost: number): void {
    for (let stop = at + 1; stop <= Math.min(this.end, at + this.forms.longest); stop++) {
      if (this.forms.isSuffix(this.source.text.slice(at, stop)))
        this.offer(i, stop - start, cost + COSTS.suffix);
    }
  }

  /** What begins with a character of its own kind: 第 before a number, and 可 before a verb of two characters and 性. */
  protected extendPrefix(start: number, i: number): void {
    const { units, end, lexicon, forms } = this;
    const at = start + i;
    if (forms.isOrdinal(units[at]!) && at + 1 < end && KINDS[units[at + 1]!] === Kind.Digit)
      this.extendNumber(start, i, at + 1);
    if (at + 3 >= end || !forms.isAbility(units, at)) return;
    const verb = lexicon.find(this.codes, at + 1, at + 3);
    if (lexicon.frequencyAt(verb) >= COMMON_STEM) this.offer(i, i + 4, lexicon.costAt(verb) + COSTS.suffix);
  }

  /**
   * A number or Latin word at `at`, or offset `i` with 第 before it, and with the words that make a quantity (100多万)
   * or a date (2021年) of it.
   */
  protected extendNumber(start: number, i: number, at: number): void {
    const { units, end } = this;
    const { text } = this.source;
    const { unit } = COSTS;
    const kind = kindOf(units[at]!);
    const stop = runEnd(units, at, end, kind);
    this.offer(i, stop - start, unit);
    if (kind !== Kind.Digit || at > start + i) return;
    const behind = this.forms.behindNumberAt(text, at, stop, end);
    if (behind > 0) this.offer(i, stop + behind - start, unit);
  }

  /** A character that no word of the lexicon is. */
  protected extendUnknown(start: number, i: number): void {
    const isPair = isHighSurrogate(this.units[start + i]!) && start + i + 1 < this.end;
    this.offer(i, i + (isPair ? 2 : 1), COSTS.unknownCharacter);
  }
}

export const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;

/** Adds the words of a path, where `from` tells by their ends where they begin; these are written over. */
export function addWords(from: Int32Array, start: number, length: number, words: WordSpans): void {
  // The path is known backwards: turned round where it stands.
  for (let i = length, next = 0; i >= 0; ) {
    const before = from[i]!;
    from[i] = next;
    next = i;
    i = i === 0 ? -1 : before;
  }
  for (let i = 0; i < length; i = from[i]!) words.add(start + i, start + from[i]!);
}
