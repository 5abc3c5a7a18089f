// Generated from repairs.schema.json by "npm run generate"; edit the schema instead.

/**
 * One place where the canonical text or its words differ from the source.
 */
export interface RepairsRow {
  /**
   * The document, as in the documents table.
   */
  document_id: string;
  /**
   * Line of the source file, from 1.
   */
  line: number;
  /**
   * Where the repaired stretch begins in the document's canonical text, in Unicode code points from 0.
   */
  start: number;
  /**
   * Where the repaired stretch ends in the document's canonical text: the code point after its last.
   */
  end: number;
  /**
   * What stood there.
   */
  before: string;
  /**
   * What stands there now.
   */
  after: string;
  /**
   * merge: two words stood as one; split: one word stood as two; shift: a boundary stood at the wrong place; spacing: a space stood within a number or Latin word, or in raw text within a Chinese one, or a character without width stood anywhere; punctuation: an ASCII mark stood for a Chinese one; width: full-width for ordinary forms.
   */
  kind: 'merge' | 'split' | 'shift' | 'spacing' | 'punctuation' | 'width';
}
