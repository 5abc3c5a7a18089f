import type { Datasets } from '../../schemas/types/index.js';
import { columnsOf, DATASETS, type DatasetName } from '../schemas.js';
import { csvRow, type Value } from './cells.js';
import { RowBuffer } from './row-buffer.js';

/** Rows that are encoded together: their text is in memory at once. */
const BATCH = 500;

/** Rows of one dataset as they stand in its files, without the CSV's header. */
export interface EncodedRows {
  name: DatasetName;
  /** How many. */
  rows: number;
  csv: Uint8Array;
  jsonl: Uint8Array;
}

type Row = Record<string, Value>;

/** Encodes rows of one dataset as CSV and JSONL. */
class DatasetEncoder {
  private rows = 0;
  private readonly csv = new RowBuffer();
  private readonly jsonl = new RowBuffer();
  private readonly columns: readonly string[];

  constructor(private readonly name: DatasetName) {
    this.columns = columnsOf(name);
  }

  /** All rows of a call have their keys in the same order, whichever it is. */
  add(rows: readonly object[]): void {
    const ordered = rows.length === 0 || isInOrder(rows[0]!, this.columns);
    for (let i = 0; i < rows.length; i += BATCH) {
      const own = rows.slice(i, i + BATCH) as Row[];
      const batch = ordered ? own : own.map((row) => inOrder(row, this.columns));
      this.jsonl.appendJsonLines(batch, this.columns[0]!);
      for (const row of batch) this.csv.append(csvRow(Object.values(row)));
    }
    this.rows += rows.length;
  }

  get length(): number {
    return this.csv.length + this.jsonl.length;
  }

  take(): EncodedRows {
    const { name, rows } = this;
    this.rows = 0;
    return { name, rows, csv: this.csv.take(), jsonl: this.jsonl.take() };
  }
}

const isInOrder = (row: object, columns: readonly string[]): boolean =>
  Object.keys(row).every((key, i) => key === columns[i]);

/** The row with its columns in the schema's order. */
const inOrder = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((name) => [name, row[name]!]));

/** Encodes rows of any dataset. */
export class RowEncoder {
  private readonly encoders = new Map(DATASETS.map((name) => [name, new DatasetEncoder(name)]));

  add<Name extends DatasetName>(name: Name, rows: readonly Datasets[Name][]): void {
    this.encoders.get(name)!.add(rows as readonly object[]);
  }

  /** Bytes that wait to be taken. */
  get length(): number {
    let length = 0;
    for (const encoder of this.encoders.values()) length += encoder.length;
    return length;
  }

  /**
   * What was added since the last call, of the datasets that have any. The bytes may be overwritten by what is
   * added next.
   */
  take(): EncodedRows[] {
    return [...this.encoders.values()].map((encoder) => encoder.take()).filter(({ rows }) => rows > 0);
  }
}
