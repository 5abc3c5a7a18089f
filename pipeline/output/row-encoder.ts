import type { Datasets } from '../../schemas/types/index.js';
import { DATASETS, type DatasetName, schemaOf } from '../schemas.js';
import { csvCell } from './cells.js';
import { RowBuffer } from './row-buffer.js';
import { compileRowFunction, type Row, type RowFunction } from './row-function.js';
import { Scratch } from './scratch.js';

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
  private write: RowFunction | null = null;

  constructor(
    private readonly name: DatasetName,
    private readonly scratch: Scratch,
  ) {}

  add(rows: readonly Row[]): void {
    this.write ??= compileRowFunction(schemaOf(this.name).properties);
    const { scratch } = this;
    for (let i = 0; i < rows.length; ) {
      const next = this.write(rows, i, scratch);
      const { jsonl, csv } = scratch.take();
      this.jsonl.append(jsonl);
      this.csv.append(csv);
      i = next === i ? this.addLarge(rows[i]!, i) : next;
    }
    this.rows += rows.length;
  }

  /** Adds a row that finds no room in the scratch, and gives the number of the next one. */
  private addLarge(row: Row, number: number): number {
    this.jsonl.append(Buffer.from(`${JSON.stringify(row)}\n`));
    this.csv.append(Buffer.from(`${Object.values(row).map(csvCell).join()}\r\n`));
    return number + 1;
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
  private readonly scratch = new Scratch();
  private readonly encoders = new Map(DATASETS.map((name) => [name, new DatasetEncoder(name, this.scratch)]));

  add<Name extends DatasetName>(name: Name, rows: readonly Datasets[Name][]): void {
    this.encoders.get(name)!.add(rows as readonly object[] as readonly Row[]);
  }

  /** Takes the text in hand that the rows added next tell of. */
  setText(text: string): void {
    this.scratch.text.read(text);
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
