import type { Language } from '../language.js';
import type { Label } from './labels.js';
import type { TextLines } from './text-lines.js';
import type { Timestamp } from './timestamps.js';

/** One time alone at the beginning of a paragraph is text; a second one makes it the transcript's style. */
const FEWEST_LEADING = 2;

/**
 * The times that part turns: those on lines of their own, those beside a label, those in brackets where a
 * sentence or a line has ended, and those that lead paragraphs throughout. The others are text, such as the
 * hour of a meeting. Before the first label only what stands right before it counts, and only where later
 * turns bear times too: otherwise it is the time at which the page was published.
 */
export function timesOfTurns(
  timestamps: readonly Timestamp[],
  labels: readonly Label[],
  lines: TextLines,
  language: Language,
): Timestamp[] {
  const places = new Places(labels, lines, language);
  const sure = timestamps.filter((stamp) => places.isBetweenTurns(stamp));
  const leading = timestamps.filter((stamp) => places.leadsParagraph(stamp));
  const all = leading.length < FEWEST_LEADING ? sure : [...new Set([...sure, ...leading])];
  all.sort((a, b) => a.start - b.start);
  return withoutPublication(all, labels[0]?.start ?? 0, lines);
}

/** Tells where a time stands with respect to labels, lines and sentences. */
class Places {
  private readonly labelStarts: ReadonlySet<number>;
  private readonly textStarts: ReadonlySet<number>;
  /** The first label that does not end before the time looked at; times are looked at in order. */
  private next = 0;

  constructor(
    private readonly labels: readonly Label[],
    private readonly lines: TextLines,
    private readonly language: Language,
  ) {
    this.labelStarts = new Set(labels.map(({ start }) => start));
    this.textStarts = new Set(labels.map(({ textStart }) => this.nextInk(textStart)));
  }

  isBetweenTurns(stamp: Timestamp): boolean {
    if (this.isInLabel(stamp) || stamp.form === 'alone') return true;
    if (stamp.form === 'bracketed') return this.standsApart(stamp);
    const beforeLabel = this.labelStarts.has(this.nextInk(stamp.end)) && this.followsSentence(stamp);
    return beforeLabel || (this.textStarts.has(stamp.start) && this.endsWord(stamp));
  }

  /** 15:31 大家好 */
  leadsParagraph(stamp: Timestamp): boolean {
    return stamp.form === 'plain' && this.beginsLine(stamp) && this.endsWord(stamp);
  }

  /** 王毅 15:31： */
  private isInLabel({ start }: Timestamp): boolean {
    while (this.next < this.labels.length && this.labels[this.next]!.textStart <= start) this.next++;
    return this.next < this.labels.length && this.labels[this.next]!.start <= start;
  }

  private standsApart(stamp: Timestamp): boolean {
    return (
      this.textStarts.has(stamp.start) ||
      this.labelStarts.has(this.nextInk(stamp.end)) ||
      stamp.end === this.lines.end(this.lines.at(stamp.end)) ||
      this.followsSentence(stamp)
    );
  }

  private followsSentence(stamp: Timestamp): boolean {
    const before = this.lines.text[this.lines.trimEnd(0, stamp.start) - 1] ?? '\n';
    const { sentence_ends, closers } = this.language;
    return this.beginsLine(stamp) || sentence_ends.includes(before) || closers.includes(before);
  }

  private beginsLine({ start }: Timestamp): boolean {
    return this.lines.starts[this.lines.at(start)] === start;
  }

  private endsWord({ end }: Timestamp): boolean {
    return /\s/.test(this.lines.text[end] ?? '\n');
  }

  private nextInk(unit: number): number {
    return this.lines.skipBlanks(unit, this.lines.text.length);
  }
}

function withoutPublication(stamps: readonly Timestamp[], first: number, lines: TextLines): Timestamp[] {
  const later = stamps.filter(({ start }) => start >= first);
  if (later.length === 0) return [];
  const kept: Timestamp[] = [];
  let next = first;
  for (const stamp of stamps.filter(({ start }) => start < first).reverse()) {
    if (lines.skipBlanks(stamp.end, next) < next) break;
    kept.unshift(stamp);
    next = stamp.start;
  }
  return [...kept, ...later];
}
