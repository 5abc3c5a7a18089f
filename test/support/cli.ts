import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, vi } from 'vitest';
import type { Value } from '../../pipeline/output/cells.js';
import { PROGRAM, packaged } from '../../pipeline/root.js';
import { DATASETS, type DatasetName } from '../../pipeline/schemas.js';

export type Row = Record<string, Value>;

export const SHIPPED = packaged('data', 'transcripts', '2021-03-07-wang-yi.txt');

/** Two questions of two outlets and their answers. */
export const BRIEFING = [
  '新华社记者：中国和美国关系如何？',
  '王毅：中国重视对美关系。',
  '路透社记者：欧盟呢？',
  '王毅：中国和欧盟是伙伴。',
  '',
].join('\n');

/** The files of the datasets, in the order of writing. */
export const TABLES = DATASETS.flatMap((name) => [`${name}.csv`, `${name}.jsonl`]);

/** Every file that a run leaves, by name. */
export const OUTPUTS = [...TABLES, 'datapackage.json', 'manifest.json'].sort();

// A process that reads the gazetteers takes a second, and several where others keep the machine busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'presser-test-'));
  folders.push(folder);
  return folder;
}

/** A temporary folder with these files, their folders included. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the compiled command line in a folder and waits for its end. */
export async function presser(
  cwd: string,
  args: readonly string[],
  input = '',
  cli = PROGRAM,
): Promise<Ended> {
  const child = spawn(process.execPath, [cli, ...args], { cwd });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  // Who does not read its input may have ended before all of it is written.
  child.stdin.on('error', () => undefined).end(input);
  const [status] = await once(child, 'close');
  return { status, stdout: await stdout, stderr: await stderr };
}

async function collect(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}

/** The lines on stderr that tell of something wrong: neither progress nor the summary. */
export const complaints = (stderr: string): string[] =>
  stderr.split('\n').filter((line) => /^presser: (?!\d+\/\d+ )/.test(line));

/** Every file of a folder, hidden ones too, with its hash. */
export function hashes(folder: string): Record<string, string> {
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, hash(name)]));
}

export const readRows = (folder: string, name: DatasetName): Row[] =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
