import { textOf, unitsOf } from './units.js';

/** So many texts are remembered. */
const MOST_KEPT = 20_000;

/** Remembers what short texts say that come again and again: the same labels stand in most documents. */
export class Remembered<T> {
  private readonly known = new Map<string, T>();

  /** What is read of a text is never undefined; texts longer than `longest`, in code units, are read each time. */
  constructor(
    private readonly read: (text: string) => T,
    private readonly longest = Infinity,
  ) {}

  of(text: string): T {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    // A copy, because a piece of a text keeps the whole text in memory.
    const copy = textOf(unitsOf(text));
    const value = this.read(copy);
    if (copy.length <= this.longest && this.known.size < MOST_KEPT) this.known.set(copy, value);
    return value;
  }
}
