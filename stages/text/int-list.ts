const LEAST_ROOM = 16;
/** More room than this is given back with the document that needed it. */
const MOST_KEPT = 1 << 18;

/** A list of integers in memory that is kept from document to document. */
export class IntList {
  values = new Int32Array(0);
  length = 0;

  clear(): void {
    this.length = 0;
    if (this.values.length > MOST_KEPT) this.values = new Int32Array(0);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  /** Leaves out the values that are not to be kept. */
  keep(isKept: (value: number) => boolean): void {
    const { values } = this;
    let kept = 0;
    for (let i = 0; i < this.length; i++) if (isKept(values[i]!)) values[kept++] = values[i]!;
    this.length = kept;
  }

  private grow(): void {
    const { values } = this;
    this.values = new Int32Array(Math.max(LEAST_ROOM, 2 * values.length));
    this.values.set(values);
  }
}
