import type { Annotated } from '../../schemas/types/index.js';
import type { CodePointIndex } from '../text/code-points.js';

/** A document's words, by their numbers. */
export class Words {
  readonly length: number;
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];

  constructor(
    tokens: Annotated['tokens'],
    private readonly index: CodePointIndex,
    /** Of the document's text. */
    readonly units: Uint16Array,
  ) {
    this.length = tokens.start.length;
    this.starts = tokens.start;
    this.ends = tokens.end;
  }

  /** Where a word begins, in code units. */
  start(word: number): number {
    return this.index.toUnit(this.starts[word]!);
  }

  /** Where a word ends, in code units. */
  end(word: number): number {
    return this.index.toUnit(this.ends[word]!);
  }

  /** A word's text. */
  text(word: number): string {
    return this.index.slice(this.starts[word]!, this.ends[word]!);
  }

  /** The first word, of those from `word` on, that does not begin before an offset. */
  firstFrom(offset: number, word: number): number {
    let first = word;
    while (first < this.length && this.starts[first]! < offset) first++;
    return first;
  }

  /** The first word, of those from `word` on, that ends beyond an offset. */
  firstBeyond(offset: number, word: number): number {
    let first = word;
    while (first < this.length && this.ends[first]! <= offset) first++;
    return first;
  }
}
