import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';
import { withoutBracketNotes } from './candidates/bracket-notes.js';
import { type Candidate, findCandidates } from './candidates/candidates.js';
import { withoutFields } from './candidates/fields.js';
import { withoutHeadlines } from './candidates/headlines.js';
import { withoutLabelCaptions } from './candidates/label-captions.js';
import { withStackedLabels } from './candidates/stacked-labels.js';
import type { Introductions } from './evidence/introductions.js';
import { type Decision, LabelDecision } from './evidence/label-decision.js';
import { withShortForms } from './reading/short-forms.js';

/** What takes from the candidates those that are none, or joins several, in this order. */
const STEPS = [withoutFields, withoutBracketNotes, withStackedLabels, withoutLabelCaptions, withoutHeadlines];

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
  const decision = new LabelDecision(candidates, lines, stamps, introductions, rules).decide();
  return { ...decision, labels: withShortForms(decision.labels, lines, rules) };
}
