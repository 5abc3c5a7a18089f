import { isoDate } from '../../text/calendar.js';
import { chineseNumber } from '../../text/chinese-number.js';
import type { Rules } from '../rules.js';

/** The Republic of China, as Taiwan counts its years, began with this one as its first. */
const YEAR_BEFORE_REPUBLIC = 1911;
const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/**
 * 21 July 2015, Nov. 9, 2017 and May 01 2026, as pages in English have it above a transcript or below its pictures, and Mar 20 15:43:48 1998, as
 * forums do; where a machine has cut, blanks may be lost.
 */
const IN_ENGLISH = new RegExp(
  `(?:(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? ?)?(?<![a-z])(?<month>${MONTHS.join('|')})[a-z]{0,6}\\.? ?(?:(?<dayBehind>\\d{1,2})(?:(?:st|nd|rd|th)?(?:, ?| )| (?:\\d{2}:){2}\\d{2} ))?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
  'i',
);
const URL = /(?:https?:\/\/|www\.)[\x21-\x7e]{1,300}/;
/** 2024-05-31, 2024/0531 and t20240531 in a web address. */
const DATE_IN_URL =
  /(?<!\d)(?<year>(?:19|20)\d\d)[-_/.]?(?<month>0[1-9]|1[0-2])[-_/.]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/;

/**
 * The first full date in a text as ISO 8601, or null. Knows 2021年3月7日, 2021-3-7, 7.3.2021, 二〇二一年三月七日,
 * 中華民國110年3月7日, 民國一一〇年三月七日, 日期：110.3.7, 03/27/2021, 三月 7, 2021, 20210307, 7 March 2021 and
 * Mar 7 10:00:00 2021.
 */
export function findDate(
  text: string,
  { language, patterns }: Pick<Rules, 'language' | 'patterns'>,
): string | null {
  const folded = language.fold.fold(text);
  for (const form of patterns.dateForms) {
    const groups = form.exec(folded)?.groups;
    if (groups) return dateOf(groups);
  }
  const inEnglish = IN_ENGLISH.exec(folded)?.groups;
  return inEnglish ? dateOf(inEnglish) : null;
}

/** The date in the first web address of a text, or in a text that is one; null where there is none. */
export function findDateInUrl(text: string): string | null {
  const groups = DATE_IN_URL.exec(URL.exec(text)?.[0] ?? '')?.groups;
  return groups ? dateOf(groups) : null;
}

function dateOf(groups: Record<string, string>): string | null {
  const { year, republic, month, day = groups.dayBehind, first, second } = groups;
  const inYear = republic ? republicYearOf(republic) + YEAR_BEFORE_REPUBLIC : yearOf(year!);
  if (first && second) return eitherWay(inYear, Number(first), Number(second));
  return month && day ? isoDate(inYear, numberOf(month), numberOf(day)) : null;
}

/** A month or a day in digits, Chinese or English. */
function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return MONTHS.indexOf(written.toLowerCase()) + 1 || chineseNumber(written);
}

/** Of a year each digit is written by itself: 二〇二一. */
const yearOf = (written: string): number => Number([...written].map(numberOf).join(''));

/** 115, 一一五, 一百一十五 */
const republicYearOf = (written: string): number =>
  /^\d|[十百]/.test(written) ? numberOf(written) : yearOf(written);

/** The date that a month and a day in any order make: 03/07/2021 may be two days, and so tells none. */
function eitherWay(year: number, one: number, other: number): string | null {
  const [date, reversed] = [isoDate(year, one, other), isoDate(year, other, one)];
  return date === null || reversed === null || date === reversed ? (date ?? reversed) : null;
}
