import { textOf, unitsOf } from './units.js';

/** So many texts are remembered, and as many from before them of which those are kept that come again. */
const MOST_RECENT = 10_000;

/** Remembers what short texts say that come again and again: the same labels stand in most documents. */
export class Remembered<T> {
  private recent = new Map<string, T>();
  private former: ReadonlyMap<string, T> = this.recent;

  /** What is read of a text is never undefined; texts longer than `longest`, in code units, are read each time. */
  constructor(
    private readonly read: (text: string) => T,
    private readonly longest = Infinity,
  ) {}

  of(text: string): T {
    const recent = this.recent.get(text);
    if (recent !== undefined) return recent;
    // A copy, because a piece of a text keeps the whole text in memory.
    const copy = textOf(unitsOf(text));
    const former = this.former.get(copy);
    const value = former === undefined ? this.read(copy) : former;
    if (copy.length <= this.longest) this.keep(copy, value);
    return value;
  }

  private keep(text: string, value: T): void {
    if (this.recent.size >= MOST_RECENT) {
      this.former = this.recent;
      this.recent = new Map();
    }
    this.recent.set(text, value);
  }
}
