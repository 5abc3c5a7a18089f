import type { Value } from '../../output/cells.js';
import { packageVersion } from '../../root.js';
import {
  type ColumnSchema,
  type ForeignKey,
  isBoolean,
  isDate,
  isInteger,
  isList,
  isNullable,
  isNumber,
} from '../../schemas.js';
import type { ColumnDescription, DatasetDescription } from './model.js';
import { cell, code, shown } from './shown.js';
import { MOST_DISTINCT } from './tally.js';

const count = (figure: number): string => figure.toLocaleString('en-US');

/** What kind of value a column holds, in a word or two. */
export function typeOf(column: ColumnSchema): string {
  if (isList(column)) return 'list';
  if (isDate(column)) return 'date';
  if (isInteger(column)) return 'integer';
  if (isNumber(column)) return 'number';
  return isBoolean(column) ? 'boolean' : 'text';
}

/** Which values the column's schema allows, beyond its type; empty where it says no more. */
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

function meaningCell(column: ColumnSchema): string {
  const rule = allowed(column);
  return cell(column.description) + (rule === '' ? '' : ` <br>Values: ${rule}`);
}

const valueCell = (value: Value): string =>
  value === null ? '' : code(shown(Array.isArray(value) ? value.join(';') : String(value)));

function observedCell({ minimum, maximum, commonest }: ColumnDescription): string {
  const range =
    minimum === null ? [] : [minimum === maximum ? `always ${minimum}` : `${minimum} to ${maximum}`];
  const values = commonest.map((one) => `${valueCell(one.value)} ×${count(one.count)}`);
  return [...range, ...(values.length === 0 ? [] : [values.join(', ')])].join(' <br>');
}

function columnRow(column: ColumnDescription): string {
  const { name, schema, missing, distinct, example } = column;
  const cells = [
    code(name),
    typeOf(schema) + (isNullable(schema) ? ' or none' : ''),
    meaningCell(schema),
    valueCell(example),
    count(missing),
    distinct === null ? `>${count(MOST_DISTINCT)}` : count(distinct),
    observedCell(column),
  ];
  return `| ${cells.join(' | ')} |`;
}

const names = (columns: readonly string[]): string => columns.map(code).join(', ');
const link = (dataset: string): string => `[${dataset}](#${dataset})`;

const referenceLine = ({ fields, reference }: ForeignKey): string =>
  `${names(fields)} is ${names(reference.fields)} of ${link(reference.resource)}`;

function datasetSection({ name, schema, rows, columns }: DatasetDescription): string {
  const references = schema.foreignKeys.map(referenceLine);
  return [
    `## ${name}`,
    '',
    `A row is: ${schema.description}`,
    '',
    `Rows: ${count(rows)}. Key: ${names(schema.primaryKey)}.` +
      (references.length === 0 ? '' : ` References: ${references.join('; ')}.`),
    '',
    '| column | type | meaning | example | missing | distinct | observed |',
    '|---|---|---|---|--:|--:|---|',
    ...columns.map(columnRow),
  ].join('\n');
}

const INTRODUCTION = `What every table holds: what a row and a column mean, which values a column may have, and which it has.

- \`example\` is the value of the first row that has one; texts are cut after 40 characters with …
- \`missing\` counts the rows without a value: an empty cell in CSV, \`null\`, an empty text or an empty list in JSONL.
- \`distinct\` counts different values, and of a list its items; more than ${count(MOST_DISTINCT)} are not counted.
- \`observed\` gives the least and the greatest value of numbers and dates, and the commonest values that stand more
  than once with how often they stand.
- In CSV the items of a list are joined by \`;\`, and \`NA\` is Namibia. A cell that a spreadsheet would run as a formula
  begins with an apostrophe, and so does a text that begins with one: take one away.
`;

function overview(datasets: readonly DatasetDescription[]): string {
  return [
    '| dataset | a row is | rows |',
    '|---|---|--:|',
    ...datasets.map(
      ({ name, schema, rows }) => `| ${link(name)} | ${cell(schema.description)} | ${count(rows)} |`,
    ),
  ].join('\n');
}

/** The codebook as Markdown, with a section a dataset. */
export function* codebookOf(datasets: readonly DatasetDescription[]): Generator<string> {
  yield `# Codebook\n\nWritten by presser ${packageVersion()}. ${INTRODUCTION}\n${overview(datasets)}\n`;
  for (const dataset of datasets) yield `\n${datasetSection(dataset)}\n`;
}
