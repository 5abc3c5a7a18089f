import { KINDS, Kind } from '../text/characters.js';

/**
 * From this share of spaces between neighbouring Chinese characters on, a text counts as cut into words. Real
 * segmented text has about one space in two neighbours, ordinary text fewer than one in a hundred.
 */
const SEGMENTED_SHARE = 0.2;

/** So many neighbours tell what a text is as well as all of them. */
const SAMPLE = 20_000;

/** Three kinds in a row as one number. */
const BITS = 3;
const THREE = (1 << (3 * BITS)) - 1;
const three = (first: Kind, second: Kind, third: Kind): number =>
  (((first << BITS) | second) << BITS) | third;

/** Two counts in one number: neighbours in its lower bits, those apart above them. */
const APART_SHIFT = 16;
const NEIGHBOUR = 1;
const APART = 1 << APART_SHIFT;

/**
 * What the last of three kinds adds to the counts: whether it is a Chinese character with a neighbour before it, and
 * whether a space parts the two. A table, because a processor cannot foresee where the next space stands: every branch
 * on it costs more.
 */
const COUNTS = new Int32Array(THREE + 1);
for (let first = 0; first < 1 << BITS; first++) COUNTS[three(first, Kind.Han, Kind.Han)] = NEIGHBOUR;
COUNTS[three(Kind.Han, Kind.Space, Kind.Han)] = NEIGHBOUR + APART;

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
  let latest = 0;
  for (let i = 0; i < units.length && neighboursOf(counts) < SAMPLE; i++) {
    latest = ((latest << BITS) | KINDS[units[i]!]!) & THREE;
    counts += COUNTS[latest]!;
  }
  return counts;
}
