import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fs, path, tmpdir } from 'zx';
import { packaged } from '../../pipeline/root.js';

/**
 * Feeds presser inputs that are too large, too deep or made to break it, each in a run of its own beside a sound
 * transcript, and prints what became of it: processed, or refused with a line. Takes some minutes and gigabytes.
 *
 * npm run test:hostile
 */
const CLI = packaged('dist', 'pipeline', 'cli.js');
const SOUND = '问：法国呢？\n答：很好。\n';
const MB = 1e6;

interface Case {
  name: string;
  file: string;
  content: () => string | Uint8Array;
  args?: string[];
}

/** A piece again and again, to so many bytes. */
const filled = (piece: string, bytes: number): Buffer => Buffer.alloc(bytes, piece);

const CASES: readonly Case[] = [
  { name: '100 MB without a line break', file: 'a.txt', content: () => filled('中国和法国，', 100 * MB) },
  {
    name: '16 MB without a line break',
    file: 'a.txt',
    content: () => `问：${filled('中国和法国，', 16 * MB)}`,
  },
  { name: '100 MB of one JSONL line', file: 'a.jsonl', content: () => filled('{"text":"问：好？', 100 * MB) },
  {
    name: '300 MB of JSONL, record by record',
    file: 'a.jsonl',
    content: () => filled(`${JSON.stringify({ note: 'x'.repeat(9000) })}\n`, 300 * MB),
  },
  { name: '20 MB of line breaks', file: 'a.txt', content: () => filled('\n', 20 * MB) },
  { name: '10 million tags', file: 'a.html', content: () => `<p>问：好？</p>${filled('<b>x</b>', 40 * MB)}` },
  { name: '10 million tags, nested', file: 'a.html', content: () => `<p>问：好？${filled('<b>', 30 * MB)}` },
  { name: '10 million entities', file: 'a.html', content: () => `<p>问：好？${filled('&amp;', 50 * MB)}` },
  {
    name: 'an attribute of 20 MB',
    file: 'a.html',
    content: () => `<p title="${filled('x', 20 * MB)}">问：好？`,
  },
  {
    name: 'a comment that does not end',
    file: 'a.html',
    content: () => `<p>问：好？<!--${filled('-', 20 * MB)}`,
  },
  { name: '10 million brackets', file: 'a.json', content: () => filled('[', 10 * MB) },
  { name: '10 million objects', file: 'a.json', content: () => filled('[{"a":', 60 * MB) },
  { name: 'a label of a megabyte', file: 'a.txt', content: () => `${filled('记者', MB)}：好？\n答：好。\n` },
  {
    name: 'a speaker of a megabyte',
    file: 'a.json',
    content: () => JSON.stringify({ turns: [{ speaker: String(filled('新华社', MB)), text: '好？' }] }),
  },
  {
    name: 'an id of a megabyte',
    file: 'a.jsonl',
    content: () => JSON.stringify({ id: String(filled('甲', 3 * MB)), text: SOUND }),
    args: ['--formats', 'all'],
  },
  { name: 'a million labels', file: 'a.txt', content: () => filled('问：好？\n答：好。\n', 24 * MB) },
  { name: 'NUL bytes', file: 'a.txt', content: () => filled('\0', 20 * MB) },
  { name: 'half surrogate pairs', file: 'a.txt', content: () => filled('\ud800', 2 * MB) },
  { name: 'random bytes', file: 'a.txt', content: () => randomBytes(20 * MB) },
];

/** Bytes that look like chance and are the same each time (Park and Miller's generator). */
function randomBytes(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return state & 0xff;
  });
}

interface Outcome {
  status: number | null;
  lines: string[];
  seconds: number;
  /** The most memory seen, in MB. */
  memory: number;
}

/** Memory that a process has taken at most, in MB; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1e3;
  } catch {
    return 0;
  }
}

async function presser(cwd: string, args: readonly string[]): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  let memory = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid!));
  }, 100);
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  const lines = stderr.split('\n').filter((line) => line.includes(': error: ') || /^\s+at /.test(line));
  return { status, lines, seconds: (performance.now() - start) / 1000, memory };
}

/** What became of a case: what is said of it, and whether the sound transcript beside it came through. */
async function tryOut({ file, content, args = [] }: Case): Promise<[string, Outcome]> {
  const home = tmpdir();
  fs.outputFileSync(path.join(home, 'in', file), content());
  fs.outputFileSync(path.join(home, 'in', 'sound.txt'), SOUND);
  const outcome = await presser(home, ['run', 'in', '--out', 'out', ...args]);
  const documents = path.join(home, 'out', 'documents.jsonl');
  const isSound = fs.existsSync(documents) && fs.readFileSync(documents, 'utf8').includes('"sound"');
  const { status } = await presser(home, ['validate', 'out']);
  fs.removeSync(home);
  const { lines } = outcome;
  const isWell = isSound && status === 0 && lines.every((line) => !/^\s+at |defect of presser/.test(line));
  const said = lines.length === 0 ? 'processed' : `${lines.length} refused`;
  return [isWell && outcome.status === Number(lines.length > 0) ? said : 'BROKEN', outcome];
}

let broken = 0;
for (const one of CASES) {
  const [verdict, { status, lines, seconds, memory }] = await tryOut(one);
  if (verdict === 'BROKEN') broken++;
  const figures = `${seconds.toFixed(1).padStart(7)} s${memory.toFixed(0).padStart(7)} MB`;
  const reason = lines[0]?.replace(/^.*?: error: /, '').slice(0, 80) ?? '';
  process.stdout.write(`${one.name.padEnd(36)}${verdict.padEnd(15)}status ${status}${figures}  ${reason}\n`);
}
process.stdout.write(`${CASES.length} hostile inputs, ${broken} broken\n`);
process.exitCode = broken === 0 ? 0 : 1;
