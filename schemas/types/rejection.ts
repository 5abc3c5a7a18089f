// Generated from rejection.schema.json by "npm run generate"; edit the schema instead.

/**
 * What the stages so far have to say.
 */
export type Diagnostics = {
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
}[];

/**
 * What takes a document's place once a stage has refused it; later stages pass it on.
 */
export interface Rejection {
  /**
   * The document: the id of its record, or else its file's name without the ending, with its folders or a number where several have the same.
   */
  document_id: string;
  /**
   * The file as it was named to the program, with forward slashes.
   */
  source_path: string;
  /**
   * Tells a rejection from a document.
   */
  rejected: true;
  diagnostics: Diagnostics;
}
