import type { Segmented } from '../../schemas/types/index.js';

type Kind = Segmented['repairs'][number]['kind'];

/** A stretch of a canonical line whose words differ from the given ones, in code units. */
export interface WordRepair {
  start: number;
  end: number;
  before: string;
  after: string;
  kind: Kind;
}

/** The words that the cuts make of a stretch, separated by spaces. */
function words(text: string, start: number, end: number, isCut: (at: number) => boolean): string {
  let shown = '';
  for (let i = start; i < end; i++) {
    if (i > start && isCut(i)) shown += ' ';
    shown += text[i];
  }
  return shown.replace(/ {2,}/g, ' ');
}

const HAN = /\p{Script=Han}/u;

/** merge: the source lacked a boundary; split: it had one too many, spacing: within 15.3% or RCEP; shift: both. */
function kindOf(stretch: string, added: boolean, removed: boolean): Kind {
  if (added) return removed ? 'shift' : 'merge';
  return HAN.test(stretch) ? 'split' : 'spacing';
}

/**
 * Compares the given boundaries of a line with the final ones and lists the stretches in which they differ,
 * each between the nearest boundaries that both have.
 */
export function wordRepairs(text: string, given: Uint8Array, final: Uint8Array): WordRepair[] {
  const repairs: WordRepair[] = [];
  let start = 0;
  let added = false;
  let removed = false;
  for (let i = 1; i <= text.length; i++) {
    const shared = i === text.length || (given[i] && final[i]);
    if (!shared) {
      if (given[i] && !final[i]) removed = true;
      if (!given[i] && final[i]) added = true;
      continue;
    }
    if (added || removed) {
      repairs.push({
        start,
        end: i,
        before: words(text, start, i, (at) => given[at] === 1),
        after: words(text, start, i, (at) => final[at] === 1),
        kind: kindOf(text.slice(start, i), added, removed),
      });
    }
    start = i;
    added = removed = false;
  }
  return repairs;
}
