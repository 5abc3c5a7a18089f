import { createHash } from 'node:crypto';
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

/** Bytes that a file collects before it writes them. */
const BUFFER = 1 << 20;

/** Rows are serialised this many at a time: each call of csv-stringify costs as much as some rows. */
const BATCH = 200;

const BYTE_ORDER_MARK = '\ufeff';

/** UTF-8 takes at most three bytes a UTF-16 code unit. */
const MOST_BYTES = 3;

/** A file that is written through a buffer, and hashed on the way. */
class TextFile {
  private readonly file: number;
  private readonly hash = createHash('sha256');
  private readonly buffer = Buffer.allocUnsafe(BUFFER);
  private used = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  write(text: string): void {
    if (text.length * MOST_BYTES > BUFFER - this.used) this.flush();
    if (text.length * MOST_BYTES > BUFFER) this.put(Buffer.from(text, 'utf8'));
    else this.used += this.buffer.write(text, this.used, 'utf8');
  }

  private flush(): void {
    this.put(this.buffer.subarray(0, this.used));
    this.used = 0;
  }

  private put(bytes: Uint8Array): void {
    this.hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
  }

  /** Completes the file and gives its SHA-256 in hexadecimal. */
  close(): string {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
    return this.hash.digest('hex');
  }
}

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

  /** Throws RunError where the disk refuses (full, read-only, gone); so does commit. */
  write<Name extends DatasetName>(name: Name, rows: readonly Datasets[Name][]): void {
    this.guard(() => {
      this.files.get(name)!.write(rows as readonly object[]);
    });
  }

  /** Turns what the file system says into a message for a person. */
  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      const isFileSystem = typeof (error as NodeJS.ErrnoException).syscall === 'string';
      throw isFileSystem ? this.unwritable((error as Error).message) : error;
    }
  }

  /**
   * Completes the files, adds `others`, made from the hashes by file name, and moves all of them to their
   * places.
   */
  commit(others: (hashes: ReadonlyMap<string, string>) => Record<string, string>): void {
    this.guard(() => {
      this.complete(others);
    });
  }

  private complete(others: (hashes: ReadonlyMap<string, string>) => Record<string, string>): void {
    const hashes = new Map([...this.files.values()].flatMap((files) => files.close()));
    const names = [...hashes.keys()];
    for (const [name, text] of Object.entries(others(hashes))) {
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
