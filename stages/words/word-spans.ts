/** Memory for more words than these is not kept. */
const MOST_KEPT = 1 << 20;

/** A text's words by where they begin and end, in code units. Holds one text's at a time, in memory that it keeps. */
export class WordSpans {
  length = 0;
  private allStarts = new Int32Array(1 << 10);
  private allEnds = new Int32Array(1 << 10);

  get starts(): Int32Array {
    return this.allStarts.subarray(0, this.length);
  }

  get ends(): Int32Array {
    return this.allEnds.subarray(0, this.length);
  }

  /** Where a word begins: for loops over a few words, for which the arrays themselves would take longer to be had. */
  startOf(word: number): number {
    return this.allStarts[word]!;
  }

  clear(): void {
    this.length = 0;
    if (this.allStarts.length > MOST_KEPT) this.resize(MOST_KEPT);
  }

  add(start: number, end: number): void {
    if (this.length === this.allStarts.length) this.resize(2 * this.length);
    this.allStarts[this.length] = start;
    this.allEnds[this.length++] = end;
  }

  private resize(length: number): void {
    const { starts, ends } = this;
    this.allStarts = new Int32Array(length);
    this.allEnds = new Int32Array(length);
    this.allStarts.set(starts);
    this.allEnds.set(ends);
  }
}
