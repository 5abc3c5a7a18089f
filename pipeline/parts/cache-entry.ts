import { crc32 } from 'node:zlib';
import { sum } from '../../stages/collections.js';
import type { EncodedRows } from '../output/encode/table-encoder.js';
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

const LINE_FEED = 0x0a;

const lengthOf = (pieces: readonly Uint8Array[]): number => sum(pieces.map(({ length }) => length));

/** A part's entry, piece by piece. */
export function encodeEntry(key: string, { datasets, ...rest }: Part): Uint8Array[] {
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
export function decodeEntry(key: string, entry: Buffer): Part | null {
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
