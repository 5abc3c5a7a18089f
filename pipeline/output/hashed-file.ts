import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsync, openSync, write, writeFileSync, writev } from 'node:fs';
import { promisify } from 'node:util';
import { attempt } from './attempt.js';

const [flush, writeOne, writeMany] = [promisify(fsync), promisify(write), promisify(writev)];

/** Bytes after which the disk is set to work, so that it need not do everything at the end. */
const FLUSHED_AT_ONCE = 1 << 25;

/** A file that is hashed while it is written. */
export class HashedFile {
  private readonly file: number;
  private readonly hash = createHash('sha256');
  private unflushed = 0;
  private flushing: Promise<void> = Promise.resolve();
  private failure: unknown;

  /** Begins a file with a text. */
  constructor(path: string, beginning = '') {
    this.file = openSync(path, 'w');
    writeFileSync(this.file, beginning);
    this.hash.update(beginning);
  }

  /** Adds pieces, one call after the other. Their memory may be used again when they are written. */
  async append(pieces: readonly Uint8Array[]): Promise<void> {
    const writing = writePieces(this.file, pieces);
    // Meanwhile: both take about as long.
    for (const piece of pieces) this.hash.update(piece);
    this.unflushed += await writing;
    if (this.unflushed < FLUSHED_AT_ONCE) return;
    this.unflushed = 0;
    // A failure is told once by the system, and by the file when it is closed.
    this.flushing = this.flushing
      .then(() => flush(this.file))
      .catch((error) => {
        this.failure ??= error;
      });
  }

  /** Completes the file, so that it would outlast a loss of power, and gives its SHA-256 in hexadecimal. */
  async close(): Promise<string> {
    await this.flushing;
    if (this.failure) throw this.failure;
    // Waited for side by side: a run has dozens of files, and each may take some milliseconds.
    await flush(this.file);
    closeSync(this.file);
    return this.hash.digest('hex');
  }

  /** Gives up a file to which nothing is being added. */
  abandon(): void {
    attempt(() => closeSync(this.file));
  }
}

/** Adds all pieces to a file at once, and what that leaves one by one; gives how many bytes they have. */
export async function writePieces(file: number, pieces: readonly Uint8Array[]): Promise<number> {
  let written = pieces.length > 0 ? (await writeMany(file, pieces)).bytesWritten : 0;
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    for (let left = length - written; left > 0; left = length - written)
      written += (await writeOne(file, piece, piece.length - left)).bytesWritten;
  }
  return length;
}

/** Writes a whole file, so that it would outlast a loss of power. */
export function writeText(path: string, text: string): void {
  writeFileSync(path, text, { flush: true });
}

/** Completes a file that others have written, so that it would outlast a loss of power, and gives its SHA-256 in hexadecimal. */
export async function completeFile(path: string): Promise<string> {
  const file = openSync(path, 'r+');
  try {
    await flush(file);
  } finally {
    closeSync(file);
  }
  return hashFile(path);
}

/** SHA-256 of a file in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
