import { availableParallelism } from 'node:os';
import { sum } from '../../stages/collections.js';
import { entryAt } from '../files/entry.js';
import type { Source } from '../sources/read-source.js';
import { batched } from './batched.js';
import { memoryOf, type Part } from './part.js';
import { BATCH_SIZE, PART_SIZE, Processor, type ProcessorOptions } from './processor.js';
import { settleCompiler } from './v8.js';
import { partsInParallel } from './workers/pool.js';

/** Input, in bytes a worker, from which on starting workers, each with its own knowledge, is worth its while. */
const WORTH_A_WORKER = 1 << 20;

/** Input, in bytes, from which on it pays to compile large functions later: a short run would only be slower meanwhile. */
const LONG_RUN = 1 << 20;

/**
 * A source, in bytes, from which on it is left to a worker in any case: so that Ctrl-C is heard meanwhile, and what
 * fills the memory ends that worker and not the run.
 */
const LARGE = 1 << 22;

/** Neighbouring sources that are processed at once, and their bytes. */
interface Task {
  sources: Source[];
  size: number;
  /** Whether the cache has their parts. */
  isKept: boolean;
}

/**
 * The parts that sources come to, in their order, some at a time, made by `jobs` workers; where it is undefined, by as many
 * as there are processors and as the input is worth. The result is the same for any. The memory of parts is used again as
 * soon as the next ones are asked for.
 */
export async function* partsOf(
  sources: readonly Source[],
  jobs: number | undefined,
  options: ProcessorOptions,
): AsyncGenerator<Part[]> {
  const processor = new Processor(options);
  const sizes = sources.map(sizeOf);
  if (sum(sizes) >= LONG_RUN) settleCompiler();
  let tasks = tasksOf(sources, sizes);
  // What is kept only has to be read: workers would have to hand all of it over.
  if (options.cache && workersFor(tasks, jobs) > 0)
    tasks = tasksOf(sources, sizes, (source) => processor.keeps(source));
  const workers = workersFor(tasks, jobs);
  if (workers > 0) yield* partsOfTasks(tasks, workers, processor, options);
  else yield* partsHere(sources, processor);
}

/** How many workers should do what is not kept; none where it is done here. */
function workersFor(tasks: readonly Task[], jobs: number | undefined): number {
  const open = tasks.filter(({ isKept }) => !isKept);
  const worth = Math.floor(sum(open.map(({ size }) => size)) / WORTH_A_WORKER);
  const workers = Math.min(jobs ?? Math.min(availableParallelism(), worth), open.length);
  if (workers > 1) return workers;
  return open.some(({ size }) => size >= LARGE) ? 1 : 0;
}

async function* partsOfTasks(
  tasks: readonly Task[],
  workers: number,
  processor: Processor,
  options: ProcessorOptions,
): AsyncGenerator<Part[]> {
  const open = tasks.filter(({ isKept }) => !isKept);
  const made = partsInParallel(
    open.map(({ sources }) => sources),
    workers,
    options,
  );
  try {
    for (const { sources, isKept } of tasks)
      if (isKept) yield* partsHere(sources, processor);
      else yield (await made.next()).value as Part[];
  } finally {
    await made.return(undefined);
  }
}

async function* partsHere(sources: readonly Source[], processor: Processor): AsyncGenerator<Part[]> {
  // Those of the cache are of single documents: little is worth writing at once.
  for await (const parts of batched(processor.process(sources), bytesOf, PART_SIZE)) {
    yield parts;
    processor.giveBack(parts.flatMap(memoryOf));
    // Lets the spinner turn and Ctrl-C be heard.
    await new Promise(setImmediate);
  }
}

const bytesOf = (part: Part): number => sum(memoryOf(part).map(({ byteLength }) => byteLength));

/** Bytes of a source; 0 where it cannot be told. */
const sizeOf = ({ path, part, bytes }: Source): number =>
  part ? part.end - part.start : (bytes?.length ?? entryAt(path)?.size ?? 0);

/**
 * Neighbouring sources put together until they are a batch; those of which `keeps` is true by themselves. More at once would
 * have the workers end at different times, and more wait to be written, which takes twenty times the input's memory.
 */
function tasksOf(
  sources: readonly Source[],
  sizes: readonly number[],
  keeps: (source: Source) => boolean = () => false,
): Task[] {
  const tasks: Task[] = [];
  for (const [i, source] of sources.entries()) {
    const size = sizes[i]!;
    // What tells no size, such as a pipe, can be read only once.
    const isKept = size > 0 && keeps(source);
    const last = tasks.at(-1);
    if (last?.isKept === isKept && (isKept || last.size < BATCH_SIZE)) {
      last.sources.push(source);
      last.size += size;
    } else tasks.push({ sources: [source], size, isKept });
  }
  return tasks;
}
