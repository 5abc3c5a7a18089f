import type { Language } from '../language.js';
import type { Candidate } from './candidates.js';
import { findDate } from './dates.js';
import { isPublication, LONGEST_BARE_DATE } from './front-matter.js';
import { roleInLabel } from './speakers.js';
import type { TextLines } from './text-lines.js';

/** Source, date and lead stand so near below a headline, in code units. */
const LONGEST_HEAD = 2000;
const ENDS_SENTENCE = /[。！？!?…][”’」』"）)]*$/;

/**
 * The candidates without a headline that names who said it before a colon (温总理：除了当好人民公仆没有任何权力): the
 * first line, which is no sentence, and below which the page's date or source or a lead stands before anybody else speaks.
 */
export function withoutHeadline(
  candidates: readonly Candidate[],
  lines: TextLines,
  language: Language,
  isLead: (line: string) => boolean,
): readonly Candidate[] {
  const first = candidates[0];
  if (!first || !mayBeHeadline(first, lines, language)) return candidates;
  const others = candidates.slice(1);
  const next = others.find(({ closed }) => closed !== 'line-end')?.line ?? lines.count;
  const limit = lines.end(first.line) + LONGEST_HEAD;
  for (let line = first.line + 1; line < next && lines.starts[line]! < limit; line++) {
    const text = lines.folded.slice(lines.starts[line]!, lines.end(line)).trim();
    if (isLead(text) || isPublication(text, language) || isBareDate(text)) return others;
  }
  return candidates;
}

function mayBeHeadline(
  { label, line, place, closed, textStart }: Candidate,
  lines: TextLines,
  language: Language,
): boolean {
  if (
    place !== 'line' ||
    closed !== 'colon' ||
    lines.skipBlanks(0, lines.starts[line]!) < lines.starts[line]!
  )
    return false;
  const text = lines.folded.slice(textStart, lines.end(line)).trim();
  const role = roleInLabel(label, language);
  return text !== '' && !ENDS_SENTENCE.test(text) && role !== 'questioner' && role !== 'moderator';
}

const isBareDate = (line: string): boolean => line.length <= LONGEST_BARE_DATE && findDate(line) !== null;
