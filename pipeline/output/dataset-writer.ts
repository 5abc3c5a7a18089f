import { join } from 'node:path';
import { columnsOf, DATASETS, type DatasetName } from '../schemas.js';
import { HashedFile } from './hashed-file.js';
import type { EncodedRows } from './table-encoder.js';

const BYTE_ORDER_MARK = '\ufeff';

/** Writes datasets as CSV and JSONL into a folder. Every dataset gets its files, even without a row. */
export class DatasetWriter {
  private readonly files = new Map<DatasetName, { csv: HashedFile; jsonl: HashedFile }>();
  private readonly counts = new Map<DatasetName, number>();

  constructor(folder: string) {
    for (const name of DATASETS) {
      const csv = new HashedFile(join(folder, `${name}.csv`));
      csv.append([Buffer.from(`${BYTE_ORDER_MARK}${columnsOf(name).join(',')}\r\n`)]);
      this.files.set(name, { csv, jsonl: new HashedFile(join(folder, `${name}.jsonl`)) });
      this.counts.set(name, 0);
    }
  }

  write(datasets: readonly EncodedRows[]): void {
    for (const { name, rows, csv, jsonl } of datasets) {
      const files = this.files.get(name)!;
      files.csv.append(csv);
      files.jsonl.append(jsonl);
      this.counts.set(name, this.counts.get(name)! + rows);
    }
  }

  /** Rows by dataset. */
  get rows(): ReadonlyMap<DatasetName, number> {
    return this.counts;
  }

  /** Completes the files and gives their SHA-256 by file name. */
  async close(): Promise<Map<string, string>> {
    const hashes = [...this.files].flatMap(([name, { csv, jsonl }]) => [
      csv.close().then((hash) => [`${name}.csv`, hash] as const),
      jsonl.close().then((hash) => [`${name}.jsonl`, hash] as const),
    ]);
    return new Map(await Promise.all(hashes));
  }
}
