import { FREE } from '../text/child-slot.js';
import type { Fold } from '../text/fold.js';
import { NONE, ROOT, Trie } from '../text/trie.js';
import { layOut } from './double-array.js';
import type { Phrases } from './phrases.js';

/** A name with the frequency, on the dictionary's scale, that it has at least. */
export interface NamedWord {
  word: string;
  frequency: number;
  /** Whether it is one word, and no compound of others: 马来西亚 is, 中央电视台 may be both. */
  isOne: boolean;
}

/** A lexicon as plain data, to be kept. */
export interface LexiconData {
  /**
   * By node, in one place so that a look-up waits for the memory once: the parent; the base, where with a character's code
   * added the child stands that it leads to, above hints at these codes and the traits of the word; and as floating-point
   * numbers the cost, 0 where no word ends, and the dictionary's own frequency, 0 for a name that it lacks. A word's first
   * character is the node of its code.
   */
  slots: Int32Array;
  /** By code unit; see DoubleArray. */
  codes: Uint16Array;
  /** By code, of a character's occurrences in running text the share that ends a word, and that begins one. */
  ends: Float32Array;
  begins: Float32Array;
  /** Words that cost more were never counted. */
  rareCost: number;
}

/** What a slot has. */
const [STRIDE, BASE, COST, FREQUENCY] = [4, 1, 2, 3];

/** What a word's characters alone tell of it: bits below the base. */
export const enum Trait {
  /** It is three characters long. */
  Medium = 1 << 0,
  /** Two words of two characters or more make it up. */
  Compound = 1 << 1,
  /** It is one of the phrases that dictionaries list among words. */
  Phrase = 1 << 2,
}
const TRAITS = 3;
const ALL_TRAITS = (1 << TRAITS) - 1;

/** Above them a bit for each way in which codes of children can end: what has none need not be looked for. */
const HINTS = 4;
const hintAt = (code: number): number => TRAITS + (code & (HINTS - 1));
const BASE_AT = TRAITS + HINTS;

/** Thirty-three million: more than there are names to be told. */
const MOST_NODES = 1 << (32 - BASE_AT);

/** The code of what builds no words, and the node of what no word begins with: it has no word, nor children. */
export const NOTHING = 0;

/**
 * Places of a text that words may go on at, and the nodes where they would: so many at a time. They are kept here and not by
 * an object, because V8 then knows where they are, and gets at them with a third of the instructions.
 */
const BLOCK = 1 << 12;
const [PLACES, CHILDREN] = [new Int32Array(BLOCK), new Int32Array(BLOCK)];

/** The bits of all nodes where two do not differ, else of none but NOTHING. */
const unless = (difference: number): number => ~((difference | -difference) >> 31);

/**
 * Words with their costs. A word's cost is -ln of its share of the running text in which the frequencies were
 * counted, so the costs of a sentence's words add up. Words are folded to simplified characters; look-ups
 * expect folded text, and but for those of strings its characters as the codes that the lexicon gives them.
 */
export class Lexicon {
  private readonly slots: Int32Array;
  /** The same memory. */
  private readonly numbers: Float32Array;
  /** By code unit; 0 for what builds no words. */
  private readonly codes: Uint16Array;
  private readonly rareCost: number;

  private constructor(private readonly known: LexiconData) {
    const { slots, codes, rareCost } = known;
    this.slots = slots;
    this.numbers = new Float32Array(slots.buffer, slots.byteOffset, slots.length);
    this.codes = codes;
    this.rareCost = rareCost;
  }

  /** A lexicon as it was kept. */
  static of(data: LexiconData): Lexicon {
    return new Lexicon(data);
  }

  data(): LexiconData {
    return this.known;
  }

  /**
   * Reads dictionaries of lines "word frequency [tag]" in UTF-8, and `names`, which change how likely words are
   * but not what the dictionaries know.
   */
  static parse(
    dictionaries: readonly Uint8Array[],
    names: readonly NamedWord[],
    fold: Fold,
    phrases: Phrases,
  ): Lexicon {
    const bytes = dictionaries.reduce((sum, { length }) => sum + length, 0);
    // Of jieba's dictionary every 9.8 bytes begin a word anew.
    const size = bytes / 9 + names.reduce((sum, { word }) => sum + word.length, 0);
    const builder = new Builder(Math.ceil(size), fold);
    dictionaries.forEach((dictionary, i) => {
      builder.addDictionary(dictionary, i > 0);
    });
    builder.keepDictionary();
    for (const name of names) builder.addName(name);
    const lexicon = new Lexicon({
      ...builder.known(),
      rareCost: Math.log(builder.total / (LOWEST_FREQUENCY + 0.5)),
    });
    lexicon.noteTraits(phrases);
    return lexicon;
  }

