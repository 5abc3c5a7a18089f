// Generated from document.schema.json by "npm run generate"; edit the schema instead.

/**
 * What load gives: one transcript, line by line.
 */
export interface Document {
  /**
   * The document: the source file's name without its ending.
   */
  document_id: string;
  /**
   * The file it was read from.
   */
  source: {
    /**
     * The file as it was named to the program, with forward slashes.
     */
    path: string;
    /**
     * SHA-256 of the file's bytes, in hexadecimal.
     */
    sha256: string;
    /**
     * Character encoding the file was read with.
     */
    encoding: string;
    /**
     * Shape of the file: text, or text that a machine has cut into words.
     */
    format: 'text' | 'segmented-text';
  };
  /**
   * Language of the text, ISO 639-1.
   */
  language: 'zh';
  /**
   * Script of the text, ISO 15924.
   */
  script: 'Hans' | 'Hant';
  /**
   * Day of the conference where the file's name tells it.
   */
  date_hint: string | null;
  /**
   * The source, line by line, without line ends.
   */
  lines: string[];
  /**
   * What the stages so far have to say.
   */
  diagnostics: {
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
     * The kind of thing, as listed in docs.
     */
    code: string;
    /**
     * What is wrong, and what to do.
     */
    message: string;
  }[];
}
