import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, writeSync } from 'node:fs';

/** A file that is hashed while it is written. */
export class HashedFile {
  private readonly file: number;
  private readonly hash = createHash('sha256');

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  append(bytes: Uint8Array): void {
    this.hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
  }

  /** Completes the file, so that it would outlast a loss of power, and gives its SHA-256 in hexadecimal. */
  close(): string {
    fsyncSync(this.file);
    closeSync(this.file);
    return this.hash.digest('hex');
  }
}

/** Writes a whole file. */
export function writeText(path: string, text: string): void {
  const file = new HashedFile(path);
  file.append(Buffer.from(text));
  file.close();
}

/** SHA-256 of a file in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
