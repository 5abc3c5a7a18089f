import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { run as runLibrary, UsageError, validate } from '../pipeline/library/index.js';
import { createPipeline } from '../pipeline/pipeline.js';
import { packaged } from '../pipeline/root.js';
import { DATASETS } from '../pipeline/schemas.js';
import { CorpusTally } from '../stages/aggregate/corpus.js';
import { isRejection } from '../stages/stage.js';
import {
  BRIEFING,
  type Ended,
  folderWith,
  hashes,
  presser,
  type Row,
  readRows,
  SHIPPED,
} from './support/cli.js';
import { aggregate, knowledge, pipeline, sourceOf } from './support/stages.js';

/** What a run without tokens leaves empty in each dataset. */
const EMPTY: Record<string, readonly string[]> = {
  documents: ['tokens'],
  turns: ['tokens'],
  exchanges: ['question_tokens', 'answer_tokens'],
  country_mentions: ['sentence_id'],
};
const WITHOUT_ROWS = ['sentences', 'terms'];
const OF_CHARACTERS = ['punctuation', 'width', 'spacing'];

/** The rows of a run with tokens as one without them has them. */
function emptied(name: string, rows: readonly object[]): Row[] {
  if (WITHOUT_ROWS.includes(name)) return [];
  const nulls = Object.fromEntries((EMPTY[name] ?? []).map((column) => [column, null]));
  return rows.map((row) => ({ ...(row as Row), ...nulls }));
}

const shipped = readFileSync(SHIPPED, 'utf8');
/** As the shipped transcript was before a machine cut it into words. */
const raw = shipped.replace(/(?<=\P{ASCII}) +| +(?=\P{ASCII})/gu, '');

let home: string;
const run = (...args: string[]): Promise<Ended> => presser(home, ['run', ...args]);
const at = (name: string): string => join(home, name);
const rowsOf = (folder: string, name: (typeof DATASETS)[number]): Row[] => readRows(at(folder), name);

beforeAll(async () => {
  home = folderWith({ 'corpus/segmented.txt': shipped, 'corpus/raw.txt': raw, 'corpus/brief.txt': BRIEFING });
  await run('corpus', '--out', 'with');
  await run('corpus', '--out', 'without', '--no-tokens');
});

describe('a run without tokens', () => {
  const FIXTURES = ['load', 'mentions', 'shapes', 'words'].map((name) => packaged('test', 'fixtures', name));

  beforeAll(async () => {
    await run(...FIXTURES, '--out', 'fixtures');
    await run(...FIXTURES, '--out', 'fixtures-without', '--no-tokens');
  });

  it.each([
    ['with', 'without'],
    ['fixtures', 'fixtures-without'],
  ])('has the rows of one with them but for what words and sentences give (%s)', (normal, lean) => {
    for (const name of DATASETS.filter((one) => one !== 'repairs'))
      expect(rowsOf(lean, name), name).toEqual(emptied(name, rowsOf(normal, name)));
    expect(rowsOf(lean, 'turns').some(({ sentences }) => Number(sentences) > 1)).toBe(true);
    expect(rowsOf(lean, 'country_pairs').some(({ sentences }) => Number(sentences) > 0)).toBe(true);
  });

  it('has repairs of characters only', () => {
    const repairs = rowsOf('without', 'repairs');
    const all = rowsOf('with', 'repairs');
    expect(repairs.every(({ kind }) => OF_CHARACTERS.includes(kind as string))).toBe(true);
    expect(all).toEqual(expect.arrayContaining(repairs));
    const ofMarks = (rows: Row[]): Row[] => rows.filter(({ kind }) => kind === 'punctuation');
    expect(ofMarks(repairs)).toEqual(ofMarks(all));
    expect(repairs.length).toBeLessThan(all.length);
  });

  it('leaves empty cells, not 0', () => {
    const [, first] = readFileSync(at('without/documents.csv'), 'utf8').split('\r\n');
    const columns = readFileSync(at('without/documents.csv'), 'utf8').split('\r\n')[0]!.split(',');
    expect(first!.split(',')[columns.indexOf('tokens')]).toBe('');
  });

  it('is valid, and its mentions can be explained', async () => {
    expect(await validate(at('without'))).toEqual([]);
    const [{ mention_id }] = rowsOf('without', 'country_mentions') as [Row];
    const explained = await Promise.all(
      ['with', 'without'].map((data) => presser(home, ['explain', String(mention_id), '--data', data])),
    );
    expect(explained[1]).toEqual(explained[0]);
    expect(explained[1]!.status).toBe(0);
  });

  it('is the same side by side, from the library, and merged of shards', async () => {
    const bytes = hashes(at('without'));
    await run('corpus', '--out', 'parallel', '--no-tokens', '--jobs', '3');
    expect(hashes(at('parallel'))).toEqual(bytes);
    for (const i of [1, 2]) await run('corpus', '--no-tokens', '--shard', `${i}/2`, '--out', `shard-${i}`);
    await presser(home, ['merge', 'shard-1', 'shard-2', '--out', 'merged']);
    expect(hashes(at('merged'))).toEqual(bytes);
    await runLibrary(at('corpus/brief.txt'), { out: at('library'), tokens: false });
    expect(rowsOf('library', 'turns').map(({ tokens }) => tokens)).toEqual([null, null, null, null]);
  });

  it('does not mix with one that has them: neither in the cache nor in shards', async () => {
    const cached = (...args: string[]): Promise<Ended> => run('corpus', '--cache', 'cache', ...args);
    await cached('--out', 'cached');
    await cached('--out', 'cached-without', '--no-tokens');
    expect(hashes(at('cached-without'))).toEqual(hashes(at('without')));
    await cached('--out', 'cached');
    expect(hashes(at('cached'))).toEqual(hashes(at('with')));
    await run('corpus', '--shard', '2/2', '--out', 'other-2');
    await run('corpus', '--no-tokens', '--shard', '1/2', '--out', 'own-1');
    const { status, stderr } = await presser(home, ['merge', 'own-1', 'other-2', '--out', 'never']);
    expect(stderr).toContain('other-2 is a shard of another run than own-1');
    expect(status).toBe(2);
  });

  it('writes the formats that need no words', async () => {
    const formats = 'codebook,parquet,convokit,xlsx,report';
    const { status } = await run('corpus', '--no-tokens', '--out', 'formats', '--formats', formats);
    expect(status).toBe(0);
    expect(readdirSync(at('formats'))).toEqual(
      expect.arrayContaining(['codebook.md', 'parquet', 'convokit', 'presser.xlsx', 'report.html']),
    );
  });

  it('refuses those that do, before anything is read or written', async () => {
    const refused = await run('nowhere', '--no-tokens', '--formats', 'conllu', '--out', 'refused');
    expect(refused).toMatchObject({
      status: 2,
      stderr:
        'presser: conllu cannot be written without words and sentences; take other formats, or do without --no-tokens\n',
    });
    const all = await run('corpus', '--no-tokens', '--formats', 'all', '--out', 'refused');
    expect(all).toMatchObject({
      status: 2,
      stderr:
        'presser: tei and conllu cannot be written without words and sentences; take --formats codebook,parquet,convokit,xlsx,report, or do without --no-tokens\n',
    });
    await run('corpus', '--no-tokens', '--shard', '1/1', '--out', 'one');
    const merged = await presser(home, ['merge', 'one', '--formats', 'tei', '--out', 'refused']);
    expect(merged).toMatchObject({
      status: 2,
      stderr:
        'presser: tei cannot be written without words and sentences; take other formats, or run all shards again without --no-tokens\n',
    });
    expect(readdirSync(home)).not.toContain('refused');
    const options = { out: at('refused'), tokens: false, formats: ['conllu'] } as const;
    await expect(runLibrary(at('corpus'), options)).rejects.toThrow(UsageError);
  });
});

