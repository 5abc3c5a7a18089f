import type { Language } from '../../language.js';
import { isPersonName } from '../../personal-names.js';
import { isNoSpeakerAt } from '../page/back-matter.js';
import type { TextLines } from '../text-lines.js';
import { type Candidate, phraseBehind } from './candidates.js';
import { wordsOf } from './label-words.js';
import { roleInLabel } from './role-words.js';
import { readSpeaker } from './speaker.js';

/** In code units: office and name. */
const LONGEST_FIELD = 60;

/**
 * The candidates without fields: 主持人：国防部新闻发言人耿雁生大校 tells who moderates where it stands beside 时间：, 地点：
 * or 出席人：. Nobody says an office and a name there without a full stop.
 */
export const withoutFields = (
  candidates: readonly Candidate[],
  lines: TextLines,
  language: Language,
): readonly Candidate[] => candidates.filter((one) => !isField(one, lines, language));

function isField(candidate: Candidate, lines: TextLines, language: Language): boolean {
  const { label, line, textStart } = candidate;
  const words = lines.end(line) - textStart > LONGEST_FIELD ? null : phraseBehind(candidate, lines);
  if (words === null || roleInLabel(label, language) !== 'moderator') return false;
  const { name } = readSpeaker(wordsOf(words, language), language);
  if (name === null || !isPersonName(name, language)) return false;
  return isBelowField(line, lines, language) || isAboveField(line, lines, language);
}

/** Whether the line above with text is a field such as 地点：…. */
function isBelowField(line: number, lines: TextLines, language: Language): boolean {
  const end = lines.trimEnd(0, lines.starts[line]!);
  if (end === 0) return false;
  const above = lines.at(end - 1);
  return isNoSpeakerAt(lines.folded, lines.skipBlanks(lines.starts[above]!, end), language);
}

/** Whether the line below with text is one. */
const isAboveField = (line: number, lines: TextLines, language: Language): boolean =>
  isNoSpeakerAt(lines.folded, lines.skipBlanks(lines.end(line), lines.text.length), language);
