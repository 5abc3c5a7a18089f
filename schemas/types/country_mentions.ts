// Generated from country_mentions.schema.json by "npm run generate"; edit the schema instead.

/**
 * One place in a turn where a country, territory, region or bloc is named.
 */
export interface CountryMentionsRow {
  /**
   * The document, as in the documents table.
   */
  document_id: string;
  /**
   * The turn: the document and t with the turn's number.
   */
  turn_id: string;
  /**
   * The sentence: the document and s with the sentence's number; empty in a run with --no-tokens.
   */
  sentence_id: string | null;
  /**
   * The mention: the document and m with the mention's number.
   */
  mention_id: string;
  /**
   * Role of the turn's speaker.
   */
  role: 'respondent' | 'questioner' | 'moderator' | 'unknown';
  /**
   * Line of the source file, from 1.
   */
  line: number;
  /**
   * Where the mention begins in the document's canonical text, in Unicode code points from 0.
   */
  start: number;
  /**
   * Where the mention ends in the document's canonical text: the code point after its last.
   */
  end: number;
  /**
   * The characters that name the place.
   */
  surface: string;
  /**
   * The place: ISO 3166-1 alpha-2 for a country or territory; XK, EU, EUROPE, ASEAN, AFRICA, AFU, LATAM or ARAB otherwise.
   */
  code: string;
  /**
   * Kind of the place.
   */
  kind: 'country' | 'territory' | 'region' | 'bloc';
  /**
   * How it is named: by a name, by an abbreviation, or by an abbreviation before 方 (side).
   */
  form: 'name' | 'abbreviation' | 'side';
  /**
   * English name of the place.
   */
  name_en: string;
  /**
   * Chinese name of the place, in simplified characters.
   */
  name_zh: string;
  /**
   * What longer name the mention is a part of; empty for a free mention.
   */
  inside: 'organization' | 'outlet' | 'title' | null;
  /**
   * The evidence that decided.
   */
  rule: string;
  /**
   * Up to 20 code points before the mention, within its sentence.
   */
  left_context: string;
  /**
   * Up to 20 code points after the mention, within its sentence.
   */
  right_context: string;
}
