import { isLead } from '../../page/front-matter.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { LabelReader } from '../reading/label-reader.js';
import { roleInLabel } from '../reading/role-words.js';
import { WEIGHT } from '../weights.js';
import { type Candidate, phraseBehind, salutes } from './candidates.js';
import { isAboveHead, isHeadline, SHORTEST_HEADLINE } from './headline-signs.js';
import { isAboveItsLike, isPageHeadline } from './page-headline.js';

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
  const greeting = candidates.slice(0, LATEST_GREETING).find((one) => salutes(one, lines, patterns));
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
      !patterns.teaser.test(lines.foldedLine(one.line)),
  );
  const first = firstBeforeWords(others);
  return isPageHeadline(others.slice(first), lines, rules) ? others.filter((_, i) => i !== first) : others;
}

/** The first of the candidates that has words behind it; the ways that lead to the page may look like a label alone: 首页 > 新闻. */
const firstBeforeWords = (candidates: readonly Candidate[]): number => {
  const first = candidates.findIndex(({ closed }) => closed !== 'line-end');
  return first < 0 ? candidates.length : first;
};

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
