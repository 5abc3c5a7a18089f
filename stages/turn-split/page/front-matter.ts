import type { Language } from '../../language/index.js';
import { CLAUSE_ENDS } from '../../text/marks.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';

/** A date with its weekday, in code units. */
export const LONGEST_BARE_DATE = 24;
/** A lead tells in its beginning that it is one, in code units. */
const LONGEST_LEAD_BEGINNING = 60;
const PUNCTUATION = new RegExp(`[${CLAUSE_ENDS}：:…]`);

/** Whether a line tells when a page was published: it says so, or it ends in a date with the time of day. */
export function isPublication(line: string, { language, patterns }: Rules): boolean {
  return saysPublished(language.fold.fold(line), language) || holdsPublicationTime(line, patterns);
}

/** Whether a line, in simplified characters, has words such as 发布时间 or 来源. */
export const saysPublished = (folded: string, language: Language): boolean =>
  language.publication_words.isWithin(folded);

/** Whether a line holds a date with the time of day, as pages tell when they were published. */
export const holdsPublicationTime = (line: string, { publicationTime }: Patterns): boolean =>
  publicationTime.test(line);

/** Whether words are a name and when a page was published: 中国网 2023/2/9 20:41:50. Behind a sentence stands a turn's time. */
export function isPublishedBy(words: string, { publicationTime }: Patterns): boolean {
  const at = publicationTime.exec(words)?.index ?? 0;
  return at > 0 && !PUNCTUATION.test(words.slice(0, at));
}

/** Whether a line, in simplified characters, is the beginning of a text of the press, or tells of the conference. */
export function isLead(folded: string, { language, patterns: { lead, dateline } }: Rules): boolean {
  return (
    lead.test(folded.slice(0, LONGEST_LEAD_BEGINNING)) ||
    (language.conference_words.isWithin(folded) && dateline.test(folded))
  );
}

/** Whether a line has a word for a conference. */
export const holdsConference = (line: string, language: Language): boolean =>
  language.conference_words.isWithin(language.fold.fold(line));
