import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Manifest } from '../../schemas/types/index.js';
import { distinct } from '../../stages/collections.js';
import { RunError } from '../errors.js';
import { isFolder } from '../files/entry.js';
import { writeText } from './hashed-file.js';
import { Lock } from './lock.js';
import { isWithin, MANIFEST_FILE, SHARD_FILE } from './manifest.js';

/** A folder of finished files that are being moved to their places. */
const COMMITTED = '.presser-commit';

/** In it, what has to be removed before that; it goes as soon as all of this is gone. */
const OUTDATED_FILE = '.outdated.json';

/** What lists the files of a run. It is removed first and moved last, so that where it exists all listed files do. */
const LISTS: readonly string[] = [MANIFEST_FILE, SHARD_FILE];

/**
 * Puts finished files in the place of a former run's. One rename decides: who is killed before it has changed
 * nothing, and who is killed after it leaves the rest to `completePublication`. All of the former run's files are
 * removed before the first new one is moved, so that nobody ever finds files of two runs side by side.
 */
export function publish(finished: string, destination: string): void {
  const names = filesIn(finished);
  for (const name of names) makeRoom(destination, name);
  const { lists, others } = byKind(filesInPlaceOf(names, destination));
  writeText(join(finished, OUTDATED_FILE), JSON.stringify([...lists, ...others]));
  flushFoldersOf(finished, [OUTDATED_FILE, ...names]);
  renameSync(finished, join(destination, COMMITTED));
  flushFolder(destination);
  completePublication(destination);
}

/** Does what a run was killed before it had done it after that rename; nothing where there is nothing left to do. */
export function completePublication(destination: string): void {
  const committed = join(destination, COMMITTED);
  if (!existsSync(committed)) return;
  removeOutdated(committed, destination);
  const { lists, others } = byKind(filesIn(committed));
  move(others, committed, destination);
  move(lists, committed, destination);
  rmSync(committed, { recursive: true, force: true });
}

/** Like completePublication, for commands that only read the folder. Throws RunError where a run is at work in it, or it cannot be written. */
export function recoverPublication(destination: string): void {
  if (!existsSync(join(destination, COMMITTED))) return;
  try {
    const lock = new Lock(destination);
    try {
      completePublication(destination);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new RunError(
      `a run was killed while it moved its files in ${destination}, and they cannot be moved now: ${(error as Error).message}`,
    );
  }
}

/** Before anything is moved or removed, because half of a run's files would be worse than none. */
function makeRoom(destination: string, name: string): void {
  const path = join(destination, name);
  mkdirSync(dirname(path), { recursive: true });
  if (isFolder(path)) throw Object.assign(new Error(`${name} is a folder there`), { syscall: 'rename' });
}

/** As long as the list of what to remove is there, nothing has been moved: what it names is of the former run. */
function removeOutdated(committed: string, destination: string): void {
  const list = join(committed, OUTDATED_FILE);
  if (!existsSync(list)) return;
  const outdated = JSON.parse(readFileSync(list, 'utf8')) as string[];
  for (const name of outdated) rmSync(join(destination, name), { force: true });
  flushFoldersOf(destination, outdated);
  rmSync(list);
  flushFolder(committed);
}

function move(names: readonly string[], from: string, to: string): void {
  for (const name of names) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    renameSync(join(from, name), join(to, name));
  }
  flushFoldersOf(to, names);
}

const byKind = (names: readonly string[]): { lists: string[]; others: string[] } => ({
  lists: names.filter((name) => LISTS.includes(name)),
  others: names.filter((name) => !LISTS.includes(name)),
});

/** What has to make room for files of these names: the former run's files, and others that are called the same. */
function filesInPlaceOf(names: readonly string[], destination: string): string[] {
  const isFile = (name: string): boolean =>
    lstatSync(join(destination, name), { throwIfNoEntry: false })?.isDirectory() === false;
  return distinct([...filesOfFormerRun(destination), ...names]).filter(isFile);
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

/** The absolute paths of what a run has written into a folder, as its list tells; none where there is none. */
export const filesOfRun = (folder: string): string[] =>
  filesOfFormerRun(folder).map((name) => resolve(folder, name));

/** The lists of a former run and the files in them. */
function filesOfFormerRun(destination: string): string[] {
  return LISTS.flatMap((list) => {
    try {
      return [list, ...pathsIn(readFileSync(join(destination, list), 'utf8')).filter(isWithin)];
    } catch {
      // It is not there, or not presser's.
      return [];
    }
  });
}

/** What a manifest or the file of a shard lists. Throws where the text is neither. */
function pathsIn(text: string): string[] {
  const { outputs, hashes } = JSON.parse(text) as Partial<Manifest & { hashes: Record<string, string> }>;
  return outputs ? outputs.map(({ path }) => path) : Object.keys(hashes!);
}

function flushFoldersOf(folder: string, names: readonly string[]): void {
  for (const path of new Set(names.map((name) => dirname(join(folder, name))))) flushFolder(path);
}

/** Makes what was moved into or removed from a folder outlast a loss of power, where the system knows how to. */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows opens no folders. The files are where they should be all the same.
  }
}
