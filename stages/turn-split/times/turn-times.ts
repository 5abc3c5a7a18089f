import type { Language } from '../../language/index.js';
import type { Label } from '../labels/label.js';
import type { TextLines } from '../text-lines.js';
import type { Timestamp } from './timestamps.js';

/** One time alone at the beginning of a paragraph is text; a second one makes it the transcript's style. */
const FEWEST_LEADING = 2;

/** The times of turns, and on which side of their turns they stand. */
export interface TurnTimes {
  stamps: Timestamp[];
  /** Whether they stand behind what was said then, as live pages print them, and not before it. */
  follow: boolean;
}

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
): TurnTimes {
  if (timestamps.length === 0) return { stamps: [], follow: false };
  const places = new Places(labels, lines, language);
  const sure = timestamps.filter((stamp) => places.isBetweenTurns(stamp));
  const leading = timestamps.filter((stamp) => places.leadsParagraph(stamp));
  const all = leading.length < FEWEST_LEADING ? sure : [...new Set([...sure, ...leading])];
  all.sort((a, b) => a.start - b.start);
  const first = labels[0]?.start ?? 0;
  const later = all.filter(({ start }) => start >= first);
  const leads = all.some(({ start, end }) => start < first && lines.skipBlanks(end) === first);
  if (follow(later, leads, labels, lines)) return { stamps: later, follow: true };
  return { stamps: withoutPublication(all, first, lines), follow: false };
}

/**
 * Decides over the whole document whether times follow their turns: more of them end a line with words than begin
 * one; or, where all have lines of their own, words stand before the first, and none behind the last, whose time a copy
 * may have cut off: then those are the first words, and no time leads them.
 */
function follow(
  stamps: readonly Timestamp[],
  leads: boolean,
  labels: readonly Label[],
  lines: TextLines,
): boolean {
  const [first, last] = [stamps[0], stamps.at(-1)];
  if (!first || !last) return false;
  const textStarts = new Set(labels.map(({ textStart }) => lines.skipBlanks(textStart)));
  let behind = 0;
  for (const { start, end, form } of stamps) {
    if (form === 'alone') continue;
    const line = lines.at(start);
    const endsLine = lines.isBlankFrom(end, line);
    behind += endsLine && !textStarts.has(start) ? 1 : -1;
  }
  if (behind !== 0) return behind > 0;
  const before = labels.findLast(({ textStart }) => textStart <= first.start) ?? labels[0]!;
  const isSpokenBefore = lines.skipBlanks(before.textStart, first.start) < first.start;
  const isLastWord = lines.isBlank(last.end, lines.text.length);
  const isFirst = !leads && before === labels[0];
  return isSpokenBefore && (isLastWord || isFirst) && stamps.length > 1;
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
    this.textStarts = new Set(labels.map(({ textStart }) => lines.skipBlanks(textStart)));
  }

  isBetweenTurns(stamp: Timestamp): boolean {
    if (this.isInLabel(stamp) || stamp.form === 'alone') return true;
    if (stamp.form === 'bracketed') return this.standsApart(stamp);
    const beforeLabel = this.labelStarts.has(this.lines.skipBlanks(stamp.end)) && this.followsSentence(stamp);
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
      this.labelStarts.has(this.lines.skipBlanks(stamp.end)) ||
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
