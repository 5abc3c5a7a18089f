const DATE = /((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/;
const ISO_DATE = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const CHINESE_DATE =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Value of a Chinese numeral up to 九十九, written with or without 十. */
function chineseNumber(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (character: string): number => CHINESE_DIGITS.indexOf(character.replace(/[零○]/, '〇'));
  const ten = numeral.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0;
  return ten + (ones ? digit(ones) : 0);
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** The first full date in a text as ISO 8601, or null. Knows 2021年3月7日, 2021-3-7 and 二〇二一年三月七日. */
export function findDate(text: string): string | null {
  const match = DATE.exec(text) ?? ISO_DATE.exec(text);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  const chinese = CHINESE_DATE.exec(text);
  if (!chinese) return null;
  const year = Number([...chinese[1]!].map(chineseNumber).join(''));
  return isoDate(year, chineseNumber(chinese[2]!), chineseNumber(chinese[3]!));
}
