import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { TallyData } from '../../stages/aggregate/corpus.js';
import { RunError, reasonOf, UsageError } from '../errors.js';
import type { EncodedRows } from '../output/encode/table-encoder.js';
import { type ManifestInput, type ManifestOptions, SHARD_FILE } from '../output/manifest.js';
import type { DatasetName } from '../schemas.js';
import { emptyPart, type Part } from './part.js';
import type { Shard } from './share.js';

/** The form of a shard's file: another number whenever it changes. Before there was one it was none. */
export const SHARD_FORM = 4;

/** What a shard's folder holds beside the rows of its documents. */
export interface ShardFile {
  form: typeof SHARD_FORM;
  shard: Shard;
  /** Of the documents of all shards, and of all that their rows depend on: shards of one run have the same. */
  run: string;
  options: ManifestOptions;
  rows: Partial<Record<DatasetName, number>>;
  /** SHA-256 by file name. */
  hashes: Record<string, string>;
  inputs: ManifestInput[];
  rejected: number;
  warnings: number;
  tally: TallyData;
}

const checksum = (json: string): string => hash('sha256', json);

/** A shard's file as text, with a checksum of all that it tells as its last field. */
export function shardText(file: ShardFile): string {
  const json = JSON.stringify(file);
  return `${json.slice(0, -1)},"checksum":"${checksum(json)}"}\n`;
}

/**
 * The shards in these folders, in their order. Throws UsageError where a folder is none, one is missing or comes
 * twice, or they are not of one run.
 */
export function findShards(folders: readonly string[]): { folder: string; file: ShardFile }[] {
  const shards = folders
    .map((folder) => ({ folder, file: readShardFile(folder) }))
    .sort((a, b) => a.file.shard.number - b.file.shard.number);
  const [first] = shards;
  if (!first) throw new UsageError('merge needs the folders of all shards');
  const { of } = first.file.shard;
  for (const { folder, file } of shards) {
    if (file.run === first.file.run && file.shard.of === of) continue;
    throw new UsageError(
      `${folder} is a shard of another run than ${first.folder}: other inputs, gazetteers, options or presser; run all shards alike`,
    );
  }
  for (let number = 1; number <= of; number++) {
    const found = shards.filter(({ file }) => file.shard.number === number);
    if (found.length === 0)
      throw new UsageError(`shard ${number}/${of} is missing; run it, or name its folder`);
    if (found.length > 1)
      throw new UsageError(
        `shard ${number}/${of} comes twice: ${found.map(({ folder }) => folder).join(', ')}`,
      );
  }
  return shards;
}

function readShardFile(folder: string): ShardFile {
  const { checksum: told, ...file } = parseShardFile(folder) ?? {};
  if (file.form !== SHARD_FORM)
    throw new UsageError(`${folder} is a shard of another version of presser; run the shard again`);
  if (told !== checksum(JSON.stringify(file)))
    throw new UsageError(
      `${join(folder, SHARD_FILE)} was changed since its shard was run; run the shard again`,
    );
  return file as ShardFile;
}

function parseShardFile(folder: string): (Partial<ShardFile> & { checksum?: string }) | null {
  try {
    return JSON.parse(readFileSync(join(folder, SHARD_FILE), 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${folder} holds no shard (${SHARD_FILE}: ${reasonOf(error)}); name folders that "presser run --shard" has written`,
    );
  }
}

/** Throws UsageError where `out` lies in a shard's folder: publishing there would remove the shard before it is read. */
export function refuseWithinShards(out: string, folders: readonly string[]): void {
  const place = realPlace(out) + sep;
  const shard = folders.find((folder) => place.startsWith(realPlace(folder) + sep));
  if (shard !== undefined)
    throw new UsageError(`--out ${out} lies in the folder of the shard ${shard}; choose another folder`);
}

/** Where a path leads that need not exist yet, links followed. */
function realPlace(path: string): string {
  const place = resolve(path);
  try {
    return realpathSync.native(place);
  } catch {
    return place === dirname(place) ? place : join(realPlace(dirname(place)), basename(place));
  }
}

/** The parts of a shard. Throws RunError where a file is not as the shard's run left it. */
export async function* partsOfShard(folder: string, file: ShardFile): AsyncGenerator<Part> {
  const { tally, inputs, rejected, warnings } = file;
  yield { ...emptyPart(), tally, inputs, rejected, warnings };
  const names = Object.keys(file.rows) as DatasetName[];
  for (const name of names) {
    yield partOfRows({ name, rows: file.rows[name]! });
    for await (const csv of bytesOf(folder, `${name}.csv`, file)) yield partOfRows({ name, csv: [csv] });
    for await (const jsonl of bytesOf(folder, `${name}.jsonl`, file))
      yield partOfRows({ name, jsonl: [jsonl] });
  }
}

const partOfRows = (rows: Pick<EncodedRows, 'name'> & Partial<EncodedRows>): Part => ({
  ...emptyPart(),
  datasets: [{ rows: 0, csv: [], jsonl: [], ...rows }],
});

const [LINE_FEED, CHUNK] = [0x0a, 1 << 20];

/** A file's bytes, piece by piece, without the header of a CSV. */
async function* bytesOf(folder: string, name: string, { hashes }: ShardFile): AsyncGenerator<Uint8Array> {
  const sha256 = createHash('sha256');
  let isHeader = name.endsWith('.csv');
  const stream = createReadStream(join(folder, name), { highWaterMark: CHUNK });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sha256.update(chunk);
    const end = isHeader ? chunk.indexOf(LINE_FEED) + 1 : 0;
    isHeader &&= end === 0;
    if (!isHeader) yield chunk.subarray(end);
  }
  if (sha256.digest('hex') !== hashes[name])
    throw new RunError(`${join(folder, name)} was changed since its shard was run; run the shard again`);
}
