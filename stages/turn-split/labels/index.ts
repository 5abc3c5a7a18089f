import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';
import { type Candidate, findCandidates } from './candidates.js';
import { withoutFields } from './fields.js';
import { withoutHeadlines } from './headlines.js';
import type { Introductions } from './introductions.js';
import { type Decision, LabelEvidence } from './label-evidence.js';
import { withoutNotes } from './round-labels.js';
import { withShortForms } from './short-forms.js';
import { withoutCaptions, withStackedLabels } from './stacked-labels.js';

/** What takes from the candidates those that are none, or joins several, in this order. */
const STEPS = [withoutFields, withoutNotes, withStackedLabels, withoutCaptions, withoutHeadlines];

/** The labels of speakers in a text up to where the page lists other pages, in order, and what is perhaps one. */
export function findLabels(
  lines: TextLines,
  end: number,
  stamps: readonly Timestamp[],
  introductions: Introductions,
  rules: Rules,
): Decision {
  let candidates: readonly Candidate[] = findCandidates(lines, stamps, rules).filter(
    ({ start }) => start < end,
  );
  for (const step of STEPS) candidates = step(candidates, lines, rules);
  const decision = new LabelEvidence(candidates, lines, stamps, introductions, rules).decide();
  return { ...decision, labels: withShortForms(decision.labels, lines, rules) };
}
