import type { Language } from '../../language.js';
import { isLead } from '../page/front-matter.js';
import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';
import { findCandidates } from './candidates.js';
import { withoutHeadlines } from './headlines.js';
import { type Decision, LabelEvidence } from './label-evidence.js';
import type { LabelReader } from './label-reader.js';
import { withStackedLabels } from './stacked-labels.js';

/** The labels of speakers in a text, in order, and what is perhaps one. */
export function findLabels(
  lines: TextLines,
  stamps: readonly Timestamp[],
  language: Language,
  reader: LabelReader,
  patterns: Patterns,
): Decision {
  const found = withStackedLabels(findCandidates(lines, stamps, language, reader), lines, reader);
  const candidates = withoutHeadlines(found, lines, language, reader, (line) =>
    isLead(line, language, patterns),
  );
  return new LabelEvidence(candidates, lines, stamps, language, reader, patterns).decide();
}
