import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { fs, minimist } from 'zx';
import { readKnowledge } from '../../pipeline/knowledge/index.js';
import { packaged } from '../../pipeline/root.js';
import { createSegmentNormalize } from '../../stages/segment-normalize/index.js';
import { damage, fromWords, readWords, type Score, score, undone, type WordLine } from './damage.js';
import { cutIntoWords } from './words.js';

/**
 * How well word boundaries are found in raw text, next to @node-rs/jieba, and how well damage to right ones is
 * repaired: precision, recall and F1 of boundaries before and after, and the share of damaged places that are as they
 * were. Files hold words separated by spaces; without
 * any, press-conference text made for this purpose. Three seeds each.
 *
 * npm run bench:segmentation -- [FILES…]
 */
const SHARES = [0, 0.02, 0.05, 0.1];
const SEEDS = [1, 2, 3];

const options = minimist(process.argv.slice(2));
const files =
  options._.length > 0 ? options._.map(String) : [packaged('test', 'fixtures', 'words', 'briefing.txt')];

const jieba = Jieba.withDict(dict);
const { lexicon, language } = readKnowledge();
const stage = createSegmentNormalize(lexicon, language);

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`.padStart(10);
const shown = ({ precision, recall, f1 }: Score): string => [precision, recall, f1].map(percent).join('');
const write = (...cells: string[]): boolean => process.stdout.write(`${cells.join('')}\n`);

function reportRaw(trusted: readonly WordLine[]): void {
  const ours = cutIntoWords(stage, trusted, false);
  const theirs = trusted.map(({ text }) => fromWords(jieba.cut(text, true)));
  write('raw text'.padEnd(32), ' precision    recall        F1');
  write('  presser'.padEnd(32), shown(score(trusted, ours)));
  write('  @node-rs/jieba'.padEnd(32), shown(score(trusted, theirs)));
}

function reportRepair(trusted: readonly WordLine[], share: number): void {
  const runs = SEEDS.slice(0, share === 0 ? 1 : SEEDS.length).map((seed) => {
    const { damaged, done } = damage(trusted, share, seed);
    const repaired = cutIntoWords(stage, damaged, true);
    return {
      before: score(trusted, damaged),
      after: score(trusted, repaired),
      places: done.length,
      undone: undone(trusted, repaired, done),
    };
  });
  const mean = (of: (run: (typeof runs)[number]) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const meanScore = (of: (run: (typeof runs)[number]) => Score): Score => ({
    precision: mean((run) => of(run).precision),
    recall: mean((run) => of(run).recall),
    f1: mean((run) => of(run).f1),
  });
  write(`damaged ${100 * share} % (${runs[0]!.places} places)`);
  write('  before'.padEnd(32), shown(meanScore((run) => run.before)));
  write('  after'.padEnd(32), shown(meanScore((run) => run.after)));
  if (share > 0) write('  undone'.padEnd(52), percent(mean((run) => run.undone)));
}

for (const file of files) {
  const trusted = readWords(await fs.readFile(file, 'utf8'));
  write(`${file}: ${trusted.length} lines`);
  reportRaw(trusted);
  for (const share of SHARES) reportRepair(trusted, share);
}
