import type { Transcript } from '../../schemas/types/index.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Fold } from '../text/fold.js';
import { endedUnitsOf, textOf } from '../text/units.js';
import { Titles } from './titles.js';

/** A stretch of the text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Bits of what is known of a code unit: whether a word begins or ends before it, and whether it is closed. */
const BOUNDARY = 1;
const CLOSED = 2;

/** A transcript as entity-extract looks at it: folded text, with its words, sentences and titles by code unit. */
export class DocumentView {
  readonly text: string;
  readonly units: Uint16Array;
  readonly index: CodePointIndex;
  /** The turns' texts, in code units. */
  readonly turns: Span[];
  readonly titles: Titles;
  private readonly lineStarts: readonly number[];
  private readonly lineNumbers: readonly number[];
  private readonly sentenceStarts: Int32Array;
  private readonly marks: Uint8Array;

  constructor(
    readonly document: Transcript,
    fold: Fold,
  ) {
    this.index = new CodePointIndex(document.text);
    this.units = endedUnitsOf(document.text);
    this.text = fold.foldUnits(this.units) ? textOf(this.units, document.text.length) : document.text;
    this.titles = new Titles(this.text);
    this.turns = document.turns.map(({ start, end }) => ({
      start: this.index.toUnit(start),
      end: this.index.toUnit(end),
    }));
    this.lineStarts = document.line_starts;
    this.lineNumbers = document.line_numbers;
    this.sentenceStarts = new Int32Array(document.sentences.length);
    for (let i = 0; i < document.sentences.length; i++) {
      this.sentenceStarts[i] = this.index.toUnit(document.sentences[i]!.start);
    }
    this.marks = new Uint8Array(this.text.length + 1);
    this.marks[0] = this.marks[this.text.length] = BOUNDARY;
    this.cutAll(document.tokens.start);
    this.cutAll(document.tokens.end);
  }

  private cutAll(points: readonly number[]): void {
    const { index, marks } = this;
    for (let i = 0; i < points.length; i++) marks[index.toUnit(points[i]!)] = BOUNDARY;
  }

  /** Makes a word end and another begin at a code unit, where more is known than the segmentation knew. */
  cut(unit: number): void {
    this.marks[unit]! |= BOUNDARY;
  }

  /** Whether a word begins or ends at a code unit. */
  isBoundary(unit: number): boolean {
    return (this.marks[unit]! & BOUNDARY) !== 0;
  }

  /** Lets no abbreviation be looked for in a stretch. */
  close({ start, end }: Span): void {
    for (let unit = start; unit < end; unit++) this.marks[unit]! |= CLOSED;
  }

  /** Whether any code unit of a stretch is closed. */
  isClosed(start: number, end: number): boolean {
    for (let unit = start; unit < end; unit++) if ((this.marks[unit]! & CLOSED) !== 0) return true;
    return false;
  }

  /** Where the word begins that holds a code unit. */
  wordStart(unit: number): number {
    let start = unit;
    while (!this.isBoundary(start)) start--;
    return start;
  }

  /** Where the word ends that holds a code unit. */
  wordEnd(unit: number): number {
    let end = unit + 1;
    while (!this.isBoundary(end)) end++;
    return end;
  }

  /** Line of the source that holds a code unit, from 1. */
  lineAt(unit: number): number {
    return this.lineNumbers[lastAtOrBefore(this.lineStarts, this.index.toPoint(unit))]!;
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
