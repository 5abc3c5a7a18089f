import { isoDate } from '../../text/calendar.js';
import { chineseNumber } from '../../text/chinese-number.js';

/** A visit from the first of two days to the second tells of no other day: 2011年2月12日至18日访问. */
const DATE =
  /(?<![至到—–-] ?)((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?! ?[至到—–-]+ ?(?:\d{1,4}[年月]){0,2}\d{1,2}日[^。\n]{0,40}访)/;
/** Years of the Republic of China, as Taiwan counts them: 中華民國113年6月27日, 民國113年6月27日, from when there are transcripts. */
const REPUBLIC_DATE =
  /(?:中[華华]民[國国]|(?<![人])民[國国](?= ?(?:[6-9]\d|1\d\d) ?年)) ?(\d{1,3}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/;
/**
 * The same without 民國, where nothing else is in its bracket, field or line but weekday and hour: （113年6月27日）. Years
 * of two digits may as well be those of another century there.
 */
const BARE_REPUBLIC_DATE =
  /(?<=^|[：:（(\s])(1\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?=$|[\s（()）]|[上下中]午|星期|[週周])/m;
/** 日期：113.06.27, （113/06/27） */
const MARKED_REPUBLIC_DATE =
  /(?<=^ ?|[（(]|(?:日期|[時时] ?[間间])[：:] ?)(1\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[\s（()）])/m;
const YEAR_BEFORE_REPUBLIC = 1911;
const ISO_DATE = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** 13.04.2015 */
const EUROPEAN_DATE = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.])/;
/** 08/17/2011 */
const SLASHED_DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/;
const CHINESE_DATE =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;
/** 三月 19, 2020 and 30 十二月 2022: as a page's own program writes dates, in the order of other languages. */
const WORDED_DATE =
  /(?:(?<!\d)(\d{1,2}) )?(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,3})月 (?:(\d{1,2})[,，] ?)?((?:19|20)\d\d)(?!\d)/;
/** A day without its year, in a dateline or a title. */
const DAY = /(?<![\d年])(\d{1,2}) ?月 ?(\d{1,2}) ?日/;
/** 9月13日电, with its month and day where they are told. */
const DISPATCH = /(?:(\d{1,2}) ?月 ?(\d{1,2}) ?)?日 ?(?:电|讯|消息|报道)/;
const URL = /(?:https?:\/\/|www\.)[\x21-\x7e]{1,300}/;
/** 2024-05-31, 2024/0531 and t20240531 in a web address. */
const DATE_IN_URL = /(?<!\d)((?:19|20)\d\d)[-_/.]?(0[1-9]|1[0-2])[-_/.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/**
 * The first full date in a text as ISO 8601, or null. Knows 2021年3月7日, 2021-3-7, 7.3.2021, 二〇二一年三月七日,
 * 中華民國110年3月7日, 日期：110.3.7, 03/27/2021 and 三月 7, 2021.
 */
export function findDate(text: string): string | null {
  const match = DATE.exec(text) ?? ISO_DATE.exec(text);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  const republic =
    REPUBLIC_DATE.exec(text) ?? BARE_REPUBLIC_DATE.exec(text) ?? MARKED_REPUBLIC_DATE.exec(text);
  if (republic)
    return isoDate(Number(republic[1]) + YEAR_BEFORE_REPUBLIC, Number(republic[2]), Number(republic[3]));
  const european = EUROPEAN_DATE.exec(text);
  if (european) return isoDate(Number(european[3]), Number(european[2]), Number(european[1]));
  const slashed = SLASHED_DATE.exec(text);
  if (slashed) return eitherWay(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]));
  const chinese = CHINESE_DATE.exec(text);
  if (!chinese) return wordedDate(text);
  const year = Number([...chinese[1]!].map(chineseNumber).join(''));
  return isoDate(year, chineseNumber(chinese[2]!), chineseNumber(chinese[3]!));
}

