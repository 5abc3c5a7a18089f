import { pageNumber } from '../../text/page-numbers.js';
import type { Extract } from '../extract.js';
import { ENDS_CLAUSE, wordingOf } from '../line-forms.js';

/** Longer lines are no running heads, in code units. */
const LONGEST_HEAD = 80;
/** Fewer do not show that a line recurs. */
const FEWEST_HEADS = 2;

/**
 * The lines of a text in pages without what stands at the pages' edges: their numbers, which count up, the line that recurs
 * beside most of them (外交部新闻公报 第 12 期), and the blank ones between. Other texts are given as they are.
 */
export function withoutPageEdges(extract: Extract): Extract {
  const { lines, line_numbers } = extract;
  const numbers = pageNumbers(lines);
  if (numbers.length === 0) return extract;
  const edges = new Set([...numbers, ...runningHeads(lines, numbers)]);
  for (const edge of [...edges])
    for (const step of [-1, 1]) for (let i = edge + step; lines[i]?.trim() === ''; i += step) edges.add(i);
  const isText = (_: unknown, i: number): boolean => !edges.has(i);
  return { ...extract, lines: lines.filter(isText), line_numbers: line_numbers.filter(isText) };
}

/** The lines that are nothing but a page's number, where each is one more than the one before; else none. */
function pageNumbers(lines: readonly string[]): number[] {
  const found: number[] = [];
  let last: number | null = null;
  for (const [i, line] of lines.entries()) {
    const number = pageNumber(line.trim());
    if (number === null) continue;
    if (last !== null && number !== last + 1) return [];
    last = number;
    found.push(i);
  }
  return found;
}

/** The first or last lines of pages that most pages share, and that stand nowhere else but on the first page: labels do. */
function runningHeads(lines: readonly string[], numbers: readonly number[]): number[] {
  const wordings = lines.map(headOf);
  const found: number[] = [];
  for (const step of [-1, 1]) {
    const beside = numbers.map((number) => wordings[nextInk(lines, number, step)] ?? '');
    for (const wording of new Set(beside)) {
      const count = beside.filter((other) => other === wording).length;
      if (wording === '' || count < FEWEST_HEADS || count <= numbers.length / 2) continue;
      const places = [...wordings.keys()].filter((i) => wordings[i] === wording);
      if (places.length <= numbers.length + 1) found.push(...places);
    }
  }
  return found;
}

function nextInk(lines: readonly string[], from: number, step: number): number {
  let i = from + step;
  while (lines[i]?.trim() === '') i += step;
  return i;
}

/** The wording of a line that may be a running head; else none. */
const headOf = (line: string): string =>
  line.length > LONGEST_HEAD || ENDS_CLAUSE.test(line) ? '' : wordingOf(line);
