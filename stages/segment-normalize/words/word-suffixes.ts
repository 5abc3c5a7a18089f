/** Endings that make a word of a word (多边|主义, 负担|性), for looking at every character of a text. */
export class WordSuffixes {
  /** Length of the longest, in code units. */
  readonly longest: number;
  private readonly suffixes: ReadonlySet<string>;
  /** By code unit: 1 where one begins with it, a quick no for most places. */
  private readonly beginnings = new Uint8Array(0x10000);

  constructor(suffixes: readonly string[]) {
    this.suffixes = new Set(suffixes);
    this.longest = Math.max(0, ...suffixes.map(({ length }) => length));
    for (const suffix of suffixes) this.beginnings[suffix.charCodeAt(0)] = 1;
  }

  has(word: string): boolean {
    return this.suffixes.has(word);
  }

  mayBeginWith(unit: number): boolean {
    return this.beginnings[unit] === 1;
  }
}
