import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isSystemError, RunError } from '../errors.js';
import { isFolder } from '../files/entry.js';
import { attempt } from './attempt.js';
import { Lock } from './lock.js';
import { completePublication, publish } from './publication.js';

/** Where a run makes its files, within their destination. */
const UNFINISHED = '.presser-new';

/**
 * Makes a folder and those above it, and gives the first that was not there. Node's own recursive way says of a disk that
 * is read-only that there is no such folder, and never ends in places such as /proc.
 */
function makeFolder(folder: string): string | undefined {
  if (isFolder(folder)) return undefined;
  const first = makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have been faster.
    if (!isFolder(folder)) throw error;
    return first;
  }
  return first ?? folder;
}

/**
 * A folder in which a run's files are made, so that nobody ever finds half a table: they are moved to their
 * destination when all are complete.
 */
export class Staging {
  /** Where the files are to be made. */
  readonly path: string;
  private readonly lock: Lock;
  /** The first of the destination's folders that did not exist before. */
  private readonly created: string | undefined;
  /** The folder may be another run's by now. */
  private isOver = false;

  /** Throws RunError where `folder`, the destination, cannot be written or another run is at work in it. */
  constructor(private readonly folder: string) {
    this.path = join(folder, UNFINISHED);
    this.created = this.guard(() => makeFolder(folder));
    this.lock = this.guard(() => new Lock(folder));
    this.orDiscard(() => {
      completePublication(folder);
      // What a run has left that was killed.
      rmSync(this.path, { recursive: true, force: true });
      mkdirSync(this.path);
    });
  }

  /** Does work without which there will be no run; throws RunError, and leaves nothing behind, where it fails. */
  orDiscard<T>(work: () => T): T {
    try {
      return this.guard(work);
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** Does work in the folder; throws RunError where the disk refuses it (full, read-only, gone). */
  guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.explained(error);
    }
  }

  /** The same for work that takes its time. */
  async guardAsync<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.explained(error);
    }
  }

  /** Puts the files in the place of those that a former run has left at the destination. */
  publish(): void {
    publish(this.path, this.folder);
    this.isOver = true;
    this.lock.release();
  }

  /** Leaves the destination as it was, unless everything has been published. */
  discard(): void {
    if (this.isOver) return;
    this.isOver = true;
    attempt(() => rmSync(this.path, { recursive: true, force: true }));
    attempt(() => this.lock.release());
    if (this.created === undefined) return;
    const first = resolve(this.created);
    // One that something else was put into stays.
    for (let folder = resolve(this.folder); folder.length >= first.length; folder = dirname(folder))
      attempt(() => rmdirSync(folder));
  }

  /** Turns what the file system says into a message for a person. */
  private explained(error: unknown): unknown {
    return isSystemError(error)
      ? new RunError(`cannot write into ${this.folder}: ${error.message}. Choose another folder with --out.`)
      : error;
  }
}
