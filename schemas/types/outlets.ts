// Generated from outlets.schema.json by "npm run generate"; edit the schema instead.

/**
 * One outlet that asked at least one question.
 */
export interface OutletsRow {
  /**
   * The outlet: a name for it that stays the same.
   */
  outlet_id: string;
  /**
   * Chinese name.
   */
  name_zh: string | null;
  /**
   * English name.
   */
  name_en: string | null;
  /**
   * Home country, ISO 3166-1 alpha-2.
   */
  country: string | null;
  /**
   * Type of outlet.
   */
  type: 'agency' | 'newspaper' | 'magazine' | 'tv' | 'radio' | 'broadcaster' | 'online' | 'unknown';
  /**
   * Whether the outlet stands in the gazetteer.
   */
  known: boolean;
  /**
   * Turns in which it asked.
   */
  questions: number;
  /**
   * Documents in which it asked.
   */
  documents: number;
  /**
   * First day on which it asked.
   */
  first_date: string | null;
  /**
   * Last day on which it asked.
   */
  last_date: string | null;
}
