import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from '../../sources/index.js';
import type { Part } from '../part.js';
import { Processor, type ProcessorOptions } from '../processor.js';
import type { Answer, Task } from './messages.js';

const port = parentPort!;

/** A part whose bytes are its own, so that they can change threads without a copy. */
function owned(part: Part): Part {
  const datasets = part.datasets.map(({ csv, jsonl, ...rest }) => ({
    ...rest,
    csv: new Uint8Array(csv),
    jsonl: new Uint8Array(jsonl),
  }));
  return { ...part, datasets };
}

const buffersOf = ({ datasets }: Part): ArrayBuffer[] =>
  datasets.flatMap(({ csv, jsonl }) => [csv.buffer as ArrayBuffer, jsonl.buffer as ArrayBuffer]);

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

port.on('message', ({ number, sources }: Task) => {
  try {
    const parts = Array.from(processor.process(announced(sources)), owned);
    answer({ number, parts }, parts.flatMap(buffersOf));
  } catch (error) {
    const { name, message } = error as Error;
    answer({ error: { name, message } });
  }
});
