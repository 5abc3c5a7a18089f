import type { Language } from '../../../language/index.js';
import { withoutLetterSpacing } from '../../../names/letter-spacing.js';
import type { FoldedText } from '../../../text/fold.js';

/** The shortest words that tell of an answer and who gives it, in code units: 王毅答. */
const SHORTEST_ANSWER = 3;

/**
 * A label as it is read: without the blanks that space out its characters, which a turn's label keeps; of 任正非答央视记者, who asks,
 * 任正非答.
 */
export function wordsOf(label: string, language: Language): FoldedText {
  const text = withoutLetterSpacing(label);
  const folded = language.fold.fold(text);
  const { answers, reporter } = language;
  const end = folded.lastIndexOf(answers) + answers.length;
  const isAnswer = end >= SHORTEST_ANSWER && folded.includes(reporter, end);
  return isAnswer ? { text: text.slice(0, end), folded: folded.slice(0, end) } : { text, folded };
}
