/** What a character may be where labels are looked for, as bits, so that one look at a small table tells all. */
export const enum Character {
  /** What JavaScript takes for white space. */
  Blank = 1,
  Colon = 2,
  /** It may begin bullets, numbers and remains of markup before a label. */
  Mark = 4,
  /** It opens brackets around a label. */
  Opening = 8,
  /** No label holds it: its colon, and punctuation; commas and full stops are what sentences have. */
  NotInLabel = 16,
}

export const OPENING = '【[〔〖［（(';

const MEMBERS: readonly (readonly [string, Character])[] = [
  [
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    Character.Blank,
  ],
  ['：:︰∶﹕', Character.Colon | Character.NotInLabel],
  [' \u3000▲△▼▽●○◎■□▪▫◆◇★☆※►▶•·*#>_~＊—–-<0123456789Q', Character.Mark],
  [OPENING, Character.Opening],
  ['，。！？；,;!?…\n', Character.NotInLabel],
];

/** Arrows, blocks, shapes and pictures as marks; pictures beyond the BMP by their first code unit. */
const MARK_RANGES: readonly (readonly [number, number])[] = [
  [0x2190, 0x21ff],
  [0x2580, 0x27bf],
  [0x2b00, 0x2bff],
  [0xd83c, 0xd83e],
];

/** By code unit, bits of Character. */
export const CHARACTERS = new Uint8Array(0x10000);
for (const [characters, bits] of MEMBERS) {
  for (let i = 0; i < characters.length; i++) CHARACTERS[characters.charCodeAt(i)]! |= bits;
}
for (const [first, last] of MARK_RANGES)
  for (let unit = first; unit <= last; unit++) CHARACTERS[unit]! |= Character.Mark;
