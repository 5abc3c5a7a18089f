import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { UsageError } from '../errors.js';
import { packageVersion } from '../root.js';
import type { DatasetName } from '../schemas.js';

/** One input as the manifest lists it; a refused document has no hash. */
export interface ManifestInput {
  document_id: string;
  path: string;
  sha256: string | null;
}

/** What the user asked for that decides what the rows are. */
export interface ManifestOptions {
  /** Whether there are words and sentences. */
  tokens: boolean;
  /** What all inputs were read as; null where it was found out for each. */
  encoding: string | null;
  /** The user's own gazetteers, in their order. */
  gazetteers: { path: string; sha256: string }[];
}

export const MANIFEST_FILE = 'manifest.json';

/** What the folder of a shard has instead. */
export const SHARD_FILE = 'shard.json';

/** What manifest.json holds. */
export interface Manifest {
  presser: string;
  options: ManifestOptions;
  inputs: ManifestInput[];
  /** Paths are relative to the manifest; rows are null for what is no table of one dataset. */
  outputs: { path: string; rows: number | null; sha256: string }[];
}

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
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
    if (manifest.options) return manifest as Manifest;
  } catch {
    // What to do is the same.
  }
  throw new UsageError(`${path} is not what a run has written; run presser again`);
}

/** Whether a path stays within its folder, and away from what is hidden there. */
export const isWithin = (path: string): boolean => path.split(/[/\\]/).every((part) => /^[^.]/.test(part));

/** turns for turns.csv and parquet/turns.parquet. */
const datasetOf = (path: string): DatasetName => parse(path).name as DatasetName;
