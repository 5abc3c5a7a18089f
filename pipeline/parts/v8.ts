import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has large functions be hot for longer before V8 compiles them for speed: V8 11 takes as long for what runs once a document
 * as it gains by it, some 8 % of a run over 60 MB. Its successors wait as long of themselves, and do not know the option.
 */
const LATER = '--bytecode-size-allowance-per-tick=30';

/**
 * Has V8 keep the bytecode of functions that have not run for some collections: a run has many, and what it needs now and then
 * would be compiled again and again.
 */
const ONCE = '--no-flush-bytecode';

/**
 * Has V8 compile what is hot in a worker on the worker's own thread: on others that happens beside it, which is of no use where
 * all processors are busy, for the worker goes on slowly meanwhile, and their memory comes on top. And has old objects
 * looked through before they take much more room than is needed.
 */
const OF_WORKERS = ['--no-concurrent-recompilation', '--heap-growing-percent=50'];

/** Settles when V8 compiles what runs, in this thread and in workers to come. */
export function settleCompiler(): void {
  setFlagsFromString(ONCE);
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(LATER);
}

/** Settles how V8 compiles and keeps memory in workers that are not started yet, and in the thread that waits for them. */
export function settleWorkers(workers: number): void {
  if (workers > 1) for (const flag of OF_WORKERS) setFlagsFromString(flag);
  collectGarbage();
}

/**
 * Has V8 find out how little lives in this thread: until its first collection it would let what workers have told, which soon
 * is of no use, pile up to twice as much (17 MB more in a run over 1 GB).
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
