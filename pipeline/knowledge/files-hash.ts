import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { packaged } from '../root.js';

/** A SHA-256 of files with their names, told apart from any other files. */
export class FilesHash {
  private readonly hash = createHash('sha256');

  /** `beginning` is hashed before the files. */
  constructor(beginning = '') {
    this.hash.update(beginning);
  }

  add(name: string, path: string): this {
    const bytes = readFileSync(path);
    this.hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    return this;
  }

  /** Adds the files of the package that fit globs, in the order of their names. */
  addPackaged(patterns: string[]): this {
    for (const name of globSync(patterns, { cwd: packaged() }).sort()) this.add(name, packaged(name));
    return this;
  }

  /** In hexadecimal. */
  digest(): string {
    return this.hash.digest('hex');
  }
}
