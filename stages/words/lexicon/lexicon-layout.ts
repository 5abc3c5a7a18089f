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
  /** Bits by two characters' codes (jointOf): whether any word may have the one right before the other. */
  joints: Int32Array;
  /** Words that cost more were never counted. */
  rareCost: number;
}

/** Where in a slot its numbers stand, behind the parent, and how many they are. */
export const enum Slot {
  Base = 1,
  Cost = 2,
  Frequency = 3,
  Stride = 4,
}

/** What a word's characters alone tell of it: bits below the base. */
export const enum Trait {
  /** It is three characters long. */
  Medium = 1 << 0,
  /** Two words of two characters or more make it up. */
  Compound = 1 << 1,
  /** It is one of the phrases that dictionaries list among words. */
  Phrase = 1 << 2,
}

/** How many bits below a base proper tell something else, and where it begins. */
export const enum Bits {
  Traits = 3,
  AllTraits = (1 << Traits) - 1,
  /** One for each way in which codes of children can end: what has none need not be looked for. */
  Hints = 4,
  Base = Traits + Hints,
}

/** The bit that hints at a child of such a code. */
export const hintAt = (code: number): number => Bits.Traits + (code & (Bits.Hints - 1));

/** Two million bits for three hundred thousand joints: so one in seven of what no word has looks as if it were one. */
const JOINT_BITS = 21;
export const JOINT_WORDS = 1 << (JOINT_BITS - 5);

/** The bit of two characters by their codes, which others share. The factors are primes near golden ratios of 2 ** 32. */
export const jointOf = (left: number, right: number): number =>
  (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77)) >>> (32 - JOINT_BITS);

/** Thirty-three million: more than there are names to be told. */
export const MOST_NODES = 1 << (32 - Bits.Base);
