import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { packaged, packageVersion } from '../root.js';

/** What a document's rows depend on beside the document. */
export interface Circumstances {
  /** The user's own gazetteers. */
  gazetteer: readonly string[];
}

const require = createRequire(import.meta.url);

/** The program's own files that decide what comes out, the schemas and the tables among them. */
const OWN_FILES = [
  'dist/pipeline/**',
  'dist/stages/**',
  'schemas/**',
  'data/gazetteers/**',
  'data/languages/**',
];

function addFile(hash: Hash, name: string, path: string): void {
  const bytes = readFileSync(path);
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}

/**
 * A hash, in hexadecimal, that changes whenever the same document could give other rows: of presser's version and
 * files, the dictionary and the user's gazetteers.
 */
export function fingerprint({ gazetteer }: Circumstances): string {
  const hash = createHash('sha256').update(packageVersion());
  for (const file of globSync(OWN_FILES, { cwd: packaged() }).sort())
    addFile(hash, file, join(packaged(), file));
  addFile(hash, 'dictionary', require.resolve('@node-rs/jieba/dict.txt'));
  for (const file of gazetteer) addFile(hash, 'gazetteer', file);
  return hash.digest('hex');
}
