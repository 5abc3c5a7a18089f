import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteRange } from '../../stages/load/lines.js';

/** Bytes that are read at once of a file that may be of any size. */
const CHUNK = 1 << 20;

/** Thrown where a file has more bytes than are to be read. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Thrown where a file is not any more what it was. */
export class Changed extends Error {
  override name = 'Changed';
}

/** A file that is open to be read. What the file system says against it is thrown as it is. */
export class InputFile {
  private constructor(
    private readonly file: number,
    /** Tells the file from an earlier or later state of itself. */
    readonly version: string,
  ) {}

  /** Does work with a file. Throws Changed where it was written to meanwhile, or since it had `version`. */
  static open<Result>(path: string, work: (file: InputFile) => Result, version?: string): Result {
    const file = openSync(path, 'r');
    try {
      const before = versionOf(file);
      if (version !== undefined && version !== before) throw new Changed();
      const result = work(new InputFile(file, before));
      if (versionOf(file) !== before) throw new Changed();
      return result;
    } finally {
      closeSync(file);
    }
  }

  /** The whole of it. Throws TooLarge where that is more than `most` bytes; then no more than these are read. */
  whole(most: number): Uint8Array {
    const { size } = fstatSync(this.file);
    if (size > most) throw new TooLarge();
    return size > 0 ? this.read(size, 0) : this.untilItsEnd(most);
  }

  /** Of what does not tell its size beforehand, such as a pipe. */
  private untilItsEnd(most: number): Uint8Array {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (let chunk = this.read(CHUNK, null); chunk.length > 0; chunk = this.read(CHUNK, null)) {
      size += chunk.length;
      if (size > most) throw new TooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  /** The bytes from the beginning, piece by piece; only of a regular file. */
  *chunks(): Generator<Uint8Array> {
    let at = 0;
    for (let chunk = this.read(CHUNK, at); chunk.length > 0; chunk = this.read(CHUNK, at)) {
      yield chunk;
      at += chunk.length;
    }
  }

  range({ start, end }: ByteRange): Uint8Array {
    return this.read(end - start, start);
  }

  /** So many bytes, or fewer where the file ends; from its present place where none is told. */
  private read(size: number, from: number | null): Uint8Array {
    const bytes = Buffer.allocUnsafe(size);
    let done = 0;
    for (let latest = -1; latest !== 0 && done < size; done += latest)
      latest = readSync(this.file, bytes, done, size - done, from === null ? null : from + done);
    return bytes.subarray(0, done);
  }
}

/** Size and times of a file; a pipe's, which change by being read, tell nothing. */
function versionOf(file: number): string {
  const stats = fstatSync(file, { bigint: true });
  return stats.isFile() ? `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs}` : '';
}
