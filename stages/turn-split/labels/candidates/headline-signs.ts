import { findDate } from '../../page/dates.js';
import { isLead, isPublication, LONGEST_BARE_DATE } from '../../page/front-matter.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import { roleInLabel } from '../reading/role-words.js';
import { type Candidate, phraseBehind } from './candidates.js';

/** Source, date and lead stand so near below a headline, in code units. */
const LONGEST_HEAD = 2000;
/** Shorter words may well be said twice, in code units. */
export const SHORTEST_HEADLINE = 8;

/** Whether the source, the date or a lead stands between two lines, or what tells of a speaker on a day: nobody speaks of himself by name. */
export function isAboveHead(
  above: number,
  below: number,
  speaker: string | null,
  lines: TextLines,
  rules: Rules,
): boolean {
  const limit = lines.end(above) + LONGEST_HEAD;
  for (let line = above + 1; line < below && lines.starts[line]! < limit; line++) {
    const text = lines.foldedLine(line);
    if (isLead(text, rules) || isPublication(text, rules) || isBareDate(text, rules)) return true;
    if (speaker !== null && rules.patterns.beginsWithDay.test(text) && text.includes(speaker)) return true;
  }
  return false;
}

/** Whether a candidate begins a line that is no sentence, and nobody who asks or moderates. */
export function isHeadline(candidate: Candidate, lines: TextLines, { language, patterns }: Rules): boolean {
  if (phraseBehind(candidate, lines) === null) return false;
  const { label } = candidate;
  // 外交部回应为外国驻华记者接种疫苗 is nobody who asks.
  const role = patterns.pressActedOn.test(language.fold.fold(label)) ? null : roleInLabel(label, language);
  return role !== 'questioner' && role !== 'moderator';
}

const isBareDate = (line: string, rules: Rules): boolean =>
  line.length <= LONGEST_BARE_DATE && findDate(line, rules) !== null;
