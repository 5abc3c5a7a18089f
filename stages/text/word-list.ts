/** Words that short texts are compared with again and again. */
export class WordList {
  private readonly words: ReadonlySet<string>;
  private readonly byFirst = new Map<number, string[]>();
  private readonly byLast = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      add(this.byFirst, word.charCodeAt(0), word);
      add(this.byLast, word.charCodeAt(word.length - 1), word);
    }
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

function add(index: Map<number, string[]>, unit: number, word: string): void {
  const words = index.get(unit);
  if (words) words.push(word);
  else index.set(unit, [word]);
}
