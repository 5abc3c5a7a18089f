import { cpus } from 'node:os';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { $, fs, minimist, path, tmpdir } from 'zx';
import { readKnowledge } from '../../pipeline/knowledge/index.js';
import { PartBuilder } from '../../pipeline/parts/part.js';
import { PART_SIZE } from '../../pipeline/parts/processor.js';
import { Results } from '../../pipeline/parts/results.js';
import { createPipeline } from '../../pipeline/pipeline.js';
import { packaged } from '../../pipeline/root.js';
import { isRejection } from '../../stages/stage.js';

/**
 * Seconds and megabytes a second of each stage, on a corpus made by repeating transcripts, next to what
 * cutting the same text with @node-rs/jieba alone takes. All on one core, in one run.
 *
 * npm run bench -- [--mb 30] [FOLDER]
 */
const options = minimist(process.argv.slice(2), { default: { mb: 30 } });
const folder = String(options._[0] ?? packaged('data', 'transcripts'));
const wanted = Number(options.mb) * 1e6;

const texts = (await fs.readdir(folder))
  .sort()
  .map((name: string) => fs.readFileSync(path.join(folder, name)));
const files: Buffer[] = [];
for (let bytes = 0, i = 0; bytes < wanted; i++) {
  files.push(texts[i % texts.length]!);
  bytes += files.at(-1)!.length;
}
const total = files.reduce((sum, file) => sum + file.length, 0);

const seconds = new Map<string, number>();

function time<Result>(name: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - start) / 1000);
  return result;
}

const FLOOR = '@node-rs/jieba cut alone';
const jieba = Jieba.withDict(dict);

const knowledge = time('read gazetteers and lexicon', readKnowledge);
const pipeline = createPipeline(knowledge);
const out = tmpdir('presser-bench');
const results = new Results(out);
const builder = new PartBuilder(knowledge);
files.forEach((bytes, i) => {
  // Before each document, not all at once: the machine's speed drifts, and both must meet the same.
  time(FLOOR, () => {
    for (const line of bytes.toString('utf8').split('\n')) jieba.cut(line, true);
  });
  const document_id = `document-${String(i).padStart(6, '0')}`;
  const loaded = time('load', () => pipeline.load({ document_id, path: document_id, bytes }));
  const segmented = time('segment-normalize', () => pipeline['segment-normalize'](loaded));
  const transcript = time('turn-split', () => pipeline['turn-split'](segmented));
  const annotated = time('entity-extract', () => pipeline['entity-extract'](transcript));
  if (isRejection(annotated)) throw new Error(annotated.diagnostics[0]!.message);
  time('aggregate and write', () => {
    builder.add(annotated);
    if (builder.length >= PART_SIZE) results.add(builder.take());
  });
});
const start = performance.now();
results.add(builder.take());
await results.finish();
seconds.set('aggregate and write', seconds.get('aggregate and write')! + (performance.now() - start) / 1000);
await $`rm -rf ${out}`;

const floor = seconds.get(FLOOR)!;
let whole = 0;
const row = (name: string, spent: number): string =>
  `${name.padEnd(30)}${spent.toFixed(2).padStart(8)} s${(total / 1e6 / spent).toFixed(1).padStart(8)} MB/s${(spent / floor).toFixed(2).padStart(8)} x\n`;
process.stdout.write(
  `${files.length} documents, ${(total / 1e6).toFixed(1)} MB, one of ${cpus().length} cores\n`,
);
for (const [name, spent] of seconds) {
  process.stdout.write(row(name, spent));
  if (name !== FLOOR) whole += spent;
}
process.stdout.write(row('whole run', whole));
