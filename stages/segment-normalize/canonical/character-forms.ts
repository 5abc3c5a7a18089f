import { byKind, KINDS, Kind } from '../../text/characters.js';

/** Zero-width characters and marks of writing direction that carry no text; joiners of emoji are kept. */
const INVISIBLE = new Set([
  0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0xfeff,
]);

/** ASCII marks that stand for Chinese ones beside Chinese characters and marks, and those. */
const WIDE_PAIRS = [',，', ';；', ':：', '?？', '!！', '(（', ')）'];
export const WIDE_FORMS = new Uint16Array(0x10000);
for (const [narrow, wide] of WIDE_PAIRS) {
  WIDE_FORMS[narrow!.charCodeAt(0)] = wide!.charCodeAt(0);
}

const BRACKETS = Array.from('()（）', (mark) => mark.charCodeAt(0));
export const [OPENING, CLOSING, WIDE_OPENING, WIDE_CLOSING] = BRACKETS;

export const isBracket = (unit: number): boolean =>
  unit === OPENING || unit === CLOSING || unit === WIDE_OPENING || unit === WIDE_CLOSING;

/** Asked of every character beside a space: most are none by their range alone. */
export const isInvisible = (unit: number): boolean =>
  unit === 0xad || unit === 0xfeff || (unit >= 0x200b && unit <= 0x2060 && INVISIBLE.has(unit));

/** White space, or what takes no room at all. */
export const isBlank = (unit: number): boolean => KINDS[unit] === Kind.Space || isInvisible(unit);

export const isWide = (kind: Kind): boolean => kind === Kind.Han || kind === Kind.WidePunctuation;
export const isNarrowWord = (kind: Kind): boolean => kind === Kind.Latin || kind === Kind.Digit;

/** Full-width letters, digits, percent and plus signs and points have ordinary forms 0xFEE0 below. */
const NARROWED = new Set(
  Array.from(
    '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ％＋．',
    (character) => character.charCodeAt(0),
  ),
);
export const narrowForm = (unit: number): number => (NARROWED.has(unit) ? unit - 0xfee0 : unit);

/** What is done with a code unit where nothing is doubtful. */
export const enum Form {
  /** Looked at more closely. */
  Doubtful,
  Space,
  /** A Latin letter or a digit, which stays. */
  Narrow,
  /** A Chinese character or mark, which stays. */
  Wide,
}

export const FORMS = byKind((kind) => {
  if (kind === Kind.Space) return Form.Space;
  if (isWide(kind)) return Form.Wide;
  return isNarrowWord(kind) ? Form.Narrow : Form.Doubtful;
});
for (const unit of [...INVISIBLE, ...NARROWED, ...BRACKETS]) FORMS[unit] = Form.Doubtful;
for (const [narrow] of WIDE_PAIRS) FORMS[narrow!.charCodeAt(0)] = Form.Doubtful;

/** Three forms in a row as one number. */
export const three = (before: number, here: number, after: number): number =>
  (before << 4) | (here << 2) | after;

/**
 * By three forms, the middle one's in segmented text: 1 where the character stays as it is, and 0 where it is a space that
 * parts words and goes; else CLOSER. Tables, because a processor cannot foresee where the next space stands.
 */
export const CLOSER = 2;
export const LENGTHS = new Uint8Array(1 << 6);
for (let i = 0; i < LENGTHS.length; i++) {
  const [before, here, after] = [i >> 4, (i >> 2) & 3, i & 3];
  const isBetweenWords =
    before >= Form.Narrow && after >= Form.Narrow && (before === Form.Wide || after === Form.Wide);
  LENGTHS[i] = here >= Form.Narrow ? 1 : here === Form.Space && isBetweenWords ? 0 : CLOSER;
}
