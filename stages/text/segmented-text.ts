import { KINDS, Kind } from './characters.js';
import { CLAUSE_ENDS } from './marks.js';

/**
 * From this share of spaces between neighbouring Chinese characters on, a text counts as cut into words. Real
 * segmented text has about one space in two neighbours, ordinary text fewer than one in a hundred.
 */
const SEGMENTED_SHARE = 0.2;

/** So many neighbours tell what a text is as well as all of them. */
const SAMPLE = 20_000;

/** Two counts in one number: neighbours in its lower bits, those apart above them. */
const APART_SHIFT = 16;
const NEIGHBOUR = 1;
const APART = 1 << APART_SHIFT;

/** What stands before a code unit: a Chinese character, one and white space, or anything else. */
const enum Before {
  Else,
  Han,
  HanAndSpace,
}

/** What stands before a code unit, and its kind, as one number. */
const KIND_BITS = 3;
const step = (before: Before, kind: Kind): number => (before << KIND_BITS) | kind;

/**
 * By such a number: what stands before the next code unit, and what is counted. Any white space counts as one, for many
 * tools and corpora part words by two. Tables, because a processor cannot foresee where the next space stands: every branch
 * on it costs more.
 */
const NEXT = new Uint8Array(step(Before.HanAndSpace + 1, 0));
const COUNTS = new Int32Array(NEXT.length);
for (const before of [Before.Else, Before.Han, Before.HanAndSpace]) NEXT[step(before, Kind.Han)] = Before.Han;
for (const before of [Before.Han, Before.HanAndSpace]) NEXT[step(before, Kind.Space)] = Before.HanAndSpace;
COUNTS[step(Before.Han, Kind.Han)] = NEIGHBOUR;
COUNTS[step(Before.HanAndSpace, Kind.Han)] = NEIGHBOUR + APART;

const neighboursOf = (counts: number): number => counts & (APART - 1);

/**
 * Whether a machine has cut the text, judged by its beginning, into words that spaces separate. `units` are the code
 * units of its lines, parted by NUL: a line feed would count as a space.
 */
export function isSegmented(units: Uint16Array): boolean {
  const counts = countNeighbours(units);
  return counts >> APART_SHIFT > neighboursOf(counts) * SEGMENTED_SHARE;
}

function countNeighbours(units: Uint16Array): number {
  let counts = 0;
  let before = Before.Else;
  for (let i = 0; i < units.length && neighboursOf(counts) < SAMPLE; i++) {
    const now = step(before, KINDS[units[i]!]!);
    counts += COUNTS[now]!;
    before = NEXT[now]!;
  }
  return counts;
}

const PUNCTUATION = new RegExp(`[${CLAUSE_ENDS}、：:]`, 'g');
const PARTED_PUNCTUATION = new RegExp(`\\s[${CLAUSE_ENDS}、：:]`, 'g');

/**
 * How many marks a text has, and how many of them white space parts from what stands before: where a machine has cut they are
 * words of their own, but not in a list (中/英/法三国，…).
 */
export function countPunctuation(text: string): { all: number; parted: number } {
  const countOf = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return { all: countOf(PUNCTUATION), parted: countOf(PARTED_PUNCTUATION) };
}
