import type { Language } from '../../language/index.js';
import { withoutLetterSpacing } from '../../letter-spacing.js';

/** A label as it is read: without the blanks that space out its characters, which a turn's label keeps. */
export interface LabelWords {
  text: string;
  /** The same in simplified characters, and of the same length. */
  folded: string;
}

/** The words of a label as it stands in a text. */
export function wordsOf(label: string, language: Language): LabelWords {
  const text = withoutLetterSpacing(label);
  return { text, folded: language.fold.fold(text) };
}
