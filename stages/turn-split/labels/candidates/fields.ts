import type { Language } from '../../../language/index.js';
import { isPersonName } from '../../../names/personal-names.js';
import { ENDS_IN_SENTENCE } from '../../endings.js';
import { isPublishedBy } from '../../page/front-matter.js';
import { isNoSpeakerAt } from '../../page/notes.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import { wordsOf } from '../reading/label-words.js';
import { roleInLabel } from '../reading/role-words.js';
import { readSpeaker } from '../reading/speaker.js';
import { isSpokesman } from '../reading/titles.js';
import { type Candidate, phraseBehind } from './candidates.js';

/** In code units: office and name. */
const LONGEST_FIELD = 60;
/** The label of whom a field names is one of so many next ones. */
const MOST_BELOW = 20;

/**
 * The candidates without fields: 主持人：国防部新闻发言人耿雁生大校 tells who moderates, and 发言人：安峰山 who answers, where it
 * stands beside 时间：, 地点： or 出席人：, or before anybody has spoken. Nobody says an office and a name there without a full
 * stop. 媒体：中国网 2023/2/9 20:41:50 tells there who published the page.
 */
export function withoutFields(
  candidates: readonly Candidate[],
  lines: TextLines,
  rules: Rules,
): readonly Candidate[] {
  const speaking = candidates.findIndex((one) => speaks(one, lines));
  const isSaid = (place: number): boolean => speaking >= 0 && place > speaking;
  return candidates.filter((one, i) => {
    const laterOnes = (): readonly Candidate[] => candidates.slice(i + 1, i + 1 + MOST_BELOW);
    return !isField(one, laterOnes, isSaid(i), lines, rules);
  });
}

/** Whether a sentence stands behind a label, and not below it alone. */
const speaks = (one: Candidate, lines: TextLines): boolean =>
  one.closed !== 'line-end' && phraseBehind(one, lines) === null;

/** `laterOnes` gives the next candidates, and `hasBegun` tells whether somebody has spoken before. */
function isField(
  { label, line, place, closed, textStart }: Candidate,
  laterOnes: () => readonly Candidate[],
  hasBegun: boolean,
  lines: TextLines,
  rules: Rules,
): boolean {
  const { language } = rules;
  if (closed !== 'colon') return false;
  const start = lines.skipBlanks(textStart);
  const words = wordsAt(start, lines);
  if (words === null) return false;
  const role = roleInLabel(label, language);
  if (role === 'questioner') return !hasBegun && isPublishedBy(words, rules.patterns);
  if (role !== 'moderator' && !isOfSpokesman(label, rules)) return false;
  const read = wordsOf(words, language);
  const { name: own, title } = readSpeaker(read, language);
  const name = own ?? rules.outlets.nameOf(read);
  if (name === null || !isPersonName(name, language)) return false;
  if (place === 'middle') return title !== null && isFieldAt(lines.starts[line]!, lines, language);
  const isBelow = start > lines.end(line);
  if (!isBelow && (isBelowField(line, lines, language) || isFieldAt(lines.end(line), lines, language)))
    return true;
  if (hasBegun || isAddressed(words, rules)) return false;
  // An office and a name on the next line may be a part of the label, and a name alone be called, unless he has another one.
  const isSure = !isBelow && title !== null;
  return isSure || laterOnes().some((one) => one.start > start && one.label.endsWith(name));
}

/** Whether a label is a spokesman's office alone. */
function isOfSpokesman(label: string, { language, reader }: Rules): boolean {
  const { role, name } = reader.traitsOf(label).speaker;
  return role === 'respondent' && name === null && isSpokesman(label, language);
}

/** What stands between a place and the end of its line; null where it is long or a sentence. */
function wordsAt(start: number, lines: TextLines): string | null {
  const end = lines.end(lines.at(start));
  if (start === end || end - start > LONGEST_FIELD) return null;
  const words = lines.text.slice(start, end).trim();
  return ENDS_IN_SENTENCE.test(words) ? null : words;
}

/** 欢迎外交部长王毅先生, 王部长您好: whether words that name somebody are said to him or to others. */
function isAddressed(words: string, { language, patterns: { addressing } }: Rules): boolean {
  const folded = language.fold.fold(words);
  return language.speech_beginnings.begins(folded) || addressing.test(folded);
}

/** Whether the line above with text is a field such as 地点：…. */
function isBelowField(line: number, lines: TextLines, language: Language): boolean {
  const above = lines.lineAbove(line);
  return above !== null && isFieldAt(lines.starts[above]!, lines, language);
}

/** Whether the first text from a place on is a field. */
const isFieldAt = (place: number, lines: TextLines, language: Language): boolean =>
  isNoSpeakerAt(lines.folded, lines.skipBlanks(place), language);