describe('in any text', () => {
  const sentences = readFileSync(packaged('test', 'fixtures', 'mentions', 'sentences.txt'), 'utf8')
    .replace(/\[\[([^|\]]*)\|[^\]]*\]\]/g, '$1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const words = [...raw.replace(/\s/g, '').slice(0, 4000)];
  /** Pieces of real sentences, at whatever place they are cut, with names and marks between them. */
  const piece = fc.oneof(
    fc
      .tuple(fc.constantFrom(...sentences), fc.nat(40), fc.integer({ min: 1, max: 12 }))
      .map(([text, from, length]) => text.slice(from % text.length).slice(0, length)),
    fc.constantFrom(
      '，',
      '。',
      '（',
      '）',
      '·',
      '、',
      ' ',
      '\n',
      '……',
      '“',
      '”',
      '-',
      '2',
      'NHK',
      '《',
      '》',
    ),
    fc.constantFrom(
      '刚果（金）',
      '刚果（金）国家电视台',
      '中青报·中青网',
      '阿',
      '斯',
      '中',
      '对',
      '方',
      '不',
      '以',
    ),
    fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((some) => some.join('')),
  );
  const questionAnd = (answer: string): string => `新华社记者：法国好吗？\n王毅：${answer}\n`;
  const text = fc
    .tuple(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', ' '))
    .map(([pieces, between]) => questionAnd(pieces.join(between)));
  /** Where a name ends in a mark, words behind it count, too. */
  const examples: [string][] = [[questionAnd('刚果（金）外交部说明，')]];

  it('mentions and outlets are the same without tokens', () => {
    const lean = createPipeline(knowledge(), { tokens: false });
    fc.assert(
      fc.property(text, (content) => {
        const [normal, without] = [pipeline(), lean].map(({ run: process }) => process(sourceOf(content)));
        if (isRejection(normal!) || isRejection(without!)) throw new Error('the text was refused');
        const [rows, leanRows] = [aggregate(normal!), aggregate(without!, { tokens: false })];
        for (const name of DATASETS.filter((one) => one in rows && one !== 'repairs'))
          expect(leanRows[name as 'turns']).toEqual(emptied(name, rows[name as 'turns']));
        const [tally, leanTally] = [new CorpusTally(), new CorpusTally()];
        tally.add(normal!);
        leanTally.add(without!);
        expect(leanTally.rows()).toEqual(tally.rows());
      }),
      { numRuns: 300, examples },
    );
  });
});
