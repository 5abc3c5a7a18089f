/** Counts pairs of integers, and how many of each are marked: a hash table that grows. */
export class PairCounts {
  private left = new Int32Array(1 << 12);
  private right = new Int32Array(1 << 12);
  private counts = new Uint32Array(1 << 12);
  private marks = new Uint32Array(1 << 12);
  private size = 0;

  /** Forgets all pairs. */
  clear(): void {
    this.counts.fill(0);
    this.marks.fill(0);
    this.size = 0;
  }

  /** Counts a pair; `mark` is 1 where it is marked, otherwise 0. */
  add(left: number, right: number, mark = 0): void {
    let slot = this.find(left, right);
    if (this.counts[slot] === 0) {
      if (++this.size * 2 > this.left.length) {
        this.grow();
        slot = this.find(left, right);
      }
      this.left[slot] = left;
      this.right[slot] = right;
    }
    this.counts[slot]!++;
    this.marks[slot]! += mark;
  }

  /** All slots are below this number, until a pair is added. */
  get slots(): number {
    return this.left.length;
  }

  /** The slot of a pair, or the free one where it would go. The factors are odd numbers with mixed bits. */
  find(left: number, right: number): number {
    const mask = this.left.length - 1;
    const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.counts[slot] !== 0 && (this.left[slot] !== left || this.right[slot] !== right)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** How often the pair of a slot was counted. */
  all(slot: number): number {
    return this.counts[slot]!;
  }

  /** How often it was marked. */
  marked(slot: number): number {
    return this.marks[slot]!;
  }

  private grow(): void {
    const { left, right, counts, marks } = this;
    this.left = new Int32Array(left.length * 2);
    this.right = new Int32Array(left.length * 2);
    this.counts = new Uint32Array(left.length * 2);
    this.marks = new Uint32Array(left.length * 2);
    for (let i = 0; i < left.length; i++) {
      if (counts[i] === 0) continue;
      const slot = this.find(left[i]!, right[i]!);
      this.left[slot] = left[i]!;
      this.right[slot] = right[i]!;
      this.counts[slot] = counts[i]!;
      this.marks[slot] = marks[i]!;
    }
  }
}
