import type { Language } from '../../language.js';
import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';
import { findCandidates } from './candidates.js';
import { withoutFields } from './fields.js';
import { withoutHeadlines } from './headlines.js';
import { type Decision, LabelEvidence } from './label-evidence.js';
import type { LabelReader } from './label-reader.js';
import { withoutNotes } from './round-labels.js';
import { withShortForms } from './short-forms.js';
import { withoutCaptions, withStackedLabels } from './stacked-labels.js';

/** The labels of speakers in a text up to where the page lists other pages, in order, and what is perhaps one. */
export function findLabels(
  lines: TextLines,
  end: number,
  stamps: readonly Timestamp[],
  language: Language,
  reader: LabelReader,
  patterns: Patterns,
): Decision {
  const places = findCandidates(lines, stamps, language, reader, patterns);
  const ofText = places.filter(({ start }) => start < end);
  const spoken = withoutFields(ofText, lines, language, reader, patterns);
  const all = withoutNotes(spoken, lines, reader);
  const joined = withStackedLabels(all, lines, language, reader);
  const found = withoutCaptions(joined, lines, reader);
  const candidates = withoutHeadlines(found, lines, language, reader, patterns);
  const decision = new LabelEvidence(candidates, lines, stamps, language, reader, patterns).decide();
  return { ...decision, labels: withShortForms(decision.labels, lines, language) };
}
