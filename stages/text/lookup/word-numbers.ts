/**
 * Integers a slot: what a word begins with but for its last code unit, that code unit, the number of this beginning, and
 * the number that was given for the word. Together they keep a slot within one line of the memory's cache.
 */
const [STRIDE, UNIT, BEGINNING, VALUE] = [4, 1, 2, 3];

const FIRST_SLOTS = 1 << 12;

/** Numbers by word of two code units or more: a hash table of plain numbers that grows. */
export class WordNumbers {
  private table = new Int32Array(FIRST_SLOTS * STRIDE);
  private mask = FIRST_SLOTS - 1;
  /** How many beginnings of words, of two code units or more, it holds. */
  size = 0;

  /** The place of what stands between two code units, made where there is none; it holds until the next call. */
  placeOf(units: Uint16Array, start: number, end: number): number {
    // A single code unit needs no slot: below 0 it is told from the numbers of longer beginnings.
    let beginning = -1 - units[start]!;
    let place = 0;
    for (let at = start + 1; at < end; at++) {
      place = this.find(beginning, units[at]!);
      beginning = this.table[place + BEGINNING]!;
      if (beginning !== 0) continue;
      place = this.add(place);
      beginning = this.table[place + BEGINNING]!;
    }
    return place;
  }

  /** The number of the word at a place; 0 where none was set. */
  get(place: number): number {
    return this.table[place + VALUE]!;
  }

  set(place: number, value: number): void {
    this.table[place + VALUE] = value;
  }

  /** Where a beginning stands, or would. The factors are odd numbers with mixed bits. */
  private find(beginning: number, unit: number): number {
    const { table, mask } = this;
    const hash = Math.imul(beginning, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const place = slot * STRIDE;
      if (table[place + BEGINNING] === 0) {
        table[place] = beginning;
        table[place + UNIT] = unit;
        return place;
      }
      if (table[place] === beginning && table[place + UNIT] === unit) return place;
    }
  }

  /** Numbers the beginning whose parts stand at a free place; gives where it stands then. */
  private add(place: number): number {
    const { table } = this;
    table[place + BEGINNING] = ++this.size;
    if (this.size * 2 <= this.mask) return place;
    this.table = new Int32Array(table.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < table.length; at += STRIDE)
      if (table[at + BEGINNING] !== 0)
        this.table.set(table.subarray(at, at + STRIDE), this.find(table[at]!, table[at + UNIT]!));
    return this.find(table[place]!, table[place + UNIT]!);
  }
}
