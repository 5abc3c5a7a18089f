// Generated from outlet_countries.schema.json by "npm run generate"; edit the schema instead.

/**
 * One place in the questions of one outlet.
 */
export interface OutletCountriesRow {
  /**
   * The outlet, as in the outlets table.
   */
  outlet_id: string;
  /**
   * The place: ISO 3166-1 alpha-2 for a country or territory; XK, EU, EUROPE, ASEAN, AFRICA, AFU, LATAM or ARAB otherwise.
   */
  code: string;
  /**
   * Mentions in the outlet's questions.
   */
  mentions: number;
  /**
   * Exchanges in whose questions the outlet mentions it.
   */
  exchanges: number;
}
