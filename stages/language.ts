import type { Annotated } from '../schemas/types/index.js';
import type { PhraseRule } from './segment-normalize/phrases.js';
import type { CharacterSet } from './text/character-set.js';
import type { Fold } from './text/fold.js';
import type { WordList } from './text/word-list.js';

/**
 * What presser knows of one language's transcripts, read from data/languages/<language>/. Phrases are in
 * simplified characters and are compared with folded text.
 */
export interface Language {
  /** Marks that end a sentence. */
  sentence_ends: string;
  /** Closing quotes and brackets that belong to the sentence whose end mark they follow. */
  closers: string;
  /** Marks behind which a sentence goes on that seems to have ended: “吃了吗？”，. */
  joiners: string;
  /** How labels end, or what they are as a whole, by the role that this tells. */
  roles: {
    questioner: RoleWords;
    moderator: RoleWords;
    respondent: RoleWords;
    /** What is said in a programme by nobody who takes part: 旁白. */
    unknown: RoleWords;
  };
  /** The word for those who ask: what it stands in is a label of theirs, but for `not_role_words`. */
  reporter: string;
  /** Those who ask and whose nicknames stand behind in labels: 网民 打个冷战. */
  audience: WordList;
  /** Words that hold a role's word and tell no role: 记者会. */
  not_role_words: string[];
  /** Offices and bodies that stand before or after a speaker's name in a label. */
  titles: WordList;
  /** Last words of offices and ranks, so that offices that `titles` lacks are known too: 行长, 大校. */
  title_endings: WordList;
  /** What makes another word of such an ending, or more than a person of it: 海关长|期, 医生|队伍. No name begins so. */
  title_continuations: WordList;
  /** Offices that stand before names in what is said, and in no label: 议员. */
  offices_in_text: WordList;
  /** Offices of statesmen, before which foreign names stand: 布什总统. */
  state_offices: WordList;
  /** Offices in full, by what they are called for short. */
  office_short_forms: Readonly<Record<string, readonly string[]>>;
  /** What makes another office of one: 署理行政长官. */
  office_prefixes: WordList;
  /** Offices of those who ask ministers in a parliament. */
  legislators: WordList;
  /** What stands behind a name and is no office: 先生. */
  forms_of_address: WordList;
  /** The same and titles that stand behind names of persons, and not of places as offices do: 博士. */
  personal_titles: WordList;
  /** Surnames of one character. */
  surnames: string;
  /** Those that begin so many other words that only a name of three characters shows them. */
  surnames_of_long_names: string;
  /** Characters behind the surname in names of four, as Vietnamese women have them: 黎氏秋姮. */
  middles_of_long_names: string;
  /** Those that stand before countries as words: 谈中美关系, 于美方. */
  surnames_as_words: string;
  /** Surnames of two characters. */
  compound_surnames: WordList;
  /** Surnames of other countries that write names with Chinese characters: 岸田. */
  foreign_surnames: WordList;
  /** Last words of bodies that stand before the name of somebody who works there: 新闻局. */
  body_endings: WordList;
  /** Last characters of what begins like a name and is none: 韩方, 商务部. */
  not_names: string[];
  /** Words that look like names: 谈话. */
  not_person_names: WordList;
  /** Endings of a phrase before a colon that announces speech or a list instead of naming a speaker. */
  announcing_endings: WordList;
  /** Those of them with which somebody answers a question: 李肇星答道. */
  answering_endings: WordList;
  /** Words for asking that end a label behind a reporter's name. */
  asking_endings: WordList;
  /** Beginnings of a phrase before a colon that is no label. */
  announcing_beginnings: WordList;
  /** Words anywhere in a phrase before a colon that announces speech: 我告诉各位. */
  announcing_words: WordList;
  /** Beginnings of what is said, which no field of the head matter has: 欢迎外交部长王毅先生. */
  speech_beginnings: WordList;
  /** Words of speech behind a speaker's name in a label: 华春莹表示, 发言人应询. */
  reporting_endings: WordList;
  /** What brackets before a label tell of what its speaker does: 【发布】罗军：. */
  speech_acts: WordList;
  /** What somebody does whose office and name stand before it: 部长黎鸿英邀请. */
  deeds: WordList;
  /** What stands before a colon without being a speaker: 责任编辑：, 来源：. After the last turn it ends the text. */
  not_speakers: WordList;
  /** What a phrase before a colon that is no label holds, ends with and begins with: 发布时间, 答问全文, 以下为…. */
  not_speaker_words: WordList;
  not_speaker_endings: WordList;
  not_speaker_beginnings: WordList;
  /** What a lead ends with before a colon behind which the transcript begins: 答问如下. */
  lead_endings: WordList;
  /** A line that begins so, after the last turn, is a note on the conference. */
  back_matter_beginnings: string[];
  /** Pattern of lines after the last turn that are about the page: what forbids to copy, invites to share, pages' numbers. */
  footer_lines: string;
  /** Pattern of how lines of a web page begin that are about the page, wherever they stand in it. */
  page_notes: string;
  /** Pattern of a heading below which a page lists other pages: 相关新闻. */
  other_pages: string;
  /** Pattern of a note behind the last turn that no conferences are held for a time. */
  recess: string;
  /**
   * Pattern of pictures' captions that stand on lines of their own: 图为发布会现场, 路透社记者提问（视频截图）, 王毅发言 李颖摄, where a
   * machine cut 中国网张琳摄; and of the title of a conference, below a picture of it or above a further one.
   */
  caption_lines: string;
  /** Pattern of what the hall does, which a note in brackets tells: （笑）, （记者鼓掌）. */
  stage_directions: string;
  /** Pattern of how a line begins that goes on with what somebody says, though no mark ends it: 我们支持, 二是. */
  speech_lines: string;
  /** Pattern of a line that somebody says who is interrupted: 我们一直——. */
  interrupted: string;
  /** Pattern of a heading that ends in a colon: 谈中美关系：. */
  topic_before_colon: string;
  /** A respondent's turn after his own answer whose first sentence holds one of these closes the conference. */
  closing_phrases: WordList;
  /** Pattern of a clause that may stand before a goodbye and is none: 好，谢谢大家. */
  before_goodbye: string;
  /** Pattern of clauses: thanks, wishes, and that nobody asks more. Such a turn of nothing else closes it too. */
  goodbyes: string;
  /** Words for a press conference, by which titles and datelines are known. */
  conference_words: WordList;
  /** Words by which a title is known where none has one of those. */
  title_words: WordList;
  /** Pattern of what copies put before a title: 原标题：… or （原标题：…）, whose bracket is its group, 标题：… and [文件名称] …. */
  before_title: string;
  /**
   * Pattern of lines that are no titles: what announces the text, tells who wrote it, leads elsewhere or stands below a picture,
   * …（图片源于新华社）, but not …（图）.
   */
  no_titles: string;
  /** Pattern of how the second line of a title begins. */
  title_goes_on: string;
  /** Patterns of a title's first line that tells a topic, 新闻办就2019年1-2月份, and its second, 国民经济运行情况举行发布会. */
  title_begins_topic: string;
  title_ends_topic: string;
  /** Pattern of a line of a lead up to its first full stop, to who took the picture above it or to its translation. */
  first_sentence: string;
  /** Pattern of what announces the text at the end of such a sentence: 全文如下：. */
  announcing_text: string;
  /** Pattern of a line that tells when somebody was interviewed. */
  interview_lead: string;
  /** Pattern of the day on which a conference was held, its month and day the groups, in a line that tells no year. */
  conference_day: string;
  /** Pattern of the day on which an interview was given or a programme had its guest, its month and day the groups. */
  interview_day: string;
  /** Pattern of the day of a conference without its month: its first group. */
  bare_conference_day: string;
  /** The same of an interview, behind the day of dispatch. */
  bare_interview_day: string;
  /** Pattern of a day with its year, month and day of the month. */
  full_day: string;
  /** Pattern of a day without its year, in a dateline or a title, its month and day the groups. */
  day_of_month: string;
  /** Pattern of the day on which the press sent a text off, its month and day, where they are told, the groups: 9月13日电. */
  dispatch_day: string;
  date_forms: DateForms;
  congress: Congress;
  /** Pattern of how a question begins that tells when and where it was asked. */
  reported_occasion: string;
  /** Pattern of what pages have above a title. */
  navigation: string;
  /** Words in a line that tells when a page was published. */
  publication_words: WordList;
  /**
   * Pattern of the time at which a page was published: 1999年4月10日人民日报 第3版; 2001-12-21 08:11; 1:17 2019年6月20日, a page's
   * clock; at the beginning of a line 2001年12月21日 08:11; and 三月 19, 2020 and 30 十二月 2022, as a page's own program writes dates.
   */
  publication_times: string;
  /** Pattern of a page's clock within a title that a copy has not parted from what stands below it. */
  publication_in_title: string;
  /** Pattern of whom a title or dateline names as holding the conference, or a title as answering: its first group. */
  host: string;
  /** Pattern of a number before a label, with its mark: 一、问 and 贰、总统致词. */
  label_number: string;
  /** Pattern of the letter of a question or an answer before a label, perhaps with its number: Q2新华社记者：, A华春莹：. */
  label_letters: string;
  /** How brackets in a label begin that tell what its speaker is called for short. */
  short_form: string;
  /** Pattern of a headline before its colon that tells of answers: 马英九答记者问四, 朱凤莲答媒体提问（二）, but not 答 alone. */
  headline_of_answers: string;
  /** Pattern of a headline that names reporters, and more than a name behind them, and so nobody who asks: 为外国驻华记者接种疫苗. */
  press_acted_on: string;
  /** Pattern of how a lead begins with its day: 2023年4月22日，国务委员兼外长秦刚在马尼拉…. */
  begins_with_day: string;
  /** Pattern of what ends like a label and stands below a picture: 记者向部长提问. */
  label_caption: string;
  /** How labels of live pages end of those who tell what happens: 前方记者. */
  narrators: WordList;
  /** Pattern of whom a line names that tells of an interview: behind his office the first group, before it the second. */
  interviewee: string;
  /**
   * The same of whom it tells with his office that he was interviewed, be his name a foreign one: 总统普京接受采访 the first
   * group, 专访总统阿萨德 the second. The third is the name that such a line begins with: 崔天凯接受采访.
   */
  interview_guest: string;
  /** Pattern of what stands behind a person's name in a title or lead, so that the name is known to end. */
  behind_name: string;
  /** Characters that begin words behind a name and end no name: 王毅|回答. */
  beginnings_behind_names: string;
  /** Pattern of how a moderator says who he is, his name its first group. */
  host_himself: string;
  /** Pattern of how an announcement without a label begins, before the first label. */
  opening_statement: string;
  /** Pattern of what the title of a conference says that is held regularly. */
  routine_conference: string;
  /** Pattern of how the press begins a text on a conference: 新华社北京3月8日电. */
  lead_beginnings: string;
  /** Pattern of what only a lead or a dateline says of a conference, and nobody who speaks there. */
  dateline: string;
  /** How an announcement begins that tells of an invitation: 应外交部长邀请，…. */
  invited: string;
  /** Pattern of how a line ends behind which the transcript begins, which the press puts below its report: 文字实录如下：. */
  transcript_follows: string;
  /** Pattern of the office before a name whose words are reported: 外交部发言人, 国防部新闻局局长、国防部新闻发言人. */
  spokesman: string;
  /** What stands behind an office that stands behind a name there. */
  behind_opening_office: string;
  /** Pattern of what stands before the name of somebody whose opening words are reported: 记者会开始时，. */
  opening_occasion: string;
  /** Pattern of what stands between a name and his opening words: 首先说，. */
  opening_reports: string;
  /** Offices and ranks that may stand behind his name there, as a pattern: 大校|部长. */
  opening_offices: string;
  /** Pattern of what tells before reported words whom they answer, its first group: 在回答新华社记者有关提问时，. */
  answering_occasion: string;
  /** Pattern of what a lead ends with behind which the first question stands: 答记者问。. */
  answers_press: string;
  /** Pattern of what tells in a lead that several meet the press together: 会谈后共同会见记者. */
  joint_conference: string;
  /** Pattern of what stands behind the name of a speaker on a line above his opening words: 发言. */
  opening_heading: string;
  /** Pattern of a line of its own above opening words that names nobody: 【开场发言】. */
  opening_title: string;
  /** Pattern of what tells behind a name that somebody told the press what the text has: 向媒体介绍. */
  tells_press: string;
  /** Pattern of what tells it in a title alone: 谈. */
  title_tells_press: string;
  /** Pattern of how a label ends that is reported speech: 有记者问, 有记者问及. */
  reports_question: string;
  /** Pattern of how a question asked after the conference is introduced: 会后，有记者问及：. */
  reported_questions: string;
  /** Pattern of what those are called who made a report. */
  credits: string;
  /** What releases of the press have below their last words, perhaps in brackets. */
  end_of_report: string;
  /** Pattern of what in brackets before a report tells who made it: 环球网报道 记者 王盼盼. */
  byline: string;
  /** Pattern of the same that all of a label is, with where he reports from: 记者涂钜旻／台北报导. */
  reports_from: string;
  /** Pattern of the reporters of a report, in brackets below or behind its last words: 总台央视记者 李平 张三. */
  reporter_credits: string;
  /** Pattern of how a question is introduced in passing, what is said before of when and where its first group: 8日，有记者问，. */
  passing_question: string;
  /**
   * Pattern of a question that is told of before its answer in one sentence: 回答记者关于伊拉克局势的提问时，. Its groups: what
   * stands before who asks, and who asks.
   */
  answering_question: string;
  /** Pattern that whatever one of these three finds holds, so that they need not be tried elsewhere. */
  tells_of_question: string;
  /** Pattern of how a label begins that tells of a question: 有记者, 会后，有媒体. */
  told_question: string;
  /** Pattern of how a question is told of in a line of its own, who asks its first group: 新华社记者就朝核问题提问。. */
  narrated_question: string;
  /** Pattern of what stands behind his name who has said what is quoted before it: “…”赵立坚说。 */
  quoted_answer: string;
  /** Pattern of what stands before the name of who answers such a question: 对此，. */
  reported_answer_beginnings: string;
  /** Pattern of who answers such a question without a name: 商务部新闻发言人. */
  nameless_answer: string;
  /** Pattern of what stands between a name and his answer to such a question: 表示，. */
  reported_answer: string;
  /** Pattern of how speakers greet everybody who is there. */
  salutation: string;
  /** Pattern of how speakers take up a question: 关于第一个问题. */
  taking_up: string;
  /** How speakers begin who ask although only their name stands before their words. */
  asking_beginnings: WordList;
  /** Pattern of what anybody says who asks. */
  asking: string;
  /** Pattern of how the translation of a question begins in brackets behind it: （中译：. */
  translation: string;
  /** Pattern of how words end that ask to tell of something: 请介绍。 */
  requesting: string;
  /** Pattern of what only those say who ask. */
  asking_outright: string;
  /** Pattern of words of thanks. */
  thanks: string;
  /** Pattern of what is said at the end of an interview. */
  parting: string;
  /** Pattern of what is said to somebody, and seldom of him: 您, 大使先生. */
  addressing: string;
  /** Pattern of what stands behind the name of one who interviews somebody: 专访, 主持的节目. */
  interviewing: string;
  /** Pattern of how somebody is asked without a question mark. */
  asking_kindly: string;
  /** Pattern of what a host says to those who look or listen. */
  hosting: string;
  /** Pattern of how words end after which somebody else speaks whom they name or call by his office. */
  handing_over: string;
  /** Pattern of how words end that give the word to whom a gesture calls: 请。 */
  calling_upon: string;
  /** How labels begin that describe a speaker instead of naming one: 一位女大学生. */
  describing: WordList;
  /** Pattern of what moderators say, by which one is known whom only his name stands for. */
  moderating: string;
  /** Pattern of how a moderator's words end that present the next guest. */
  presenting: string;
  /** Pattern of paragraphs that are more likely notes than speech. */
  note_lines: string;
  /** Characters that foreign names are transcribed with. */
  transcription_characters: string;
  /** By abbreviation: a pattern of what begins with it where it is an ordinary word (以…为基础). */
  ordinary_frames: Record<string, string>;
  /** The same of what begins with it right behind a country (柬|新政府, 泰|新总理), where it is none beside that one. */
  ordinary_behind_country: Record<string, string>;
  /** The same of what begins with it behind some words (同|日, 对|新能源), which the pattern looks back for. */
  ordinary_behind_words: Record<string, string>;
  /** By abbreviation: names of others that it is short for where a document speaks of them (哈马斯). */
  other_bearers: Record<string, string[]>;
  /** Endings that make a word of a word (多边|主义, 负担|性). */
  word_suffixes: string[];
  /** Pattern of words that an outlet's last character begins, which is no outlet then: 中国能源|报告, but 环球时报|告诉. */
  beyond_outlets: string;
  /** Phrases that dictionaries list as words and most annotators part (两国, 放在); see PhraseRule. */
  phrases: PhraseRule[];
  /** Words that end an organization's name. */
  organization_endings: string[];
  /** Characters that no organization's name holds between its country and its ending. */
  organization_breaks: string;
  /** Characters that stand behind the name of a vessel in quotation marks. */
  vessels: string;
  /**
   * Lands that are no countries or territories, the character that abbreviates each, and the places that it else stands for:
   * 索 of 索马里兰.
   */
  unlisted_lands: readonly UnlistedLand[];
  /** Pattern of words that are nothing but a number, perhaps with what it counts. */
  numerals: string;
  /** What stands behind a country's abbreviation that acts: 美方. */
  side: string;
  /** The country's so whose own spokesmen speak of it in every other sentence. */
  own_side: string;
  /** The word that says of somebody or something what it is: 是. */
  copula: string;
  /** Pattern of what is said of states and not of regions, with the character of the abbreviation and what follows it: 驻阿, 在阿公民. */
  before_states: string;
  /** Pattern of what stands before the name of a region where that is said of one state, or of none: 首个…的阿拉伯国家, 非阿拉伯国家. */
  said_of_one: string;
  /** What joins a list of countries and its last one (英、法和德), what such a list is taken up with behind it (均, 三国), a pattern of
   * what follows one of languages (中、英、法等多种语言), and what counts a list's members, two and more. */
  country_list: { joints: WordList; sequels: WordList; languages: string; counted: readonly string[] };
  /** What outlets' names end with. */
  outlet_names: {
    /** Those that tell a type; the first that a name has counts: 杂志社 is no 社. */
    types: readonly { type: Annotated['outlets'][number]['type']; endings: WordList }[];
    /** Endings that tell no type. */
    untyped: WordList;
    /** Those of an outlet's branches, behind its own name. */
    branches: WordList;
  };
  /** Words around the outlets in a questioner's label. */
  outlet_labels: {
    /** What the label ends with, the words for reporters and for asking among them. */
    endings: WordList;
    /** Patterns of what it begins with before its outlet. */
    beginnings: string[];
    /** Words for those who work for an outlet: before one of them stands its name. */
    reporters: string[];
    /** Patterns of others who ask for an outlet where its name stands right before: 社长. They may work elsewhere too. */
    posts: string[];
    /** What stands behind a reporter's own name. */
    honorifics: string[];
    /** Between an outlet and its reporter, and before those who ask for it. */
    of: string;
    /** Patterns of what stands before a reporter's own name that tells that he asks, and behind it. */
    asks: string;
    asks_at_end: string;
    /**
     * Antonio Rossi, the first group, of Antonio Rossi《安莎通讯社》, be it with the number of his question before it: 提问1、.
     */
    name_before: string;
    /**
     * Ann Lee, behind an outlet's name that nobody need know: 《MobileNews》Ann Lee, 《某某周刊》总编 Ann Lee, 某某电台Ann B Lee; of
     * 《论语》 it is none, and Xinhua News Agency is no person.
     */
    name_behind: string;
    /** What brackets at the end enclose, the first group: 记者（路透社）, 问[法新社], Q（路透社、法新社）, 记者王小明（CNN）. */
    enclosed: string;
    /** The same of brackets at the beginning: （路透社记者）问. */
    enclosed_before: string;
    /** Brackets behind a word for reporters, with what they hold. */
    note_behind: string;
    /** Where a reporter is, behind the mark that ends his paper's name: 《环球邮报》驻亚洲. */
    posted: string;
    /** What stands behind a country whose press asks: 澳大利亚媒体. */
    press: string;
    /** Provinces, whose names stand before those of their country's outlets. */
    provinces: string[];
    /** What may stand behind a province's name. */
    province: string;
    /** Names of national outlets that with a province before them are those of others, its own: 经济日报, 四川经济日报. */
    provincial_names: string[];
    /** What parts the outlets of a label that names several. */
    separators: string[];
    /** What stands for further ones behind the first. */
    and_others: string;
    /** What is left of a label that names no outlet. */
    nobody: string[];
    /** A note in brackets, （ or (, in a question that a further outlet, its first group, asked the same. */
    also_asked: string;
    /** What tells that somebody was interviewed or took part in a programme, with the words for who asks there its first group. */
    interview: string;
    /** A clause that begins with who interviews somebody, its first group; whom he interviews is the second. */
    interviewer: string;
    /** What is said before somebody is told that he gives an interview. */
    thanks: string;
    /** Pattern of how words end that give the word to an outlet's reporter, their end its first group. */
    calling_upon: string;
    /** Pattern of a last sentence that may be nothing but what its reporter is called by, its first group. */
    called: string;
    /** What hosts say before the name of who broadcasts them, the first group. */
    broadcast: string;
    /** What an interview is about or who gave it, the first group, between a name and the words that tell of it. */
    others_interview: string;
    /** What stands between a country and the name of an outlet there: 主流媒体——. */
    media: string;
  };
  /** Patterns of how speakers introduce themselves at the beginning of what they say. */
  self_introductions: {
    /** What stands before who somebody is, or for whom he works: 我是. */
    self: string;
    /** What stands there after that: 也是. */
    further: string;
    /** Words in greetings and thanks, which stand before it. */
    greeting: string;
    /** For whose readers somebody speaks, behind the word for it, the first group: 代表《欧洲时报》的广大读者. */
    for_audience: string;
  };
  /** Words too common to tell what a text is about. */
  stop_words: ReadonlySet<string>;
  fold: Fold;
  /** The characters of sentence_ends, closers and joiners, for looking at every character of a text. */
  sentence_end_marks: CharacterSet;
  closing_marks: CharacterSet;
  joining_marks: CharacterSet;
}

