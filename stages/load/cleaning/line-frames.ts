import type { Extract } from '../extract.js';

/** Fewer lines with text do not tell that something counts them. */
const FEWEST_LINES = 10;
/** As `cat -n`, `nl` and `grep -n` number lines; 9:30 is a time. */
const NUMBER = /^\s{0,12}(\d{1,6})(?:[\t |]|:(?!\d)|$)/;
/** How language models mark where sentences begin and end. */
const [BEGINS, ENDS] = ['<s>', '</s>'];

/**
 * The lines of a text without what a tool has written round each of them: a number that counts them, or <s> and </s>. Other
 * texts are given as they are.
 */
export function withoutLineFrames(extract: Extract): Extract {
  const lines = withoutNumbers(extract.lines) ?? withoutSentenceMarks(extract.lines);
  return lines ? { ...extract, lines } : extract;
}

/** null unless each line with text begins with a number, one more than the last; blank ones may have been counted. */
function withoutNumbers(lines: readonly string[]): string[] | null {
  const bare: string[] = [];
  let last: number | null = null;
  let blank = 0;
  let numbered = 0;
  for (const line of lines) {
    if (line.trim() === '') {
      bare.push(line);
      blank++;
      continue;
    }
    const match = NUMBER.exec(line);
    if (!match) return null;
    const number = Number(match[1]);
    if (last !== null && number !== last + 1 && number !== last + 1 + blank) return null;
    bare.push(line.slice(match[0].length));
    last = number;
    blank = 0;
    numbered++;
  }
  return numbered >= FEWEST_LINES ? bare : null;
}

/** null unless the marks stand round each line with text. */
function withoutSentenceMarks(lines: readonly string[]): string[] | null {
  const bare: string[] = [];
  for (const line of lines) {
    const inked = line.trim();
    const isMarked = inked.startsWith(BEGINS) && inked.endsWith(ENDS);
    if (inked !== '' && !isMarked) return null;
    bare.push(isMarked ? inked.slice(BEGINS.length, -ENDS.length) : line);
  }
  return bare;
}
