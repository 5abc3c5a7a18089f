import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM, packaged, packageVersion } from '../pipeline/root.js';
import {
  BRIEFING,
  complaints,
  type Ended,
  folderWith,
  hashes,
  OUTPUTS,
  presser,
  type Row,
  readRows,
  SHIPPED,
  temporaryFolder,
} from './support/cli.js';

const STACK_TRACE = /^\s+at |node:internal|Error:/m;
const HINT = '(presser --help lists commands and options)';

/** Inputs that are refused, with what is said of each. */
const REFUSED = {
  'binary.txt': 'this is not a text file (a NUL byte at byte 2); save the transcript as plain text in UTF-8',
  'empty.txt': 'the document holds no text; put the transcript into it, or leave it out',
  'missing.txt':
    'the file cannot be read (there is no such file); check that it exists and that you may read it',
  'none*.txt': 'no file matches this pattern; check it, and the folder that you are in',
  'novel.txt':
    'no line begins with a speaker and a colon (such as "新华社记者：" or "问："); check that this is a transcript',
};

let home: string;

beforeAll(() => {
  home = folderWith({
    'wang-yi.txt': readFileSync(SHIPPED),
    'briefing.txt': BRIEFING,
    'binary.txt': 'ab\0c',
    'empty.txt': '\n \n',
    'novel.txt': '很久以前，有一座山。\n山上有一座庙。\n',
    'a/day.txt': BRIEFING,
    'b/day.txt': BRIEFING.replaceAll('欧盟', '日本'),
  });
});

const run = (...args: string[]): Promise<Ended> => presser(home, ['run', ...args]);
const at = (name: string): string => join(home, name);
const idsIn = (out: string): Row[string][] =>
  readRows(at(out), 'documents').map(({ document_id }) => document_id);

