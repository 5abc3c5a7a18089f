const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Value of a Chinese numeral up to 九百九十九; below a hundred it may be written with or without 十. */
export function chineseNumber(numeral: string): number {
  const [hundreds, rest] = numeral.split('百');
  if (rest === undefined) return belowHundred(numeral);
  return belowHundred(hundreds!) * 100 + belowHundred(rest.replace(/^[〇零○]/, ''));
}

function belowHundred(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (character: string): number => CHINESE_DIGITS.indexOf(character.replace(/[零○]/, '〇'));
  const ten = numeral.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0;
  return ten + (ones ? digit(ones) : 0);
}
