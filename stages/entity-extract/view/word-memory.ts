/** Longest word that is kept, in code units. */
const LONGEST = 14;

/** Slots, as a power of 2, and the code units of a slot: a word's length, what is known of it, and the word. */
const SLOT_BITS = 14;
const STRIDE = 2 + LONGEST;

/**
 * What is known of words, as numbers above 0, by their code units. Of words that fall into one slot the last one is
 * kept: nothing piles up, however many there are.
 */
export class WordMemory {
  private readonly slots = new Uint16Array(STRIDE << SLOT_BITS);

  /** What is known of the word between two code units; 0 where nothing is kept. */
  find(units: Uint16Array, start: number, end: number): number {
    if (end - start > LONGEST) return 0;
    const { slots } = this;
    const at = slotOf(units, start, end);
    if (slots[at] !== end - start) return 0;
    for (let i = start, to = at + 2; i < end; i++, to++) if (slots[to] !== units[i]) return 0;
    return slots[at + 1]!;
  }

  keep(units: Uint16Array, start: number, end: number, known: number): void {
    if (end - start > LONGEST) return;
    const at = slotOf(units, start, end);
    this.slots[at] = end - start;
    this.slots[at + 1] = known;
    for (let i = start, to = at + 2; i < end; i++, to++) this.slots[to] = units[i]!;
  }
}

function slotOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (hash >>> 15) ^ units[i]!, 0x9e3779b1);
  // The upper bits depend on all that was multiplied, the lower ones do not.
  return (hash >>> (32 - SLOT_BITS)) * STRIDE;
}
