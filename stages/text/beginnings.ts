/** A hash of two code units, below 0x10000. */
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e3b) ^ second) & 0xffff;

/** What is known of the beginnings of phrases as plain data, to be kept. */
export interface BeginningsData {
  /** By code unit: the kinds with a phrase that is this character, and those with a longer one that begins so. */
  whole: Uint8Array;
  longer: Uint8Array;
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
  private readonly whole: Uint8Array;
  private readonly longer: Uint8Array;
  private readonly pairs: Uint8Array;

  /** `data` are those of another. */
  constructor(data?: BeginningsData) {
    this.whole = data?.whole ?? new Uint8Array(0x10000);
    this.longer = data?.longer ?? new Uint8Array(0x10000);
    this.pairs = data?.pairs ?? new Uint8Array(0x10000);
  }

  data(): BeginningsData {
    return { whole: this.whole, longer: this.longer, pairs: this.pairs };
  }

  add(phrase: string, kind: number): void {
    const unit = phrase.charCodeAt(0);
    if (phrase.length === 1) this.whole[unit]! |= kind;
    if (phrase.length < 2) return;
    this.longer[unit]! |= kind;
    this.pairs[pairOf(unit, phrase.charCodeAt(1))]! |= kind;
  }

  /** The kinds that may begin at a code unit. */
  at(units: Uint16Array, at: number): number {
    const unit = units[at]!;
    return this.whole[unit]! | (this.longer[unit]! & this.pairs[pairOf(unit, units[at + 1]!)]!);
  }

  /** Finds the places between two code units at which anything may begin; gives their number. */
  find(units: Uint16Array, start: number, end: number): number {
    let count = 0;
    for (let at = start; at < end; at++) {
      const kinds = this.at(units, at);
      if (kinds === 0) continue;
      if (count === this.places.length) this.grow();
      this.places[count] = at;
      this.kinds[count++] = kinds;
    }
    return count;
  }

  private grow(): void {
    const { places, kinds } = this;
    this.places = new Int32Array(2 * places.length);
    this.kinds = new Uint8Array(2 * kinds.length);
    this.places.set(places);
    this.kinds.set(kinds);
  }
}
