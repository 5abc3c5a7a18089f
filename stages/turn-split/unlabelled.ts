import type { Language } from '../language.js';
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

/** Paragraphs within turns, below their first lines, that look like notes or are in another language. */
export function notesInTurns(
  lines: TextLines,
  turns: readonly { line_start: number; line_end: number }[],
  language: Language,
): Unlabelled[] {
  const patterns = language.note_lines.map((pattern) => new RegExp(pattern, 'u'));
  const found: Unlabelled[] = [];
  for (const { line_start, line_end } of turns) {
    for (let line = line_start; line < line_end; line++) {
      if (looksLikeNote(lines, line, patterns, language)) found.push(unlabelledAt(lines, line));
    }
  }
  return found;
}

function looksLikeNote(
  lines: TextLines,
  line: number,
  patterns: readonly RegExp[],
  language: Language,
): boolean {
  const [start, end] = [lines.starts[line]!, lines.end(line)];
  const head = lines.text.slice(start, Math.min(end, start + LONGEST_NOTE));
  if (!HAN.test(head)) return (head.match(LETTER)?.length ?? 0) >= FEWEST_FOREIGN_LETTERS;
  const folded = language.fold.fold(head).trim();
  if (language.not_speakers.some((label) => folded.startsWith(`${label}：`))) return true;
  return end - start <= LONGEST_NOTE && patterns.some((pattern) => pattern.test(folded));
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
