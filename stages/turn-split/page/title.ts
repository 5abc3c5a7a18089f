import type { Language } from '../../language.js';
import { holdsHan } from '../../text/han.js';
import type { Rules } from '../rules.js';
import { holdsConference, holdsPublicationTime, isPublication, saysPublished } from './front-matter.js';
import { isNoSpeakerAt } from './notes.js';

/** Longer lines are no titles, in code units. */
const LONGEST_TITLE = 100;
const LONGEST_FOREIGN_TITLE = 200;
/** What copies put before a title: 原标题：… or （原标题：…）, 標題：… and [文件名称] … */
const BEFORE_TITLE = /^(?:([（(])?原?[标標][题題][：:]|\[文件名[称稱]\])\s*/;
/** What announces the text, tells who wrote it, leads elsewhere or stands below a picture: …（图片源于新华社）, but not …（图）. */
const IS_NO_TITLE =
  /^(?:以下|下面)(?:是|[为為])|^(?:图为|圖為|资料图|資料圖)|^[文图圖] ?[|｜丨/／]|返回.{0,4}[页頁]$|^新[闻聞](?:公[报報]|稿)$|^(?![^，。]*答)[^，。]{0,12}[记記]者提[问問]$|：$|[摄攝][）)]?$|[现現][场場]$|[（(][图圖]片?(?:[来來]?源|[来來]自|[：:／/])[^（）()]{1,20}[）)]$/;
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
const BREADCRUMBS = /[>»|]/;
/** A site's menu: 要闻 | 时政 | 国际 | 财经, 新闻 | 图片 | 视频, 网站首页 新闻 县区 电子报 投稿 */
const MENU =
  /(?:[^|]{1,12}\|){3}|^\p{Script=Han}{1,4}(?: ?\| ?\p{Script=Han}{1,4}){2}$|^(?:\p{Script=Han}{1,6} +){4,12}\p{Script=Han}{1,6}$/u;

/**
 * The title among the lines before the first turn: what a copy tells that it was, else one that speaks of a conference,
 * else of an interview or a speech, else the first that may be one, be it a sentence that tells of the occasion.
 */
export function findTitle(front: readonly string[], rules: Rules): string | null {
  const { language } = rules;
  const all = front.map(withoutBar).filter((line) => line !== '');
  const original = all.find((line) => BEFORE_TITLE.test(line) && plain(line) !== '');
  if (original !== undefined) return plain(original);
  const headline = all.findIndex((_, i) => isHeadline(all, i, rules));
  const lines = all.slice(Math.max(0, headline));
  const found = lines.findIndex((line) => isTitle(line, rules) && holdsConference(line, language));
  if (found >= 0) {
    const title = plain(lines[found]!);
    const before = plain(lines[found - 1] ?? '');
    return (goesOn(title, before, language) ? before + title : title) || null;
  }
  const mayBe = (line: string): boolean => mayBeTitle(line, rules);
  const named = lines.findIndex(
    (line) => mayBe(line) && language.title_words.isWithin(language.fold.fold(line)),
  );
  if (named >= 0) {
    const above = lines[named - 1];
    return plain(SUBTITLE.test(lines[named]!) && above !== undefined && mayBe(above) ? above : lines[named]!);
  }
  for (const line of lines) {
    const title = mayBe(line) ? plain(line) : occasionIn(line, rules);
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
export function plain(line: string): string {
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

function isTitle(line: string, rules: Rules): boolean {
  const { language } = rules;
  return (
    line.length <= LONGEST_TITLE &&
    !BREADCRUMBS.test(line) &&
    !language.sentence_ends.includes(line.at(-1)!) &&
    !IS_NO_TITLE.test(line) &&
    !isNoSpeakerAt(language.fold.fold(line), 0, language) &&
    !isPublication(line, rules)
  );
}

/** Whether a line without a word for a conference may be a title: no sentence, and not what a page has above it. */
function mayBeTitle(line: string, { language, patterns }: Rules): boolean {
  const hasForm =
    line.length <= (holdsHan(line) ? LONGEST_TITLE : LONGEST_FOREIGN_TITLE) &&
    (line.match(LETTERS)?.length ?? 0) >= FEWEST_LETTERS &&
    !line.includes('。') &&
    line.split('，').length < PARTS_OF_SENTENCE &&
    !IS_NO_TITLE.test(line) &&
    !MENU.test(line) &&
    !holdsPublicationTime(line, patterns);
  if (!hasForm) return false;
  const folded = language.fold.fold(line);
  const { navigation, otherPages } = patterns;
  return !navigation.test(folded) && !otherPages.test(folded) && !saysPublished(folded, language);
}

/** Whether a line stands between the ways that lead to a page and where it is from: what is above belongs to the site. */
function isHeadline(lines: readonly string[], i: number, rules: Rules): boolean {
  const { language, patterns } = rules;
  const [above, line, below] = [lines[i - 1], lines[i]!, lines[i + 1]];
  if (above === undefined || below === undefined || !isPublication(below, rules)) return false;
  return patterns.navigation.test(language.fold.fold(above)) && mayBeTitle(line, rules);
}

/**
 * What tells of the occasion in a lead or below a picture, without its full stop: the first sentence, or a later one that
 * speaks of a conference; null where that is no title either.
 */
function occasionIn(line: string, rules: Rules): string | null {
  const { language } = rules;
  if (isPublication(line, rules) || BREADCRUMBS.test(line)) return null;
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
