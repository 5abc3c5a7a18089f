import type { DiagnosticCode } from '../diagnostics.js';
import type { Language } from '../language/index.js';
import { holdsHan } from '../text/han.js';
import { firstPoints } from '../text/shortened.js';
import { ENDS_IN_SENTENCE } from './endings.js';
import type { Candidate } from './labels/candidates/candidates.js';
import type { LabelReader } from './labels/reading/label-reader.js';
import type { Layout } from './layout.js';
import { isNoSpeakerAt, isNote } from './page/notes.js';
import type { Rules } from './rules.js';
import type { TextLines } from './text-lines.js';
import type { Turn } from './turns.js';

/** What stands where a speaker's words do, though no rule tells that he said it. */
interface Unlabelled {
  /** Index of the line, from 0. */
  line: number;
  /** Its beginning. */
  snippet: string;
}

/** What is to be told of a line, counted from 0. */
interface Doubt {
  code: DiagnosticCode;
  line: number;
  values: string[];
}

/** Length of a snippet, in code points. */
const SNIPPET = 30;
/** Longer paragraphs are no notes, in code units. */
const LONGEST_NOTE = 200;
/** From so many letters on, a paragraph without a Chinese character is text in another language. */
const FEWEST_FOREIGN_LETTERS = 20;
const LETTER = /\p{L}/gu;
/** The block of Unicode that all common Chinese characters are in. */
const isCommonHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** What is to be told of text that nobody is known to say, and of what nobody says. Turns have the text's lines. */
export function findDoubts(lines: TextLines, layout: Layout, turns: readonly Turn[], rules: Rules): Doubt[] {
  const { doubtful, interludes } = layout;
  const headings = Array.from(interludes.values(), (start) => unlabelledAt(lines, lines.at(start)));
  const { notes, foreign } = oddParagraphs(lines, turns, rules);
  const after = textAfterNotes(lines, layout, rules);
  const found = doubtfulLabels(lines, doubtful, turns, rules.reader).concat(notes);
  const byLine = new Map(found.map((one) => [one.line, one]));
  const told: Doubt[] = [...together('headings', headings), ...together('foreign-text', foreign)];
  for (const { line, snippet } of [...byLine.values()].sort((a, b) => a.line - b.line))
    told.push({ code: 'unlabelled-text', line, values: [snippet] });
  if (after) told.push({ code: 'back-matter-text', line: after.line, values: [after.snippet] });
  return told;
}

/** Tells of several places once: how many there are, and how the first of them begins. */
const together = (code: DiagnosticCode, [first, ...others]: readonly Unlabelled[]): Doubt[] =>
  first ? [{ code, line: first.line, values: [String(others.length + 1), first.snippet] }] : [];

/**
 * What up to the last turn looks like a label, begins no turn and is in the transcript's language. Before the first turn it
 * has to look like a name: notes on the page have colons there; and the first line is a headline unless it is a sentence.
 */
function doubtfulLabels(
  lines: TextLines,
  doubtful: readonly Candidate[],
  turns: readonly Turn[],
  reader: LabelReader,
): Unlabelled[] {
  if (doubtful.length === 0) return [];
  const first = turns[0]!.line_start - 1;
  const last = turns.at(-1)!.line_end - 1;
  const title = lines.at(lines.skipBlanks(0));
  const begun = new Set(turns.map(({ line_start }) => line_start - 1));
  return doubtful
    .filter(({ line }) => line <= last && !begun.has(line) && !isForeign(lines, line))
    .filter(({ line }) => line > title || ENDS_IN_SENTENCE.test(lines.line(line).trimEnd()))
    .filter(({ line, label }) => line > first || reader.traitsOf(label).mayName)
    .map(({ line }) => unlabelledAt(lines, line));
}

function unlabelledAt(lines: TextLines, line: number): Unlabelled {
  return { line, snippet: firstPoints(lines.line(line), SNIPPET).trim() };
}

/** Paragraphs within turns, below their first lines, of which something is to be said. */
interface OddParagraphs {
  /** Those that look like notes. */
  notes: Unlabelled[];
  foreign: Unlabelled[];
}

function oddParagraphs(
  lines: TextLines,
  turns: readonly { line_start: number; line_end: number }[],
  { language, patterns: { noteLine } }: Rules,
): OddParagraphs {
  const odd: OddParagraphs = { notes: [], foreign: [] };
  for (const { line_start, line_end } of turns) {
    for (let line = line_start; line < line_end; line++) {
      if (isForeign(lines, line)) odd.foreign.push(unlabelledAt(lines, line));
      else if (looksLikeNote(lines, line, noteLine, language)) odd.notes.push(unlabelledAt(lines, line));
    }
  }
  return odd;
}

function isForeign(lines: TextLines, line: number): boolean {
  const start = lines.starts[line]!;
  // Most lines begin with a Chinese character: the patterns need not be tried.
  if (isCommonHan(lines.text.charCodeAt(start))) return false;
  const head = lines.text.slice(start, Math.min(lines.end(line), start + LONGEST_NOTE));
  return !holdsHan(head) && (head.match(LETTER)?.length ?? 0) >= FEWEST_FOREIGN_LETTERS;
}

function looksLikeNote(lines: TextLines, line: number, noteLine: RegExp, language: Language): boolean {
  const { folded } = lines;
  const start = lines.starts[line]!;
  const end = lines.end(line);
  const ink = lines.skipBlanks(start, Math.min(end, start + LONGEST_NOTE));
  if (isNoSpeakerAt(folded, ink, language)) return true;
  return end - start <= LONGEST_NOTE && noteLine.test(folded.slice(ink, lines.trimEnd(ink, end)));
}

/** The first line of the back matter, behind its first, that is itself no note on the conference nor in a list of other pages. */
function textAfterNotes(
  lines: TextLines,
  { backStart, otherPages }: Layout,
  rules: Rules,
): Unlabelled | null {
  for (let line = lines.at(backStart) + 1; line < lines.count && lines.starts[line]! < otherPages; line++) {
    const text = lines.line(line);
    if (/\p{L}/u.test(text) && !isNote(text, rules)) return unlabelledAt(lines, line);
  }
  return null;
}
