import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, read, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { sum } from '../../stages/group.js';
import type { SourceFile } from '../../stages/load/index.js';
import { RunError } from '../errors.js';
import { attempt } from '../output/attempt.js';
import type { EncodedRows } from '../output/encode/table-encoder.js';
import { writePieces } from '../output/hashed-file.js';
import type { Part } from './part.js';

/** An entry's first line; the second is the part without its bytes, which come last, dataset by dataset. */
interface Header {
  key: string;
  /** Of the second line and the bytes. */
  crc32: number;
}

type PartWithoutBytes = Omit<Part, 'datasets'> & {
  /** With the lengths of the bytes. */
  datasets: (Pick<EncodedRows, 'name' | 'rows'> & { csv: number; jsonl: number })[];
};

const readInto = promisify(read);

const LINE_FEED = 0x0a;

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
      return decode(key, await this.read(this.pathOf(key)));
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

  /** Keeps a part. Throws RunError where the folder cannot be written. */
  async put(key: string, part: Part): Promise<void> {
    const path = this.pathOf(key);
    const draft = `${path}.${randomUUID()}`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      await write(draft, encode(key, part));
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

const lengthOf = (pieces: readonly Uint8Array[]): number => sum(pieces.map(({ length }) => length));

/** A part's entry, piece by piece. */
function encode(key: string, { datasets, ...rest }: Part): Uint8Array[] {
  const bytes = datasets.flatMap(({ csv, jsonl }) => [...csv, ...jsonl]);
  const lengths = datasets.map(({ name, rows, csv, jsonl }) => ({
    name,
    rows,
    csv: lengthOf(csv),
    jsonl: lengthOf(jsonl),
  }));
  const part = JSON.stringify({ ...rest, datasets: lengths });
  const header: Header = { key, crc32: bytes.reduce((known, piece) => crc32(piece, known), crc32(part)) };
  return [Buffer.from(`${JSON.stringify(header)}\n${part}\n`), ...bytes];
}

/** The part that an entry holds; null where it is another's or damaged. Throws where it is no entry at all. */
function decode(key: string, entry: Buffer): Part | null {
  const headerEnd = entry.indexOf(LINE_FEED);
  const partEnd = entry.indexOf(LINE_FEED, headerEnd + 1);
  const header = JSON.parse(entry.toString('utf8', 0, headerEnd)) as Header;
  const part = entry.toString('utf8', headerEnd + 1, partEnd);
  const bytes = entry.subarray(partEnd + 1);
  if (header.key !== key || header.crc32 !== crc32(bytes, crc32(part))) return null;
  const { datasets, ...rest } = JSON.parse(part) as PartWithoutBytes;
  let at = 0;
  const next = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    ...rest,
    datasets: datasets.map(({ name, rows, csv, jsonl }) => ({
      name,
      rows,
      csv: [next(csv)],
      jsonl: [next(jsonl)],
    })),
  };
}
