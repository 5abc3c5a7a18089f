import type { SpacedColumn } from '../../../stages/aggregate/table.js';
import { CodePointIndex } from '../../../stages/text/code-points.js';
import { type Memory, memoryOver, STEP } from './memory.js';
import { IS_SPECIAL, IS_SPECIAL_FIRST } from './plain.js';

/** What a UTF-16 code unit takes in UTF-8 at most. */
const MOST_BYTES_A_UNIT = 3;

const [LINE_FEED, SPACE] = [0x0a, 0x20];

/** The last code point that is one code unit. */
const LAST_UNIT = 0xffff;

/** In the place of the length of a text that is left to be encoded part by part. */
const NOT_AT_HAND = -1;

/** Most code points of a text that cannot stand in CSV or JSON as they are. */
const MOST_SPECIAL = 0xffff;

/** Bytes of the memory that a text is encoded into. */
export const TEXT_SIZE = 1 << 20;

/** A text in UTF-8 at the beginning of a memory, so that lines that tell of its parts can copy them. */
export class TextBytes {
  /** What it was read from last. */
  source = new CodePointIndex('');
  /** Where line feeds stand in the memory, and behind them what is beyond it. */
  lineFeeds: number[] = [];
  /** Length of the text in code points, or NOT_AT_HAND. */
  private length = NOT_AT_HAND;
  /** By code point: where it begins, and how many before it cannot stand in CSV or JSON as they are. */
  private places = new Int32Array(1);
  private specials = new Uint16Array(1);
  /** The code points that cannot stand as they are, but for line feeds. */
  private others: number[] = [];

  constructor(private readonly memory: Memory) {}

  /** A text that is not at hand. */
  static elsewhere(source: CodePointIndex): TextBytes {
    const text = new TextBytes(memoryOver(new ArrayBuffer(0)));
    text.source = source;
    return text;
  }

  /** Reads a text, where there is room for it. */
  read(source: CodePointIndex): void {
    const { text, length } = source;
    this.source = source;
    this.length = NOT_AT_HAND;
    if (text.length * MOST_BYTES_A_UNIT > TEXT_SIZE || !this.find(source)) return;
    this.memory.bytes.write(text);
    this.length = length;
  }

  /** Finds where the code points begin; false where too many cannot stand as they are. */
  private find({ text, length }: CodePointIndex): boolean {
    if (length >= this.places.length) {
      this.places = new Int32Array(2 * length + 2);
      this.specials = new Uint16Array(2 * length + 2);
    }
    const { places, specials } = this;
    this.others = [];
    this.lineFeeds = [];
    let [at, special] = [0, 0];
    for (let point = 0, unit = 0; point < length; point++) {
      places[point] = at;
      specials[point] = special;
      let code = text.charCodeAt(unit);
      if (isSurrogate(code)) code = text.codePointAt(unit)!;
      if (isSpecial(code)) {
        special++;
        if (code === LINE_FEED) this.lineFeeds.push(at);
        else this.others.push(point);
      }
      at += bytesOf(code);
      unit += code > LAST_UNIT ? 2 : 1;
    }
    places[length] = at;
    specials[length] = special;
    this.lineFeeds.push(Number.MAX_SAFE_INTEGER);
    this.others.push(Number.MAX_SAFE_INTEGER);
    return special <= MOST_SPECIAL;
  }

  /** Whether the text between two code points is at hand, and can stand in CSV and JSON as it is. */
  isPlain(start: number, end: number): boolean {
    if (end > this.length) return false;
    if (start === end) return true;
    return this.specials[start] === this.specials[end] && this.isFirstPlain(start);
  }

  /** Whether the text between two code points is at hand, and has nothing to escape but line feeds. */
  isLines(start: number, end: number): boolean {
    if (end > this.length) return false;
    if (start === end) return true;
    return this.isFirstPlain(start) && this.others[firstFrom(this.others, start)]! >= end;
  }

  /** Whether a code point can stand at the beginning as it is. */
  private isFirstPlain(point: number): boolean {
    const { source } = this;
    return IS_SPECIAL_FIRST[source.text.charCodeAt(source.toUnit(point))] === 0;
  }

  /** Which line feed is the first from a place in the memory on. */
  lineFeedFrom(offset: number): number {
    return firstFrom(this.lineFeeds, offset);
  }

  /** The text between two code points. */
  slice(start: number, end: number): string {
    return this.source.slice(start, end);
  }

  /** Where a code point begins in the memory. */
  offsetOf(point: number): number {
    return this.places[point]!;
  }

  /** Writes parts, from one to, without it, another, with spaces between them; gives where they end. */
  writeSpaced({ starts, ends }: SpacedColumn, first: number, next: number, start: number): number {
    const { view } = this.memory;
    let end = start;
    for (let part = first; part < next; part++) {
      let from = this.offsetOf(starts[part]!);
      let at = end;
      end += this.offsetOf(ends[part]!) - from;
      do {
        view.setFloat64(at, view.getFloat64(from, true), true);
        at += STEP;
        from += STEP;
      } while (at < end);
      view.setUint8(end++, SPACE);
    }
    // Behind the last one there is none.
    return end > start ? end - 1 : end;
  }
}

const isSurrogate = (code: number): boolean => code >> 11 === 0x1b;

/** Whether a code point cannot stand as it is. Of most it is told without the table, so that this need not be at hand. */
const isSpecial = (code: number): boolean => (code < 0x80 || isSurrogate(code)) && IS_SPECIAL[code] === 1;

/** Bytes of a code point in UTF-8; a lone surrogate is written as U+FFFD. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > LAST_UNIT ? 4 : MOST_BYTES_A_UNIT;
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
