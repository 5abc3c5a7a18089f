import {
  type ColumnSchema,
  DATASETS,
  type DatasetName,
  isList,
  isNullable,
  schemaOf,
} from '../../schemas.js';
import { grouped } from '../shared/numbers.js';
import type { Limits } from './limits.js';
import type { Column, Row, SheetReport, Table } from './sheet.js';

/** The sheets that explain the others. */
export const ABOUT = 'About';
export const CODEBOOK = 'Codebook';

/** What a dataset's sheet lacks: rows beyond what Excel holds, and the ends of long texts. */
export function leftOut(name: DatasetName, rows: number, report: SheetReport): string | null {
  const parts: string[] = [];
  if (report.rows < rows) parts.push(`the last ${grouped(rows - report.rows)} of ${grouped(rows)} rows`);
  if (report.cutCells > 0)
    parts.push(`the end of ${grouped(report.cutCells)} long ${report.cutCells === 1 ? 'text' : 'texts'}`);
  return parts.length === 0 ? null : `${parts.join(' and ')}; see ${name}.jsonl`;
}

/** The first sheet: how to read the workbook, what each sheet is, and what it lacks. */
export function aboutTable(
  rows: ReadonlyMap<DatasetName, number>,
  reports: ReadonlyMap<DatasetName, SheetReport>,
  { characters }: Limits,
): Table {
  const introduction = [
    `Each sheet is a dataset; the sheet ${CODEBOOK} tells what its columns mean. The same rows stand in the .csv and .jsonl files of its name.`,
    'An empty cell is a missing value; NA is the code of Namibia. A list is joined by a semicolon. What is blue leads to the sheet or row that it names.',
    `A text of more than ${grouped(characters)} characters, the most that Excel holds in a cell, is cut and says so at its end; the other files have it whole.`,
  ];
  const sheets = DATASETS.map((name) => ({
    sheet: name,
    rows: rows.get(name) ?? 0,
    'what a row is': schemaOf(name).description,
    key: schemaOf(name).primaryKey,
    'left out': leftOut(name, rows.get(name) ?? 0, reports.get(name)!),
  }));
  return {
    introduction: [
      { value: 'What is in this workbook', style: 'title' },
      ...introduction.map((value) => ({ value, style: 'plain' as const })),
      null,
    ],
    columns: columnsOf(sheets),
    rows: sheets,
  };
}

/** The second sheet: what every column of every dataset means. */
export function codebookTable(): Table {
  const rows = DATASETS.flatMap((name) =>
    Object.entries(schemaOf(name).properties).map(([column, schema]) => ({
      sheet: name,
      column,
      type: typeInWords(schema),
      'leads to': referenceOf(name, column),
      meaning: schema.description,
    })),
  );
  return { columns: columnsOf(rows), rows };
}

/** A column's type in words: 'list', 'integer', 'string, or empty', 'name | side'. */
function typeInWords(column: ColumnSchema): string {
  if (isList(column)) return 'list';
  const types = [column.type].flat().filter((type) => type !== 'null');
  const type = column.enum ? column.enum.filter((value) => value !== null).join(' | ') : types.join();
  return isNullable(column) ? `${type}, or empty` : type;
}

/** The column of another sheet in which a column's values stand, as sheet.column. */
function referenceOf(name: DatasetName, column: string): string | null {
  const key = schemaOf(name).foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === column);
  return key ? `${key.reference.resource}.${key.reference.fields[0]}` : null;
}

/** The columns of a guide's rows; a sheet's name leads to the sheet. */
const columnsOf = (rows: readonly Row[]): Column[] =>
  Object.keys(rows[0]!).map((name) =>
    name === 'sheet' ? { name, link: (sheet) => `'${sheet}'!A1` } : { name },
  );
