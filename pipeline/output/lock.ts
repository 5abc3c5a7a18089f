import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { RunError } from '../errors.js';

const LOCK_FILE = '.presser-lock';

/** Who holds a lock. */
interface Holder {
  host: string;
  pid: number;
}

/** The locks of this process. */
const held = new Set<string>();

/** Keeps a second run out of a folder. A lock that its process did not live to give back is taken over. */
export class Lock {
  private readonly path: string;

  /** Throws RunError where another run is at work in the folder. */
  constructor(folder: string) {
    this.path = resolve(folder, LOCK_FILE);
    if (this.take()) return;
    const holder = readHolder(this.path);
    if (holder && (held.has(this.path) || isAtWork(holder))) {
      throw new RunError(
        `another run (process ${holder.pid} on ${holder.host}) is writing into ${folder}; wait for its end, choose another folder with --out, or remove ${this.path} if there is no such run`,
      );
    }
    rmSync(this.path, { force: true });
    if (!this.take())
      throw new RunError(`another run has just begun to write into ${folder}; wait for its end`);
  }

  /** Whether the lock was free. */
  private take(): boolean {
    try {
      const file = openSync(this.path, 'wx');
      writeSync(file, JSON.stringify({ host: hostname(), pid: process.pid } satisfies Holder));
      closeSync(file);
      held.add(this.path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }

  release(): void {
    rmSync(this.path, { force: true });
    held.delete(this.path);
  }
}

/** null where the file holds nobody: its writer was killed before it wrote. */
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
