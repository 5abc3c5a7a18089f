import { only } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { holdsHan } from '../../text/han.js';
import { asksKindly, CLOSERS } from '../endings.js';
import { type Label, namelessQuestion } from '../labels/label.js';
import type { OutletReader } from '../labels/reading/outlet-reader.js';
import { roleInLabel } from '../labels/reading/role-words.js';
import { isInterviewOf, namesOf } from '../page/named-persons.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import { LONGEST_QUESTION, numberBeforeWords, type QuestionNumber } from './question-numbers.js';

/** 一、…？（自由時報呂伊萱小姐）: a question, perhaps with who asked it behind. */
const QUESTION = new RegExp(`[？?]${CLOSERS}(?:[（(]([^（）()]{2,40})[)）])?$`);
const CLOSING = /[）)]/;
/** A number before a question is no longer, in code units; one above the first answer that has none is a heading. */
const LONGEST_NUMBER = 7;
/** A number on a line of its own: 1, 02. */
const NUMBER_ALONE = /^0?\d{1,2}$/;
/** So many that end as questions do make a series, in which the next number asks however it ends. */
const FEWEST_IN_SERIES = 2;
/** Of several clauses the last asks. */
const PARTS_BEFORE_END = new RegExp(`[，。！？；][^，。！？；]*[？?]${CLOSERS}$`);
/** So much of a line is looked at for how it ends, in code units. */
const LONGEST_END = 50;
/** Longer lines tell of no question, in code units. */
const LONGEST_NARRATION = 110;

/**
 * Finds questions without a label right above an answer that follows no other question: those with a number, those above
 * an answer that nobody's name begins (答：), as minutes have them, and those that a line tells of
 * (新华社记者就朝核问题提问。). What has a number and such an answer need not end as a question does, nor what goes on a
 * series of numbered questions, each of which may have several lines and its number above them.
 * A numbered one may have its translation below (一、…？ Q: …). Where the only one who has a label was interviewed, what
 * ends in a question above it is asked, and a question without parts is a heading.
 */
export function findLooseQuestions(lines: TextLines, labels: readonly Label[], rules: Rules): Label[] {
  const found: Label[] = [];
  const isAlone = isAloneInInterview(labels, lines, rules);
  let series = 0;
  for (const [i, label] of labels.entries()) {
    const before = labels[i - 1];
    if (!mayBeAsked(label, before)) continue;
    const above = lastLineBefore(lines, label.start);
    const from = before?.textStart ?? 0;
    if (above.start < from) continue;
    const next = label.role === 'questioner' ? null : nextInSeries(lines, from, above.end, series, rules);
    if (next) series++;
    const question =
      next ??
      narratedQuestion(lines, above, rules.patterns) ??
      questionAbove(label, before, above, isAlone, lines, rules);
    if (question) found.push(question);
  }
  return found;
}

/** Whether a question without a label may stand above a label: above an answer, or a translation of the question. */
function mayBeAsked({ role, label }: Label, before: Label | undefined): boolean {
  if (before?.role === 'questioner' || role === 'moderator') return false;
  return role !== 'questioner' || (label !== null && !holdsHan(label));
}

/** The question above a label, where it has a number, minutes have no other, or the one who answers is interviewed alone. */
function questionAbove(
  label: Label,
  before: Label | undefined,
  above: Stretch,
  isAlone: boolean,
  lines: TextLines,
  rules: Rules,
): Label | null {
  const number = numberAt(lines, above.start).written;
  const isNumbered = number !== '';
  const isAnswered = isAnswer(label, rules.language);
  const isAsked = isAlone && PARTS_BEFORE_END.test(lines.text.slice(above.start, above.end));
  const mayAsk = isNumbered || (before !== undefined && isAnswered) || isAsked;
  return mayAsk
    ? questionIn(lines, above, above.start + number.length, isNumbered && isAnswered, rules)
    : null;
}

/** The number that a line begins with, as it is written and by its value. */
const numberAt = ({ text }: TextLines, start: number): QuestionNumber =>
  numberBeforeWords(text.slice(start, start + LONGEST_NUMBER));

