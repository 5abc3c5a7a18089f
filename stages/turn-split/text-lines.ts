/** A text with the places of its lines and sentences, in UTF-16 code units. Lines are numbered from 0. */
export class TextLines {
  /** Where each line begins. */
  readonly starts: number[] = [0];

  /** `sentences` are where the sentences begin, in order. */
  constructor(
    readonly text: string,
    private readonly sentences: Int32Array,
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The end of a line: its line feed, or the end of the text. */
  end(line: number): number {
    return line + 1 < this.count ? this.starts[line + 1]! - 1 : this.text.length;
  }

  line(line: number): string {
    return this.text.slice(this.starts[line]!, this.end(line));
  }

  /** Where the sentences of a line begin. */
  sentencesOf(line: number): Int32Array {
    return this.sentences.subarray(this.sentenceAt(this.starts[line]!), this.sentenceAt(this.end(line)));
  }

  /** The first sentence that does not begin before a code unit. */
  private sentenceAt(unit: number): number {
    let [low, high] = [0, this.sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sentences[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isBlank(line: number): boolean {
    const end = this.end(line);
    return this.skipBlanks(this.starts[line]!, end) === end;
  }

  /** The line that holds a code unit. */
  at(unit: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The first place from `from` on, before `to`, that is no white space; `to` where there is none. */
  skipBlanks(from: number, to: number): number {
    let at = from;
    while (at < to && isBlank(this.text, at)) at++;
    return at;
  }

  /** The end of what is left of the stretch without white space at its end. */
  trimEnd(from: number, to: number): number {
    let end = to;
    while (end > from && isBlank(this.text, end - 1)) end--;
    return end;
  }
}

/** What JavaScript takes for white space, by code unit; a pattern would be tried too often. */
const BLANK = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(/\s/.test(String.fromCharCode(unit))));
const isBlank = (text: string, at: number): boolean => BLANK[text.charCodeAt(at)] === 1;
