import type { WordList } from '../text/lookup/word-list.js';

/** What is said at a conference, and how a report tells who said it. */
export interface SpeechWords {
  /** Pattern of how speakers greet everybody who is there. */
  salutation: string;
  /** Pattern of how an announcement without a label begins, before the first label. */
  opening_statement: string;
  /** Pattern of what stands behind the name of a speaker on a line above his opening words: 发言. */
  opening_heading: string;
  /** Pattern of a line of its own above opening words that names nobody: 【开场发言】. */
  opening_title: string;
  /** Pattern of what stands before the name of somebody whose opening words are reported: 记者会开始时，. */
  opening_occasion: string;
  /** Pattern of what stands between a name and his opening words: 首先说，. */
  opening_reports: string;
  /** Offices and ranks that may stand behind his name there, as a pattern: 大校|部长. */
  opening_offices: string;
  /** What stands behind an office that stands behind a name there. */
  behind_opening_office: string;
  /** Pattern of the office before a name whose words are reported: 外交部发言人, 国防部新闻局局长、国防部新闻发言人. */
  spokesman: string;
  /** Pattern of what tells in a lead that several meet the press together: 会谈后共同会见记者. */
  joint_conference: string;
  /** Pattern of what tells behind a name that somebody told the press what the text has: 向媒体介绍. */
  tells_press: string;
  /** Pattern of what tells it in a title alone: 谈. */
  title_tells_press: string;
  /** Pattern of how speakers take up a question: 关于第一个问题. */
  taking_up: string;
  /** Pattern of what moderators say, by which one is known whom only his name stands for. */
  moderating: string;
  /** Pattern of how a moderator's words end that present the next guest. */
  presenting: string;
  /** Pattern of how words end after which somebody else speaks whom they name or call by his office. */
  handing_over: string;
  /** Pattern of how words end that give the word to whom a gesture calls: 请。 */
  calling_upon: string;
  /** Pattern of what a host says to those who look or listen. */
  hosting: string;
  /** Pattern of what stands behind the name of one who interviews somebody: 专访, 主持的节目. */
  interviewing: string;
  /** Pattern of how speakers speak of themselves, and leads of nobody: 我们, 我想. */
  first_person: string;
  /** Pattern of what is said to somebody, and seldom of him: 您, 大使先生. */
  addressing: string;
  /** How speakers begin who ask although only their name stands before their words. */
  asking_beginnings: WordList;
  /** Pattern of what anybody says who asks. */
  asking: string;
  /** Pattern of how somebody is asked without a question mark. */
  asking_kindly: string;
  /** Pattern of what only those say who ask. */
  asking_outright: string;
  /** Pattern of how words end that ask to tell of something: 请介绍。 */
  requesting: string;
  /** Pattern of how the translation of a question begins in brackets behind it: （中译：. */
  translation: string;
  /** Pattern of words of thanks. */
  thanks: string;
  /** Pattern of what is said at the end of an interview. */
  parting: string;
  /** A respondent's turn after his own answer whose first sentence holds one of these closes the conference. */
  closing_phrases: WordList;
  /** Pattern of a clause that may stand before a goodbye and is none: 好，谢谢大家. */
  before_goodbye: string;
  /** Pattern of clauses: thanks, wishes, and that nobody asks more. Such a turn of nothing else closes it too. */
  goodbyes: string;
  /** Pattern of how a question begins that tells when and where it was asked. */
  reported_occasion: string;
  /** Pattern of how a label ends that is reported speech: 有记者问, 有记者问及. */
  reports_question: string;
  /** Pattern of how a question asked after the conference is introduced: 会后，有记者问及：. */
  reported_questions: string;
  /** Pattern of how a question is introduced in passing, what is said before of when and where its first group: 8日，有记者问，. */
  passing_question: string;
  /**
   * Pattern of a question that is told of before its answer in one sentence: 回答记者关于伊拉克局势的提问时，. Its groups: what
   * stands before who asks, and who asks.
   */
  answering_question: string;
  /**
   * Pattern of such a question behind the name of who answers it, and of its words for speech: 26日在例行记者会上回答记者关于伊拉克局势
   * 的提问时表示，. Its groups: `courtesy` (发言人), `occasion`, `asker` and `asked`.
   */
  answering_behind_name: string;
  /** Pattern that whatever one of these four finds holds, so that they need not be tried elsewhere. */
  tells_of_question: string;
  /** Pattern of how a label begins that tells of a question: 有记者, 会后，有媒体. */
  told_question: string;
  /** Pattern of how a question is told of in a line of its own, who asks its first group: 新华社记者就朝核问题提问。. */
  narrated_question: string;
  /** Pattern of what stands behind his name who has said what is quoted before it: “…”赵立坚说。 */
  quoted_answer: string;
  /** Pattern of the office before the name of another who answers such a question: 国家移民管理局边防检查管理司司长. */
  answering_official: string;
  /** Pattern of the credit of a picture that stands before an answer on its line: 图源：外交部网站. */
  credit_of_picture: string;
  /** Pattern of what stands before the name of who answers such a question: 对此，. */
  reported_answer_beginnings: string;
  /** Pattern of who answers such a question without a name: 商务部新闻发言人. */
  nameless_answer: string;
  /** Pattern of what stands between a name and his answer to such a question: 表示，. */
  reported_answer: string;
  /** Pattern of what tells before reported words whom they answer, its first group: 在回答新华社记者有关提问时，. */
  answering_occasion: string;
  /** Pattern of what a lead ends with behind which the first question stands: 答记者问。. */
  answers_press: string;
}
