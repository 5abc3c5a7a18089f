import type { Segmented } from '../../schemas/types/index.js';
import { refuse } from '../diagnostics.js';
import type { Candidate } from './labels/candidates/candidates.js';
import { findColonlessLabels } from './labels/colonless-labels.js';
import { Introductions } from './labels/evidence/introductions.js';
import { givenLabels } from './labels/given-labels.js';
import { findLabels } from './labels/index.js';
import type { Label } from './labels/label.js';
import { findPartedLabels } from './labels/parted-labels.js';
import { backMatterStart, behindLastTime, behindTimes } from './page/back-matter.js';
import { findCaptions } from './page/captions.js';
import { findInterludes, withCaptionsAbove } from './page/interludes.js';
import { otherPagesStart } from './page/other-pages.js';
import type { Rules } from './rules.js';
import type { TextLines } from './text-lines.js';
import { findTimestamps } from './times/timestamps.js';
import { type TurnTimes, timesOfTurns } from './times/turn-times.js';
import { withUnlabelled } from './unlabelled/index.js';

/** Where a text parts. Offsets are code units. */
export interface Layout {
  /** Where somebody begins to speak, in order; one at least. */
  labels: readonly Label[];
  /** What is perhaps a label. */
  doubtful: readonly Candidate[];
  times: TurnTimes;
  /** Where what nobody says begins, by the label that follows it, in order. */
  interludes: ReadonlyMap<Label, number>;
  /** Where the notes behind the last turn begin, and where the page begins to list other pages. */
  backStart: number;
  otherPages: number;
}

/** A record that gives its turns leaves nothing to find in them. */
export function givenLayout(
  given: NonNullable<Segmented['given_turns']>,
  lines: TextLines,
  rules: Rules,
): Layout {
  const labels = givenLabels(given, lines, rules);
  const times = timesOfTurns([], labels, lines, rules.language);
  const end = lines.text.length;
  return { labels, doubtful: [], times, interludes: new Map(), backStart: end, otherPages: end };
}

/** Refuses a text in which nobody speaks. */
export function findLayout(lines: TextLines, rules: Rules): Layout {
  const otherPages = otherPagesStart(lines, rules);
  const stamps = findTimestamps(lines, rules.patterns).filter(({ start }) => start < otherPages);
  const introductions = new Introductions(lines.folded, rules.language);
  const { labels: found, doubtful } = findLabels(lines, otherPages, stamps, introductions, rules);
  const withOthers = (sure: Label[]): Label[] => withUnlabelled(sure, lines, stamps, introductions, rules);
  let labels = withOthers(found);
  if (labels.length === 0) labels = withOthers(labelsWithoutColons(lines, otherPages, rules));
  if (labels.length === 0) refuse('turn-split', 'no-turns');
  const times = timesOfTurns(stamps, labels, lines, rules.language);
  const interludes = interludesBetween(labels, times, lines, rules);
  const backStart = backStartBehind(labels, times, lines, rules);
  return { labels, doubtful, times, interludes, backStart, otherPages };
}

/** Of a text in which nothing else is a label. */
function labelsWithoutColons(lines: TextLines, end: number, rules: Rules): Label[] {
  const parted = findPartedLabels(lines, end, rules);
  return parted.length > 0 ? parted : findColonlessLabels(lines, rules);
}

function interludesBetween(
  labels: readonly Label[],
  times: TurnTimes,
  lines: TextLines,
  rules: Rules,
): ReadonlyMap<Label, number> {
  const found = [
    ...findCaptions(lines, labels, times, rules.patterns),
    ...findInterludes(lines, labels, times, rules),
  ];
  // Of two that end at one label the longer is left: it comes last.
  return new Map(found.sort(([a, from], [b, other]) => a.start - b.start || other - from));
}

function backStartBehind(labels: readonly Label[], times: TurnTimes, lines: TextLines, rules: Rules): number {
  const last = labels.at(-1)!;
  const notes = backMatterStart(lines, behindTimes(lines, last, times), rules);
  const start = Math.min(notes, behindLastTime(lines, last, times));
  return withCaptionsAbove(start, labels, lines, times, rules);
}
