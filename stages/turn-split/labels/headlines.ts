import type { Language } from '../../language.js';
import { ENDS_IN_SENTENCE } from '../endings.js';
import { findDate } from '../page/dates.js';
import { isPublication, LONGEST_BARE_DATE } from '../page/front-matter.js';
import type { TextLines } from '../text-lines.js';
import type { Candidate } from './candidates.js';
import { type LabelReader, WEIGHT } from './label-reader.js';
import { roleInLabel } from './speaker.js';

/** Source, date and lead stand so near below a headline, in code units. */
const LONGEST_HEAD = 2000;

/**
 * The candidates without headlines, which are no sentences and name before a colon who said it. One is the first line,
 * below which the page's date or source or a lead stands before anybody else speaks (温总理：除了当好人民公仆没有任何权力);
 * others name a body right above a question (国防部：以武拒统只有死路一条).
 */
export function withoutHeadlines(
  candidates: readonly Candidate[],
  lines: TextLines,
  language: Language,
  reader: LabelReader,
  isLead: (line: string) => boolean,
): readonly Candidate[] {
  const isSection = (one: Candidate, i: number): boolean =>
    namesBody(one.label, reader) &&
    isHeadline(one, lines, language) &&
    asksBelow(one, candidates[i + 1], lines, reader);
  const others = candidates.filter((one, i) => !isSection(one, i));
  return isTitle(others, lines, language, isLead) ? others.slice(1) : others;
}

/** Whether the first of the candidates is the headline of a page. */
function isTitle(
  [first, ...others]: readonly Candidate[],
  lines: TextLines,
  language: Language,
  isLead: (line: string) => boolean,
): boolean {
  if (!first || lines.skipBlanks(0, lines.starts[first.line]!) < lines.starts[first.line]!) return false;
  if (!isHeadline(first, lines, language)) return false;
  const next = others.find(({ closed }) => closed !== 'line-end');
  // A lead may look like a label (中国日报网消息：…), and a reporter's label like a lead.
  const isLabel = next !== undefined && roleInLabel(next.label, language) !== null;
  const end = next === undefined ? lines.count : next.line + Number(!isLabel);
  const limit = lines.end(first.line) + LONGEST_HEAD;
  for (let line = first.line + 1; line < end && lines.starts[line]! < limit; line++) {
    const text = lines.folded.slice(lines.starts[line]!, lines.end(line)).trim();
    if (isLead(text) || isPublication(text, language) || isBareDate(text)) return true;
  }
  return false;
}

/** Whether a candidate begins a line that is no sentence, and nobody who asks or moderates. */
function isHeadline(
  { label, line, place, closed, textStart }: Candidate,
  lines: TextLines,
  language: Language,
): boolean {
  if (place !== 'line' || closed !== 'colon') return false;
  const text = lines.folded.slice(textStart, lines.end(line)).trim();
  const role = roleInLabel(label, language);
  return text !== '' && !ENDS_IN_SENTENCE.test(text) && role !== 'questioner' && role !== 'moderator';
}

/** Whether a ministry is all that a label names. */
function namesBody(label: string, reader: LabelReader): boolean {
  const { speaker, score } = reader.traitsOf(label);
  return speaker.role === null && speaker.name === null && speaker.title !== null && score <= WEIGHT.body;
}

/** Whether somebody asks in the next line with text. */
function asksBelow(
  { line }: Candidate,
  next: Candidate | undefined,
  lines: TextLines,
  reader: LabelReader,
): boolean {
  const isNext = next?.place === 'line' && lines.trimEnd(0, next.start) === lines.trimEnd(0, lines.end(line));
  return isNext && reader.traitsOf(next.label).speaker.role === 'questioner';
}

const isBareDate = (line: string): boolean => line.length <= LONGEST_BARE_DATE && findDate(line) !== null;
