// Generated from documents.schema.json by "npm run generate"; edit the schema instead.

/**
 * One transcript.
 */
export interface DocumentsRow {
  /**
   * The document: the id of its record, or else its file's name without the ending, with its folders or a number where several have the same.
   */
  document_id: string;
  /**
   * Title, from the text before the first turn.
   */
  title: string | null;
  /**
   * Day of the conference, ISO 8601, from the record, the text, a web address in it or the file's name.
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
   * SHA-256 of the bytes of the whole file, in hexadecimal.
   */
  source_sha256: string;
  /**
   * Character encoding the file was read with; gb18030 includes GBK and GB 2312.
   */
  source_encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /**
   * Shape of the file: text, an HTML page, a JSON record, a record of a JSONL file, or Markdown; segmented-text is text that a machine has cut into words, in any of them.
   */
  source_format: 'text' | 'segmented-text' | 'html' | 'json' | 'jsonl' | 'markdown';
  /**
   * Lines of text that were read from the source.
   */
  lines: number;
  /**
   * Length of the canonical text in Unicode code points.
   */
  characters: number;
  /**
   * Words and punctuation marks in the turns; empty in a run with --no-tokens.
   */
  tokens: number | null;
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
