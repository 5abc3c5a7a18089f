import type { Annotated } from '../../schemas/types/index.js';
import type { DocumentTables, Tabulate } from '../../stages/aggregate/index.js';
import { diagnostic } from '../../stages/diagnostics.js';
import { isRejection, type Passing } from '../../stages/stage.js';
import { tablesViolation } from '../output/table-check.js';
import { reject } from '../pipeline.js';

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
