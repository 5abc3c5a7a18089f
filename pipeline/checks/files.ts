import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { distinct } from '../../stages/collections.js';

/** Bytes of files by their paths. */
type Contents = ReadonlyMap<string, Buffer>;

/** The files at paths below `root`, those in folders included, as they are now, committed or not. */
export const contentsOf = (paths: readonly string[], root: string): Contents =>
  new Map(globSync([...paths], { cwd: root }).map((path) => [path, readFileSync(join(root, path))]));

/** The files that were changed, added or removed. */
export function changedBetween(before: Contents, after: Contents): string[] {
  const isSame = (path: string): boolean => {
    const now = after.get(path);
    return now !== undefined && before.get(path)?.equals(now) === true;
  };
  return distinct([...before.keys(), ...after.keys()])
    .filter((path) => !isSame(path))
    .sort();
}
