/** The task of a worker that has turned to none yet. */
const NONE = -1;

const [TASK, SOURCE] = [0, 1];

/**
 * Which source a worker is at, told in memory that it shares with the main thread: should it die of a document, it is known
 * which it was, and no message has to be sent for each.
 */
export class Progress {
  private readonly places: Int32Array;

  constructor(readonly memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.places = new Int32Array(memory);
  }

  /** Tells that the worker turns to a source, by its place in a task. */
  turnTo(task: number, source: number): void {
    Atomics.store(this.places, SOURCE, source);
    Atomics.store(this.places, TASK, task);
  }

  /** Tells that the worker has turned to none yet. */
  clear(): void {
    Atomics.store(this.places, TASK, NONE);
  }

  /** Whether the last source that the worker turned to is one of a task. */
  isIn(task: number): boolean {
    return Atomics.load(this.places, TASK) === task;
  }

  /** The place of that source in its task. */
  get source(): number {
    return Atomics.load(this.places, SOURCE);
  }
}
