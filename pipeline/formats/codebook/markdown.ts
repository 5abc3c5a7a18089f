import { LIST_DELIMITER, textOf, type Value } from '../../output/cells.js';
import { packageVersion } from '../../root.js';
import { type ColumnSchema, type ForeignKey, isDate, isNullable, kindOf } from '../../schemas.js';
import { grouped } from '../shared/numbers.js';
import type { ColumnDescription, DatasetDescription } from './model.js';
import { cell, code, shown } from './shown.js';
import { MOST_DISTINCT } from './tally.js';

/** What kind of value a column holds, in a few words. */
export function typeOf(column: ColumnSchema): string {
  const kind = kindOf(column);
  return (kind === 'string' ? 'text' : kind) + (isNullable(column) ? ' or none' : '');
}

/** Which values a column's schema allows, beyond their type, as a cell; empty where it says no more. */
function allowed(column: ColumnSchema): string {
  if (column.enum) {
    return column.enum
      .filter((value) => value !== null)
      .map(code)
      .join(', ');
  }
  if (isDate(column)) return 'YYYY-MM-DD';
  const pattern = column.pattern ?? column.items?.pattern;
  if (pattern) return `matches ${code(pattern)}`;
  return column.minimum === undefined ? '' : `${column.minimum} or more`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const meaningRow = ({ name, schema }: ColumnDescription): string =>
  row([code(name), typeOf(schema), cell(schema.description), allowed(schema)]);

const shownCode = (value: Value): string => (value === null ? '' : code(shown(textOf(value))));

const figuresRow = ({ name, missing, distinct, commonest, ...values }: ColumnDescription): string =>
  row([
    code(name),
    grouped(missing),
    distinct === null ? `>${grouped(MOST_DISTINCT)}` : grouped(distinct),
    String(values.minimum ?? ''),
    String(values.maximum ?? ''),
    commonest.map((one) => `${shownCode(one.value)} ×${grouped(one.count)}`).join(', '),
    shownCode(values.example),
  ]);

const names = (columns: readonly string[]): string => columns.map(code).join(', ');
const link = (dataset: string): string => `[${dataset}](#${dataset})`;

const referenceLine = ({ fields, reference }: ForeignKey): string =>
  `${names(fields)} is ${names(reference.fields)} of ${link(reference.resource)}`;

function datasetSection({ name, schema, rows, columns }: DatasetDescription): string {
  const references = schema.foreignKeys.map(referenceLine);
  const figures = [
    '| column | missing | distinct | least | greatest | commonest | example |',
    '|---|--:|--:|--:|--:|---|---|',
    ...columns.map(figuresRow),
  ];
  return [
    `## ${name}`,
    '',
    `A row is: ${schema.description} Key: ${names(schema.primaryKey)}.` +
      (references.length === 0 ? '' : ` References: ${references.join('; ')}.`),
    '',
    '| column | type | meaning | values |',
    '|---|---|---|---|',
    ...columns.map(meaningRow),
    '',
    `Rows: ${grouped(rows)}.`,
    ...(rows === 0 ? [] : ['', ...figures]),
  ].join('\n');
}

const INTRODUCTION = `What the tables hold: what a row and a column mean, which values a column may have, and which it has.

- \`missing\` counts the rows without a value: an empty cell in CSV; \`null\`, an empty text or an empty list in JSONL.
- \`distinct\` counts different values; more than ${grouped(MOST_DISTINCT)} are not counted.
- \`least\` and \`greatest\` are those of numbers and dates.
- \`commonest\` gives values that stand more than once, with how often they stand.
- \`example\` is the value of the first row that has one. Texts are cut after 40 characters with …
- Of a list, the items are counted one by one. In CSV they are joined by \`${LIST_DELIMITER}\`.
- The code \`NA\` is Namibia.
- A cell of CSV that a spreadsheet would run as a formula begins with an apostrophe, and so does a text that begins
  with one: take one away.
`;

function overview(datasets: readonly DatasetDescription[]): string {
  return [
    '| dataset | a row is | rows |',
    '|---|---|--:|',
    ...datasets.map(
      ({ name, schema, rows }) => `| ${link(name)} | ${cell(schema.description)} | ${grouped(rows)} |`,
    ),
  ].join('\n');
}

/** The codebook as Markdown, with a section a dataset. */
export function* codebookOf(datasets: readonly DatasetDescription[]): Generator<string> {
  yield `# Codebook\n\nWritten by presser ${packageVersion()}. ${INTRODUCTION}\n${overview(datasets)}\n`;
  for (const dataset of datasets) yield `\n${datasetSection(dataset)}\n`;
}
