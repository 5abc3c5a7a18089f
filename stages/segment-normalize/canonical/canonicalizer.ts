import { KINDS, Kind } from '../../text/characters.js';
import { Scratch } from '../../text/scratch.js';
import { textOf, UnitReader } from '../../text/units.js';
import {
  CLOSER,
  CLOSING,
  FORMS,
  Form,
  isBlank,
  isBracket,
  isInvisible,
  isNarrowWord,
  LENGTHS,
  narrowForm,
  OPENING,
  three,
  WIDE_CLOSING,
  WIDE_FORMS,
  WIDE_OPENING,
} from './character-forms.js';
import { isCutLine, mayHaveCutLines } from './cut-lines.js';
import { LONGEST_FRAGMENT, partsWords } from './machine-spaces.js';
import type { StrayBlanks } from './stray-blanks.js';
import { endsSentence, nextInk, standsAmongWide } from './wide-marks.js';

/** A change of characters, by where it stands in the canonical text, in UTF-16 code units. */
export interface Edit {
  start: number;
  end: number;
  before: string;
  after: string;
  kind: 'punctuation' | 'width' | 'spacing';
}

/** The source's lines in canonical form. What is an array of numbers is overwritten by the next text's. */
export interface CanonicalText {
  /** The code units of all lines, with a line feed between two of them. */
  units: Uint16Array;
  /** Where each line begins, and where one behind the last would. */
  starts: Int32Array;
  /**
   * 1 at the code units before which the source had white space: the word boundaries that it gives. One element longer
   * than the text.
   */
  boundaries: Uint8Array;
  /** Line by line. */
  edits: Edit[];
}

const [LINE_FEED, SPACE, POINT] = [0x0a, 0x20, 0x2e];
const FULL_STOP = '。';

/**
 * Brings texts into canonical form, one at a time: no artificial spaces, one ordinary space elsewhere, ordinary letters and
 * digits, Chinese marks between Chinese words. Every other character stays as it is.
 */
export class Canonicalizer {
  private readonly reader = new UnitReader();
  private readonly memory = new Scratch(Uint16Array);
  private readonly marks = new Scratch(Uint8Array);
  private readonly lineMemory = new Scratch(Int32Array);
  private source: Uint16Array = new Uint16Array(0);
  private written: Uint16Array = this.source;
  private boundaries: Uint8Array = new Uint8Array(0);
  private edits: Edit[] = [];
  /** Whether a machine has cut the line in hand. */
  private segmented = false;
  /** Whether points end the sentences: beside full stops they are those of foreign names. */
  private hasPoints = false;
  /** How much is written. */
  private length = 0;
  /** Of the line in hand: where its source ends, where it begins in what is written, and its first edit. */
  private end = 0;
  private start = 0;
  private firstEdit = 0;
  /** Invisible characters before the first of the line that shows. */
  private leading = '';
  /** For each bracket of the line that is open, whether it is wide. */
  private readonly open: boolean[] = [];

  constructor(private readonly strayBlanks: StrayBlanks) {}

  /**
   * The canonical form of lines; in segmented text most white space is a mark of the machine, and so it is in those lines of
   * other text that were cut, such as questions that were copied from elsewhere.
   */
  read(lines: readonly string[], segmented: boolean): CanonicalText {
    // Behind the last line there is one character more to be looked at.
    const text = `${lines.join('\n')}\n`;
    this.source = this.reader.read(text);
    // A space is written for one or more, any other character for one.
    this.written = this.memory.take(this.source.length + 1);
    this.boundaries = this.marks.take(this.source.length + 2).fill(0);
    this.edits = [];
    const hasCutLines = !segmented && mayHaveCutLines(text);
    this.hasPoints = segmented && !text.includes(FULL_STOP);
    this.length = 0;
    const starts = this.lineMemory.take(lines.length + 1);
    let from = 0;
    for (let i = 0; i < lines.length; i++) {
      starts[i] = this.length;
      const end = from + lines[i]!.length;
      this.segmented = segmented || (hasCutLines && isCutLine(lines[i]!, this.source.subarray(from, end)));
      this.writeLine(from, end);
      this.written[this.length++] = LINE_FEED;
      from = end + 1;
    }
    starts[lines.length] = this.length;
    const length = Math.max(0, this.length - 1);
    const { written, boundaries, edits } = this;
    return {
      units: written.subarray(0, length),
      starts,
      boundaries: boundaries.subarray(0, length + 1),
      edits,
    };
  }

  private writeLine(from: number, end: number): void {
    this.end = end;
    this.start = this.length;
    this.firstEdit = this.edits.length;
    this.leading = '';
    this.open.length = 0;
    let at = from;
    while (at < end) {
      at = this.segmented ? this.copySegmented(at, end) : this.copyRaw(at, end);
      if (at < end) at = this.writeDoubtful(at, end);
    }
    if (this.leading !== '' && this.length > this.start) this.showLeading();
  }

  /** Copies raw text up to the first character that is doubtful or a space; gives where. */
  private copyRaw(from: number, end: number): number {
    const { source, written } = this;
    let { length } = this;
    let at = from;
    for (; at < end; at++) {
      const unit = source[at]!;
      if (FORMS[unit]! < Form.Narrow) break;
      written[length++] = unit;
    }
    this.length = length;
    return at;
  }

