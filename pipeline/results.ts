import { join } from 'node:path';
import type { Annotated, Rejection } from '../schemas/types/index.js';
import { type CorpusRows, CorpusTally } from '../stages/aggregate/corpus.js';
import { diagnosticRows } from '../stages/aggregate/document-tables.js';
import { type Aggregate, createAggregate, type DocumentRows } from '../stages/aggregate/index.js';
import { diagnostic } from '../stages/diagnostics.js';
import { isRejection, type Passing } from '../stages/stage.js';
import { RunError } from './errors.js';
import { datapackage } from './formats/datapackage/index.js';
import { type FormatName, loadFormat } from './formats/index.js';
import type { Knowledge } from './knowledge.js';
import { DatasetWriter } from './output/dataset-writer.js';
import { type ManifestInput, manifestOf } from './output/manifest.js';
import { Staging } from './output/staging.js';
import { hashFile, writeText } from './output/text-file.js';
import { reject } from './pipeline.js';
import { DATASETS, type DatasetName, schemaOf } from './schemas.js';
import type { Summary } from './summary.js';
import { explainError, validatorOf } from './validators.js';

type Rows = Partial<{ [Name in DatasetName]: readonly object[] }>;

/** Folds annotated documents, in the order of their ids, into the datasets of one folder. */
export class Results {
  private readonly staging: Staging;
  private readonly writer: DatasetWriter;
  private readonly aggregate: Aggregate;
  private readonly tally = new CorpusTally();
  private readonly counts = new Map<DatasetName, number>();
  private readonly inputs: ManifestInput[] = [];
  private rejected = 0;
  private warnings = 0;

  /** Throws RunError where the folder cannot be written, UsageError where a schema cannot be read. */
  constructor(
    private readonly folder: string,
    knowledge: Knowledge,
    private readonly formats: readonly FormatName[] = [],
  ) {
    // An unreadable schema is to be told before the folder is touched.
    for (const name of DATASETS) schemaOf(name);
    this.staging = new Staging(folder);
    this.writer = this.staging.guard(() => new DatasetWriter(this.staging.path));
    this.aggregate = createAggregate(knowledge.language);
  }

  /** Adds a document's rows, or why it was refused. */
  add(document: Passing<Annotated>): void {
    if (isRejection(document)) {
      this.addRejection(document);
      return;
    }
    const rows: DocumentRows = this.aggregate(document);
    const problem = rowsViolation(rows);
    if (problem) {
      const reason = diagnostic('aggregate', 'invalid-document', null, ...problem);
      this.addRejection(reject(document, reason));
      return;
    }
    this.inputs.push({
      document_id: document.document_id,
      path: document.source.path,
      sha256: document.source.sha256,
    });
    this.warnings += rows.diagnostics.filter(({ severity }) => severity === 'warning').length;
    this.write(rows);
    this.tally.add(document, rows);
  }

  private addRejection(rejection: Rejection): void {
    this.rejected++;
    this.inputs.push({ document_id: rejection.document_id, path: rejection.source_path, sha256: null });
    this.write({ diagnostics: diagnosticRows(rejection) });
  }

  /** Writes the tables of the whole corpus and the other formats, and moves everything into the folder. */
  async finish(): Promise<Summary> {
    const corpus = this.tally.rows();
    const problem = rowsViolation(corpus);
    if (problem)
      throw new RunError(`the counts over all documents do not fit ${problem.join(': ')}; please report it`);
    this.write({ ...corpus });
    await this.staging.guardAsync(() => this.complete());
    return this.summary(corpus);
  }

  private async complete(): Promise<void> {
    const folder = this.staging.path;
    const hashes = this.writer.close();
    for (const format of [datapackage, ...(await Promise.all(this.formats.map(loadFormat)))]) {
      const paths = await format({ folder, rows: this.counts, hashes, inputs: this.inputs });
      for (const path of paths) hashes.set(path, await hashFile(join(folder, path)));
    }
    writeText(join(folder, 'manifest.json'), manifestOf(this.inputs, hashes, this.counts));
    this.staging.publish([...hashes.keys(), 'manifest.json']);
  }

  private summary({ countries }: CorpusRows): Summary {
    const rows = (name: DatasetName): number => this.counts.get(name) ?? 0;
    return {
      folder: this.folder,
      documents: rows('documents'),
      rejected: this.rejected,
      warnings: this.warnings,
      turns: rows('turns'),
      exchanges: rows('exchanges'),
      outlets: rows('outlets'),
      mentions: rows('country_mentions'),
      diagnostics: rows('diagnostics'),
      countries,
    };
  }

  /** Leaves the folder as it was. */
  discard(): void {
    this.staging.discard();
  }

  private write(rows: Rows): void {
    for (const [name, own] of Object.entries(rows) as [DatasetName, readonly object[]][]) {
      this.staging.guard(() => {
        this.writer.write(name, own as never);
      });
      this.counts.set(name, (this.counts.get(name) ?? 0) + own.length);
    }
  }
}

/** The first row that breaks its dataset's schema, as the schema's name and what is broken; null for none. */
function rowsViolation(rows: DocumentRows | CorpusRows): [string, string] | null {
  for (const [name, own] of Object.entries(rows) as [DatasetName, readonly object[]][]) {
    const validate = validatorOf(name);
    for (const row of own)
      if (!validate(row)) return [`${name}.schema.json`, explainError(validate.errors![0]!)];
  }
  return null;
}
