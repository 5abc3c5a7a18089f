import type { Datasets } from '../../schemas/types/index.js';
import { columnsOf, DATASETS, type DatasetName } from '../schemas.js';
import { toCsv, type Value } from './cells.js';
import { RowBuffer } from './row-buffer.js';

/** Rows are encoded this many at a time: each call of csv-stringify costs as much as some rows. */
const BATCH = 200;

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
  private pending: Row[] = [];
  private rows = 0;
  private readonly csv = new RowBuffer();
  private readonly jsonl = new RowBuffer();
  private readonly columns: readonly string[];

  constructor(private readonly name: DatasetName) {
    this.columns = columnsOf(name);
  }

  add(rows: readonly object[]): void {
    for (const row of rows) this.pending.push(row as Row);
    if (this.pending.length >= BATCH) this.encode();
  }

  get length(): number {
    return this.csv.length + this.jsonl.length;
  }

  take(): EncodedRows {
    this.encode();
    const { name, rows } = this;
    this.rows = 0;
    return { name, rows, csv: this.csv.take(), jsonl: this.jsonl.take() };
  }

  private encode(): void {
    if (this.pending.length === 0) return;
    const { columns } = this;
    const rows = this.pending.map((row) => inOrder(row, columns));
    for (const row of rows) this.jsonl.append(`${JSON.stringify(row)}\n`);
    for (const text of toCsv(rows.map((row) => Object.values(row)))) this.csv.append(text);
    this.rows += rows.length;
    this.pending = [];
  }
}

/** The row with its columns in the schema's order; most rows have it already. */
function inOrder(row: Row, columns: readonly string[]): Row {
  let i = 0;
  for (const column in row)
    if (columns[i++] !== column) return Object.fromEntries(columns.map((name) => [name, row[name]!]));
  return row;
}

/** Encodes rows of any dataset. */
export class RowEncoder {
  private readonly encoders = new Map(DATASETS.map((name) => [name, new DatasetEncoder(name)]));

  add<Name extends DatasetName>(name: Name, rows: readonly Datasets[Name][]): void {
    this.encoders.get(name)!.add(rows as readonly object[]);
  }

  /** Bytes that wait to be taken, but for the latest rows. */
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
