import type { Patterns } from './patterns.js';

const unitsOf = (characters: string): readonly number[] =>
  Array.from(characters, (character) => character.charCodeAt(0));

const QUESTION_MARKS = unitsOf('？?');
const FULL_STOPS = unitsOf('。！!');
const THANKS = unitsOf('谢謝');
const CLOSERS = unitsOf('”’」』）)');

/** The ends of a line whose last sentence is complete, of one that tells something, and of one that asks. */
export const ENDS_IN_SENTENCE = /[。！？!?…][”’」』"）)]*$/;
export const ENDS_IN_STOP = /。[”’」』"）)]*$/;
export const ENDS_IN_QUESTION = /[？?][”’」』）)]*$/;

/** So much of an end is looked at for how it ends, in code units: a mark with the quotes and brackets behind it. */
const LONGEST_END = 8;
/** So much of it tells that it asks for something. */
const LONGEST_REQUEST = 24;

/** Whether a text ends with a question's mark, perhaps in quotes or brackets. */
export const endsInQuestion = (text: string): boolean => ENDS_IN_QUESTION.test(text.slice(-LONGEST_END));

/** Whether a text, in simplified characters, ends by asking to tell of something: 请介绍。, 请证实。 */
export const requests = (text: string, { requesting }: Patterns): boolean =>
  requesting.test(text.slice(-LONGEST_REQUEST));

/** Whether it ends so, or with a question's mark. */
export const asksAtEnd = (text: string, patterns: Patterns): boolean =>
  endsInQuestion(text) || requests(text, patterns);

/** Whether a question ends with a stretch of code units: with its mark or thanks, perhaps in quotes or brackets. */
export function endsQuestion(units: Uint16Array, from: number, end: number): boolean {
  const start = Math.max(from, end - LONGEST_END);
  let last = end - 1;
  while (last >= start && CLOSERS.includes(units[last]!)) last--;
  if (last < start) return false;
  if (QUESTION_MARKS.includes(units[last]!)) return true;
  if (FULL_STOPS.includes(units[last]!)) last--;
  return last > start && THANKS.includes(units[last]!) && THANKS.includes(units[last - 1]!);
}
