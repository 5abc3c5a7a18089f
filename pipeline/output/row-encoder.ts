import type { Datasets } from '../../schemas/types/index.js';
import { DATASETS, type DatasetName, schemaOf } from '../schemas.js';
import { RowBuffer } from './row-buffer.js';
import { compileRowFunction, type Row, type RowFunction } from './row-function.js';

/** Rows that become one text: so few that it is not among the large objects, which take a third longer. */
const BATCH = 64;

/** Rows of one dataset as they stand in its files, without the CSV's header. */
export interface EncodedRows {
  name: DatasetName;
  /** How many. */
  rows: number;
  csv: Uint8Array;
  jsonl: Uint8Array;
}

/** Encodes rows of one dataset as CSV and JSONL. */
class DatasetEncoder {
  private rows = 0;
  private readonly csv = new RowBuffer();
  private readonly jsonl = new RowBuffer();
  private linesOf: RowFunction | null = null;

  constructor(private readonly name: DatasetName) {}

  add(rows: readonly Row[]): void {
    this.linesOf ??= compileRowFunction(schemaOf(this.name).properties);
    for (let i = 0; i < rows.length; i += BATCH) {
      const { jsonl, csv } = this.linesOf(rows.slice(i, i + BATCH));
      this.jsonl.append(jsonl);
      this.csv.append(csv);
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

/** Encodes rows of any dataset. */
export class RowEncoder {
  private readonly encoders = new Map(DATASETS.map((name) => [name, new DatasetEncoder(name)]));

  add<Name extends DatasetName>(name: Name, rows: readonly Datasets[Name][]): void {
    this.encoders.get(name)!.add(rows as readonly object[] as readonly Row[]);
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
