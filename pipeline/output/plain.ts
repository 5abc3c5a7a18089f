import { FORMULA_STARTS } from './cells.js';

/** A value cannot stand in both files as it is: JSON or CSV would escape some of it. */
export const NOT_PLAIN = -1;

/** What JSON or CSV would escape, line feeds apart, and what begins a formula. Lone surrogates are among the surrogates. */
const SPECIAL = new RegExp(`["\\\\,\\0-\\x09\\x0b-\\x1f\\ud800-\\udfff]|^[${FORMULA_STARTS}]`);

/** By code unit: whether it cannot stand as it is, anywhere in a text and at its beginning. */
export const IS_SPECIAL = tableOf((character) => `.${character}`);
export const IS_SPECIAL_FIRST = tableOf((character) => character);

function tableOf(textOf: (character: string) => string): Uint8Array {
  const isSpecial = (text: string): boolean => SPECIAL.test(text) || text.endsWith('\n');
  return Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    isSpecial(textOf(String.fromCharCode(unit))) ? 1 : 0,
  );
}

/** Whether line feeds are the only characters of a text that cannot stand as they are. */
export const isPlainLines = (text: string): boolean => !SPECIAL.test(text);

/** Writes a text in UTF-8 where it is plain; gives where it ends, or NOT_PLAIN. */
export function writePlain(bytes: Buffer, start: number, text: string): number {
  const { length } = text;
  if (length > 0 && IS_SPECIAL_FIRST[text.charCodeAt(0)] === 1) return NOT_PLAIN;
  let at = start;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (IS_SPECIAL[unit] === 1) return NOT_PLAIN;
    at = writeUnit(bytes, at, unit);
  }
  return at;
}

/** Writes a code unit that is no surrogate in UTF-8; gives where it ends. */
export function writeUnit(bytes: Buffer, start: number, unit: number): number {
  let at = start;
  if (unit < 0x80) bytes[at++] = unit;
  else if (unit < 0x800) {
    bytes[at++] = 0xc0 | (unit >> 6);
    bytes[at++] = 0x80 | (unit & 0x3f);
  } else {
    bytes[at++] = 0xe0 | (unit >> 12);
    bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
    bytes[at++] = 0x80 | (unit & 0x3f);
  }
  return at;
}

const [ZERO, POINT] = [0x30, 0x2e];

/** Decimals that are written here, and the power of ten that makes them whole. */
const [DECIMALS, SCALE] = [6, 1e6];

/** Writes a number as JSON has it where it is not below 0; gives where it ends, or NOT_PLAIN. */
export function writeNumber(bytes: Buffer, start: number, value: number): number {
  if (!(value >= 0 && value < 0x40000000)) return NOT_PLAIN;
  const whole = Math.floor(value);
  const point = writeDigits(bytes, start, whole, 1);
  if (whole === value) return point;
  const fraction = Math.round((value - whole) * SCALE);
  // What has more decimals is left to JavaScript, and so is what it writes with an exponent.
  if ((whole * SCALE + fraction) / SCALE !== value) return start + bytes.write(String(value), start);
  bytes[point] = POINT;
  let at = writeDigits(bytes, point + 1, fraction, DECIMALS);
  while (bytes[at - 1] === ZERO) at--;
  return at;
}

/** Writes a whole number with at least so many digits; gives where it ends. */
function writeDigits(bytes: Buffer, start: number, value: number, least: number): number {
  let end = start + 1;
  for (let limit = 10; limit <= value; limit *= 10) end++;
  if (end < start + least) end = start + least;
  let rest = value;
  for (let at = end - 1; at >= start; at--) {
    const next = (rest / 10) | 0;
    bytes[at] = ZERO + rest - next * 10;
    rest = next;
  }
  return end;
}
