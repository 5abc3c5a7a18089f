import type { Patterns } from './patterns.js';

/** Longer turns are more than a goodbye, in code units. */
const LONGEST_GOODBYE = 80;
const BETWEEN_CLAUSES = /[，。！？；、\s]+/;

/** Whether a text in simplified characters is nothing but thanks, wishes and the like: 没有问题了？谢谢大家，再见！ */
export const isGoodbye = (text: string, { beforeGoodbye, goodbye }: Patterns): boolean =>
  text.length <= LONGEST_GOODBYE &&
  text
    .replace(beforeGoodbye, '')
    .split(BETWEEN_CLAUSES)
    .every((clause, i) => goodbye.test(clause) || (clause === '' && i > 0));
