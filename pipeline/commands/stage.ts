import type { Annotated } from '../../schemas/types/index.js';
import type { EncodingName } from '../../stages/load/encoding/encodings.js';
import { isRejection, type Passing } from '../../stages/stage.js';
import { EXIT, RunError, UsageError } from '../errors.js';
import { parseObject, readLines } from '../files/lines.js';
import { gazetteersIn } from '../knowledge/fingerprint.js';
import { readKnowledge } from '../knowledge/index.js';
import { printed, reportRejection } from '../messages/diagnostics.js';
import { formatSummary } from '../messages/summary.js';
import { PartBuilder } from '../parts/part-builder.js';
import { Results } from '../parts/results.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import { findSources } from '../sources/find-sources.js';
import { readSource } from '../sources/read-source.js';
import { type FilterName, INPUTS, StageInput } from '../stage-input.js';
import { discardOnSignal } from './signals.js';

export interface StageOptions {
  /** The folder that the datasets go to. */
  out: string;
  gazetteer: string[];
  /** What the files are read as, or were when they were loaded, whatever they look like. */
  encoding?: EncodingName;
  /** Bytes of the largest document that is read. */
  maxDocument?: number;
}

/** The stages that make use of an option; aggregate names encoding and gazetteers in the manifest. */
const USERS: Record<string, readonly string[]> = {
  '--out': ['aggregate'],
  '--encoding': ['load', 'aggregate'],
  '--max-document': ['load'],
  '--gazetteer': ['segment-normalize', 'turn-split', 'entity-extract', 'aggregate'],
};

/**
 * presser stage NAME: one stage as a filter. `given` are the options that stand on the command line. Gives the exit
 * status.
 */
export async function stageCommand(
  name: string,
  paths: readonly string[],
  options: StageOptions,
  given: readonly string[],
): Promise<number> {
  if (name !== 'load' && !Object.hasOwn(INPUTS, name)) {
    throw new UsageError(
      `there is no stage "${name}"; the stages are load, ${Object.keys(INPUTS).join(', ')}`,
    );
  }
  for (const option of given) refuseUnused(name, option);
  if (name === 'load') return loadCommand(paths, options);
  if (paths.length > 0)
    throw new UsageError(`the stage ${name} takes no paths; it reads JSONL from standard input`);
  return name === 'aggregate'
    ? aggregateCommand(options)
    : filterCommand(name as Exclude<FilterName, 'aggregate'>, options);
}

/** An option without effect would be taken for one that has some. */
function refuseUnused(name: string, option: string): void {
  const users = USERS[option]!;
  if (!users.includes(name))
    throw new UsageError(`the stage ${name} makes no use of ${option}; give it to ${users.join(', ')}`);
}

async function loadCommand(
  paths: readonly string[],
  { maxDocument, encoding }: StageOptions,
): Promise<number> {
  if (paths.length === 0)
    throw new UsageError('the stage load needs paths: files, folders, globs, or - for standard input');
  const pipeline = createPipeline(readKnowledge());
  const output = new Output();
  for (const source of findSources(paths, encoding, maxDocument))
    await output.write(pipeline.load(readSource(source, maxDocument)));
  return output.status;
}

async function filterCommand(
  name: Exclude<FilterName, 'aggregate'>,
  { gazetteer }: StageOptions,
): Promise<number> {
  const pipeline = createPipeline(readKnowledge(gazetteer));
  const stage = pipeline[name] as Pipeline['turn-split'];
  const output = new Output();
  for await (const document of readDocuments(name, output)) {
    await output.write(stage(document as never), !isRejection(document));
  }
  return output.status;
}

async function aggregateCommand({ out, gazetteer, encoding }: StageOptions): Promise<number> {
  const builder = new PartBuilder(readKnowledge(gazetteer));
  const asked = { tokens: true, encoding: encoding ?? null, gazetteers: gazetteersIn(gazetteer) };
  const results = new Results(out, asked);
  discardOnSignal(results);
  const output = new Output();
  const summary = await results.orDiscard(async () => {
    let count = 0;
    for await (const document of readDocuments('aggregate', output)) {
      count++;
      builder.add(document as Passing<Annotated>);
      await results.add(builder.take());
    }
    if (count === 0)
      throw new RunError(
        `no document came on standard input; ${out} was left as it was. Feed it what "presser stage entity-extract" prints.`,
      );
    return results.finish();
  });
  process.stderr.write(formatSummary(summary));
  return summary.rejected > 0 ? EXIT.failed : output.status;
}

/** Documents on stdout, one a line; their refusals on stderr as well. */
class Output {
  status: number = EXIT.ok;

  /** Refusals of earlier stages have been told before and are only passed on. */
  async write(document: Passing<object>, isNew = true): Promise<void> {
    if (isRejection(document)) {
      this.status = EXIT.failed;
      if (isNew) process.stderr.write(printed(reportRejection(document)));
    }
    if (!process.stdout.write(`${JSON.stringify(document)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }

  /** A line that is no document of the right kind: told on stderr, and left out. */
  refuseLine(message: string): void {
    this.status = EXIT.failed;
    process.stderr.write(printed([message]));
  }
}

/** The documents on stdin that fit the stage. */
async function* readDocuments(name: FilterName, output: Output): AsyncGenerator<Passing<object>> {
  const input = new StageInput(name);
  let line = 0;
  for await (const text of readLines(process.stdin)) {
    line++;
    if (text.trim() === '') continue;
    const document = parseObject(text);
    const problem = input.problemOf(document);
    if (problem === null) yield document as Passing<object>;
    else output.refuseLine(`stdin:${line}: ${problem}`);
  }
}
