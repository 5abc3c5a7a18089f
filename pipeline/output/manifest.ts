import { parse } from 'node:path';
import { packageVersion } from '../root.js';
import type { DatasetName } from '../schemas.js';

/** One input as the manifest lists it; a refused document has no hash. */
export interface ManifestInput {
  document_id: string;
  path: string;
  sha256: string | null;
}

/**
 * What went in and what came out, without a word of when or where, so that the same run gives the same bytes.
 * `hashes` is by path, such as turns.csv, `rows` by dataset; a file that is no table of one dataset has no rows.
 */
export function manifestOf(
  inputs: readonly ManifestInput[],
  hashes: ReadonlyMap<string, string>,
  rows: ReadonlyMap<DatasetName, number>,
): string {
  const outputs = [...hashes].map(([path, sha256]) => ({
    path,
    rows: rows.get(datasetOf(path)) ?? null,
    sha256,
  }));
  return `${JSON.stringify({ presser: packageVersion(), inputs, outputs }, null, 2)}\n`;
}

/** turns for turns.csv and parquet/turns.parquet. */
const datasetOf = (path: string): DatasetName => parse(path).name as DatasetName;
