import { holdsHan } from '../../text/han.js';
import type { Rules } from '../rules.js';
import { holdsConference, holdsPublicationTime, isPublication, saysPublished } from './front-matter.js';
import { isNoSpeakerAt } from './notes.js';

/** Longer lines are no titles, in code units. */
const LONGEST_TITLE = 100;
const LONGEST_FOREIGN_TITLE = 200;
/** 国际新闻, in code units. */
const LONGEST_SECTION = 6;
/** So many parts a sentence of a lead has, and no title. */
const PARTS_OF_SENTENCE = 4;
/** 白宫, 0次 */
const LETTERS = /\p{L}/gu;
const HAN = /\p{Script=Han}/gu;
const FEWEST_LETTERS = 4;
const ENDS_IN_HAN = /\p{Script=Han}$/u;
/** ——专访中国驻波兰徐坚大使 */
const SUBTITLE = /^[—–]{2}/;
const CLOSING_BRACKET = /[）)]$/;
/** Bullets, remains of Markdown, and a bracket that nothing closes. Whatever stands before the last ones is looked at once. */
const MARKUP = /^(?:[#*•●▪\s]|-(?=[\s\p{Script=Han}]|\d{4}年))+|(?<![-*（(\s])[-*（(\s]+$/gu;
/** Without one of these there is no markup. */
const HOLDS_MARKUP = /^[#*•●▪-]|[-*（(]$/;
/** Of a list of links; where one stands alone it may be the title. */
const ITEM = /^[-•·] /;
/** Ways that lead to a page; one bar may stand between a column and the headline (纵论天下|外长记者会释放哪些信号). */
const BREADCRUMBS = /[>»]|\|(?!\p{Script=Han}[^|]{7,}$)/u;
/** A site's menu: 要闻 | 时政 | 国际 | 财经, 新闻 | 图片 | 视频, 网站首页 | 新闻 县区 电子报 投稿 */
const MENU =
  /(?:[^|]{1,12}\|){3}|^\p{Script=Han}{1,4}(?: ?\| ?\p{Script=Han}{1,4}){2}$|^(?:\p{Script=Han}{1,6}(?: ?\| ?| +)){4,24}\p{Script=Han}{1,6}$/u;

/**
 * The title among the lines before the first turn: what a copy tells that it was, else one that speaks of a conference,
 * else the one that its place tells, else one of an interview or a speech, else the first that may be one, be it a
 * sentence that tells of the occasion.
 */
export function findTitle(front: readonly string[], rules: Rules): string | null {
  const all = mayHoldTitle(front, rules);
  const original = originalTitle(all, rules);
  if (original !== null) return original;
  const headline = all.findIndex((_, i) => isHeadline(all, i, rules));
  const lines = all.slice(Math.max(0, headline));
  const ofConference = conferenceTitle(lines, rules);
  if (ofConference !== null) return ofConference;
  if (headline >= 0) return plain(lines[0]!, rules);
  return namedTitle(lines, rules) ?? firstTitle(lines, rules);
}

/** The lines with text, but for what is left of that in which the first turn begins: 当日记者会上，有记者问：, 汪文斌回答|记者. */
function mayHoldTitle(front: readonly string[], { language, patterns }: Rules): string[] {
  const { fold, reporting_endings } = language;
  const last = front.at(-1)!;
  const isCut = last.endsWith('，') || reporting_endings.ends(fold.fold(last));
  return (isCut ? front.slice(0, -1) : front)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !patterns.teaser.test(fold.fold(line)))
    .filter(
      (line, i, all) => !(ITEM.test(line) && (ITEM.test(all[i - 1] ?? '') || ITEM.test(all[i + 1] ?? ''))),
    );
}

/** What a copy tells that the title was: 原标题：…. */
function originalTitle(lines: readonly string[], rules: Rules): string | null {
  const { language, patterns } = rules;
  const told = lines.filter((line) => patterns.beforeTitle.test(language.fold.fold(line)));
  return told.map((line) => plain(line, rules)).find((title) => title !== '') ?? null;
}

/** A title that speaks of a conference, with the line before it on which it may begin. */
function conferenceTitle(lines: readonly string[], rules: Rules): string | null {
  const found = lines.findIndex((line) => isTitle(line, rules) && holdsConference(line, rules.language));
  if (found < 0) return null;
  const title = plain(lines[found]!, rules);
  const before = plain(lines[found - 1] ?? '', rules);
  return (goesOn(title, before, rules) ? before + title : title) || null;
}

/** A title of an interview or a speech. */
function namedTitle(lines: readonly string[], rules: Rules): string | null {
  const { language } = rules;
  const mayBe = (line: string | undefined): boolean => line !== undefined && mayBeTitle(line, rules);
  const named = lines.findIndex(
    (line) => mayBe(line) && language.title_words.isWithin(language.fold.fold(line)),
  );
  if (named < 0) return null;
  const above = lines[named - 1];
  const isSubtitle = SUBTITLE.test(lines[named]!) && mayBe(above);
  return plain(isSubtitle ? above! : lines[named]!, rules);
}

/** The first line that may be a title, or sentence that tells of the occasion, in Chinese where one is. */
function firstTitle(all: readonly string[], rules: Rules): string | null {
  const lines = all.slice(sectionsAbove(all, rules));
  return firstIn(lines.filter(isInChinese), rules) ?? firstIn(lines, rules);
}

/** Whether most of a line's letters are Chinese. */
const isInChinese = (line: string): boolean =>
  2 * (line.match(HAN)?.length ?? 0) > (line.match(LETTERS)?.length ?? 0);

function firstIn(lines: readonly string[], rules: Rules): string | null {
  for (const line of lines) {
    const title = mayBeTitle(line, rules) ? plain(line, rules) : occasionIn(line, rules);
    if (title) return title;
  }
  return null;
}

/** How many lines stand above a headline, right below which it is told where the page is from, and name no more than a section. */
function sectionsAbove(lines: readonly string[], rules: Rules): number {
  const headline = lines.findIndex((line, i) => i > 0 && isPublication(line, rules)) - 1;
  if (headline <= 0 || !mayBeTitle(lines[headline]!, rules) || lines[headline]!.length <= LONGEST_SECTION)
    return 0;
  const areSections = lines
    .slice(0, headline)
    .every((line) => line.length <= LONGEST_SECTION || !mayBeTitle(line, rules));
  return areSections ? headline : 0;
}

/** A title without the time of publication and the lead that follow it where a page has lost its line breaks. */
export function withoutPublication(title: string, { language, patterns }: Rules): string {
  const at = patterns.publicationInTitle.exec(language.fold.fold(title))?.index ?? 0;
  return at < FEWEST_LETTERS ? title : title.slice(0, at);
}

/** 主持例行记者会 on a line of its own goes on with the title on the line before, and what tells a topic with 就 there. */
function goesOn(title: string, before: string, { language, patterns }: Rules): boolean {
  if (before.length + title.length > LONGEST_TITLE) return false;
  const [words, above] = [language.fold.fold(title), language.fold.fold(before)];
  const { titleGoesOn, titleBeginsTopic, titleEndsTopic } = patterns;
  if (titleBeginsTopic.test(above) && !titleEndsTopic.test(above) && titleEndsTopic.test(words)) return true;
  return titleGoesOn.test(words) && ENDS_IN_HAN.test(before);
}

/** A line without what copies put around a title. */
export function plain(line: string, { language, patterns }: Rules): string {
  const trimmed = line.trim();
  const text = HOLDS_MARKUP.test(trimmed) ? trimmed.replace(MARKUP, '') : trimmed;
  const [before = '', bracket] = patterns.beforeTitle.exec(language.fold.fold(text)) ?? [];
  const title = text.slice(before.length);
  return bracket ? title.replace(CLOSING_BRACKET, '') : title;
}

function isTitle(line: string, rules: Rules): boolean {
  const { language, patterns } = rules;
  if (line.length > LONGEST_TITLE || BREADCRUMBS.test(line)) return false;
  if (language.sentence_ends.includes(line.at(-1)!)) return false;
  const folded = language.fold.fold(line);
  return (
    !patterns.noTitle.test(folded) && !isNoSpeakerAt(folded, 0, language) && !isPublication(folded, rules)
  );
}

/** Whether a line without a word for a conference may be a title: no sentence, and not what a page has above it. */
function mayBeTitle(line: string, rules: Rules): boolean {
  const { language, patterns } = rules;
  const hasForm =
    line.length <= (holdsHan(line) ? LONGEST_TITLE : LONGEST_FOREIGN_TITLE) &&
    (line.match(LETTERS)?.length ?? 0) >= FEWEST_LETTERS &&
    !line.includes('。') &&
    line.split('，').length < PARTS_OF_SENTENCE &&
    !MENU.test(line) &&
    !holdsPublicationTime(line, patterns);
  if (!hasForm) return false;
  const folded = language.fold.fold(line);
  const { noTitle, navigation, otherPages } = patterns;
  const isOfPage = noTitle.test(folded) || navigation.test(folded) || otherPages.test(folded);
  return !isOfPage && !saysPublished(folded, language);
}

/**
 * Whether a line stands between the ways that lead to a page and where it is from: what is above belongs to the site, as
 * the name of a section does that the ways end with.
 */
function isHeadline(lines: readonly string[], i: number, rules: Rules): boolean {
  const { language, patterns } = rules;
  const [above, line, below] = [lines[i - 1], lines[i]!, lines[i + 1]];
  if (above === undefined || below === undefined || !isPublication(below, rules)) return false;
  const ways = lines[i - 2]?.endsWith(above) ? lines[i - 2]! : above;
  return patterns.navigation.test(language.fold.fold(ways)) && mayBeTitle(line, rules);
}

/**
 * What tells of the occasion in a lead or below a picture, without its full stop: the first sentence, or a later one that
 * speaks of a conference; null where that is no title either.
 */
function occasionIn(line: string, rules: Rules): string | null {
  const { language, patterns } = rules;
  if (isPublication(line, rules) || BREADCRUMBS.test(line)) return null;
  const first = patterns.firstSentence.exec(language.fold.fold(line))![0];
  let words = language.fold.before(patterns.announcingText, line.slice(0, first.length));
  if (words.length > LONGEST_TITLE) words = words.slice(0, words.lastIndexOf('，', LONGEST_TITLE));
  const tells = holdsConference(words, language) || language.title_words.isWithin(language.fold.fold(words));
  if (tells && !isNoTitle(words, rules)) return plain(words, rules);
  const [, ...later] = line
    .split('。')
    .map((sentence) => language.fold.before(patterns.announcingText, sentence));
  const mayBe = (sentence: string): boolean =>
    sentence.length <= LONGEST_TITLE && holdsConference(sentence, language) && !isNoTitle(sentence, rules);
  const found = later.find(mayBe);
  return found === undefined ? null : plain(found, rules);
}

const isNoTitle = (line: string, { language, patterns }: Rules): boolean =>
  patterns.noTitle.test(language.fold.fold(line));
