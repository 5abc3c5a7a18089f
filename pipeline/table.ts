import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { UsageError } from './errors.js';
import { packaged } from './root.js';

/** A row of a CSV table with the line of the file on which it begins. */
export interface TableRow<Column extends string> {
  line: number;
  cells: Record<Column, string>;
}

/**
 * Reads a CSV table with exactly these columns. Throws UsageError, naming file and line, where the file cannot
 * be read, its header is another or a row has another number of cells.
 */
export function readTable<Column extends string>(path: string, columns: readonly Column[]): TableRow<Column>[] {
  const records = parseFile(path);
  const header = records[0]?.record ?? [];
  if (header.join() !== columns.join()) {
    throw new UsageError(`${path}:1: the header must read "${columns.join()}", not "${header.join()}"`);
  }
  return records.slice(1).map(({ record, line }) => {
    if (record.length !== columns.length) {
      throw new UsageError(`${path}:${line}: the row has ${record.length} cells, the header ${columns.length}`);
    }
    return { line, cells: Object.fromEntries(columns.map((column, i) => [column, record[i]!.trim()])) as Record<Column, string> };
  });
}

function parseFile(path: string): { record: string[]; line: number }[] {
  try {
    const options = { bom: true, relax_column_count: true, skip_empty_lines: true, info: true } as const;
    const rows = parse(readFileSync(path), options) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    throw new UsageError(`cannot read the table ${path}: ${(error as Error).message}`);
  }
}

/** A table that ships in data/, as bare rows. */
export const readDataTable = <Column extends string>(name: string, columns: readonly Column[]): Record<Column, string>[] =>
  readTable(packaged('data', name), columns).map(({ cells }) => cells);
