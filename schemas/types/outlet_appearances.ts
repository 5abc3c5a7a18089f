// Generated from outlet_appearances.schema.json by "npm run generate"; edit the schema instead.

/**
 * One outlet in one question.
 */
export interface OutletAppearancesRow {
  /**
   * The document, as in the documents table.
   */
  document_id: string;
  /**
   * The turn: the document and t with the turn's number.
   */
  turn_id: string;
  /**
   * The outlet, as in the outlets table.
   */
  outlet_id: string;
  /**
   * The words that name the outlet: in the label, where the reporter introduces himself, beside the question, where the turn before gives him the word, where a label named the same reporter before, or in the title, lead or first words that tell whom an interview was given to.
   */
  label: string;
  /**
   * How the outlet was recognized: exact, by a name or alias of the gazetteer, or by a short form of the name of one whom the interview was given to; fuzzy, by a name one character off; parent, by the name that its own begins with, as that of a programme, channel or edition does; country, only the home country is told; none, it is not in the gazetteer.
   */
  match: 'exact' | 'fuzzy' | 'parent' | 'country' | 'none';
}
