import { csvCell, LIST_DELIMITER, type Value } from './cells.js';
import { isPlainLines, NOT_PLAIN, writePlain } from './plain.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';

/** Bytes of the lines of JSONL, and of those of CSV. */
const LINES_SIZE = 1 << 18;

/** Where they begin, behind the text, and where they must end. */
const [JSONL, CSV, END] = [TEXT_SIZE, TEXT_SIZE + LINES_SIZE, TEXT_SIZE + 2 * LINES_SIZE];

/** Up to this length, in code units, a text is written faster than it is handed over to be written. */
const SHORT_TEXT = 20;

/** Up to this length, in bytes, a loop is faster than the call that copies. */
const SHORT_COPY = 8;

const LINE_FEED = 0x0a;
const [QUOTE, COMMA, OPENING, CLOSING, BACKSLASH, LETTER_N, DELIMITER] = Array.from(
  `",[]\\n${LIST_DELIMITER}`,
  (mark) => mark.charCodeAt(0),
) as [number, number, number, number, number, number, number];

/**
 * Memory for rows in the making: the text that they tell of, their lines of JSONL and their lines of CSV. Within one
 * memory, what stands in two of these is copied and not encoded again. Room is to be asked for before it is written to.
 */
export class Scratch {
  readonly bytes = Buffer.allocUnsafeSlow(END);
  readonly text = new TextBytes(this.bytes);
  /** Where the lines of JSONL end, and those of CSV: what is added next begins there. */
  jsonl = JSONL;
  csv = CSV;

  /** Whether there is room for so many bytes more in both lines. */
  hasRoom(bytes: number): boolean {
    return this.jsonl + bytes <= CSV && this.csv + bytes <= END;
  }

  /** The lines since the last call. They are overwritten by what is added next. */
  take(): { jsonl: Uint8Array; csv: Uint8Array } {
    const lines = { jsonl: this.bytes.subarray(JSONL, this.jsonl), csv: this.bytes.subarray(CSV, this.csv) };
    this.jsonl = JSONL;
    this.csv = CSV;
    return lines;
  }

  /** Adds a text as JSON to the one line and as a cell to the other; gives whether it stands in both as it is. */
  addText(text: string): boolean {
    if (text.length <= SHORT_TEXT) {
      const end = writePlain(this.bytes, this.jsonl + 1, text);
      if (end !== NOT_PLAIN) return this.endText(end);
    } else if (isPlainLines(text)) {
      if (!text.includes('\n')) return this.endText(this.jsonl + 1 + this.bytes.write(text, this.jsonl + 1));
      this.addLines(text);
      return false;
    }
    this.addEscaped(text);
    return false;
  }

  /** Ends a text that was written behind where a quotation mark belongs. */
  private endText(end: number): true {
    const { bytes, jsonl } = this;
    bytes[jsonl] = bytes[end] = QUOTE;
    this.csv = copy(bytes, this.csv, jsonl + 1, end);
    this.jsonl = end + 1;
    return true;
  }

  /** Adds a text of several lines that has nothing else to escape. */
  private addLines(text: string): void {
    const { bytes } = this;
    const start = this.csv + 1;
    const end = start + bytes.write(text, start);
    // So that the last line ends like the others.
    bytes[end] = LINE_FEED;
    let at = this.jsonl;
    bytes[at++] = QUOTE;
    for (let from = start; from <= end; ) {
      const found = bytes.indexOf(LINE_FEED, from);
      at = copy(bytes, at, from, found);
      if (found < end) {
        bytes[at++] = BACKSLASH;
        bytes[at++] = LETTER_N;
      }
      from = found + 1;
    }
    bytes[at++] = QUOTE;
    this.jsonl = at;
    bytes[this.csv] = bytes[end] = QUOTE;
    this.csv = end + 1;
  }

  addList(items: readonly string[]): void {
    const { bytes, jsonl, csv } = this;
    bytes[this.jsonl++] = OPENING;
    for (let i = 0; i < items.length; i++) {
      if (i > 0) {
        bytes[this.jsonl++] = COMMA;
        bytes[this.csv++] = DELIMITER;
      }
      if (this.addText(items[i]!)) continue;
      this.jsonl = jsonl;
      this.csv = csv;
      this.addEscaped(items as string[]);
      return;
    }
    bytes[this.jsonl++] = CLOSING;
  }

  /** Adds a value with all that JSON and CSV want to be escaped. */
  addEscaped(value: Value): void {
    this.jsonl += this.bytes.write(JSON.stringify(value), this.jsonl);
    this.csv += this.bytes.write(csvCell(value), this.csv);
  }
}

/** Copies what stands between two places of a memory to another; gives where the copy ends. */
export function copy(bytes: Buffer, to: number, start: number, end: number): number {
  if (end - start > SHORT_COPY) bytes.copyWithin(to, start, end);
  else for (let i = start, at = to; i < end; i++) bytes[at++] = bytes[i]!;
  return to + end - start;
}
