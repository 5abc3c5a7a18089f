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
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { Lock } from '../pipeline/output/lock.js';
import { Staging } from '../pipeline/output/staging.js';
import { PROGRAM } from '../pipeline/root.js';
import { FileLines } from '../pipeline/sources/file-lines.js';
import { findSources } from '../pipeline/sources/find-sources.js';
import { readSize } from '../pipeline/sources/max-document.js';
import { readSource, type Source } from '../pipeline/sources/read-source.js';
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
} from './support/cli.js';
import { encode } from './support/encoder.js';

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
  it.skipIf(process.platform === 'win32')('for want of open files leaves nothing in the folder', () => {
    const folder = folderWith({ 'a.txt': BRIEFING });
    const command = `ulimit -n 25; exec "${process.execPath}" "${PROGRAM}" run a.txt --out out`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(1);
    expect(stderr).toMatch(/^presser: cannot write into out: EMFILE.*\n$/);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

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

describe('pipes', () => {
  const shell = (folder: string, command: string): ReturnType<typeof spawnSync> =>
    spawnSync('bash', ['-c', command.replaceAll('presser', `"${process.execPath}" "${PROGRAM}"`)], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });

  it.skipIf(process.platform === 'win32').each([
    [
      'that nobody writes to are left out of a folder',
      'mkfifo in/f.txt; ln -s f.txt in/g.txt; presser run in',
    ],
    ['may bring JSONL', 'mkfifo b.jsonl; cat in/a.jsonl > b.jsonl & presser run b.jsonl'],
    ['that nobody reads messages from do not end a run', 'set -o pipefail; presser run in/a.txt 2>&1 | true'],
  ])('%s', (_, command) => {
    const record = `${JSON.stringify({ text: BRIEFING })}\n`;
    const folder = folderWith({ 'in/a.txt': BRIEFING, 'in/a.jsonl': record });
    expect(shell(folder, command).status).toBe(0);
    expect(existsSync(join(folder, 'out', 'manifest.json'))).toBe(true);
  });

  it.skipIf(!existsSync('/dev/full'))('that take no more are told of in a line', () => {
    const { status, stderr } = shell(
      folderWith({ 'a.txt': BRIEFING }),
      'presser stage load a.txt > /dev/full',
    );
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'presser: cannot write to standard output: ENOSPC: no space left on device, write\n',
    });
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
