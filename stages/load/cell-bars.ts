import type { Extract } from './extract.js';

/** The only bar of a line, behind its words or alone: 谢谢。 | */
const ONLY_BAR = /\s*\|\s*$/;
const BARS_ALONE = /^[\s|]*$/;

/** The lines of a text without the bars that a copy leaves of a table's cells, each with text of its own: 谢谢。 |, ||| */
export function withoutCellBars(extract: Extract): Extract {
  return { ...extract, lines: extract.lines.map(withoutCellBar) };
}

function withoutCellBar(line: string): string {
  const first = line.indexOf('|');
  if (first < 0) return line;
  if (BARS_ALONE.test(line)) return '';
  return line.includes('|', first + 1) ? line : line.replace(ONLY_BAR, '');
}
