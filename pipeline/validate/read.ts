import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import { isSystemError, reasonOf } from '../errors.js';
import { parseObject, readLines } from '../files/lines.js';
import { fromCell, type Value } from '../output/cells.js';
import { columnsOf, type DatasetName, mayHold, schemaOf } from '../schemas.js';
import { explainError, validatorOf } from '../validators.js';
import { type Findings, MISSING } from './findings.js';

export type Row = Record<string, Value>;

/** A row of CSV, or null where it is of a file that cannot be read to its end. */
type Cells = Record<string, string> | null;

/**
 * Reads a dataset's CSV and JSONL side by side, checks each row against the schema and both against each other, and
 * hands on the rows of JSONL, numbered from 1. Gives false where JSONL or some of its rows cannot be read.
 */
export async function readDataset(
  folder: string,
  name: DatasetName,
  findings: Findings,
  onRow: (number: number, row: Row) => void,
): Promise<boolean> {
  const [csvFile, jsonlFile] = [`${name}.csv`, `${name}.jsonl`];
  const csv = csvRows(folder, name, findings);
  let number = 0;
  let isWhole = true;
  try {
    for await (const line of readLines(createReadStream(join(folder, jsonlFile)))) {
      number++;
      const cells = (await csv.next()).value;
      const row = parseObject(line) as Row | null;
      if (cells === undefined) findings.add(csvFile, number, null, `the row is missing, ${jsonlFile} has it`);
      if (row) checkSchema(name, number, row, findings);
      else findings.add(jsonlFile, number, null, 'the line is not a JSON object');
      if (!row || !isTyped(name, row)) {
        isWhole = false;
        continue;
      }
      if (cells) compare(name, number, row, cells, findings);
      onRow(number, row);
    }
  } catch (error) {
    findings.add(jsonlFile, null, null, unreadable(error));
    return false;
  }
  if ((await csv.next()).value) findings.add(csvFile, number + 1, null, `the row is not in ${jsonlFile}`);
  return isWhole;
}

/** What is wrong with a file that the system does not give. */
function unreadable(error: unknown): string {
  if (!isSystemError(error)) throw error;
  return error.code === 'ENOENT' ? MISSING : `not readable: ${reasonOf(error)}`;
}

/** All that other programs end a row at, so that a line break without quotes is found. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

function recordsIn(path: string): AsyncIterable<string[]> {
  const parser = parse({ bom: true, relax_column_count: true, record_delimiter: LINE_ENDS });
  // Whoever reads the records is told of an error.
  return pipeline(createReadStream(path), parser, () => undefined);
}

/** The rows of a CSV file by column, without its header. */
async function* csvRows(
  folder: string,
  name: DatasetName,
  findings: Findings,
): AsyncGenerator<Cells, undefined> {
  const [file, columns] = [`${name}.csv`, columnsOf(name)];
  let number = -1;
  try {
    for await (const record of recordsIn(join(folder, file))) {
      number++;
      if (number === 0) {
        if (record.join() !== columns.join())
          findings.add(file, null, null, `the header must be ${columns.join()}`);
        continue;
      }
      const cells = `the row has ${record.length} cells, not ${columns.length}`;
      if (record.length !== columns.length) findings.add(file, number, null, cells, 'cells');
      yield Object.fromEntries(columns.map((column, i) => [column, record[i] ?? '']));
    }
    if (number >= 0) return;
    findings.add(file, null, null, 'the file is empty; run presser again');
  } catch (error) {
    // The parser reads ahead: it has failed at a later row than the one that was asked for.
    if (error instanceof CsvError)
      findings.add(file, Number(error.records), null, `not readable as CSV: ${error.message}`);
    else findings.add(file, null, null, unreadable(error));
  }
  for (;;) yield null;
}

function checkSchema(name: DatasetName, number: number, row: Row, findings: Findings): void {
  const validate = validatorOf(name);
  if (validate(row)) return;
  for (const error of validate.errors!) {
    const column = error.instancePath.split('/')[1] ?? null;
    findings.add(`${name}.jsonl`, number, column, explainError(error), error.message);
  }
}

/** Whether a row has a value of its column's type in every column: of any other nothing can be said but that. */
const isTyped = (name: DatasetName, row: Row): boolean =>
  Object.entries(schemaOf(name).properties).every(([column, schema]) => mayHold(schema, row[column]));

function compare(
  name: DatasetName,
  number: number,
  row: Row,
  cells: NonNullable<Cells>,
  findings: Findings,
): void {
  for (const [column, schema] of Object.entries(schemaOf(name).properties)) {
    const value = fromCell(cells[column]!, schema);
    if (isDeepStrictEqual(value, row[column])) continue;
    findings.add(
      `${name}.csv`,
      number,
      column,
      `${JSON.stringify(value)} is not what ${name}.jsonl has, ${JSON.stringify(row[column])}`,
      'differs',
    );
  }
}
