import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import { DATASETS } from '../schemas.js';
import { SHARD_FILE } from './manifest.js';
import { recoverPublication } from './publication.js';

/**
 * Throws UsageError where a folder holds no datasets at all, only those of a shard, which are not complete, or not all
 * of `files`.
 */
export function requireDatasets(folder: string, files: readonly string[] = []): void {
  recoverPublication(folder);
  const holds = (name: string): boolean => existsSync(join(folder, name));
  if (holds(SHARD_FILE))
    throw new UsageError(
      `${folder} holds a shard; merge it with the others of its run, and use what comes out`,
    );
  if (!DATASETS.some((name) => holds(`${name}.csv`) || holds(`${name}.jsonl`)))
    throw new UsageError(`${folder} holds no datasets; name the folder that a run has written`);
  const missing = files.find((name) => !holds(name));
  if (missing) throw new UsageError(`${join(folder, missing)} is missing; run presser again`);
}
