/** The arrays of numbers that are kept. */
type NumberArray = Uint8Array | Uint16Array | Int32Array;

/** A longer array is made anew and goes when it is done with. */
const LONGEST_KEPT = 1 << 20;

/** An array that is kept from text to text: for new memory, time and room are taken each time. */
export class Scratch<Numbers extends NumberArray> {
  private kept: Numbers;

  constructor(private readonly Type: new (length: number) => Numbers) {
    this.kept = new Type(0);
  }

  /** So many elements, whatever they hold. They are overwritten when elements are taken again. */
  take(length: number): Numbers {
    if (length > LONGEST_KEPT) return new this.Type(length);
    if (length > this.kept.length) this.kept = new this.Type(Math.max(length, 2 * this.kept.length));
    return this.kept.subarray(0, length) as Numbers;
  }
}
