import type { Role } from '../../roles.js';
import { holdsHan } from '../../text/han.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Candidate } from './candidates.js';
import { type LabelReader, mayHaveRole } from './label-reader.js';
import { roleAlone } from './role-words.js';
import { WEIGHT } from './weights.js';

const HOLDS_SENTENCE = /[，。！？；：,!?;:]/;

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
  const { reader } = rules;
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const above = joined.at(-1);
    const role = above ? roleAbove(above, candidate, lines, rules) : null;
    if (above && role !== null)
      joined[joined.length - 1] = { ...candidate, start: above.start, roleBefore: role };
    else if (above && isTranslation(above, candidate, lines))
      joined[joined.length - 1] = { ...above, textStart: candidate.textStart };
    else if (above && isToldTwice(above, candidate, lines, reader))
      joined[joined.length - 1] = { ...candidate, start: above.start };
    else if (above && isStacked(above, candidate, lines) && completes(above, candidate, reader))
      joined[joined.length - 1] = {
        ...candidate,
        start: above.start,
        line: above.line,
        label: `${above.label} ${candidate.label}`,
      };
    else joined.push(candidate);
  }
  return joined;
}

/** Whether a label in Latin letters alone stands right below one in Chinese characters, each before a colon that ends its line. */
const isTranslation = (above: Candidate, below: Candidate, lines: TextLines): boolean =>
  above.closed === 'colon' &&
  below.closed === 'colon' &&
  holdsHan(above.label) &&
  !holdsHan(below.label) &&
  lines.isBlank(above.textStart, below.start) &&
  [above, below].every(({ textStart, line }) => lines.isBlankFrom(textStart, line));

/** The role that the line above a label tells and nothing else (Q, 答), where the label names who has it; else null. */
function roleAbove(
  above: Candidate,
  below: Candidate,
  lines: TextLines,
  { language, reader }: Rules,
): Role | null {
  if (above.closed !== 'line-end' || below.closed !== 'colon' || below.place !== 'line') return null;
  if (!lines.isBlank(above.textStart, below.start)) return null;
  const role = roleAlone(above.label, language);
  const traits = reader.traitsOf(below.label);
  return mayHaveRole(traits, role) || traits.speaker.role === role ? role : null;
}

/** （记者） on a line above （朝日电视台记者千千岩）: nothing but the role that the label below tells more of. */
function isToldTwice(above: Candidate, below: Candidate, lines: TextLines, reader: LabelReader): boolean {
  if (above.closed !== 'bracket' || below.closed !== 'bracket') return false;
  if (!lines.isBlank(above.textStart, below.start)) return false;
  const { speaker: first } = reader.traitsOf(above.label);
  const { speaker: second } = reader.traitsOf(below.label);
  return first.role !== null && first.role === second.role && first.name === null && first.title === null;
}

/** Whether two labels have lines of their own and nothing stands between them. */
const isStacked = (above: Candidate, below: Candidate, lines: TextLines): boolean =>
  above.closed === 'line-end' && below.closed === 'line-end' && lines.isBlank(above.textStart, below.start);

/**
 * The labels without captions: one alone on its line, below which no sentence stands before somebody else's label
 * (交通部副部长徐祖远 above [徐祖远]:).
 */
export function withoutCaptions(
  candidates: readonly Candidate[],
  lines: TextLines,
  reader: LabelReader,
): readonly Candidate[] {
  // Most texts have no label alone on its line: their words need not be looked at.
  if (!candidates.some(({ closed }) => closed === 'line-end')) return candidates;
  const isSure = ({ closed, label }: Candidate): boolean => {
    const { score, isName } = reader.traitsOf(label);
    return score >= WEIGHT.title || (isName && closed !== 'line-end');
  };
  const kept: Candidate[] = [];
  /** Up to where the text is looked at, and whether a sentence stands between there and the next sure label, if any. */
  let end = Infinity;
  let holdsSentence = true;
  for (const candidate of candidates.toReversed()) {
    holdsSentence ||= HOLDS_SENTENCE.test(lines.text.slice(candidate.textStart, end));
    end = candidate.textStart;
    if (candidate.closed === 'line-end' && !holdsSentence) continue;
    kept.push(candidate);
    if (!isSure(candidate)) continue;
    end = candidate.start;
    holdsSentence = false;
  }
  return kept.reverse();
}

/** Whether a label names nobody yet and the one below it names its office, or its person and nothing else. */
function completes(above: Candidate, below: Candidate, reader: LabelReader): boolean {
  const { speaker: first } = reader.traitsOf(above.label);
  const { speaker: second, isName } = reader.traitsOf(below.label);
  if (first.name !== null || first.role === 'questioner' || second.role === 'questioner') return false;
  if (isName && second.title === null) return first.title !== null || first.role !== null;
  return first.role !== null && first.title === null && second.title !== null;
}
