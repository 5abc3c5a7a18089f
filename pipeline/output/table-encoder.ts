import type { Datasets } from '../../schemas/types/index.js';
import type { Column, Table } from '../../stages/aggregate/table.js';
import { columnsOf, DATASETS, type DatasetName } from '../schemas.js';
import { LineEncoder } from './line-encoder.js';
import { CSV, JSONL } from './line-format.js';
import { LineMemory } from './line-memory.js';
import { RowBuffer } from './row-buffer.js';

/** Rows of one dataset as they stand in its files, without the CSV's header. */
export interface EncodedRows {
  name: DatasetName;
  /** How many. */
  rows: number;
  csv: Uint8Array;
  jsonl: Uint8Array;
}

/** Encodes tables of one dataset. */
class DatasetEncoder {
  private rows = 0;
  private readonly csv = new RowBuffer();
  private readonly jsonl = new RowBuffer();
  private readonly csvEncoder: LineEncoder;
  private readonly jsonlEncoder: LineEncoder;

  private readonly names: readonly string[];

  constructor(
    private readonly name: DatasetName,
    memory: LineMemory,
  ) {
    this.names = columnsOf(name);
    this.csvEncoder = new LineEncoder(this.names, CSV, memory);
    this.jsonlEncoder = new LineEncoder(this.names, JSONL, memory);
  }

  add(rows: number, columns: Readonly<Record<string, Column>>): void {
    const inOrder = this.names.map((name) => columns[name]!);
    this.jsonlEncoder.encode(inOrder, rows, this.jsonl);
    this.csvEncoder.encode(inOrder, rows, this.csv);
    this.rows += rows;
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

/** Encodes tables of any dataset as CSV and JSONL. */
export class TableEncoder {
  private readonly memory = new LineMemory();
  private readonly encoders = new Map(DATASETS.map((name) => [name, new DatasetEncoder(name, this.memory)]));

  add<Name extends DatasetName>(name: Name, table: Table<Datasets[Name]>): void {
    if (table.rows > 0) this.encoders.get(name)!.add(table.rows, table.columns);
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
