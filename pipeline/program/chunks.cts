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
  script: Script;
}

const loaded = new Map<string, Chunk>();

/** Loads a CommonJS module, with the code that V8 once made of it where that is kept, and gives what it exports. */
export function load(file: string): object {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const chunk = { module: { exports: {} }, script: compile(file) };
  // Before it runs: chunks may need each other.
  loaded.set(file, chunk);
  const outside = createRequire(file);
  const require = (name: string): unknown =>
    name.startsWith('./') ? load(join(dirname(file), name)) : outside(name);
  chunk.script.runInThisContext()(chunk.module.exports, require, chunk.module, file);
  return chunk.module.exports;
}

/** The code that V8 has made so far of all that is loaded, by the file that it is kept in. */
export const codeByFile = (): [string, Buffer][] =>
  [...loaded].map(([file, { script }]) => [codeOf(file), script.createCachedData()]);

/** Beside the module: its functions in V8's bytecode, which take half of a short run's time to compile. */
const codeOf = (file: string): string => file.replace(/\.cjs$/, '.code');

function compile(file: string): Script {
  const code = codeOf(file);
  const source = `(function (exports, require, module, __filename) {${readFileSync(file, 'utf8')}\n})`;
  return new Script(source, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    // That of another V8, or of other options of it, is not taken.
    ...(existsSync(code) && { cachedData: readFileSync(code) }),
  });
}
