import { setImmediate } from 'node:timers/promises';
import { fs, path } from 'zx';
import { readKnowledge } from '../../pipeline/knowledge/index.js';
import { batched } from '../../pipeline/parts/batched.js';
import { memoryOf } from '../../pipeline/parts/part.js';
import { PartBuilder } from '../../pipeline/parts/part-builder.js';
import { BATCH_SIZE, PART_SIZE } from '../../pipeline/parts/processor.js';
import { Results } from '../../pipeline/parts/results.js';
import { settleCompiler } from '../../pipeline/parts/v8.js';
import { createPipeline, type Pipeline } from '../../pipeline/pipeline.js';
import type { Annotated } from '../../schemas/types/index.js';
import { mapped, sum } from '../../stages/collections.js';
import type { SourceFile } from '../../stages/load/index.js';
import { isRejection, type Passing } from '../../stages/stage.js';
import { documentId, temporaryFolder } from './corpus.js';
import { createCutter } from './cutter.js';

/** What the text itself takes: cut by jieba alone, and read and written again as JSONL. */
export interface Floors {
  jieba: number;
  jsonl: number;
}

/** A file that is in memory. */
type Source = SourceFile & { bytes: Buffer };

/** Seconds of each stage and of all of them, and of the floors, which are measured in turns with every document. */
export interface StageSeconds {
  floors: Floors;
  stages: Map<string, number>;
  all: number;
}

/** Takes every file through all stages, on one core, with or without words and sentences. */
export async function measureStages(
  files: readonly Buffer[],
  options: { tokens: boolean },
): Promise<StageSeconds> {
  settleCompiler();
  const home = temporaryFolder();
  const clock = new Clock();
  const jsonl = fs.openSync(path.join(home, 'floor.jsonl'), 'w');
  const passFloors = createFloors(jsonl, clock);
  const knowledge = clock.time('read gazetteers and lexicon', readKnowledge);
  const pipeline = createPipeline(knowledge, options);
  const results = new Results(path.join(home, 'out'), { ...options, encoding: null, gazetteers: [] });
  const builder = new PartBuilder(knowledge, options);
  for await (const batch of batched(files.entries(), ([, bytes]) => bytes.length, BATCH_SIZE)) {
    const sources = batch.map(([i, bytes]) => ({ document_id: documentId(i), path: documentId(i), bytes }));
    // Before each batch, not all at once: the machine's speed drifts, and all must meet the same.
    passFloors(sources);
    const annotated = annotate(sources, pipeline, clock);
    clock.time('aggregate and write', () => {
      for (const document of annotated) builder.add(document);
    });
    if (builder.length < PART_SIZE) continue;
    await clock.wait('aggregate and write', async () => {
      const part = builder.take();
      await results.add(part);
      builder.giveBack(memoryOf(part));
      // As in a run: the disk is set to work meanwhile, and need not do everything at the end.
      await setImmediate();
    });
  }
  await clock.wait('aggregate and write', async () => {
    await results.add(builder.take());
    await results.finish();
  });
  fs.closeSync(jsonl);
  fs.removeSync(home);
  return secondsOf(clock);
}

/** What cuts files with jieba alone, and writes them into a file as JSONL. */
function createFloors(jsonl: number, clock: Clock): (sources: readonly Source[]) => void {
  const cutWithJieba = createCutter();
  return (sources) => {
    clock.time('jieba', () => {
      for (const { bytes } of sources) cutWithJieba(bytes.toString('utf8'));
    });
    clock.time('jsonl', () => {
      for (const { document_id, bytes } of sources)
        fs.writeSync(jsonl, `${JSON.stringify({ document_id, text: bytes.toString('utf8') })}\n`);
    });
  };
}

/** As in a run: all of a batch through one stage, then through the next. Throws Error where a file is refused. */
function annotate(sources: readonly Source[], pipeline: Pipeline, clock: Clock): Passing<Annotated>[] {
  const loaded = clock.time('load', () => mapped(sources, pipeline.load));
  const segmented = clock.time('segment-normalize', () => mapped(loaded, pipeline['segment-normalize']));
  const transcripts = clock.time('turn-split', () => mapped(segmented, pipeline['turn-split']));
  const annotated = clock.time('entity-extract', () => mapped(transcripts, pipeline['entity-extract']));
  const refused = annotated.find(isRejection);
  if (refused) throw new Error(refused.diagnostics[0]!.message);
  return annotated;
}

function secondsOf({ seconds }: Clock): StageSeconds {
  const { jieba, jsonl, ...rest } = Object.fromEntries(seconds);
  const stages = new Map(Object.entries(rest) as [string, number][]);
  return { floors: { jieba: jieba!, jsonl: jsonl! }, stages, all: sum([...stages.values()]) };
}

/** Seconds by what they were spent on. */
class Clock {
  readonly seconds = new Map<string, number>();

  time<Result>(name: string, work: () => Result): Result {
    const start = performance.now();
    const result = work();
    this.add(name, start);
    return result;
  }

  async wait(name: string, work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    await work();
    this.add(name, start);
  }

  private add(name: string, start: number): void {
    this.seconds.set(name, (this.seconds.get(name) ?? 0) + (performance.now() - start) / 1000);
  }
}
