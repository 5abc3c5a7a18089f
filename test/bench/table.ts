import { cpus } from 'node:os';
import { fs } from 'zx';
import { packaged } from '../../pipeline/root.js';

/** A line of the table: what was measured, how much it was, and how many times what jieba takes for the same text. */
export type Line = [what: string, amount: string, ratio?: number];

const row = ([what, amount, ratio]: Line): string =>
  `| ${what} | ${amount} | ${ratio === undefined ? '' : ratio.toFixed(2)} |`;

/** The lines as a Markdown table, under a heading line that says what they were measured with. */
export function markdownTable(corpus: string, lines: readonly Line[]): string {
  const machine = `Node.js ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  return [`${corpus}; ${machine}.`, '', '| | | times jieba |', '|---|---:|---:|', ...lines.map(row)].join(
    '\n',
  );
}

const [BEGIN, END] = ['<!-- measured: bench -->', '<!-- end of bench -->'];

/** Puts the table into README.md. */
export function writeIntoReadme(table: string): void {
  const path = packaged('README.md');
  const text = fs.readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the comments ${BEGIN} and ${END}`);
  fs.writeFileSync(path, `${text.slice(0, from + BEGIN.length)}\n${table}\n${text.slice(to)}`);
}
