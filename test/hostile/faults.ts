import { spawnSync } from 'node:child_process';
import { fs, path, tmpdir } from 'zx';
import { PROGRAM, packaged } from '../../pipeline/root.js';
import { type Files, filesBelow } from '../support/outsider.js';
import { SOUND } from './inputs.js';
import { type Outcome, presser, watched } from './watched.js';

/** How often something was made to fail, how often presser told of it, and what went wrong with that, in words. */
export interface FaultCounts {
  tried: number;
  failed: number;
  faults: string[];
}

const TRANSCRIPT = packaged('data', 'transcripts', '2021-03-07-wang-yi.txt');

/** A folder with the datasets of a small run in out/, and a larger transcript to run on next. */
async function prepared(home: string): Promise<Files> {
  fs.outputFileSync(path.join(home, 'small.txt'), SOUND);
  fs.copySync(TRANSCRIPT, path.join(home, 'large.txt'));
  await presser(home, ['run', 'small.txt', '--out', 'out', '--formats', 'tei']);
  return filesBelow(path.join(home, 'out'));
}

/** Counts a run that may fail as a whole: then it says so in a line, and the former datasets are as they were. */
async function countWhole(counts: FaultCounts, out: string, former: Files, outcome: Outcome): Promise<void> {
  counts.tried++;
  const { status, last, stray } = outcome;
  if (stray.length > 0) counts.faults.push(stray[0]!);
  if (status === 0) {
    const validation = await presser(path.dirname(out), ['validate', out]);
    if (validation.status !== 0) counts.faults.push(`not valid: ${validation.stdout.split('\n')[0]}`);
    return;
  }
  counts.failed++;
  if (status !== 1 || !/cannot write into/.test(last)) counts.faults.push(`status ${status}: ${last}`);
  if (JSON.stringify(filesBelow(out)) !== JSON.stringify(former))
    counts.faults.push('the former datasets changed');
}

const canMount = (): boolean => {
  const folder = tmpdir();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  fs.removeSync(folder);
  return status === 0;
};

/** A disk of 8 MB on which ever more room is left for a run. */
async function fullDisk(): Promise<FaultCounts> {
  const counts: FaultCounts = { tried: 0, failed: 0, faults: [] };
  const home = tmpdir();
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', home]);
  try {
    for (let room = 0; room <= 3e6; room += 1e5) {
      fs.emptyDirSync(home);
      const former = await prepared(home);
      const { bavail, bsize } = fs.statfsSync(home);
      fs.writeFileSync(path.join(home, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - room)));
      const args = ['run', 'large.txt', '--out', 'out', '--formats', 'tei,xlsx', '--cache', 'cache'];
      const outcome = await presser(home, room % 2e5 === 0 ? args : args.slice(0, -2));
      fs.removeSync(path.join(home, 'filler'));
      await countWhole(counts, path.join(home, 'out'), former, outcome);
    }
  } finally {
    spawnSync('umount', [home]);
    fs.removeSync(home);
  }
  return counts;
}

/** The same where no disk can be made: files that may grow to so many blocks of 1,024 bytes and no further. */
async function boundFiles(): Promise<FaultCounts> {
  const counts: FaultCounts = { tried: 0, failed: 0, faults: [] };
  const home = tmpdir();
  for (let blocks = 0; blocks <= 2000; blocks += 100) {
    fs.emptyDirSync(home);
    const former = await prepared(home);
    const command = `ulimit -f ${blocks}; exec "${process.execPath}" "${PROGRAM}" run large.txt --out out`;
    const outcome = await watched('bash', ['-c', command], { cwd: home });
    await countWhole(counts, path.join(home, 'out'), former, outcome);
  }
  fs.removeSync(home);
  return counts;
}

/** Folders that may not be written, or cannot be folders. */
async function readOnly(): Promise<FaultCounts> {
  const counts: FaultCounts = { tried: 0, failed: 0, faults: [] };
  const home = tmpdir();
  // Root may write anywhere.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const run = (...args: string[]): Promise<Outcome> =>
    watched(process.execPath, [PROGRAM, 'run', 'large.txt', ...args], { cwd: home, ...user });
  const former = await prepared(home);
  spawnSync('chmod', ['-R', 'a=rX', home]);
  const out = path.join(home, 'out');
  for (const args of [
    ['--out', 'out'],
    ['--out', 'none/out'],
    ['--out', 'large.txt'],
    ['--out', 'large.txt/out'],
    ['--out', '/sys/out'],
    ['--out', '/dev/null'],
  ]) {
    await countWhole(counts, out, former, await run(...args));
  }
  spawnSync('chmod', ['-R', 'u+w', home]);
  fs.removeSync(home);
  return counts;
}

