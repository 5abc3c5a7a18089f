import type { Language } from '../language.js';
import { beginsWithNoSpeaker } from './matter.js';
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
  const isNote = (head: string, line: number): boolean =>
    looksLikeNote(head, lines.end(line) - lines.starts[line]! <= LONGEST_NOTE, noteLine, language);
  const odd: OddParagraphs = { notes: [], foreign: [] };
  for (const { line_start, line_end } of turns) {
    for (let line = line_start; line < line_end; line++) {
      const head = headOf(lines, line);
      if (isInForeignLetters(head)) odd.foreign.push(unlabelledAt(lines, line));
      else if (isNote(head, line)) odd.notes.push(unlabelledAt(lines, line));
    }
  }
  return odd;
}

/** As much of a line, in simplified characters, as a note is long. */
const headOf = (lines: TextLines, line: number): string => {
  const start = lines.starts[line]!;
  return lines.folded.slice(start, Math.min(lines.end(line), start + LONGEST_NOTE));
};

export const isForeign = (lines: TextLines, line: number): boolean => isInForeignLetters(headOf(lines, line));

const isInForeignLetters = (head: string): boolean =>
  !HAN.test(head) && (head.match(LETTER)?.length ?? 0) >= FEWEST_FOREIGN_LETTERS;

/** `head` is all of its line where `isWhole`. */
function looksLikeNote(head: string, isWhole: boolean, noteLine: RegExp, language: Language): boolean {
  const words = head.trim();
  return beginsWithNoSpeaker(words, language) || (isWhole && noteLine.test(words));
}

/** The first line of the back matter, behind its first, that is itself no note on the conference. */
export function textAfterNotes(
  lines: TextLines,
  backStart: number,
  isNote: (line: string) => boolean,
): Unlabelled[] {
  for (let line = lines.at(backStart) + 1; line < lines.count; line++) {
    const text = lines.line(line);
    if (/\p{L}/u.test(text) && !isNote(text)) return [unlabelledAt(lines, line)];
  }
  return [];
}