  /** Writes down what the characters of words of two or more tell. */
  private noteTraits(phrases: Phrases): void {
    const { slots } = this;
    const characters = this.charactersByCode();
    const codes = new Uint16Array(LONGEST_WORD);
    for (let node = 0; node < this.size; node++) {
      if (this.costAt(node) === 0 || slots[node * STRIDE] === ROOT) continue;
      let start = LONGEST_WORD;
      for (let at = node; at !== ROOT; at = slots[at * STRIDE]!) {
        const parent = slots[at * STRIDE]!;
        codes[--start] = parent === ROOT ? at : at - this.baseAt(parent);
      }
      const word = codes.subarray(start);
      let traits = word.length === 3 ? Trait.Medium : 0;
      if (word.length > 3 && this.isCompound(word)) traits |= Trait.Compound;
      const units = word.map((code) => characters[code]!);
      if (phrases.has(units, 0, units.length)) traits |= Trait.Phrase;
      slots[node * STRIDE + BASE]! |= traits;
    }
  }

  private charactersByCode(): Uint16Array {
    const characters = new Uint16Array(this.codes.length);
    this.codes.forEach((code, unit) => {
      if (code > 0) characters[code] = unit;
    });
    return characters;
  }

  /** Whether two common enough words of two characters or more each make up one. */
  private isCompound(codes: Uint16Array): boolean {
    let node = codes[0]!;
    for (let middle = 2; middle <= codes.length - 2; middle++) {
      node = this.step(node, codes[middle - 1]!);
      if (this.isCommon(node) && this.isCommon(this.find(codes, middle, codes.length))) return true;
    }
    return false;
  }

  /** All nodes are below this number. */
  get size(): number {
    return this.slots.length / STRIDE;
  }

  /** The code of a code unit; 0 for what builds no words. It is also the node of the word's beginning that it is. */
  code(unit: number): number {
    return this.codes[unit]!;
  }

  /** Writes the codes of the code units between two places, one for one. */
  encode(units: Uint16Array, start: number, end: number, codes: Uint16Array): void {
    for (let i = start; i < end; i++) codes[i] = this.codes[units[i]!]!;
  }

  /** The node one character below a node; NOTHING where no word goes on so. */
  step(node: number, code: number): number {
    const child = this.baseAt(node) + code;
    return this.slots[child * STRIDE] === node ? child : NOTHING;
  }

  /**
   * Writes the nodes of each two code units between two places, by where they end. As each is told without a branch, which
   * would wait for the memory, many are asked of it at a time.
   */
  findPairs(codes: Uint16Array, start: number, end: number, nodes: Int32Array): void {
    const { slots } = this;
    let node = codes[start]!;
    for (let at = start + 1; at < end; at++) {
      const code = codes[at]!;
      const child = (slots[node * STRIDE + BASE]! >>> BASE_AT) + code;
      nodes[at + 1] = child & unless(slots[child * STRIDE]! ^ node);
      node = code;
    }
  }

  /** In the same way the nodes of three characters, where those of two are known. */
  findTriples(codes: Uint16Array, start: number, end: number, pairs: Int32Array, nodes: Int32Array): void {
    for (let at = start + 2; at < end; at += BLOCK)
      this.findSomeTriples(codes, at, Math.min(end, at + BLOCK), pairs, nodes);
  }

  /** Of those whose last characters stand between two places. Few go on: their children are asked for in a row. */
  private findSomeTriples(
    codes: Uint16Array,
    start: number,
    end: number,
    pairs: Int32Array,
    nodes: Int32Array,
  ): void {
    const { slots } = this;
    let count = 0;
    for (let at = start; at < end; at++) {
      const code = codes[at]!;
      const base = slots[pairs[at]! * STRIDE + BASE]!;
      nodes[at + 1] = NOTHING;
      PLACES[count] = at;
      CHILDREN[count] = (base >>> BASE_AT) + code;
      count += (base >>> hintAt(code)) & 1;
    }
    for (let i = 0; i < count; i++) {
      const at = PLACES[i]!;
      const child = CHILDREN[i]!;
      nodes[at + 1] = child & unless(slots[child * STRIDE]! ^ pairs[at]!);
    }
  }

  /** Whether words go on beyond a node: 1 or 0. */
  goesOn(node: number): number {
    return -this.baseAt(node) >>> 31;
  }

