import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from '../../sources/index.js';
import { memoryOf } from '../part.js';
import { Processor, type ProcessorOptions } from '../processor.js';
import type { Answer, Task } from './messages.js';

const port = parentPort!;

function answer(message: Answer, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

/** The sources, of which each is announced: should the worker die of it, it is known which it was. */
function* announced(sources: readonly Source[]): Generator<Source> {
  for (const source of sources) {
    answer({ turnsTo: source.document_id });
    yield source;
  }
}

const processor = new Processor(workerData as ProcessorOptions);

port.on('message', ({ number, sources, memory }: Task) => {
  processor.giveBack(memory);
  try {
    const parts = [...processor.process(announced(sources))];
    answer({ number, parts }, parts.flatMap(memoryOf));
  } catch (error) {
    const { name, message } = error as Error;
    answer({ error: { name, message } });
  }
});
