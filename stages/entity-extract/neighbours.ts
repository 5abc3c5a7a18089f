import { CharacterSet } from '../text/character-set.js';
import type { Span } from './document-view.js';

/** An abbreviation that may stand for a place, as its neighbours look at it. */
interface Neighbour extends Span {
  /** Whether 方 follows. */
  side: boolean;
  /** Whether it needs no neighbour itself. */
  isSure: boolean;
}

/** Marks that part the members of a list of countries: 法、德; 中国—东盟. */
const LIST_MARKS = new CharacterSet('、·—-－/');

const NOWHERE: ReadonlySet<number> = new Set();

/** The support that neighbouring countries give each other. */
export class Neighbours {
  /** Where names begin and end. */
  private readonly starts: ReadonlySet<number>;
  private readonly ends: ReadonlySet<number>;

  constructor(
    private readonly units: Uint16Array,
    names: readonly Span[],
  ) {
    this.starts = names.length === 0 ? NOWHERE : new Set(names.map(({ start }) => start));
    this.ends = names.length === 0 ? NOWHERE : new Set(names.map(({ end }) => end));
  }

  /** The name of the evidence for one of the abbreviations that still stand, which are in order; null for none. */
  evidence(standing: readonly Neighbour[], i: number): string | null {
    const { start, end } = standing[i]!;
    const before = standing[i - 1];
    const after = standing[i + 1];
    const left = this.endsAt(before, start);
    const right = this.beginsAt(after, end);
    if ((right && after?.start === end && after.isSure) || (left && before?.end === start && before.isSure)) {
      return 'pair-with-sure';
    }
    if (right || left) return 'pair';
    const listed =
      (LIST_MARKS.has(this.units[end]!) && this.beginsAt(after, end + 1)) ||
      (LIST_MARKS.has(this.units[start - 1] ?? 0) && this.endsAt(before, start - 1));
    return listed ? 'listed' : null;
  }

  /** Nobody says 中美方: before X方 a 中 is the end of 过程中 or 期间中. */
  private beginsAt(after: Neighbour | undefined, unit: number): boolean {
    return (after !== undefined && after.start === unit && !after.side) || this.starts.has(unit);
  }

  private endsAt(before: Neighbour | undefined, unit: number): boolean {
    return before?.end === unit || this.ends.has(unit);
  }
}
