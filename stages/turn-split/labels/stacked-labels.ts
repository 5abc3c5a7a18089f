import type { TextLines } from '../text-lines.js';
import type { Candidate } from './candidates.js';
import type { LabelReader } from './label-reader.js';

/**
 * Joins labels whose parts stand on lines of their own, as live pages have them: who it is that speaks (主持人), the office
 * and the name (国家卫生健康委新闻发言人、宣传司副司长, 米锋).
 */
export function withStackedLabels(
  candidates: readonly Candidate[],
  lines: TextLines,
  reader: LabelReader,
): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const above = joined.at(-1);
    if (above && isStacked(above, candidate, lines) && completes(above, candidate, reader))
      joined[joined.length - 1] = {
        ...candidate,
        start: above.start,
        line: above.line,
        label: `${above.label} ${candidate.label}`,
      };
    else joined.push(candidate);
  }
  return joined;
}

/** Whether two labels have lines of their own and nothing stands between them. */
const isStacked = (above: Candidate, below: Candidate, lines: TextLines): boolean =>
  above.closed === 'line-end' &&
  below.closed === 'line-end' &&
  lines.skipBlanks(above.textStart, below.start) === below.start;

/** Whether a label names nobody yet and the one below it names its office, or its person and nothing else. */
function completes(above: Candidate, below: Candidate, reader: LabelReader): boolean {
  const { speaker: first } = reader.traitsOf(above.label);
  const { speaker: second, isName } = reader.traitsOf(below.label);
  if (first.name !== null || first.role === 'questioner' || second.role === 'questioner') return false;
  if (isName && second.title === null) return first.title !== null || first.role !== null;
  return first.role !== null && first.title === null && second.title !== null;
}
