import { KINDS, Kind } from '../text/characters.js';
import { textOf } from '../text/units.js';

/** A change of characters, by where it stands in the canonical line, in UTF-16 code units. */
export interface Edit {
  start: number;
  end: number;
  before: string;
  after: string;
  kind: 'punctuation' | 'width' | 'spacing';
}

/** One source line in canonical form. */
export interface CanonicalLine {
  text: string;
  /** Offsets in `text` at which the source had white space: the word boundaries that it gives. */
  boundaries: number[];
  edits: Edit[];
}

/** Zero-width characters and marks of writing direction that carry no text; joiners of emoji are kept. */
const INVISIBLE = new Set([
  0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0xfeff,
]);

/** ASCII marks that stand for Chinese ones when a Chinese character or mark is on their left, and those. */
const WIDE_FORMS = new Uint16Array(0x10000);
for (const [narrow, wide] of [',，', ';；', ':：', '?？', '!！', '(（', ')）']) {
  WIDE_FORMS[narrow!.charCodeAt(0)] = wide!.charCodeAt(0);
}

const [OPENING, CLOSING, WIDE_OPENING, WIDE_CLOSING] = Array.from('()（）', (mark) => mark.charCodeAt(0));
const SPACE = 0x20;

/** Asked of every character beside a space: most are none by their range alone. */
const isInvisible = (unit: number): boolean =>
  unit === 0xad || unit === 0xfeff || (unit >= 0x200b && unit <= 0x2060 && INVISIBLE.has(unit));

const isWide = (kind: Kind): boolean => kind === Kind.Han || kind === Kind.WidePunctuation;
const isNarrowWord = (kind: Kind): boolean => kind === Kind.Latin || kind === Kind.Digit;

/** Full-width letters, digits, percent and plus signs have ordinary forms 0xFEE0 below. */
function narrowForm(unit: number): number {
  const alphanumeric =
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a);
  return alphanumeric || unit === 0xff05 || unit === 0xff0b || unit === 0xff0e ? unit - 0xfee0 : unit;
}

const isBlank = (unit: number): boolean => KINDS[unit] === Kind.Space || isInvisible(unit);

/** Where the next character that shows stands, or the line's end. */
function nextInk(line: Uint16Array, from: number): number {
  let at = from;
  while (at < line.length && isBlank(line[at]!)) at++;
  return at;
}

/** A number, a single letter or two capitals: what a machine cuts off from RCEP, 5G, 24KZ or 15.3%. */
const FRAGMENT = /^(?:[\d.,%]+|[A-Za-z]|[A-Z]{2})$/;
const LAST_WORD = /[\p{Script=Latin}\d.,%]+$/u;
const FIRST_WORD = /^[\p{Script=Latin}\d.,%]+/u;
/** A word longer than this is no fragment of another. */
const LONGEST_FRAGMENT = 40;

/**
 * Whether the space between what stands before it and the character at `next` belongs to the text. In
 * segmented text it is a mark of the machine unless it parts two whole Latin words; elsewhere it stays where
 * it parts two characters that are not punctuation of its own width.
 */
function keepsSpace(written: LineWriter, line: Uint16Array, next: number, segmented: boolean): boolean {
  const left = KINDS[written.last]!;
  const right = KINDS[line[next]!]!;
  if (left === Kind.WidePunctuation || right === Kind.WidePunctuation) return false;
  if (!segmented) return true;
  if (!isNarrowWord(left) || !isNarrowWord(right)) return false;
  const lastWord = LAST_WORD.exec(written.tail())?.[0] ?? '';
  const firstWord = FIRST_WORD.exec(textOf(line.subarray(next, next + LONGEST_FRAGMENT)))?.[0] ?? '';
  return !FRAGMENT.test(lastWord) && !FRAGMENT.test(firstWord);
}

/** How much of what is written already is looked at, in UTF-16 code units. */
const TAIL = LONGEST_FRAGMENT;

/** What lines are written into, one at a time; it grows with the longest. */
let written = new Uint16Array(1 << 10);

/** Writes a canonical line. */
class LineWriter {
  readonly boundaries: number[] = [];
  readonly edits: Edit[] = [];
  private length = 0;
  /** How much of the source line is written. */
  private copied = 0;
  /** Invisible characters before the first that shows. */
  private leading = '';

  constructor(private readonly line: Uint16Array) {
    // A space is written for one or more, any other character for one.
    if (written.length < line.length) written = new Uint16Array(Math.max(line.length, written.length * 2));
  }

  /** The last code unit that is written; 0 before the first. */
  get last(): number {
    return this.length === 0 ? 0 : written[this.length - 1]!;
  }

  /** Writes the source line up to a place. */
  copyTo(end: number): void {
    for (let at = this.copied; at < end; at++) written[this.length++] = this.line[at]!;
    this.copied = end;
  }

