import { chineseNumber } from '../../text/chinese-number.js';

/**
 * A yearly session of the National People's Congress, or of the Political Consultative Conference that meets with it:
 * 十三届全国人大一次会议, 第十一届全国人民代表大会第四次会议, 全国政协十二届五次会议. Its standing committee meets all year.
 */
const SESSION =
  /(?:([一二三四五六七八九十]{1,3})届全国(?:人大|人民代表大会|政协)|全国(?:人大|政协)([一二三四五六七八九十]{1,3})届)第?([一二三四五])次会议/;

/** The congress is elected for five years (Constitution of 1982, article 60), and the sixth met first in 1983. */
const YEARS_OF_TERM = 5;
const FIRST_TERM = 6;
const FIRST_YEAR = 1983;

/** The year of the session that a line in simplified characters speaks of, from 1983 on; null where it speaks of none. */
export function yearOfSession(line: string): number | null {
  const match = SESSION.exec(line);
  if (!match) return null;
  const term = chineseNumber((match[1] ?? match[2])!);
  return term < FIRST_TERM
    ? null
    : FIRST_YEAR + (term - FIRST_TERM) * YEARS_OF_TERM + chineseNumber(match[3]!) - 1;
}
