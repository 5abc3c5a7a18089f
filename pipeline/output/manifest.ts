import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Manifest } from '../../schemas/types/index.js';
import { reasonOf, UsageError } from '../errors.js';
import { packageVersion } from '../root.js';
import type { DatasetName } from '../schemas.js';
import { violation } from '../validators.js';

/** One input as the manifest lists it; a refused document has no hash. */
export type ManifestInput = Manifest['inputs'][number];

/** What the user asked for that decides what the rows are. */
export type ManifestOptions = Manifest['options'];

export const MANIFEST_FILE = 'manifest.json';

/** What the folder of a shard has instead. */
export const SHARD_FILE = 'shard.json';

/**
 * What was asked for, what went in and what came out, without a word of when or where, so that the same run gives the same bytes.
 * `hashes` is by path, such as turns.csv, `rows` by dataset; a file that is no table of one dataset has no rows.
 */
export function manifestOf(
  options: ManifestOptions,
  inputs: readonly ManifestInput[],
  hashes: ReadonlyMap<string, string>,
  rows: ReadonlyMap<DatasetName, number>,
): string {
  const outputs: Manifest['outputs'] = [...hashes].map(([path, sha256]) => ({
    path,
    rows: rows.get(datasetOf(path)) ?? null,
    sha256,
  }));
  const manifest: Manifest = { presser: packageVersion(), options, inputs: [...inputs], outputs };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What a run has told of itself in its folder. Throws UsageError where it is not there, or something else, as of an older version. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST_FILE);
  try {
    return parseManifest(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} is not what a run has written (${reasonOf(error)}); run presser again`);
  }
}

/** What the text of a manifest tells. Throws Error that says what is wrong where it is none. */
export function parseManifest(text: string): Manifest {
  const manifest: unknown = JSON.parse(text);
  const problem = violation('manifest', manifest);
  if (problem) throw new Error(problem);
  return manifest as Manifest;
}

/** Whether a path stays within its folder, and away from what is hidden there. */
export const isWithin = (path: string): boolean => path.split(/[/\\]/).every((part) => /^[^.]/.test(part));

/** turns for turns.csv and parquet/turns.parquet. */
const datasetOf = (path: string): DatasetName => parse(path).name as DatasetName;
