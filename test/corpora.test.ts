import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BRIEFING,
  complaints,
  type Ended,
  folderWith,
  hashes,
  presser,
  readRows,
  SHIPPED,
} from './support/cli.js';

let home: string;
/** What one run in one process gives. */
let whole: Record<string, string>;

const run = (...args: string[]): Promise<Ended> => presser(home, ['run', 'corpus', ...args]);
const at = (name: string): string => join(home, name);

beforeAll(async () => {
  const transcript = readFileSync(SHIPPED, 'utf8');
  const long = Array.from({ length: 7 }, (_, i) => [`corpus/${i}-wang-yi.txt`, transcript]);
  home = folderWith({
    ...Object.fromEntries(long),
    'corpus/4-empty.txt': '',
    'corpus/5-briefing.txt': BRIEFING,
    'corpus/briefing/5-briefing.txt': BRIEFING.replaceAll('欧盟', '日本'),
  });
  await run('--out', 'whole', '--jobs', '1');
  whole = hashes(at('whole'));
});

describe('workers', () => {
  it('give the bytes that one process gives', async () => {
    const { status, stderr } = await run('--out', 'parallel', '--jobs', '3');
    expect(status).toBe(1);
    expect(complaints(stderr)).toEqual([
      expect.stringContaining('4-empty.txt: error: the document holds no text'),
    ]);
    expect(hashes(at('parallel'))).toEqual(whole);
  });

  it('tell of a bad gazetteer as one process does', async () => {
    writeFileSync(at('bad.csv'), 'name,code\n某地,XX\n');
    const args = ['--gazetteer', 'bad.csv', '--out', 'bad'];
    const [one, three] = [await run(...args, '--jobs', '1'), await run(...args, '--jobs', '3')];
    expect(three.status).toBe(2);
    expect(three).toEqual(one);
    expect(existsSync(at('bad'))).toBe(false);
  });

  it.each(['0', '-1', 'many', '1.5'])('cannot be %s', async (jobs) => {
    const { status, stderr } = await run('--jobs', jobs);
    expect(stderr).toContain(`--jobs takes a whole number from 1 on, not "${jobs}"`);
    expect(status).toBe(2);
  });
});

