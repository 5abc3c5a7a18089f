import type { Source } from '../../sources/read-source.js';
import type { Part } from '../part.js';
import type { ProcessorOptions } from '../processor.js';

/** What the main thread asks of a worker: the parts that some sources come to. */
export interface Task {
  number: number;
  sources: Source[];
  /** What held the bytes of parts, to be used again. */
  memory: ArrayBuffer[];
}

/** What a worker tells: the parts of a task, or an error that ends the run. */
export type Answer = { number: number; parts: Part[] } | { error: { name: string; message: string } };

/** What a worker is started with. */
export interface WorkerData {
  options: ProcessorOptions;
  /** The memory of its Progress. */
  progress: SharedArrayBuffer;
}
