import type { Language } from '../../language.js';
import { lastSpokenLine } from '../page/back-matter.js';
import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';
import type { Candidate } from './candidates.js';

/** Longer lines are no headings, in code units. */
const LONGEST_HEADING = 24;

/**
 * The candidates without what a page has below its text, in a list of other pages (相关新闻): headlines there may name before
 * a colon who has spoken in the text. A heading below which somebody says a whole sentence is none of such a list.
 */
export function withoutOtherPages(
  candidates: readonly Candidate[],
  lines: TextLines,
  language: Language,
  patterns: Patterns,
): readonly Candidate[] {
  const last = candidates.at(-1)?.line ?? 0;
  let spoken: number | null = null;
  for (let line = 0; line < last; line++) {
    if (!isHeading(line, lines, patterns)) continue;
    // Most texts have no such heading: in them nobody needs to look for the last words.
    spoken ??= lastSpokenLine(lines, 0, language, patterns);
    if (line > spoken) return candidates.filter((one) => one.line < line);
  }
  return candidates;
}

const isHeading = (line: number, lines: TextLines, { otherPages }: Patterns): boolean =>
  lines.end(line) - lines.starts[line]! <= LONGEST_HEADING && otherPages.test(lines.foldedLine(line));
