import type { Language } from '../language.js';
import { isNoSpeakerAt } from './matter.js';
import type { Patterns } from './patterns.js';
import type { TextLines } from './text-lines.js';

/** What stands where a speaker's words do, though no rule tells that he said it. */
export interface Unlabelled {
  /** Index of the line, from 0. */
  line: number;
  /** Its beginning. */
  snippet: string;
}

/** Length of a snippet, in code points. */
const SNIPPET = 30;
/** Longer paragraphs are no notes, in code units. */
const LONGEST_NOTE = 200;
/** From so many letters on, a paragraph without a Chinese character is text in another language. */
const FEWEST_FOREIGN_LETTERS = 20;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/gu;
/** The block of Unicode that all common Chinese characters are in. */
const isCommonHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

export function unlabelledAt(lines: TextLines, line: number): Unlabelled {
  const snippet = [...lines.line(line).slice(0, SNIPPET * 2)].slice(0, SNIPPET).join('');
  return { line, snippet: snippet.trim() };
}

/** Paragraphs within turns, below their first lines, of which something is to be said. */
export interface OddParagraphs {
  /** Those that look like notes. */
  notes: Unlabelled[];
  foreign: Unlabelled[];
}

export function oddParagraphs(
  lines: TextLines,
  turns: readonly { line_start: number; line_end: number }[],
  language: Language,
  { noteLine }: Patterns,
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

export function isForeign(lines: TextLines, line: number): boolean {
  const start = lines.starts[line]!;
  // Most lines begin with a Chinese character: the patterns need not be tried.
  if (isCommonHan(lines.text.charCodeAt(start))) return false;
  const head = lines.text.slice(start, Math.min(lines.end(line), start + LONGEST_NOTE));
  return !HAN.test(head) && (head.match(LETTER)?.length ?? 0) >= FEWEST_FOREIGN_LETTERS;
}

function looksLikeNote(lines: TextLines, line: number, noteLine: RegExp, language: Language): boolean {
  const { folded } = lines;
  const start = lines.starts[line]!;
  const end = lines.end(line);
  const ink = lines.skipBlanks(start, Math.min(end, start + LONGEST_NOTE));
  if (isNoSpeakerAt(folded, ink, language)) return true;
  return end - start <= LONGEST_NOTE && noteLine.test(folded.slice(ink, lines.trimEnd(ink, end)));
}

/** The first line of the back matter, behind its first, that is itself no note on the conference. */
export function textAfterNotes(
  lines: TextLines,
  backStart: number,
  isNote: (line: string) => boolean,
): Unlabelled | null {
  for (let line = lines.at(backStart) + 1; line < lines.count; line++) {
    const text = lines.line(line);
    if (/\p{L}/u.test(text) && !isNote(text)) return unlabelledAt(lines, line);
  }
  return null;
}
