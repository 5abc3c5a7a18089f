import type { EncodingName } from '../../stages/load/encoding/encodings.js';
import { UsageError } from '../errors.js';
import { type FormatChoice, type FormatName, formatsNamed } from '../formats/index.js';
import type { Summary } from '../messages/summary.js';
import { checkOption, checkOptions } from '../option-rules.js';
import type { Shard } from '../parts/share.js';
import { type OnProgress, Run } from '../run.js';
import type { Finding } from '../validate/findings.js';
import { validateFolder } from '../validate/index.js';
import { createStages } from './stages.js';

export type * from '../../schemas/types/index.js';
export { isRejection, type Passing } from '../../stages/stage.js';
export { RunError, UsageError } from '../errors.js';
export { createStages, type Stages, type StagesOptions, type Tables } from './stages.js';
export type { EncodingName, Finding, FormatName, OnProgress, Shard, Summary };

export interface RunOptions {
  /** Folder that the datasets go to; made where there is none. */
  out: string;
  /** What to write beside CSV and JSONL; `all` for all of it. */
  formats?: FormatChoice | readonly FormatChoice[];
  /** CSV files of your own with country names (name,code) or outlets, added to presser's. */
  gazetteer?: string | readonly string[];
  /** false for a run without words and sentences, which takes less time: what they give is left empty. */
  tokens?: boolean;
  /** What the files are read as, where presser's guess is wrong. */
  encoding?: EncodingName;
  /** Bytes of the largest document that is read; larger ones are refused. 64 MB where it is not told. */
  maxDocument?: number;
  /** Documents worked on side by side, from 1; without it, as many as processors and input make worth while. */
  jobs?: number;
  /** Folder in which the results of each document are kept, so that only what has changed is processed. */
  cache?: string;
  /** The share of the documents to process, the `number`-th (from 1) of `of`, to be merged by `presser merge`. */
  shard?: Shard;
  onProgress?: OnProgress;
}

const RUN_OPTIONS: Readonly<Record<keyof RunOptions, true>> = {
  out: true,
  formats: true,
  gazetteer: true,
  tokens: true,
  encoding: true,
  maxDocument: true,
  jobs: true,
  cache: true,
  shard: true,
  onProgress: true,
};

/**
 * Reads transcripts from files, folders and globs and writes every dataset into the folder `out`. Resolves to what
 * was made; documents that were refused are counted in `rejected` and told of in `messages`. Rejects with UsageError
 * where a path or an option is at fault, with RunError where the folder cannot be written or no input can be read;
 * then the folder is as it was. Writes nothing to the terminal.
 */
export async function run(paths: string | readonly string[], options: RunOptions): Promise<Summary> {
  checkOption('paths', paths);
  checkOptions('run', options, RUN_OPTIONS);
  if (options?.out === undefined) throw new UsageError('run needs out, the folder for the datasets');
  const { onProgress = () => undefined, formats = [], gazetteer = [], tokens = true, ...rest } = options;
  const names = formats.length > 0 ? formatsNamed([formats].flat().join()) : [];
  const files = [gazetteer].flat();
  return new Run([paths].flat(), { ...rest, formats: names, gazetteer: files, tokens }).complete(onProgress);
}

/** The stages with the gazetteers that presser ships; see `createStages` for others. */
export const stages = createStages();

/**
 * Checks the datasets in a folder: rows against schemas, CSV against JSONL, keys, counts and offsets, and files against
 * the manifest. Resolves to what is wrong, nothing where all is well; of many that break the same rule in a column of
 * a file, to the first ten. Rejects with UsageError where the folder holds none or only a shard's, with RunError where
 * a run is publishing into it.
 */
export async function validate(folder: string): Promise<Finding[]> {
  checkOption('folder', folder);
  return (await validateFolder(folder)).findings.list;
}
