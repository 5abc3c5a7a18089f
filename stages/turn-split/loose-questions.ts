import type { Language } from '../language.js';
import type { Label } from './labels.js';
import { isPersonName, roleInLabel } from './speakers.js';
import type { TextLines } from './text-lines.js';

/** 一、…？（自由時報呂伊萱小姐）: a question, perhaps with who asked it behind. */
const QUESTION = /[？?][”’」』]?(?:[（(]([^（）()]{2,40})[)）])?$/;
/** So much of a line is looked at for how it ends, in code units. */
const LONGEST_END = 50;
/** How reporters are called, and the lengths of their names, the longest first. */
const CALLED = /(?:先生|小姐|女士)$/;
const NAME_LENGTHS = [4, 3, 2];

/**
 * Finds questions without a label: those right above an answer that nobody's name begins (答：) and that follows no other
 * question, as minutes have them.
 */
export function findLooseQuestions(lines: TextLines, labels: readonly Label[], language: Language): Label[] {
  const found: Label[] = [];
  for (const [i, label] of labels.entries()) {
    const before = labels[i - 1];
    if (!before || before.role === 'questioner' || !isAnswer(label, language)) continue;
    const question = questionAbove(lines, label.start, before.textStart, language);
    if (question) found.push(question);
  }
  return found;
}

const isAnswer = ({ label, name, title }: Label, language: Language): boolean =>
  label !== null && name === null && title === null && roleInLabel(label, language) === 'respondent';

/** The question in the last line with text before a place, where the line begins behind another place. */
function questionAbove(lines: TextLines, place: number, from: number, language: Language): Label | null {
  const end = lines.trimEnd(from, place);
  const line = lines.at(Math.max(0, end - 1));
  const start = lines.skipBlanks(lines.starts[line]!, end);
  const match = QUESTION.exec(lines.text.slice(Math.max(start, end - LONGEST_END), end));
  if (!match || start < from) return null;
  const label = match[1] ? outletsOf(match[1], language) : null;
  return { start, textStart: start, label, role: 'questioner', name: null, title: null };
}

/** 自由時報呂伊萱小姐、公視韓瑩小姐 without the reporters: their outlets are who asks. */
const outletsOf = (askers: string, language: Language): string =>
  askers
    .split('、')
    .map((asker) => withoutReporter(asker, language))
    .join('、');

function withoutReporter(asker: string, language: Language): string {
  const called = asker.replace(CALLED, '');
  if (called === asker) return asker;
  const length = NAME_LENGTHS.find(
    (length) => called.length - length > 1 && isPersonName(called.slice(-length), language),
  );
  return length === undefined ? asker : called.slice(0, -length);
}
