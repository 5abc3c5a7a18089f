// Generated from documents.schema.json by "npm run generate"; edit the schema instead.

/**
 * One transcript.
 */
export interface DocumentsRow {
  /**
   * The document: the source file's name without its ending.
   */
  document_id: string;
  /**
   * Title, from the text before the first turn.
   */
  title: string | null;
  /**
   * Day of the conference, ISO 8601, from the text or the file's name.
   */
  date: string | null;
  /**
   * Language of the text, ISO 639-1.
   */
  language: 'zh';
  /**
   * Script of the text, ISO 15924.
   */
  script: 'Hans' | 'Hant';
  /**
   * The file as it was named to the program, with forward slashes.
   */
  source_path: string;
  /**
   * SHA-256 of the file's bytes, in hexadecimal.
   */
  source_sha256: string;
  /**
   * Character encoding the file was read with.
   */
  source_encoding: string;
  /**
   * Shape of the file: text, or text that a machine has cut into words.
   */
  source_format: 'text' | 'segmented-text';
  /**
   * Lines of the source file.
   */
  lines: number;
  /**
   * Length of the canonical text in Unicode code points.
   */
  characters: number;
  /**
   * Words and punctuation marks in the turns.
   */
  tokens: number;
  /**
   * Turns.
   */
  turns: number;
  /**
   * Exchanges.
   */
  exchanges: number;
  /**
   * Country mentions in the turns.
   */
  country_mentions: number;
}
