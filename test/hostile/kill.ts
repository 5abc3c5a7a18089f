import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type FSWatcher, watch } from 'node:fs';
import { fs, minimist, path, tmpdir } from 'zx';
import { PROGRAM, packaged } from '../../pipeline/root.js';
import { type Files, filesBelow, look, type Sight } from '../support/outsider.js';
import { randomizer } from '../support/randomizer.js';

/**
 * Kills runs with SIGKILL and looks at what they leave, without presser's help. In one folder runs of two corpora take
 * turns, with other formats each. They are killed at a moment anywhere in their length, at a moment while they move
 * their files, and, where there is strace, at each single removing and moving of a file. The folder must show the
 * files of one run only: all of them, or some while those that are missing wait to be moved. Then most often a run
 * that nobody kills must give whole datasets; now and then the next one is killed as well.
 *
 * npm run test:kill -- [--kills 200] [--seed 1]
 */
const { kills, seed } = minimist(process.argv.slice(2), { default: { kills: 200, seed: 1 } });

const COMMITTED = '.presser-commit';
const home = tmpdir(`presser-kill-${process.pid}`);
const out = path.join(home, 'out');
/** What no run has written. */
const FOREIGN = path.join(out, 'tei', 'notes.txt');

/** Arguments of a run, and the files that it gives. */
interface Corpus {
  args: string[];
  files: Files;
}

const transcript = fs.readFileSync(packaged('data', 'transcripts', '2021-03-07-wang-yi.txt'), 'utf8');
const corpora = [
  { text: transcript, formats: 'codebook,tei' },
  { text: transcript.replaceAll('中 国', '法 国'), formats: 'conllu,tei' },
].map(({ text, formats }, i): Corpus => {
  const file = path.join(home, `corpus-${i}`, 'transcript.txt');
  fs.outputFileSync(file, text);
  return { args: [PROGRAM, 'run', file, '--formats', formats, '--out'], files: {} };
});

const randomInteger = randomizer(Number(seed));
const random = (): number => randomInteger(1e9) / 1e9;
const otherThan = (corpus: Corpus): Corpus => corpora.find((one) => one !== corpus)!;
const anyCorpus = (): Corpus => corpora[randomInteger(corpora.length)]!;

/** What a series of kills has led to. */
type Counts = Record<Sight | 'killed' | 'ended before' | 'failed next', number>;

const noCounts = (): Counts => ({
  killed: 0,
  'ended before': 0,
  former: 0,
  'on the way': 0,
  new: 0,
  mixture: 0,
  lost: 0,
  'failed next': 0,
});

const start = ({ args }: Corpus, folder = out): ChildProcess =>
  spawn(process.execPath, [...args, folder], { stdio: 'ignore' });

/** Waits for the end of a run. Gives whether it was killed; one that fails by itself is told of. */
async function ended(child: ChildProcess): Promise<boolean> {
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (signal === null && status !== 0) process.stderr.write(`a run ended with status ${status}\n`);
  return signal !== null;
}

/** Calls back as soon as a run begins to move its files. */
function onCommit(callback: () => void): FSWatcher {
  const watcher = watch(out, (_, name) => {
    if (name !== COMMITTED || !fs.existsSync(path.join(out, COMMITTED))) return;
    watcher.close();
    callback();
  });
  return watcher;
}

/** Milliseconds that a run takes, and those of them in which it moves its files, as the latest runs had it. */
const length = { run: 0, publication: 0 };

/** A machine may be busy now and idle later: old runs count for less and less. */
function learn(part: keyof typeof length, milliseconds: number): void {
  length[part] = length[part] === 0 ? milliseconds : (3 * length[part] + milliseconds) / 4;
}

/** A run that nobody kills. Gives whether it left all of its files, and nothing else that is presser's. */
async function succeeds(corpus: Corpus): Promise<boolean> {
  const begin = performance.now();
  let committed = Number.POSITIVE_INFINITY;
  const watcher = onCommit(() => {
    committed = performance.now();
  });
  await ended(start(corpus));
  watcher.close();
  const end = performance.now();
  learn('run', end - begin);
  if (committed < end) learn('publication', end - committed);
  const hasLeftovers = fs.readdirSync(out).some((name: string) => name.startsWith('.'));
  return (
    look(out, otherThan(corpus).files, corpus.files) === 'new' && !hasLeftovers && fs.existsSync(FOREIGN)
  );
}

