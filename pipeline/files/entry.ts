import { type Stats, statSync } from 'node:fs';

/** What stands at a path, links followed; undefined where the system tells of nothing there. */
export function entryAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

export const isFolder = (path: string): boolean => entryAt(path)?.isDirectory() === true;
