import { Bits, hintAt, jointOf, type LexiconData, Slot } from './lexicon-layout.js';

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
  private readonly joints: Int32Array;
  private readonly rareCost: number;

  constructor(private readonly known: LexiconData) {
    const { slots, codes, joints, rareCost } = known;
    this.joints = joints;
    this.slots = slots;
    this.numbers = new Float32Array(slots.buffer, slots.byteOffset, slots.length);
    this.codes = codes;
    this.rareCost = rareCost;
  }

  /** To be kept. */
  data(): LexiconData {
    return this.known;
  }

  /** All nodes are below this number. */
  get size(): number {
    return this.slots.length / Slot.Stride;
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
    return this.slots[child * Slot.Stride] === node ? child : NOTHING;
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
      const child = (slots[node * Slot.Stride + Slot.Base]! >>> Bits.Base) + code;
      nodes[at + 1] = child & unless(slots[child * Slot.Stride]! ^ node);
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
      const base = slots[pairs[at]! * Slot.Stride + Slot.Base]!;
      nodes[at + 1] = NOTHING;
      PLACES[count] = at;
      CHILDREN[count] = (base >>> Bits.Base) + code;
      count += (base >>> hintAt(code)) & 1;
    }
    for (let i = 0; i < count; i++) {
      const at = PLACES[i]!;
      const child = CHILDREN[i]!;
      nodes[at + 1] = child & unless(slots[child * Slot.Stride]! ^ pairs[at]!);
    }
  }

  /** Whether a word may have two characters in a row, by their codes: 1 or, where none has, 0. */
  joint(left: number, right: number): number {
    const joint = jointOf(left, right);
    return (this.joints[joint >>> 5]! >>> (joint & 31)) & 1;
  }

  /** Whether words go on beyond a node: 1 or, where it would be in vain to look for its children, 0. */
  goesOn(node: number): number {
    return -this.baseAt(node) >>> 31;
  }

  private baseAt(node: number): number {
    return this.slots[node * Slot.Stride + Slot.Base]! >>> Bits.Base;
  }

  /** Cost of the word that ends at a node, above 0; 0 where none does. */
  costAt(node: number): number {
    return this.numbers[node * Slot.Stride + Slot.Cost]!;
  }

  /** The traits of the word that ends at a node. */
  traitsAt(node: number): number {
    return this.slots[node * Slot.Stride + Slot.Base]! & Bits.AllTraits;
  }

  /** How frequent the dictionary says the word is that ends at a node, the names apart. */
  frequencyAt(node: number): number {
    return this.numbers[node * Slot.Stride + Slot.Frequency]!;
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
