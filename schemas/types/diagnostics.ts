// Generated from diagnostics.schema.json by "npm run generate"; edit the schema instead.

/**
 * One thing that a researcher should know of a document: why it was refused, or what is doubtful in it.
 */
export interface DiagnosticsRow {
  /**
   * The document; a refused one stands in no other table.
   */
  document_id: string;
  /**
   * Line of the source file, from 1; empty where it concerns the whole file.
   */
  line: number | null;
  /**
   * The stage that says it.
   */
  stage: 'load' | 'segment-normalize' | 'turn-split' | 'entity-extract' | 'aggregate';
  /**
   * error: the document is refused; warning: look at it; info: nothing to do.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * The kind of thing; presser's README lists all kinds.
   */
  code: string;
  /**
   * What is wrong, and what to do.
   */
  message: string;
}
