import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Speaker } from '../reading/speaker.js';
import { WEIGHT } from '../weights.js';
import type { Candidate } from './candidates.js';

/** In the text of a label: before its bracket stand marks at most. */
const ROUND = /^[^\p{L}\p{N}]*[（(]/u;

/**
 * The candidates without notes: what stands in round brackets before no colon, （记者） or （高市首相）, is a label only
 * where one asks and another does not, and no label with a colon tells a role. A name comes once in notes, and again as a
 * label: （钱其琛）很好。; so does an office before words on its line.
 */
export function withoutBracketNotes(
  candidates: readonly Candidate[],
  lines: TextLines,
  { reader }: Rules,
): readonly Candidate[] {
  const enclosed = new Set(candidates.filter((one) => isRound(one, lines)));
  if (enclosed.size === 0) return candidates;
  const speakerOf = ({ label }: Candidate): Speaker => reader.traitsOf(label).speaker;
  const counts = new Map<string, number>();
  for (const { label } of enclosed) counts.set(label, (counts.get(label) ?? 0) + 1);
  const mayBeLabel = (one: Candidate): boolean => {
    const { role, title } = speakerOf(one);
    return role !== null || (title !== null && isAlone(one, lines)) || counts.get(one.label)! > 1;
  };
  const round = new Set([...enclosed].filter(mayBeLabel));
  const isOther = ({ closed, label }: Candidate): boolean =>
    closed === 'colon' && reader.traitsOf(label).score >= WEIGHT.roleWord;
  const asking = [...round].filter((one) => speakerOf(one).role === 'questioner').length;
  const alternate = asking > 0 && asking < round.size && !candidates.some(isOther);
  return candidates.filter((one) => !enclosed.has(one) || (alternate && round.has(one)));
}

const isRound = ({ closed, start, textStart }: Candidate, { text }: TextLines): boolean =>
  closed === 'bracket' && ROUND.test(text.slice(start, textStart));

const isAlone = ({ line, textStart }: Candidate, lines: TextLines): boolean =>
  lines.isBlankFrom(textStart, line);
