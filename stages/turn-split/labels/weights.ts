/** A candidate for which so much speaks is a label. */
export const LABEL_SCORE = 2;

/** What speaks for and against a candidate. */
export const WEIGHT = {
  roleWord: 4,
  /** The name of a known outlet; one of two Chinese characters may be an ordinary word (科学, 当代). */
  outlet: 4,
  shortOutlet: 2,
  /** The press of a country: in mid-line it is spoken of. */
  press: 2,
  title: 3,
  /** A ministry without a person: headlines have it before a colon too. */
  body: 1,
  namedBeforeTurns: 2,
  /** A speaker's label has told that it is short for him: 蔡：, behind 蔡康永（以下简称蔡）：. */
  shortForm: 4,
  followsQuestion: 2,
  repeated: 1,
  /** Once for a third time and once for a name that comes twice. */
  repeatedOften: 1,
  repeatedName: 1,
  personName: 1,
  /** 约翰·瓦德富尔: no ordinary word has the dot. */
  foreignName: 2,
  besideTimestamp: 1,
  bracketed: 1,
  /** A question that nobody else asks: enough for a doubt. */
  asks: 1,
  /** What the title of a paper or programme stands before asks. */
  titleMarks: 1,
  endsQuestion: 1,
  /** Somebody who is sure to answer speaks next. */
  isAnswered: 1,
  /** It has an outlet's form and stands between two answers of one speaker. */
  asksBetweenAnswers: 2,
  /** What follows greets the respondent. */
  greets: 2,
  /** What follows a name or an office greets everybody. */
  salutes: 2,
  /** What follows takes up a question, as it does where a copy has left out the question. */
  takesUp: 1,
  /** What follows a name ends by giving the word to somebody. */
  handsOver: 1,
  /** The same label begins an answer elsewhere. */
  answersElsewhere: 2,
  /** The same label begins a question elsewhere, and who speaks next answers. */
  asksElsewhere: 2,
  /** A name stands as sure labels do: in brackets, or with a colon on a line of its own. */
  style: 2,
  inMidLine: -2,
  withoutColon: -2,
  announces: -4,
  beginsLikeSentence: -3,
  long: -2,
  /** Speech in another language, beside its translation. */
  foreign: -3,
} as const;
