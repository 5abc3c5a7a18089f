import type { Datasets } from '../../../schemas/types/index.js';
import type { Column, Table } from '../../../stages/aggregate/table.js';
import { columnsOf, DATASETS, type DatasetName } from '../../schemas.js';
import { LineChunks } from './line-chunks.js';
import { LineEncoder } from './line-encoder.js';
import { CSV, JSONL } from './line-format.js';
import { LineSources } from './line-sources.js';

/** Rows of one dataset as they stand in its files, piece by piece, without the CSV's header. */
export interface EncodedRows {
  name: DatasetName;
  /** How many. */
  rows: number;
  csv: Uint8Array[];
  jsonl: Uint8Array[];
}

/** Encodes tables of one dataset. */
class DatasetEncoder {
  private encoded: EncodedRows;
  private readonly names: readonly string[];
  private readonly lines: LineEncoder;

  constructor(
    private readonly name: DatasetName,
    sources: LineSources,
    chunks: LineChunks,
  ) {
    this.names = columnsOf(name);
    this.lines = new LineEncoder(this.names, [JSONL, CSV], sources, chunks);
    this.encoded = { name, rows: 0, csv: [], jsonl: [] };
  }

  add(rows: number, columns: Readonly<Record<string, Column>>): void {
    const inOrder: Column[] = [];
    for (const name of this.names) inOrder.push(columns[name]!);
    const { encoded } = this;
    this.lines.encode(inOrder, rows, [encoded.jsonl, encoded.csv]);
    encoded.rows += rows;
  }

  take(): EncodedRows {
    const { name, encoded } = this;
    this.encoded = { name, rows: 0, csv: [], jsonl: [] };
    return encoded;
  }
}

/** Encodes tables of any dataset as CSV and JSONL. */
export class TableEncoder {
  private readonly sources = new LineSources();
  private readonly chunks = new LineChunks();
  private readonly encoders = new Map(
    DATASETS.map((name) => [name, new DatasetEncoder(name, this.sources, this.chunks)]),
  );

  add<Name extends DatasetName>(name: Name, table: Table<Datasets[Name]>): void {
    if (table.rows > 0) this.encoders.get(name)!.add(table.rows, table.columns);
  }

  /** Bytes that wait to be taken. */
  get length(): number {
    return this.chunks.length;
  }

  /** What was added since the last call, of the datasets that have any. */
  take(): EncodedRows[] {
    this.chunks.take();
    return [...this.encoders.values()].map((encoder) => encoder.take()).filter(({ rows }) => rows > 0);
  }

  /** Takes back the memory of what was taken, to be written into again; gives what is none of it. */
  giveBack(memory: readonly ArrayBuffer[]): ArrayBuffer[] {
    return this.chunks.giveBack(memory);
  }
}
