import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { reasonOf, UsageError } from '../errors.js';
import type { ManifestOptions } from '../output/manifest.js';
import { packageVersion } from '../root.js';
import { shownPath } from '../sources/find-files.js';
import { sourcesHash } from './compiled.js';
import { FilesHash } from './files-hash.js';

/** What a document's rows depend on beside the document. */
interface Circumstances {
  /** The user's own gazetteers. */
  gazetteer: readonly string[];
  /** Whether words and sentences go into the datasets. */
  tokens: boolean;
}

/**
 * A hash, in hexadecimal, that changes whenever the same document could give other rows: of presser's version and
 * files, the dictionary, the user's gazetteers and whether tokens are wanted. Throws UsageError where a gazetteer
 * cannot be read.
 */
export function fingerprint({ gazetteer, tokens }: Circumstances): string {
  const files = new FilesHash(JSON.stringify([packageVersion(), { tokens }, sourcesHash()]));
  files.addPackaged(['schemas/**']);
  for (const path of gazetteer) reading(path, () => files.add('gazetteer', path));
  return files.digest();
}

/** The user's gazetteers as the manifest lists them. Throws UsageError where one cannot be read. */
export const gazetteersIn = (paths: readonly string[]): ManifestOptions['gazetteers'] =>
  paths.map((path) => ({
    path: shownPath(path),
    sha256: reading(path, () => hash('sha256', readFileSync(path))),
  }));

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`cannot read the table ${path}: ${reasonOf(error)}`);
  }
}
