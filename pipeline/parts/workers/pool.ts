import { Worker } from 'node:worker_threads';
import { RunError, UsageError } from '../../errors.js';
import { readShared } from '../../knowledge/index.js';
import { PROGRAM } from '../../root.js';
import type { Source } from '../../sources/read-source.js';
import { memoryOf, type Part } from '../part.js';
import type { ProcessorOptions } from '../processor.js';
import { settleWorkers } from '../v8.js';
import type { Answer, Task, WorkerData } from './messages.js';
import { Progress } from './progress.js';

/** Tasks a worker has at once: the next one waits there while the main thread is busy. */
const AHEAD = 2;

/**
 * Tasks a worker that may have been given and not yet taken: without a bound a slow document would let the
 * results of all later ones pile up in memory.
 */
const MOST_UNTAKEN = 3;

/** How many workers a document may cost: the first may have died of what came before it. */
const MOST_DEATHS = 2;

/** Megabytes for a worker's new objects: V8 would take four times as many for each, which gains two workers 4 % of their time. */
const YOUNG_GENERATION = 12;

interface Member {
  worker: Worker;
  /** Tasks given and not yet answered, in their order. */
  pending: Task[];
  progress: Progress;
  /** What it said when it failed. */
  lastWords: string | null;
  /** What held the bytes of its parts that are written by now. */
  memory: ArrayBuffer[];
}

interface Finished {
  member: Member;
  parts: Part[];
}

/** The parts that tasks come to, in the order of the tasks, made by workers side by side. */
export async function* partsInParallel(
  tasks: readonly Source[][],
  jobs: number,
  options: ProcessorOptions,
): AsyncGenerator<Part[]> {
  const compiled = readShared(options.gazetteer);
  settleWorkers(jobs);
  const pool = new WorkerPool(tasks, jobs, { ...options, compiled });
  try {
    for (let number = 0; number < tasks.length; number++) {
      const { member, parts } = await pool.take(number);
      yield parts;
      member.memory.push(...parts.flatMap(memoryOf));
    }
  } finally {
    await pool.stop();
  }
}

class WorkerPool {
  private readonly members: Member[];
  private readonly finished = new Map<number, Finished>();
  private failure: Error | null = null;
  private given = 0;
  private taken = 0;
  private wake: () => void = () => undefined;
  /** How many workers died of a document. */
  private readonly deaths = new Map<string, number>();

  constructor(
    private readonly tasks: readonly Source[][],
    size: number,
    private readonly options: ProcessorOptions,
  ) {
    this.members = Array.from({ length: size }, () => this.start());
    this.give();
  }

  /** The parts of a task, which is the next one. Throws RunError or UsageError where no worker can go on. */
  async take(number: number): Promise<Finished> {
    for (;;) {
      if (this.failure) throw this.failure;
      const finished = this.finished.get(number);
      if (finished) {
        this.finished.delete(number);
        this.taken++;
        this.give();
        return finished;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.members.map(({ worker }) => worker.removeAllListeners('exit').terminate()));
  }

  private start(): Member {
    const progress = new Progress();
    const worker = this.createWorker(progress);
    const member: Member = { worker, progress, pending: [], lastWords: null, memory: [] };
    this.listen(member);
    return member;
  }

  private createWorker(progress: Progress): Worker {
    progress.clear();
    const workerData: WorkerData = { options: this.options, progress: progress.memory };
    return new Worker(PROGRAM, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
  }

  private listen(member: Member): void {
    member.worker.on('message', (answer: Answer) => {
      if ('error' in answer) this.fail(errorOf(answer.error));
      else this.finish(member, answer.number, answer.parts);
    });
    member.worker.on('error', ({ message }) => {
      member.lastWords = message;
    });
    member.worker.on('exit', (status) => {
      this.replace(member, member.lastWords ?? `it ended with status ${status}`);
    });
  }

  /** Puts a new worker in the place of a dead one. The document it died of is refused the second time. */
  private replace(member: Member, reason: string): void {
    const at = documentIn(member);
    if (at === undefined) {
      this.fail(new RunError(`a worker failed (${reason}); run again with --jobs 1`));
      return;
    }
    const deaths = (this.deaths.get(at) ?? 0) + 1;
    this.deaths.set(at, deaths);
    if (deaths >= MOST_DEATHS) {
      for (const { sources } of member.pending)
        for (const source of sources) if (source.document_id === at) source.fatal = reason;
    }
    Object.assign(member, { worker: this.createWorker(member.progress), lastWords: null });
    this.listen(member);
    for (const task of member.pending) member.worker.postMessage(task);
  }

  private finish(member: Member, number: number, parts: Part[]): void {
    member.pending = member.pending.filter((task) => task.number !== number);
    this.finished.set(number, { member, parts });
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
      const member = this.members.reduce((least, one) =>
        one.pending.length < least.pending.length ? one : least,
      );
      if (member.pending.length >= AHEAD) return;
      const task: Task = { number: this.given, sources: this.tasks[this.given]!, memory: [] };
      member.pending.push(task);
      this.given++;
      const memory = member.memory.splice(0);
      member.worker.postMessage({ ...task, memory }, memory);
    }
  }
}

/** The document that a worker is at. */
function documentIn({ pending, progress }: Member): string | undefined {
  const task = pending.find(({ number }) => progress.isIn(number));
  return task?.sources[progress.source]?.document_id;
}

const errorOf = ({ name, message }: { name: string; message: string }): Error =>
  name === 'UsageError' ? new UsageError(message) : new RunError(message);
