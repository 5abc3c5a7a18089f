import { shortened } from '../../../stages/text/shortened.js';
import { visible } from '../../messages/visible.js';

/** Characters of a text that are shown at most. */
const SHOWN = 40;

/** A text in one line, cut after 40 code points with …; a line break is ↵, other hidden characters \u{hexadecimal}. */
export const shown = (text: string): string => visible(shortened(text, SHOWN).replace(/\r\n?|\n/g, '↵'));

/** A backslash before a pipe: whether it escapes the pipe differs from one reader of Markdown to the other. */
const DOUBTFUL = /\\+(?=\|)/g;

/** A text as code in a cell of a Markdown table: nothing in it is markup. */
export function code(text: string): string {
  const plain = text.replace(DOUBTFUL, (run) => '\\u{5c}'.repeat(run.length)).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // Code may not begin or end with a backtick, and loses one space at both ends.
  const padded = /^[`\s]|[`\s]$/.test(plain) ? ` ${plain} ` : plain;
  return `${fence}${padded}${fence}`;
}

/** A text of ours as a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|');
