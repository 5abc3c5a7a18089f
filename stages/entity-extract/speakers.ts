import type { Language } from '../language/index.js';
import { isPersonName } from '../personal-names.js';
import { PhraseTable } from '../text/phrase-table.js';
import { type DocumentView, Mark } from './document-view.js';

/** Knows the names of those who speak, which the dictionary may not (徐德智). */
export class Speakers {
  /** A speaker's name, also where one who asks gives it behind the outlet. Names of two characters may be other words, too. */
  private readonly ownName: RegExp;

  constructor(private readonly language: Language) {
    const reporters = language.outlet_labels.reporters.join('|');
    this.ownName = new RegExp(`(?<=^|\\s|${reporters})\\p{Script=Han}{3,4}$`, 'u');
  }

  /** Lets no abbreviation be looked for in their names, wherever they stand. */
  close(view: DocumentView): void {
    const names = this.namesIn(view);
    if (names.length > 0) view.markPhrases(PhraseTable.of(names), Mark.Closed);
  }

  /** The names, folded, as far as they look like names. */
  private namesIn({ document }: DocumentView): string[] {
    const speakers = new Set(document.turns.map((turn) => turn.speaker_name ?? turn.speaker_label ?? ''));
    return [...speakers].flatMap((speaker) => {
      const name = this.ownName.exec(this.language.fold.fold(speaker))?.[0];
      return name !== undefined && isPersonName(name, this.language) ? [name] : [];
    });
  }
}
