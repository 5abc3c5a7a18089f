import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion } from '../root.js';
import { DATASETS, type DatasetName } from '../schemas.js';

/** One input as the manifest lists it; a refused document has no hash. */
export interface ManifestInput {
  document_id: string;
  path: string;
  sha256: string | null;
}

const CHUNK = 1 << 20;

/** SHA-256 of a file, in hexadecimal. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(CHUNK);
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
    hash.update(buffer.subarray(0, read));
  closeSync(file);
  return hash.digest('hex');
}

/** What went in and what came out, without a word of when or where, so that the same run gives the same bytes. */
export function manifestOf(
  folder: string,
  inputs: readonly ManifestInput[],
  rows: ReadonlyMap<DatasetName, number>,
): string {
  const outputs = DATASETS.flatMap((name) =>
    ['csv', 'jsonl'].map((ending) => ({
      path: `${name}.${ending}`,
      rows: rows.get(name) ?? 0,
      sha256: hashFile(join(folder, `${name}.${ending}`)),
    })),
  );
  return `${JSON.stringify({ presser: packageVersion(), inputs, outputs }, null, 2)}\n`;
}