  /** The end of what is written. */
  tail(): string {
    return textOf(written.subarray(Math.max(0, this.length - TAIL), this.length));
  }

  /** Writes another code unit for that at a place. */
  replace(at: number, after: number, kind: Edit['kind']): void {
    this.copyTo(at);
    const start = this.length;
    const [before, shown] = [String.fromCharCode(this.line[at]!), String.fromCharCode(after)];
    this.edits.push({ start, end: start + 1, before, after: shown, kind });
    written[this.length++] = after;
    this.copied = at + 1;
  }

  /** The code unit before a place of the source line that is not yet written; 0 where there is none. */
  left(at: number): number {
    return at > this.copied ? this.line[at - 1]! : this.last;
  }

  /** Leaves out the white space and the invisible characters between two places, or writes one space for them. */
  skipBlanks(from: number, to: number, segmented: boolean): void {
    this.copyTo(from);
    const hidden = invisibleIn(this.line, from, to);
    if (hidden !== '') this.hide(hidden);
    const hasSpace = hidden.length < to - from;
    if (hasSpace && this.length > 0 && to < this.line.length) {
      this.boundaries.push(this.length);
      if (keepsSpace(this, this.line, to, segmented)) {
        written[this.length++] = SPACE;
        this.boundaries.push(this.length);
      }
    }
    this.copied = to;
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

  finish(): CanonicalLine {
    this.copyTo(this.line.length);
    const text = textOf(written, this.length);
    const first = String.fromCodePoint(...(text === '' ? [] : [text.codePointAt(0)!]));
    if (first !== '' && this.leading !== '') {
      const end = first.length;
      this.edits.unshift({ start: 0, end, before: this.leading + first, after: first, kind: 'spacing' });
    }
    return { text, boundaries: this.boundaries, edits: this.edits };
  }
}

/** One for all: a text may be nothing but line ends. */
const EMPTY: CanonicalLine = { text: '', boundaries: [], edits: [] };

function invisibleIn(line: Uint16Array, from: number, to: number): string {
  let hidden = '';
  for (let i = from; i < to; i++) if (isInvisible(line[i]!)) hidden += String.fromCharCode(line[i]!);
  return hidden;
}

/**
 * Brings one line into canonical form: no artificial spaces, one ordinary space elsewhere, ordinary letters
 * and digits, Chinese marks between Chinese words. Every other character stays as it is.
 */
export function canonicalize(line: Uint16Array, segmented: boolean): CanonicalLine {
  if (line.length === 0) return EMPTY;
  const writer = new LineWriter(line);
  const brackets = new Brackets();
  for (let i = 0; i < line.length; i++) {
    const unit = line[i]!;
    const kind = KINDS[unit] as Kind;
    if (kind === Kind.Han || (unit < 0x80 && isNarrowWord(kind))) continue;
    if (kind === Kind.Space || isInvisible(unit)) {
      const end = nextInk(line, i + 1);
      writer.skipBlanks(i, end, segmented);
      i = end - 1;
    } else if (narrowForm(unit) !== unit) {
      writer.replace(i, narrowForm(unit), 'width');
    } else if (isBracket(unit) ? brackets.becomesWide(writer, line, i) : standsAmongWide(writer, line, i)) {
      if (WIDE_FORMS[unit] !== 0) writer.replace(i, WIDE_FORMS[unit]!, 'punctuation');
    }
  }
  return writer.finish();
}

const isBracket = (unit: number): boolean =>
  unit === OPENING || unit === CLOSING || unit === WIDE_OPENING || unit === WIDE_CLOSING;

/** Sees to it that a bracket is as wide as its partner. */
class Brackets {
  /** For each bracket that is open, whether it is wide. */
  private readonly open: boolean[] = [];

  becomesWide(writer: LineWriter, line: Uint16Array, at: number): boolean {
    const unit = line[at]!;
    const opening = unit === CLOSING || unit === WIDE_CLOSING ? this.open.pop() : undefined;
    if (opening !== undefined) return opening;
    const wide = unit === WIDE_OPENING || standsAmongWide(writer, line, at);
    if (unit === OPENING || unit === WIDE_OPENING) this.open.push(wide);
    return wide;
  }
}

/** Whether a mark that has a wide form has Chinese on its left, and Chinese or the line's end on its right. */
function standsAmongWide(writer: LineWriter, line: Uint16Array, at: number): boolean {
  const unit = line[at]!;
  if (WIDE_FORMS[unit] === 0) return false;
  const next = nextInk(line, at + 1);
  const wideRight = next === line.length || isWide(KINDS[line[next]!]!);
  const wideLeft = isWide(KINDS[writer.left(at)]!);
  return unit === OPENING || unit === CLOSING
    ? wideLeft || (next < line.length && wideRight)
    : wideLeft && wideRight;
}
