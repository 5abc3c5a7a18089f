import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { RunError } from '../errors.js';
import { attempt } from './attempt.js';

const LOCK_FILE = '.presser-lock';

/** Who holds a lock. */
interface Holder {
  host: string;
  pid: number;
  /** Of this very lock. */
  id?: string;
}

/** The locks of this process. */
const held = new Set<string>();

/** Keeps a second run out of a folder. A lock that its process did not live to give back is taken over. */
export class Lock {
  private readonly path: string;

  /** Throws RunError where another run is at work in the folder. */
  constructor(folder: string) {
    this.path = resolve(folder, LOCK_FILE);
    acquire(this.path, folder);
    removeRemains(folder);
  }

  release(): void {
    release(this.path);
  }
}

/** Takes a lock. It appears with its holder in it, so that nobody ever reads half of one. */
function acquire(path: string, folder: string): void {
  const id = randomUUID();
  const draft = `${path}-${id}`;
  try {
    writeFileSync(draft, JSON.stringify({ host: hostname(), pid: process.pid, id } satisfies Holder));
    if (!link(draft, path)) takeOver(draft, path, folder);
    held.add(path);
  } finally {
    attempt(() => rmSync(draft, { force: true }));
  }
}

/** Removes what those have left that were killed while they took the folder's lock. */
function removeRemains(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(`${LOCK_FILE}-`))) {
    const path = resolve(folder, name);
    const holder = readHolder(path);
    if (holder && !isAtWork(holder)) rmSync(path, { force: true });
  }
}

function release(path: string): void {
  rmSync(path, { force: true });
  held.delete(path);
}

/** What file systems say that know no second names. */
const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'];

/** Gives a file a second name; false where that one is taken. */
function link(from: string, to: string): boolean {
  try {
    try {
      linkSync(from, to);
    } catch (error) {
      if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      copyFileSync(from, to, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Puts the draft of a lock in the place of one whose holder is dead. Two runs may want that at the same time: the
 * right to do it is a lock itself, named by the dead one, and who has it looks whether the dead one is still there.
 */
function takeOver(draft: string, path: string, folder: string): void {
  const holder = readHolder(path);
  if (holder && (held.has(path) || isAtWork(holder))) {
    throw new RunError(
      `another run (process ${holder.pid} on ${holder.host}) is writing into ${folder}; wait for its end, choose another folder with --out, or remove ${path} if there is no such run`,
    );
  }
  if (!existsSync(path) && link(draft, path)) return;
  const right = `${path}-after-${holder?.id ?? 'unknown'}`;
  acquire(right, folder);
  try {
    if (readHolder(path)?.id !== holder?.id)
      throw new RunError(`another run has just begun to write into ${folder}; wait for its end`);
    renameSync(draft, path);
  } finally {
    release(right);
  }
}

/** null where the file holds nobody, or is gone. */
function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Of a process on another host nothing can be told. */
function isAtWork({ host, pid }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
