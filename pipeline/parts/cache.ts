import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, read, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { SourceFile } from '../../stages/load/index.js';
import { RunError } from '../errors.js';
import { isFolder } from '../files/entry.js';
import { attempt } from '../output/attempt.js';
import { writePieces } from '../output/hashed-file.js';
import { decodeEntry, encodeEntry } from './cache-entry.js';
import type { Part } from './part.js';

const readInto = promisify(read);

/** Pieces of memory that are kept for entries to come: as many as are at work at once where documents are short. */
const MOST_SPARE = 32;

/**
 * Parts of single documents, kept in a folder from one run to the next. An entry is named by a hash of all that
 * its part depends on. It may be lost or damaged at any time: then the document is processed again.
 */
export class Cache {
  private readonly spare: ArrayBuffer[] = [];

  /** `circumstances` is the fingerprint of all that parts depend on beside the document. */
  constructor(
    private readonly folder: string,
    private readonly circumstances: string,
  ) {}

  keyOf({ document_id, path, encoding, record, bytes }: SourceFile): string {
    return createHash('sha256')
      .update(JSON.stringify([this.circumstances, document_id, path, encoding, record]))
      .update(bytes)
      .digest('hex');
  }

  /** Whether there is an entry, which may be damaged. */
  has(key: string): boolean {
    return existsSync(this.pathOf(key));
  }

  /** The part of a document; null where none is kept or the entry is damaged. */
  async get(key: string): Promise<Part | null> {
    try {
      return decodeEntry(key, await this.read(this.pathOf(key)));
    } catch {
      return null;
    }
  }

  private async read(path: string): Promise<Buffer> {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const memory = Buffer.from(this.memoryFor(size));
      const { bytesRead } = await readInto(file, memory, 0, size, 0);
      return memory.subarray(0, bytesRead);
    } finally {
      closeSync(file);
    }
  }

  /** Memory for an entry, with room to spare: the next one will be a little longer or shorter. */
  private memoryFor(size: number): ArrayBuffer {
    const last = this.spare.pop();
    return last && last.byteLength >= size ? last : new ArrayBuffer(Math.ceil(size * 1.25));
  }

  /** Takes back the memory of parts that are done with. */
  giveBack(memory: readonly ArrayBuffer[]): void {
    for (const one of memory) if (this.spare.length < MOST_SPARE) this.spare.push(one);
  }

  /** Keeps a part, unless a folder has its place. Throws RunError where the cache's folder cannot be written. */
  async put(key: string, part: Part): Promise<void> {
    const path = this.pathOf(key);
    if (isFolder(path)) return;
    const draft = `${path}.${randomUUID()}`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      await write(draft, encodeEntry(key, part));
      renameSync(draft, path);
    } catch (error) {
      attempt(() => rmSync(draft, { force: true }));
      throw new RunError(
        `cannot write into the cache ${this.folder}: ${(error as Error).message}. Choose another folder with --cache, or do without.`,
      );
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key);
  }
}

async function write(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = openSync(path, 'w');
  try {
    await writePieces(file, pieces);
  } finally {
    closeSync(file);
  }
}
