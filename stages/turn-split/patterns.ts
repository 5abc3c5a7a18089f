import type { Language } from '../language.js';

/** The office before a name whose words are reported: 外交部发言人. */
const SPOKESMAN = '(?:\\p{Script=Han}{0,10}发言人)?';
const NAME = '\\p{Script=Han}{2,4}?';
const QUOTATION = '[“"「][^”"」\\n]{1,800}[”"」]';

/** What a language's patterns become, made once for all documents. */
export interface Patterns {
  /** Whom title and dateline name as holding the conference: the first group. */
  host: RegExp;
  /** What ends like a label and stands below a picture. */
  labelCaption: RegExp;
  /** Whom a line names that tells of an interview: behind his office the first group, before it the second. */
  interviewee: RegExp;
  /** Whom it tells with his office that he was interviewed, before 接受 the first group, behind 专访 the second. */
  interviewGuest: RegExp;
  /** What stands behind a name in title or lead, so that the name is known to end. */
  behindName: RegExp;
  /** A moderator's name in what he says. */
  hostHimself: RegExp;
  /** Behind which line the transcript begins, which the press has put below its report. */
  transcriptFollows: RegExp;
  /**
   * A statement that opens the conference: what is said before it of when it was made, with who makes it, his title, his
   * name and what he is called behind it its groups, a line of its own with his name its group, and one without anybody.
   */
  openingOccasion: RegExp;
  openingReport: RegExp;
  openingHeading: RegExp;
  openingStatement: RegExp;
  /** How speakers greet everybody, and how they take up a question. */
  salutation: RegExp;
  takingUp: RegExp;
  /** Title or dateline of a conference that is held regularly, by whom they need not say. */
  routine: RegExp;
  /** How a lead of the press begins, and what only a lead or a dateline says of a conference. */
  lead: RegExp;
  dateline: RegExp;
  /** A line that tells when somebody was interviewed, and the days of a conference and of that without their year, and without their month. */
  interviewLead: RegExp;
  conferenceDay: RegExp;
  interviewDay: RegExp;
  bareConferenceDay: RegExp;
  bareInterviewDay: RegExp;
  /** A question that begins with when and where it was asked. */
  reportedOccasion: RegExp;
  /** What pages have above a title. */
  navigation: RegExp;
  /** A question reported after the conference, and its answer: perhaps a title, a name, and a word of speech. */
  reportedQuestion: RegExp;
  /** A question reported in passing, behind what is said before of where it was: its first group. */
  passingQuestion: RegExp;
  /** What either of them holds. */
  tellsOfQuestion: RegExp;
  reportedAnswer: RegExp;
  /** An answer whose words stand before who says them. */
  quotedAnswer: RegExp;
  /** A line that tells of a question, who asks its first group. */
  narratedQuestion: RegExp;
  /** What those say who ask, and what nobody else says. */
  asking: RegExp;
  askingOutright: RegExp;
  /** What is said where people part. */
  parting: RegExp;
  /** What tells that somebody is spoken to, and what stands behind an interviewer's name in a lead. */
  addressing: RegExp;
  interviewing: RegExp;
  /** How somebody is asked without a question mark, and what a host says to those who look or listen. */
  askingKindly: RegExp;
  hosting: RegExp;
  /** What moderators say, and how their words end where they give the word to somebody. */
  moderating: RegExp;
  handingOver: RegExp;
  /** A note that no conferences are held for a time. */
  recess: RegExp;
  /** A line behind the last turn that is about the page. */
  footerLine: RegExp;
  /** A picture's caption. */
  captionLine: RegExp;
  /** What ends in a note of what the hall did, and a heading that ends in a colon. */
  stageDirection: RegExp;
  topicBeforeColon: RegExp;
  /** A line that tells who made a report, and the same in brackets behind the last words. */
  creditLine: RegExp;
  credits: RegExp;
  /** A paragraph that is more likely a note than speech. */
  noteLine: RegExp;
}

