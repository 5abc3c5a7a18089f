import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deserialize, serialize } from 'node:v8';
import type { GazetteerIndex, GazetteerTables } from '../../stages/entity-extract/gazetteer.js';
import type { LexiconData } from '../../stages/segment-normalize/lexicon.js';
import { packaged } from '../root.js';
import { FilesHash } from './files-hash.js';

const require = createRequire(import.meta.url);

/** The tables, their indexes and the lexicon as they were read when the program was compiled: reading them takes half a second. */
const COMPILED = packaged('dist', 'knowledge.bin');

/** What it is made of. */
const SOURCES = [
  'data/gazetteers/*.csv',
  'data/languages/**',
  'dist/stages/**/*.js',
  'dist/pipeline/knowledge/*.js',
];

export const DICTIONARY = require.resolve('@node-rs/jieba/dict.txt');

export interface CompiledKnowledge {
  tables: GazetteerTables;
  index: GazetteerIndex;
  lexicon: LexiconData;
}

interface File extends CompiledKnowledge {
  /** Of the sources. */
  hash: string;
}

const sourcesHash = (): string => new FilesHash().add('dictionary', DICTIONARY).addPackaged(SOURCES).digest();

/** null where there is none, where a source has changed since, or where another Node.js wrote it. */
export function readCompiledKnowledge(): CompiledKnowledge | null {
  if (!existsSync(COMPILED)) return null;
  try {
    const file = deserialize(readFileSync(COMPILED)) as File;
    return file.hash === sourcesHash() ? file : null;
  } catch {
    return null;
  }
}

export function writeCompiledKnowledge(knowledge: CompiledKnowledge): void {
  writeFileSync(COMPILED, serialize({ hash: sourcesHash(), ...knowledge } satisfies File));
}
