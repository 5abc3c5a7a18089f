import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from '../../sources/index.js';
import type { Part } from '../part.js';
import { Processor, type ProcessorOptions } from '../processor.js';
import { type Answer, memoryOf, type Task } from './messages.js';

const port = parentPort!;

/** Memory of parts that were written, for those to come: new memory takes as long to get as a part to copy. */
const spare: ArrayBuffer[] = [];

/** A part whose bytes are in one piece of memory of its own, which can change threads without a copy. */
function owned(part: Part): Part {
  const length = part.datasets.reduce((sum, { csv, jsonl }) => sum + csv.length + jsonl.length, 0);
  const known = spare.pop();
  // With room to spare: the next part will be a little longer or shorter.
  const memory = known && known.byteLength >= length ? known : new ArrayBuffer(Math.ceil(length * 1.25));
  let at = 0;
  const moved = (bytes: Uint8Array): Uint8Array => {
    const copy = new Uint8Array(memory, at, bytes.length);
    copy.set(bytes);
    at += bytes.length;
    return copy;
  };
  const datasets = part.datasets.map(({ csv, jsonl, ...rest }) => ({
    ...rest,
    csv: moved(csv),
    jsonl: moved(jsonl),
  }));
  return { ...part, datasets };
}

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
  spare.push(...memory);
  try {
    const parts = Array.from(processor.process(announced(sources)), owned);
    answer({ number, parts }, parts.flatMap(memoryOf));
  } catch (error) {
    const { name, message } = error as Error;
    answer({ error: { name, message } });
  }
});