  private baseAt(node: number): number {
    return this.slots[node * STRIDE + BASE]! >>> BASE_AT;
  }

  /** Cost of the word that ends at a node, above 0; 0 where none does. */
  costAt(node: number): number {
    return this.numbers[node * STRIDE + COST]!;
  }

  /** Whether no word goes on beyond a node: to look for its children would be in vain. */
  isLast(node: number): boolean {
    return this.baseAt(node) === 0;
  }

  /** The traits of the word that ends at a node. */
  traitsAt(node: number): number {
    return this.slots[node * STRIDE + BASE]! & ALL_TRAITS;
  }

  /** How frequent the dictionary says the word is that ends at a node, the names apart. */
  frequencyAt(node: number): number {
    return this.numbers[node * STRIDE + FREQUENCY]!;
  }

  /** How frequent the dictionary says a folded word is, the names apart; 0 for a word that it lacks. */
  frequency(word: string): number {
    return this.frequencyAt(this.nodeOf(word));
  }

  /** Whether a word of such a cost has the lowest frequency, which dictionaries give to what they never counted. */
  isRare(cost: number): boolean {
    return cost > this.rareCost;
  }

  /** Whether a word ends at a node and was counted at all. */
  isCommon(node: number): boolean {
    return this.costAt(node) > 0 && !this.isRare(this.costAt(node));
  }

  /** The node of what stands between two characters of a folded text, or NOTHING. */
  find(codes: Uint16Array, start: number, end: number): number {
    return this.goOn(codes[start]!, codes, start + 1, end);
  }

  /** The node that the characters between two lead to from another one; NOTHING from NOTHING. */
  goOn(from: number, codes: Uint16Array, start: number, end: number): number {
    let node = from;
    for (let i = start; i < end && node !== NOTHING; i++) node = this.step(node, codes[i]!);
    return node;
  }

  private nodeOf(word: string): number {
    let node = word === '' ? NOTHING : this.code(word.charCodeAt(0));
    for (let i = 1; i < word.length && node !== NOTHING; i++) {
      node = this.step(node, this.code(word.charCodeAt(i)));
    }
    return node;
  }

  /** Of a character's occurrences in running text, the share after which a word ends: above 0 and below 1. */
  endShare(code: number): number {
    return this.known.ends[code]!;
  }

  /** Of a character's occurrences in running text, the share with which a word begins: above 0 and below 1. */
  beginShare(code: number): number {
    return this.known.begins[code]!;
  }

  /** Cost of a folded word, above 0; 0 for a word that the lexicon does not have. */
  cost(word: string): number {
    return this.costAt(this.nodeOf(word));
  }
}

/** The dictionary's lowest frequency but for a few words. */
const LOWEST_FREQUENCY = 3;

/** In nats, how much likelier a compound is than the words that it is made of would be in a row by chance. */
const COMPOUND_BONUS = 5;

const [LINE_FEED, SPACE, ZERO, NINE] = [0x0a, 0x20, 0x30, 0x39];
/** How the tags begin of what is one word, however long: a set phrase, and names of cities (阿德莱德) and persons. */
const ONE_WORD = new Set(
  ['id', 'ci', 'pe'].map((letters) => tagOf(letters.charCodeAt(0), letters.charCodeAt(1))),
);

/** Longest word of a dictionary, in code units; what is longer is cut off. */
const LONGEST_WORD = 64;

/** Fills a trie; the dictionary is read byte by byte, because making a string of each word takes a second. */
class Builder {
  private readonly trie: Trie;
  total = 0;
  private dictionaryFrequencies = new Float32Array(0);
  /** 1 + ln of the frequency by node; 0 where no word ends. */
  private readonly logs: Float32Array;
  /** Words of four characters and more that may be compounds of others. */
  private readonly compounds: string[] = [];
  private readonly word = new Uint16Array(LONGEST_WORD);
  /** By code unit: occurrences in running text, and those that end and that begin a word. */
  private readonly characters = new Float64Array(0x10000);
  private readonly ends = new Float64Array(0x10000);
  private readonly begins = new Float64Array(0x10000);

  constructor(
    characters: number,
    private readonly fold: Fold,
  ) {
    this.trie = Trie.forNodes(characters);
    this.logs = new Float32Array(this.trie.size);
  }

