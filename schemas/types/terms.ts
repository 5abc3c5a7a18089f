// Generated from terms.schema.json by "npm run generate"; edit the schema instead.

/**
 * One of the words that set an exchange apart from the others of its document.
 */
export interface TermsRow {
  /**
   * The document, as in the documents table.
   */
  document_id: string;
  /**
   * The exchange: the document and x with the exchange's number.
   */
  exchange_id: string;
  /**
   * Rank of the term in its exchange, from 1.
   */
  rank: number;
  /**
   * The word.
   */
  term: string;
  /**
   * How often it stands in the exchange.
   */
  tf: number;
  /**
   * In how many exchanges of the document it stands.
   */
  df: number;
  /**
   * Term frequency times inverse document frequency over the exchanges of the document.
   */
  tfidf: number;
}
