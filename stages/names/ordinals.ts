import { CharacterSet } from '../text/lookup/character-set.js';

/** What tells several speakers or questions of one kind apart: 记者甲, 问1, Q3. */
const ORDINAL = /(?<=.)(?:\d{1,3}|[甲乙丙丁戊己庚辛]|[一二三四五六七八九十]{1,3}|[A-H])$/;
const ORDINAL_ENDS = new CharacterSet('0123456789甲乙丙丁戊己庚辛一二三四五六七八九十ABCDEFGH');

/** Words without what tells several speakers of one kind apart: most end in none, which is told faster than that the pattern does not fit. */
export const withoutOrdinal = (words: string): string =>
  ORDINAL_ENDS.hasAt(words, words.length - 1) ? words.replace(ORDINAL, '') : words;
