import type { Language } from '../../../language/index.js';
import { CLAUSE_ENDS } from '../../../text/marks.js';
import { CLOSERS } from '../../endings.js';
import { isLead, isPublication } from '../../page/front-matter.js';
import type { Patterns } from '../../patterns.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import { roleInLabel } from '../reading/role-words.js';
import { type Candidate, phraseBehind, salutes } from './candidates.js';
import { isAboveHead, isHeadline, SHORTEST_HEADLINE } from './headline-signs.js';

const LOUD = new RegExp(`[？！?!]${CLOSERS}$`);
/** Longer words are more than a topic, in code units. */
const LONGEST_TOPIC = 12;
/** Longer lines are more than the date and the source of a page, in code units. */
const LONGEST_SOURCE = 60;
const PUNCTUATION = new RegExp(`[${CLAUSE_ENDS}]`);

/** Whether the first candidate is a headline or a topic, told by how labels that are the same stand below it. */
export const isAboveItsLike = (
  first: Candidate,
  others: readonly Candidate[],
  lines: TextLines,
  rules: Rules,
): boolean =>
  isTopic(first, others, lines, rules) ||
  (isHeadline(first, lines, rules) && isBesideLabel(first, others, lines));

/** Whether words that are no sentence stand beside a label when it stands first, and all others have theirs below them. */
function isBesideLabel(one: Candidate, others: readonly Candidate[], lines: TextLines): boolean {
  if ((phraseBehind(one, lines) ?? '').length < SHORTEST_HEADLINE) return false;
  if (!others.some(({ label }) => label === one.label)) return false;
  return others.every(
    ({ closed, textStart, line }) => closed === 'colon' && lines.isBlankFrom(textStart, line),
  );
}

/** Whether the first of the candidates is the headline of a page. */
export function isPageHeadline(
  [first, ...others]: readonly Candidate[],
  lines: TextLines,
  rules: Rules,
): boolean {
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
  if (salutes(candidate, lines, patterns) || others.some((one) => one.label === label)) return false;
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
  if (bracketed || salutes(candidate, lines, patterns)) return false;
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