describe.concurrent('presser run', () => {
  it('writes the datasets, sums up on stderr and keeps stdout free', async () => {
    const { status, stdout, stderr } = await run(SHIPPED, '--out', 'shipped');
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(readdirSync(at('shipped')).sort()).toEqual(OUTPUTS);
    const rows = (name: Parameters<typeof readRows>[1]): number => readRows(at('shipped'), name).length;
    expect(rows('turns')).toBeGreaterThan(50);
    const summary = Object.fromEntries(stderr.split('\n').map((line) => line.trim().split(/ {2,}/)));
    expect(summary).toMatchObject({
      documents: '1',
      turns: String(rows('turns')),
      exchanges: String(rows('exchanges')),
      outlets: String(rows('outlets')),
      'country mentions': String(rows('country_mentions')),
      diagnostics: String(rows('diagnostics')),
      files: 'shipped',
    });
    expect(summary['most spoken of']).toMatch(/^China 中国 \d+, /);
  });

  it('reads data/transcripts and writes out where no more is said; only warnings count as such', async () => {
    const folder = folderWith({ 'data/transcripts/briefing.txt': BRIEFING });
    expect((await presser(folder, ['run', '--strict'])).status).toBe(0);
    expect(readRows(join(folder, 'out'), 'documents')).toHaveLength(1);
  });

  it('gives the same bytes again, whatever the order of the paths and however they are named', async () => {
    await Promise.all([
      run('wang-yi.txt', 'briefing.txt', 'a/day.txt', '-o', 'first'),
      run('a/day.txt', 'briefing.txt', 'wang-yi.txt', '-o', 'second'),
      run('a', 'a/../briefing.txt', './wang*.txt', at('briefing.txt'), '-o', 'third'),
    ]);
    expect(idsIn('first')).toEqual(['briefing', 'day', 'wang-yi']);
    expect(hashes(at('second'))).toEqual(hashes(at('first')));
    expect(hashes(at('third'))).toEqual(hashes(at('first')));
  });

  it('reads a file once that is named once by itself and once by its folder above the current one', async () => {
    await presser(at('a'), ['run', '../b', '../b/day.txt', '--out', '../above']);
    expect(idsIn('above')).toEqual(['day']);
  });

  it('tells files of the same name in different folders apart', async () => {
    expect((await run('a/day.txt', 'b', '--out', 'days')).status).toBe(0);
    expect(idsIn('days')).toEqual(['a.day', 'b.day']);
    const paths = readRows(at('days'), 'documents').map(({ source_path }) => source_path);
    expect(paths).toEqual(['a/day.txt', 'b/day.txt']);
  });

  it('tells files apart that differ in their endings only, and keeps ids free of ; and spaces', async () => {
    const folder = folderWith({ 'x.txt': BRIEFING, 'x.text': BRIEFING, 'a; b.txt': BRIEFING });
    await presser(folder, ['run', '.', '--out', 'out']);
    const ids = readRows(join(folder, 'out'), 'documents').map(({ document_id }) => document_id);
    expect(ids).toEqual(['a_b', 'x', 'x_2']);
  });

  it('reads standard input', async () => {
    expect((await presser(home, ['run', '-', '--out', 'piped'], BRIEFING)).status).toBe(0);
    expect(idsIn('piped')).toEqual(['stdin']);
  });

  it('says of each document that it refuses why and what to do, and goes on with the others', async () => {
    const { status, stdout, stderr } = await run(...Object.keys(REFUSED), 'briefing.txt', '--out', 'some');
    expect(complaints(stderr)).toEqual(
      Object.entries(REFUSED).map(([name, message]) => `presser: ${name}: error: ${message}`),
    );
    expect(stderr).toMatch(/^ {2}documents +1 \(5 refused\)$/m);
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(idsIn('some')).toEqual(['briefing']);
    const errors = readRows(at('some'), 'diagnostics').filter(({ severity }) => severity === 'error');
    expect(errors).toEqual(
      [
        { document_id: 'binary', line: null, stage: 'load', code: 'binary-file' },
        { document_id: 'empty', line: null, stage: 'load', code: 'empty-file' },
        { document_id: 'missing', line: null, stage: 'load', code: 'unreadable-file' },
        { document_id: 'none*', line: null, stage: 'load', code: 'no-match' },
        { document_id: 'novel', line: null, stage: 'turn-split', code: 'no-turns' },
      ].map((row) => ({
        ...row,
        severity: 'error',
        message: REFUSED[`${row.document_id}.txt` as keyof typeof REFUSED],
      })),
    );
    const csv = readFileSync(at('some/diagnostics.csv'), 'utf8');
    expect(csv).toContain(`\r\nempty,,load,error,empty-file,"${REFUSED['empty.txt']}"\r\n`);
  });

  it('fails on warnings when it is to be strict, and writes the datasets all the same', async () => {
    const name = '2021-03-08.txt';
    writeFileSync(at(name), `2021年3月7日\n${BRIEFING}`);
    const warning = `presser: ${name}: warning: the dateline says 2021-03-07, the file name says 2021-03-08; the dateline was believed`;
    const lenient = await run(name, '--out', 'lenient');
    expect(complaints(lenient.stderr)).toEqual([warning]);
    expect(lenient.status).toBe(0);
    const strict = await run(name, '--strict', '--out', 'strict');
    expect(complaints(strict.stderr)).toEqual([warning]);
    expect(strict.status).toBe(1);
    expect(hashes(at('strict'))).toEqual(hashes(at('lenient')));
  });

  it('says so where there are no files, and leaves the folder for datasets alone', async () => {
    mkdirSync(at('none'));
    const { status, stderr } = await run('none', '--out', 'nothing');
    expect(stderr).toBe('presser: no files in none; name transcripts, or folders that hold some\n');
    expect(status).toBe(2);
    expect(existsSync(at('nothing'))).toBe(false);
  });

  it('goes on where a file stands in place of a folder of another', async () => {
    const { status, stderr } = await run('briefing.txt/day.txt', 'briefing.txt', '--out', 'beyond');
    expect(complaints(stderr)).toEqual([`presser: briefing.txt/day.txt: error: ${REFUSED['missing.txt']}`]);
    expect(status).toBe(1);
    expect(idsIn('beyond')).toEqual(['briefing']);
  });

  it('cannot write where a file stands in place of the folder', async () => {
    const { status, stdout, stderr } = await run('briefing.txt', '--out', 'empty.txt');
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "presser: cannot write into empty.txt: EEXIST: file already exists, mkdir 'empty.txt'. Choose another folder with --out.\n",
    });
  });

  it.runIf(existsSync('/proc/self'))('ends where nobody can make the folder', async () => {
    const { status, stderr } = await run('briefing.txt', '--out', '/proc/none/out');
    expect(stderr).toMatch(
      /^presser: cannot write into \/proc\/none\/out: ENOENT: .*mkdir '\/proc\/none'.*\n$/,
    );
    expect(status).toBe(1);
  });

  it('writes the formats of every list that names some', async () => {
    await run('briefing.txt', '--out', 'lists', '--formats', 'conllu', '--formats', 'codebook');
    expect(readdirSync(at('lists'))).toEqual(expect.arrayContaining(['codebook.md', 'conllu']));
  });

  it('cannot keep its results where a file stands in place of the folder', async () => {
    const { status, stderr } = await run('briefing.txt', '--out', 'uncached', '--cache', 'empty.txt');
    expect(complaints(stderr)).toEqual([
      expect.stringMatching(
        /^presser: cannot write into the cache empty\.txt: ENOTDIR: .*\. Choose another folder with --cache, or do without\.$/,
      ),
    ]);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(status).toBe(1);
    expect(existsSync(at('uncached'))).toBe(false);
  });

  it('leaves former datasets as they were where one of them cannot be replaced', async () => {
    const out = at('former');
    mkdirSync(join(out, 'turns.csv'), { recursive: true });
    writeFileSync(join(out, 'documents.csv'), 'former');
    const { status, stderr } = await run('briefing.txt', '--out', 'former');
    expect(complaints(stderr)).toEqual([
      'presser: cannot write into former: turns.csv is a folder there. Choose another folder with --out.',
    ]);
    expect(status).toBe(1);
    expect(readdirSync(out).sort()).toEqual(['documents.csv', 'turns.csv']);
    expect(readFileSync(join(out, 'documents.csv'), 'utf8')).toBe('former');
  });
});

