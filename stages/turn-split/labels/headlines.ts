import type { Language } from '../../language/index.js';
import { CLAUSE_ENDS } from '../../text/marks.js';
import { fitsAt } from '../../text/sticky.js';
import { findDate } from '../page/dates.js';
import { isLead, isPublication, LONGEST_BARE_DATE } from '../page/front-matter.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import { type Candidate, phraseBehind } from './candidates.js';
import type { LabelReader } from './label-reader.js';
import { roleInLabel } from './role-words.js';
import { WEIGHT } from './weights.js';

/** Source, date and lead stand so near below a headline, in code units. */
const LONGEST_HEAD = 2000;

const LOUD = /[？！?!]["”’」』]?$/;
/** Shorter words may well be said twice, in code units. */
const SHORTEST_HEADLINE = 8;
/** Longer words are more than a topic, in code units. */
const LONGEST_TOPIC = 12;
/** Longer lines are more than the date and the source of a page, in code units. */
const LONGEST_SOURCE = 60;
const PUNCTUATION = new RegExp(`[${CLAUSE_ENDS}]`);
/** Of so many candidates one greets, if any does. */
const LATEST_GREETING = 12;
/** A headline that tells who answered stands in one of so many lines. */
const HEADLINE_LINES = 5;

/**
 * The candidates without headlines, which are no sentences and name before a colon who said it. One is the first line
 * of the page, below which the page's date or source or a lead stands before anybody else speaks (温总理：除了当好人民公仆没有任何权力),
 * or nobody speaks under the same label again; others name a body right above a question (国防部：以武拒统只有死路一条),
 * tell under the first label what the turn is about that begins with it (新华社记者：雾霾), or stand above the greeting of
 * who is quoted (秦刚：各方正在磋商), above a lead that names him, or beside a label where all others have words below them. One
 * that stands twice, as title and above the text or below a picture, is one too, and what a page has of its text above
 * that (导读 …。法新社记者：请问...) has none.
 */
export function withoutHeadlines(
  candidates: readonly Candidate[],
  lines: TextLines,
  rules: Rules,
): readonly Candidate[] {
  const { patterns, reader } = rules;
  const isSection = (one: Candidate, i: number): boolean =>
    namesBody(one.label, reader) &&
    isHeadline(one, lines, rules) &&
    asksBelow(one, candidates[i + 1], lines, reader);
  const greeting = candidates.slice(0, LATEST_GREETING).find((one) => salutesAtOnce(one, lines, patterns));
  const repeated = repeatedHeadline(candidates, lines, rules);
  const teased = teasedAbove(candidates, lines, rules);
  const top = firstBeforeWords(candidates);
  const others = candidates.filter(
    (one, i) =>
      i >= teased &&
      !(i === top && isAboveItsLike(one, candidates.slice(i + 1), lines, rules)) &&
      !(repeated && isRepeated(one, repeated, lines)) &&
      !isSection(one, i) &&
      !isAboveGreeting(one, greeting, lines) &&
      !tellsOfAnswers(one, lines, rules) &&
      !(one.place === 'middle' && patterns.teaser.test(lines.foldedLine(one.line))),
  );
  const first = firstBeforeWords(others);
  return isTitle(others.slice(first), lines, rules) ? others.filter((_, i) => i !== first) : others;
}

/** The first of the candidates that has words behind it; the ways that lead to the page may look like a label alone: 首页 > 新闻. */
const firstBeforeWords = (candidates: readonly Candidate[]): number => {
  const first = candidates.findIndex(({ closed }) => closed !== 'line-end');
  return first < 0 ? candidates.length : first;
};

/** Whether the first candidate is a headline or a topic, told by how labels that are the same stand below it. */
const isAboveItsLike = (
  first: Candidate,
  others: readonly Candidate[],
  lines: TextLines,
  rules: Rules,
): boolean =>
  isTopic(first, others, lines, rules) ||
  (isHeadline(first, lines, rules) && isBesideLabel(first, others, lines));

interface Headline {
  label: string;
  words: string;
}

/**
 * What the first label stands before, where it stands again before the same words: the next one does and nobody asks them, or
 * another one below the source, date or lead of the page, as below a picture between two turns.
 */
function repeatedHeadline(candidates: readonly Candidate[], lines: TextLines, rules: Rules): Headline | null {
  const [first, ...others] = candidates.filter(({ closed }) => closed !== 'line-end');
  const [next] = others;
  if (first?.closed !== 'colon' || first.place !== 'line' || !next) return null;
  const { label, line, textStart } = first;
  const words = lines.text.slice(textStart, lines.end(line)).trim();
  const headline = { label, words };
  if (words.length < SHORTEST_HEADLINE) return null;
  if (isRepeated(next, headline, lines))
    return roleInLabel(label, rules.language) === 'questioner' ? null : headline;
  const isAgain = others.some((one) => isRepeated(one, headline, lines));
  const isOfPage = isAgain && isHeadline(first, lines, rules);
  return isOfPage && isAboveHead(line, next.line, null, lines, rules) ? headline : null;
}

const isRepeated = ({ label, textStart }: Candidate, headline: Headline, { text }: TextLines): boolean =>
  label === headline.label && text.startsWith(headline.words, textStart);

/** Nobody who has spoken greets: under the label of the greeting a headline stands above it. */
const isAboveGreeting = (one: Candidate, greeting: Candidate | undefined, lines: TextLines): boolean =>
  greeting !== undefined &&
  one.label === greeting.label &&
  one.start < greeting.start &&
  phraseBehind(one, lines) !== null;

/**
 * Up to which of the candidates a page has the words of one, above a lead that names who is said to speak, where he speaks
 * again below: nobody speaks of himself by name.
 */
function teasedAbove(candidates: readonly Candidate[], lines: TextLines, rules: Rules): number {
  const { language, reader } = rules;
  const nameOf = ({ label }: Candidate): string =>
    language.fold.fold(reader.traitsOf(label).speaker.name ?? '');
  const asks = ({ label }: Candidate): boolean => reader.traitsOf(label).speaker.role === 'questioner';
  const first = candidates.findIndex((one) => asks(one) || reader.traitsOf(one.label).isName);
  if (first < 0 || asks(candidates[first]!)) return 0;
  const { label } = candidates[first]!;
  const name = nameOf(candidates[first]!);
  let next = first + 1;
  while (candidates[next]?.label === label) next++;
  if (!candidates.slice(next).some((one) => nameOf(one) === name)) return 0;
  for (let below = candidates[next - 1]!.line + 1; below < candidates[next]!.line; below++) {
    const text = lines.foldedLine(below);
    if (text.includes(name) && isLead(text, rules)) return next;
  }
  return 0;
}

/** Whether words that are no sentence stand beside a label when it stands first, and all others have theirs below them. */
function isBesideLabel(one: Candidate, others: readonly Candidate[], lines: TextLines): boolean {
  if ((phraseBehind(one, lines) ?? '').length < SHORTEST_HEADLINE) return false;
  if (!others.some(({ label }) => label === one.label)) return false;
  return others.every(
    ({ closed, textStart, line }) => closed === 'colon' && lines.isBlankFrom(textStart, line),
  );
}

/** Whether what follows greets everybody, without white space before that. */
const salutesAtOnce = ({ textStart }: Candidate, { folded }: TextLines, { salutation }: Patterns): boolean =>
  fitsAt(salutation, folded, textStart);

/** Whether the first of the candidates is the headline of a page. */
function isTitle([first, ...others]: readonly Candidate[], lines: TextLines, rules: Rules): boolean {
  const { language, patterns, reader } = rules;
  if (!first) return false;
  const isStatement = isHeadline(first, lines, rules);
  const isAboveAll = isAtTop(first.line, lines, patterns);
  if (!isAboveAll && !(isStatement && isAboveSource(first.line, lines, language))) return false;
  if (isStatement && isOddLabel(first, others, lines, rules)) return true;
  if (!isStatement && !isLoudHeadline(first, others, lines, rules)) return false;
  const next = others.find(({ closed }) => closed !== 'line-end');
  // A lead may look like a label (中国日报网消息：…), and a reporter's label like a lead.
  const isLabel = next !== undefined && roleInLabel(next.label, language) !== null;
  const end = next === undefined ? lines.count : next.line + Number(!isLabel);
  const { name } = reader.traitsOf(first.label).speaker;
  return isAboveHead(first.line, end, name && language.fold.fold(name), lines, rules);
}

/** Whether the source, the date or a lead stands between two lines, or what tells of a speaker on a day: nobody speaks of himself by name. */
function isAboveHead(
  above: number,
  below: number,
  speaker: string | null,
  lines: TextLines,
  rules: Rules,
): boolean {
  const limit = lines.end(above) + LONGEST_HEAD;
  for (let line = above + 1; line < below && lines.starts[line]! < limit; line++) {
    const text = lines.foldedLine(line);
    if (isLead(text, rules) || isPublication(text, rules) || isBareDate(text, rules)) return true;
    if (speaker !== null && rules.patterns.beginsWithDay.test(text) && text.includes(speaker)) return true;
  }
  return false;
}

/** Whether no line with text stands above a line, or the next one above is a way that leads to the page: 当前位置：首页 > 直播 */
function isAtTop(line: number, lines: TextLines, { navigation }: Patterns): boolean {
  const above = lines.lineAbove(line);
  return above === null || navigation.test(lines.foldedLine(above));
}

/** Whether the next line with text tells where a page is from or when it was published: 文章来源：新华网, not a turn's time. */
function isAboveSource(line: number, lines: TextLines, { publication_words }: Language): boolean {
  const below = lines.lineBelow(line);
  return below !== null && publication_words.isWithin(lines.foldedLine(below));
}

/** 外交部：美国什么时候可以邀请专家去看一看？ asks or exclaims, greets nobody, and its label is of nobody who asks or speaks again. */
function isLoudHeadline(
  candidate: Candidate,
  others: readonly Candidate[],
  lines: TextLines,
  { patterns, reader }: Rules,
): boolean {
  const { label, line, place, closed } = candidate;
  const { speaker, isOutlet } = reader.traitsOf(label);
  if (place !== 'line' || closed !== 'colon' || isOutlet) return false;
  if (speaker.role === 'questioner' || speaker.role === 'moderator') return false;
  if (salutesAtOnce(candidate, lines, patterns) || others.some((one) => one.label === label)) return false;
  return LOUD.test(lines.line(line).trimEnd());
}

/**
 * Whether others have labels and nobody has this one: those of the same name are in brackets and it is not, or are written
 * otherwise and a lead that names him stands between, where nobody speaks of himself by name.
 */
function isOddLabel(
  candidate: Candidate,
  others: readonly Candidate[],
  lines: TextLines,
  { language, patterns, reader }: Rules,
): boolean {
  const { label, line, bracketed } = candidate;
  if (bracketed || salutesAtOnce(candidate, lines, patterns)) return false;
  const labels = others.filter(({ closed }) => closed === 'colon' || closed === 'bracket');
  const { speaker } = reader.traitsOf(label);
  const isSame = (one: Candidate): boolean =>
    one.label === label ||
    (speaker.name !== null && reader.traitsOf(one.label).speaker.name === speaker.name);
  const lead = lines.folded.slice(lines.end(line), labels[0]?.start ?? 0);
  const isTold = speaker.name !== null && lead.includes(language.fold.fold(speaker.name));
  const isTalk = labels.some(isSame) && isTold;
  if (!isTalk && !labels.some((one) => reader.traitsOf(one.label).speaker.role === 'questioner'))
    return false;
  return labels.filter(isSame).every((one) => one.bracketed || (isTold && one.label !== label));
}

/**
 * Whether a label tells a topic, and the next one is the same, with a lead between; or a headline, where another is the same, the
 * date and the source of the page stand between it and the next, and nothing above tells of the conference.
 */
function isTopic(first: Candidate, others: readonly Candidate[], lines: TextLines, rules: Rules): boolean {
  const { language } = rules;
  const { label, line, start, textStart, closed } = first;
  const [next] = others;
  const words = lines.text.slice(textStart, lines.end(line)).trim();
  if (closed !== 'colon' || words === '' || !next) return false;
  const isBrief = next.label === label && words.length <= LONGEST_TOPIC && !PUNCTUATION.test(words);
  const isLine =
    isHeadline(first, lines, rules) &&
    others.some((one) => one.label === label) &&
    !language.conference_words.isWithin(lines.folded.slice(0, start));
  for (let below = line + 1; below < next.line && (isBrief || isLine); below++) {
    const text = lines.foldedLine(below);
    if (isBrief && isLead(text, rules)) return true;
    if (isLine && text.length <= LONGEST_SOURCE && isPublication(text, rules)) return true;
  }
  return false;
}

/** Whether a candidate begins a line that is no sentence, and nobody who asks or moderates. */
function isHeadline(candidate: Candidate, lines: TextLines, { language, patterns }: Rules): boolean {
  if (phraseBehind(candidate, lines) === null) return false;
  const { label } = candidate;
  // 外交部回应为外国驻华记者接种疫苗 is nobody who asks.
  const role = patterns.pressActedOn.test(language.fold.fold(label)) ? null : roleInLabel(label, language);
  return role !== 'questioner' && role !== 'moderator';
}

/** 马英九答记者问四：兩岸領導人會面獲七成支持 */
const tellsOfAnswers = (candidate: Candidate, lines: TextLines, { language, patterns }: Rules): boolean =>
  candidate.line < HEADLINE_LINES &&
  patterns.headlineOfAnswers.test(language.fold.fold(candidate.label)) &&
  phraseBehind(candidate, lines) !== null;

/** Whether a ministry is all that a label names. */
function namesBody(label: string, reader: LabelReader): boolean {
  const { speaker, score } = reader.traitsOf(label);
  return speaker.role === null && speaker.name === null && speaker.title !== null && score <= WEIGHT.body;
}

/** Whether somebody asks in the next line with text. */
function asksBelow(
  { line }: Candidate,
  next: Candidate | undefined,
  lines: TextLines,
  reader: LabelReader,
): boolean {
  const isNext = next?.place === 'line' && lines.lineBelow(line) === lines.at(next.start);
  return isNext && reader.traitsOf(next.label).speaker.role === 'questioner';
}

const isBareDate = (line: string, rules: Rules): boolean =>
  line.length <= LONGEST_BARE_DATE && findDate(line, rules) !== null;
