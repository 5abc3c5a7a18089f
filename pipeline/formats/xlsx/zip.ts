import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { RunError } from '../../errors.js';

/** A ZIP archive without ZIP64 holds less than this, in bytes. */
const MOST_BYTES = 2 ** 32;

/** Characters that a part collects before they are compressed. */
const CHUNK = 1 << 16;

/** A ZIP archive that is written part by part, so that memory does not grow with it. */
export class ZipFile {
  private readonly file: number;
  private written = 0;
  private readonly zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.put(bytes);
  });

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  /** Begins a part, which has to be closed before the next one begins. */
  part(path: string): ZipPart {
    const entry = new ZipDeflate(path);
    // The first day that ZIP knows, in local time, as ZIP keeps it: the same bytes whenever and wherever.
    entry.mtime = new Date(1980, 0, 1);
    this.zip.add(entry);
    return new ZipPart(entry);
  }

  /** Completes the archive. Throws RunError where it has become too large for its format. */
  close(): void {
    this.zip.end();
    if (this.written >= MOST_BYTES)
      throw new RunError('presser.xlsx would be larger than 4 GiB. Leave xlsx out of --formats.');
  }

  /** Lets go of the file, complete or not. */
  release(): void {
    closeSync(this.file);
  }

  private put(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    this.written += bytes.length;
  }
}

/** One file of the archive. */
export class ZipPart {
  /** Bytes compressed so far. */
  bytes = 0;
  private pending = '';

  constructor(private readonly entry: ZipDeflate) {}

  write(text: string): void {
    this.pending += text;
    if (this.pending.length >= CHUNK) this.flush(false);
  }

  close(): void {
    this.flush(true);
  }

  private flush(isLast: boolean): void {
    const bytes = Buffer.from(this.pending, 'utf8');
    this.pending = '';
    this.bytes += bytes.length;
    this.entry.push(bytes, isLast);
  }
}
