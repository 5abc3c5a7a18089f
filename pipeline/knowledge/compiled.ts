import { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serialize } from 'node:v8';
import type { GazetteerIndex } from '../../stages/entity-extract/gazetteer/gazetteer-index.js';
import type { GazetteerTables } from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import type { LexiconData } from '../../stages/words/lexicon/lexicon-layout.js';
import { packaged } from '../root.js';
import { FilesHash } from './files-hash.js';
import { pack, unpack } from './packed.js';

const require = createRequire(import.meta.url);

/** The tables, their indexes and the lexicon as they were read when the program was compiled: it takes seconds. */
const COMPILED = packaged('dist', 'knowledge.bin');

/** What it is made of. */
const SOURCES = ['data/gazetteers/*.csv', 'data/languages/**', 'dist/program/*.cjs'];

export const DICTIONARY = require.resolve('@node-rs/jieba/dict.txt');

export interface CompiledKnowledge {
  tables: GazetteerTables;
  index: GazetteerIndex;
  lexicon: LexiconData;
  stopWords: ReadonlySet<string>;
}

let hash: string | undefined;

/** SHA-256 of the program, its tables and the dictionary in hexadecimal. All of them have to be read: once is enough. */
export function sourcesHash(): string {
  hash ??= new FilesHash().add('dictionary', DICTIONARY).addPackaged(SOURCES).digest();
  return hash;
}

/** The version of the format in which this V8 writes plain data: it stands behind a byte that says so. */
const FORMAT = serialize(null)[1];

/** The file's beginning; a multiple of 8 bytes. */
const HEADER_LENGTH = 72;
const header = (): string => `${sourcesHash()}${FORMAT}`.padEnd(HEADER_LENGTH);

/** The file's bytes, to be shared between threads; null where there is none or a source has changed since. */
export function readCompiledFile(): SharedArrayBuffer | null {
  let file: number;
  try {
    file = openSync(COMPILED, 'r');
  } catch {
    return null;
  }
  try {
    const beginning = Buffer.alloc(HEADER_LENGTH);
    readSync(file, beginning, 0, HEADER_LENGTH, 0);
    if (beginning.toString('latin1') !== header()) return null;
    const memory = new SharedArrayBuffer(fstatSync(file).size);
    readSync(file, new Uint8Array(memory), 0, memory.byteLength, 0);
    return memory;
  } finally {
    closeSync(file);
  }
}

/** What the file holds; its large arrays stay in its bytes. */
export const compiledKnowledge = (file: SharedArrayBuffer): CompiledKnowledge =>
  unpack<CompiledKnowledge>(file, HEADER_LENGTH);

/** The same of knowledge that no file holds. */
export function shareKnowledge(knowledge: CompiledKnowledge): SharedArrayBuffer {
  const packed = pack(knowledge);
  const memory = new SharedArrayBuffer(HEADER_LENGTH + packed.length);
  new Uint8Array(memory).set(packed, HEADER_LENGTH);
  return memory;
}

export function writeCompiledKnowledge(knowledge: CompiledKnowledge): void {
  // Whole or not at all: what begins rightly is believed.
  const draft = `${COMPILED}.new`;
  writeFileSync(draft, Buffer.concat([Buffer.from(header(), 'latin1'), pack(knowledge)]));
  renameSync(draft, COMPILED);
}
