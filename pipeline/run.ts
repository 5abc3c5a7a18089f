import { hash } from 'node:crypto';
import { sum } from '../stages/collections.js';
import type { EncodingName } from '../stages/load/encoding/encodings.js';
import { RunError, UsageError } from './errors.js';
import { type FormatName, refuseFormatsOfTokens } from './formats/index.js';
import { fingerprint, gazetteersIn } from './knowledge/fingerprint.js';
import type { Summary } from './messages/summary.js';
import type { ManifestOptions } from './output/manifest.js';
import { partsOf } from './parts/index.js';
import type { ProcessorOptions } from './parts/processor.js';
import { Results } from './parts/results.js';
import { type Shard, shareOf } from './parts/share.js';
import { findSources } from './sources/find-sources.js';
import { MAX_DOCUMENT } from './sources/max-document.js';
import type { Source } from './sources/read-source.js';

export interface RunOptions {
  /** The folder that the datasets go to. */
  out: string;
  /** Beside CSV and JSONL. */
  formats: readonly FormatName[];
  /** CSV files of the user's own with country names or outlets. */
  gazetteer: readonly string[];
  /** Whether words and sentences go into the datasets. */
  tokens: boolean;
  /** What the files are read as, whatever they look like. */
  encoding?: EncodingName;
  /** Bytes of the largest document that is read. */
  maxDocument?: number;
  /** Workers; as many as are of use where it is not told. */
  jobs?: number;
  /** Where results of single documents are kept from run to run. */
  cache?: string;
  /** The share of the documents to be processed. */
  shard?: Shard;
}

const manifestOptions = ({ tokens, encoding, gazetteer }: RunOptions): ManifestOptions => ({
  tokens,
  encoding: encoding ?? null,
  gazetteers: gazetteersIn(gazetteer),
});

/** Told now and then in a run how many of all documents are done, and the latest one's id. */
export type OnProgress = (done: number, total: number, documentId: string) => void;

/** Transcripts to datasets. Prints nothing and never ends the process: the caller does. */
export class Run {
  private readonly all: Source[];
  private readonly sources: Source[];
  private readonly results: Results;

  /** Throws UsageError where the paths name no file or a format cannot be, RunError where the folder cannot be written. */
  constructor(
    paths: readonly string[],
    private readonly options: RunOptions,
  ) {
    if (options.shard && options.formats.length > 0)
      throw new UsageError('other formats are made of the whole, not of a shard; give --formats to merge');
    if (!options.tokens) refuseFormatsOfTokens(options.formats, 'do without --no-tokens');
    const { encoding, maxDocument, cache } = options;
    this.all = findSources(paths, encoding, maxDocument, cache === undefined ? [] : [cache]);
    this.sources = options.shard ? shareOf(this.all, options.shard) : this.all;
    this.results = new Results(options.out, manifestOptions(options), options.formats);
  }

  /** Does the work. Where it rejects, with UsageError or RunError, the folder is as it was. */
  async complete(onProgress: OnProgress): Promise<Summary> {
    return this.results.orDiscard(async () => {
      await this.process(onProgress);
      const { shard } = this.options;
      return shard ? this.results.finishShard(shard, this.hash()) : this.results.finish();
    });
  }

  private async process(onProgress: OnProgress): Promise<void> {
    let [done, unread] = [0, 0];
    for await (const parts of partsOf(this.sources, this.options.jobs, this.processorOptions())) {
      await this.results.add(...parts);
      const inputs = parts.flatMap((part) => part.inputs);
      done += inputs.length;
      unread += sum(parts.map((part) => part.unread));
      onProgress(done, this.sources.length, inputs.at(-1)!.document_id);
    }
    // What the other shards have read is worth something.
    if (unread > 0 && unread === this.sources.length && !this.options.shard) {
      const why = `no input could be read; ${this.options.out} was left as it was`;
      throw new RunError([...this.results.messages, why].join('\n'));
    }
  }

  /** Leaves the folder as it was. */
  discard(): void {
    this.results.discard();
  }

  /** Tells the shards of one run from those of another. */
  private hash(): string {
    const inputs = this.all.map(({ document_id, path, encoding }) => [document_id, path, encoding]);
    const asked = JSON.stringify([this.options.maxDocument ?? MAX_DOCUMENT, inputs]);
    return hash('sha256', fingerprint(this.options) + asked);
  }

  private processorOptions(): ProcessorOptions {
    const { gazetteer, tokens, maxDocument = MAX_DOCUMENT, cache } = this.options;
    const known = { gazetteer, tokens, maxDocument };
    return cache === undefined
      ? known
      : { ...known, cache: { folder: cache, fingerprint: fingerprint(this.options) } };
  }
}
