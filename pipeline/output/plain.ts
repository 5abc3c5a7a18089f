import { FORMULA_STARTS } from './cells.js';

/** What JSON or CSV would escape, and what begins a formula. Lone surrogates are among the surrogates. */
const SPECIAL = new RegExp(`["\\\\,\\0-\\x1f\\ud800-\\udfff]|^[${FORMULA_STARTS}]`);

/** Whether a text can stand in both files as it is. */
export const isPlain = (text: string): boolean => !SPECIAL.test(text);

/** By code unit: whether it cannot stand as it is, anywhere in a text and at its beginning. */
export const IS_SPECIAL = tableOf((character) => `.${character}`);
export const IS_SPECIAL_FIRST = tableOf((character) => character);

function tableOf(textOf: (character: string) => string): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    isPlain(textOf(String.fromCharCode(unit))) ? 0 : 1,
  );
}
