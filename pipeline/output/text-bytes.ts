import { IS_SPECIAL, IS_SPECIAL_FIRST, writeUnit } from './plain.js';

/** What a UTF-16 code unit that is no surrogate takes in UTF-8 at most. */
const MOST_BYTES_A_UNIT = 3;

/** A document's text in UTF-8, so that rows that tell of its parts can copy them. It lies at the beginning of a memory. */
export class TextBytes {
  /** Length of the text in code points; 0 where there is none, or where it is left to be encoded part by part. */
  length = 0;
  /** By code point: where it begins, and how many before it cannot stand in CSV or JSON as they are. */
  private offsets = new Int32Array(1);
  private specials = new Int32Array(1);
  /** By code point: whether it cannot begin a cell. */
  private firsts = new Uint8Array(1);

  constructor(
    private readonly bytes: Buffer,
    private readonly room: number,
  ) {}

  /** Takes a text in hand, where there is room for it and each code point is one code unit. */
  read(text: string): void {
    const { length } = text;
    this.length = 0;
    if (length * MOST_BYTES_A_UNIT > this.room) return;
    if (length >= this.offsets.length) this.grow(length + 1);
    const { bytes, offsets, specials, firsts } = this;
    let [at, special] = [0, 0];
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if ((unit & 0xf800) === 0xd800) return;
      offsets[i] = at;
      specials[i] = special;
      firsts[i] = IS_SPECIAL_FIRST[unit]!;
      special += IS_SPECIAL[unit]!;
      at = writeUnit(bytes, at, unit);
    }
    offsets[length] = at;
    specials[length] = special;
    this.length = length;
  }

  /** Whether the text between two code points is at hand, and can stand in CSV and JSON as it is. */
  isPlain(start: number, end: number): boolean {
    return (
      start >= 0 &&
      end <= this.length &&
      this.specials[start] === this.specials[end] &&
      (start === end || this.firsts[start] === 0)
    );
  }

  /** Where a code point begins in the memory. */
  offsetOf(point: number): number {
    return this.offsets[point]!;
  }

  private grow(size: number): void {
    this.offsets = new Int32Array(2 * size);
    this.specials = new Int32Array(2 * size);
    this.firsts = new Uint8Array(2 * size);
  }
}
