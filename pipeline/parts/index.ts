import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { sum } from '../../stages/group.js';
import type { Source } from '../sources/index.js';
import { memoryOf, type Part } from './part.js';
import { PART_SIZE, Processor, type ProcessorOptions } from './processor.js';
import { partsInParallel } from './workers/pool.js';

/**
 * Input that a worker gets at once, in bytes: little enough that all of them end at about the same time, and that what
 * waits to be written, which takes twenty times as much, takes little memory.
 */
const TASK_SIZE = 1 << 17;

/** Input, in bytes a worker, from which on starting workers, each with its own knowledge, is worth its while. */
const WORTH_A_WORKER = 1 << 20;

/**
 * A source, in bytes, from which on it is left to a worker in any case: so that Ctrl-C is heard meanwhile, and what
 * fills the memory ends that worker and not the run.
 */
const LARGE = 1 << 22;

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
  const sizes = sources.map(sizeOf);
  const tasks = tasksOf(sources, sizes);
  const workers = Math.min(jobs ?? workersFor(sizes), tasks.length);
  if (workers > 1 || sizes.some((size) => size >= LARGE)) yield* partsInParallel(tasks, workers, options);
  else yield* partsHere(sources, options);
}

const workersFor = (sizes: readonly number[]): number => {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return Math.min(availableParallelism(), Math.floor(total / WORTH_A_WORKER));
};

async function* partsHere(sources: readonly Source[], options: ProcessorOptions): AsyncGenerator<Part[]> {
  const processor = new Processor(options);
  for (const parts of batchesOf(processor.process(sources))) {
    yield parts;
    processor.giveBack(parts.flatMap(memoryOf));
    // Lets the spinner turn and Ctrl-C be heard.
    await new Promise(setImmediate);
  }
}

/** Parts put together until they are worth writing at once: those of the cache are of single documents. */
function* batchesOf(parts: Iterable<Part>): Generator<Part[]> {
  let batch: Part[] = [];
  let size = 0;
  for (const part of parts) {
    batch.push(part);
    size += sum(memoryOf(part).map(({ byteLength }) => byteLength));
    if (size < PART_SIZE) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Bytes of a source; 0 where it cannot be told. */
const sizeOf = ({ path, part, bytes }: Source): number =>
  part ? part.end - part.start : (bytes?.length ?? statSync(path, { throwIfNoEntry: false })?.size ?? 0);

/** Neighbouring sources put together until they are large enough. */
function tasksOf(sources: readonly Source[], sizes: readonly number[]): Source[][] {
  const tasks: Source[][] = [];
  let size = TASK_SIZE;
  sources.forEach((source, i) => {
    if (size >= TASK_SIZE) {
      tasks.push([]);
      size = 0;
    }
    tasks.at(-1)!.push(source);
    size += sizes[i]!;
  });
  return tasks;
}
