import type { Annotated, Rejection } from '../../schemas/types/index.js';
import { CorpusTally } from '../../stages/aggregate/corpus.js';
import { diagnosticRows } from '../../stages/aggregate/document-tables.js';
import { createTabulate, type Tabulate } from '../../stages/aggregate/index.js';
import { tableOf } from '../../stages/aggregate/table.js';
import type { DiagnosticCode } from '../../stages/diagnostics.js';
import { isRejection, type Passing } from '../../stages/stage.js';
import type { Knowledge } from '../knowledge/index.js';
import { reportRejection, reportWarnings } from '../messages/diagnostics.js';
import { TableEncoder } from '../output/encode/table-encoder.js';
import type { DatasetName } from '../schemas.js';
import { checkedTables } from './checked-tables.js';
import { emptyPart, type Part } from './part.js';

/** What documents are refused for that could not even be read. */
const UNREAD: readonly string[] = ['unreadable-file', 'no-match', 'changed-file'] satisfies DiagnosticCode[];

/** Gathers documents into parts. */
export class PartBuilder {
  private readonly tabulate: Tabulate;
  private readonly encoder = new TableEncoder();
  private tally = new CorpusTally();
  private part = emptyPart();

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
    this.part.inputs.push({ document_id, path: source.path, sha256: source.sha256 });
    this.part.warnings += diagnostics.filter(({ severity }) => severity === 'warning').length;
    this.part.messages.push(...reportWarnings(annotated));
    for (const [name, table] of Object.entries(tables)) this.encoder.add(name as DatasetName, table as never);
    this.tally.add(annotated);
  }

  private addRejection(rejection: Rejection): void {
    this.part.rejected++;
    if (rejection.diagnostics.some(({ code }) => UNREAD.includes(code))) this.part.unread++;
    this.part.inputs.push({
      document_id: rejection.document_id,
      path: rejection.source_path,
      sha256: null,
    });
    this.part.messages.push(...reportRejection(rejection));
    this.encoder.add('diagnostics', tableOf(diagnosticRows(rejection)));
  }

  /** Takes back the memory of parts that are done with, for those to come; gives what is none of it. */
  giveBack(memory: readonly ArrayBuffer[]): ArrayBuffer[] {
    return this.encoder.giveBack(memory);
  }

  /** The documents added since the last call. */
  take(): Part {
    const part = { ...this.part, datasets: this.encoder.take(), tally: this.tally.data() };
    this.tally = new CorpusTally();
    this.part = emptyPart();
    return part;
  }
}
