import type { Extract } from '../extract.js';

const BARS_ALONE = /^[\s|]*$/;

/** The lines of a text without the bars that a copy leaves of a table's cells, each with text of its own: 谢谢。 |, ||| */
export function withoutCellBars(extract: Extract): Extract {
  return { ...extract, lines: extract.lines.map(withoutCellBar) };
}

/** A line without the only bar that it has, where it ends with it; with several it may be a table's row, or cut into words. */
function withoutCellBar(line: string): string {
  const first = line.indexOf('|');
  if (first < 0) return line;
  if (BARS_ALONE.test(line)) return '';
  const isLast = line.slice(first + 1).trim() === '';
  return isLast ? line.slice(0, first).trimEnd() : line;
}
