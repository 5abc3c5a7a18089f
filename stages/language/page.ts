import type { WordList } from '../text/lookup/word-list.js';

/** What a page has around the transcript and between its turns. */
export interface PageWords {
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
  /** Pattern of what only a lead or a dateline says of a conference, and nobody who speaks there. */
  dateline: string;
  /** Pattern of a line that has the beginning of the text below it, cut off: 导读 据新华社电，…. */
  teaser: string;
  /** Pattern of how the press begins a text on a conference: 新华社北京3月8日电. */
  lead_beginnings: string;
  /** What a lead ends with before a colon behind which the transcript begins: 答问如下. */
  lead_endings: WordList;
  /** Pattern of what the title of a conference says that is held regularly. */
  routine_conference: string;
  /** How an announcement begins that tells of an invitation: 应外交部长邀请，…. */
  invited: string;
  /** Pattern of how a line ends behind which the transcript begins, which the press puts below its report: 文字实录如下：. */
  transcript_follows: string;
  /**
   * Pattern of pictures' captions that stand on lines of their own: 图为发布会现场, 路透社记者提问（视频截图）, 王毅发言 李颖摄, where a
   * machine cut 中国网张琳摄; and of the title of a conference, below a picture of it or above a further one.
   */
  caption_lines: string;
  /** Pattern of what the hall does, which a note in brackets tells: （笑）, （记者鼓掌）. */
  stage_directions: string;
  /** Pattern of paragraphs that are more likely notes than speech. */
  note_lines: string;
  /** Pattern of how a line begins that goes on with what somebody says, though no mark ends it: 我们支持, 二是. */
  speech_lines: string;
  /** Pattern of a line that somebody says who is interrupted: 我们一直——. */
  interrupted: string;
  /** A line that begins so, after the last turn, is a note on the conference. */
  back_matter_beginnings: WordList;
  /** Pattern of lines after the last turn that are about the page: what forbids to copy, invites to share, pages' numbers. */
  footer_lines: string;
  /** Pattern of how lines of a web page begin that are about the page, wherever they stand in it. */
  page_notes: string;
  /** Pattern of a heading below which a page lists other pages: 相关新闻. */
  other_pages: string;
  /** Pattern of a note behind the last turn that no conferences are held for a time. */
  recess: string;
  /** Pattern of what those are called who made a report. */
  credits: string;
  /** Pattern of what in brackets before a report tells who made it: 环球网报道 记者 王盼盼. */
  byline: string;
  /** Pattern of the same that all of a label is, with where he reports from: 记者涂钜旻／台北报导. */
  reports_from: string;
  /** Pattern of the reporters of a report, in brackets below or behind its last words: 总台央视记者 李平 张三. */
  reporter_credits: string;
  /** What releases of the press have below their last words, perhaps in brackets. */
  end_of_report: string;
}
