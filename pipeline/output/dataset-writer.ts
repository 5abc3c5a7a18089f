import { join } from 'node:path';
import { groupBy, sum } from '../../stages/collections.js';
import { columnsOf, DATASETS, type DatasetName } from '../schemas.js';
import type { EncodedRows } from './encode/table-encoder.js';
import { HashedFile } from './hashed-file.js';

const BYTE_ORDER_MARK = '\ufeff';

/** Writes datasets as CSV and JSONL into a folder. Every dataset gets its files, even without a row. */
export class DatasetWriter {
  private readonly files = new Map<DatasetName, { csv: HashedFile; jsonl: HashedFile }>();
  private readonly counts = new Map<DatasetName, number>();

  constructor(folder: string) {
    const begun: HashedFile[] = [];
    const begin = (file: string, beginning?: string): HashedFile => {
      const one = new HashedFile(join(folder, file), beginning);
      begun.push(one);
      return one;
    };
    try {
      for (const name of DATASETS) {
        const header = `${BYTE_ORDER_MARK}${columnsOf(name).join(',')}\r\n`;
        this.files.set(name, { csv: begin(`${name}.csv`, header), jsonl: begin(`${name}.jsonl`) });
        this.counts.set(name, 0);
      }
    } catch (error) {
      // Where no more files may be open, their folder could not be removed either.
      for (const one of begun) one.abandon();
      throw error;
    }
  }

  /** Writes rows, those of a dataset in their order, one call after the other. */
  async write(datasets: readonly EncodedRows[]): Promise<void> {
    const written = [...groupBy(datasets, (one) => one.name)].flatMap(([name, encoded]) => {
      const { csv, jsonl } = this.files.get(name)!;
      this.counts.set(name, this.counts.get(name)! + sum(encoded.map(({ rows }) => rows)));
      return [
        csv.append(encoded.flatMap((one) => one.csv)),
        jsonl.append(encoded.flatMap((one) => one.jsonl)),
      ];
    });
    await Promise.all(written);
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
