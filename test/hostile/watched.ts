import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fs } from 'zx';
import { PROGRAM } from '../../pipeline/root.js';

/** How a run has ended. */
export interface Outcome {
  /** null where it was killed. */
  status: number | null;
  stdout: string;
  /** Lines that refuse a document. */
  refusals: string[];
  /** Lines that no person should see: a stack, or that presser itself is at fault. */
  stray: string[];
  /** The last of the others, which tells why the run as a whole has failed, if it has. */
  last: string;
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

/** Runs presser in a folder; kills it after so many seconds. */
export const presser = (cwd: string, args: readonly string[], most = 600): Promise<Outcome> =>
  watched(process.execPath, [PROGRAM, ...args], { cwd, timeout: most * 1000, killSignal: 'SIGKILL' });

/** Runs a program that runs presser, and watches what it says and takes; `meanwhile` is called once it has begun. */
export async function watched(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
  meanwhile: (child: ChildProcess) => void = () => undefined,
): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid!));
  }, 100);
  meanwhile(child);
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  const lines = said.stderr.split('\n').filter((line) => line !== '');
  return {
    status,
    stdout: said.stdout,
    refusals: lines.filter((line) => line.includes(': error: ')),
    stray: lines.filter((line) => /^\s+at |defect of presser|Error: |FATAL/.test(line)),
    last: lines.filter((line) => line.startsWith('presser: ')).at(-1) ?? '',
    seconds: (performance.now() - start) / 1000,
    memory,
  };
}
