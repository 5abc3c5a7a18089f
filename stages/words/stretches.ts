import { isWordKind, KINDS, Kind, kindOf } from '../text/characters.js';

/** Where the stretch of words that begins at `at` ends: at white space or punctuation, but not within 15.3%. */
export function wordsEnd(units: Uint16Array, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && standsInWords(units, stop)) stop++;
  return stop;
}

/** Whether a code unit belongs to a stretch of words. */
export const standsInWords = (units: Uint16Array, at: number): boolean =>
  isWordKind(kindOf(units[at]!)) || joinsWord(units, at);

const [PERCENT, PER_MILLE, POINT, COMMA, HYPHEN, AMPERSAND, APOSTROPHE] = Array.from("%‰.,-&'", (mark) =>
  mark.charCodeAt(0),
);

/** ASCII marks within or after numbers and Latin words: 15.3%, 3,000, COVID-19, AT&T. */
function joinsWord(units: Uint16Array, at: number): boolean {
  const mark = units[at];
  const before = KINDS[units[at - 1]!]!;
  if (mark === PERCENT || mark === PER_MILLE) return before === Kind.Digit;
  const after = at + 1 < units.length ? KINDS[units[at + 1]!]! : Kind.Other;
  if (mark === POINT || mark === COMMA) return before === Kind.Digit && after === Kind.Digit;
  if (mark === HYPHEN || mark === AMPERSAND || mark === APOSTROPHE) {
    return (before === Kind.Latin || before === Kind.Digit) && (after === Kind.Latin || after === Kind.Digit);
  }
  return false;
}

/** End of the number or Latin word that begins at `at`; letters and digits stay together (5G, G20, 24KZ). */
export function runEnd(units: Uint16Array, at: number, end: number, kind: Kind): number {
  if (kind !== Kind.Digit && kind !== Kind.Latin) return at + 1;
  let stop = at + 1;
  while (stop < end) {
    const next = KINDS[units[stop]!]!;
    if (next !== Kind.Digit && next !== Kind.Latin && !joinsWord(units, stop)) break;
    stop++;
  }
  return stop;
}

/** A mark, or a run of the same mark such as …… and ——. */
export function markEnd(units: Uint16Array, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && repeatsMark(units, stop)) stop++;
  return stop;
}

/** Whether a mark goes on with the one before it. */
export const repeatsMark = (units: Uint16Array, at: number): boolean =>
  (units[at] === 0x2026 || units[at] === 0x2014) && units[at] === units[at - 1];
