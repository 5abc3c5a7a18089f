import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { entryAt } from '../files/entry.js';
import { filesOfRun } from '../output/publication.js';

/** The path of standard input. */
export const STDIN = '-';

/**
 * The files that paths, folders and globs name, each once. Of what folders and globs name, what runs have written is left out, and
 * so is what lies in the folders `besides`.
 */
export const findFiles = (paths: readonly string[], besides: readonly string[]): string[] =>
  unique(paths.flatMap((path) => filesOf(path, besides)).sort());

/** Each file once, however it was named. */
function unique(files: readonly string[]): string[] {
  const byPlace = new Map<string, string>();
  for (const path of files) if (!byPlace.has(resolve(path))) byPlace.set(resolve(path), path);
  return [...byPlace.values()];
}

function filesOf(path: string, besides: readonly string[]): string[] {
  if (path === STDIN) return [STDIN];
  const entry = entryAt(path);
  if (entry?.isDirectory()) return inputsAmong(matches('**/*', path), path, besides);
  const found = entry === undefined && isDynamicPattern(path) ? matches(path) : [];
  return found.length > 0 ? inputsAmong(found, path, besides) : [shownPath(path)];
}

/** The absolute paths of the files that fit a glob. */
const matches = (pattern: string, folder = '.'): string[] =>
  globSync(pattern, { cwd: folder, absolute: true, expandDirectories: false }).map((file) => resolve(file));

/** The files that were found by a folder or glob, as they are shown, but for what runs have written. */
function inputsAmong(files: readonly string[], named: string, besides: readonly string[]): string[] {
  const written = new Set(foldersOf(files).flatMap(filesOfRun));
  const skipped = besides.map((one) => resolve(one) + sep);
  return files
    .filter((file) => !written.has(file) && !skipped.some((one) => file.startsWith(one)) && mayBeRead(file))
    .map((file) => shownPath(file, named));
}

/** Whether a path is no pipe or device, which may have no end; a link that leads nowhere is to be told of. */
const mayBeRead = (file: string): boolean => entryAt(file)?.isFile() ?? true;

/** The folders that files lie in, and those that these lie in: what lists a run's files need not be among the files. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  return [...folders];
}

/**
 * Relative to the current folder, so that results do not tell of the machine; but a file outside it stays absolute that was
 * `named` so.
 */
export function shownPath(path: string, named = path): string {
  const local = relative(process.cwd(), resolve(path));
  return (local.startsWith('..') && isAbsolute(named) ? path : local).replaceAll(sep, '/');
}
