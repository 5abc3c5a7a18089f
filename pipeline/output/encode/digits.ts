import type { Memory } from './memory.js';

const [ZERO, POINT] = [0x30, 0x2e];

/** Decimals that are written here, and the power of ten that makes them whole. */
const [DECIMALS, SCALE] = [6, 1e6];

/** Numbers from here on are left to JavaScript. */
const TOO_LARGE = 0x40000000;

/** Bytes of the longest number: -0.0000012345678901234567. */
export const LONGEST_NUMBER = 25;

/** Digits that are written at once, and the numbers that have no more. */
const [GROUP, GROUPS] = [4, 10_000];

/** The four digits of each number below 10,000, the first of them in the lowest byte. */
const DIGITS = Int32Array.from({ length: GROUPS }, (_, value) => {
  let digits = 0;
  for (let rest = value, i = 0; i < GROUP; i++, rest = (rest / 10) | 0)
    digits = (digits << 8) | (ZERO + (rest % 10));
  return digits;
});

/** Writes a number as JSON has it; gives where it ends. */
export function writeNumber({ bytes, view }: Memory, start: number, value: number): number {
  if (value >= 0 && value < TOO_LARGE) {
    const whole = Math.floor(value);
    const fraction = Math.round((value - whole) * SCALE);
    if (fraction === 0 && whole === value) return writeDigits(view, start, whole, 1);
    // What has more decimals is left to JavaScript, and so is what it writes with an exponent.
    if ((whole * SCALE + fraction) / SCALE === value) return writeDecimals(view, start, whole, fraction);
  }
  return start + bytes.write(String(value), start);
}

function writeDecimals(view: DataView, start: number, whole: number, fraction: number): number {
  const point = writeDigits(view, start, whole, 1);
  view.setUint8(point, POINT);
  let end = writeDigits(view, point + 1, fraction, DECIMALS);
  while (view.getUint8(end - 1) === ZERO) end--;
  return end;
}

/**
 * Writes a whole number below 2^31, not below 0, with at least so many digits; gives where it ends. Up to three bytes
 * behind it may be overwritten.
 */
export function writeDigits(view: DataView, start: number, value: number, least: number): number {
  if (value >= GROUPS) {
    const above = (value / GROUPS) | 0;
    const at = writeDigits(view, start, above, least - GROUP);
    view.setInt32(at, DIGITS[value - above * GROUPS]!, true);
    return at + GROUP;
  }
  if (least > GROUP) return writeDigits(view, writeDigits(view, start, 0, least - GROUP), value, GROUP);
  const own = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : GROUP;
  const length = own > least ? own : least;
  view.setInt32(start, DIGITS[value]! >>> (8 * (GROUP - length)), true);
  return start + length;
}
