import { lastAtOrBefore } from '../text/ascending.js';
import { CHARACTERS, Character } from './characters.js';

/** A text with the places of its lines and sentences, in UTF-16 code units. Lines are numbered from 0. */
export class TextLines {
  /**
   * `folded` is the text in simplified characters, `units` are the text's code units, `starts` and `sentences` where the
   * lines and the sentences begin, in order.
   */
  constructor(
    readonly text: string,
    readonly folded: string,
    readonly units: Uint16Array,
    readonly starts: readonly number[],
    readonly sentences: Int32Array,
  ) {}

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

  /** A line in simplified characters, without white space around it. */
  foldedLine(line: number): string {
    return this.folded.slice(this.starts[line]!, this.end(line)).trim();
  }

  /** The next line with text above a line; null where there is none. */
  lineAbove(line: number): number | null {
    const end = this.trimEnd(0, this.starts[line]!);
    return end === 0 ? null : this.at(end - 1);
  }

  /** The next line with text below a line; null where there is none. */
  lineBelow(line: number): number | null {
    const start = this.skipBlanks(this.end(line));
    return start === this.text.length ? null : this.at(start);
  }

  /** The line that holds a code unit. */
  at(unit: number): number {
    return lastAtOrBefore(this.starts, this.count, unit);
  }

  /** Whether the character at a code unit is one of such; false behind the text's end. */
  is(unit: number, character: Character): boolean {
    return (CHARACTERS[this.units[unit]!]! & character) !== 0;
  }

  /** The first place from `from` on, before `to`, that is no white space; `to` where there is none. */
  skipBlanks(from: number, to = this.text.length): number {
    let at = from;
    while (at < to && this.is(at, Character.Blank)) at++;
    return at;
  }

  /** Where the text of a line begins, behind white space; the line's end where it has none. */
  inkOf(line: number): number {
    return this.skipBlanks(this.starts[line]!, this.end(line));
  }

  /** Whether nothing but white space stands between two places. */
  isBlank(from: number, to: number): boolean {
    return this.skipBlanks(from, to) === to;
  }

  /** Whether nothing but white space stands between a place of a line and its end. */
  isBlankFrom(place: number, line: number): boolean {
    return this.isBlank(place, this.end(line));
  }

  /** The end of what is left of the stretch without white space at its end. */
  trimEnd(from: number, to: number): number {
    let end = to;
    while (end > from && this.is(end - 1, Character.Blank)) end--;
    return end;
  }
}
