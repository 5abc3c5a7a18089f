import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import { isOtherPages, lastSpokenLine } from './back-matter.js';

/**
 * Where a list of other pages (相关新闻) begins that a page has below its text, else the text's end: headlines there may name
 * before a colon who has spoken in the text, and have times beside them. A heading below which somebody says a whole sentence
 * is none of such a list.
 */
export function otherPagesStart(lines: TextLines, rules: Rules): number {
  const { patterns } = rules;
  let spoken: number | null = null;
  for (let line = 0; line < lines.count; line++) {
    if (!isOtherPages(lines, line, patterns)) continue;
    // Most texts have no such heading: in them nobody needs to look for the last words.
    spoken ??= lastSpokenLine(lines, 0, rules);
    if (line > spoken) return lines.starts[line]!;
  }
  return lines.text.length;
}
