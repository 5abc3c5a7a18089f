import { PhraseTable } from './phrase-table.js';
import { NONE, ROOT } from './trie-nodes.js';

/** Words that short texts are compared with again and again. */
export class WordList {
  private readonly set: ReadonlySet<string>;
  private readonly forwards: PhraseTable;
  /** The words read from their ends. */
  private readonly backwards: PhraseTable;

  constructor(readonly words: readonly string[]) {
    this.set = new Set(words);
    this.forwards = PhraseTable.of(words);
    this.backwards = PhraseTable.of(words.map((word) => word.split('').reverse().join('')));
  }

  /** Whether the whole text is one of the words. */
  has(text: string): boolean {
    return this.set.has(text);
  }

  /** The length of the longest word that begins at a place of the text, in code units; 0 where none does. */
  lengthAt(text: string, at: number): number {
    const { forwards } = this;
    let longest = 0;
    let node = ROOT;
    for (let end = at; end < text.length; ) {
      node = forwards.step(node, text.charCodeAt(end++));
      if (node === NONE) break;
      if (forwards.numberOf(node) >= 0) longest = end - at;
    }
    return longest;
  }

  begins(text: string): boolean {
    return this.lengthAt(text, 0) > 0;
  }

  /** The length of the longest word that the text ends with, or ends with at a place; 0 where it ends with none. */
  lengthAtEnd(text: string, end = text.length): number {
    const { backwards } = this;
    let longest = 0;
    let node = ROOT;
    for (let start = end; start > 0; ) {
      node = backwards.step(node, text.charCodeAt(--start));
      if (node === NONE) break;
      if (backwards.numberOf(node) >= 0) longest = end - start;
    }
    return longest;
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