/** The number that a line above others begins with, or all that it has. */
function numberInSeries(lines: TextLines, start: number, end: number): QuestionNumber {
  const below = lines.end(lines.at(start));
  const whole = lines.text.slice(start, lines.trimEnd(start, below));
  return below < end && NUMBER_ALONE.test(whole)
    ? { written: whole, value: Number(whole) }
    : numberAt(lines, start);
}

/**
 * The question up to a place that has the number behind those of a series, before it or above: it ends as one or asks
 * kindly, or the series is one already. It begins in the last line with its number, because answers may list points.
 */
function nextInSeries(
  lines: TextLines,
  from: number,
  end: number,
  series: number,
  rules: Rules,
): Label | null {
  const first = lines.at(Math.max(from, end - LONGEST_QUESTION));
  for (let line = lines.at(end - 1); line >= first; line--) {
    const start = lines.skipBlanks(lines.starts[line]!, end);
    const { written, value } = numberInSeries(lines, start, end);
    if (written === '' || value !== series + 1 || start < from) continue;
    const isSure = series >= FEWEST_IN_SERIES || asksKindly(lines.folded.slice(start, end), rules.patterns);
    return questionIn(lines, { start, end }, start + written.length, isSure, rules);
  }
  return null;
}

/** Whether all labels are of one person, and what stands before them tells that he was interviewed. */
function isAloneInInterview(labels: readonly Label[], lines: TextLines, rules: Rules): boolean {
  const { language } = rules;
  const names = namesOf(labels, language);
  const isOne = names.size === 1 && labels.every(({ role, name }) => role === null && name !== null);
  return isOne && isInterviewOf(names, lines, labels[0]!.start, rules);
}

interface Stretch {
  start: number;
  end: number;
}

/** The last line with text before a place, up to it. */
function lastLineBefore(lines: TextLines, place: number): Stretch {
  const end = lines.trimEnd(0, place);
  const line = lines.at(Math.max(0, end - 1));
  return { start: lines.skipBlanks(lines.starts[line]!, end), end };
}

/** 华尔街日报记者就伊朗问题提问。 gives what was asked about as the question's words. */
function narratedQuestion(
  { text, folded }: TextLines,
  { start, end }: Stretch,
  patterns: Patterns,
): Label | null {
  if (end - start > LONGEST_NARRATION) return null;
  const asker = patterns.narratedQuestion.exec(folded.slice(start, end))?.[1];
  if (asker === undefined) return null;
  const textStart = start + asker.length;
  return namelessQuestion(start, textStart, text.slice(start, textStart));
}

const isAnswer = ({ label, name, title }: Label, language: Language): boolean =>
  label !== null && name === null && title === null && roleInLabel(label, language) === 'respondent';

/** The question that a line is, from a place on; one that is sure to ask is one however it ends. */
function questionIn(
  { text, folded }: TextLines,
  { start, end }: Stretch,
  textStart: number,
  isSure: boolean,
  { outlets, patterns }: Rules,
): Label | null {
  const asked = beforeTranslation(folded, textStart, end, patterns);
  const match = QUESTION.exec(text.slice(Math.max(textStart, asked - LONGEST_END), asked));
  if (!match && !isSure) return null;
  const question = namelessQuestion(start, textStart, null);
  return match?.[1] ? { ...question, ...askersIn(match[1], outlets) } : question;
}

/** Where a question ends that has its translation behind it: …?（Bloomberg台北分社长）（中译：…？）, to the end of its line. */
function beforeTranslation(folded: string, start: number, end: number, { translation }: Patterns): number {
  const at = CLOSING.test(folded[end - 1] ?? '') ? folded.slice(start, end).search(translation) : -1;
  return at < 0 ? end : start + at;
}

/** Who asks, of 自由時報呂伊萱小姐、公視韓瑩小姐: their outlets, and the name of one who asks alone. */
function askersIn(words: string, outlets: OutletReader): Pick<Label, 'label' | 'name'> {
  const askers = words.split('、').map((asker) => outlets.partsOf(asker));
  const label = askers.map(({ outlet }) => outlet).join('、');
  return { label, name: only(askers)?.name || null };
}
