import type { Annotated } from '../../schemas/types/index.js';
import type { CodePointIndex } from '../text/code-points.js';

/** A document's words, by their numbers. */
export class Words {
  readonly length: number;
  /** Where each begins and ends, in code points. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The same in code units. */
  private readonly startUnits: readonly number[];
  private readonly endUnits: readonly number[];

  constructor(
    tokens: Annotated['tokens'],
    private readonly index: CodePointIndex,
    /** Of the document's text. */
    readonly units: Uint16Array,
  ) {
    const inUnits = (points: number[]): number[] =>
      index.isOneToOne ? points : points.map((point) => index.toUnit(point));
    this.length = tokens.start.length;
    this.starts = tokens.start;
    this.ends = tokens.end;
    this.startUnits = inUnits(tokens.start);
    this.endUnits = inUnits(tokens.end);
  }

  /** Where a word begins, in code units. */
  start(word: number): number {
    return this.startUnits[word]!;
  }

  /** Where a word ends, in code units. */
  end(word: number): number {
    return this.endUnits[word]!;
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
