import type { TextLines } from '../../text-lines.js';
import type { Candidate } from '../candidates/candidates.js';

/** One label does not make a style. */
export const FEWEST_OF_STYLE = 2;

/** How the labels of a document stand: in brackets, or with a line and a colon of their own. */
export class LabelStyles {
  private readonly counts = new Map<Candidate['closed'], number>();

  /** `runsOn` tells what closes the labels that stand within lines whose breaks a copy has lost, if any do. */
  constructor(
    private readonly lines: TextLines,
    private readonly runsOn: Candidate['closed'] | null,
  ) {}

  /** Whether a candidate stands within its line as labels do there. */
  isRunOn({ place, closed }: Candidate): boolean {
    return closed === this.runsOn && place === 'middle';
  }

  /** Counts how labels stand, and tells whether they have a style that those counted before did not have. */
  learn(labels: readonly Candidate[]): boolean {
    const counts = new Map<Candidate['closed'], number>();
    for (const label of labels) {
      const style = this.of(label);
      if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
    }
    let isNew = false;
    for (const [style, count] of counts) {
      const before = this.counts.get(style) ?? 0;
      isNew ||= before < FEWEST_OF_STYLE && count >= FEWEST_OF_STYLE;
      this.counts.set(style, Math.max(before, count));
    }
    return isNew;
  }

  /** Whether labels stand as a candidate does that is marked more than by a colon before words. */
  has(candidate: Candidate): boolean {
    if (this.isRunOn(candidate)) return true;
    const style = this.of(candidate);
    return style !== null && (this.counts.get(style) ?? 0) >= FEWEST_OF_STYLE;
  }

  of({ closed, place, line, textStart }: Candidate): Candidate['closed'] | null {
    if (place !== 'line') return null;
    if (closed === 'bracket') return closed;
    return closed === 'colon' && this.lines.isBlankFrom(textStart, line) ? closed : null;
  }
}
