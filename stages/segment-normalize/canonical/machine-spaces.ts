import { KINDS, Kind } from '../../text/characters.js';
import { textOf } from '../../text/units.js';
import { isNarrowWord } from './character-forms.js';

/** A number, a single letter or two capitals: what a machine cuts off from RCEP, 5G, 24KZ or 15.3%. */
const FRAGMENT = /^(?:[\d.,%]+|[A-Za-z]|[A-Z]{2})$/;
const LAST_WORD = /[\p{Script=Latin}\d.,%]+$/u;
const FIRST_WORD = /^[\p{Script=Latin}\d.,%]+/u;
/** A word longer than this, in code units, is no fragment of another: no more is looked at. */
export const LONGEST_FRAGMENT = 40;

const LAST_ASCII = 0x7f;
/** A Latin letter that no plain alphabet has. */
const isAccented = (unit: number): boolean => unit > LAST_ASCII && KINDS[unit] === Kind.Latin;
/** Whether a letter may go on a word: it is no capital. */
const isSmall = (unit: number): boolean => /\p{Ll}/u.test(String.fromCharCode(unit));

/**
 * Whether the white space at `from` of segmented text, between letters or digits, parts two whole words or two numbers and is
 * no mark of the machine. `before` ends what is written before it; `next` is where the line goes on, up to `end`.
 */
export function partsWords(
  source: Uint16Array,
  from: number,
  next: number,
  end: number,
  before: string,
): boolean {
  const isDigit = (unit: number): boolean => KINDS[unit] === Kind.Digit;
  // No machine cuts a number between two digits, as 2020-10-20 19:03 are a day and a time, unless at every character.
  if (isDigit(before.charCodeAt(before.length - 1)) && isDigit(source[next]!))
    return !partsSingleDigits(source, from, next);
  if (partsAccented(source, from, next)) return false;
  // Ulf|R ö ller
  if (!isSmall(source[next]!) && isAccentAlone(source, next + 2)) return true;
  const lastWord = LAST_WORD.exec(before)?.[0] ?? '';
  const following = source.subarray(next, Math.min(end, next + LONGEST_FRAGMENT));
  const firstWord = FIRST_WORD.exec(textOf(following))?.[0] ?? '';
  return !FRAGMENT.test(lastWord) && !FRAGMENT.test(firstWord);
}

/** Whether one space parts two digits that each stand alone: 2 0 1 4 年 1 1 月. */
function partsSingleDigits(source: Uint16Array, from: number, next: number): boolean {
  return (
    next === from + 1 && KINDS[source[from - 2]!] !== Kind.Digit && KINDS[source[next + 1]!] !== Kind.Digit
  );
}

/** Whether a space parts a word from its accented letter, as machines that know plain letters cut R ö ller, but not Jos é|Manuel. */
const partsAccented = (source: Uint16Array, from: number, next: number): boolean =>
  isSmall(source[next]!) && (isAccentAlone(source, next) || isAccentAlone(source, from - 1));

/** Whether an accented letter stands at a place, and no other letter beside it. */
function isAccentAlone(source: Uint16Array, at: number): boolean {
  const isWord = (place: number): boolean => isNarrowWord(KINDS[source[place]!]!);
  return isAccented(source[at]!) && !isWord(at - 1) && !isWord(at + 1);
}
