import { KINDS, Kind, kindAt } from '../text/characters.js';

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

/** ASCII marks that stand for Chinese ones when a Chinese character or mark is on their left. */
const WIDE_FORMS: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

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

const isBlank = (line: string, at: number): boolean =>
  kindAt(line, at) === Kind.Space || isInvisible(line.charCodeAt(at));

/** Where the next character that shows stands, or the line's end. */
function nextInk(line: string, from: number): number {
  let at = from;
  while (at < line.length && isBlank(line, at)) at++;
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
function keepsSpace(written: LineWriter, line: string, next: number, segmented: boolean): boolean {
  const left = KINDS[written.last]!;
  const right = kindAt(line, next);
  if (left === Kind.WidePunctuation || right === Kind.WidePunctuation) return false;
  if (!segmented) return true;
  if (!isNarrowWord(left) || !isNarrowWord(right)) return false;
  const lastWord = LAST_WORD.exec(written.tail())?.[0] ?? '';
  const firstWord = FIRST_WORD.exec(line.slice(next, next + LONGEST_FRAGMENT))?.[0] ?? '';
  return !FRAGMENT.test(lastWord) && !FRAGMENT.test(firstWord);
}

/** How much of what is written already is looked at, in UTF-16 code units. */
const TAIL = LONGEST_FRAGMENT;

/** Writes a canonical line piece by piece. The pieces are joined once: to look into a growing text copies it. */
class LineWriter {
  readonly boundaries: number[] = [];
  readonly edits: Edit[] = [];
  private readonly pieces: string[] = [];
  private length = 0;
  /** The last code unit that is written; 0 before the first. */
  last = 0;
  /** How much of the source line is written. */
  private copied = 0;
  /** Invisible characters before the first that shows. */
  private leading = '';

  constructor(private readonly line: string) {}

  /** Writes the source line up to a place. */
  copyTo(end: number): void {
    if (end > this.copied) this.write(this.line.slice(this.copied, end));
    this.copied = end;
  }

  private write(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    this.last = piece.charCodeAt(piece.length - 1);
  }

  /** The end of what is written. */
  tail(): string {
    let tail = '';
    for (let i = this.pieces.length - 1; i >= 0 && tail.length < TAIL; i--) {
      tail = this.pieces[i]!.slice(-TAIL) + tail;
    }
    return tail.slice(-TAIL);
  }

  replace(at: number, after: string, kind: Edit['kind']): void {
    this.copyTo(at);
    const start = this.length;
    this.edits.push({ start, end: start + after.length, before: this.line[at]!, after, kind });
    this.write(after);
    this.copied = at + 1;
  }

  /** The character before a place of the source line that is not yet written; '' where there is none. */
  left(at: number): string {
    return (at > this.copied ? this.line[at - 1] : this.tail().at(-1)) ?? '';
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
        this.write(' ');
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
    const text = this.pieces.join('');
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

function invisibleIn(line: string, from: number, to: number): string {
  let hidden = '';
  for (let i = from; i < to; i++) if (isInvisible(line.charCodeAt(i))) hidden += line[i];
  return hidden;
}

/**
 * Brings one line into canonical form: no artificial spaces, one ordinary space elsewhere, ordinary letters
 * and digits, Chinese marks between Chinese words. Every other character stays as it is.
 */
export function canonicalize(line: string, segmented: boolean): CanonicalLine {
  if (line === '') return EMPTY;
  const writer = new LineWriter(line);
  /** For each bracket that is open, whether it is wide: its closing one is to match. */
  const open: boolean[] = [];
  const becomesWide = (at: number): boolean => {
    const mark = line[at]!;
    const opening = mark === ')' || mark === '）' ? open.pop() : undefined;
    if (opening !== undefined) return opening;
    const wide = mark in WIDE_FORMS ? standsAmongWide(writer.left(at), line, at) : mark === '（';
    if (mark === '(' || mark === '（') open.push(wide);
    return wide;
  };

  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    const kind = KINDS[unit] as Kind;
    if (kind === Kind.Han || (unit < 0x80 && isNarrowWord(kind))) continue;
    if (kind === Kind.Space || isInvisible(unit)) {
      const end = nextInk(line, i + 1);
      writer.skipBlanks(i, end, segmented);
      i = end - 1;
    } else if (narrowForm(unit) !== unit) {
      writer.replace(i, String.fromCharCode(narrowForm(unit)), 'width');
    } else if (becomesWide(i) && line[i]! in WIDE_FORMS) {
      writer.replace(i, WIDE_FORMS[line[i]!]!, 'punctuation');
    }
  }
  return writer.finish();
}

/** Whether a mark has Chinese on its left, and Chinese or the line's end on its right. */
function standsAmongWide(left: string, line: string, at: number): boolean {
  const right = line[nextInk(line, at + 1)] ?? '';
  const wideRight = right === '' || isWide(KINDS[right.charCodeAt(0)]!);
  const wideLeft = left !== '' && isWide(KINDS[left.charCodeAt(0)]!);
  return line[at] === '(' || line[at] === ')'
    ? wideLeft || (right !== '' && wideRight)
    : wideLeft && wideRight;
}
