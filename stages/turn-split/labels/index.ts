import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';
import { findCandidates } from './candidates.js';
import { withoutFields } from './fields.js';
import { withoutHeadlines } from './headlines.js';
import { type Decision, LabelEvidence } from './label-evidence.js';
import { withoutNotes } from './round-labels.js';
import { withShortForms } from './short-forms.js';
import { withoutCaptions, withStackedLabels } from './stacked-labels.js';

/** The labels of speakers in a text up to where the page lists other pages, in order, and what is perhaps one. */
export function findLabels(
  lines: TextLines,
  end: number,
  stamps: readonly Timestamp[],
  rules: Rules,
): Decision {
  const { language, reader } = rules;
  const places = findCandidates(lines, stamps, rules);
  const ofText = places.filter(({ start }) => start < end);
  const spoken = withoutFields(ofText, lines, rules);
  const all = withoutNotes(spoken, lines, reader);
  const joined = withStackedLabels(all, lines, rules);
  const found = withoutCaptions(joined, lines, reader);
  const candidates = withoutHeadlines(found, lines, rules);
  const decision = new LabelEvidence(candidates, lines, stamps, rules).decide();
  return { ...decision, labels: withShortForms(decision.labels, lines, language) };
}
