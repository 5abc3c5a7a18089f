import type { Language } from '../../language.js';
import { holdsHan } from '../../text/han.js';
import type { Patterns } from '../patterns.js';
import { isNoSpeakerAt } from './back-matter.js';
import type { DateSources, DateTold } from './dates.js';

/** Title, dateline and lead, in code units; what stands further down names everybody that is spoken of. */
export const LONGEST_FRONT = 4000;
/** Longer lines are no titles, in code units. */
const LONGEST_TITLE = 100;
const LONGEST_FOREIGN_TITLE = 200;
/** A date with its weekday, in code units. */
export const LONGEST_BARE_DATE = 24;
/** What copies put before a title: 原标题：… or （原标题：…）, 標題：… and [文件名称] … */
const BEFORE_TITLE = /^(?:([（(])?原?[标標][题題][：:]|\[文件名[称稱]\])\s*/;
/** What announces the text, tells who wrote it, leads elsewhere or stands below a picture: …（图片源于新华社）, but not …（图）. */
const IS_NO_TITLE =
  /^(?:图为|圖為|资料图|資料圖)|^[文图圖] ?[|｜丨/／]|返回.{0,4}[页頁]$|^新[闻聞](?:公[报報]|稿)$|^(?![^，。]*答)[^，。]{0,12}[记記]者提[问問]$|：$|[摄攝][）)]?$|[现現][场場]$|[（(][图圖]片?(?:[来來]?源|[来來]自|[：:／/])[^（）()]{1,20}[）)]$/;
/** So many parts a sentence of a lead has, and no title. */
const PARTS_OF_SENTENCE = 4;
/** 白宫, 0次 */
const LETTERS = /\p{L}/gu;
const FEWEST_LETTERS = 4;
const ENDS_IN_HAN = /\p{Script=Han}$/u;
/** A line up to its first full stop, to who took the picture above it or to its translation, and what announces the text. */
const FIRST_SENTENCE =
  /^.*?(?=。|[（(][^（）()]{0,20}[摄攝][）)]|(?<=\p{Script=Han}) ?[A-Z][a-z]+ [A-Z][a-z]|$)/u;
const ANNOUNCEMENT = /(?:[，,]|^)[^，。,]{0,16}：$|时?(?:称|说|表示|指出)：$/;
/** How the second line of a title begins, in simplified characters. */
const GOES_ON = /^(?:主持|举行|就|回答|答(?:中外)?记者)/;
/** 新闻办就2019年1-2月份 and 国民经济运行情况举行发布会 on the next line, in simplified characters. */
const BEGINS_TOPIC = /^[^，。：]{0,20}[办部署局委]就[^，。：]{1,40}$/;
const ENDS_TOPIC = /(?:举行|召开)[^，。：]{0,10}会$/;
/** ——专访中国驻波兰徐坚大使 */
const SUBTITLE = /^[—–]{2}/;
const CLOSING_BRACKET = /[）)]$/;
/** Remains of Markdown. Whatever stands before the last ones is looked at once. */
const MARKUP = /^(?:[#*\s]|- )+|(?<![*\s])[*\s]+$/g;
/** The bar that a copy leaves of the cell of a table: 发言实录 | */
const ONLY_BAR = /^([^|]*[^|\s])\s*\|$/;
/** Without one of these there is neither markup nor what copies put before a title. */
const HOLDS_REMAINS = /^[#*（([原标標-]|\*$/;
/** 德国外长将于5月10日访华。 tells of another day than the conference's. */
const SENTENCE_END = /[。！？]$/;
/** A lead tells in its beginning that it is one, in code units. */
const LONGEST_LEAD_BEGINNING = 60;
/**
 * 2001-12-21 08:11; 1:17 2019年6月20日, a page's clock; at the beginning of a line 2001年12月21日 08:11;
 * 1999年4月10日人民日报 第3版; and 三月 19, 2020 and 30 十二月 2022, as a page's own program writes dates
 */
const PUBLICATION_TIME =
  /(?:19|20)\d\d年\d{1,2}月\d{1,2}日 ?[^，。：]{2,12}第 ?\d{1,2} ?版|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}|\d{1,2}:\d{2} ?(?:19|20)\d\d年\d{1,2}月\d{1,2}日|^\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日 ?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s|$)|^(?:\d{1,2} [一二三四五六七八九十]{1,3}月 |[一二三四五六七八九十]{1,3}月 \d{1,2}[,，] ?)(?:19|20)\d\d/;
/** The same within a title that a copy has not parted from what stands below it. */
const PUBLICATION_IN_TITLE = /\s(?:19|20)\d\d年\d{1,2}月\d{1,2}日 ?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s|$)/;
/** [ 2015-03-07 19:59 ], behind what a live page tells. */
const TIME_AT_END =
  /\s*[[【（(]\s?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?\s?[\]】）)]\s*$/;
