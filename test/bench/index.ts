import { fs, minimist, path } from 'zx';
import { packaged } from '../../pipeline/root.js';
import { documentId, repeated, sizeOf, temporaryFolder, writeCorpus } from './corpus.js';
import { measureJieba, measureRun, middleOf, type Spent } from './processes.js';
import { measureStages } from './stages.js';
import { type Line, markdownTable, writeIntoReadme } from './table.js';

/**
 * What a run takes, on a corpus made by repeating transcripts, next to what cutting the same text with
 * @node-rs/jieba alone takes: stage by stage, then as processes of their own.
 *
 * npm run bench -- [--mb 60] [--stages] [--readme] [FOLDER]
 *
 * --stages leaves the processes out; --readme puts the table into README.md.
 */
const options = minimist(process.argv.slice(2), { default: { mb: 60 }, boolean: ['stages', 'readme'] });
const folder = String(options._[0] ?? packaged('data', 'transcripts'));
const files = repeated(folder, Number(options.mb));
const megabytes = sizeOf(files) / 1e6;

const { floors, stages, all } = await measureStages(files, { tokens: true });
const bare = await measureStages(files, { tokens: false });
const line = (what: string, seconds: number, floor = floors.jieba): Line => [
  what,
  `${seconds.toFixed(2)} s`,
  seconds / floor,
];
const lines: Line[] = [
  line('floor: cut with @node-rs/jieba', floors.jieba),
  line('floor: written as JSONL', floors.jsonl),
  ...[...stages].map(([stage, seconds]) => line(stage, seconds)),
  line('all of it, on one core', all),
  line('all of it with --no-tokens', bare.all, bare.floors.jieba),
];
if (!options.stages) lines.push(...processLines());

const table = markdownTable(`${files.length} documents, ${megabytes.toFixed(1)} MB`, lines);
if (options.readme) writeIntoReadme(table);
process.stdout.write(`${table}\n`);

/** The same as processes of their own. */
function processLines(): Line[] {
  const home = temporaryFolder();
  const out = path.join(home, 'out');
  const corpus = (name: string, share: readonly Buffer[]): string => {
    writeCorpus(share, path.join(home, name));
    return path.join(home, name);
  };
  const run = (...args: string[]): Spent => {
    fs.removeSync(out);
    return measureRun([...args, '--out', out]);
  };
  const whole = corpus('whole', files);
  // In turns, and not one after the other: the machine's speed drifts, and all must meet the same.
  const rounds = Array.from({ length: 3 }, () => [
    measureJieba(whole),
    run(whole, '--jobs', '1'),
    run(whole, '--jobs', '2'),
  ]);
  const [jieba, one, two] = [0, 1, 2].map((i) => middleOf(rounds.map((round) => round[i]!))) as [
    Spent,
    Spent,
    Spent,
  ];
  const ofProcess = (what: string, { seconds, megabytes }: Spent): Line => [
    `${what}, start to exit`,
    `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB of memory`,
    seconds / jieba.seconds,
  ];
  const tenth = run(corpus('tenth', files.slice(0, files.length / 10)), '--jobs', '1');
  const many = corpus(
    'many',
    Array.from({ length: 1000 }, (_, i) => files[i % files.length]!),
  );
  const cached = [many, '--jobs', '1', '--cache', path.join(home, 'cache')];
  const first = run(...cached);
  fs.appendFileSync(path.join(many, `${documentId(500)}.txt`), '\n');
  const second = run(...cached);
  const shipped = middleOf(
    Array.from({ length: 7 }, () => measureRun([packaged('data', 'transcripts'), '--out', out])),
  );
  fs.removeSync(home);
  return [
    ofProcess('@node-rs/jieba', jieba),
    ofProcess('--jobs 1', one),
    ofProcess('--jobs 2', two),
    ['--jobs 2 is faster', `${(one.seconds / two.seconds).toFixed(2)} times`],
    ['ten times the documents take', `${(one.seconds / tenth.seconds).toFixed(1)} times as long`],
    [
      '--cache, one of 1,000 documents changed',
      `${second.seconds.toFixed(2)} s after ${first.seconds.toFixed(2)} s`,
    ],
    ['the shipped transcript, start to exit', `${shipped.seconds.toFixed(2)} s`],
  ];
}
