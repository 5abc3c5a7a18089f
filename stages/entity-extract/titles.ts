import type { Span } from './document-view.js';

/** Longest title of a work, in code units; looking further back would make long documents slow. */
const LONGEST_TITLE = 80;

const OPENING = '《';
const CLOSING = '》';

/** Where a text has the brackets of titles: few, and so found once for all that may stand in a title. */
export class Titles {
  private readonly openings: number[];
  private readonly closings: number[];

  constructor(text: string) {
    this.openings = placesOf(text, OPENING);
    this.closings = this.openings.length > 0 ? placesOf(text, CLOSING) : [];
  }

  /** Whether the nearest bracket before a stretch of a turn opens a title that is closed after it. */
  hold(turn: Span, start: number, end: number): boolean {
    const opening = this.openings[countBelow(this.openings, start) - 1];
    if (opening === undefined || opening < turn.start || opening < start - LONGEST_TITLE) return false;
    const closed = countBelow(this.closings, start);
    if (closed > countBelow(this.closings, opening)) return false;
    const closing = this.closings[countBelow(this.closings, end)];
    return closing !== undefined && closing < Math.min(turn.end, end + LONGEST_TITLE);
  }
}

function placesOf(text: string, character: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) places.push(at);
  return places;
}

/** How many of ascending values are below a limit. */
function countBelow(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
