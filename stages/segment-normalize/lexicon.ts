import type { Fold } from '../text/fold.js';
import { NONE, Trie } from '../text/trie.js';

/** A name with the frequency, on the dictionary's scale, that it has at least. */
export type NamedWord = readonly [word: string, frequency: number];

/**
 * Words with their costs. A word's cost is -ln of its share of the running text in which the frequencies were
 * counted, so the costs of a sentence's words add up. Words are folded to simplified characters; look-ups
 * expect folded text.
 */
export class Lexicon {
  private constructor(
    private readonly trie: Trie,
    /** Cost by node; 0 where no word ends. */
    private readonly costs: Float32Array,
    /** The dictionary's own frequencies by node; 0 for a name that it lacks. */
    private readonly frequencies: Float32Array,
  ) {}

  /**
   * Reads dictionaries of lines "word frequency [tag]" in UTF-8, and `names`, which change how likely words are
   * but not what the dictionaries know.
   */
  static parse(dictionaries: readonly Uint8Array[], names: readonly NamedWord[], fold: Fold): Lexicon {
    const bytes = dictionaries.reduce((sum, { length }) => sum + length, 0);
    // Of jieba's dictionary every 9.8 bytes begin a word anew.
    const size = bytes / 9 + names.reduce((sum, [name]) => sum + name.length, 0);
    const builder = new Builder(Math.ceil(size), fold);
    for (const dictionary of dictionaries) builder.addDictionary(dictionary);
    builder.keepDictionary();
    for (const [name, frequency] of names) builder.addName(name, frequency);
    return new Lexicon(builder.trie, builder.costs(), builder.dictionaryFrequencies);
  }

  /** The node one code unit below a node, ROOT at first; NONE where no word goes on so. */
  step(node: number, unit: number): number {
    return this.trie.step(node, unit);
  }

  /** Cost of the word that ends at a node, above 0; 0 where none does. */
  costAt(node: number): number {
    return this.costs[node]!;
  }

  /** How frequent the dictionary says the word is that ends at a node, the names apart. */
  frequencyAt(node: number): number {
    return this.frequencies[node]!;
  }

  /** How frequent the dictionary says a folded word is, the names apart; 0 for a word that it lacks. */
  frequency(word: string): number {
    const node = this.trie.find(word);
    return node === NONE ? 0 : this.frequencies[node]!;
  }

  /** Cost of a folded word, above 0; 0 for a word that the lexicon does not have. */
  cost(word: string): number {
    const node = this.trie.find(word);
    return node === NONE ? 0 : this.costAt(node);
  }
}

const [LINE_FEED, SPACE, ZERO, NINE] = [0x0a, 0x20, 0x30, 0x39];

/** Longest word of a dictionary, in code units; what is longer is cut off. */
const LONGEST_WORD = 64;

/** Fills a trie; the dictionary is read byte by byte, because making a string of each word takes a second. */
class Builder {
  readonly trie: Trie;
  total = 0;
  dictionaryFrequencies = new Float32Array(0);
  /** 1 + ln of the frequency by node; 0 where no word ends. */
  private readonly logs: Float32Array;
  private readonly word = new Uint16Array(LONGEST_WORD);

  constructor(
    characters: number,
    private readonly fold: Fold,
  ) {
    this.trie = new Trie(characters);
    this.logs = new Float32Array(this.trie.size);
  }

  addDictionary(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      let length = 0;
      while (at < bytes.length && bytes[at] !== SPACE && bytes[at] !== LINE_FEED) {
        const lead = bytes[at]!;
        const width = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        // Beyond the BMP a dictionary has single rare characters only; they are left out.
        if (length < LONGEST_WORD && width < 4)
          this.word[length++] = this.fold.unit(decodeUnit(bytes, at, width));
        at += width;
      }
      let frequency = 0;
      for (at++; at < bytes.length && bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) {
        frequency = frequency * 10 + bytes[at]! - ZERO;
      }
      while (at < bytes.length && bytes[at] !== LINE_FEED) at++;
      at++;
      if (length > 0) this.add(this.trie.addUnits(this.word, length), frequency);
      this.total += frequency;
    }
  }

  /** Keeps the frequencies of now, before names change them. */
  keepDictionary(): void {
    this.dictionaryFrequencies = this.logs.map((log) => (log === 0 ? 0 : Math.exp(log - 1)));
  }

  /** Adds a name, or makes a word of the dictionary at least as frequent. */
  addName(name: string, frequency: number): void {
    this.add(this.trie.add(this.fold.fold(name)), frequency);
  }

  /** Of two words that fold to the same the commoner counts. */
  private add(node: number, frequency: number): void {
    this.logs[node] = Math.max(this.logs[node]!, 1 + Math.log(Math.max(1, frequency)));
  }

  costs(): Float32Array {
    const most = 1 + Math.log(this.total);
    return this.logs.map((log) => (log === 0 ? 0 : most - log));
  }
}

/** The character of a UTF-8 sequence of one to three bytes. */
function decodeUnit(bytes: Uint8Array, at: number, width: number): number {
  const lead = bytes[at]!;
  if (width === 1) return lead;
  if (width === 2) return ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
  return ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
}
