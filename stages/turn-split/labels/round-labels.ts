import type { TextLines } from '../text-lines.js';
import type { Candidate } from './candidates.js';
import type { LabelReader } from './label-reader.js';
import { WEIGHT } from './weights.js';

/** In the text of a label: before its bracket stand marks at most. */
const ROUND = /^[^\p{L}\p{N}]*[（(]/u;

/**
 * The candidates without notes: what stands in round brackets before no colon, （记者） or （高市首相）, is a label only
 * where one asks and another does not, and no label with a colon tells a role.
 */
export function withoutNotes(
  candidates: readonly Candidate[],
  lines: TextLines,
  reader: LabelReader,
): readonly Candidate[] {
  const isRound = ({ closed, start, textStart }: Candidate): boolean =>
    closed === 'bracket' && ROUND.test(lines.text.slice(start, textStart));
  const round = new Set(candidates.filter(isRound));
  if (round.size === 0) return candidates;
  const asks = ({ label }: Candidate): boolean => reader.traitsOf(label).speaker.role === 'questioner';
  const isOther = ({ closed, label }: Candidate): boolean =>
    closed === 'colon' && reader.traitsOf(label).score >= WEIGHT.roleWord;
  const asking = [...round].filter(asks).length;
  const alternate = asking > 0 && asking < round.size && !candidates.some(isOther);
  return alternate ? candidates : candidates.filter((one) => !round.has(one));
}
