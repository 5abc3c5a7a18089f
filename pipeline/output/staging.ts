import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RunError } from '../errors.js';

/**
 * A folder beside the destination in which a run's files are made, so that nobody ever finds half a table: they
 * are moved to their places when all are complete.
 */
export class Staging {
  /** Where the files are to be made. */
  readonly path: string;

  /** Throws RunError where `folder`, the destination, cannot be written. */
  constructor(private readonly folder: string) {
    try {
      mkdirSync(folder, { recursive: true });
      this.path = mkdtempSync(join(folder, '.presser-'));
    } catch (error) {
      throw this.unwritable((error as Error).message);
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

  /** Moves files, named by their paths in the folder, to the destination. */
  publish(names: readonly string[]): void {
    for (const name of names) {
      this.assertFree(name);
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    }
    for (const name of names) renameSync(join(this.path, name), join(this.folder, name));
    this.discard();
  }

  /** Leaves the destination as it was. */
  discard(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Found before the first file is moved: half of a run's files among those of another would be worse than none. */
  private assertFree(name: string): void {
    const isFolder = statSync(join(this.folder, name), { throwIfNoEntry: false })?.isDirectory();
    if (isFolder) throw this.unwritable(`${name} is a folder there`);
  }

  /** Turns what the file system says into a message for a person. */
  private explained(error: unknown): unknown {
    const isFileSystem = typeof (error as NodeJS.ErrnoException).syscall === 'string';
    return isFileSystem ? this.unwritable((error as Error).message) : error;
  }

  private unwritable(reason: string): RunError {
    return new RunError(`cannot write into ${this.folder}: ${reason}. Choose another folder with --out.`);
  }
}
