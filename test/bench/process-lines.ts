import { fs, path } from 'zx';
import { packaged } from '../../pipeline/root.js';
import { sum } from '../../stages/collections.js';
import { documentId, temporaryFolder, writeCorpus } from './corpus.js';
import { measureJieba, measureRun, middleOf, type Spent } from './processes.js';
import type { Line } from './table.js';

/** How often what is compared is measured; the middle one counts. */
const ROUNDS = 3;

/** The same for the shipped transcript, which takes little. */
const SHORT_ROUNDS = 7;

/** Lines of what runs on files take as processes of their own. */
export async function processLines(files: readonly Buffer[]): Promise<Line[]> {
  const home = temporaryFolder();
  try {
    const runs = new Runs(home);
    return [
      ...(await wholeLines(runs, files)),
      ...(await cacheLines(runs, files)),
      ...(await shippedLines(runs)),
    ];
  } finally {
    fs.removeSync(home);
  }
}

/** Runs within one folder for all that they read and write. */
class Runs {
  constructor(private readonly home: string) {}

  path(name: string): string {
    return path.join(this.home, name);
  }

  corpus(name: string, files: readonly Buffer[]): string {
    writeCorpus(files, this.path(name));
    return this.path(name);
  }

  /** A run into a new folder. */
  measure(args: readonly string[], out = 'out'): Promise<Spent> {
    fs.removeSync(this.path(out));
    return measureRun([...args, '--out', this.path(out)]);
  }
}

async function wholeLines(runs: Runs, files: readonly Buffer[]): Promise<Line[]> {
  const whole = runs.corpus('whole', files);
  const alone = [whole, '--jobs', '1'];
  // In turns, and not one after the other: the machine's speed drifts, and all must meet the same.
  const rounds: Spent[][] = [];
  while (rounds.length < ROUNDS)
    rounds.push([
      await measureJieba(whole),
      await runs.measure(alone),
      await runs.measure([whole, '--jobs', '2']),
      slower(await Promise.all([runs.measure(alone), runs.measure(alone, 'other-out')])),
    ]);
  const middle = rounds[0]!.map((_, i) => middleOf(rounds.map((round) => round[i]!)));
  const [jieba, one, two, sideBySide] = middle as [Spent, Spent, Spent, Spent];
  const tenth = await runs.measure([runs.corpus('tenth', files.slice(0, files.length / 10)), '--jobs', '1']);
  const line = (what: string, { seconds, megabytes }: Spent): Line => [
    `${what}, start to exit`,
    `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB of memory`,
    seconds / jieba.seconds,
  ];
  return [
    line('@node-rs/jieba', jieba),
    line('--jobs 1', one),
    line('--jobs 2', two),
    ['--jobs 2 is faster', times(one.seconds / two.seconds)],
    // What the machine gives to two processes that have nothing to do with each other.
    ['two runs at once are faster than one after the other', times((2 * one.seconds) / sideBySide.seconds)],
    ['ten times the documents take', `${(one.seconds / tenth.seconds).toFixed(1)} times as long`],
  ];
}

async function cacheLines(runs: Runs, files: readonly Buffer[]): Promise<Line[]> {
  const thousand = Array.from({ length: 1000 }, (_, i) => files[i % files.length]!);
  const many = runs.corpus('many', thousand);
  const cached = [many, '--jobs', '1', '--cache', runs.path('cache')];
  const first = await runs.measure(cached);
  fs.appendFileSync(path.join(many, `${documentId(500)}.txt`), '\n');
  const second = await runs.measure(cached);
  const amount = `${second.seconds.toFixed(2)} s after ${first.seconds.toFixed(2)} s`;
  return [
    ['--cache, one of 1,000 documents changed', amount],
    // What the disk takes for the datasets alone, which have to be whole before they replace the former ones.
    [
      'floor: as many bytes as it writes, written and flushed',
      `${writing(runs.path('out'), runs.path('floor')).toFixed(2)} s`,
    ],
  ];
}

/** Seconds that it takes to write as many bytes as a folder's files have. */
function writing(folder: string, file: string): number {
  const sizes = fs.readdirSync(folder).map((name: string) => fs.statSync(path.join(folder, name)).size);
  const piece = Buffer.alloc(1 << 20);
  const start = performance.now();
  const output = fs.openSync(file, 'w');
  for (let left = sum(sizes); left > 0; left -= piece.length)
    fs.writeSync(output, piece, 0, Math.min(left, piece.length));
  fs.fsyncSync(output);
  fs.closeSync(output);
  const seconds = (performance.now() - start) / 1000;
  fs.removeSync(file);
  return seconds;
}

async function shippedLines(runs: Runs): Promise<Line[]> {
  const spent: Spent[] = [];
  while (spent.length < SHORT_ROUNDS) spent.push(await runs.measure([packaged('data', 'transcripts')]));
  return [['the shipped transcript, start to exit', `${middleOf(spent).seconds.toFixed(2)} s`]];
}

const slower = (runs: readonly Spent[]): Spent =>
  runs.reduce((most, one) => (one.seconds > most.seconds ? one : most));

const times = (ratio: number): string => `${ratio.toFixed(2)} times`;