function wordedDate(text: string): string | null {
  const [, before, month, behind, year] = WORDED_DATE.exec(text) ?? [];
  const day = before ?? behind;
  return month === undefined || day === undefined
    ? null
    : isoDate(Number(year), chineseNumber(month), Number(day));
}

/** The date that a month and a day in any order make: 03/07/2021 may be two days, and so tells none. */
function eitherWay(year: number, one: number, other: number): string | null {
  const [date, reversed] = [isoDate(year, one, other), isoDate(year, other, one)];
  return date === null || reversed === null || date === reversed ? (date ?? reversed) : null;
}

/** The date in the first web address of a text, or in a text that is one; null where there is none. */
function findDateInUrl(text: string): string | null {
  const url = URL.exec(text)?.[0];
  const match = url ? DATE_IN_URL.exec(url) : null;
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** What may tell the day of a conference. Lines are those before the first turn. */
export interface DateSources {
  title: string;
  /** Whether the title is one of a conference, so that a day without a year in it is the conference's. */
  titleTellsDay: boolean;
  /** Lines that tell when and where the conference was held, in simplified characters, and what finds the day in them. */
  datelines: readonly string[];
  days: DayPatterns;
  /** Lines that are little more than a date, which may be that of publication. */
  bare: readonly string[];
  /** The lines that tell when the page was published, and all others. */
  published: readonly string[];
  others: string;
  /** Web address of the transcript, or a text that holds one. */
  url: string;
  /** What the record states or the file's name tells. */
  hint: DateTold | null;
}

/** The day of a conference in a line: its month and day the groups, or its day alone. */
interface DayPatterns {
  conferenceDay: RegExp;
  interviewDay: RegExp;
  bareConferenceDay: RegExp;
  bareInterviewDay: RegExp;
}

/** A day without its year; a month that is not told is null. */
interface Day {
  month: number | null;
  day: number;
}

/** Sources by the weight of their word. */
const RANKED = ['record', 'title', 'dateline', 'web address', 'file name'] as const;

/** A date and who tells it. */
export interface DateTold {
  source: (typeof RANKED)[number] | 'text';
  date: string;
}

/** So long after a conference a page is published at the latest, in days, that its date tells the year. */
const LATEST_PUBLICATION = 14;
/** So long after it a journal prints one or a page repeats it, and its date that stands alone still tells the year, in days. */
const LATEST_PRINT = 183;
const DAY_MS = 86_400_000;

/**
 * The dates that sources tell, the most trusted first: record, title, dateline, web address, file name. A title or
 * dateline without a year borrows it from another source, and a bare day (24日) its month too. The day of the conference
 * counts before that of dispatch in the same line, and before a date that stands alone, which counts as a dateline's
 * where no dateline tells one. Other dates, such as that of publication, count only where nothing else tells one: they
 * may be days later.
 */
export function datesTold(sources: DateSources): DateTold[] {
  const { title, titleTellsDay, datelines, days, bare, published, others, url, hint } = sources;
  const alone = first(bare, findDate);
  const inUrl = findDateInUrl(url);
  const pages = [alone, first(published, findDate), inUrl, hint?.date ?? null].filter(
    (date) => date !== null,
  );
  const told = (line: string): string | null => {
    const date = findDate(line);
    if (date && !DISPATCH.test(line)) return date;
    const day = conferenceDayIn(line, days);
    return (day && dateOfDay(day, date ? [date, ...pages] : pages)) ?? date;
  };
  const longBefore = (line: string, date: string): string | null => {
    const day = conferenceDayIn(line, days);
    return day?.month ? dayBefore(day, date, LATEST_PRINT) : null;
  };
  const full: Partial<Record<DateTold['source'], string | null>> = {
    title: findDate(title),
    dateline:
      first(datelines, told) ?? (alone && first(datelines, (line) => longBefore(line, alone))) ?? alone,
    'web address': inUrl,
  };
  if (hint) full[hint.source] = hint.date;
  const known = RANKED.map((source) => full[source]).find((date) => date);
  const other = known ? null : findDate(others);
  const near = known ?? other;
  const inYear = (text: string): string | null => (near ? dayNear(text, near, days) : null);
  if (titleTellsDay) full.title ??= inYear(title);
  full.dateline ??= first(datelines, inYear) ?? first(bare, inYear);
  const all: DateTold[] = [];
  for (const source of RANKED) {
    const date = full[source];
    if (date) all.push({ source, date });
  }
  if (all.length === 0 && other) all.push({ source: 'text', date: other });
  return all;
}

/**
 * The day that a line tells of a conference or an interview: of its own month, or that of dispatch in the same line. Of
 * several conferences the line tells of that on whose day it was sent off, for others have said something before it.
 */
function conferenceDayIn(
  line: string,
  { conferenceDay, interviewDay, bareConferenceDay, bareInterviewDay }: DayPatterns,
): Day | null {
  const conferences = [...line.matchAll(conferenceDay)].map(toDay);
  const dispatched = DISPATCH.exec(line);
  const sameDay = dispatched && conferences.find((one) => isSame(one, toDay(dispatched)));
  const named = interviewDay.exec(line);
  const told = sameDay ?? conferences[0] ?? (named && toDay(named));
  if (told) return told;
  const bare = bareConferenceDay.exec(line) ?? bareInterviewDay.exec(line);
  if (!bare) return null;
  const day = Number(bare[1]);
  const dispatch = DAY.exec(line.slice(0, bare.index));
  if (!dispatch) return { month: null, day };
  const isBefore = day > Number(dispatch[2]);
  return { month: ((Number(dispatch[1]) + (isBefore ? 10 : 11)) % 12) + 1, day };
}

const toDay = ([, month, day]: RegExpExecArray): Day => ({ month: Number(month), day: Number(day) });

const isSame = (a: Day, b: Day): boolean => a.month === b.month && a.day === b.day;

/** The date of a day that is one of the dates, else lies shortly before one of them: 12月31日 before 2024-01-02. */
function dateOfDay({ month, day }: Day, dates: readonly string[]): string | null {
  const same = dates.find((date) => month === Number(date.slice(5, 7)) && day === Number(date.slice(8)));
  return same ?? first(dates, (date) => dayBefore({ month, day }, date, LATEST_PUBLICATION));
}

/** The date of a day that lies before a date, and at most so many days. */
function dayBefore({ month, day }: Day, date: string, latest: number): string | null {
  const year = Number(date.slice(0, 4));
  const last = Number(date.slice(5, 7));
  const months = month === null ? [last, last - 1 || 12] : [month];
  for (const candidate of [year, year - 1]) {
    for (const one of months) {
      const found = isoDate(candidate, one, day);
      const days = found ? (Date.parse(date) - Date.parse(found)) / DAY_MS : -1;
      if (found && days >= 0 && days <= latest) return found;
    }
  }
  return null;
}

/** The day that a line tells, in the year in which it is nearest to a date, but not long after that. */
function dayNear(text: string, date: string, days: DayPatterns): string | null {
  const told = conferenceDayIn(text, days);
  const day = told?.month ? null : DAY.exec(text);
  const [month, dayOfMonth] = told?.month ? [told.month, told.day] : [Number(day?.[1]), Number(day?.[2])];
  const year = Number(date.slice(0, 4));
  const daysAfter = (one: string): number => (Date.parse(one) - Date.parse(date)) / DAY_MS;
  return (
    [year + 1, year, year - 1]
      .flatMap((one) => isoDate(one, month, dayOfMonth) ?? [])
      .filter((one) => daysAfter(one) <= LATEST_PUBLICATION)
      .sort((a, b) => Math.abs(daysAfter(a)) - Math.abs(daysAfter(b)))[0] ?? null
  );
}

/** The first date that a line gives. */
function first(lines: readonly string[], find: (line: string) => string | null): string | null {
  for (const line of lines) {
    const date = find(line);
    if (date) return date;
  }
  return null;
}
