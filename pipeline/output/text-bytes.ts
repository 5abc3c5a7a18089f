import type { CodePointIndex } from '../../stages/text/code-points.js';
import { IS_SPECIAL, IS_SPECIAL_FIRST } from './plain.js';

/** What a UTF-16 code unit that is no surrogate takes in UTF-8 at most. */
const MOST_BYTES_A_UNIT = 3;

const LINE_FEED = 0x0a;

/** Bits of an offset, and most characters that can be counted in the others. */
const OFFSET_BITS = 18;
const MOST_SPECIAL = (1 << (31 - OFFSET_BITS)) - 1;
const OFFSET = (1 << OFFSET_BITS) - 1;

/** Bytes of the memory that a text is encoded into. */
export const TEXT_SIZE = 1 << OFFSET_BITS;

/** A text in UTF-8 in a stretch of a memory, so that lines that tell of its parts can copy them. */
export class TextBytes {
  /** What it was read from last. */
  source: CodePointIndex | null = null;
  /** Where line feeds stand in the memory, and behind them what is beyond it. */
  lineFeeds: number[] = [];
  private text = '';
  /** Length of the text in code points; 0 where it is left to be encoded part by part. */
  private length = 0;
  /** By code point: where it begins, and in the upper bits how many before it cannot stand in CSV or JSON as they are. */
  private places = new Int32Array(1);
  /** The code points that cannot stand as they are, but for line feeds. */
  private others: number[] = [];

  /** `start` is where the stretch begins. */
  constructor(
    private readonly bytes: Buffer,
    private readonly start: number,
  ) {}

  /** A text that is not at hand. */
  static elsewhere(source: CodePointIndex): TextBytes {
    const text = new TextBytes(Buffer.alloc(0), 0);
    text.source = source;
    return text;
  }

  /** Reads a text, where there is room for it and each code point is one code unit. */
  read(source: CodePointIndex): void {
    const { text, length } = source;
    this.source = source;
    this.text = text;
    this.length = 0;
    if (length !== text.length || length * MOST_BYTES_A_UNIT > TEXT_SIZE || !this.find(text)) return;
    this.bytes.write(text, this.start);
    this.length = length;
  }

  /** Finds where the code points begin; false where too many cannot stand as they are. */
  private find(text: string): boolean {
    const { length } = text;
    if (length >= this.places.length) this.places = new Int32Array(2 * length + 2);
    const { places } = this;
    this.others = [];
    this.lineFeeds = [];
    let [at, special] = [0, 0];
    for (let i = 0; i < length; i++) {
      places[i] = at | (special << OFFSET_BITS);
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        if (IS_SPECIAL[unit] === 1) {
          special++;
          if (unit === LINE_FEED) this.lineFeeds.push(this.start + at);
          else this.others.push(i);
        }
        at++;
      } else at += unit < 0x800 ? 2 : MOST_BYTES_A_UNIT;
    }
    places[length] = at | (special << OFFSET_BITS);
    this.lineFeeds.push(Number.MAX_SAFE_INTEGER);
    this.others.push(Number.MAX_SAFE_INTEGER);
    return special <= MOST_SPECIAL;
  }

  /** Whether the text between two code points is at hand, and can stand in CSV and JSON as it is. */
  isPlain(start: number, end: number): boolean {
    if (end > this.length) return false;
    if (start === end) return true;
    if (this.places[start]! >> OFFSET_BITS !== this.places[end]! >> OFFSET_BITS) return false;
    return IS_SPECIAL_FIRST[this.text.charCodeAt(start)] === 0;
  }

  /** Whether the text between two code points is at hand, and has nothing to escape but line feeds. */
  isLines(start: number, end: number): boolean {
    if (end > this.length) return false;
    const isFirstPlain = start === end || IS_SPECIAL_FIRST[this.text.charCodeAt(start)] === 0;
    return isFirstPlain && this.others[firstFrom(this.others, start)]! >= end;
  }

  /** Which line feed is the first from a place in the memory on. */
  lineFeedFrom(offset: number): number {
    return firstFrom(this.lineFeeds, offset);
  }

  /** The text between two code points. */
  slice(start: number, end: number): string {
    return this.source!.slice(start, end);
  }

  /** Where a code point begins in the memory. */
  offsetOf(point: number): number {
    return this.start + (this.places[point]! & OFFSET);
  }
}

/** The place of the first of ascending values that is not below a limit. */
function firstFrom(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
