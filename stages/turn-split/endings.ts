import type { Patterns } from './patterns.js';
import type { TextLines } from './text-lines.js';

/** The quotes and brackets that may stand behind a sentence's mark, in a pattern. */
export const CLOSERS = '[”’」』"）)]*';

/** How a sentence ends, one that tells something, with a full stop alone too, and one that asks. */
export const ENDS_IN_SENTENCE = new RegExp(`[。！？!?…]${CLOSERS}$`);
export const ENDS_IN_STATEMENT = new RegExp(`[。！!]${CLOSERS}$`);
export const ENDS_IN_STOP = new RegExp(`。${CLOSERS}$`);
/** What tells of a question wherever in a text it stands. */
export const QUESTION_MARK = /[？?]/;
const ENDS_IN_QUESTION = new RegExp(`[？?]${CLOSERS}$`);

/** So much of an end is looked at for its mark or thanks with the quotes and brackets behind it, in code units. */
const LONGEST_END = 8;
/** So much of it tells that it asks for something, and that it does so kindly. */
const LONGEST_REQUEST = 24;
const LONGEST_KIND_REQUEST = 80;

/** Whether a text ends with a question's mark, perhaps in quotes or brackets. */
export const endsInQuestion = (text: string): boolean => ENDS_IN_QUESTION.test(text.slice(-LONGEST_END));

/** Whether a text, in simplified characters, ends by asking to tell of something: 请介绍。, 请证实。 */
export const requests = (text: string, { requesting }: Patterns): boolean =>
  requesting.test(text.slice(-LONGEST_REQUEST));

/** The same in more words: 请您谈谈对合作的看法。 */
export const asksKindly = (text: string, { askingKindly }: Patterns): boolean =>
  askingKindly.test(text.slice(-LONGEST_KIND_REQUEST));

/** Whether it ends so, or with a question's mark. */
export const asksAtEnd = (text: string, patterns: Patterns): boolean =>
  endsInQuestion(text) || requests(text, patterns);

/**
 * Whether what somebody says between two places ends as questions do: with a mark or thanks, perhaps with white space behind.
 */
export function endsQuestion(lines: TextLines, from: number, to: number, { questionEnd }: Patterns): boolean {
  const end = lines.trimEnd(from, to);
  return questionEnd.test(lines.folded.slice(Math.max(from, end - LONGEST_END), end));
}
