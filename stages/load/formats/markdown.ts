import { asTheyStand, type Extract } from '../extract.js';
import { splitLines } from '../lines.js';

/** A speaker in bold type: **林剑：** or **林剑**：. */
const BOLD_LABEL = /^[^\S\n]{0,20}(?:\*\*|__)[^*_\n]{1,30}(?:[：:] ?(?:\*\*|__)|(?:\*\*|__) ?[：:])/gm;
const LEAST_BOLD_LABELS = 2;

/** Lines that only draw or fence: they stay as empty lines, so that every line keeps its number. */
const DRAWN = /^\s{0,3}(?:(?:[-*_]\s*){3,}|=+\s*|\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*)$/;
const FENCE = /^\s{0,3}(?:`{3,}|~{3,})/;
/** Rules and fences are shorter, in UTF-16 code units. */
const LONGEST_DRAWN = 1000;
/** Between two of these at its very beginning a file tells of itself: title, date, tags. */
const FRONT_MATTER = /^---\s*$/;

/** What stands before a line's text: quote marks, list marks, heading marks, in any order. */
const BEFORE = /^\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s))\s*/;
const AFTER_HEADING = /\s#+\s*$/;

/** Marks around a piece of text and the text itself, the innermost of nested ones first. */
const AROUND: readonly (readonly [RegExp, string])[] = [
  [/!\[([^[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"]{0,1000}")?\)/g, ''],
  [/\[([^[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"]{0,1000}")?\)/g, '$1'],
  [/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1'],
  [/<br\s*\/?>/gi, ' '],
  [/<\/?(?:b|i|u|em|strong|span|p|div|sub|sup|font|center)(?:\s[^<>]{0,1000})?>/gi, ''],
  [/`{1,3}([^`]{1,5000})`{1,3}/g, '$1'],
];
const EMPHASIS: readonly RegExp[] = [
  /\*{1,3}([^*]{1,5000})\*{1,3}/g,
  /(?<![A-Za-z0-9_])_{1,3}([^_]{1,5000})_{1,3}(?![A-Za-z0-9_])/g,
  /~~([^~]{1,5000})~~/g,
];
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Holds an escaped mark's place while marks are taken away: half a surrogate pair, which no decoded text has. */
const HOLD = 0xdc00;
const HELD = /[\udc00-\udc7f]/gu;

const isDrawn = (line: string): boolean => line.length <= LONGEST_DRAWN && DRAWN.test(line);

/** The line's text without what introduces it. Marks may be nested: "> - **问：**". */
function withoutMarksBefore(line: string): string {
  let text = line;
  while (BEFORE.test(text)) {
    const isHeading = /^\s*#/.test(text);
    text = text.replace(BEFORE, '');
    if (isHeading) return text.replace(AFTER_HEADING, '');
  }
  return text;
}

/** The cells of a row of a table, parted by spaces. */
const withoutBars = (text: string): string =>
  /^\s*\|.*\|\s*$/.test(text)
    ? text
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join(' ')
    : text;

/** The text without the marks in it: emphasis, links, code. An escaped mark (\*) stays, without its backslash. */
function withoutMarksWithin(line: string): string {
  let text = line.replace(ESCAPED, (_, mark: string) => String.fromCharCode(HOLD + mark.charCodeAt(0)));
  for (const [mark, kept] of AROUND) text = text.replace(mark, kept);
  for (const mark of EMPHASIS) text = text.replace(mark, '$1');
  return text.replace(HELD, (held) => String.fromCharCode(held.charCodeAt(0) - HOLD));
}

const plain = (line: string): string => withoutMarksWithin(withoutBars(withoutMarksBefore(line)));

/** How many lines at the beginning are front matter; 0 where there is none, or where it never ends. */
function frontMatterLines(lines: readonly string[]): number {
  if (!FRONT_MATTER.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line, i) => i > 0 && FRONT_MATTER.test(line)) + 1;
}

/** Whether a text without an ending that tells holds Markdown: speakers in bold type. */
export const isMarkdown = (text: string): boolean =>
  // Most texts hold none of the marks, which is told faster than that no pattern fits.
  (text.includes('**') || text.includes('__')) && (text.match(BOLD_LABEL)?.length ?? 0) >= LEAST_BOLD_LABELS;

/**
 * The text of a Markdown file, line by line as it stands. Lines are not joined into paragraphs, because people
 * write a turn a line.
 */
export function readMarkdown(text: string): Extract {
  const lines = splitLines(text);
  const skipped = frontMatterLines(lines);
  let fenced = false;
  const kept = lines.map((line, i) => {
    if (i < skipped) return '';
    if (FENCE.test(line)) {
      fenced = !fenced;
      return '';
    }
    if (fenced) return line;
    return isDrawn(line) ? '' : plain(line);
  });
  return asTheyStand(kept);
}
