import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { Lock } from '../pipeline/output/lock.js';
import { Staging } from '../pipeline/output/staging.js';
import { PROGRAM, packaged } from '../pipeline/root.js';
import { FileLines } from '../pipeline/sources/file-lines.js';
import { findSources, readSource, type Source } from '../pipeline/sources/index.js';
import { readSize } from '../pipeline/sources/max-document.js';
import { byteLines } from '../stages/load/lines.js';
import { isRejection } from '../stages/stage.js';
import {
  BRIEFING,
  complaints,
  folderWith,
  hashes,
  presser,
  readRows,
  SHIPPED,
  temporaryFolder,
} from './cli-support.js';
import { encode } from './encoder.js';
import { knowledge, pipeline } from './support.js';

/** The code of the diagnostic that a source is refused with; null where it can be read. */
function refusalOf(source: Source, maxDocument?: number): string | null {
  const file = readSource(source, maxDocument);
  return isRejection(file) ? file.diagnostics[0]!.code : null;
}

describe('a document over the limit', () => {
  it('is refused with a line that says so, and the others are processed', async () => {
    const folder = folderWith({
      'a.txt': BRIEFING,
      'large.txt': BRIEFING.repeat(20),
      'records.jsonl': ['x', 'y'.repeat(5000), 'z']
        .map((rest) => JSON.stringify({ text: BRIEFING + rest }))
        .join('\n'),
      'list.json': JSON.stringify(Array(20).fill({ text: BRIEFING })),
    });
    const { status, stderr } = await presser(folder, ['run', '.', '--out', 'out', '--max-document', '2KB']);
    expect(status).toBe(1);
    const refusal =
      'error: the document has more than 2 KB; split it, leave it out, or allow more with --max-document';
    expect(complaints(stderr)).toEqual([
      `presser: large.txt: ${refusal}`,
      'presser: list.json: error: a JSON file is read whole, and this one has more than 2 KB; split it, make it JSONL with a record a line, or allow more with --max-document',
      `presser: records.jsonl:2: ${refusal}`,
    ]);
    const ids = readRows(join(folder, 'out'), 'documents').map(({ document_id }) => document_id);
    expect(ids).toEqual(['a', 'records-1', 'records-3']);
  });

  it.each([
    ['64MB', 64e6],
    ['500 KB', 500e3],
    ['1gb', 1e9],
    ['12', 12],
  ])('is told by a size such as %s', (text, bytes) => {
    expect(readSize(text)).toBe(bytes);
  });

  it.each(['', '0', '-1', '1.5MB', 'much', '1TB', '1e3'])('is not told by %j', async (text) => {
    expect(await presser('.', ['run', '--max-document', text])).toMatchObject({
      status: 2,
      stderr: `presser: --max-document takes a size such as 64MB or 500KB, not "${text}"\n`,
    });
  });

  it('is not read beyond the limit where it does not tell its size', () => {
    expect(refusalOf({ document_id: 'zero', path: '/dev/zero' }, 1e6)).toBe('too-large');
  });
});

describe('the lines of a file that is read chunk by chunk', () => {
  const text = '一\r\n\n二二\r三\n\r\n\n四四四四四四四四\r\n五';
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)(
    'are those of the whole in %s',
    (encoding) => {
      const bytes = encoding === 'utf-8' ? Buffer.from(text) : encode(text, encoding);
      const whole = [...byteLines(bytes, encoding)];
      for (let size = 2; size <= bytes.length; size += 2) {
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const lines = [...FileLines.of(chunks, encoding, 12)];
        expect(lines.map(({ start, end }) => ({ start, end }))).toEqual(whole);
        for (const { start, end, bytes: own } of lines)
          expect(own && Buffer.from(own)).toEqual(
            end - start > 12 ? null : Buffer.from(bytes.subarray(start, end)),
          );
      }
    },
  );
});

describe('an input that', () => {
  it('vanishes after it was found is refused, and the others are not', () => {
    const folder = folderWith({ 'a.txt': BRIEFING, 'b.txt': BRIEFING });
    const sources = findSources([folder]);
    rmSync(join(folder, 'a.txt'));
    expect(sources.map((source) => refusalOf(source))).toEqual(['unreadable-file', null]);
  });

  it('changes after its records were found is refused, not read in pieces', () => {
    const folder = folderWith({ 'a.jsonl': '{"text":"问：好？"}\n{"text":"问：坏？"}\n' });
    const sources = findSources([folder]);
    expect(sources.map((source) => refusalOf(source))).toEqual([null, null]);
    appendFileSync(join(folder, 'a.jsonl'), '{"text":"问：吗？"}\n');
    expect(sources.map((source) => refusalOf(source))).toEqual(['changed-file', 'changed-file']);
  });
});