  /** `compounds` tells whether the dictionary's longer words may be compounds of others. */
  addDictionary(bytes: Uint8Array, compounds: boolean): void {
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
      const tag = tagOf(bytes[at + 1]!, bytes[at + 2]!);
      while (at < bytes.length && bytes[at] !== LINE_FEED) at++;
      at++;
      if (length === 0) continue;
      this.add(this.trie.addUnits(this.word, length), frequency);
      this.countCharacters(length, frequency);
      if (compounds && length >= 4 && !ONE_WORD.has(tag))
        this.compounds.push(String.fromCharCode(...this.word.subarray(0, length)));
    }
  }

  private countCharacters(length: number, frequency: number): void {
    this.total += frequency;
    for (let i = 0; i < length; i++) this.characters[this.word[i]!]! += frequency;
    this.begins[this.word[0]!]! += frequency;
    this.ends[this.word[length - 1]!]! += frequency;
  }

  /** Shares of the characters' occurrences by code, drawn a little to a half. */
  private shareOf(counts: Float64Array, codes: Uint16Array): Float32Array {
    const shares = new Float32Array(0x10000).fill(0.5);
    codes.forEach((code, unit) => {
      if (code > 0) shares[code] = (counts[unit]! + 2) / (this.characters[unit]! + 4);
    });
    return shares;
  }

  /** Keeps the frequencies of now, before names change them. */
  keepDictionary(): void {
    this.dictionaryFrequencies = this.logs.map((log) => (log === 0 ? 0 : Math.exp(log - 1)));
  }

  /** Adds a name, or makes a word of the dictionary at least as frequent. */
  addName({ word, frequency, isOne }: NamedWord): void {
    const folded = this.fold.fold(word);
    this.add(this.trie.add(folded), frequency);
    if (!isOne && folded.length >= 4) this.compounds.push(folded);
  }

  /** Of two words that fold to the same the commoner counts. */
  private add(node: number, frequency: number): void {
    this.logs[node] = Math.max(this.logs[node]!, 1 + Math.log(Math.max(1, frequency)));
  }

  /** What a lexicon knows, but for the traits of words. */
  known(): Omit<LexiconData, 'rareCost'> {
    const { trie } = this;
    const { codes, places, bases, size } = layOut(trie, this.dictionaryFrequencies);
    if (size > MOST_NODES) throw new Error('the lexicon has too many words');
    const costs = this.costs();
    const slots = new Int32Array(size * STRIDE);
    const numbers = new Float32Array(slots.buffer);
    for (let at = 0; at < slots.length; at += STRIDE) slots[at] = ROOT;
    for (let node = 0; node < trie.size; node++) {
      const parent = trie.parentOf(node);
      if (parent === FREE) continue;
      const at = places[node]! * STRIDE;
      slots[at] = parent === ROOT ? ROOT : places[parent]!;
      slots[at + BASE]! |= bases[node]! << BASE_AT;
      if (parent !== ROOT) slots[places[parent]! * STRIDE + BASE]! |= 1 << hintAt(codes[trie.unitOf(node)]!);
      numbers[at + COST] = costs[node]!;
      numbers[at + FREQUENCY] = this.dictionaryFrequencies[node]!;
    }
    return { slots, codes, ends: this.shareOf(this.ends, codes), begins: this.shareOf(this.begins, codes) };
  }

  /** The costs by node. A compound of other words costs little less than these. */
  private costs(): Float32Array {
    const most = 1 + Math.log(this.total);
    const costs = this.logs.map((log) => (log === 0 ? 0 : most - log));
    for (const name of this.compounds) {
      const node = this.trie.find(name);
      costs[node] = Math.max(costs[node]!, this.composedCost(name, costs) - COMPOUND_BONUS);
    }
    return costs;
  }

  /** Cost of the cheapest words of two characters or more that make up a name, itself apart; 0 where none do. */
  private composedCost(name: string, costs: Float32Array): number {
    const best = new Float64Array(name.length + 1).fill(Infinity);
    best[0] = 0;
    for (let i = 0; i < name.length; i++) {
      if (best[i] === Infinity) continue;
      let node = ROOT;
      for (let j = i; j < name.length; j++) {
        node = this.trie.step(node, name.charCodeAt(j));
        if (node === NONE) break;
        if (j === i || costs[node] === 0 || j - i + 1 === name.length) continue;
        best[j + 1] = Math.min(best[j + 1]!, best[i]! + costs[node]!);
      }
    }
    return best[name.length] === Infinity ? 0 : best[name.length]!;
  }
}

/** The first two letters of a tag as a number. */
function tagOf(first: number, second: number): number {
  return (first << 8) | second;
}

/** The character of a UTF-8 sequence of one to three bytes. */
function decodeUnit(bytes: Uint8Array, at: number, width: number): number {
  const lead = bytes[at]!;
  if (width === 1) return lead;
  if (width === 2) return ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
  return ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
}
