import type { IntList } from '../../text/int-list.js';
import { TITLE_CLOSING, TITLE_OPENING } from '../../text/marks.js';
import type { Span } from '../view/document-view.js';

/** Longest title of a work, in code units; looking further back would make long documents slow. */
const LONGEST_TITLE = 80;

const OPENING = TITLE_OPENING.charCodeAt(0);
const CLOSING = TITLE_CLOSING.charCodeAt(0);

/** Tells what stands in a title, by the brackets of a document's turns: they are few. */
export class Titles {
  /** The first bracket that is not before what was asked for last. */
  private next = 0;

  constructor(
    private readonly units: Uint16Array,
    private readonly brackets: IntList,
  ) {}

  /** Whether the nearest bracket before a stretch of a turn opens a title that is closed after it. */
  hold(turn: Span, start: number, end: number): boolean {
    const { values, length } = this.brackets;
    if (length === 0) return false;
    if (this.next > 0 && values[this.next - 1]! >= start) this.next = 0;
    while (this.next < length && values[this.next]! < start) this.next++;
    if (this.next === 0) return false;
    const before = values[this.next - 1]!;
    if (before < turn.start || before < start - LONGEST_TITLE || this.units[before] !== OPENING) return false;
    const limit = Math.min(turn.end, end + LONGEST_TITLE);
    for (let i = this.next; i < length && values[i]! < limit; i++) {
      if (values[i]! >= end && this.units[values[i]!] === CLOSING) return true;
    }
    return false;
  }
}