describe('the datasets of a former run stay as they were', () => {
  let home: string;
  let before: Record<string, string>;
  const at = (name: string): string => join(home, name);

  beforeAll(async () => {
    home = folderWith({ 'a.txt': BRIEFING, 'b.txt': readFileSync(SHIPPED) });
    await presser(home, ['run', 'a.txt', '--out', 'out']);
    before = hashes(at('out'));
  });

  it.skipIf(process.platform === 'win32')('where the disk takes no more', () => {
    // A bound on the size of files is what a full disk is, without a disk.
    const command = `ulimit -f 20; exec "${process.execPath}" "${PROGRAM}" run b.txt --out out`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: home, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(complaints(stderr)).toEqual([
      'presser: cannot write into out: EFBIG: file too large, write. Choose another folder with --out.',
    ]);
    expect(hashes(at('out'))).toEqual(before);
  });

  it.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('where %s ends the run, at once, with %i', async (signal, expected) => {
    mkdirSync(at('many'), { recursive: true });
    for (let i = 0; i < 30; i++) writeFileSync(at(`many/${i}.txt`), readFileSync(SHIPPED));
    const child = spawn(process.execPath, [PROGRAM, 'run', 'many', '--out', 'out', '--jobs', '2'], {
      cwd: home,
    });
    await once(child.stderr, 'data');
    child.kill(signal);
    const [status] = await once(child, 'exit');
    expect(status).toBe(expected);
    expect(hashes(at('out'))).toEqual(before);
  });

  it('where a document fills the memory of its worker: it is refused, the others are processed', async () => {
    const large = readFileSync(SHIPPED, 'utf8').repeat(100);
    const folder = folderWith({ 'a.txt': BRIEFING, 'large.txt': large, 'z.txt': BRIEFING });
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=40', PROGRAM, 'run', '.', '--out', 'out', '--jobs', '2'],
      { cwd: folder },
    );
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const [status] = await once(child, 'close');
    expect(status, stderr).toBe(1);
    expect(complaints(stderr)).toHaveLength(1);
    expect(complaints(stderr)[0]).toMatch(/^presser: large\.txt: error: presser broke down twice .*memory/);
    const ids = readRows(join(folder, 'out'), 'documents').map(({ document_id }) => document_id);
    expect(ids).toEqual(['a', 'z']);
  });
});

describe('a run that fails', () => {
  it('removes the folders that it has made, and no others', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'mine', 'too'), { recursive: true });
    const { status } = await presser(folder, ['run', 'missing.txt', '--out', 'mine/too/new/out']);
    expect(status).toBe(1);
    expect(readdirSync(join(folder, 'mine', 'too'))).toEqual([]);
  });

  it('does not touch the folder any more once it is published', () => {
    const folder = temporaryFolder();
    const first = new Staging(folder);
    first.publish();
    const second = new Staging(folder);
    first.discard();
    expect(existsSync(second.path)).toBe(true);
    second.discard();
  });
});