/** Which of the two runs' files there are to see, in whichever order these were made. */
function sight(next: Corpus): Sight {
  const former = otherThan(next);
  const sights = [look(out, former.files, next.files), look(out, next.files, former.files)];
  return sights.find((one) => one !== 'lost' && one !== 'mixture') ?? sights[0]!;
}

/** Judges what a killed run has left; unless another one is to be killed in it, the next run must succeed. */
async function judge(killed: Corpus, counts: Counts, isFollowed = true): Promise<void> {
  counts.killed++;
  counts[sight(killed)]++;
  if (!isFollowed || (await succeeds(anyCorpus()))) return;
  counts['failed next']++;
  fs.removeSync(out);
  fs.outputFileSync(FOREIGN, 'mine');
  await succeeds(anyCorpus());
}

/** Kills a run at a moment of its whole length. */
async function killAnywhere(corpus: Corpus): Promise<boolean> {
  const child = start(corpus);
  const timer = setTimeout(() => child.kill('SIGKILL'), 1.2 * random() * length.run);
  return ended(child).finally(() => clearTimeout(timer));
}

/** Kills a run at a moment from when its files are complete. */
async function killInPublication(corpus: Corpus): Promise<boolean> {
  const moment = random() * length.publication;
  const watcher = onCommit(() => setTimeout(() => child.kill('SIGKILL'), moment));
  const child = start(corpus);
  return ended(child).finally(() => watcher.close());
}

/** Goes on until so many runs were really killed, unless hardly any can be. */
async function series(wanted: number, kill: (corpus: Corpus) => Promise<boolean>): Promise<Counts> {
  const counts = noCounts();
  while (counts.killed < wanted && counts['ended before'] <= 10 * wanted) {
    const corpus = anyCorpus();
    if (await kill(corpus)) await judge(corpus, counts, random() < 2 / 3);
    else counts['ended before']++;
  }
  await succeeds(anyCorpus());
  return counts;
}

/** What removes, moves and names files; of these each system has some. */
const CHANGES = ['rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'rmdir', 'link', 'linkat'];

/** Kills a run at each removing and moving of a file, one after the other. */
async function killAtEachChange(): Promise<Counts> {
  const counts = noCounts();
  for (const change of CHANGES) for (let n = 1; await killAtChange(change, n, counts); n++);
  return counts;
}

/** Kills a run at the n-th change of a kind. Gives whether there is such a one. */
async function killAtChange(change: string, n: number, counts: Counts): Promise<boolean> {
  const corpus = corpora[n % 2]!;
  await succeeds(otherThan(corpus));
  const strace = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=?${change}`];
  const inject = ['-e', `inject=?${change}:signal=KILL:when=${n}`];
  const run = [process.execPath, ...corpus.args, out];
  const [status] = (await once(spawn('strace', [...strace, ...inject, ...run]), 'exit')) as [number | null];
  if (status === 0) return false;
  await judge(corpus, counts);
  return true;
}

fs.outputFileSync(FOREIGN, 'mine');
for (const [i, corpus] of corpora.entries()) {
  const folder = path.join(home, `whole-${i}`);
  await ended(start(corpus, folder));
  corpus.files = filesBelow(folder);
}
for (let i = 0; i < 4; i++)
  if (!(await succeeds(corpora[i % 2]!))) throw new Error('a run that nobody kills does not succeed');

const half = Math.floor(Number(kills) / 2);
const hasStrace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;
const all: Record<string, () => Promise<Counts>> = {
  'at any moment': () => series(Number(kills) - half, killAnywhere),
  'while files are moved': () => series(half, killInPublication),
  ...(hasStrace ? { 'at each move': killAtEachChange } : {}),
};
const table: Record<string, Counts> = {};
for (const [name, work] of Object.entries(all)) {
  table[name] = await work();
  process.stderr.write(`${name}: ${table[name].killed} runs killed\n`);
}
if (!hasStrace) process.stdout.write('strace is missing: no run was killed at each move\n');
fs.removeSync(home);

process.stdout.write(
  `a run takes ${length.run.toFixed(0)} ms, ${length.publication.toFixed(0)} of them to move files\n`,
);
console.table(table);
const rows = Object.values(table);
const wrong = rows.reduce((sum, row) => sum + row.mixture + row.lost + row['failed next'], 0);
const killed = rows.reduce((sum, row) => sum + row.killed, 0);
process.stdout.write(`${killed} runs killed, ${wrong} wrong\n`);
process.exitCode = wrong === 0 && killed >= Number(kills) ? 0 : 1;
