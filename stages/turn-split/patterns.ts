import type { Language } from '../language/index.js';
import { MARK_CLASS } from './characters.js';
import { CLOSERS } from './endings.js';
import { timestampPattern } from './times/timestamps.js';

const NAME = '\\p{Script=Han}{2,4}?';
/** Of somebody who answers, who may have a foreign one: 阿尔巴尼斯. */
const LONG_NAME = '\\p{Script=Han}{2,6}?';
const QUOTATION = '[“"「][^”"」\\n]{1,800}[”"」]';

export type Patterns = ReturnType<typeof patternsOf>;

/** What a language's patterns become, made once for all documents; `Language` says of each what it finds. */
export const patternsOf = (language: Language) => ({
  host: new RegExp(language.host, 'gmu'),
  bareHeadline: new RegExp(language.bare_headline, 'u'),
  headlineOfAnswers: new RegExp(language.headline_of_answers, 'u'),
  pressActedOn: new RegExp(language.press_acted_on, 'u'),
  beginsWithDay: new RegExp(language.begins_with_day, 'u'),
  labelNumber: new RegExp(language.label_number),
  /** Bullets, pictures, numbers and remains of markup before a label. */
  labelMarks: new RegExp(
    String.raw`(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u200d${MARK_CLASS}]|<\/?(?:b|strong|em|p|span)>|Q?\d{1,2}[.、．] ?(?=[^\d\s])|\d{1,2} (?=\p{Script=Han}{0,12}\p{Lu}\p{Ll}[\p{Script=Latin} .’'-]{1,30}[：:])|[QA]\d{0,2} (?=[@《\p{Script=Han}])|${language.label_letters}|@(?=[《\p{L}])){0,1000}`,
    'iuy',
  ),
  /** 以下简称安德鲁 in brackets, the short form the group. */
  shortForm: new RegExp(`[（(]${language.short_form}[“"「]?([^“”"「」（()）]{1,8})[”"」]?[)）]`),
  /** Brackets that tell of several (以下简称问、答) are no part of a label either. */
  shortFormAtEnd: new RegExp(`[（(]${language.short_form}.{1,8}[)）]$`),
  labelCaption: new RegExp(language.label_caption, 'u'),
  interviewee: new RegExp(language.interviewee, 'gu'),
  interviewGuest: new RegExp(language.interview_guest, 'gu'),
  behindName: new RegExp(language.behind_name, 'uy'),
  hostHimself: new RegExp(language.host_himself, 'u'),
  transcriptFollows: new RegExp(language.transcript_follows, 'gmu'),
  openingOccasion: new RegExp(language.opening_occasion, 'uy'),
  /** Its groups: the speaker's office, his name, and his office or rank where it stands behind that. */
  openingReport: new RegExp(
    `((?:${language.spokesman})?)(${NAME})(?:(${language.opening_offices})(?=${language.behind_opening_office}))?${language.opening_reports}`,
    'uy',
  ),
  /** The name is its group. */
  openingHeading: new RegExp(`(${NAME})${language.opening_heading}\\s*\\n`, 'uy'),
  /** What stands behind a name there, at the end of a line. */
  speaking: new RegExp(`${language.opening_heading}$`, 'u'),
  openingTitle: new RegExp(language.opening_title, 'uy'),
  tellsPress: new RegExp(language.tells_press, 'uy'),
  titleTellsPress: new RegExp(language.title_tells_press, 'uy'),
  answeringOccasion: new RegExp(language.answering_occasion, 'uy'),
  answersPress: new RegExp(language.answers_press, 'u'),
  jointConference: new RegExp(language.joint_conference, 'u'),
  openingStatement: new RegExp(language.opening_statement, 'uy'),
  salutation: new RegExp(language.salutation, 'uy'),
  takingUp: new RegExp(language.taking_up, 'uy'),
  routine: new RegExp(language.routine_conference, 'u'),
  lead: new RegExp(`^(?:${language.lead_beginnings})`, 'u'),
  teaser: new RegExp(language.teaser, 'u'),
  dateline: new RegExp(language.dateline, 'u'),
  interviewLead: new RegExp(language.interview_lead, 'u'),
  interviewDay: new RegExp(language.interview_day, 'u'),
  bareConferenceDay: new RegExp(language.bare_conference_day, 'u'),
  bareInterviewDay: new RegExp(language.bare_interview_day, 'u'),
  conferenceDay: new RegExp(language.conference_day, 'gu'),
  timestamp: timestampPattern(language.full_day),
  dayOfMonth: new RegExp(language.day_of_month),
  dispatchDay: new RegExp(language.dispatch_day),
  dateForms: Object.values(language.date_forms).map((form) => new RegExp(form, 'm')),
  congressSession: new RegExp(language.congress.session),
  publicationTime: new RegExp(language.publication_times),
  beforeTitle: new RegExp(language.before_title, 'u'),
  noTitle: new RegExp(language.no_titles, 'u'),
  titleGoesOn: new RegExp(language.title_goes_on, 'u'),
  titleBeginsTopic: new RegExp(language.title_begins_topic, 'u'),
  titleEndsTopic: new RegExp(language.title_ends_topic, 'u'),
  firstSentence: new RegExp(language.first_sentence, 'u'),
  announcingText: new RegExp(language.announcing_text, 'u'),
  publicationInTitle: new RegExp(language.publication_in_title),
  reportedOccasion: new RegExp(language.reported_occasion, 'uy'),
  navigation: new RegExp(language.navigation, 'u'),
  reportsQuestion: new RegExp(language.reports_question, 'u'),
  reportedQuestion: new RegExp(`[（(]?(?:${language.reported_questions})`, 'uy'),
  passingQuestion: new RegExp(language.passing_question, 'uy'),
  answeringQuestion: new RegExp(language.answering_question, 'uy'),
  /** Its groups beside those of the language: `before`, `office` and `name`. */
  answeringBehindName: new RegExp(
    `(?<before>(?:[^。！？：；\\n]{0,40}[， ])?)(?<office>(?:${language.spokesman})?)(?<name>${LONG_NAME})${language.answering_behind_name}`,
    'uy',
  ),
  tellsOfQuestion: new RegExp(language.tells_of_question, 'gu'),
  creditOfPicture: new RegExp(language.credit_of_picture, 'uy'),
  /** Its groups: what stands before the office, the office, and the name. */
  reportedAnswer: new RegExp(
    `(${language.reported_answer_beginnings})((?:${language.spokesman})?)(${LONG_NAME})${language.reported_answer}`,
    'uy',
  ),
  /** The same groups, of one who is no spokesman. */
  officialAnswer: new RegExp(
    `(${language.reported_answer_beginnings})(${language.answering_official})(${NAME})${language.reported_answer}`,
    'uy',
  ),
  /** Who has no name there, at the beginning of a paragraph: 商务部新闻发言人表示，. */
  namelessAnswer: new RegExp(`${language.nameless_answer}${language.reported_answer}`, 'uy'),
  /** The name is its group. */
  quotedAnswer: new RegExp(`${QUOTATION}(?:${language.spokesman})?(${NAME})${language.quoted_answer}`, 'uy'),
  toldQuestion: new RegExp(language.told_question, 'u'),
  narratedQuestion: new RegExp(language.narrated_question, 'u'),
  translation: new RegExp(language.translation),
  firstPerson: new RegExp(language.first_person, 'u'),
  requesting: new RegExp(language.requesting, 'u'),
  asking: new RegExp(language.asking, 'u'),
  askingOutright: new RegExp(language.asking_outright, 'u'),
  thanks: new RegExp(language.thanks, 'u'),
  questionEnd: new RegExp(`(?:[？?]|(?:${language.thanks})[。！!]?)${CLOSERS}$`, 'u'),
  parting: new RegExp(language.parting, 'u'),
  beforeGoodbye: new RegExp(`^${language.before_goodbye}`, 'u'),
  /** A whole clause. */
  goodbye: new RegExp(`^(?:${language.goodbyes})$`, 'u'),
  addressing: new RegExp(language.addressing, 'u'),
  interviewing: new RegExp(language.interviewing, 'uy'),
  askingKindly: new RegExp(language.asking_kindly, 'u'),
  hosting: new RegExp(language.hosting, 'u'),
  handingOver: new RegExp(language.handing_over, 'u'),
  moderating: new RegExp(language.moderating, 'u'),
  presenting: new RegExp(language.presenting, 'u'),
  callingUpon: new RegExp(`${language.calling_upon}|${language.outlet_labels.calling_upon}`, 'u'),
  recess: new RegExp(language.recess, 'u'),
  footerLine: new RegExp(`${language.footer_lines}|${language.other_pages}`, 'u'),
  otherPages: new RegExp(language.other_pages, 'u'),
  captionLine: new RegExp(language.caption_lines, 'u'),
  stageDirection: new RegExp(
    `[（(【[〔][^）)】\\]〕]*(?:${language.stage_directions})[^）)】\\]〕]*[）)】\\]〕]$`,
    'u',
  ),
  speechLine: new RegExp(`^(?:${language.speech_lines})`, 'u'),
  interrupted: new RegExp(language.interrupted, 'u'),
  topicBeforeColon: new RegExp(language.topic_before_colon, 'u'),
  /** A line of its own. */
  creditLine: new RegExp(
    `^[（(【[*]?\\s?(?:${language.credits})\\s?[/／丨｜|：]\\s?.{1,30}$|^[（(【[](?:${language.reporter_credits})[\\]】)）]$`,
    'u',
  ),
  byline: new RegExp(language.byline, 'u'),
  reportsFrom: new RegExp(language.reports_from, 'u'),
  /** In brackets behind the last words, and with them what ends a report: （完）. */
  credits: new RegExp(
    `(?:\\s*[（(【[](?:${language.end_of_report}|${language.reporter_credits}|(?:${language.credits})\\s?[/／丨｜|：][^（(【[\\]】)）]{0,20})[\\]】)）]){1,6}$`,
    'u',
  ),
  noteLine: new RegExp(language.note_lines, 'u'),
});
