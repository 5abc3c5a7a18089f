// Generated from turns.schema.json by "npm run generate"; edit the schema instead.

/**
 * One turn: what one speaker says until another speaks.
 */
export interface TurnsRow {
  /**
   * The document, as in the documents table.
   */
  document_id: string;
  /**
   * The turn: the document and t with the turn's number.
   */
  turn_id: string;
  /**
   * Number of the turn in its document, from 1.
   */
  seq: number;
  /**
   * The exchange that the turn belongs to; empty for an opening or closing statement, for a moderator, where the role is unknown, and for thanks at the end with which nothing is asked.
   */
  exchange_id: string | null;
  /**
   * What the speaker does in the conference.
   */
  role: 'respondent' | 'questioner' | 'moderator' | 'unknown';
  /**
   * The label as it stands before the text, in canonical text; of a question in minutes, the outlets in brackets behind it; empty for a statement without a label.
   */
  speaker_label: string | null;
  /**
   * The speaker's name, where the label gives one; of an unlabelled opening statement, where the text before it does; of an answer under a label that names nobody (答), where title, dateline or opening tell of the only one who answers.
   */
  speaker_name: string | null;
  /**
   * The speaker's office or rank, where the label gives one.
   */
  speaker_title: string | null;
  /**
   * When the turn began, as written in the transcript (2016-03-02 15:22:44, 15:31 or 9:30): the last time before its text.
   */
  timestamp: string | null;
  /**
   * Outlets for which a question is asked.
   */
  outlet_ids: string[];
  /**
   * Line of the source file in which it begins, from 1; where the text was wrapped to a width, the one in which its first paragraph begins.
   */
  line_start: number;
  /**
   * Line of the source file in which its last line begins, from 1; where the text was wrapped to a width, the one in which its last paragraph begins.
   */
  line_end: number;
  /**
   * Where the turn's text begins in the document's canonical text, in Unicode code points from 0.
   */
  start: number;
  /**
   * Where the turn's text ends in the document's canonical text: the code point after its last.
   */
  end: number;
  /**
   * Sentences of the turn.
   */
  sentences: number;
  /**
   * Words and punctuation marks of the turn; empty in a run with --no-tokens.
   */
  tokens: number | null;
  /**
   * Length of the turn's text in Unicode code points.
   */
  characters: number;
  /**
   * Sentences of the turn that end with a question mark.
   */
  questions: number;
  /**
   * Country mentions of the turn.
   */
  country_mentions: number;
  /**
   * The turn's text without its label and times.
   */
  text: string;
}