const PUNCTUATION = /[，。！？；：…,!?;:]/;
const BREADCRUMBS = /[>»|]/;
/** A site's menu: 要闻 | 时政 | 国际 | 财经, 新闻 | 图片 | 视频, 网站首页 新闻 县区 电子报 投稿 */
const MENU =
  /(?:[^|]{1,12}\|){3}|^\p{Script=Han}{1,4}(?: ?\| ?\p{Script=Han}{1,4}){2}$|^(?:\p{Script=Han}{1,6} +){4,12}\p{Script=Han}{1,6}$/u;

/**
 * The title among the lines before the first turn: what a copy tells that it was, else one that speaks of a conference,
 * else of an interview or a speech, else the first that may be one, be it a sentence that tells of the occasion.
 */
export function findTitle(front: readonly string[], language: Language, patterns: Patterns): string | null {
  const all = front.map(withoutBar).filter((line) => line !== '');
  const original = all.find((line) => BEFORE_TITLE.test(line) && plain(line) !== '');
  if (original !== undefined) return plain(original);
  const headline = all.findIndex((_, i) => isHeadline(all, i, language, patterns));
  const lines = all.slice(Math.max(0, headline));
  const found = lines.findIndex((line) => isTitle(line, language) && holdsConference(line, language));
  if (found >= 0) {
    const title = plain(lines[found]!);
    const before = plain(lines[found - 1] ?? '');
    return (goesOn(title, before, language) ? before + title : title) || null;
  }
  const mayBe = (line: string): boolean => mayBeTitle(line, language, patterns);
  const named = lines.findIndex(
    (line) => mayBe(line) && language.title_words.isWithin(language.fold.fold(line)),
  );
  if (named >= 0) {
    const above = lines[named - 1];
    return plain(SUBTITLE.test(lines[named]!) && above !== undefined && mayBe(above) ? above : lines[named]!);
  }
  for (const line of lines) {
    const title = mayBe(line) ? plain(line) : occasionIn(line, language);
    if (title) return title;
  }
  return null;
}

/** 主持例行记者会 on a line of its own goes on with the title on the line before, and what tells a topic with 就 there. */
function goesOn(title: string, before: string, language: Language): boolean {
  if (before.length + title.length > LONGEST_TITLE) return false;
  const [words, above] = [language.fold.fold(title), language.fold.fold(before)];
  if (BEGINS_TOPIC.test(above) && !ENDS_TOPIC.test(above) && ENDS_TOPIC.test(words)) return true;
  return GOES_ON.test(words) && ENDS_IN_HAN.test(before);
}

/** A line without what copies put around a title. */
function plain(line: string): string {
  const trimmed = withoutBar(line);
  if (!HOLDS_REMAINS.test(trimmed)) return trimmed;
  const text = trimmed.replace(MARKUP, '');
  const title = text.replace(BEFORE_TITLE, '');
  return BEFORE_TITLE.exec(text)?.[1] ? title.replace(CLOSING_BRACKET, '') : title;
}

function withoutBar(line: string): string {
  const trimmed = line.trim();
  return trimmed.endsWith('|') ? trimmed.replace(ONLY_BAR, '$1') : trimmed;
}

function isTitle(line: string, language: Language): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    !BREADCRUMBS.test(line) &&
    !language.sentence_ends.includes(line.at(-1)!) &&
    !IS_NO_TITLE.test(line) &&
    !isNoSpeakerAt(language.fold.fold(line), 0, language) &&
    !isPublication(line, language)
  );
}

/** Whether a line without a word for a conference may be a title: no sentence, and not what a page has above it. */
function mayBeTitle(line: string, language: Language, { navigation, otherPages }: Patterns): boolean {
  const folded = language.fold.fold(line);
  return (
    line.length <= (holdsHan(line) ? LONGEST_TITLE : LONGEST_FOREIGN_TITLE) &&
    (line.match(LETTERS)?.length ?? 0) >= FEWEST_LETTERS &&
    !line.includes('。') &&
    line.split('，').length < PARTS_OF_SENTENCE &&
    !IS_NO_TITLE.test(line) &&
    !navigation.test(folded) &&
    !otherPages.test(folded) &&
    !MENU.test(line) &&
    !isPublication(line, language)
  );
}

/** Whether a line stands between the ways that lead to a page and where it is from: what is above belongs to the site. */
function isHeadline(lines: readonly string[], i: number, language: Language, patterns: Patterns): boolean {
  const [above, line, below] = [lines[i - 1], lines[i]!, lines[i + 1]];
  if (above === undefined || below === undefined || !isPublication(below, language)) return false;
  return patterns.navigation.test(language.fold.fold(above)) && mayBeTitle(line, language, patterns);
}