export const patternsOf = (language: Language): Patterns => ({
  host: new RegExp(language.host, 'gmu'),
  labelCaption: new RegExp(language.label_caption, 'u'),
  interviewee: new RegExp(language.interviewee, 'gu'),
  interviewGuest: new RegExp(language.interview_guest, 'gu'),
  behindName: new RegExp(language.behind_name, 'uy'),
  hostHimself: new RegExp(language.host_himself, 'u'),
  transcriptFollows: new RegExp(language.transcript_follows, 'gmu'),
  openingOccasion: new RegExp(language.opening_occasion, 'uy'),
  openingReport: new RegExp(
    `(${SPOKESMAN})(${NAME})(?:(${language.opening_offices})(?=首先))?${language.opening_reports}`,
    'uy',
  ),
  openingHeading: new RegExp(`(${NAME})${language.opening_heading}\\s*\\n`, 'uy'),
  openingStatement: new RegExp(language.opening_statement, 'uy'),
  salutation: new RegExp(language.salutation, 'uy'),
  takingUp: new RegExp(language.taking_up, 'uy'),
  routine: new RegExp(language.routine_conference, 'u'),
  lead: new RegExp(`^(?:${language.lead_beginnings.join('|')})`, 'u'),
  dateline: new RegExp(language.dateline, 'u'),
  interviewLead: new RegExp(language.interview_lead, 'u'),
  interviewDay: new RegExp(language.interview_day, 'u'),
  bareConferenceDay: new RegExp(language.bare_conference_day, 'u'),
  bareInterviewDay: new RegExp(language.bare_interview_day, 'u'),
  conferenceDay: new RegExp(language.conference_day, 'gu'),
  reportedOccasion: new RegExp(language.reported_occasion, 'uy'),
  navigation: new RegExp(language.navigation.join('|'), 'u'),
  reportedQuestion: new RegExp(`[（(]?(?:${language.reported_questions})`, 'uy'),
  passingQuestion: new RegExp(language.passing_question, 'uy'),
  tellsOfQuestion: new RegExp(language.tells_of_question, 'gu'),
  reportedAnswer: new RegExp(
    `(${language.reported_answer_beginnings})(${SPOKESMAN})(${NAME})${language.reported_answer}`,
    'uy',
  ),
  quotedAnswer: new RegExp(`${QUOTATION}${SPOKESMAN}(${NAME})${language.quoted_answer}`, 'uy'),
  narratedQuestion: new RegExp(language.narrated_question, 'u'),
  asking: new RegExp(language.asking, 'u'),
  askingOutright: new RegExp(language.asking_outright, 'u'),
  parting: new RegExp(language.parting, 'u'),
  addressing: new RegExp(language.addressing, 'u'),
  interviewing: new RegExp(language.interviewing, 'uy'),
  askingKindly: new RegExp(language.asking_kindly, 'u'),
  hosting: new RegExp(language.hosting, 'u'),
  handingOver: new RegExp(language.handing_over, 'u'),
  moderating: new RegExp(language.moderating, 'u'),
  recess: new RegExp(language.recess, 'u'),
  footerLine: new RegExp(language.footer_lines.join('|'), 'u'),
  captionLine: new RegExp(language.caption_lines.join('|'), 'u'),
  stageDirection: new RegExp(
    `[（(【[〔][^）)】\\]〕]*(?:${language.stage_directions})[^）)】\\]〕]*[）)】\\]〕]$`,
    'u',
  ),
  topicBeforeColon: new RegExp(language.topic_before_colon, 'u'),
  creditLine: new RegExp(`^[（(【[*]?(?:${language.credits})\\s?[/／丨｜|：]\\s?.{1,30}$`, 'u'),
  credits: new RegExp(
    `(?:\\s*[（(【[](?:完|[^（(【[\\]】)）]{2,10}[电讯] ?记者 ?\\p{Script=Han}{2,8}|(?:${language.credits})\\s?[/／丨｜|：][^（(【[\\]】)）]{0,20})[\\]】)）]){1,6}$`,
    'u',
  ),
  noteLine: new RegExp(language.note_lines.join('|'), 'u'),
});
