import { ENDS_IN_SENTENCE, endsInQuestion } from '../endings.js';
import { namedSpeaker, onlyName } from '../page/named-persons.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';
import { type Label, namelessQuestion } from './label.js';

/** The name of an outlet before a word for reporters is no longer, in code units. */
const LONGEST_OUTLET = 20;

/**
 * Finds the labels of a page that has lost all its colons: lines that begin with a reporter of an outlet that is known
 * (法新社记者一名教授被控…), and those that answer and begin with the name of who holds the conference (林剑我不了解情况。).
 */
export function findColonlessLabels(lines: TextLines, rules: Rules): Label[] {
  const name = namedSpeaker([], lines, lines.text.length, rules);
  if (name === null) return [];
  const found: Label[] = [];
  for (let line = 0; line < lines.count; line++) {
    const question = questionIn(lines, line, rules);
    const isAsked = found.at(-1)?.role === 'questioner';
    const label = question ?? (isAsked ? answerIn(lines, line, name, rules) : null);
    if (label) found.push(label);
  }
  return found.some(({ role }) => role === 'respondent') ? found : [];
}

/**
 * Finds the labels that have lost their colons where others have theirs: of an answer between two questions, where but one
 * person answers, and of a question between two of his answers.
 */
export function findLostColons(lines: TextLines, labels: readonly Label[], rules: Rules): Label[] {
  const name = onlyName(labels);
  if (name === null) return [];
  const found: Label[] = [];
  for (const [i, label] of labels.entries()) {
    const next = labels[i + 1];
    if (!next) break;
    const lacksAnswer = label.role === 'questioner' && next.role === 'questioner';
    const lacksQuestion = label.name === name && next.name === name;
    if (!lacksAnswer && !lacksQuestion) continue;
    let lost: Label | null = null;
    for (let line = lines.at(label.textStart) + 1; line < lines.at(next.start) && !lost; line++) {
      if (lacksAnswer) lost = answerIn(lines, line, name, rules);
      else if (endsInQuestion(lines.foldedLine(line))) lost = questionIn(lines, line, rules);
    }
    if (lost) found.push(lost);
  }
  return found;
}

/** The label of the answer that a line is. */
function answerIn(lines: TextLines, line: number, name: string, rules: Rules): Label | null {
  const start = lines.inkOf(line);
  if (!answers(lines, line, name, rules)) return null;
  return { start, textStart: start + name.length, label: name, role: 'respondent', name, title: null };
}

/** The label of the question that a line is: 法新社记者… */
function questionIn(lines: TextLines, line: number, rules: Rules): Label | null {
  const start = lines.inkOf(line);
  const textStart = start + reporterAt(lines, line, rules);
  return textStart > start ? namelessQuestion(start, textStart, lines.text.slice(start, textStart)) : null;
}

/** Length of the reporter's label that a line begins with; 0 where it begins with none. */
function reporterAt(lines: TextLines, line: number, { language, reader }: Rules): number {
  const text = lines.foldedLine(line);
  const at = text.slice(0, LONGEST_OUTLET + language.reporter.length).indexOf(language.reporter);
  if (at <= 0) return 0;
  // 法新社 tells by its last character that it asks.
  const { isOutlet, speaker } = reader.traitsOf(text.slice(0, at));
  if (!isOutlet && speaker.role !== 'questioner') return 0;
  const length = at + language.reporter.length;
  const words = text.slice(length);
  return ENDS_IN_SENTENCE.test(words) && !language.asking_endings.begins(words) ? length : 0;
}

/** Whether a line begins with somebody's name and says something, and does not report it: 毛宁强调…. */
function answers(lines: TextLines, line: number, name: string, { language }: Rules): boolean {
  const text = lines.foldedLine(line);
  if (!text.startsWith(language.fold.fold(name)) || !ENDS_IN_SENTENCE.test(text)) return false;
  return !language.reporting_endings.begins(text.slice(name.length));
}
