import { matchAt } from '../../text/sticky.js';
import type { Patterns } from '../patterns.js';

/** Words that tell who answers, or quote him. Offsets are code units. */
export interface ToldAnswer {
  /** Where what tells of it begins, and where what he says does. */
  start: number;
  textStart: number;
  /** Where the name begins, and the name in simplified characters. */
  nameStart: number;
  name: string;
  hasTitle: boolean;
}

/** A name and a colon, the name its second group: 华春莹：, with the A that posts have before it. */
const NAME_AND_COLON = /(A\d{0,2} ?|)(\p{Script=Han}{2,4})：/uy;

/** 对此，外交部发言人林剑表示，…; any spokesman may be reported, another official only where `mayBeOfficial`. */
export function reportedAnswerAt(
  folded: string,
  at: number,
  mayBeOfficial: boolean,
  { reportedAnswer, officialAnswer }: Patterns,
): ToldAnswer | null {
  const official = mayBeOfficial ? matchAt(officialAnswer, folded, at) : null;
  const [words = '', before = '', title = '', name = ''] =
    official ?? matchAt(reportedAnswer, folded, at) ?? [];
  if (name === '') return null;
  const nameStart = at + before.length + title.length;
  return { start: at, textStart: at + words.length, nameStart, name, hasTitle: title !== '' };
}

/** “…”赵立坚说。: the words are told before who says them. */
export function quotedAnswerAt(folded: string, at: number, { quotedAnswer }: Patterns): ToldAnswer | null {
  const [words = '', name] = matchAt(quotedAnswer, folded, at) ?? [];
  if (name === undefined) return null;
  const nameStart = folded.lastIndexOf(name, at + words.length);
  return { start: at, textStart: at, nameStart, name, hasTitle: false };
}

/** 华春莹：… */
export function namedAnswerAt(folded: string, at: number): ToldAnswer | null {
  const [words, mark = '', name = ''] = matchAt(NAME_AND_COLON, folded, at) ?? [];
  if (words === undefined) return null;
  return { start: at, textStart: at + words.length, nameStart: at + mark.length, name, hasTitle: false };
}
