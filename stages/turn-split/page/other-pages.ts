import { ENDS_IN_SENTENCE, ENDS_IN_STOP } from '../endings.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import { isInBrackets, isOfPage } from './notes.js';

/** Longer lines are no headings of a list of other pages, in code units. */
const LONGEST_HEADING = 24;
/** A shorter line is hardly what somebody says below a note, in code units. */
const SHORTEST_SENTENCE = 12;
/** So end headlines of other pages that are too long for their list. */
const CUT_OFF = '…';

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

/**
 * The last line, from one on, that holds a whole sentence and tells nothing of the page. Below the heading of a list of other
 * pages (相关新闻) headlines may ask or exclaim, and only a full stop tells that somebody goes on to speak.
 */
export function lastSpokenLine(lines: TextLines, first: number, rules: Rules): number {
  const { patterns } = rules;
  let last = first;
  for (let line = lines.count - 1; line > first; line--) {
    if (isOtherPages(lines, line, patterns)) last = first;
    else if (isSpoken(lines.line(line), rules)) {
      if (last === first) last = line;
      if (ENDS_IN_STOP.test(lines.line(line))) break;
    }
  }
  return last;
}

/** Whether a line is a heading below which a page lists other pages: 相关新闻 */
const isOtherPages = (lines: TextLines, line: number, { otherPages }: Patterns): boolean =>
  lines.end(line) - lines.starts[line]! <= LONGEST_HEADING && otherPages.test(lines.foldedLine(line));

const isSpoken = (line: string, rules: Rules): boolean =>
  line.length >= SHORTEST_SENTENCE &&
  ENDS_IN_SENTENCE.test(line) &&
  !line.endsWith(CUT_OFF) &&
  !isInBrackets(line) &&
  !isOfPage(line, rules);
