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

/**
 * 1 where the last of three is a Chinese character with a neighbour before it, and where a space parts the two.
 * Tables, because a processor cannot foresee where the next space stands: every branch on it costs more than both.
 */
const NEIGHBOURS = new Uint8Array(THREE + 1);
const APART = new Uint8Array(THREE + 1);
for (let first = 0; first < 1 << BITS; first++) NEIGHBOURS[three(first, Kind.Han, Kind.Han)] = 1;
NEIGHBOURS[three(Kind.Han, Kind.Space, Kind.Han)] = APART[three(Kind.Han, Kind.Space, Kind.Han)] = 1;

/**
 * Whether a machine has cut the text, judged by its beginning, into words that spaces separate. `units` are the code
 * units of its lines, parted by NUL: a line feed would count as a space.
 */
export function isSegmented(units: Uint16Array): boolean {
  let neighbours = 0;
  let apart = 0;
  let latest = 0;
  for (let i = 0; i < units.length && neighbours < SAMPLE; i++) {
    latest = ((latest << BITS) | KINDS[units[i]!]!) & THREE;
    neighbours += NEIGHBOURS[latest]!;
    apart += APART[latest]!;
  }
  return apart > neighbours * SEGMENTED_SHARE;
}
