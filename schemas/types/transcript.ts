// Generated from transcript.schema.json by "npm run generate"; edit the schema instead.

/**
 * The text, line by line, without line ends: the source's own lines, or those that its page, record or markup holds; without the tags and marks at the words that a machine has cut.
 */
export type Lines = string[];
/**
 * For each line, the line of the source file in which it begins, from 1. In plain text and Markdown these are 1, 2, 3 and so on, unless the text was wrapped to a width.
 */
export type LineNumbers = number[];
/**
 * Of a record that tells whose turns its text is: where they begin, in order; null where the text's own labels tell it.
 */
export type GivenTurns =
  | {
      /**
       * The first of the turn's lines, as an index into lines, from 0.
       */
      index: number;
      /**
       * Who speaks: the line begins with it and a colon; null where the record names nobody.
       */
      label: string | null;
      /**
       * What the speaker does, in the record's own word; null where it tells none.
       */
      role: string | null;
    }[]
  | null;
/**
 * What the stages so far have to say.
 */
export type Diagnostics = {
  /**
   * Line of the source file, from 1; empty where it concerns the whole file.
   */
  line: number | null;
  /**
   * The stage that says it.
   */
  stage: 'load' | 'segment-normalize' | 'turn-split' | 'entity-extract' | 'aggregate';
  /**
   * error: the document is refused; warning: look at it; info: nothing to do.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * The kind of thing; presser's README lists all kinds.
   */
  code: string;
  /**
   * What is wrong, and what to do.
   */
  message: string;
}[];
/**
 * For each of lines, where it begins in text. Line n ends one code point before line n+1 begins, or at the end of text.
 */
export type LineStarts = number[];
/**
 * Sentences, in order.
 */
export type Sentences = {
  /**
   * Line of the source file, from 1.
   */
  line: number;
  /**
   * Where the sentence begins in the document's canonical text, in Unicode code points from 0.
   */
  start: number;
  /**
   * Where the sentence ends in the document's canonical text: the code point after its last.
   */
  end: number;
}[];
/**
 * What differs from the source.
 */
export type Repairs = {
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
}[];
/**
 * The turns that ask.
 */
export type QuestionTurnIds = string[];
/**
 * The turns that answer.
 */
export type AnswerTurnIds = string[];

/**
 * What turn-split gives: a segmented document with its turns and exchanges.
 */
export interface Transcript {
  /**
   * The document: the id of its record, or else its file's name without the ending, with its folders or a number where several have the same.
   */
  document_id: string;
  source: Source;
  /**
   * Language of the text, ISO 639-1.
   */
  language: 'zh';
  /**
   * Script of the text, ISO 15924.
   */
  script: 'Hans' | 'Hant';
  /**
   * Day of the conference where the record or the file's name tells it.
   */
  date_hint: string | null;
  /**
   * What tells date_hint; null where nothing does.
   */
  date_hint_source: 'record' | 'file name' | null;
  lines: Lines;
  line_numbers: LineNumbers;
  given_turns: GivenTurns;
  diagnostics: Diagnostics;
  /**
   * The canonical text: one line for each of lines, separated by a line feed. All offsets are Unicode code points into it.
   */
  text: string;
  line_starts: LineStarts;
  sentences: Sentences;
  tokens: Tokens;
  repairs: Repairs;
  /**
   * Title, from the text before the first turn.
   */
  title: string | null;
  /**
   * Day of the conference, ISO 8601, from the record, the text, a web address in it or the file's name.
   */
  date: string | null;
  /**
   * What stands before the first turn; null where nothing does.
   */
  front_matter: Matter | null;
  /**
   * What stands after the last turn; null where nothing does.
   */
  back_matter: Matter | null;
  /**
   * What stands between two turns and nobody says, such as headings, in order.
   */
  interludes: Matter[];
  /**
   * Turns, in order.
   */
  turns: {
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
  }[];
  /**
   * Exchanges, in order.
   */
  exchanges: {
    /**
     * The exchange: the document and x with the exchange's number.
     */
    exchange_id: string;
    /**
     * Number of the exchange in its document, from 1.
     */
    seq: number;
    question_turn_ids: QuestionTurnIds;
    answer_turn_ids: AnswerTurnIds;
  }[];
}
/**
 * The file it was read from.
 */
export interface Source {
  /**
   * The file as it was named to the program, with forward slashes.
   */
  path: string;
  /**
   * SHA-256 of the bytes of the whole file, in hexadecimal.
   */
  sha256: string;
  /**
   * Character encoding the file was read with; gb18030 includes GBK and GB 2312.
   */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /**
   * Shape of the file: text, an HTML page, a JSON record, a record of a JSONL file, or Markdown; segmented-text is text that a machine has cut into words, in any of them.
   */
  format: 'text' | 'segmented-text' | 'html' | 'json' | 'jsonl' | 'markdown';
}
/**
 * Words and punctuation marks, in order: token i runs from start[i] to end[i].
 */
export interface Tokens {
  start: number[];
  end: number[];
}
/**
 * A stretch of text outside the turns.
 */
export interface Matter {
  /**
   * Line of the source file in which it begins, from 1; where the text was wrapped to a width, the one in which its first paragraph begins.
   */
  line_start: number;
  /**
   * Line of the source file in which its last line begins, from 1; where the text was wrapped to a width, the one in which its last paragraph begins.
   */
  line_end: number;
  /**
   * Where the matter begins in text, in code points from 0.
   */
  start: number;
  /**
   * Where the matter ends in text, in code points.
   */
  end: number;
}
