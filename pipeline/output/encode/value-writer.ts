import type { Value } from '../../../stages/aggregate/table.js';
import { LIST_DELIMITER } from '../cells.js';
import { LONGEST_NUMBER, writeNumber } from './digits.js';
import type { LineFormat } from './line-format.js';
import type { Memory } from './memory.js';
import { NOT_PLAIN, writePlain } from './plain.js';
import type { TextBytes } from './text-bytes.js';

/** What a code unit or code point takes at most: escaped in JSON, as \u0000. */
const MOST_BYTES = 6;

const [QUOTE, COMMA, OPENING, CLOSING, BACKSLASH, LETTER_N, DELIMITER] = Array.from(
  `",[]\\n${LIST_DELIMITER}`,
  (mark) => mark.charCodeAt(0),
) as [number, number, number, number, number, number, number];

const LINE_FEED = 0x0a;

/** Writes values into a memory, in the way of a format; all functions give where the value ends. */
export class ValueWriter {
  /** Whether the format is JSON, and not CSV. */
  private readonly isJson: boolean;

  /** What is written must end before `limit`; the memory goes on behind it by OVERRUN. */
  constructor(
    private readonly memory: Memory,
    readonly limit: number,
    private readonly format: LineFormat,
  ) {
    this.isJson = format.quote !== '';
  }

  value(value: Value, at: number): number {
    if (typeof value === 'string') return this.text(value, at);
    if (typeof value === 'number' && value >= 0) return writeNumber(this.memory, at, value);
    if (value === null) return this.plain(this.format.nothing, at);
    if (Array.isArray(value)) return this.list(value, at);
    return this.encoded(value, at);
  }

  private encoded(value: Value, at: number): number {
    return at + this.memory.bytes.write(this.format.encode(value), at);
  }

  /** Writes bytes as they are. */
  raw(bytes: Uint8Array, at: number): number {
    this.memory.bytes.set(bytes, at);
    return at + bytes.length;
  }

  /** Writes again what stands between two places. */
  private copy(start: number, end: number, at: number): number {
    this.memory.bytes.copyWithin(at, start, end);
    return at + end - start;
  }

  /** Writes a text that has nothing to escape, without quotation marks. */
  plain(text: string, at: number): number {
    return writePlain(this.memory.bytes, at, text);
  }

  text(text: string, at: number): number {
    const end = writePlain(this.memory.bytes, this.isJson ? at + 1 : at, text);
    if (end === NOT_PLAIN) return this.encoded(text, at);
    return this.isJson ? this.quote(at, end) : end;
  }

  /** Puts quotation marks around a text, before which there is room for one. */
  private quote(at: number, end: number): number {
    const { bytes } = this.memory;
    bytes[at] = bytes[end] = QUOTE;
    return end + 1;
  }

  private list(items: readonly string[], start: number): number {
    const { isJson } = this;
    const { bytes } = this.memory;
    let at = start;
    if (isJson) bytes[at++] = OPENING;
    for (let i = 0; i < items.length; i++) {
      if (i > 0) bytes[at++] = isJson ? COMMA : DELIMITER;
      const end = writePlain(bytes, isJson ? at + 1 : at, items[i]!);
      if (end === NOT_PLAIN) return this.encoded(items as string[], start);
      at = isJson ? this.quote(at, end) : end;
    }
    if (isJson) bytes[at++] = CLOSING;
    return at;
  }

  /** Writes the part of a text between two code points. */
  private part(text: TextBytes, from: number, to: number, at: number): number {
    if (!text.isPlain(from, to)) return this.lines(text, from, to, at);
    const [start, end] = [text.offsetOf(from), text.offsetOf(to)];
    return this.isJson ? this.quote(at, this.copy(start, end, at + 1)) : this.copy(start, end, at);
  }

  /** The same of a part that cannot stand as it is. */
  lines(text: TextBytes, from: number, to: number, at: number): number {
    if (!text.isLines(from, to)) return this.text(text.slice(from, to), at);
    return this.quote(at, this.addLines(text, from, to, at + 1));
  }

  /** Writes parts of a text, which `own` tells the places of, with line feeds between them. */
  joined(
    text: TextBytes,
    starts: Int32Array,
    ends: Int32Array,
    own: readonly number[],
    start: number,
  ): number {
    if (own.length === 1) return this.part(text, starts[own[0]!]!, ends[own[0]!]!, start);
    if (!own.every((i) => text.isLines(starts[i]!, ends[i]!)))
      return this.text(own.map((i) => text.slice(starts[i]!, ends[i]!)).join('\n'), start);
    let at = start + 1;
    own.forEach((i, k) => {
      if (k > 0) at = this.addLineFeed(at);
      at = this.addLines(text, starts[i]!, ends[i]!, at);
    });
    return own.length === 0 ? this.text('', start) : this.quote(start, at);
  }

  /** Adds a part that has nothing but line feeds to escape to a text in quotation marks. */
  private addLines(text: TextBytes, from: number, to: number, start: number): number {
    let at = start;
    let next = text.offsetOf(from);
    const end = text.offsetOf(to);
    if (!this.isJson) return this.copy(next, end, at);
    for (let i = text.lineFeedFrom(next); text.lineFeeds[i]! < end; i++) {
      at = this.addLineFeed(this.copy(next, text.lineFeeds[i]!, at));
      next = text.lineFeeds[i]! + 1;
    }
    return this.copy(next, end, at);
  }

  private addLineFeed(at: number): number {
    const { bytes } = this.memory;
    if (!this.isJson) {
      bytes[at] = LINE_FEED;
      return at + 1;
    }
    bytes[at] = BACKSLASH;
    bytes[at + 1] = LETTER_N;
    return at + 2;
  }
}

/** What a value takes at most, in bytes. */
export function roomOf(value: Value): number {
  const room = LONGEST_NUMBER;
  if (typeof value === 'string') return room + value.length * MOST_BYTES;
  return Array.isArray(value) ? value.reduce((sum, item) => sum + item.length * MOST_BYTES + 3, room) : room;
}

/** What the part of a text between two code points takes at most, in bytes. */
export const roomOfPart = (from: number, to: number): number => (to - from + 1) * MOST_BYTES;

/** What parts of a text take at most when they are joined, in bytes. */
export function roomOfParts(starts: Int32Array, ends: Int32Array, own: readonly number[]): number {
  return own.reduce((sum, i) => sum + roomOfPart(starts[i]!, ends[i]!), MOST_BYTES);
}
