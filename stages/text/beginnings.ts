/** A hash of two code units, below 0x10000. */
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e3b) ^ second) & 0xffff;

/**
 * Where in a text phrases of up to eight kinds may begin, told by a character and the next one: one pass over the text
 * tells it for all kinds. A kind is a bit. A bit that is set says no more than
 * "perhaps".
 */
export class Beginnings {
  /** Of the places found last: the code units, in order, and the kinds that may begin there. */
  places = new Int32Array(256);
  kinds = new Uint8Array(256);
  /** By code unit: the kinds with a phrase that is this character, and those with a longer one that begins so. */
  private readonly whole = new Uint8Array(0x10000);
  private readonly longer = new Uint8Array(0x10000);
  /** By the hash of two code units: the kinds with a phrase that begins with them. */
  private readonly pairs = new Uint8Array(0x10000);

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
