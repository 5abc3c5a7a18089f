import { groupBy } from '../group.js';

/** Words that short texts are compared with again and again. */
export class WordList {
  private readonly words: ReadonlySet<string>;
  /** By their first and by their last code unit, the longest first. */
  private readonly byFirst: ReadonlyMap<number, readonly string[]>;
  private readonly byLast: ReadonlyMap<number, readonly string[]>;

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    const longestFirst = [...words].sort((a, b) => b.length - a.length);
    this.byFirst = groupBy(longestFirst, (word) => word.charCodeAt(0));
    this.byLast = groupBy(longestFirst, (word) => word.charCodeAt(word.length - 1));
  }

  /** Whether the whole text is one of the words. */
  has(text: string): boolean {
    return this.words.has(text);
  }

  /** The length of the longest word that begins at a place of the text, in code units; 0 where none does. */
  lengthAt(text: string, at: number): number {
    const words = this.byFirst.get(text.charCodeAt(at));
    return words?.find((word) => text.startsWith(word, at))?.length ?? 0;
  }

  begins(text: string): boolean {
    return this.lengthAt(text, 0) > 0;
  }

  /** The length of the longest word that the text ends with, in code units; 0 where it ends with none. */
  lengthAtEnd(text: string): number {
    const words = this.byLast.get(text.charCodeAt(text.length - 1));
    return words?.find((word) => text.endsWith(word))?.length ?? 0;
  }

  ends(text: string): boolean {
    return this.lengthAtEnd(text) > 0;
  }

  /** Where the first word stands in the text; -1 where none does. */
  indexIn(text: string): number {
    for (let at = 0; at < text.length; at++) if (this.lengthAt(text, at) > 0) return at;
    return -1;
  }

  isWithin(text: string): boolean {
    return this.indexIn(text) >= 0;
  }
}
