import { FORMULA_STARTS } from '../cells.js';

/** What JSON or CSV would escape, and what begins a formula. Lone surrogates are among the surrogates. */
const SPECIAL = new RegExp(`["\\\\,\\0-\\x1f\\ud800-\\udfff]|^[${FORMULA_STARTS}]`);

/** Whether a text can stand in both files as it is. */
export const isPlain = (text: string): boolean => !SPECIAL.test(text);

/** By code unit: whether it cannot stand as it is, anywhere in a text and at its beginning. */
export const IS_SPECIAL = tableOf((character) => `.${character}`);
export const IS_SPECIAL_FIRST = tableOf((character) => character);

/** Beside the surrogates what is special is ASCII or full-width: to ask about all of it would take a tenth of a short run. */
function tableOf(textOf: (character: string) => string): Uint8Array {
  const table = new Uint8Array(0x10000).fill(1, 0xd800, 0xe000);
  for (let unit = 0; unit < table.length; unit = unit === 0x7f ? 0xff00 : unit + 1)
    if (!isPlain(textOf(String.fromCharCode(unit)))) table[unit] = 1;
  return table;
}

/** A text cannot stand in both files as it is. */
export const NOT_PLAIN = -1;

/** Up to this length, in code units, a text is written faster than it is handed over to be written. */
const SHORT = 20;

/** Writes a text in UTF-8 where it can stand in both files as it is; gives where it ends, or NOT_PLAIN. */
export function writePlain(bytes: Buffer, start: number, text: string): number {
  const { length } = text;
  if (length > SHORT) return isPlain(text) ? start + bytes.write(text, start) : NOT_PLAIN;
  if (length > 0 && IS_SPECIAL_FIRST[text.charCodeAt(0)] === 1) return NOT_PLAIN;
  let at = start;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (IS_SPECIAL[unit] === 1) return NOT_PLAIN;
    if (unit < 0x80) bytes[at++] = unit;
    else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return at;
}
