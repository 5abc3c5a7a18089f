// Generated from exchanges.schema.json by "npm run generate"; edit the schema instead.

/**
 * One exchange: a question, or several asked together, with the answer.
 */
export interface ExchangesRow {
  /**
   * The document, as in the documents table.
   */
  document_id: string;
  /**
   * The exchange: the document and x with the exchange's number.
   */
  exchange_id: string;
  /**
   * Number of the exchange in its document, from 1.
   */
  seq: number;
  /**
   * The turns that ask.
   */
  question_turn_ids: string[];
  /**
   * The turns that answer.
   */
  answer_turn_ids: string[];
  /**
   * Outlets that asked.
   */
  outlet_ids: string[];
  /**
   * Names of those who answered; a semicolon in one is written ；, as semicolons part the names in CSV.
   */
  respondents: string[];
  /**
   * Words and punctuation marks of the question; empty in a run with --no-tokens.
   */
  question_tokens: number | null;
  /**
   * Words and punctuation marks of the answer; empty in a run with --no-tokens.
   */
  answer_tokens: number | null;
  /**
   * Codes of the places spoken of in the question, in the order of their first mention.
   */
  question_countries: string[];
  /**
   * Codes of the places spoken of in the answer, in the order of their first mention.
   */
  answer_countries: string[];
  /**
   * The questions' text.
   */
  question_text: string;
  /**
   * The answers' text.
   */
  answer_text: string;
}
