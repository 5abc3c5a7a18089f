const [ZERO, POINT] = [0x30, 0x2e];

/** Decimals that are written here, and the power of ten that makes them whole. */
const [DECIMALS, SCALE] = [6, 1e6];

/** Numbers from here on are left to JavaScript. */
const TOO_LARGE = 0x40000000;

/** Bytes of the longest number. */
export const LONGEST_NUMBER = 24;

/** Writes a number as JSON has it; gives where it ends. */
export function writeNumber(bytes: Buffer, start: number, value: number): number {
  if (value >= 0 && value < TOO_LARGE) {
    const whole = Math.floor(value);
    const fraction = Math.round((value - whole) * SCALE);
    if (fraction === 0 && whole === value) return writeDigits(bytes, start, whole, 1);
    // What has more decimals is left to JavaScript, and so is what it writes with an exponent.
    if ((whole * SCALE + fraction) / SCALE === value) return writeDecimals(bytes, start, whole, fraction);
  }
  return start + bytes.write(String(value), start);
}

function writeDecimals(bytes: Buffer, start: number, whole: number, fraction: number): number {
  const point = writeDigits(bytes, start, whole, 1);
  bytes[point] = POINT;
  let end = writeDigits(bytes, point + 1, fraction, DECIMALS);
  while (bytes[end - 1] === ZERO) end--;
  return end;
}

/** Writes a whole number below 2^31, not below 0, with at least so many digits; gives where it ends. */
export function writeDigits(bytes: Buffer, start: number, value: number, least: number): number {
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
