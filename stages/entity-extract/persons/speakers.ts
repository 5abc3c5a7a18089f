import type { Language } from '../../language/index.js';
import { isPersonName } from '../../names/personal-names.js';
import { type DocumentView, Mark } from '../view/document-view.js';

/** Names of two characters may be other words, too. */
const LONG_NAME = /^\p{Script=Han}{3,4}$/u;

/** Knows the names of those who speak, which the dictionary may not (徐德智). */
export class Speakers {
  constructor(private readonly language: Language) {}

  /** Lets no abbreviation be looked for in their names, wherever they stand. */
  close(view: DocumentView): void {
    view.markWords(this.namesIn(view), Mark.Closed);
  }

  /** The names, folded, as far as they look like names. */
  private namesIn({ document }: DocumentView): string[] {
    const names = new Set(
      document.turns.map(({ speaker_name }) => this.language.fold.fold(speaker_name ?? '')),
    );
    return [...names].filter((name) => LONG_NAME.test(name) && isPersonName(name, this.language));
  }
}
