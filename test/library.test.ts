import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createStages,
  isRejection,
  type RunOptions,
  run,
  type Summary,
  stages,
  UsageError,
  validate,
} from '../pipeline/library/index.js';
import { DATASETS } from '../pipeline/schemas.js';
import { BRIEFING, folderWith, hashes, presser, readRows, temporaryFolder } from './support/cli.js';

const FILES = { '2024-05-06-briefing.txt': BRIEFING, 'empty.txt': '' };

/** Puts the documents of some paths through all stages. */
const throughAll = (paths: string, { load, segmentNormalize, turnSplit, entityExtract } = stages) =>
  load(paths).map(segmentNormalize).map(turnSplit).map(entityExtract);

describe('run', () => {
  let [transcripts, out] = ['', ''];
  let summary: Summary;
  let said: unknown[][];
  const done: string[] = [];

  beforeAll(async () => {
    transcripts = folderWith(FILES);
    out = temporaryFolder();
    const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'));
    summary = await run(transcripts, {
      out,
      formats: ['codebook', 'xlsx'],
      onProgress: (...progress) => done.push(progress.join(' ')),
    });
    said = spies.flatMap(({ mock }) => mock.calls);
    for (const spy of spies) spy.mockRestore();
  });

  it('leaves what the command leaves', async () => {
    const own = temporaryFolder();
    await presser(process.cwd(), ['run', transcripts, '--out', own, '--formats', 'codebook,xlsx']);
    expect(hashes(out)).toEqual(hashes(own));
  });

  it('resolves to what was made, refusals with their reasons', () => {
    expect(summary).toMatchObject({ documents: 1, rejected: 1, turns: 4, exchanges: 2, outlets: 2 });
    expect(summary.messages).toEqual([
      `${transcripts}/empty.txt: error: the document holds no text; put the transcript into it, or leave it out`,
    ]);
  });

  it('says nothing on the terminal and leaves Ctrl-C to its caller', () => {
    expect(said).toEqual([]);
    expect(process.listenerCount('SIGINT')).toBe(0);
    expect(done).toEqual(['2 2 empty']);
  });

  it.each([
    ['no folder', {}, 'run needs out, the folder for the datasets'],
    ['no options', undefined, 'run needs out, the folder for the datasets'],
    ['what are no options', null, 'run takes its options as an object, not null'],
    ['an empty name', { out: '' }, 'out takes the name of a folder, not ""'],
    ['a cache', { out: 'x', cache: 5 }, 'cache takes the name of a folder, not 5'],
    [
      'an option',
      { out: 'x', gazeteer: 'names.csv' },
      'run has no option "gazeteer"; its options are out, formats, gazetteer, ',
    ],
    ['a format', { out: 'x', formats: ['cvs'] }, 'there is no format "cvs"'],
    [
      'formats',
      { out: 'x', formats: null },
      'formats takes the name of a format, or a list of them, not null',
    ],
    [
      'a gazetteer',
      { out: 'x', gazetteer: [5] },
      'gazetteer takes the name of a file, or a list of them, not [ 5 ]',
    ],
    ['tokens', { out: 'x', tokens: 'no' }, 'tokens takes true or false, not "no"'],
    [
      'an encoding',
      { out: 'x', encoding: 'gbk' },
      'encoding takes one of utf-8, utf-16le, utf-16be, gb18030, big5 (',
    ],
    ['jobs', { out: 'x', jobs: 0 }, 'jobs takes a whole number from 1 on, not 0'],
    ...['64MB', NaN, -1, 0.5].map((maxDocument): [string, object, string] => [
      'a size',
      { out: 'x', maxDocument },
      `maxDocument takes a whole number of bytes from 1 on, not ${typeof maxDocument === 'string' ? '"64MB"' : maxDocument}`,
    ]),
    ...[{ number: 3, of: 2 }, { number: 1, of: 2.5 }, { number: 1 }, null].map(
      (shard): [string, object, string] => [
        'a shard',
        { out: 'x', shard },
        'shard takes { number, of } with number from 1 to of, not ',
      ],
    ),
    ['onProgress', { out: 'x', onProgress: null }, 'onProgress takes a function, not null'],
  ])('rejects with UsageError for %s that cannot be', async (_, options, message) => {
    await expect(run(transcripts, options as unknown as RunOptions)).rejects.toThrow(UsageError);
    await expect(run(transcripts, options as unknown as RunOptions)).rejects.toThrow(message);
  });

  it.each([undefined, '', [], ['a.txt', null]])('rejects with UsageError for %j as paths', async (paths) => {
    const running = run(paths as unknown as string, { out: 'x' });
    await expect(running).rejects.toThrow(UsageError);
    await expect(running).rejects.toThrow(
      /^paths takes the name of a file, folder or glob, or a list of them, not /,
    );
  });

  it('takes a single gazetteer or format by its name', async () => {
    const folder = folderWith({ 'names.csv': 'name,code\n伙伴,JP\n' });
    const own = join(folder, 'own');
    await run(transcripts, { out: own, gazetteer: join(folder, 'names.csv'), formats: 'codebook' });
    expect(readRows(own, 'country_mentions').map(({ code }) => code)).toContain('JP');
    expect(Object.keys(hashes(own))).toContain('codebook.md');
  });

  it('rejects where nothing can be read, and leaves the folder as it was', async () => {
    const before = hashes(out);
    await expect(run('nowhere.txt', { out })).rejects.toMatchObject({
      name: 'RunError',
      message: `nowhere.txt: error: the file cannot be read (there is no such file); check that it exists and that you may read it\nno input could be read; ${out} was left as it was`,
    });
    expect(hashes(out)).toEqual(before);
  });

  it('leaves datasets that validate finds nothing wrong with, until they are changed', async () => {
    expect(await validate(out)).toEqual([]);
    const file = join(out, 'turns.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('questioner', 'reporter'));
    expect(await validate(out)).toContainEqual(
      expect.objectContaining({ file: 'turns.csv', row: 1, column: 'role' }),
    );
    await expect(validate(join(out, 'nowhere'))).rejects.toThrow(UsageError);
    await expect(validate('')).rejects.toThrow(new UsageError('folder takes the name of a folder, not ""'));
  });
});

describe('the stages', () => {
  it('come, one after the other, to the rows of a run', async () => {
    const [transcripts, out] = [folderWith(FILES), temporaryFolder()];
    await run(transcripts, { out });
    const tables = stages.aggregate(throughAll(transcripts));
    for (const name of DATASETS) expect(tables[name], name).toEqual(readRows(out, name));
  });

  it('pass on what an earlier one has refused', () => {
    const documents = throughAll(folderWith(FILES));
    expect(documents.map(isRejection)).toEqual([false, true]);
  });

  it('throw UsageError for what is no document of theirs', () => {
    const [loaded] = stages.load(join(folderWith(FILES), '2024-05-06-briefing.txt'));
    expect(() => stages.turnSplit(loaded as never)).toThrow(
      new UsageError(
        "not what turn-split takes (segmented.schema.json: / must have required property 'text'); give it what the stage segment-normalize gives",
      ),
    );
    for (const document of [undefined, null, 'text', [loaded], {}, { rejected: true }] as never[]) {
      for (const stage of [stages.segmentNormalize, stages.turnSplit, stages.entityExtract])
        expect(() => stage(document)).toThrow(UsageError);
      expect(() => stages.aggregate([document])).toThrow(UsageError);
    }
  });

  it('throw UsageError for a document that comes twice, refused ones too', () => {
    for (const name of Object.keys(FILES)) {
      const documents = throughAll(join(folderWith(FILES), name));
      expect(() => stages.aggregate([...documents, ...documents])).toThrow(
        new UsageError(`the document ${name.replace('.txt', '')} comes twice; only the first can be taken`),
      );
    }
  });

  it('know the names of gazetteers that they are created with', () => {
    const folder = folderWith({
      'names.csv': 'name,code\n山姆大叔,US\n',
      'talks/a.txt': '问：山姆大叔呢？\n',
    });
    const own = createStages({ gazetteer: join(folder, 'names.csv') });
    const talks = join(folder, 'talks');
    const codes = [stages, own].map((all) =>
      all.aggregate(throughAll(talks, all)).country_mentions.map(({ code }) => code),
    );
    expect(codes).toEqual([[], ['US']]);
  });

  it('throw UsageError for options and encodings that there are not', () => {
    const options = { gazetteers: ['names.csv'] } as object;
    expect(() => createStages(options)).toThrow(
      new UsageError('createStages has no option "gazetteers"; its options are gazetteer'),
    );
    const load = (own: object) => () => stages.load('nowhere.txt', own);
    expect(load({ encode: 'gbk' })).toThrow(
      new UsageError('load has no option "encode"; its options are encoding'),
    );
    expect(load({ encoding: 'gbk' })).toThrow(/^encoding takes one of utf-8, .*, not "gbk"$/);
    expect(() => createStages({ gazetteer: 5 } as object)).toThrow(/^gazetteer takes the name of a file, /);
    expect(() => stages.load([''])).toThrow(/^paths takes the name of a file, /);
  });

  it('throw UsageError for a gazetteer that is not as it should be, when they are first called', () => {
    const folder = folderWith({ 'names.csv': 'name,code\n山姆大叔,USA\n', 'a.txt': BRIEFING });
    const own = createStages({ gazetteer: [join(folder, 'names.csv')] });
    expect(() => own.load(join(folder, 'a.txt'))).toThrow(/names\.csv:2: "USA" is no code/);
  });
});
