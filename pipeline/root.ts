import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

/** The package's folder, from the sources as well as from the compiled files. */
export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file that ships with the package. */
export const packaged = (...parts: string[]): string => join(ROOT, ...parts);

/** What starts the program, in a process and in a worker. */
export const PROGRAM = packaged('dist', 'pipeline', 'program', 'presser.cjs');

/** What loads its chunks. */
export const CHUNKS = packaged('dist', 'pipeline', 'program', 'chunks.cjs');

export const packageVersion = (): string =>
  (JSON.parse(readFileSync(packaged('package.json'), 'utf8')) as { version: string }).version;
