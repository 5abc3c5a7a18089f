import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** SHA-256 in hexadecimal by path. */
export type Files = Record<string, string>;

/** Where a run that is over leaves what it could not yet move. */
const COMMITTED = '.presser-commit';

/** The files of a folder and its folders, but for what begins with a dot. */
export function filesBelow(folder: string): Files {
  if (!existsSync(folder)) return {};
  const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/(?:^|[\\/])\./.test(relative(folder, path)))
    .sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), hash(path)]));
}

/**
 * What someone finds in a folder that a run was to turn from one whole set of files into another: one of both
 * whole; on the way (files of one of them only, and those of the new one that are missing wait to be moved); a mixture
 * of both; or what cannot become whole any more.
 */
export type Sight = 'former' | 'new' | 'on the way' | 'mixture' | 'lost';

/** Looks at a folder without the help of presser. Files of other names are not looked at. */
export function look(folder: string, former: Files, next: Files): Sight {
  const seen = Object.fromEntries(
    Object.entries(filesBelow(folder)).filter(([path]) => path in former || path in next),
  );
  if (areSame(seen, next)) return 'new';
  if (areSame(seen, former)) return 'former';
  const isNew = isWithin(seen, next);
  if (!isNew && !isWithin(seen, former)) return 'mixture';
  const waiting = filesBelow(join(folder, COMMITTED));
  return areSame({ ...(isNew ? seen : {}), ...waiting }, next) ? 'on the way' : 'lost';
}

const isWithin = (some: Files, all: Files): boolean =>
  Object.entries(some).every(([path, hash]) => all[path] === hash);

const areSame = (some: Files, all: Files): boolean =>
  isWithin(some, all) && Object.keys(some).length === Object.keys(all).length;