describe.concurrent('presser stage', () => {
  const PATHS = ['wang-yi.txt', 'briefing.txt', 'novel.txt', 'empty.txt'];
  /** What each stage gives, piped from one to the next. */
  const ends = new Map<string, Ended>();

  beforeAll(async () => {
    let ended = await presser(home, ['stage', 'load', ...PATHS]);
    ends.set('load', ended);
    for (const name of ['segment-normalize', 'turn-split', 'entity-extract', 'aggregate']) {
      const out = name === 'aggregate' ? ['--out', 'stages'] : [];
      ended = await presser(home, ['stage', name, ...out], ended.stdout);
      ends.set(name, ended);
    }
  });

  /** The document of the briefing as a stage gives it. */
  const briefingFrom = (name: string): string => ends.get(name)!.stdout.split('\n')[0]!;

  it('gives, piped from load to aggregate, the bytes and the summary of a run', async () => {
    const whole = await run(...PATHS, '--out', 'whole');
    expect(hashes(at('stages'))).toEqual(hashes(at('whole')));
    const { status, stdout, stderr } = ends.get('aggregate')!;
    expect(stderr.replace('stages', 'whole')).toBe(whole.stderr.replace(/^presser: .*\n/gm, ''));
    expect(stderr).toMatch(/^ {2}documents +2 \(2 refused\)\n/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('tells of a refusal in the stage that refuses, and passes it on', () => {
    const said = (name: keyof typeof REFUSED): string => `presser: ${name}: error: ${REFUSED[name]}\n`;
    expect(ends.get('load')).toMatchObject({ status: 1, stderr: said('empty.txt') });
    expect(ends.get('segment-normalize')).toMatchObject({ status: 1, stderr: '' });
    expect(ends.get('turn-split')).toMatchObject({ status: 1, stderr: said('novel.txt') });
    expect(ends.get('entity-extract')).toMatchObject({ status: 1, stderr: '' });
  });

  it('passes text on that holds U+2028 and U+2029', async () => {
    writeFileSync(at('separators.txt'), BRIEFING.replace('中国', '\u2028中国\u2029'));
    const loaded = await presser(home, ['stage', 'load', 'separators.txt']);
    expect(loaded.stdout).toContain('\u2028');
    expect(await presser(home, ['stage', 'segment-normalize'], loaded.stdout)).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('names the line and the stage to take from where a line is not what it takes, and goes on', async () => {
    const input = ['not JSON', '', briefingFrom('load'), '[1]', '{"document_id":""}', ''].join('\n');
    const segmented = await presser(home, ['stage', 'segment-normalize'], input);
    expect(segmented.stderr.split('\n')).toEqual([
      'presser: stdin:1: not a JSON object; give it what the stage load gives',
      'presser: stdin:4: not a JSON object; give it what the stage load gives',
      "presser: stdin:5: not what segment-normalize takes (document.schema.json: / must have required property 'source'); give it what the stage load gives",
      '',
    ]);
    expect(segmented.stdout).toBe(`${briefingFrom('segment-normalize')}\n`);
    expect(segmented.status).toBe(1);
  });

  it.each([
    ['turn-split', 'segmented', 'segment-normalize'],
    ['entity-extract', 'transcript', 'turn-split'],
    ['aggregate', 'annotated', 'entity-extract'],
  ])('%s fed what load gives asks for what it takes', async (name, schema, from) => {
    const { status, stdout, stderr } = await presser(home, ['stage', name], briefingFrom('load'));
    expect(complaints(stderr)[0]).toMatch(
      new RegExp(
        `^presser: stdin:1: not what ${name} takes \\(${schema}\\.schema\\.json: / must .*\\); give it what the stage ${from} gives$`,
      ),
    );
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('aggregate tells in the manifest what load was told', async () => {
    const args = ['--encoding', 'utf-8', '--out'];
    await run('briefing.txt', ...args, 'told');
    const all = ['load briefing.txt --encoding utf-8', 'segment-normalize', 'turn-split', 'entity-extract'];
    let input = '';
    for (const stage of all) input = (await presser(home, ['stage', ...stage.split(' ')], input)).stdout;
    await presser(home, ['stage', 'aggregate', ...args, 'told-stages'], input);
    expect(hashes(at('told-stages'))).toEqual(hashes(at('told')));
  });

  it('aggregate takes the first of two documents with the same id, and says so', async () => {
    const twice = `${briefingFrom('entity-extract')}\n`.repeat(2);
    const { status, stderr } = await presser(home, ['stage', 'aggregate', '--out', 'twice'], twice);
    expect(complaints(stderr)).toEqual([
      'presser: stdin:2: the document briefing comes twice; only the first can be taken',
    ]);
    expect(status).toBe(1);
    expect(idsIn('twice')).toEqual(['briefing']);
  });

  it.each([
    ['nothing', ''],
    ['nothing that it takes', '{}\n'],
  ])('aggregate fed %s leaves former datasets as they were', async (what, input) => {
    const out = `fed ${what}`;
    await run('briefing.txt', '--out', out);
    const before = hashes(at(out));
    const { status, stderr } = await presser(home, ['stage', 'aggregate', '--out', out], input);
    expect(complaints(stderr).at(-1)).toBe(
      `presser: no document came on standard input; ${out} was left as it was. Feed it what "presser stage entity-extract" prints.`,
    );
    expect(status).toBe(1);
    expect(hashes(at(out))).toEqual(before);
  });

  it('ends quietly where its reader has seen enough', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'stage', 'load', 'wang-yi.txt'], { cwd: home });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr).toBe('');
  });
});

describe.concurrent('wrong usage', () => {
  const STAGES = 'load, segment-normalize, turn-split, entity-extract, aggregate';
  it.each([
    [['rum'], `presser: unknown command 'rum'\n(Did you mean run?)\n${HINT}\n`],
    [['run', '--fast'], `presser: unknown option '--fast'\n${HINT}\n`],
    [['run', '--out'], `presser: option '-o, --out <dir>' argument missing\n${HINT}\n`],
    ...[
      ...['run --out', 'run --cache', 'stage aggregate --out', 'merge a --out', 'explain a/m0001 --data'],
      ...['evaluate gold --gazetteer', 'run', 'validate', 'merge', 'evaluate', 'explain'],
    ].map((args): [string[], string] => [
      [...args.split(' '), ''],
      `presser: ${args.split(' ').at(-1)} is given an empty name; name a file or folder, or . for the current folder\n`,
    ]),
    [['stage'], `presser: missing required argument 'name'\n${HINT}\n`],
    [['stage', 'split'], `presser: there is no stage "split"; the stages are ${STAGES}\n`],
    [['stage', 'constructor'], `presser: there is no stage "constructor"; the stages are ${STAGES}\n`],
    [
      ['stage', 'load'],
      'presser: the stage load needs paths: files, folders, globs, or - for standard input\n',
    ],
    [
      ['stage', 'turn-split', 'briefing.txt'],
      'presser: the stage turn-split takes no paths; it reads JSONL from standard input\n',
    ],
    [
      ['stage', 'aggregate', 'briefing.txt'],
      'presser: the stage aggregate takes no paths; it reads JSONL from standard input\n',
    ],
    ...[
      ['load', '--gazetteer', 'names.csv', 'segment-normalize, turn-split, entity-extract, aggregate'],
      ['load', '--out', 'elsewhere', 'aggregate'],
      ['turn-split', '--max-document', '1KB', 'load'],
      ['turn-split', '--encoding', 'gbk', 'load, aggregate'],
    ].map(([name, option, value, users]): [string[], string] => [
      ['stage', name!, option!, value!],
      `presser: the stage ${name} makes no use of ${option}; give it to ${users}\n`,
    ]),
  ])('%j is told in a line, with 2', async (args, stderr) => {
    expect(await presser(home, args)).toEqual({ status: 2, stdout: '', stderr });
  });

  it.skipIf(process.platform === 'win32')('is to be in a folder that was deleted', () => {
    const deleted = join(temporaryFolder(), 'deleted');
    mkdirSync(deleted);
    const command = `rmdir "${deleted}"; exec "${process.execPath}" "${PROGRAM}" validate`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: deleted, encoding: 'utf8' });
    expect(stderr).toBe('presser: the current folder is not there any more; change to another one\n');
    expect(status).toBe(2);
  });

  it('without arguments shows the help on stderr, with 2', async () => {
    const { status, stdout, stderr } = await presser(home, []);
    expect(stderr).toBe((await presser(home, ['--help'])).stdout);
    expect(stderr).toMatch(/^Usage: presser /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('is not to ask for the help or the version', async () => {
    expect(await presser(home, ['--version'])).toEqual({
      status: 0,
      stdout: `${packageVersion()}\n`,
      stderr: '',
    });
    const { status, stdout, stderr } = await presser(home, ['run', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('--strict');
  });
});

// One after the other: they share a folder for datasets, and some come as far as to write beside these.
describe('a damaged installation', () => {
  /** The package somewhere else. */
  function installed(): string {
    const root = temporaryFolder();
    for (const part of ['dist/pipeline', 'dist/program', 'schemas', 'data', 'package.json']) {
      cpSync(packaged(part), join(root, part), { recursive: true });
    }
    symlinkSync(packaged('node_modules'), join(root, 'node_modules'), 'junction');
    return root;
  }

  /** The same, one of its files changed. */
  function installation(file: string, change: (text: string) => string): string {
    const root = installed();
    writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
    return root;
  }

  const cliOf = (root: string): string => join(root, 'dist', 'pipeline', 'program', 'presser.cjs');

  let former: Record<string, string>;

  beforeAll(async () => {
    await run('briefing.txt', '--out', 'kept');
    former = hashes(at('kept'));
  });

  it.each([
    ['index.json', ['run', 'a', '--out', 'kept']],
    ['index.json', ['validate', 'kept']],
    ['turns.schema.json', ['run', 'a', '--out', 'kept']],
    ['turns.schema.json', ['stage', 'load', 'a']],
    ['segmented.schema.json', ['run', 'a', '--out', 'kept']],
    ['segmented.schema.json', ['validate', 'kept']],
  ])('is told in a line that names the schema that cannot be read, with 2: %s, %j', async (name, args) => {
    const root = installation(`schemas/${name}`, (text) => text.slice(0, text.length / 2));
    const { status, stdout, stderr } = await presser(home, args, '', cliOf(root));
    const [complaint, ...others] = complaints(stderr);
    expect(complaint).toContain(`presser: cannot read the schema ${join(root, 'schemas', name)}: `);
    expect(complaint).toMatch(/\. Restore the file, or install presser again\.$/);
    expect(others).toEqual([]);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(hashes(at('kept'))).toEqual(former);
  });

  it('is told in a line that names the table that cannot be read, with 2', async () => {
    const root = installation('data/gazetteers/countries.csv', (text) => text.replace('code,', 'cod,'));
    const { status, stderr } = await presser(
      home,
      ['run', 'briefing.txt', '--out', 'table'],
      '',
      cliOf(root),
    );
    expect(stderr).toContain(
      `presser: ${join(root, 'data', 'gazetteers', 'countries.csv')}:1: the header must read "code,`,
    );
    expect(stderr.split('\n')).toHaveLength(2);
    expect(status).toBe(2);
    expect(existsSync(at('table'))).toBe(false);
  });

  it('writes no row that breaks its schema, and leaves former datasets as they were', async () => {
    const root = installation('schemas/countries.schema.json', (text) => {
      const schema = JSON.parse(text);
      schema.properties.mentions.minimum = 1000;
      return JSON.stringify(schema);
    });
    const { status, stderr } = await presser(home, ['run', 'a', '--out', 'kept'], '', cliOf(root));
    expect(complaints(stderr)).toEqual([
      'presser: the counts over all documents do not fit countries.schema.json: /mentions must be >= 1000; please report it',
    ]);
    expect(stderr).not.toMatch(STACK_TRACE);
    expect(status).toBe(1);
    expect(hashes(at('kept'))).toEqual(former);
  });

  // V8 believes whatever it is given, and crashes.
  it.each<[string, (code: Buffer) => Buffer]>([
    ['damaged', (code) => code.fill('x', code.length / 2, code.length / 2 + 100)],
    ['cut off', (code) => code.subarray(0, code.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['that of another module', () => readFileSync(packaged('dist', 'program', 'run.code'))],
  ])('starts as ever where the code that is kept of the program is %s', async (_, change) => {
    const root = installed();
    const code = join(root, 'dist', 'program', 'pipeline.code');
    writeFileSync(code, change(readFileSync(code)));
    const { status, stderr } = await presser(home, ['run', 'briefing.txt', '--out', 'kept'], '', cliOf(root));
    expect(complaints(stderr)).toEqual([]);
    expect(status).toBe(0);
    expect(hashes(at('kept'))).toEqual(former);
  });
});
