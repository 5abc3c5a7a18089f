import type { Annotated, Rejection } from '../../schemas/types/index.js';
import { CorpusTally, type TallyData } from '../../stages/aggregate/corpus.js';
import { diagnosticRows } from '../../stages/aggregate/document-tables.js';
import { createTabulate, type DocumentTables, type Tabulate } from '../../stages/aggregate/index.js';
import { type Table, tableOf } from '../../stages/aggregate/table.js';
import { type DiagnosticCode, diagnostic } from '../../stages/diagnostics.js';
import { isRejection, type Passing } from '../../stages/stage.js';
import type { Knowledge } from '../knowledge/index.js';
import { reportRejection, reportWarnings } from '../messages/diagnostics.js';
import { type EncodedRows, TableEncoder } from '../output/encode/table-encoder.js';
import type { ManifestInput } from '../output/manifest.js';
import { tableViolation } from '../output/table-check.js';
import { reject } from '../pipeline.js';
import type { DatasetName } from '../schemas.js';

/**
 * What some documents, next to each other in the order of their ids, come to: all that is needed of them to write
 * the datasets. Parts are put together by Results; where and when they were made makes no difference.
 */
export interface Part {
  /** Rows of the datasets that hold for one document each. */
  datasets: EncodedRows[];
  /** What they add to the counts over all documents. */
  tally: TallyData;
  inputs: ManifestInput[];
  rejected: number;
  /** Of the rejected ones, those that could not even be read. */
  unread: number;
  warnings: number;
  /** Why documents were refused, and what is doubtful in others. */
  messages: string[];
}

/** What holds the bytes of a part. */
export function memoryOf({ datasets }: Part): ArrayBuffer[] {
  const memory = new Set<ArrayBuffer>();
  for (const { csv, jsonl } of datasets)
    for (const { buffer } of [...csv, ...jsonl]) memory.add(buffer as ArrayBuffer);
  return [...memory];
}

/** What documents are refused for that could not even be read. */
const UNREAD: readonly string[] = ['unreadable-file', 'no-match', 'changed-file'] satisfies DiagnosticCode[];

/** Gathers documents into parts. */
export class PartBuilder {
  private readonly tabulate: Tabulate;
  private readonly encoder = new TableEncoder();
  private tally = new CorpusTally();
  private rest = emptyRest();

  constructor({ language }: Pick<Knowledge, 'language'>, options = { tokens: true }) {
    this.tabulate = createTabulate(language, options);
  }

  /** Bytes gathered so far. */
  get length(): number {
    return this.encoder.length;
  }

  /** Adds a document's rows, or why it was refused. */
  add(document: Passing<Annotated>): void {
    const tables = checkedTables(this.tabulate, document);
    if (isRejection(tables)) {
      this.addRejection(tables);
      return;
    }
    const annotated = document as Annotated;
    const { document_id, source, diagnostics } = annotated;
    this.rest.inputs.push({ document_id, path: source.path, sha256: source.sha256 });
    this.rest.warnings += diagnostics.filter(({ severity }) => severity === 'warning').length;
    this.rest.messages.push(...reportWarnings(annotated));
    for (const [name, table] of Object.entries(tables)) this.encoder.add(name as DatasetName, table as never);
    this.tally.add(annotated);
  }

  private addRejection(rejection: Rejection): void {
    this.rest.rejected++;
    if (rejection.diagnostics.some(({ code }) => UNREAD.includes(code))) this.rest.unread++;
    this.rest.inputs.push({
      document_id: rejection.document_id,
      path: rejection.source_path,
      sha256: null,
    });
    this.rest.messages.push(...reportRejection(rejection));
    this.encoder.add('diagnostics', tableOf(diagnosticRows(rejection)));
  }

  /** Takes back the memory of parts that are done with, for those to come; gives what is none of it. */
  giveBack(memory: readonly ArrayBuffer[]): ArrayBuffer[] {
    return this.encoder.giveBack(memory);
  }

  /** The documents added since the last call. */
  take(): Part {
    const part = { datasets: this.encoder.take(), tally: this.tally.data(), ...this.rest };
    this.tally = new CorpusTally();
    this.rest = emptyRest();
    return part;
  }
}

const emptyRest = (): Omit<Part, 'datasets' | 'tally'> => ({
  inputs: [],
  rejected: 0,
  unread: 0,
  warnings: 0,
  messages: [],
});

/** The part of no document. */
export const emptyPart = (): Part => ({
  datasets: [],
  tally: new CorpusTally().data(),
  ...emptyRest(),
});

/** The tables of a document; its rejection where it was refused, or one of them breaks its dataset's schema. */
export function checkedTables(tabulate: Tabulate, document: Passing<Annotated>): Passing<DocumentTables> {
  if (isRejection(document)) return document;
  try {
    const tables = tabulate(document);
    const problem = tablesViolation(tables);
    return problem ? reject(document, diagnostic('aggregate', 'invalid-document', null, ...problem)) : tables;
  } catch (error) {
    return reject(document, diagnostic('aggregate', 'internal-error', null, (error as Error).message));
  }
}

/** The first table that breaks its dataset's schema, as the schema's name and what is broken; null for none. */
export function tablesViolation(
  tables: Partial<Record<DatasetName, Table<object>>>,
): [string, string] | null {
  for (const [name, table] of Object.entries(tables) as [DatasetName, Table<object>][]) {
    const problem = tableViolation(name, table);
    if (problem) return [`${name}.schema.json`, problem];
  }
  return null;
}
