import type { Language } from '../language/index.js';
import { isWordKind, Kind, kindOf } from '../text/characters.js';
import { Scratch } from '../text/scratch.js';
import { textOf, type UnitText } from '../text/units.js';
import { GivenPath } from './given-path.js';
import { Joints } from './joints.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { Phrases } from './lexicon/phrases.js';
import { AHEAD, RawPath } from './raw-path.js';
import { markEnd, wordsEnd } from './stretches.js';
import { WordForms } from './word-forms.js';
import type { WordSpans } from './word-spans.js';

/**
 * Word segmentation as the cheapest path through the lattice of all words that a text could hold. Time is linear in the
 * text's length.
 */
export class Lattice {
  /** Made when they are needed: some of what reads texts meets none that was segmented, or no other. */
  private raw: RawPath | null = null;
  private given: GivenPath | null = null;
  /** The one that the text in hand takes. */
  private path!: RawPath | GivenPath;
  private units: Uint16Array = new Uint16Array(0);
  private readonly codeMemory = new Scratch(Uint16Array);
  private readonly forms: WordForms;
  private readonly phrases: Phrases;
  /** Where words may go over places of a text that was not segmented. */
  readonly joints: Joints;

  constructor(
    private readonly lexicon: Lexicon,
    language: Pick<Language, 'word_forms' | 'phrases' | 'negation'>,
  ) {
    this.forms = new WordForms(language.word_forms);
    this.phrases = new Phrases(language);
    this.joints = new Joints(lexicon, this.forms);
  }

  /**
   * Takes a document's folded text in hand. `given` holds 1 at the code units before which the source has a word
   * boundary, and is changed; null where the source was not segmented.
   */
  read(source: UnitText, given: Uint8Array | null): void {
    const { units } = source;
    const codes = this.codesFor(units);
    this.units = units;
    if (given) {
      this.given ??= new GivenPath(this.lexicon, this.forms, this.phrases);
      this.given.read(source, codes, given);
      this.path = this.given;
    } else this.path = this.readRaw(source, codes);
  }

  private readRaw(source: UnitText, codes: Uint16Array): RawPath {
    this.raw ??= new RawPath(this.lexicon, this.forms, this.joints);
    this.raw.read(source, codes);
    return this.raw;
  }

  private codesFor({ length }: Uint16Array): Uint16Array {
    return this.codeMemory.take(length + AHEAD).fill(0, length);
  }

  /** What the words of a few folded Chinese characters cost, in nats; the text in hand is to be read again. */
  cost(units: Uint16Array): number {
    return this.readRaw({ text: textOf(units), units }, this.codesFor(units)).cost();
  }

  /** Finds the words between two code units of the text. White space ends a word and belongs to none. */
  segment(start: number, end: number, words: WordSpans): void {
    const { units, path } = this;
    path.lookUp(start, end);
    let at = start;
    while (at < end) {
      const kind = kindOf(units[at]!);
      if (kind === Kind.Space) at++;
      else if (isWordKind(kind)) {
        const stop = wordsEnd(units, at, end);
        path.decode(at, stop, words);
        at = stop;
      } else {
        const stop = markEnd(units, at, end);
        words.add(at, stop);
        at = stop;
      }
    }
  }

  /** Finds the words between two code units that no word goes over, within a stretch of words: the same as in the whole of it. */
  segmentPiece(start: number, end: number, words: WordSpans): void {
    this.path.lookUp(start, end, 0);
    this.path.decode(start, end, words);
  }
}
