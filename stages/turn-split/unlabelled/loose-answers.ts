import type { Language } from '../../language.js';
import { isPersonName } from '../../personal-names.js';
import { ENDS_IN_QUESTION } from '../endings.js';
import type { Label } from '../labels/label.js';
import { officeAt } from '../labels/titles.js';
import { chineseNumber } from '../page/dates.js';
import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';
import { hostName, intervieweeNames } from './openings.js';

/** 1、 and 一． before a question, the number its first group. */
const NUMBER = /^(?:(\d{1,2})|([一二三四五六七八九十]{1,3})) ?[、.．]\s*/;
/** Numbered headings may end like questions: one does not make an interview. */
const FEWEST_QUESTIONS = 2;
/** Longer lines are no questions, in code units. */
const LONGEST_QUESTION = 500;

/**
 * Finds the answers where no label stands before any of them: what follows the first paragraph of a question. `labels` are
 * all that the text has; where it has none, questions are what counts up from one (1、…？ 2、…？).
 */
export function findUnlabelledAnswers(
  lines: TextLines,
  labels: readonly Label[],
  language: Language,
  patterns: Patterns,
): Label[] {
  if (labels.some(({ role }) => role !== 'questioner')) return [];
  const questions = labels.length > 0 ? labels : numberedQuestions(lines);
  if (questions.length < FEWEST_QUESTIONS && !isToldBelow(questions[0], lines, language, patterns)) return [];
  const front = questions[0]!.start;
  const name =
    hostName(lines, front, language, patterns) ?? onlyInterviewee(lines, front, language, patterns);
  const found: Label[] = labels.length > 0 ? [] : [...questions];
  for (const [i, { textStart }] of questions.entries()) {
    const asked = lines.at(lines.skipBlanks(textStart, lines.text.length));
    const start = lines.skipBlanks(lines.end(asked), lines.text.length);
    if (start >= (questions[i + 1]?.start ?? lines.text.length)) continue;
    found.push({ start, textStart: start, label: null, role: 'respondent', name, title: null });
  }
  return found;
}

/** Whether the paragraph below a labelled question tells who answered: 黄大使表示，…. */
function isToldBelow(
  question: Label | undefined,
  lines: TextLines,
  language: Language,
  { reportedAnswer }: Patterns,
): boolean {
  if (!question?.label) return false;
  const asked = lines.at(lines.skipBlanks(question.textStart, lines.text.length));
  reportedAnswer.lastIndex = lines.skipBlanks(lines.end(asked), lines.text.length);
  const name = reportedAnswer.exec(lines.folded)?.[3] ?? '';
  return isPersonName(name, language) && officeAt(name, 1, language) === name.length - 1;
}

/** Whom lines that tell of an interview name, where it is one person. */
function onlyInterviewee(
  lines: TextLines,
  end: number,
  language: Language,
  patterns: Patterns,
): string | null {
  const names = new Set(intervieweeNames(lines, end, language, patterns));
  return names.size === 1 ? [...names][0]! : null;
}

/** Lines that ask and are numbered from one. */
function numberedQuestions(lines: TextLines): Label[] {
  const found: Label[] = [];
  for (let line = 0; line < lines.count; line++) {
    const start = lines.skipBlanks(lines.starts[line]!, lines.end(line));
    const end = lines.trimEnd(start, lines.end(line));
    if (start === end || end - start > LONGEST_QUESTION) continue;
    const text = lines.text.slice(start, end);
    const [number = '', digits, numeral = ''] = NUMBER.exec(text) ?? [];
    const value = digits ? Number(digits) : chineseNumber(numeral);
    if (value !== found.length + 1 || !ENDS_IN_QUESTION.test(text)) continue;
    const textStart = start + number.length;
    found.push({ start, textStart, label: null, role: 'questioner', name: null, title: null });
  }
  return found;
}