/**
 * What tells of the occasion in a lead or below a picture, without its full stop: the first sentence, or a later one that
 * speaks of a conference; null where that is no title either.
 */
function occasionIn(line: string, language: Language): string | null {
  if (isPublication(line, language) || BREADCRUMBS.test(line)) return null;
  let words = FIRST_SENTENCE.exec(line)![0].replace(ANNOUNCEMENT, '');
  if (words.length > LONGEST_TITLE) words = words.slice(0, words.lastIndexOf('，', LONGEST_TITLE));
  const tells = holdsConference(words, language) || language.title_words.isWithin(language.fold.fold(words));
  if (tells && !IS_NO_TITLE.test(words)) return plain(words);
  const [, ...later] = line.split('。').map((sentence) => sentence.replace(ANNOUNCEMENT, ''));
  const mayBe = (sentence: string): boolean =>
    sentence.length <= LONGEST_TITLE && holdsConference(sentence, language) && !IS_NO_TITLE.test(sentence);
  const found = later.find(mayBe);
  return found === undefined ? null : plain(found);
}

/** Sorts what tells of the date: the lines before the first turn, which are a text, and the times between turns. */
export function dateSources(
  front: readonly string[],
  text: string,
  title: string | null,
  times: readonly string[],
  hint: DateTold | null,
  language: Language,
  { conferenceDay, interviewDay, bareConferenceDay, bareInterviewDay, interviewLead }: Patterns,
): DateSources {
  const datelines: string[] = [];
  /** What says that the page was published then, and times that stand alone: a copy's own clock may be among these. */
  const published: string[] = [];
  const clocks: string[] = [];
  const bare: string[] = [];
  const others: string[] = [];
  const ofInterview = [interviewLead, interviewDay, bareInterviewDay];
  const lead = leadOf(title, front);
  const ownTitle = lead === null ? title : null;
  for (const line of front) {
    if (ownTitle !== null && plain(line) === ownTitle) continue;
    const folded = language.fold.fold(line);
    if (line === lead) datelines.push(folded);
    else if (saysPublished(folded, language)) published.push(line);
    else if (PUBLICATION_TIME.test(line)) {
      clocks.push(line);
      // What is announced with its day is held then, and not when that was told.
      const told = folded.replace(TIME_AT_END, '');
      if (told !== folded && holdsConference(told, language)) datelines.push(told);
    } else if (holdsConference(line, language) || ofInterview.some((pattern) => pattern.test(folded)))
      datelines.push(folded);
    else if (mayBeBareDate(line)) bare.push(line);
    else others.push(line);
  }
  const [clock = ''] = PUBLICATION_IN_TITLE.exec(ownTitle ?? '') ?? [];
  if (clock !== '') clocks.push(clock);
  published.push(...clocks);
  others.unshift(...published);
  for (const time of times) others.push(time);
  return {
    title: language.fold.fold((ownTitle ?? '').replace(clock, ' ')),
    titleTellsDay:
      ownTitle !== null &&
      (holdsConference(ownTitle, language) || interviewDay.test(language.fold.fold(ownTitle))),
    datelines,
    days: { conferenceDay, interviewDay, bareConferenceDay, bareInterviewDay },
    bare,
    published,
    others: others.join('\n'),
    url: text,
    hint,
  };
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

/** Whether a line tells when a page was published: it says so, or it ends in a date with the time of day. */
export function isPublication(line: string, language: Language): boolean {
  return saysPublished(language.fold.fold(line), language) || PUBLICATION_TIME.test(line);
}

/** Whether a line, in simplified characters, has words such as 发布时间 or 来源. */
const saysPublished = (folded: string, language: Language): boolean =>
  language.publication_words.isWithin(folded);

/** Whether words are a name and when a page was published: 中国网 2023/2/9 20:41:50. Behind a sentence stands a turn's time. */
export function isPublishedBy(words: string): boolean {
  const at = PUBLICATION_TIME.exec(words)?.index ?? 0;
  return at > 0 && !PUNCTUATION.test(words.slice(0, at));
}

/** Whether a line, in simplified characters, is the beginning of a text of the press, or tells of the conference. */
export function isLead(folded: string, language: Language, { lead, dateline }: Patterns): boolean {
  return (
    lead.test(folded.slice(0, LONGEST_LEAD_BEGINNING)) ||
    (language.conference_words.isWithin(folded) && dateline.test(folded))
  );
}

const holdsConference = (line: string, language: Language): boolean =>
  language.conference_words.isWithin(language.fold.fold(line));