describe('a lock', () => {
  const dead = (): number => spawnSync(process.execPath, ['-e', '']).pid;

  it('of a dead run is taken over by one of those that want it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.presser-lock'), JSON.stringify({ host: hostname(), pid: dead(), id: 'x' }));
    const module = new URL('../dist/pipeline/output/lock.js', import.meta.url).href;
    const script = `import { Lock } from ${JSON.stringify(module)};
      process.stdin.once('data', () => {
        try { new Lock(${JSON.stringify(folder)}); process.stdout.write('1'); } catch { process.stdout.write('0'); }
        // The lock is not given back, and its holder lives until all have tried.
        process.stdin.once('data', () => process.exit());
      });
      process.stdout.write('r');`;
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script]),
    );
    await Promise.all(children.map(({ stdout }) => once(stdout, 'data')));
    const answers = children.map(({ stdout }) => once(stdout, 'data').then(String));
    for (const { stdin } of children) stdin.write('go');
    expect((await Promise.all(answers)).sort()).toEqual(['0', '0', '0', '1']);
    expect(readdirSync(folder)).toEqual(['.presser-lock']);
    for (const { stdin } of children) stdin.write('end');
    await Promise.all(children.map((child) => once(child, 'exit')));
  });

  it('leaves nothing of runs that were killed while they took it', () => {
    const holder = (pid: number): string => JSON.stringify({ host: hostname(), pid, id: 'x' });
    const folder = folderWith({
      '.presser-lock-1': holder(dead()),
      '.presser-lock-after-x': holder(dead()),
      '.presser-lock-2': holder(process.ppid),
    });
    new Lock(folder).release();
    expect(readdirSync(folder)).toEqual(['.presser-lock-2']);
  });

  it('that nobody could read is taken over, and given back', () => {
    const folder = folderWith({ '.presser-lock': '' });
    const lock = new Lock(folder);
    expect(() => new Lock(folder)).toThrow('another run');
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('hostile names', () => {
  const RECORD = JSON.stringify({ text: BRIEFING });
  const NAMES = ['a\nb.txt', `q"'\`$(x).txt`, '-rf.txt', '__proto__.txt', 'constructor.txt', 'a\\..\\b.txt'];

  it('of files and records stay within the folder for datasets and give ids of their own', async () => {
    const records = ['../../escape', '/etc/passwd', 'a/b', 'a;b', 'a_b', '__proto__', '..', 'x'.repeat(300)];
    const folder = folderWith({
      ...Object.fromEntries(NAMES.map((name) => [`in/${name}`, BRIEFING])),
      'in/ids.jsonl': records.map((id) => RECORD.replace('{', `{"id":${JSON.stringify(id)},`)).join('\n'),
      'in/keys.jsonl': `{"__proto__":{"text":"x"},"constructor":{"prototype":1},${RECORD.slice(1)}`,
    });
    const { status, stderr } = await presser(folder, ['run', 'in', '--out', 'out', '--formats', 'all']);
    expect(status, stderr).toBe(0);
    expect(complaints(stderr)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
    const ids = readRows(join(folder, 'out'), 'documents').map(({ document_id }) => document_id);
    expect(ids).toHaveLength(NAMES.length + records.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).not.toMatch(/^\.|[/\\;\s]/);
    expect(await presser(folder, ['validate', 'out'])).toMatchObject({ status: 0, stdout: '' });
  });

  it('of a refused file take one line, and do nothing to the terminal', async () => {
    const folder = folderWith({ 'a\nb\u001b[2J\u202e.txt': '' });
    const { stderr } = await presser(folder, ['run', '.', '--out', 'out']);
    expect(complaints(stderr)[0]).toMatch(/^presser: a\\u\{a\}b\\u\{1b\}\[2J\\u\{202e\}\.txt: error: /);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cf}\p{Cc}]/u);
  });

  it('of a link that leads nowhere is told', async () => {
    const folder = temporaryFolder();
    symlinkSync('nowhere', join(folder, 'a.txt'));
    const { status, stderr } = await presser(folder, ['run', 'a.txt', '--out', 'out']);
    expect(status).toBe(1);
    expect(complaints(stderr)[0]).toContain('there is no such file');
  });
});

it('no cell begins as a formula, whatever speakers and texts begin with', async () => {
  const starts = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];
  const turns = starts.flatMap((start) => [
    { speaker: `${start}SUM(A1)`, text: `${start}1+1？` },
    { speaker: '答', text: `${start}中国。` },
  ]);
  const folder = folderWith({ 'a.json': JSON.stringify({ title: '=1+1', turns }), '=2.txt': BRIEFING });
  const { stderr } = await presser(folder, ['run', '.', '--out', 'out']);
  expect(complaints(stderr).filter((line) => line.includes('error'))).toEqual([]);
  for (const file of readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.csv'))) {
    const cells = parse(readFileSync(join(folder, 'out', file)), { bom: true }).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  }
});

it('any number of records may have the same id', () => {
  const count = 50_000;
  const folder = folderWith({ 'a.jsonl': `${JSON.stringify({ id: 'x', text: BRIEFING })}\n`.repeat(count) });
  const ids = findSources([folder]).map(({ document_id }) => document_id);
  expect(new Set(ids).size).toBe(count);
  expect(ids).toContain(`x_${count}`);
});

