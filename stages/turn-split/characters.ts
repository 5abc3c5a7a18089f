import { CLAUSE_ENDS } from '../text/marks.js';
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

/** Bullets, dashes, quotation and bold marks, and the bars between cells of a table; a hyphen ends them, so that they may end a class of a pattern. */
const MARK_CHARACTERS = ' \u3000※•·*#>_~|＊—–-';
/** Arrows, blocks and shapes: the first and the last of each. */
const MARK_RANGES = ['\u2190\u21ff', '\u2580\u27bf', '\u2b00\u2bff'] as const;
/** What stands in a class of a pattern for the marks of one character before a label. */
export const MARK_CLASS = MARK_RANGES.map(([first, last]) => `${first}-${last}`).join('') + MARK_CHARACTERS;
/** How other marks begin: tags, numbers, and pictures beyond the BMP by their first code unit. */
const BEGINNINGS_OF_MARKS = '<0123456789QA@';
const PICTURES = '\ud83c\ud83e';

const MEMBERS: readonly (readonly [string, Character])[] = [
  [
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    Character.Blank,
  ],
  ['：:︰∶﹕', Character.Colon | Character.NotInLabel],
  [MARK_CHARACTERS + BEGINNINGS_OF_MARKS, Character.Mark],
  [OPENING, Character.Opening],
  [`${CLAUSE_ENDS}…\n`, Character.NotInLabel],
];

/** By code unit, bits of Character. */
export const CHARACTERS = new Uint8Array(0x10000);
for (const [characters, bits] of MEMBERS) {
  for (let i = 0; i < characters.length; i++) CHARACTERS[characters.charCodeAt(i)]! |= bits;
}
for (const range of [...MARK_RANGES, PICTURES])
  for (let unit = range.charCodeAt(0); unit <= range.charCodeAt(1); unit++)
    CHARACTERS[unit]! |= Character.Mark;
