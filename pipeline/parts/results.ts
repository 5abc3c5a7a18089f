import { join } from 'node:path';
import { type CorpusRows, CorpusTally } from '../../stages/aggregate/corpus.js';
import { type Table, tableOf } from '../../stages/aggregate/table.js';
import { RunError } from '../errors.js';
import { datapackage } from '../formats/datapackage/index.js';
import { type FormatName, loadFormat } from '../formats/index.js';
import type { Summary } from '../messages/summary.js';
import { DatasetWriter } from '../output/dataset-writer.js';
import { TableEncoder } from '../output/encode/table-encoder.js';
import { completeFile, writeText } from '../output/hashed-file.js';
import {
  MANIFEST_FILE,
  type ManifestInput,
  type ManifestOptions,
  manifestOf,
  SHARD_FILE,
} from '../output/manifest.js';
import { Staging } from '../output/staging.js';
import { tablesViolation } from '../output/table-check.js';
import { DATASETS, type DatasetName, schemaOf } from '../schemas.js';
import type { Part } from './part.js';
import { SHARD_FORM, type ShardFile, shardText } from './shards.js';
import type { Shard } from './share.js';

/** Puts parts together, in the order of their documents, to the datasets of one folder. */
export class Results {
  private readonly staging: Staging;
  private readonly writer: DatasetWriter;
  private readonly tally = new CorpusTally();
  private readonly inputs: ManifestInput[] = [];
  private rejected = 0;
  private warnings = 0;
  /** Why documents were refused, what is doubtful in others and what a format left out. */
  readonly messages: string[] = [];

  /** Throws RunError where the folder cannot be written, UsageError where a schema cannot be read. */
  constructor(
    private readonly folder: string,
    private readonly options: ManifestOptions,
    private readonly formats: readonly FormatName[] = [],
  ) {
    // An unreadable schema is to be told before the folder is touched.
    for (const name of DATASETS) schemaOf(name);
    this.staging = new Staging(folder);
    this.writer = this.staging.orDiscard(() => new DatasetWriter(this.staging.path));
  }

  /** Writes the rows of parts and counts them, one call after the other. */
  async add(...parts: readonly Part[]): Promise<void> {
    await this.staging.guardAsync(() => this.writer.write(parts.flatMap(({ datasets }) => datasets)));
    for (const part of parts) this.count(part);
  }

  private count({ tally, inputs, rejected, warnings, messages }: Part): void {
    this.tally.merge(tally);
    this.inputs.push(...inputs);
    this.rejected += rejected;
    this.warnings += warnings;
    this.messages.push(...messages);
  }

  /** Writes the tables of the whole corpus and the other formats, and moves everything into the folder. */
  async finish(): Promise<Summary> {
    const corpus = this.tally.rows();
    const problem = tablesViolation(tablesOf(corpus));
    if (problem)
      throw new RunError(`the counts over all documents do not fit ${problem.join(': ')}; please report it`);
    await this.staging.guardAsync(() => this.complete(corpus));
    return this.summary(corpus);
  }

  private async complete(corpus: CorpusRows): Promise<void> {
    const folder = this.staging.path;
    const encoder = new TableEncoder();
    for (const [name, table] of Object.entries(tablesOf(corpus)))
      encoder.add(name as DatasetName, table as never);
    await this.writer.write(encoder.take());
    const hashes = await this.writer.close();
    const { rows } = this.writer;
    const gazetteers = this.options.gazetteers.map(({ path }) => path);
    const warn = (message: string): void => void this.messages.push(message);
    for (const format of [datapackage, ...(await Promise.all(this.formats.map(loadFormat)))]) {
      const paths = await format({ folder, rows, hashes, inputs: this.inputs, gazetteers, warn });
      for (const path of paths) hashes.set(path, await completeFile(join(folder, path)));
    }
    writeText(join(folder, MANIFEST_FILE), manifestOf(this.options, this.inputs, hashes, rows));
    this.staging.publish();
  }

  /** Writes what the shard has found, to be merged with the other shards of the run, whose hash `run` is. */
  async finishShard(shard: Shard, run: string): Promise<Summary> {
    await this.staging.guardAsync(async () => {
      const hashes = Object.fromEntries(await this.writer.close());
      const { options, inputs, rejected, warnings } = this;
      const rows = Object.fromEntries(this.writer.rows);
      const tally = this.tally.data();
      const file: ShardFile = {
        form: SHARD_FORM,
        shard,
        run,
        options,
        rows,
        hashes,
        inputs,
        rejected,
        warnings,
        tally,
      };
      writeText(join(this.staging.path, SHARD_FILE), shardText(file));
      this.staging.publish();
    });
    return this.summary(this.tally.rows());
  }

  private summary({ outlets, countries }: CorpusRows): Summary {
    const rows = (name: DatasetName): number => this.writer.rows.get(name)!;
    return {
      folder: this.folder,
      documents: rows('documents'),
      rejected: this.rejected,
      warnings: this.warnings,
      turns: rows('turns'),
      exchanges: rows('exchanges'),
      // A shard has them without having written them.
      outlets: outlets.length,
      mentions: rows('country_mentions'),
      diagnostics: rows('diagnostics'),
      countries,
      messages: this.messages,
    };
  }

  /** Does work that fills the folder; leaves it as it was where that fails. */
  async orDiscard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** Leaves the folder as it was. */
  discard(): void {
    this.staging.discard();
  }
}

const tablesOf = (corpus: CorpusRows): { [Name in keyof CorpusRows]: Table<object> } => ({
  outlets: tableOf(corpus.outlets),
  countries: tableOf(corpus.countries),
  country_pairs: tableOf(corpus.country_pairs),
  outlet_countries: tableOf(corpus.outlet_countries),
});