describe('shards', () => {
  const merge = (...args: string[]): Promise<Ended> => presser(home, ['merge', ...args]);

  beforeAll(async () => {
    for (const i of [1, 2, 3]) await run('--shard', `${i}/3`, '--out', `shard-${i}`);
  });

  it('merge to what one run gives, whatever the order of the folders', async () => {
    const { status } = await merge('shard-3', 'shard-1', 'shard-2', '--out', 'merged');
    expect(status).toBe(1);
    expect(hashes(at('merged'))).toEqual(whole);
  });

  it('sum up what they hold, outlets and countries too', async () => {
    const figures = (stderr: string): string[] =>
      stderr.split('\n').filter((line) => /^ {2}(?!files)/.test(line));
    const one = await presser(home, ['run', 'corpus/5-briefing.txt', '--out', 'only']);
    const shard = await presser(home, ['run', 'corpus/5-briefing.txt', '--shard', '1/1', '--out', 'only-1']);
    expect(figures(shard.stderr)).toEqual(figures(one.stderr));
    expect(figures(shard.stderr)).toContainEqual(expect.stringMatching(/^ {2}outlets +2$/));
  });

  it('may outnumber the documents', async () => {
    const shards = Array.from({ length: 4 }, (_, i) => `tiny-${i + 1}`);
    for (const [i, out] of shards.entries())
      await presser(home, ['run', 'corpus/5-briefing.txt', '--shard', `${i + 1}/4`, '--out', out]);
    const { status } = await merge(...shards, '--out', 'tiny');
    expect(status).toBe(0);
    await presser(home, ['run', 'corpus/5-briefing.txt', '--out', 'tiny-whole']);
    expect(hashes(at('tiny'))).toEqual(hashes(at('tiny-whole')));
  });

  it('are merged where no document of one can be read', async () => {
    const paths = ['corpus/5-briefing.txt', 'missing.txt'];
    for (const i of [1, 2]) await presser(home, ['run', ...paths, '--shard', `${i}/2`, '--out', `half-${i}`]);
    const { status } = await merge('half-1', 'half-2', '--out', 'half');
    expect(status).toBe(1);
    await presser(home, ['run', ...paths, '--out', 'half-whole']);
    expect(hashes(at('half'))).toEqual(hashes(at('half-whole')));
  });

  it('are all needed, once, and of one run', async () => {
    writeFileSync(at('names.csv'), 'name,code\n某地,FR\n');
    await run('--shard', '3/3', '--gazetteer', 'names.csv', '--out', 'other-3');
    cpSync(at('shard-3'), at('old-3'), { recursive: true });
    const { form, ...older } = JSON.parse(readFileSync(at('old-3/shard.json'), 'utf8'));
    expect(form).toBeGreaterThan(0);
    writeFileSync(at('old-3/shard.json'), JSON.stringify(older));
    cpSync(at('shard-3'), at('edited-3'), { recursive: true });
    writeFileSync(at('edited-3/shard.json'), JSON.stringify({ form, ...older, shard: null }));
    const told: [string[], string][] = [
      [['shard-1', 'shard-3'], 'shard 2/3 is missing'],
      [['shard-1', 'shard-2', 'shard-3', 'shard-1'], 'shard 1/3 comes twice: shard-1, shard-1'],
      [['shard-1', 'shard-2', 'other-3'], 'other-3 is a shard of another run than shard-1'],
      [
        ['shard-1', 'shard-2', 'old-3'],
        'old-3 is a shard of another version of presser; run the shard again',
      ],
      [
        ['shard-1', 'edited-3'],
        'edited-3/shard.json was changed since its shard was run; run the shard again',
      ],
      [['shard-1', 'whole'], 'whole holds no shard'],
    ];
    for (const [folders, message] of told) {
      const { status, stderr } = await merge(...folders, '--out', 'never');
      expect(stderr).toContain(message);
      expect(status).toBe(2);
    }
    expect(existsSync(at('never'))).toBe(false);
  });

  it('are merged where one was killed while it moved its files', async () => {
    mkdirSync(at('shard-2/.presser-commit'));
    for (const name of ['turns.csv', 'shard.json'])
      renameSync(at(`shard-2/${name}`), at(`shard-2/.presser-commit/${name}`));
    await merge('shard-1', 'shard-2', 'shard-3', '--out', 'moved-merged');
    expect(hashes(at('moved-merged'))).toEqual(whole);
  });

  it('are not written over, however their folders are named', async () => {
    symlinkSync('shard-2', at('link-2'));
    const before = hashes(at('shard-2'));
    for (const out of [
      'shard-2',
      'shard-1/../shard-2/',
      'link-2',
      'shard-2/merged',
      'link-2/not/yet/there',
    ]) {
      const { status, stderr } = await merge('shard-1', 'shard-2', 'shard-3', '--out', out);
      expect(stderr).toBe(
        `presser: --out ${out} lies in the folder of the shard shard-2; choose another folder\n`,
      );
      expect(status).toBe(2);
    }
    expect(hashes(at('shard-2'))).toEqual(before);
  });

  it('that were changed are not merged', async () => {
    const turns = readFileSync(at('shard-2/turns.csv'), 'utf8');
    writeFileSync(at('shard-2/turns.csv'), turns.replace('中国', '法国'));
    const { status, stderr } = await merge('shard-1', 'shard-2', 'shard-3', '--out', 'never');
    writeFileSync(at('shard-2/turns.csv'), turns);
    expect(stderr).toContain('shard-2/turns.csv was changed since its shard was run');
    expect(status).toBe(1);
    expect(existsSync(at('never'))).toBe(false);
  });

  it('that lack a file are not merged, which a line tells', async () => {
    renameSync(at('shard-2/terms.csv'), at('terms.csv'));
    const { status, stderr } = await merge('shard-1', 'shard-2', 'shard-3', '--out', 'never');
    renameSync(at('terms.csv'), at('shard-2/terms.csv'));
    expect(stderr).toMatch(/^presser: .*shard-2.terms\.csv'\n$/);
    expect(status).toBe(1);
  });

  it('have no formats but those that are merged', async () => {
    const { status, stderr } = await run('--shard', '1/3', '--formats', 'xlsx', '--out', 'never');
    expect(stderr).toBe(
      'presser: other formats are made of the whole, not of a shard; give --formats to merge\n',
    );
    expect(status).toBe(2);
    expect(existsSync(at('never'))).toBe(false);
  });

  it('are told of where somebody validates one', async () => {
    expect(await presser(home, ['validate', 'shard-1'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'presser: shard-1 holds a shard; merge it with the others of its run, and use what comes out\n',
    });
  });

  it.each(['0/3', '4/3', '1', '1/0', 'a/b'])('cannot be %s', async (shard) => {
    const { status, stderr } = await run('--shard', shard);
    expect(stderr).toContain(`--shard takes I/N with I from 1 to N, such as 1/8, not "${shard}"`);
    expect(status).toBe(2);
  });
});

it('the manifest tells what was asked for, of one run as of its shards', async () => {
  const options = ['--gazetteer', 'names.csv', '--encoding', 'utf-8', '--no-tokens'];
  await run(...options, '--out', 'asked');
  for (const i of [1, 2]) await run(...options, '--shard', `${i}/2`, '--out', `asked-${i}`);
  await presser(home, ['merge', 'asked-1', 'asked-2', '--out', 'asked-merged']);
  expect(JSON.parse(readFileSync(at('asked/manifest.json'), 'utf8')).options).toEqual({
    tokens: false,
    encoding: 'utf-8',
    gazetteers: [
      {
        path: 'names.csv',
        sha256: createHash('sha256')
          .update(readFileSync(at('names.csv')))
          .digest('hex'),
      },
    ],
  });
  expect(hashes(at('asked-merged'))).toEqual(hashes(at('asked')));
});

it('a folder beside the current one is told of by its relative path: no row names a folder of the machine', async () => {
  const folder = folderWith({ 'texts/day.txt': BRIEFING, 'texts/more/day.txt': BRIEFING, 'work/.keep': '' });
  await presser(join(folder, 'work'), ['run', '../texts', '--out', 'out']);
  const documents = readRows(join(folder, 'work/out'), 'documents');
  expect(documents.map((row) => [row.document_id, row.source_path])).toEqual([
    ['texts.day', '../texts/day.txt'],
    ['texts.more.day', '../texts/more/day.txt'],
  ]);
});

it.each(['.', '**/*'])('a run of %s does not take what runs have written for transcripts', async (path) => {
  const folder = folderWith({ 'day.txt': BRIEFING, 'more/other.txt': BRIEFING });
  const ofFolder = (out: string): Promise<Ended> =>
    presser(folder, ['run', path, '--out', out, '--cache', 'kept', '--formats', 'parquet']);
  for (const out of ['out', '.']) {
    await ofFolder(out);
    const manifest = (): string => readFileSync(join(folder, out, 'manifest.json'), 'utf8');
    const first = manifest();
    expect((await ofFolder(out)).status).toBe(0);
    expect(manifest()).toBe(first);
    expect(readRows(join(folder, out), 'documents').map(({ source_path }) => source_path)).toEqual([
      'day.txt',
      'more/other.txt',
    ]);
  }
  await presser(folder, ['run', path, '--shard', '1/1', '--out', 'shard']);
  expect(readRows(join(folder, 'shard'), 'documents')).toHaveLength(2);
});

it('what a run has written is known where a glob leaves out what lists it, and read where it is named', async () => {
  const folder = folderWith({ 'day.txt': BRIEFING });
  await presser(folder, ['run', 'day.txt', '--out', 'out', '--formats', 'parquet']);
  for (const pattern of ['out/*.jsonl', 'out/parquet/*', join(folder, 'out', '*.csv')])
    expect(await presser(folder, ['run', pattern, '--out', 'other'])).toMatchObject({
      status: 2,
      stderr: `presser: no files in ${pattern}; name transcripts, or folders that hold some\n`,
    });
  const { stdout } = await presser(folder, ['stage', 'load', 'out/turns.jsonl']);
  expect(stdout).toContain('中国和美国关系如何？');
});

describe('the cache', () => {
  const entries = (): string[] =>
    readdirSync(at('cache'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
  const cached = (out: string, ...args: string[]): Promise<Ended> =>
    run('--cache', 'cache', '--out', out, ...args);

  it('is filled by a run, and changes nothing in what a later one gives', async () => {
    await cached('first');
    expect(hashes(at('first'))).toEqual(whole);
    const kept = entries();
    expect(kept).toHaveLength(10);
    const { stderr } = await cached('second', '--jobs', '2');
    expect(hashes(at('second'))).toEqual(whole);
    expect(complaints(stderr)).toHaveLength(1);
    expect(entries()).toEqual(kept);
  });

  it('is used', async () => {
    const entry = entries().find((path) => readFileSync(path, 'utf8').includes('5-briefing"'))!;
    const kept = readFileSync(entry, 'utf8');
    // A change that the checksum knows of is believed, so that it shows that the entry was read.
    const { crc32 } = await import('node:zlib');
    const [header, part, ...rows] = kept.split('\n');
    const changed = rows.join('\n').replaceAll('王毅', '王义');
    const sum = crc32(Buffer.from(changed), crc32(part!));
    writeFileSync(entry, [JSON.stringify({ ...JSON.parse(header!), crc32: sum }), part, changed].join('\n'));
    await cached('used');
    expect(
      readRows(at('used'), 'turns').some(({ text, speaker_name }) =>
        `${text}${speaker_name}`.includes('王义'),
      ),
    ).toBe(true);
    writeFileSync(entry, kept);
  });

  it('is not believed where it is damaged, and may be gone', async () => {
    const [first, second, third, , fifth] = entries();
    const bytes = readFileSync(first!);
    bytes[bytes.length - 5]! ^= 1;
    writeFileSync(first!, bytes);
    writeFileSync(second!, readFileSync(second!).subarray(0, 1000));
    renameSync(third!, entries()[3]!);
    rmSync(fifth!);
    mkdirSync(fifth!);
    const { stderr } = await cached('damaged');
    expect(hashes(at('damaged'))).toEqual(whole);
    expect(complaints(stderr)).toHaveLength(1);
    rmSync(at('cache'), { recursive: true });
    await cached('gone');
    expect(hashes(at('gone'))).toEqual(whole);
  });

  it('leaves to workers what it lacks, and gives what it has in its place', async () => {
    const kept = entries();
    const lacking = kept.filter((path) => /"[0126]-wang-yi"/.test(readFileSync(path, 'utf8')));
    expect(lacking).toHaveLength(4);
    for (const entry of lacking) rmSync(entry);
    await cached('filled', '--jobs', '2');
    expect(hashes(at('filled'))).toEqual(whole);
    expect(entries()).toEqual(kept);
  });

  it('is told of a gazetteer that is missing as any run is', async () => {
    const args = ['--gazetteer', 'missing.csv', '--out', 'missing'];
    expect(await run(...args, '--cache', 'cache')).toEqual(await run(...args, '--jobs', '1'));
    expect(await run(...args, '--shard', '1/2')).toEqual(await run(...args, '--jobs', '1'));
    expect(existsSync(at('missing'))).toBe(false);
  });

  it('knows a document again only with the same bytes, name and gazetteers', async () => {
    const before = entries().length;
    writeFileSync(at('corpus/5-briefing.txt'), BRIEFING.replaceAll('美国', '德国'));
    await cached('changed');
    expect(entries()).toHaveLength(before + 1);
    await run('--out', 'changed-whole');
    expect(hashes(at('changed'))).toEqual(hashes(at('changed-whole')));
    writeFileSync(at('corpus/5-briefing.txt'), BRIEFING);
    writeFileSync(at('more.csv'), 'name,code\n伙伴,FR\n');
    await cached('more', '--gazetteer', 'more.csv');
    expect(entries()).toHaveLength(before + 11);
    expect(hashes(at('more'))).not.toEqual(whole);
  });
});

describe('a folder that another run writes into', () => {
  const lock = (pid: number): void => {
    mkdirSync(at('busy'), { recursive: true });
    writeFileSync(at('busy/.presser-lock'), JSON.stringify({ host: hostname(), pid }));
  };

  it('is left alone while that run lives', async () => {
    lock(process.pid);
    const { status, stderr } = await run('--out', 'busy');
    expect(stderr).toContain(`another run (process ${process.pid} on ${hostname()}) is writing into busy`);
    expect(status).toBe(1);
    expect(readdirSync(at('busy'))).toEqual(['.presser-lock']);
  });

  it('is taken over when that run was killed, with nothing left of it', async () => {
    const dead = spawn(process.execPath, ['--version']);
    await once(dead, 'exit');
    lock(dead.pid!);
    mkdirSync(at('busy/.presser-new'));
    writeFileSync(at('busy/.presser-new/turns.csv'), 'half');
    await run('--out', 'busy');
    expect(hashes(at('busy'))).toEqual(whole);
  });
});

describe('a run that was killed while it moved its files', () => {
  it('is completed by whoever looks at the folder next', async () => {
    await run('--out', 'moved');
    mkdirSync(at('moved/.presser-commit'));
    for (const name of ['turns.csv', 'manifest.json']) {
      renameSync(at(`moved/${name}`), at(`moved/.presser-commit/${name}`));
    }
    writeFileSync(at('moved/presser.xlsx'), 'of a former run');
    writeFileSync(at('moved/.presser-commit/.outdated.json'), '["presser.xlsx"]');
    const { status } = await presser(home, ['validate', 'moved']);
    expect(status).toBe(0);
    expect(hashes(at('moved'))).toEqual(whole);
  });
});

it('a run removes what a former one has written and it does not, and nothing else', async () => {
  const formats = ['--formats', 'parquet'];
  await presser(home, ['run', 'corpus/5-briefing.txt', '--out', 'formats', ...formats]);
  writeFileSync(at('formats/notes.txt'), 'mine');
  await presser(home, ['run', 'corpus/5-briefing.txt', '--out', 'formats']);
  expect(readdirSync(at('formats/parquet'))).toEqual([]);
  expect(readFileSync(at('formats/notes.txt'), 'utf8')).toBe('mine');
});
