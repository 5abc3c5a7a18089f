const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Value of a Chinese numeral up to 九十九, written with or without 十. */
export function chineseNumber(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (character: string): number => CHINESE_DIGITS.indexOf(character.replace(/[零○]/, '〇'));
  const ten = numeral.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0;
  return ten + (ones ? digit(ones) : 0);
}
