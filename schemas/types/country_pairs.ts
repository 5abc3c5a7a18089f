// Generated from country_pairs.schema.json by "npm run generate"; edit the schema instead.

/**
 * Two places mentioned in the same sentence, exchange or document.
 */
export interface CountryPairsRow {
  /**
   * The place whose code comes first in the alphabet.
   */
  code_a: string;
  /**
   * The other place.
   */
  code_b: string;
  /**
   * Sentences that mention both.
   */
  sentences: number;
  /**
   * Exchanges that mention both.
   */
  exchanges: number;
  /**
   * Documents that mention both.
   */
  documents: number;
}
