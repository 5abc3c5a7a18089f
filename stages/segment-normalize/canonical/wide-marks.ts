import { KINDS, Kind } from '../../text/characters.js';
import { CLOSING, isBlank, isNarrowWord, isWide, OPENING, WIDE_FORMS } from './character-forms.js';

const [QUOTE, PERCENT] = [0x22, 0x25];

/** Where the next character that shows stands before the line's end, or that end. */
export function nextInk(source: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(source[at]!)) at++;
  return at;
}

/**
 * Whether a mark of a line that has a wide form has Chinese on its left, where `last` is written, and Chinese or the line's
 * end on its right; of either side a number or a Latin word will do, too, but not of both (据报道,9月; 75%,为).
 */
export function standsAmongWide(source: Uint16Array, at: number, end: number, last: number): boolean {
  const unit = source[at]!;
  if (WIDE_FORMS[unit] === 0) return false;
  const next = nextInk(source, at + 1, end);
  const wideRight = next === end || isWide(KINDS[source[next]!]!);
  const wideLeft = isWide(KINDS[last]!);
  if (unit === OPENING || unit === CLOSING) return wideLeft || (next < end && wideRight);
  if (wideLeft) return wideRight || isNarrowWord(KINDS[source[next]!]!);
  return next < end && wideRight && (last === PERCENT || isNarrowWord(KINDS[last]!));
}

/** Whether a point has Chinese on its left, where `last` is written, and Chinese, a number, a quotation mark or the line's end on its right. */
export function endsSentence(source: Uint16Array, at: number, end: number, last: number): boolean {
  if (!isWide(KINDS[last]!)) return false;
  const next = nextInk(source, at + 1, end);
  const right = source[next]!;
  return next === end || right === QUOTE || isWide(KINDS[right]!) || KINDS[right] === Kind.Digit;
}