  /** Copies segmented text, without the spaces between words, up to the first character that is doubtful; gives where. */
  private copySegmented(from: number, end: number): number {
    const { source, written, boundaries } = this;
    let { length } = this;
    let before = this.length === this.start ? Form.Doubtful : FORMS[this.last]!;
    let here = FORMS[source[from]!]!;
    let at = from;
    for (; at < end; at++) {
      const after = FORMS[source[at + 1]!]!;
      const added = LENGTHS[three(before, here, at + 1 < end ? after : Form.Doubtful)]!;
      if (added === CLOSER) break;
      written[length] = source[at]!;
      length += added;
      boundaries[length] = 1 - added;
      before = here;
      here = after;
    }
    this.length = length;
    return at;
  }

  /** Writes what takes a closer look; gives where the next character stands. */
  private writeDoubtful(at: number, end: number): number {
    const { source } = this;
    if (!isBlank(source[at]!)) {
      this.writeMark(at);
      return at + 1;
    }
    const next = nextInk(source, at + 1, end);
    this.skipBlanks(at, next);
    return next;
  }

  /** Writes a mark or a letter that may have another form. */
  private writeMark(at: number): void {
    const unit = this.source[at]!;
    const narrow = narrowForm(unit);
    if (narrow !== unit) this.replace(unit, narrow, 'width');
    else if (
      (isBracket(unit)
        ? this.bracketBecomesWide(at)
        : standsAmongWide(this.source, at, this.end, this.last)) &&
      WIDE_FORMS[unit] !== 0
    )
      this.replace(unit, WIDE_FORMS[unit]!, 'punctuation');
    else if (unit === POINT && this.hasPoints && endsSentence(this.source, at, this.end, this.last))
      this.replace(unit, FULL_STOP.charCodeAt(0), 'punctuation');
    else this.written[this.length++] = unit;
  }

  /** Writes another code unit for one. */
  private replace(unit: number, after: number, kind: Edit['kind']): void {
    const start = this.length;
    const [before, shown] = [String.fromCharCode(unit), String.fromCharCode(after)];
    this.edits.push({ start, end: start + 1, before, after: shown, kind });
    this.written[this.length++] = after;
  }

  /** Leaves out the white space and the invisible characters between two places, or writes one space for them. */
  private skipBlanks(from: number, to: number): void {
    const hidden = invisibleIn(this.source, from, to);
    if (hidden !== '') this.hide(hidden);
    const hasSpace = hidden.length < to - from;
    if (!hasSpace || this.length === this.start || to === this.end) return;
    this.boundaries[this.length] = 1;
    if (this.isStray(from, to)) this.hide(String.fromCharCode(this.source[from]!));
    else if (this.keepsSpace(from, to)) this.writeSpace();
  }

  private writeSpace(): void {
    this.written[this.length++] = SPACE;
    this.boundaries[this.length] = 1;
  }

  /** Whether one blank stands within a word of a line that nobody has cut. */
  private isStray(from: number, next: number): boolean {
    return !this.segmented && next === from + 1 && this.strayBlanks.has(this.source, from);
  }

  /**
   * Whether the white space at `from`, between what is written and the character at `next`, belongs to the text. In segmented text it is a
   * mark of the machine unless it parts two whole Latin words or two digits; elsewhere it stays where it parts two
   * characters that are not punctuation of its own width.
   */
  private keepsSpace(from: number, next: number): boolean {
    const left = KINDS[this.last]!;
    const right = KINDS[this.source[next]!]!;
    if (left === Kind.WidePunctuation || right === Kind.WidePunctuation) return false;
    if (!this.segmented) return true;
    return (
      isNarrowWord(left) && isNarrowWord(right) && partsWords(this.source, from, next, this.end, this.tail())
    );
  }

  /** The last code unit of the line that is written; 0 before the first. */
  private get last(): number {
    return this.length === this.start ? 0 : this.written[this.length - 1]!;
  }

  /** The end of what is written of the line. */
  private tail(): string {
    return textOf(this.written.subarray(Math.max(this.start, this.length - LONGEST_FRAGMENT), this.length));
  }

  /** An edit must show something on both sides, so it takes the character before along, or the first one. */
  private hide(hidden: string): void {
    const tail = this.tail();
    const shown = [...tail.trimEnd().slice(-2)].at(-1);
    if (!shown) {
      this.leading += hidden;
      return;
    }
    const end = this.length - (tail.length - tail.trimEnd().length);
    const start = end - shown.length;
    this.edits.push({ start, end, before: shown + hidden, after: shown, kind: 'spacing' });
  }

  /** The edit of what was hidden before the line's first character. */
  private showLeading(): void {
    const { start, length } = this;
    const text = textOf(this.written.subarray(start, Math.min(length, start + 2)));
    const shown = String.fromCodePoint(text.codePointAt(0)!);
    const before = this.leading + shown;
    this.edits.splice(this.firstEdit, 0, {
      start,
      end: start + shown.length,
      before,
      after: shown,
      kind: 'spacing',
    });
  }

  /** Sees to it that a bracket is as wide as its partner. */
  private bracketBecomesWide(at: number): boolean {
    const unit = this.source[at]!;
    const opening = unit === CLOSING || unit === WIDE_CLOSING ? this.open.pop() : undefined;
    if (opening !== undefined) return opening;
    const wide = unit === WIDE_OPENING || standsAmongWide(this.source, at, this.end, this.last);
    if (unit === OPENING || unit === WIDE_OPENING) this.open.push(wide);
    return wide;
  }
}

function invisibleIn(source: Uint16Array, from: number, to: number): string {
  let hidden = '';
  for (let at = from; at < to; at++) {
    if (isInvisible(source[at]!)) hidden += String.fromCharCode(source[at]!);
  }
  return hidden;
}
