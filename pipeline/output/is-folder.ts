import { statSync } from 'node:fs';

/** Whether a folder stands at a path. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
