import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fs, path } from 'zx';
import { PROGRAM, packaged } from '../../pipeline/root.js';
import { temporaryFolder } from './corpus.js';

const JIEBA = packaged('dist', 'test', 'bench', 'jieba.js');

/** What a run took, from the start of its process to its end. */
export interface Spent {
  seconds: number;
  /** The most memory that the process had at once, in MB. */
  megabytes: number;
}

/**
 * Has the process tell its memory in KB when it ends. Linux counts what the parent had as the child's own most, but for
 * VmHWM.
 */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  function most() {
    try {
      return /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
    } catch {
      return process.resourceUsage().maxRSS;
    }
  }
  if (isMainThread) process.on('exit', () => writeFileSync(process.env.PRESSER_BENCH_MEMORY, String(most())));
`)}`;

/** Runs presser as a process of its own. Throws Error where it fails. */
export const measureRun = (args: readonly string[]): Promise<Spent> => measure(PROGRAM, ['run', ...args]);

/** Cuts a folder's files with jieba, in a process that does nothing else. Throws Error where it fails. */
export const measureJieba = (folder: string): Promise<Spent> => measure(JIEBA, [folder]);

async function measure(script: string, args: readonly string[]): Promise<Spent> {
  const file = path.join(temporaryFolder(), 'memory');
  const start = performance.now();
  await promisify(execFile)(process.execPath, ['--import', TELL_MEMORY, script, ...args], {
    env: { ...process.env, PRESSER_BENCH_MEMORY: file },
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(fs.readFileSync(file, 'utf8')) / 1000;
  fs.removeSync(path.dirname(file));
  return { seconds, megabytes };
}

/** The middle one of some runs, by the seconds that they took. */
export function middleOf(runs: readonly Spent[]): Spent {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)]!;
}
