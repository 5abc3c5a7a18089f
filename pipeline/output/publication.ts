import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Lock } from './lock.js';
import { MANIFEST_FILE, type Manifest } from './manifest.js';

/** A folder of finished files that are being moved to their places. */
const COMMITTED = '.presser-commit';

/** In it, the former run's files that the new one does not have. */
const OUTDATED_FILE = '.outdated.json';

/**
 * Puts finished files in the place of a former run's, whose other files are removed. One rename decides: who is
 * killed before it has changed nothing, and who is killed after it leaves the rest to `completePublication`.
 */
export function publish(finished: string, destination: string): void {
  const names = filesIn(finished);
  for (const name of names) makeRoom(destination, name);
  const outdated = filesOfFormerRun(destination).filter((name) => !names.includes(name));
  writeFileSync(join(finished, OUTDATED_FILE), JSON.stringify(outdated));
  renameSync(finished, join(destination, COMMITTED));
  completePublication(destination);
}

/** Moves what a run had finished, but was killed before it had moved it; nothing where there is none. */
export function completePublication(destination: string): void {
  const committed = join(destination, COMMITTED);
  if (!existsSync(committed)) return;
  for (const name of readList(join(committed, OUTDATED_FILE)))
    rmSync(join(destination, name), { force: true });
  // The manifest comes last: where it fits the other files, they are all of one run.
  const names = filesIn(committed).sort((a, b) => Number(a === MANIFEST_FILE) - Number(b === MANIFEST_FILE));
  for (const name of names) renameSync(join(committed, name), join(destination, name));
  rmSync(committed, { recursive: true, force: true });
}

/** The same for who only reads the folder. Throws RunError where a run is at work in it. */
export function recoverPublication(destination: string): void {
  if (!existsSync(join(destination, COMMITTED))) return;
  const lock = new Lock(destination);
  try {
    completePublication(destination);
  } finally {
    lock.release();
  }
}

/** Before the first file is moved, because half of a run's files among those of another would be worse than none. */
function makeRoom(destination: string, name: string): void {
  const path = join(destination, name);
  mkdirSync(dirname(path), { recursive: true });
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error(`${name} is a folder there`), { syscall: 'rename' });
}

/** Paths of the files in a folder and its folders, with forward slashes, but for what begins with a dot. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name, parentPath }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

/** The files that the former run's manifest lists, and what runs write beside them. */
function filesOfFormerRun(destination: string): string[] {
  const isWithin = (path: string): boolean => !path.split('/').some((part) => ['', '.', '..'].includes(part));
  try {
    const manifest = JSON.parse(readFileSync(join(destination, MANIFEST_FILE), 'utf8')) as Manifest;
    return manifest.outputs.map(({ path }) => path).filter(isWithin);
  } catch {
    return [];
  }
}

function readList(path: string): string[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as string[];
  } catch {
    // Gone already: it is removed with the folder, last of all.
    return [];
  }
}
