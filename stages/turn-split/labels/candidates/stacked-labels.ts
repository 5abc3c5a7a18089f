import type { Role } from '../../../roles.js';
import { holdsHan } from '../../../text/han.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import { type LabelReader, mayHaveRole } from '../reading/label-reader.js';
import { roleAlone } from '../reading/role-words.js';
import type { Candidate } from './candidates.js';

/**
 * Joins labels whose parts stand on lines of their own, as live pages have them: who it is that speaks (主持人), the office
 * and the name (国家卫生健康委新闻发言人、宣传司副司长, 米锋), and labels with their translation below (寿小丽： Shou Xiaoli:),
 * or in brackets with who it is in particular. Above 彭博社记者： and 汪文斌： posts have Q and A.
 */
export function withStackedLabels(
  candidates: readonly Candidate[],
  lines: TextLines,
  rules: Rules,
): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const above = joined.at(-1);
    const isRightBelow = above !== undefined && lines.isBlank(above.textStart, candidate.start);
    const one = isRightBelow ? join(above, candidate, lines, rules) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(candidate);
  }
  return joined;
}

/** The one label that two make of which nothing stands between; null where they are two. */
function join(above: Candidate, below: Candidate, lines: TextLines, rules: Rules): Candidate | null {
  const { start, line, label } = above;
  const { reader } = rules;
  const role = roleAbove(above, below, rules);
  if (role !== null) return { ...below, start, roleBefore: role };
  if (isTranslation(above, below, lines)) return { ...above, textStart: below.textStart };
  if (isToldTwice(above, below, reader)) return { ...below, start };
  const areAlone = above.closed === 'line-end' && below.closed === 'line-end';
  const isOne = areAlone && completes(above, below, reader);
  return isOne ? { ...below, start, line, label: `${label} ${below.label}` } : null;
}

/** Whether a label in Latin letters alone stands below one in Chinese characters, each before a colon that ends its line. */
const isTranslation = (above: Candidate, below: Candidate, lines: TextLines): boolean =>
  holdsHan(above.label) &&
  !holdsHan(below.label) &&
  [above, below].every(
    ({ closed, textStart, line }) => closed === 'colon' && lines.isBlankFrom(textStart, line),
  );

/** The role that the line above a label tells and nothing else (Q, 答), where the label names who has it; else null. */
function roleAbove(above: Candidate, below: Candidate, { language, reader }: Rules): Role | null {
  if (above.closed !== 'line-end' || below.closed !== 'colon' || below.place !== 'line') return null;
  const role = roleAlone(above.label, language);
  const traits = reader.traitsOf(below.label);
  return mayHaveRole(traits, role) || traits.speaker.role === role ? role : null;
}

/** （记者） on a line above （朝日电视台记者千千岩）: nothing but the role that the label below tells more of. */
function isToldTwice(above: Candidate, below: Candidate, reader: LabelReader): boolean {
  if (above.closed !== 'bracket' || below.closed !== 'bracket') return false;
  const { speaker: first } = reader.traitsOf(above.label);
  const { speaker: second } = reader.traitsOf(below.label);
  return first.role !== null && first.role === second.role && first.name === null && first.title === null;
}

/** Whether a label names nobody yet and the one below it names its office, or its person and nothing else. */
function completes(above: Candidate, below: Candidate, reader: LabelReader): boolean {
  const { speaker: first } = reader.traitsOf(above.label);
  const { speaker: second, isName } = reader.traitsOf(below.label);
  if (first.name !== null || first.role === 'questioner' || second.role === 'questioner') return false;
  if (isName && second.title === null) return first.title !== null || first.role !== null;
  return first.role !== null && first.title === null && second.title !== null;
}
