/** How dates are written, and which of them is that of the conference. */
export interface DateWords {
  /** Pattern of a day with its year, month and day of the month. */
  full_day: string;
  /** Pattern of a day without its year, in a dateline or a title, its month and day the groups. */
  day_of_month: string;
  /** Pattern of the day on which the press sent a text off, its month and day, where they are told, the groups: 9月13日电. */
  dispatch_day: string;
  /** The character for a day behind its number, and those that stand before a day's number in brackets: 今（30）日. */
  day_unit: string;
  day_words: string;
  date_forms: DateForms;
  congress: Congress;
  /** Pattern of the day on which a conference was held, its month and day the groups, in a line that tells no year. */
  conference_day: string;
  /** Pattern of the day on which an interview was given or a programme had its guest, its month and day the groups. */
  interview_day: string;
  /** Pattern of the day of a conference without its month: its first group. */
  bare_conference_day: string;
  /** The same of an interview, behind the day of dispatch. */
  bare_interview_day: string;
  /** Pattern of a line that tells when somebody was interviewed. */
  interview_lead: string;
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
