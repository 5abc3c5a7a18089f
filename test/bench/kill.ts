import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fs, minimist, path, tmpdir } from 'zx';
import { packaged } from '../../pipeline/root.js';

/**
 * Kills runs at random moments and looks at what they leave: in a folder with the datasets of one corpus, runs of
 * two corpora take turns, each killed with SIGKILL after a random time. After each the folder must hold the whole
 * of one of the two, at the latest when presser has looked at it. Where there is strace, runs are also killed at each moving of a file, one after the other: then the
 * folder may look mixed to others, until the next run or validation completes it.
 *
 * npm run test:kill -- [--kills 200] [--seed 1]
 */
const { kills, seed } = minimist(process.argv.slice(2), { default: { kills: 200, seed: 1 } });

const CLI = packaged('dist', 'pipeline', 'cli.js');
const home = tmpdir('presser-kill');
const out = path.join(home, 'out');
const transcript = fs.readFileSync(packaged('data', 'transcripts', '2021-03-07-wang-yi.txt'), 'utf8');
const corpora = [transcript, transcript.replaceAll('中 国', '法 国')].map((text, i) => {
  const file = path.join(home, `corpus-${i}`, 'transcript.txt');
  fs.outputFileSync(file, text);
  return file;
});

/** Runs presser on a corpus; kills it after so many milliseconds. Gives whether it was killed. */
async function run(corpus: string, killAfter?: number): Promise<boolean> {
  const child = spawn(process.execPath, [CLI, 'run', corpus, '--out', out], { stdio: 'ignore' });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  clearTimeout(timer);
  if (signal === null && status !== 0) throw new Error(`a run ended with status ${status}`);
  return signal !== null;
}

const hash = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** The files of the folder by name, with their hashes, but for those of presser's own work. */
const snapshot = (): string =>
  JSON.stringify(
    fs
      .readdirSync(out)
      .filter((name: string) => !name.startsWith('.'))
      .sort()
      .map((name: string) => [name, hash(path.join(out, name))]),
  );

/** Random numbers from 0 to 1, the same for the same seed (Park and Miller's generator). */
let state = Number(seed);
const random = (): number => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};

const whole: string[] = [];
let longest = 0;
for (const corpus of corpora) {
  const start = performance.now();
  await run(corpus);
  longest = Math.max(longest, performance.now() - start);
  whole.push(snapshot());
}
const counts = {
  killed: 0,
  'ended before': 0,
  'left the former datasets': 0,
  'left the new ones': 0,
  'seen as a mixture': 0,
  'killed at a move': 0,
  'seen as a mixture then': 0,
  'not completed after': 0,
};
let current = 1;
for (let i = 0; i < Number(kills); i++) {
  const next = 1 - current;
  // Half of the kills fall into the last tenth of a run, in which files are moved.
  const moment = random() < 0.5 ? random() : 0.9 + random() / 10;
  if (await run(corpora[next]!, moment * longest)) counts.killed++;
  else counts['ended before']++;
  if (!whole.includes(snapshot())) {
    counts['seen as a mixture']++;
    await validate();
  }
  const left = whole.indexOf(snapshot());
  if (left < 0) counts['not completed after']++;
  else if (left === next) counts['left the new ones']++;
  else counts['left the former datasets']++;
  if (left >= 0) current = left;
}
/** Runs presser on a corpus; kills it at the n-th moving of a file. Gives whether there was one. */
async function runUntilMove(corpus: string, n: number): Promise<boolean> {
  const moves = 'rename,renameat,renameat2';
  const strace = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${moves}`];
  const inject = ['-e', `inject=${moves}:signal=KILL:when=${n}`];
  const presser = [process.execPath, CLI, 'run', corpus, '--out', out];
  const child = spawn('strace', [...strace, ...inject, ...presser], { stdio: 'ignore' });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status !== 0;
}

/** Looks at the folder as people do, which completes what a killed run had decided. */
async function validate(): Promise<void> {
  await once(spawn(process.execPath, [CLI, 'validate', out], { stdio: 'ignore' }), 'exit');
}

async function killAtMoves(): Promise<void> {
  for (let n = 1; await runUntilMove(corpora[1 - current]!, n); n++) {
    counts['killed at a move']++;
    if (!whole.includes(snapshot())) counts['seen as a mixture then']++;
    await validate();
    const left = whole.indexOf(snapshot());
    if (left < 0) counts['not completed after']++;
    else current = left;
  }
}

if (spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0) {
  await killAtMoves();
  current = whole.indexOf(snapshot());
} else process.stdout.write('strace is missing: no run was killed at a move\n');
await run(corpora[1 - current]!);
const healthy = snapshot() === whole[1 - current];
for (const [name, count] of Object.entries(counts)) process.stdout.write(`${name.padEnd(26)}${count}\n`);
process.stdout.write(`the next run ${healthy ? 'gave whole datasets' : 'did NOT give whole datasets'}\n`);
fs.removeSync(home);
process.exitCode = counts['not completed after'] === 0 && healthy ? 0 : 1;
