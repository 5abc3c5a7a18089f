import { groupBy } from '../../collections.js';
import { matchAt } from '../../text/sticky.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from '../times/timestamps.js';
import type { DateSources, DateTold } from './conference-dates.js';
import { findDate } from './dates.js';
import { holdsPublicationTime, LONGEST_BARE_DATE, saysPublished } from './front-matter.js';
import { isDateAlone } from './notes.js';
import { plain } from './title.js';

/** 德国外长将于5月10日访华。 tells of another day than the conference's. */
const SENTENCE_END = /[。！？]$/;
/** [ 2015-03-07 19:59 ], behind what a live page tells. */
const TIME_AT_END =
  /\s*[[【（(]\s?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?\s?[\]】）)]\s*$/;

/** What of a page may tell its date. */
export interface DatedPage {
  /** The lines before the first turn, and the title among them. */
  front: readonly string[];
  title: string | null;
  /** Where the first turn's words begin. */
  turnStart: number;
  /** The times of turns. */
  times: readonly Timestamp[];
  backStart: number;
  /** What the record states or the file's name tells. */
  hint: DateTold | null;
}

/** Gathers what tells of the date: the lines before the first turn, the first question, the times between turns, and the notes. */
export function dateSources(
  { front, title, turnStart, times, backStart, hint }: DatedPage,
  text: TextLines,
  rules: Rules,
): DateSources {
  const { language, patterns } = rules;
  const told = [...front, ...reportedOccasion(turnStart, text, patterns)];
  const lead = leadOf(title, told, rules);
  const ownTitle = lead === null ? title : null;
  const lines = sortLines(told, ownTitle, lead, rules);
  const folded = language.fold.fold(ownTitle ?? '');
  const [clock = ''] = patterns.publicationInTitle.exec(folded) ?? [];
  if (clock !== '') lines.clocks.push(clock);
  const published = [...lines.published, ...lines.clocks];
  const notes = text.text
    .slice(backStart)
    .split('\n')
    .filter((line) => isDateAlone(line, rules));
  return {
    title: folded.replace(clock, ' '),
    titleTellsDay: language.conference_words.isWithin(folded) || patterns.interviewDay.test(folded),
    datelines: lines.datelines,
    bare: lines.bare,
    published,
    others: [...datesOfTimes(times, rules), ...published, ...lines.others, ...notes].join('\n'),
    url: front.join('\n'),
    hint,
  };
}

/** When the conference was held, where the first question tells it of itself: 在1月9日例行记者会上，记者提问：. */
function reportedOccasion(start: number, lines: TextLines, patterns: Patterns): string[] {
  const from = lines.skipBlanks(start);
  const occasion = matchAt(patterns.reportedOccasion, lines.folded, from)?.[0];
  return occasion === undefined ? [] : [lines.text.slice(from, from + occasion.length)];
}

/** The lines before the first turn, by what they tell of the date. */
interface SortedLines {
  datelines: string[];
  /** What says that the page was published then, and times that stand alone: a copy's own clock may be among these. */
  published: string[];
  clocks: string[];
  bare: string[];
  others: string[];
}

function sortLines(
  front: readonly string[],
  title: string | null,
  lead: string | null,
  rules: Rules,
): SortedLines {
  const { language, patterns } = rules;
  const sorted: SortedLines = { datelines: [], published: [], clocks: [], bare: [], others: [] };
  const { conference_words } = language;
  const ofInterview = [patterns.interviewLead, patterns.interviewDay, patterns.bareInterviewDay];
  for (const line of front) {
    if (title !== null && plain(line, rules) === title) continue;
    const folded = language.fold.fold(line);
    if (line === lead) sorted.datelines.push(folded);
    else if (saysPublished(folded, language)) sorted.published.push(line);
    else if (holdsPublicationTime(line, patterns)) {
      sorted.clocks.push(line);
      // What is announced with its day is held then, and not when that was told.
      const told = folded.replace(TIME_AT_END, '');
      if (told !== folded && conference_words.isWithin(told)) sorted.datelines.push(told);
    } else if (conference_words.isWithin(folded) || ofInterview.some((pattern) => pattern.test(folded)))
      sorted.datelines.push(folded);
    else if (mayBeBareDate(line)) sorted.bare.push(line);
    else sorted.others.push(line);
  }
  return sorted;
}

/**
 * The line a sentence of which was taken for a title that stands nowhere alone: all of it tells of the day. A title in
 * which a page's clock stands is one that a copy has not parted from what stands below it.
 */
function leadOf(title: string | null, front: readonly string[], rules: Rules): string | null {
  const { language, patterns } = rules;
  if (title === null || patterns.publicationInTitle.test(language.fold.fold(title))) return null;
  if (front.some((line) => plain(line, rules) === title)) return null;
  return front.find((line) => plain(line, rules).includes(title)) ?? null;
}

/** Whether a line is as short as a date alone, and no sentence. */
function mayBeBareDate(line: string): boolean {
  const inked = line.trim();
  return inked.length <= LONGEST_BARE_DATE && !SENTENCE_END.test(inked);
}

/** The dates that times tell, that of most of them first: a live page announces a conference the day before. */
function datesOfTimes(times: readonly Timestamp[], rules: Rules): string[] {
  const all = times.flatMap(({ value }) => findDate(value, rules) ?? []);
  return [...groupBy(all, (date) => date).values()]
    .sort((a, b) => b.length - a.length)
    .map(([date]) => date!);
}
