import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Datasets } from '../../schemas/types/index.js';
import { RunError } from '../errors.js';
import { columnsOf, DATASETS, type DatasetName } from '../schemas.js';
import { toCsv, type Value } from './cells.js';

/** Text is written in pieces of about this many characters. */
const BUFFER = 1 << 20;

/** Rows are serialised this many at a time: each call of csv-stringify costs as much as some rows. */
const BATCH = 500;

const BYTE_ORDER_MARK = '\ufeff';

/** A file that is written piece by piece. */
class TextFile {
  private readonly file: number;
  private pending = '';

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  write(text: string): void {
    this.pending += text;
    if (this.pending.length >= BUFFER) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.from(this.pending, 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    this.pending = '';
  }

  close(): void {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
  }
}

/** One dataset as CSV and JSONL. */
class DatasetFiles {
  private readonly keys: string[];
  private pending: Value[][] = [];
  private readonly csv: TextFile;
  private readonly jsonl: TextFile;

  constructor(
    folder: string,
    name: DatasetName,
    private readonly columns: readonly string[],
  ) {
    this.keys = columns.map((column, i) => `${i === 0 ? '{' : ','}${JSON.stringify(column)}:`);
    this.csv = new TextFile(join(folder, `${name}.csv`));
    this.jsonl = new TextFile(join(folder, `${name}.jsonl`));
    this.csv.write(`${BYTE_ORDER_MARK}${columns.join(',')}\r\n`);
  }

  write(rows: readonly object[]): void {
    for (const row of rows)
      this.pending.push(this.columns.map((column) => (row as Record<string, Value>)[column]!));
    if (this.pending.length >= BATCH) this.flush();
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    this.jsonl.write(this.pending.map((row) => this.toJson(row)).join(''));
    this.csv.write(toCsv(this.pending));
    this.pending = [];
  }

  private toJson(row: readonly Value[]): string {
    let json = '';
    for (let i = 0; i < row.length; i++) json += this.keys[i]! + JSON.stringify(row[i]);
    return `${json}}\n`;
  }

  close(): void {
    this.flush();
    this.csv.close();
    this.jsonl.close();
  }
}

/**
 * Writes datasets beside their destination and moves them there when all are complete, so that nobody ever
 * finds half a table. Every dataset gets its files, even without a row.
 */
export class DatasetWriter {
  private readonly staging: string;
  private readonly files: Map<DatasetName, DatasetFiles>;

  /** Throws RunError where the folder cannot be written, UsageError, before it touches it, where a schema cannot be read. */
  constructor(private readonly folder: string) {
    const tables = DATASETS.map((name) => [name, columnsOf(name)] as const);
    try {
      mkdirSync(folder, { recursive: true });
      this.staging = mkdtempSync(join(folder, '.presser-'));
      this.files = new Map(
        tables.map(([name, columns]) => [name, new DatasetFiles(this.staging, name, columns)]),
      );
    } catch (error) {
      throw this.unwritable((error as Error).message);
    }
  }

  private unwritable(reason: string): RunError {
    return new RunError(`cannot write into ${this.folder}: ${reason}. Choose another folder with --out.`);
  }

  write<Name extends DatasetName>(name: Name, rows: readonly Datasets[Name][]): void {
    this.files.get(name)!.write(rows as readonly object[]);
  }

  /** Completes the files, adds `others` by file name, and moves all of them to their places. */
  commit(others: (staging: string) => Record<string, string>): void {
    for (const files of this.files.values()) files.close();
    const names = DATASETS.flatMap((name) => [`${name}.csv`, `${name}.jsonl`]);
    for (const [name, text] of Object.entries(others(this.staging))) {
      const file = new TextFile(join(this.staging, name));
      file.write(text);
      file.close();
      names.push(name);
    }
    for (const name of names) this.assertFree(name);
    for (const name of names) renameSync(join(this.staging, name), join(this.folder, name));
    this.discard();
  }

  /** Found before the first file is moved: half of a run's files among those of another would be worse than none. */
  private assertFree(name: string): void {
    const isFolder = statSync(join(this.folder, name), { throwIfNoEntry: false })?.isDirectory();
    if (isFolder) throw this.unwritable(`${name} is a folder there`);
  }

  /** Leaves the destination as it was. */
  discard(): void {
    rmSync(this.staging, { recursive: true, force: true });
  }
}
