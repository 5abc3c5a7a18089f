import { join } from 'node:path';
import type { Datasets } from '../../schemas/types/index.js';
import { columnsOf, DATASETS, type DatasetName } from '../schemas.js';
import { toCsv, type Value } from './cells.js';
import { TextFile } from './text-file.js';

/** Rows are serialised this many at a time: each call of csv-stringify costs as much as some rows. */
const BATCH = 200;

const BYTE_ORDER_MARK = '\ufeff';

type Row = Record<string, Value>;

/** One dataset as CSV and JSONL. */
class DatasetFiles {
  private pending: Row[] = [];
  private readonly csv: TextFile;
  private readonly jsonl: TextFile;

  constructor(
    folder: string,
    private readonly name: DatasetName,
    private readonly columns: readonly string[],
  ) {
    this.csv = new TextFile(join(folder, `${name}.csv`));
    this.jsonl = new TextFile(join(folder, `${name}.jsonl`));
    this.csv.write(`${BYTE_ORDER_MARK}${columns.join(',')}\r\n`);
  }

  write(rows: readonly object[]): void {
    for (const row of rows) this.pending.push(row as Row);
    if (this.pending.length >= BATCH) this.flush();
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const { columns } = this;
    const rows = this.pending.map((row) => inOrder(row, columns));
    for (const row of rows) this.jsonl.write(`${JSON.stringify(row)}\n`);
    for (const text of toCsv(rows.map((row) => Object.values(row)))) this.csv.write(text);
    this.pending = [];
  }

  /** Completes both files and gives their hashes by file name. */
  close(): [string, string][] {
    this.flush();
    return [
      [`${this.name}.csv`, this.csv.close()],
      [`${this.name}.jsonl`, this.jsonl.close()],
    ];
  }
}

/** The row with its columns in the schema's order; most rows have it already. */
function inOrder(row: Row, columns: readonly string[]): Row {
  let i = 0;
  for (const column in row)
    if (columns[i++] !== column) return Object.fromEntries(columns.map((name) => [name, row[name]!]));
  return row;
}

/** Writes datasets into a folder. Every dataset gets its files, even without a row. */
export class DatasetWriter {
  private readonly files: Map<DatasetName, DatasetFiles>;

  constructor(folder: string) {
    this.files = new Map(DATASETS.map((name) => [name, new DatasetFiles(folder, name, columnsOf(name))]));
  }

  write<Name extends DatasetName>(name: Name, rows: readonly Datasets[Name][]): void {
    this.files.get(name)!.write(rows as readonly object[]);
  }

  /** Completes the files and gives their SHA-256 by file name. */
  close(): Map<string, string> {
    return new Map([...this.files.values()].flatMap((files) => files.close()));
  }
}