/**
 * Patterns of how dates are written, apart from those in English; of a text that several fit the first of these counts. Each has
 * its day, month and year as groups, or `republic` for the year, or `dayBehind` for the day; of two numbers in an order that is
 * not known `first` and `second`.
 */
type DateForms = {
  /** 2021年3月7日. A visit from the first of two days to the second tells of no other day: 2011年2月12日至18日访问. */
  year_first: string;
  /** 2021-3-7 */
  year_first_in_digits: string;
  /** 中华民国113年6月27日, 民国113年6月27日, from when there are transcripts. */
  republic: string;
  /**
   * The same without 民国, where nothing else is in its bracket, field or line but weekday and hour: （113年6月27日）. Years of two
   * digits may as well be those of another century there.
   */
  republic_untold: string;
  /** 日期：113.06.27, （113/06/27） */
  republic_in_digits: string;
  /** 13.04.2015 */
  day_first: string;
  /** 08/17/2011 */
  year_last: string;
  /** 二〇二一年三月七日 */
  numerals: string;
  /** 30 十二月 2022 and 三月 19, 2020: as a page's own program writes dates, in the order of other languages. */
  month_as_word: string;
};

/** A congress that meets once a year. */
interface Congress {
  /**
   * Pattern of a session of the National People's Congress, or of the Political Consultative Conference that meets with it:
   * 十三届全国人大一次会议, 第十一届全国人民代表大会第四次会议, 全国政协十二届五次会议. Its standing committee meets all year. Its groups:
   * the number of the congress, in one order or the other, and of the session.
   */
  session: string;
  /** The first congress whose sessions are known by their numbers, and the year in which it met first. */
  first_term: number;
  first_year: number;
  /** For how long it is elected (Constitution of 1982, article 60). */
  years_of_term: number;
}

/** How labels of a role are told. */
interface RoleWords {
  /** What they end with. */
  endings: WordList;
  /** What they are as a whole. */
  whole: WordList;
  /** What they hold anywhere. */
  holds: WordList;
}

/** A land that is no country or territory. */
export interface UnlistedLand {
  names: readonly string[];
  /** One character. */
  abbreviation: string;
  /** Names of the places that the character else stands for. */
  others: readonly string[];
}
