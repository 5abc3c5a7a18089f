import type { Segmented } from '../../schemas/types/index.js';
import { holdsHan } from '../text/han.js';
import type { Edit } from './canonical/canonicalizer.js';

type Kind = Segmented['repairs'][number]['kind'];

/** A stretch of the canonical text whose words differ from the given ones, in code units. */
export interface WordRepair {
  start: number;
  end: number;
  before: string;
  after: string;
  kind: Kind;
}

/** Where there is a boundary: in the source, among the words found, or in both. */
const [GIVEN, FINAL] = [1, 2];
const BOTH = GIVEN | FINAL;

/** The words that the boundaries make of a stretch, separated by spaces. */
function words(text: string, start: number, end: number, boundaries: Uint8Array): string {
  let shown = '';
  for (let at = start; at < end; at++) {
    if (at > start && boundaries[at]! & GIVEN) shown += ' ';
    shown += text[at];
  }
  return shown.replace(/ {2,}/g, ' ');
}

/** merge: the source lacked a boundary; split: it had one too many, spacing: within 15.3% or RCEP; shift: both. */
function kindOf(stretch: string, differences: number): Kind {
  if (differences === BOTH) return 'shift';
  if (differences === FINAL) return 'merge';
  return holdsHan(stretch) ? 'split' : 'spacing';
}

/**
 * Compares the given boundaries of the line between two code units with the final ones, which the lowest bits tell, and
 * adds the stretches in which they differ, each between the nearest boundaries that both have.
 */
export function addWordRepairs(
  repairs: (Edit | WordRepair)[],
  text: string,
  given: Uint8Array,
  final: Uint8Array,
  lineStart: number,
  lineEnd: number,
): void {
  if (areSame(given, final, lineStart + 1, lineEnd)) return;
  let start = lineStart;
  let differences = 0;
  for (let at = lineStart + 1; at <= lineEnd; at++) {
    const found = at === lineEnd ? BOTH : (given[at]! & GIVEN) | (final[at]! << 1);
    if (found !== BOTH) {
      differences |= found;
      continue;
    }
    if (differences !== 0) repairs.push(repairOf(text, given, final, start, at, differences));
    start = at;
    differences = 0;
  }
}

/** Whether the boundaries between two code units are the same, as they are in most lines. */
function areSame(given: Uint8Array, final: Uint8Array, start: number, end: number): boolean {
  let differences = 0;
  for (let at = start; at < end; at++) differences |= (given[at]! & GIVEN) ^ final[at]!;
  return differences === 0;
}

function repairOf(
  text: string,
  given: Uint8Array,
  final: Uint8Array,
  start: number,
  end: number,
  differences: number,
): WordRepair {
  return {
    start,
    end,
    before: words(text, start, end, given),
    after: words(text, start, end, final),
    kind: kindOf(text.slice(start, end), differences),
  };
}
