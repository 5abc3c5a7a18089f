import { parentPort, workerData } from 'node:worker_threads';
import { memoryOf, type Part } from '../part.js';
import { Processor } from '../processor.js';
import type { Answer, Task, WorkerData } from './messages.js';
import { Progress } from './progress.js';

const port = parentPort!;

function answer(message: Answer, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

const { options, progress: shared } = workerData as WorkerData;
const processor = new Processor(options);
const progress = new Progress(shared);

async function work({ number, sources, memory }: Task): Promise<void> {
  processor.giveBack(memory);
  try {
    const parts: Part[] = [];
    for await (const part of processor.process(sources, (place) => progress.turnTo(number, place)))
      parts.push(part);
    answer({ number, parts }, parts.flatMap(memoryOf));
  } catch (error) {
    const { name, message } = error as Error;
    answer({ error: { name, message } });
  }
}

let working = Promise.resolve();

port.on('message', (task: Task) => {
  working = working.then(() => work(task));
});
