import type { Language } from '../language/index.js';
import { isLatinName, isPersonName, isTranscribed } from './personal-names.js';

const LATIN_WORDS = /^\p{Lu}[\p{Script=Latin}.'’-]*(?: \p{Lu}[\p{Script=Latin}.'’-]*)+$/u;
/** Of more words in Latin letters an outlet's own name is: 新华社 Xinhua News Agency. */
const MOST_WORDS = 2;

/** Whether a name in simplified characters is that of a known outlet. */
export type IsOutlet = (name: string) => boolean;
/** Whether one is that of a country or another place. */
export type IsPlace = (name: string) => boolean;

/** Reads the names that reporters give behind those of their outlets. */
export class OwnNames {
  /** A word for reporters. */
  private readonly reporter: RegExp;
  /** What stands behind an outlet's name where a reporter gives it with his own: what is before the latter, and the latter. */
  private readonly around: RegExp;

  constructor(
    private readonly language: Language,
    private readonly isOutlet: IsOutlet,
    private readonly isPlace: IsPlace,
  ) {
    const { reporters, posts, honorifics, of, asks } = language.outlet_labels;
    const reporter = reporters.words.join('|');
    this.reporter = new RegExp(reporter);
    this.around = new RegExp(
      `^((?:${of})?(?:${reporter}|${posts})?(?:${asks})? ?[（(]?)(.*?)(?: ?[（(][^（）()]*)?[)）]?(?:${honorifics})?$`,
    );
  }

  /** A reporter's own name in what stands behind his outlet's: 吕伊萱, of 记者吕伊萱小姐; empty for 的 alone, null for anything else. */
  of(words: string): string | null {
    const { fold, asking_endings } = this.language;
    const said = fold.withoutEnd(asking_endings, fold.fold(words));
    const [, before, name] = this.around.exec(said) ?? [];
    if (before === undefined || name === undefined) return null;
    const isOwn = name === '' || this.isName(name, before);
    return isOwn ? words.slice(before.length, before.length + name.length) : null;
  }

  /** Whether a text is a person's name behind an outlet's: one in characters that places are written with too, only where something parts it. */
  private isName(folded: string, before: string): boolean {
    const { language } = this;
    if (this.isOutlet(folded) || this.reporter.test(folded)) return false;
    // 我是NHK的山本
    if (isPersonName(folded, language) || language.foreign_surnames.has(folded)) return true;
    if (before !== '' && isTranscribed(folded, language)) return !this.isPlace(folded);
    const isFew = this.reporter.test(before) || folded.split(' ').length <= MOST_WORDS;
    return isFew && (isLatinName(folded) || LATIN_WORDS.test(folded));
  }
}
