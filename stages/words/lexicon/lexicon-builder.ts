import type { Fold } from '../../text/fold.js';
import { Trie } from '../../text/lookup/trie.js';
import { NONE, ROOT } from '../../text/lookup/trie-nodes.js';
import { layOut } from './double-array.js';
import { Lexicon } from './lexicon.js';
import {
  Bits,
  hintAt,
  JOINT_WORDS,
  jointOf,
  type LexiconData,
  MOST_NODES,
  Slot,
  Trait,
} from './lexicon-layout.js';
import type { Phrases } from './phrases.js';

/** A name with the frequency, on the dictionary's scale, that it has at least. */
export interface NamedWord {
  word: string;
  frequency: number;
  /** Whether it is one word, and no compound of others: 马来西亚 is, 中央电视台 may be both. */
  isOne: boolean;
}

/** The dictionary's lowest frequency but for a few words. */
const LOWEST_FREQUENCY = 3;

/** In nats: a word that is nearly all of its dictionary would cost nothing, or less by rounding, and be taken for none. */
const LOWEST_COST = 1e-6;

/** In nats, how much likelier a compound is than the words that it is made of would be in a row by chance. */
const COMPOUND_BONUS = 5;

const [LINE_FEED, SPACE, ZERO, NINE] = [0x0a, 0x20, 0x30, 0x39];
/** How the tags begin of what is one word, however long: a set phrase, and names of cities (阿德莱德) and persons. */
const ONE_WORD = new Set(
  ['id', 'ci', 'pe'].map((letters) => tagOf(letters.charCodeAt(0), letters.charCodeAt(1))),
);

/** Longest word of a dictionary, in code units; what is longer is cut off. */
const LONGEST_WORD = 64;

/**
 * Reads dictionaries of lines "word frequency [tag]" in UTF-8, and `names`, which change how likely words are
 * but not what the dictionaries know.
 */
export function buildLexicon(
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
  const rareCost = Math.log(builder.total / (LOWEST_FREQUENCY + 0.5));
  const data: LexiconData = { ...builder.known(), rareCost };
  noteTraits(data, phrases);
  return new Lexicon(data);
}

/** Writes down what the characters of words of two or more tell. */
function noteTraits(data: LexiconData, phrases: Phrases): void {
  const { slots } = data;
  const lexicon = new Lexicon(data);
  const characters = charactersByCode(data.codes);
  const codes = new Uint16Array(LONGEST_WORD);
  for (let node = 0; node < lexicon.size; node++) {
    if (lexicon.costAt(node) === 0 || slots[node * Slot.Stride] === ROOT) continue;
    let start = LONGEST_WORD;
    for (let at = node; at !== ROOT; at = slots[at * Slot.Stride]!) {
      const parent = slots[at * Slot.Stride]!;
      codes[--start] = parent === ROOT ? at : at - (slots[parent * Slot.Stride + Slot.Base]! >>> Bits.Base);
    }
    const word = codes.subarray(start);
    noteJoints(data.joints, word);
    let traits = word.length === 3 ? Trait.Medium : 0;
    if (word.length > 3 && isCompound(lexicon, word)) traits |= Trait.Compound;
    const units = word.map((code) => characters[code]!);
    if (phrases.has(units, 0, units.length)) traits |= Trait.Phrase;
    slots[node * Slot.Stride + Slot.Base]! |= traits;
  }
}

function noteJoints(joints: Int32Array, word: Uint16Array): void {
  for (let i = 1; i < word.length; i++) {
    const joint = jointOf(word[i - 1]!, word[i]!);
    joints[joint >>> 5]! |= 1 << (joint & 31);
  }
}

function charactersByCode(codes: Uint16Array): Uint16Array {
  const characters = new Uint16Array(codes.length);
  codes.forEach((code, unit) => {
    if (code > 0) characters[code] = unit;
  });
  return characters;
}

/** Whether two common enough words of two characters or more each make up one. */
function isCompound(lexicon: Lexicon, codes: Uint16Array): boolean {
  let node = codes[0]!;
  for (let middle = 2; middle <= codes.length - 2; middle++) {
    node = lexicon.step(node, codes[middle - 1]!);
    if (lexicon.isCommon(node) && lexicon.isCommon(lexicon.find(codes, middle, codes.length))) return true;
  }
  return false;
}

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
    const slots = new Int32Array(size * Slot.Stride);
    const numbers = new Float32Array(slots.buffer);
    for (let at = 0; at < slots.length; at += Slot.Stride) slots[at] = ROOT;
    for (let node = 0; node < trie.size; node++) {
      const parent = trie.parentOf(node);
      if (parent === NONE) continue;
      const at = places[node]! * Slot.Stride;
      slots[at] = parent === ROOT ? ROOT : places[parent]!;
      slots[at + Slot.Base]! |= bases[node]! << Bits.Base;
      if (parent !== ROOT)
        slots[places[parent]! * Slot.Stride + Slot.Base]! |= 1 << hintAt(codes[trie.unitOf(node)]!);
      numbers[at + Slot.Cost] = costs[node]!;
      numbers[at + Slot.Frequency] = this.dictionaryFrequencies[node]!;
    }
    return {
      slots,
      codes,
      ends: this.shareOf(this.ends, codes),
      begins: this.shareOf(this.begins, codes),
      joints: new Int32Array(JOINT_WORDS),
    };
  }

  /** The costs by node. A compound of other words costs little less than these. */
  private costs(): Float32Array {
    const most = 1 + Math.log(this.total);
    const costs = this.logs.map((log) => (log === 0 ? 0 : Math.max(LOWEST_COST, most - log)));
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
