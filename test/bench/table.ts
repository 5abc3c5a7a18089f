import { cpus } from 'node:os';

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
