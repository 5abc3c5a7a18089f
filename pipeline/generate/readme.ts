import { readFileSync, writeFileSync } from 'node:fs';
import { DIAGNOSTICS } from '../../stages/diagnostics.js';
import { packaged } from '../root.js';
import { DATASETS, schemaOf } from '../schemas.js';

/** A table in Markdown. */
const markdownTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => '---').join('|')}|`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');

/** The datasets, each with where the shipped transcript's codebook describes its columns. */
function datasets(): string {
  const rows = DATASETS.map((name) => {
    const { description, primaryKey } = schemaOf(name);
    return [`[${name}](out/codebook.md#${name})`, description, primaryKey.join(', ')];
  });
  return markdownTable(['dataset', 'a row is', 'key'], rows);
}

const diagnostics = (): string =>
  markdownTable(
    ['code', 'severity', 'message'],
    Object.entries(DIAGNOSTICS).map(([code, { severity, message }]) => [
      code,
      severity,
      message.replaceAll(/\{\d\}/g, '…'),
    ]),
  );

/** The shipped transcript's first mentions, as they stand in out/. */
function sample(): string {
  const columns = ['turn_id', 'line', 'surface', 'code', 'form', 'left_context', 'right_context'];
  const rows = readFileSync(packaged('out', 'country_mentions.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ form }, i, all) => i < 3 || all.findIndex((other) => other.form === form) === i)
    .slice(0, 6);
  return markdownTable(
    columns,
    rows.map((row) => columns.map((column) => String(row[column] ?? ''))),
  );
}

/** Puts a text into README.md, between the comments that begin and end its part of that name. */
export function writeIntoReadme(made: 'generated' | 'measured', name: string, content: string): void {
  const path = packaged('README.md');
  const text = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${made}: ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the comments ${begin} and ${end}`);
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`);
}

/** Fills README.md's generated parts. */
export function generateReadme(): void {
  writeIntoReadme('generated', 'sample', sample());
  writeIntoReadme('generated', 'datasets', datasets());
  writeIntoReadme('generated', 'diagnostics', diagnostics());
}
