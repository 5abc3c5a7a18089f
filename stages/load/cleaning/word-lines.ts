import { CLAUSE_ENDS } from '../../text/marks.js';
import type { Extract } from '../extract.js';

/** Fewer words do not tell that each has a line. */
const FEWEST_WORDS = 50;
/** Of the words of a text one in six or so is a mark; lists of names have none. */
const MARKS_SHARE = 0.05;
const MARK = new RegExp(`^[${CLAUSE_ENDS}、：:.]$`);
/** A word, with what a tagger or parser tells of it behind tabs. */
const ROW = /^\S{1,24}(?:\t\S*)*$/;
/** The same behind its number in the sentence. */
const NUMBERED_ROW = /^\d{1,4}\t\S{1,24}(?:\t\S*)*$/;
/** # text = 中国外交部…, as CoNLL-U has above a sentence. */
const COMMENT = /^#\s/;

/**
 * The sentences of a text that has each word on a line of its own and blank lines between sentences, as taggers and parsers
 * write them (CoNLL), their words parted by spaces. Other texts are given as they are.
 */
export function withoutWordLines(extract: Extract): Extract {
  if (!extract.lines.every(isRow)) return extract;
  const rows = extract.lines.filter((line) => line !== '' && !COMMENT.test(line));
  const column = rows.every((row) => NUMBERED_ROW.test(row)) ? 1 : 0;
  const wordOf = (row: string): string => row.split('\t')[column]!;
  const marks = rows.filter((row) => MARK.test(wordOf(row))).length;
  if (rows.length < FEWEST_WORDS || marks < rows.length * MARKS_SHARE) return extract;
  const sentences: string[][] = [];
  const line_numbers: number[] = [];
  let isOpen = false;
  for (const [i, line] of extract.lines.entries()) {
    if (COMMENT.test(line)) continue;
    if (line !== '' && !isOpen) {
      sentences.push([]);
      line_numbers.push(extract.line_numbers[i]!);
    }
    isOpen = line !== '';
    if (isOpen) sentences.at(-1)!.push(wordOf(line));
  }
  return { ...extract, lines: sentences.map((words) => words.join(' ')), line_numbers };
}

const isRow = (line: string): boolean => line === '' || ROW.test(line) || COMMENT.test(line);