/** Inputs that vanish, shrink, grow, turn into folders or may not be read while they are read. */
async function changingInputs(): Promise<FaultCounts> {
  const counts: FaultCounts = { tried: 0, failed: 0, faults: [] };
  const text = fs.readFileSync(TRANSCRIPT);
  const record = `${JSON.stringify({ text: SOUND })}\n`;
  for (let round = 0; round < 8; round++) {
    const home = tmpdir();
    const names = Array.from({ length: 30 }, (_, i) =>
      path.join(home, 'in', `${i}.${i % 3 ? 'txt' : 'jsonl'}`),
    );
    for (const [i, name] of names.entries()) fs.outputFileSync(name, i % 3 ? text : record.repeat(200));
    const outcome = await watched(
      process.execPath,
      [PROGRAM, 'run', 'in', '--out', 'out', '--jobs', '2'],
      { cwd: home },
      () => {
        for (const [i, name] of names.entries()) setTimeout(change, 150 * round + 10 * i, name, i % 5);
      },
    );
    counts.tried += 20 + 10 * 200;
    counts.failed += outcome.refusals.length;
    counts.faults.push(...outcome.stray);
    if (![0, 1].includes(outcome.status ?? -1))
      counts.faults.push(`status ${outcome.status}: ${outcome.last}`);
    const isPublished = fs.existsSync(path.join(home, 'out', 'manifest.json'));
    const validation = isPublished ? await presser(home, ['validate', 'out']) : null;
    if (validation?.status) counts.faults.push(`not valid: ${validation.stdout.split('\n')[0]}`);
    if (!validation && !/no input could be read|no files in/.test(outcome.last))
      counts.faults.push(outcome.last);
    fs.removeSync(home);
  }
  return counts;
}

function change(file: string, kind: number): void {
  if (!fs.existsSync(file)) return;
  if (kind === 0) fs.removeSync(file);
  if (kind === 1) fs.truncateSync(file, 100);
  if (kind === 2) fs.appendFileSync(file, '\n答：好。\n');
  if (kind === 3) fs.removeSync(file);
  if (kind === 3) fs.mkdirSync(file);
  if (kind === 4) fs.writeFileSync(file, Buffer.alloc(100));
}

/** Workers with little memory, which die of one document or another. */
async function dyingWorkers(): Promise<FaultCounts> {
  const counts: FaultCounts = { tried: 0, failed: 0, faults: [] };
  const home = tmpdir();
  const text = fs.readFileSync(TRANSCRIPT, 'utf8');
  for (const [name, times] of Object.entries({ a: 1, b: 100, c: 1, d: 100, e: 1 }))
    fs.outputFileSync(path.join(home, 'in', `${name}.txt`), text.repeat(times));
  for (const room of [40, 50, 60, 80]) {
    const args = [`--max-old-space-size=${room}`, PROGRAM, 'run', 'in', '--out', 'out', '--jobs', '2'];
    const outcome = await watched(process.execPath, args, { cwd: home });
    counts.tried++;
    if (outcome.refusals.length > 0) counts.failed++;
    const isTold = outcome.refusals.every((line) => line.includes('broke down twice'));
    if (outcome.status !== Number(outcome.refusals.length > 0) || !isTold)
      counts.faults.push(`with ${room} MB: status ${outcome.status}: ${outcome.last}`);
    const validation = await presser(home, ['validate', 'out']);
    if (validation.status !== 0) counts.faults.push(`not valid: ${validation.stdout.split('\n')[0]}`);
    const ids = fs.readFileSync(path.join(home, 'out', 'documents.jsonl'), 'utf8');
    for (const id of ['a', 'c', 'e'])
      if (!ids.includes(`"document_id":"${id}"`)) counts.faults.push(`with ${room} MB: ${id} is lost`);
  }
  fs.removeSync(home);
  return counts;
}

export const FAULTS: readonly { name: string; work: () => Promise<FaultCounts> }[] = [
  ...(canMount() ? [{ name: 'a disk that is full', work: fullDisk }] : []),
  { name: 'files that may not grow', work: boundFiles },
  { name: 'a folder that cannot be written', work: readOnly },
  { name: 'inputs that change while they are read', work: changingInputs },
  { name: 'workers that die of a lack of memory', work: dyingWorkers },
];
