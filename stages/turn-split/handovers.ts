import type { Patterns } from './patterns.js';

/** So much of what somebody says tells at its end that he gives the word to somebody, in code units. */
const LONGEST_HANDOVER = 60;

/** The last words of somebody, in which he may give the word to somebody else. */
export const lastWords = (text: string): string => text.slice(-LONGEST_HANDOVER);

/** Whether somebody's words, in simplified characters, end by giving the word to another: 首先请部长介绍情况。, 部长请。 */
export function handsOver(text: string, { handingOver, callingUpon }: Patterns): boolean {
  const last = lastWords(text);
  return handingOver.test(last) || callingUpon.test(last);
}
