import type { Rules } from '../rules.js';
import type { DateSources, DateTold } from './dates.js';
import { holdsConference, holdsPublicationTime, LONGEST_BARE_DATE, saysPublished } from './front-matter.js';
import { plain } from './title.js';

/** 德国外长将于5月10日访华。 tells of another day than the conference's. */
const SENTENCE_END = /[。！？]$/;
/** A page's clock within a title that a copy has not parted from what stands below it. */
const PUBLICATION_IN_TITLE = /\s(?:19|20)\d\d年\d{1,2}月\d{1,2}日 ?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s|$)/;
/** [ 2015-03-07 19:59 ], behind what a live page tells. */
const TIME_AT_END =
  /\s*[[【（(]\s?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?\s?[\]】）)]\s*$/;

/** Gathers what tells of the date: the lines before the first turn, which are a text, and the times between turns. */
export function dateSources(
  front: readonly string[],
  text: string,
  title: string | null,
  times: readonly string[],
  hint: DateTold | null,
  rules: Rules,
): DateSources {
  const { language } = rules;
  const { conferenceDay, interviewDay, bareConferenceDay, bareInterviewDay } = rules.patterns;
  const lead = leadOf(title, front);
  const ownTitle = lead === null ? title : null;
  const lines = sortLines(front, ownTitle, lead, rules);
  const [clock = ''] = PUBLICATION_IN_TITLE.exec(ownTitle ?? '') ?? [];
  if (clock !== '') lines.clocks.push(clock);
  const published = [...lines.published, ...lines.clocks];
  return {
    title: language.fold.fold((ownTitle ?? '').replace(clock, ' ')),
    titleTellsDay:
      ownTitle !== null &&
      (holdsConference(ownTitle, language) || interviewDay.test(language.fold.fold(ownTitle))),
    datelines: lines.datelines,
    days: { conferenceDay, interviewDay, bareConferenceDay, bareInterviewDay },
    bare: lines.bare,
    published,
    others: [...published, ...lines.others, ...times].join('\n'),
    url: text,
    hint,
  };
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
  { language, patterns: { interviewDay, bareInterviewDay, interviewLead } }: Rules,
): SortedLines {
  const sorted: SortedLines = { datelines: [], published: [], clocks: [], bare: [], others: [] };
  const { conference_words } = language;
  const ofInterview = [interviewLead, interviewDay, bareInterviewDay];
  for (const line of front) {
    if (title !== null && plain(line) === title) continue;
    const folded = language.fold.fold(line);
    if (line === lead) sorted.datelines.push(folded);
    else if (saysPublished(folded, language)) sorted.published.push(line);
    else if (holdsPublicationTime(line)) {
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
function leadOf(title: string | null, front: readonly string[]): string | null {
  if (title === null || PUBLICATION_IN_TITLE.test(title)) return null;
  if (front.some((line) => plain(line) === title)) return null;
  return front.find((line) => plain(line).includes(title)) ?? null;
}

/** Whether a line is as short as a date alone, and no sentence. */
function mayBeBareDate(line: string): boolean {
  const inked = line.trim();
  return inked.length <= LONGEST_BARE_DATE && !SENTENCE_END.test(inked);
}
