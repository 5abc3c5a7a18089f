/** A hash of two code units, below 0x10000. */
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e3b) ^ second) & 0xffff;

/** Where, among the bits of a character, those of longer phrases begin. */
const LONGER = 8;
const WHOLE = 0xff;

/** What is known of the beginnings of phrases as plain data, to be kept. */
export interface BeginningsData {
  /**
   * By code unit: the kinds with a phrase that is this character, and above them those with a longer one that begins
   * so. They stand in one number, because in a long text most look-ups wait for the memory.
   */
  characters: Uint16Array;
  /** By the hash of two code units: the kinds with a phrase that begins with them. */
  pairs: Uint8Array;
}

/**
 * Where in a text phrases of up to eight kinds may begin, told by a character and the next one: one pass over the text
 * tells it for all kinds. A kind is a bit. A bit that is set says no more than
 * "perhaps".
 */
export class Beginnings {
  /** Of the places found last: the code units, in order, and the kinds that may begin there. */
  places = new Int32Array(256);
  kinds = new Uint8Array(256);
  private readonly characters: Uint16Array;
  private readonly pairs: Uint8Array;

  /** `data` are those of another. */
  constructor(data?: BeginningsData) {
    this.characters = data?.characters ?? new Uint16Array(0x10000);
    this.pairs = data?.pairs ?? new Uint8Array(0x10000);
  }

  data(): BeginningsData {
    return { characters: this.characters, pairs: this.pairs };
  }

  add(phrase: string, kind: number): void {
    const unit = phrase.charCodeAt(0);
    if (phrase.length === 1) this.characters[unit]! |= kind;
    if (phrase.length < 2) return;
    this.characters[unit]! |= kind << LONGER;
    this.pairs[pairOf(unit, phrase.charCodeAt(1))]! |= kind;
  }

  /** The kinds that may begin at a code unit. */
  at(units: Uint16Array, at: number): number {
    const unit = units[at]!;
    const kinds = this.characters[unit]!;
    if (kinds <= WHOLE) return kinds;
    return (kinds & WHOLE) | ((kinds >> LONGER) & this.pairs[pairOf(unit, units[at + 1]!)]!);
  }

  /** Finds the places between two code units at which any of some kinds may begin; gives their number. */
  find(units: Uint16Array, start: number, end: number, sought = WHOLE): number {
    if (end - start > this.places.length) this.growTo(end - start);
    const { places, kinds, characters, pairs } = this;
    let count = 0;
    let unit = units[start]!;
    for (let at = start; at < end; at++) {
      const next = units[at + 1]!;
      const character = characters[unit]!;
      const found = (character | ((character >> LONGER) & pairs[pairOf(unit, next)]!)) & sought;
      unit = next;
      // Whether anything is found cannot be foreseen: what is not kept is written over, which costs less than a branch.
      places[count] = at;
      kinds[count] = found;
      count += found === 0 ? 0 : 1;
    }
    return count;
  }

  private growTo(room: number): void {
    this.places = new Int32Array(2 * room);
    this.kinds = new Uint8Array(2 * room);
  }
}
