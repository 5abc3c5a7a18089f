import { CharacterSet } from '../text/character-set.js';

/** What JavaScript takes for white space. */
const BLANKS = new CharacterSet(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** A text with the places of its lines and sentences, in UTF-16 code units. Lines are numbered from 0. */
export class TextLines {
  /** Where each line begins. */
  readonly starts: number[] = [0];

  /** `folded` is the text in simplified characters, `sentences` are where the sentences begin, in order. */
  constructor(
    readonly text: string,
    readonly folded: string,
    readonly sentences: Int32Array,
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

  /** The line that holds a code unit. */
  at(unit: number): number {
    let low = 0;
    let high = this.count - 1;
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
    while (at < to && BLANKS.hasAt(this.text, at)) at++;
    return at;
  }

  /** The end of what is left of the stretch without white space at its end. */
  trimEnd(from: number, to: number): number {
    let end = to;
    while (end > from && BLANKS.hasAt(this.text, end - 1)) end--;
    return end;
  }
}
