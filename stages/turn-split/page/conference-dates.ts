import { isoDate } from '../../text/calendar.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import { yearOfSession } from './congress-sessions.js';
import { findDate, findDateInUrl } from './dates.js';

/** What may tell the day of a conference. Lines are those before the first turn. */
export interface DateSources {
  title: string;
  /** Whether the title is one of a conference, so that a day without a year in it is the conference's. */
  titleTellsDay: boolean;
  /** Lines that tell when and where the conference was held, in simplified characters. */
  datelines: readonly string[];
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
/** The year that a title begins with. */
const YEAR_OF_TITLE = /^(?:19|20)\d\d(?!\d)/;

/** （2000年10月14日） below a heading, as collections tell when something was said; beside a time it is when a page came out. */
const IN_BRACKETS = /^\s*[（(](?!.*\d[:：]\d)[^（()）]+[)）]\s*$/;

/**
 * The dates that sources tell, the most trusted first: record, title, dateline, web address, file name. A title or
 * dateline without a year has that of the congress it speaks of, or borrows it from another source, and a bare day (24日)
 * its month too. The day of the conference counts before that of dispatch in the same line, and before a date that stands
 * alone, which counts as a dateline's where no dateline tells one, best in brackets. Other dates, such as that of publication, count only
 * where nothing else tells one: they may be days later.
 */
export function datesTold(sources: DateSources, rules: Rules): DateTold[] {
  const { patterns } = rules;
  const { title, titleTellsDay, datelines, bare, others } = sources;
  const full = fullDates(sources, rules);
  const known = RANKED.map((source) => full[source]).find((date) => date);
  const other = known ? null : otherDate(title, findDate(others, rules));
  const near = known ?? other;
  const inYear = (text: string): string | null =>
    dayInSession(text, rules) ?? (near ? dayNear(text, near, patterns) : null);
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

/** A date of publication, which a title of another year (2016年总理记者会) makes a copy's. */
function otherDate(title: string, date: string | null): string | null {
  const year = YEAR_OF_TITLE.exec(title.trimStart())?.[0];
  return date === null || year === undefined || date.startsWith(year) ? date : null;
}

/** What sources tell with its year, or what another of them tells of the year of a dateline's day. */
function fullDates(
  { title, datelines, bare, published, url, hint }: DateSources,
  rules: Rules,
): Partial<Record<DateTold['source'], string | null>> {
  const find = (text: string): string | null => findDate(text, rules);
  const bracketed = bare.filter((line) => IN_BRACKETS.test(line));
  const alone = first(bracketed, find) ?? first(bare, find);
  const inUrl = findDateInUrl(url);
  const pages = [alone, first(published, find), inUrl, hint?.date ?? null].filter((date) => date !== null);
  const told = (line: string): string | null => dateInDateline(line, pages, rules);
  const longBefore = (line: string): string | null => {
    const day = alone === null ? null : conferenceDayIn(line, rules.patterns);
    return day?.month ? dayBefore(day, alone!, LATEST_PRINT) : null;
  };
  return {
    title: find(title),
    dateline: first(datelines, told) ?? first(datelines, longBefore) ?? alone,
    'web address': inUrl,
    ...(hint && { [hint.source]: hint.date }),
  };
}

/** The day of the conference counts before that of dispatch in the same line. */
function dateInDateline(line: string, pages: readonly string[], rules: Rules): string | null {
  const { patterns } = rules;
  const date = findDate(line, rules);
  if (date && !patterns.dispatchDay.test(line)) return date;
  const day = conferenceDayIn(line, patterns);
  return (day && dateOfDay(day, date ? [date, ...pages] : pages)) ?? date ?? dayInSession(line, rules);
}

/**
 * The day that a line tells of a conference or an interview: of its own month, or that of dispatch in the same line. Of
 * several conferences the line tells of that on whose day it was sent off, for others have said something before it.
 */
function conferenceDayIn(
  line: string,
  { conferenceDay, interviewDay, bareConferenceDay, bareInterviewDay, dayOfMonth, dispatchDay }: Patterns,
): Day | null {
  const conferences = [...line.matchAll(conferenceDay)].map(toDay);
  const dispatched = dispatchDay.exec(line);
  const sameDay = dispatched && conferences.find((one) => isSame(one, toDay(dispatched)));
  const named = interviewDay.exec(line);
  const told = sameDay ?? conferences[0] ?? (named && toDay(named));
  if (told) return told;
  const bare = bareConferenceDay.exec(line) ?? bareInterviewDay.exec(line);
  if (!bare) return null;
  const day = Number(bare[1]);
  const dispatch = dayOfMonth.exec(line.slice(0, bare.index));
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
function dayNear(text: string, date: string, patterns: Patterns): string | null {
  const { month, day } = dayIn(text, patterns);
  const year = Number(date.slice(0, 4));
  const daysAfter = (one: string): number => (Date.parse(one) - Date.parse(date)) / DAY_MS;
  return (
    [year + 1, year, year - 1]
      .flatMap((one) => isoDate(one, month, day) ?? [])
      .filter((one) => daysAfter(one) <= LATEST_PUBLICATION)
      .sort((a, b) => Math.abs(daysAfter(a)) - Math.abs(daysAfter(b)))[0] ?? null
  );
}

/** The day that a line tells, in the year of the congress that it speaks of. */
function dayInSession(line: string, rules: Rules): string | null {
  const year = yearOfSession(line, rules);
  if (year === null) return null;
  const { month, day } = dayIn(line, rules.patterns);
  return isoDate(year, month, day);
}

/** The day of a conference that a line tells, else the first with its month; one that no calendar has where it tells none. */
function dayIn(line: string, patterns: Patterns): { month: number; day: number } {
  const told = conferenceDayIn(line, patterns);
  if (told?.month) return { month: told.month, day: told.day };
  const day = patterns.dayOfMonth.exec(line);
  return { month: Number(day?.[1]), day: Number(day?.[2]) };
}

/** The first date that a line gives. */
function first(lines: readonly string[], find: (line: string) => string | null): string | null {
  for (const line of lines) {
    const date = find(line);
    if (date) return date;
  }
  return null;
}
