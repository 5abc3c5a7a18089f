import { KINDS, Kind } from '../../text/characters.js';
import { isSegmented } from '../../text/segmented-text.js';
import { unitsOf } from '../../text/units.js';
import type { Extract } from '../extract.js';
import { LABEL, MAY_END_PARAGRAPH, wordingOf } from '../line-forms.js';
import { withoutPageEdges } from './page-edges.js';

/** Longer lines, in code units, are paragraphs that nobody has wrapped. */
const LONGEST_LINE = 160;
/** Fewer lines with text do not tell what a text is. */
const FEWEST_LINES = 10;
/** The share of lines that are not longer than a line is wide: a word may stick out of the others. */
const USUAL_SHARE = 0.9;
const LONGEST_STICKING_OUT = 8;
/** From this share of the width on, a line is full: a word that does not fit goes to the next one. */
const FULL_SHARE = 0.85;
/**
 * The share of lines that are full and end within a sentence. In some 300 transcripts that are not wrapped it is at
 * most 0.36, and their lines are four times as long.
 */
const BROKEN_SHARE = 0.45;

/**
 * The share of lines that end within a sentence and are as wide as the widest or one less, where a program broke every line
 * at the same width: of lines that nobody has wrapped hardly two are the widest.
 */
const WIDEST_SHARE = 0.2;
const FEWEST_WIDEST = 5;
/** Nothing is wrapped to a smaller width, in code units: names and numbers are often equally long. */
const NARROWEST = 12;

const ASCII_AT_END = /[!-~]$/;
const ASCII_AT_START = /^[!-~]/;

/**
 * The paragraphs of a text that was wrapped to a width, as copies from PDF and old pages are, without the edges of pages: a
 * line that fills the width and ends within a sentence goes on in the next one. Other texts are given as they are.
 */
export function withoutWrapping(extract: Extract): Extract {
  if (extract.lines.some((line) => line.length > LONGEST_LINE)) return extract;
  const pages = withoutPageEdges(extract);
  const wrapping = wrappingOf(pages.lines);
  if (wrapping === null) return extract;
  const paragraphs: string[][] = [];
  const line_numbers: number[] = [];
  let before = '';
  for (const [i, line] of pages.lines.entries()) {
    if (goesOn(before, line, wrapping)) continueWith(line, paragraphs.at(-1)!);
    else {
      paragraphs.push([line]);
      line_numbers.push(pages.line_numbers[i]!);
    }
    before = line;
  }
  return { ...extract, lines: paragraphs.map((pieces) => pieces.join('')), line_numbers };
}

/** From which width on a line of a wrapped text is full, and what measures it. */
interface Wrapping {
  full: number;
  measure: (line: string) => number;
}

const lengthOf = ({ length }: string): number => length;

/**
 * How a text was wrapped, null where it was not. For programs that wrap what a machine has cut a Chinese character is as
 * wide as a space.
 */
function wrappingOf(lines: readonly string[]): Wrapping | null {
  const inked = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  if (inked.length < FEWEST_LINES) return null;
  const inColumns = wrappedNear(inked, columnsOf);
  if (inColumns) return inColumns;
  const inCharacters = wrappedNear(inked, lengthOf) ?? wrappedAt(inked);
  return inCharacters && isSegmented(unitsOf(lines.join('\0'))) ? inCharacters : null;
}

/** The wrapping of lines that come near to a width, where words may have gone to the next ones. */
function wrappedNear(inked: readonly string[], measure: Wrapping['measure']): Wrapping | null {
  const widths = inked.map(measure).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * USUAL_SHARE)]!;
  if (widths.at(-1)! > width + LONGEST_STICKING_OUT) return null;
  const wrapping = { full: width * FULL_SHARE, measure };
  const broken = inked.filter((line) => isBroken(line, wrapping)).length;
  return broken >= inked.length * BROKEN_SHARE ? wrapping : null;
}

/**
 * The wrapping of lines that are broken at one width, but for a blank at the end. Times and names with times, which are as often
 * equally long, are of one wording.
 */
function wrappedAt(inked: readonly string[]): Wrapping | null {
  const widest = inked.reduce((most, { length }) => Math.max(most, length), 0);
  if (widest < NARROWEST) return null;
  const wrapping = { full: widest - 1, measure: lengthOf };
  const broken = inked.filter((line) => isBroken(line, wrapping));
  const wordings = new Set(broken.map(wordingOf));
  return wordings.size >= Math.max(FEWEST_WIDEST, inked.length * WIDEST_SHARE) ? wrapping : null;
}

/** Columns of a line: a Chinese character takes two. */
function columnsOf(line: string): number {
  let width = line.length;
  for (let i = 0; i < line.length; i++) {
    const kind = KINDS[line.charCodeAt(i)]!;
    if (kind === Kind.Han || kind === Kind.WidePunctuation) width++;
  }
  return width;
}

const isBroken = (line: string, { full, measure }: Wrapping): boolean =>
  measure(line) >= full && !MAY_END_PARAGRAPH.test(line);

/** Whether a line ends a paragraph's line before it: one that is indented more, or looks like a label, begins its own. */
const goesOn = (before: string, line: string, wrapping: Wrapping): boolean =>
  line.trim() !== '' &&
  isBroken(before.trimEnd(), wrapping) &&
  indentOf(line) <= indentOf(before) &&
  !LABEL.test(line);

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Adds a line to the pieces of its paragraph, which are put together once: paragraphs may have very many. */
function continueWith(line: string, pieces: string[]): void {
  const [head, tail] = [pieces.pop()!.trimEnd(), line.trimStart()];
  pieces.push(head, (ASCII_AT_END.test(head) && ASCII_AT_START.test(tail) ? ' ' : '') + tail);
}
