/** A hash of two code units, below 0x10000. */
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e3b) ^ second) & 0xffff;

/** Kinds of phrases are bits; those with a longer phrase than a character stand above those with the character itself. */
const KINDS = 2;
const ALL = (1 << KINDS) - 1;

/** The bits of a character that are left for what else is known of it. */
export const FREE_BITS = [16, 32, 64, 128] as const;

/** What is known of the beginnings of phrases as plain data, to be kept. */
export interface BeginningsData {
  /** By code unit: the kinds with a phrase that is this character, and those with a longer one that begins so. */
  characters: Uint8Array;
  /** A bit for every hash of two code units: whether a phrase begins with them. */
  pairs: Uint8Array;
}

/**
 * Where in a text phrases of up to two kinds may begin, told by a character and the next one. A bit that is set says no
 * more than "perhaps". The tables are small, because between two documents they fall out of the memory's cache.
 */
export class Beginnings {
  /** Of the places found last: the code units, in order. */
  places = new Int32Array(256);
  readonly characters: Uint8Array;
  private readonly pairs: Uint8Array;

  /** `data` are those of another. */
  constructor(data?: BeginningsData) {
    this.characters = data?.characters ?? new Uint8Array(0x10000);
    this.pairs = data?.pairs ?? new Uint8Array(0x10000 >> 3);
  }

  data(): BeginningsData {
    return { characters: this.characters, pairs: this.pairs };
  }

  add(phrase: string, kind: number): void {
    const unit = phrase.charCodeAt(0);
    if (phrase.length === 1) this.characters[unit]! |= kind;
    if (phrase.length < 2) return;
    this.characters[unit]! |= kind << KINDS;
    const pair = pairOf(unit, phrase.charCodeAt(1));
    this.pairs[pair >> 3]! |= 1 << (pair & 7);
  }

  /** The kinds that may begin at a code unit, which is such a character. */
  at(character: number, units: Uint16Array, at: number): number {
    const longer = (character >> KINDS) & ALL;
    if (longer === 0) return character & ALL;
    return (character & ALL) | (longer & this.pairBit(units[at]!, units[at + 1]!));
  }

  /** Whether longer phrases of a kind than the character may begin at a code unit. */
  mayGoOn(character: number, units: Uint16Array, at: number, kind: number): boolean {
    return ((character >> KINDS) & kind & this.pairBit(units[at]!, units[at + 1]!)) !== 0;
  }

  /** All bits where phrases may begin with two code units, else none. */
  private pairBit(first: number, second: number): number {
    const pair = pairOf(first, second);
    return -((this.pairs[pair >> 3]! >> (pair & 7)) & 1);
  }

  /**
   * Finds the places between two code units at which phrases of a kind may begin; gives their number. `characters` are
   * those of the units.
   */
  find(characters: Uint8Array, units: Uint16Array, start: number, end: number, kind: number): number {
    if (end - start > this.places.length) this.places = new Int32Array(2 * (end - start));
    const { places } = this;
    let count = 0;
    let unit = units[start]!;
    for (let at = start; at < end; at++) {
      const next = units[at + 1]!;
      const character = characters[at]!;
      const found = (character | ((character >> KINDS) & this.pairBit(unit, next))) & kind;
      unit = next;
      // Whether anything is found cannot be foreseen: what is not kept is written over, which costs less than a branch.
      places[count] = at;
      count += found === 0 ? 0 : 1;
    }
    return count;
  }
}
