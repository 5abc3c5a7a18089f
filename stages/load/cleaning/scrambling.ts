import type { Extract } from '../extract.js';

/**
 * What the forum program Discuz! puts before or behind a line break to spoil copies: five to fifteen pairs of a
 * character from blank to ; and one from ? to ~, each with a blank between (# G" r# E" o& _! u0 b). Its blanks may have
 * run together.
 */
const AT_START = /^\s*(?:[!-;]? ?[?-~])?(?:[!-;] [?-~](?: {1,2}[?-~]){0,2}){4,15}\s*/;
const AT_END = /\s*(?:[!-;]? ?[?-~])?(?:[!-;] [?-~](?: {1,2}[?-~]){0,2}){4,15}$/;
const SEPARATORS = /[!-;](?= )/g;
/** Of different marks before blanks it has at least so many; a, b, c, d, e has one. */
const FEWEST_SEPARATORS = 3;
/** Longer ones it does not write, in code units. */
const LONGEST = 64;

const TILDE = 0x7e;

/** A text without the characters that a forum has scattered into it. */
export function withoutScrambling(extract: Extract): Extract {
  return { ...extract, lines: extract.lines.map(unscrambled) };
}

/** Few lines begin or end as it does: at the others the patterns need not be tried. */
function unscrambled(line: string): string {
  const rest = line.charCodeAt(0) <= TILDE ? line.replace(AT_START, scattered) : line;
  if (rest.at(-2) !== ' ' || !(rest.charCodeAt(rest.length - 1) <= TILDE)) return rest;
  const tail = Math.max(0, rest.length - LONGEST);
  return rest.slice(0, tail) + rest.slice(tail).replace(AT_END, scattered);
}

/** Nothing in place of what is scattered; other words as they are. */
const scattered = (words: string): string =>
  new Set(words.match(SEPARATORS)).size >= FEWEST_SEPARATORS ? '' : words;
