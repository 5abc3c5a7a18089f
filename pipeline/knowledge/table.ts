import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { reasonOf, UsageError } from '../errors.js';
import { readUtf8 } from '../files/utf8.js';
import { packaged } from '../root.js';

/** A row of a CSV table. */
export interface TableRow<Column extends string> {
  cells: Record<Column, string>;
  /** Throws UsageError, naming file and line. */
  refuse(reason: string): never;
}

/**
 * Reads a CSV table with exactly these columns. Throws UsageError, naming file and line, where the file cannot
 * be read, its header is another or a row has another number of cells.
 */
export function readTable<Column extends string>(
  path: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const [header = [], ...records] = parseFile(path);
  if (header.join() !== columns.join()) {
    throw new UsageError(`${path}:1: the header must read "${columns.join()}", not "${header.join()}"`);
  }
  return records.map((record, i) => {
    const refuse = (reason: string): never => {
      throw new UsageError(`${path}:${lineOf(path, i)}: ${reason}`);
    };
    if (record.length !== columns.length)
      refuse(`the row has ${record.length} cells, the header ${columns.length}`);
    const cells = Object.fromEntries(columns.map((column, at) => [column, record[at]!.trim()]));
    return { cells: cells as Record<Column, string>, refuse };
  });
}

const OPTIONS = { bom: true, relax_column_count: true, skip_empty_lines: true } as const;

function parseFile(path: string): string[][] {
  try {
    return parse(readUtf8(path), OPTIONS);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read the table ${path}: ${reasonOf(error)}`);
  }
}

/** The columns that a table's first line names. */
export const headerOf = (path: string): string[] => parseFile(path)[0] ?? [];

/** The line of the file on which a row ends, from 1, by the row's number from 0. Reads the file again: only errors ask for it. */
function lineOf(path: string, index: number): number {
  const records = parse(readFileSync(path), { ...OPTIONS, info: true }) as unknown as {
    info: { lines: number };
  }[];
  return records[index + 1]!.info.lines;
}

/** A table that ships in data/, as bare rows. */
export const readDataTable = <Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] => readTable(packaged('data', name), columns).map(({ cells }) => cells);
