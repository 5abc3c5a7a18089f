// Generated from countries.schema.json by "npm run generate"; edit the schema instead.

/**
 * One country, territory, region or bloc that was spoken of.
 */
export interface CountriesRow {
  /**
   * The place: ISO 3166-1 alpha-2 for a country or territory; XK, EU, EUROPE, ASEAN, AFRICA, AFU, LATAM or ARAB otherwise.
   */
  code: string;
  /**
   * Kind of the place.
   */
  kind: 'country' | 'territory' | 'region' | 'bloc';
  /**
   * English name.
   */
  name_en: string;
  /**
   * Chinese name, in simplified characters.
   */
  name_zh: string;
  /**
   * Mentions.
   */
  mentions: number;
  /**
   * Mentions in questions.
   */
  question_mentions: number;
  /**
   * Mentions by respondents.
   */
  answer_mentions: number;
  /**
   * Exchanges in which it is mentioned.
   */
  exchanges: number;
  /**
   * Documents in which it is mentioned.
   */
  documents: number;
  /**
   * Outlets in whose questions it is mentioned.
   */
  outlets: number;
  /**
   * First day on which it was mentioned.
   */
  first_date: string | null;
  /**
   * Last day on which it was mentioned.
   */
  last_date: string | null;
}
