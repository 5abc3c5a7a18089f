import type { Datasets } from '../../schemas/types/index.js';
import type { Table, Value } from '../../stages/aggregate/table.js';
import { columnsOf, DATASETS, type DatasetName } from '../schemas.js';
import { LineEncoder } from './line-encoder.js';
import { CSV, JSONL } from './line-format.js';
import { RowBuffer } from './row-buffer.js';

/** Rows of one dataset as they stand in its files, without the CSV's header. */
export interface EncodedRows {
  name: DatasetName;
  /** How many. */
  rows: number;
  csv: Uint8Array;
  jsonl: Uint8Array;
}

/** Lines of one dataset. */
class DatasetLines {
  rows = 0;
  readonly csv = new RowBuffer();
  readonly jsonl = new RowBuffer();

  constructor(readonly name: DatasetName) {}

  get length(): number {
    return this.csv.length + this.jsonl.length;
  }

  take(): EncodedRows {
    const { name, rows } = this;
    this.rows = 0;
    return { name, rows, csv: this.csv.take(), jsonl: this.jsonl.take() };
  }
}

/** Encodes tables of any dataset as CSV and JSONL. */
export class TableEncoder {
  private readonly lines = new Map(DATASETS.map((name) => [name, new DatasetLines(name)]));
  private readonly encoder = new LineEncoder();

  add<Name extends DatasetName>(name: Name, table: Table<Datasets[Name]>): void {
    if (table.rows === 0) return;
    const lines = this.lines.get(name)!;
    const columns = columnsOf(name);
    const plain = table as Table<object> as Table<Record<string, Value>>;
    this.encoder.encode(columns, plain, JSONL, lines.jsonl);
    this.encoder.encode(columns, plain, CSV, lines.csv);
    lines.rows += table.rows;
  }

  /** Bytes that wait to be taken. */
  get length(): number {
    let length = 0;
    for (const lines of this.lines.values()) length += lines.length;
    return length;
  }

  /**
   * What was added since the last call, of the datasets that have any. The bytes may be overwritten by what is
   * added next.
   */
  take(): EncodedRows[] {
    return [...this.lines.values()].map((lines) => lines.take()).filter(({ rows }) => rows > 0);
  }
}
