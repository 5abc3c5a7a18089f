import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';

/** Where the program's chunks are: each a CommonJS module of many source files, so that few files are opened. */
const FOLDER = join(__dirname, '..', '..', 'program');

/** The chunks that the program begins with. */
export const ENTRIES = { cli: join(FOLDER, 'cli.cjs'), worker: join(FOLDER, 'worker.cjs') };

interface Chunk {
  module: { exports: object };
  source: Buffer;
  script: Script;
}

const loaded = new Map<string, Chunk>();

/** Loads a CommonJS module, with the code that V8 once made of it where that is kept, and gives what it exports. */
export function load(file: string): object {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const chunk = { module: { exports: {} }, ...compile(file) };
  // Before it runs: chunks may need each other.
  loaded.set(file, chunk);
  const outside = createRequire(file);
  const require = (name: string): unknown =>
    name.startsWith('./') ? load(join(dirname(file), name)) : outside(name);
  chunk.script.runInThisContext()(chunk.module.exports, require, chunk.module, file);
  return chunk.module.exports;
}

function compile(file: string): Pick<Chunk, 'source' | 'script'> {
  const source = readFileSync(file);
  const cachedData = codeOf(file, source);
  const script = new Script(`(function (exports, require, module, __filename) {${source}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    // That of another V8, or of other options of it, is not taken.
    ...(cachedData && { cachedData }),
  });
  return { source, script };
}

/** Beside the module: its functions in V8's bytecode, which take half of a short run's time to compile. */
const codeFileOf = (file: string): string => file.replace(/\.cjs$/, '.code');

/** SHA-256, in bytes. */
const HASH_LENGTH = 32;

const hashOf = (source: Buffer, code: Buffer): Buffer =>
  createHash('sha256').update(source).update(code).digest();

/** The code that is kept of a module; null where there is none, or it is damaged or another's: V8 would take that, and crash. */
function codeOf(file: string, source: Buffer): Buffer | null {
  const path = codeFileOf(file);
  if (!existsSync(path)) return null;
  const kept = readFileSync(path);
  const code = kept.subarray(HASH_LENGTH);
  return hashOf(source, code).equals(kept.subarray(0, HASH_LENGTH)) ? code : null;
}

/** What to keep of the code that V8 has made so far of all that is loaded, by the file to keep it in. */
export const codeByFile = (): [string, Buffer][] =>
  [...loaded].map(([file, { source, script }]) => {
    const code = script.createCachedData();
    return [codeFileOf(file), Buffer.concat([hashOf(source, code), code])];
  });
