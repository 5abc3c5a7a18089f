import { Worker } from 'node:worker_threads';
import { RunError, UsageError } from '../errors.js';
import type { Part } from '../part.js';
import type { ProcessorOptions } from '../processor.js';
import type { Source } from '../sources.js';
import type { Answer, Task } from './messages.js';

/** Tasks a worker has at once: the next one waits there while the main thread is busy. */
const AHEAD = 2;

/**
 * Tasks a worker that may have been given and not yet taken: without a bound a slow document would let the
 * results of all later ones pile up in memory.
 */
const MOST_UNTAKEN = 4;

/** Room for young objects, which most of a document is, in MiB: the less often they are collected, the faster. */
const YOUNG_GENERATION = 64;

interface Member {
  worker: Worker;
  /** Tasks given and not yet answered. */
  pending: number;
}

/** The parts that tasks come to, in the order of the tasks, made by workers side by side. */
export async function* partsInParallel(
  tasks: readonly Source[][],
  jobs: number,
  options: ProcessorOptions,
): AsyncGenerator<Part> {
  const pool = new WorkerPool(tasks, jobs, options);
  try {
    for (let number = 0; number < tasks.length; number++) yield* await pool.take(number);
  } finally {
    await pool.stop();
  }
}

class WorkerPool {
  private readonly members: Member[];
  private readonly finished = new Map<number, Part[]>();
  private failure: Error | null = null;
  private given = 0;
  private taken = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly tasks: readonly Source[][],
    size: number,
    options: ProcessorOptions,
  ) {
    this.members = Array.from({ length: size }, () => this.start(options));
    this.give();
  }

  /** The parts of a task, which is the next one. Throws RunError or UsageError where a worker cannot go on. */
  async take(number: number): Promise<Part[]> {
    for (;;) {
      if (this.failure) throw this.failure;
      const parts = this.finished.get(number);
      if (parts) {
        this.finished.delete(number);
        this.taken++;
        this.give();
        return parts;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.members.map(({ worker }) => worker.removeAllListeners('exit').terminate()));
  }

  private start(options: ProcessorOptions): Member {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    const member = { worker, pending: 0 };
    worker.on('message', (answer: Answer) => {
      if ('error' in answer) this.fail(errorOf(answer.error));
      else this.finish(member, answer.number, answer.parts);
    });
    worker.on('error', ({ message }) => {
      this.fail(new RunError(`a worker failed (${message}); run again with --jobs 1`));
    });
    worker.on('exit', (status) => {
      this.fail(new RunError(`a worker ended with status ${status}; run again with --jobs 1`));
    });
    return member;
  }

  private finish(member: Member, number: number, parts: Part[]): void {
    member.pending--;
    this.finished.set(number, parts);
    this.give();
    this.wake();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }

  /** Gives tasks to the workers that have the fewest, as many as the bounds allow. */
  private give(): void {
    const most = this.members.length * MOST_UNTAKEN;
    while (this.given < this.tasks.length && this.given - this.taken < most) {
      const member = this.members.reduce((least, one) => (one.pending < least.pending ? one : least));
      if (member.pending >= AHEAD) return;
      member.pending++;
      const task: Task = { number: this.given, sources: this.tasks[this.given]! };
      this.given++;
      member.worker.postMessage(task);
    }
  }
}

const errorOf = ({ name, message }: { name: string; message: string }): Error =>
  name === 'UsageError' ? new UsageError(message) : new RunError(message);
