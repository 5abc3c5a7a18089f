import type { Transcript } from '../../schemas/types/index.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Fold } from '../text/fold.js';

/** A stretch of the text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A transcript as entity-extract looks at it: folded text, with its words and sentences by code unit. */
export class DocumentView {
  readonly text: string;
  readonly index: CodePointIndex;
  /** The turns' texts, in code units. */
  readonly turns: Span[];
  private readonly sentenceStarts: Int32Array;
  private readonly boundaries: Uint8Array;

  constructor(
    readonly document: Transcript,
    fold: Fold,
  ) {
    this.index = new CodePointIndex(document.text);
    this.text = fold.fold(document.text);
    this.turns = document.turns.map((turn) => this.toUnits(turn));
    this.sentenceStarts = Int32Array.from(document.sentences, (sentence) =>
      this.index.toUnit(sentence.start),
    );
    this.boundaries = new Uint8Array(this.text.length + 1);
    this.boundaries[0] = this.boundaries[this.text.length] = 1;
    const { start, end } = document.tokens;
    for (const points of [start, end]) for (const point of points) this.cut(this.index.toUnit(point));
  }

  toUnits({ start, end }: Span): Span {
    return { start: this.index.toUnit(start), end: this.index.toUnit(end) };
  }

  toPoints({ start, end }: Span): Span {
    return { start: this.index.toPoint(start), end: this.index.toPoint(end) };
  }

  /** Makes a word end and another begin at a code unit, where more is known than the segmentation knew. */
  cut(unit: number): void {
    this.boundaries[unit] = 1;
  }

  /** Whether a word begins or ends at a code unit. */
  isBoundary(unit: number): boolean {
    return this.boundaries[unit] === 1;
  }

  /** The word that holds a code unit. */
  wordAt(unit: number): Span {
    let [start, end] = [unit, unit + 1];
    while (!this.isBoundary(start)) start--;
    while (!this.isBoundary(end)) end++;
    return { start, end };
  }

  /** Line of the source that holds a code unit, from 1. */
  lineAt(unit: number): number {
    const { line_starts, line_numbers } = this.document;
    return line_numbers[lastAtOrBefore(line_starts, this.index.toPoint(unit))]!;
  }

  /** Number of the sentence that holds a code unit, from 0. */
  sentenceAt(unit: number): number {
    return lastAtOrBefore(this.sentenceStarts, unit);
  }
}

/** Index of the last value that is not above `limit`, in ascending values. */
export function lastAtOrBefore(values: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
