import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, writeSync } from 'node:fs';

/** Bytes that a file collects before it writes them. */
const BUFFER = 1 << 20;

/** UTF-8 takes at most three bytes a UTF-16 code unit. */
const MOST_BYTES = 3;

/** A file that is written through a buffer, and hashed on the way. */
export class TextFile {
  private readonly file: number;
  private readonly hash = createHash('sha256');
  private readonly buffer = Buffer.allocUnsafe(BUFFER);
  private used = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  write(text: string): void {
    if (text.length * MOST_BYTES > BUFFER - this.used) this.flush();
    if (text.length * MOST_BYTES > BUFFER) this.put(Buffer.from(text, 'utf8'));
    else this.used += this.buffer.write(text, this.used, 'utf8');
  }

  private flush(): void {
    this.put(this.buffer.subarray(0, this.used));
    this.used = 0;
  }

  private put(bytes: Uint8Array): void {
    this.hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
  }

  /** Completes the file and gives its SHA-256 in hexadecimal. */
  close(): string {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
    return this.hash.digest('hex');
  }
}

/** Writes a whole file. */
export function writeText(path: string, text: string): void {
  const file = new TextFile(path);
  file.write(text);
  file.close();
}

/** SHA-256 of a file in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
