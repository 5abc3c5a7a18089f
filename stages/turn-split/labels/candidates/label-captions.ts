import { CLAUSE_ENDS } from '../../../text/marks.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import { WEIGHT } from '../weights.js';
import type { Candidate } from './candidates.js';

const HOLDS_SENTENCE = new RegExp(`[${CLAUSE_ENDS}：:]`);

/**
 * The labels without captions: one alone on its line, below which no sentence stands before somebody else's label
 * (交通部副部长徐祖远 above [徐祖远]:).
 */
export function withoutLabelCaptions(
  candidates: readonly Candidate[],
  lines: TextLines,
  { reader }: Rules,
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
