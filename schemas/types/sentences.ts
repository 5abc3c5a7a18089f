// Generated from sentences.schema.json by "npm run generate"; edit the schema instead.

/**
 * One sentence of a turn.
 */
export interface SentencesRow {
  /**
   * The document, as in the documents table.
   */
  document_id: string;
  /**
   * The turn: the document and t with the turn's number.
   */
  turn_id: string;
  /**
   * The sentence: the document and s with the sentence's number.
   */
  sentence_id: string;
  /**
   * Number of the sentence in its turn, from 1.
   */
  seq: number;
  /**
   * Line of the source file, from 1.
   */
  line: number;
  /**
   * Where the sentence begins in the document's canonical text, in Unicode code points from 0.
   */
  start: number;
  /**
   * Where the sentence ends in the document's canonical text: the code point after its last.
   */
  end: number;
  /**
   * Words and punctuation marks of the sentence.
   */
  tokens: number;
  /**
   * The sentence.
   */
  text: string;
  /**
   * The sentence's words and punctuation marks, separated by single spaces.
   */
  segmented_text: string;
}
