import { isPersonName } from '../../names/personal-names.js';
import { fitsAt, matchAt } from '../../text/sticky.js';
import { asksAtEnd, asksKindly, ENDS_IN_SENTENCE, endsInQuestion, requests } from '../endings.js';
import { type Label, namelessQuestion, unlabelled } from '../labels/label.js';
import { isRoleAlone } from '../labels/reading/role-words.js';
import { officeAt } from '../labels/reading/titles.js';
import { isCaption } from '../page/captions.js';
import { namedSpeaker } from '../page/named-persons.js';
import { isInBrackets, isOfPage } from '../page/notes.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import { LONGEST_QUESTION, numberWithBlanks } from './question-numbers.js';

/** How a paragraph begins that is no translation. */
const BEGINS_IN_CHINESE = /^[\p{Script=Han}“"「《\d]/u;
/** Numbered headings may end like questions: one does not make an interview. */
const FEWEST_QUESTIONS = 2;

/**
 * Finds the answers where no label stands before any of them: what follows the first paragraph of a question. `labels` are
 * all that the text has; where it has none, questions are what counts up from one (1、…？ 2、…？).
 */
export function findLooseAnswers(lines: TextLines, labels: readonly Label[], rules: Rules): Label[] {
  const { patterns } = rules;
  if (labels.some(({ role }) => role !== 'questioner')) return findAnswersBetween(lines, labels, rules);
  const questions = labels.length > 0 ? labels : numberedQuestions(lines, patterns);
  if (questions.length < FEWEST_QUESTIONS && !isToldBelow(questions[0], lines, rules)) return [];
  const front = questions[0]!.start;
  const name = namedSpeaker(labels, lines, front, rules);
  const found: Label[] = labels.length > 0 ? [] : [...questions];
  for (const [i, question] of questions.entries()) {
    const { start } = paragraphBelow(question, lines);
    if (start >= (questions[i + 1]?.start ?? lines.text.length)) continue;
    // 【前往会场】
    if (isInBrackets(lines.line(lines.at(start)).trim())) continue;
    found.push(unlabelled(start, name));
  }
  return found;
}

/**
 * Finds the answers that lack their label where others have one: what stands below the first paragraph of a question that
 * another question follows under the same label, where that paragraph asks and nothing below it does.
 */
function findAnswersBetween(lines: TextLines, labels: readonly Label[], rules: Rules): Label[] {
  const { language } = rules;
  const starts: number[] = [];
  for (const [i, question] of labels.entries()) {
    const next = labels[i + 1];
    const isUnanswered = next?.role === 'questioner' && next.label === question.label;
    if (!isUnanswered || question.role !== 'questioner' || !isRoleAlone(question.label ?? '', language))
      continue;
    const start = answerStart(question, next.start, lines, rules);
    if (start !== null) starts.push(start);
  }
  if (starts.length === 0) return [];
  const name = namedSpeaker(labels, lines, labels[0]!.start, rules);
  return starts.map((start) => unlabelled(start, name));
}

/** Where what follows the first paragraph of a question begins, if it answers. */
function answerStart({ textStart }: Label, end: number, lines: TextLines, rules: Rules): number | null {
  const first = lines.at(textStart);
  const asked = lines.foldedLine(first);
  const start = lines.skipBlanks(lines.end(first), end);
  if (start >= end || !asksAtEnd(asked, rules.patterns)) return null;
  const paragraphs = lines.folded.slice(start, end).trim().split('\n');
  const isSaid = paragraphs.every((one) => mayAnswer(one.trim(), rules));
  return isSaid ? start : null;
}

/** The line of a question's first paragraph, and where what stands below it begins. */
function paragraphBelow({ textStart }: Label, lines: TextLines): { asked: number; start: number } {
  const asked = lines.at(lines.skipBlanks(textStart));
  return { asked, start: lines.skipBlanks(lines.end(asked)) };
}

/** Whether a paragraph tells something, and is no note, caption or translation. */
function mayAnswer(text: string, rules: Rules): boolean {
  if (text === '') return true;
  const { patterns } = rules;
  const tells = BEGINS_IN_CHINESE.test(text) && ENDS_IN_SENTENCE.test(text);
  const asks = patterns.askingOutright.test(text) || requests(text, patterns);
  return tells && !asks && !isCaption(text, patterns) && !isOfPage(text, rules);
}

/** Whether the paragraph below a labelled question tells who answered: 黄大使表示，…, 商务部新闻发言人表示，…. */
function isToldBelow(question: Label | undefined, lines: TextLines, { language, patterns }: Rules): boolean {
  if (!question?.label) return false;
  const { reportedAnswer, namelessAnswer } = patterns;
  const { asked, start } = paragraphBelow(question, lines);
  if (asksAtEnd(lines.foldedLine(asked), patterns) && fitsAt(namelessAnswer, lines.folded, start))
    return true;
  const name = matchAt(reportedAnswer, lines.folded, start)?.[3] ?? '';
  return isPersonName(name, language) && officeAt(name, 1, language) === name.length - 1;
}

/** Lines that ask and are numbered from one. */
function numberedQuestions(lines: TextLines, patterns: Patterns): Label[] {
  const found: Label[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.inkOf(line);
    const end = lines.trimEnd(start, lines.end(line));
    if (start === end || end - start > LONGEST_QUESTION) continue;
    const text = lines.text.slice(start, end);
    const { written, value } = numberWithBlanks(text);
    if (value !== found.length + 1) continue;
    if (!endsInQuestion(text) && !asksKindly(lines.foldedLine(line), patterns)) continue;
    found.push(namelessQuestion(start, start + written.length, null));
  }
  return found;
}