describe('what would take for ever', () => {
  beforeAll(() => {
    knowledge();
  });

  /** Of what the patterns repeat; so often that whoever looks at each again from each would need an hour. */
  const UNITS = [
    ...[
      ' ',
      '\u3000',
      '\n',
      '\r',
      '* ',
      '_',
      '|',
      '- ',
      '#',
      '（',
      '(',
      '()',
      '[',
      '[[',
      '](',
      '![',
      '`',
      '~~',
    ],
    ...[
      '\\',
      '<',
      '<b>',
      '<!--',
      '&',
      '&#',
      '1',
      '1.',
      '1:',
      '2024-05-06 ',
      '年',
      '一',
      'a',
      'A ',
      '，',
      '。',
      '“',
    ],
    ...[
      '：',
      '记者',
      '记者：',
      '问：\n',
      '·',
      '中',
      '中俄',
      '贝莱',
      '和',
      '原标题：',
      '（原标题：',
      'https://',
      '王毅 ',
      '\u200b',
    ],
    ...['<meta charset=', '{', '"', '[{', '—', '％', '＝', '\ufeff'],
    ...[
      '。”',
      '【',
      '记者【',
      '）',
      '我是',
      '我是记者，',
      '司长',
      '各位',
      '、',
      '*',
      '记者问',
      '会，',
      '1、？\n',
    ],
    ...['文字实录如下：', '【提问】', '（王毅）', 'Q1 ', '@', '相关新闻\n', '- 1 -\n', '谢谢，', '中/n '],
  ];
  const LENGTH = 50_000;
  const SHAPES: Record<string, (stuff: string) => string> = {
    'title.txt': (stuff) => `${stuff}x\n问：好？\n答：好。\n`,
    'text.txt': (stuff) => `题\n${stuff}：问：好？${stuff}x\n答：好。\n`,
    'page.html': (stuff) => `<title>${stuff}x</title><h1>${stuff}</h1><p>问：好？${stuff}x</p><p>答：好。`,
    'mark.md': (stuff) => `${stuff}x\n**问：**好？${stuff}x\n${stuff.slice(0, 990)}x\n**答：**好\n`,
    'record.json': (stuff) =>
      JSON.stringify({
        title: stuff,
        turns: [
          { speaker: stuff, text: `${stuff}x` },
          { speaker: '答', text: '好' },
        ],
      }),
  };

  it.each(Object.keys(SHAPES))('does not, as %s', (path) => {
    for (const unit of UNITS) {
      const bytes = Buffer.from(SHAPES[path]!(unit.repeat(LENGTH / unit.length)));
      const { diagnostics } = pipeline().run({ document_id: 'a', path, bytes });
      expect(diagnostics.map(({ code }) => code)).not.toContain('internal-error');
      expect(diagnostics.map(({ code }) => code)).not.toContain('invalid-document');
    }
  });

  it.each([
    ['deep.json', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['open.json', '[{"a":'.repeat(100_000)],
    [
      'deep.jsonl',
      `{"text":"问：好？","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n{"text":"问：好？"}`,
    ],
    ['deep.html', `${'<div>'.repeat(100_000)}问：好？`],
    ['tags.html', `<p>问：好？</p>${'<i>'.repeat(10_000)}${'<br>'.repeat(200_000)}`],
    ['surrogates.json', '{"text":"问：\\ud800？\\n答：\\udc00\\u0000。"}'],
    ['nul.txt', '问：\0？\n答：好。'],
  ])('nor breaks anything down: %s', (name, content) => {
    const folder = folderWith({ [name]: content });
    for (const source of findSources([folder])) {
      const { diagnostics } = pipeline().run(readSource(source));
      expect(diagnostics.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(1);
      expect(diagnostics.map(({ code }) => code)).not.toContain('internal-error');
    }
  });
});

const hasStrace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;

/** What presser is told to do, one after the other, and the folders that it may write into. */
const WATCHED: Record<string, { args: string[]; reads: string[]; writes: string[] }> = {
  'a run': {
    args: ['run', 'in', '--out', 'out', '--jobs', '1', '--formats', 'all'],
    reads: ['in'],
    writes: ['out'],
  },
  'a run with a cache and workers': {
    args: ['run', 'in', '--out', 'out', '--cache', 'kept', '--jobs', '2', '--gazetteer', 'names.csv'],
    reads: ['in', 'names.csv'],
    writes: ['out', 'kept'],
  },
  'the run of a shard': {
    args: ['run', 'in/a.txt', 'in/b.html', '--shard', '1/1', '--cache', 'kept', '--out', 'shard'],
    reads: ['in/a.txt', 'in/b.html'],
    writes: ['shard', 'kept'],
  },
  'a merge': { args: ['merge', 'shard', '--out', 'merged'], reads: ['shard'], writes: ['merged'] },
  'a validation': { args: ['validate', 'out'], reads: ['out'], writes: [] },
  'an explanation': {
    args: ['explain', 'a/m0001', '--data', 'merged'],
    // The source, which the datasets name.
    reads: ['merged', 'in/a.txt'],
    writes: [],
  },
  'an evaluation': { args: ['evaluate', 'gold'], reads: ['gold'], writes: [] },
  'the stage load': { args: ['stage', 'load', 'in/a.txt'], reads: ['in/a.txt'], writes: [] },
};

/** A call of the system, as strace writes it. */
interface Call {
  line: string;
  paths: string[];
  writes: boolean;
}

/** Calls that change what the disk holds, or would. */
const WRITING =
  /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|^(?:creat|mkdir|mknod|rename|unlink|link|symlink|rmdir|truncate|f?chmod|l?f?chown|utime|futime|setxattr)\w*\(/;

/** Calls that hand over what is in a file, or the names in a folder, unless they fail. */
const READING = /^open(?:at2?)?\((?!.* = -1 E)/;

/** A path in quotation marks, behind the folder that it starts at where the call tells one: openat(5</tmp/out>, "a"). */
const PATH = /(?:<([^<>]*)>, )?"((?:[^"\\]|\\.)*)"/g;

/** Of the system and of Node itself, which reads them whatever it runs. */
const OF_THE_SYSTEM = /^\/(?:etc|usr|lib|lib64|proc|sys|dev)(?:\/|$)/;

describe.skipIf(!hasStrace)('as strace sees them, the commands', () => {
  let folder: string;
  const calls = new Map<string, Call[]>();

  beforeAll(() => {
    folder = folderWith({
      'in/a.txt': BRIEFING,
      'in/b.html': '<p>问：法国呢？</p><p>答：很好。</p>',
      'gold/a.txt': '问：[[法国|FR]]呢？\n答：很好。\n',
      'names.csv': 'name,code\n某地,FR\n',
      'beside.txt': BRIEFING,
      '.npmrc': '',
      '.env': '',
      'package.json': '{}',
    });
    for (const [name, { args }] of Object.entries(WATCHED)) calls.set(name, callsOf(args));
  });

  function callsOf(args: readonly string[]): Call[] {
    const strace = ['-f', '-qq', '-y', '-s', '4096', '-o', '.calls', '-e', 'trace=%network,%file'];
    const { status, stderr } = spawnSync('strace', [...strace, process.execPath, PROGRAM, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    const lines = readFileSync(join(folder, '.calls'), 'utf8').trimEnd().split('\n');
    rmSync(join(folder, '.calls'));
    return lines
      .map((line) => line.replace(/^\d+ +/, ''))
      .map((line) => ({
        line,
        paths: [...line.matchAll(PATH)].map(([, place, path]) => resolve(place ?? folder, path!)),
        writes: WRITING.test(line),
      }));
  }

  /** The paths that no folder or file of these has. */
  const outside = (paths: readonly string[], places: readonly string[]): string[] =>
    paths.filter((path) => !places.some((place) => `${path}/`.startsWith(`${resolve(folder, place)}/`)));

  it.each(Object.keys(WATCHED))('ask no network: %s', (name) => {
    const network = /^(?:socket|connect|bind|listen|accept\d?|send\w*|recv\w*)\(/;
    const isLocalPair = (line: string): boolean => line.startsWith('socketpair(');
    expect(calls.get(name)!.filter(({ line }) => network.test(line) && !isLocalPair(line))).toEqual([]);
  });

  it.each(Object.keys(WATCHED))('start no other program: %s', (name) => {
    expect(calls.get(name)!.filter(({ line }) => /^execve(?:at)?\(/.test(line))).toHaveLength(1);
  });

  it.each(Object.keys(WATCHED))('write nothing outside their folders: %s', (name) => {
    const { writes } = WATCHED[name]!;
    const written = calls
      .get(name)!
      .filter((call) => call.writes)
      .flatMap(({ paths }) => paths);
    for (const place of writes)
      expect(written.some((path) => path.startsWith(join(folder, place)))).toBe(true);
    expect(outside(written, [...writes, '/dev/null', '/dev/tty'])).toEqual([]);
  });

  it.each(Object.keys(WATCHED))('read no file that they were not given: %s', (name) => {
    const { reads, writes } = WATCHED[name]!;
    const read = calls
      .get(name)!
      .filter(({ line }) => READING.test(line))
      .flatMap(({ paths }) => paths);
    for (const place of reads) expect(read.some((path) => path.startsWith(join(folder, place)))).toBe(true);
    const ownFiles = [packaged(), process.execPath];
    const others = outside(read, [...reads, ...writes, ...ownFiles]);
    expect(others.filter((path) => !OF_THE_SYSTEM.test(path))).toEqual([]);
  });
});
