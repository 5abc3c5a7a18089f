import { minimist } from 'zx';
import { writeIntoReadme } from '../../pipeline/generate/readme.js';
import { packaged } from '../../pipeline/root.js';
import { repeated, sizeOf } from './corpus.js';
import { processLines } from './process-lines.js';
import { measureStages } from './stages.js';
import { type Line, markdownTable } from './table.js';

const HELP = `npm run bench -- [--mb 60] [--stages] [--readme] [FOLDER]

What a run takes, on a corpus made by repeating transcripts, next to what cutting the same text with
@node-rs/jieba alone takes: stage by stage, then as processes of their own.

--stages leaves the processes out; --readme puts the table into README.md.
`;

const options = minimist(process.argv.slice(2), {
  default: { mb: 60 },
  boolean: ['stages', 'readme', 'help'],
});
if (options.help) {
  process.stdout.write(HELP);
  process.exit();
}
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
if (!options.stages) lines.push(...(await processLines(files)));

const table = markdownTable(`${files.length} documents, ${megabytes.toFixed(1)} MB`, lines);
if (options.readme) writeIntoReadme('measured', 'bench', table);
process.stdout.write(`${table}\n`);
