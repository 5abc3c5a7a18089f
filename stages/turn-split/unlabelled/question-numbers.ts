import { chineseNumber } from '../../text/chinese-number.js';

/** What stands without a label and is longer is no question, in code units. */
export const LONGEST_QUESTION = 500;

/** Source of a pattern of the number before a question, its digits the first group and its numeral the second: 1. or 一、 or （一） */
const NUMBER = String.raw`[（(]?(?:(\d{1,2})|([一二三四五六七八九十]{1,3})) ?[、.．)）]`;

const NUMBER_AND_BLANKS = new RegExp(String.raw`^${NUMBER}\s*`);
/** 1.5 and the like are no number before what is asked. */
const NUMBER_BEFORE_WORDS = new RegExp(String.raw`^${NUMBER} ?(?!\d)`);

export interface QuestionNumber {
  /** With its marks and blanks; empty where there is none. */
  written: string;
  value: number;
}

function numberBy(pattern: RegExp, text: string): QuestionNumber {
  const [written = '', digits, numeral = ''] = pattern.exec(text) ?? [];
  return { written, value: digits ? Number(digits) : chineseNumber(numeral) };
}

/** The number that a text begins with, with all blanks behind it. */
export const numberWithBlanks = (text: string): QuestionNumber => numberBy(NUMBER_AND_BLANKS, text);

/** The number that a text begins with, behind which no digit stands. */
export const numberBeforeWords = (text: string): QuestionNumber => numberBy(NUMBER_BEFORE_WORDS, text);
