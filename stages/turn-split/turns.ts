import type { Transcript } from '../../schemas/types/index.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { Label } from './labels/label.js';
import type { Layout } from './layout.js';
import type { TextLines } from './text-lines.js';
import type { Timestamp } from './times/timestamps.js';

export type Turn = Transcript['turns'][number];

export interface TurnList {
  /** In order. */
  turns: Turn[];
  /** Turns in which a speaker goes on after a time, without a new label. */
  continued: Set<Turn>;
  /** Turns whose role a record tells. */
  settled: Set<Turn>;
  /** Labels behind which no text stands. */
  empty: Label[];
  /** A turn's text, and the same in simplified characters. */
  textOf: (turn: Turn) => string;
  foldedOf: (turn: Turn) => string;
}

/**
 * Makes a turn of what stands between a label and the next label, or the interlude above that, or the back matter. A time within
 * ends the turn, and what follows it is another one of the same speaker, so that each turn is one stretch of text without
 * times.
 */
export function makeTurns(
  documentId: string,
  { labels, times, interludes, backStart }: Layout,
  lines: TextLines,
  index: CodePointIndex,
): TurnList {
  const builder = new TurnBuilder(documentId, lines, index, times.follow);
  const { stamps } = times;
  let next = 0;
  for (const [i, label] of labels.entries()) {
    const after = labels[i + 1];
    const stop = Math.min(backStart, after ? (interludes.get(after) ?? after.start) : backStart);
    for (; next < stamps.length && stamps[next]!.end <= label.start; next++) builder.addTime(stamps[next]!);
    builder.beginLabel(label);
    let from = label.textStart;
    if (label.textEnd !== undefined) {
      builder.addText(from, label.textEnd);
      builder.resume();
      from = label.textEnd + 1;
    }
    for (; next < stamps.length && stamps[next]!.start < stop; next++) {
      builder.addText(from, stamps[next]!.start);
      builder.addTime(stamps[next]!);
      from = Math.max(from, stamps[next]!.end);
    }
    builder.addText(from, stop);
    builder.endLabel();
  }
  // The last time may stand below a caption, behind the last words.
  if (times.follow) for (const stamp of stamps.slice(next)) builder.addTime(stamp);
  return builder.list;
}

/** Stands for the number of turns before a label that has begun before. */
const BEGUN = -1;

class TurnBuilder {
  readonly list: TurnList = {
    turns: [],
    continued: new Set(),
    settled: new Set(),
    empty: [],
    textOf: (turn) => this.within(this.lines.text, turn),
    foldedOf: (turn) => this.within(this.lines.folded, turn),
  };
  private label!: Label;
  /** The last label that is no interjection's. */
  private speaker: Label | null = null;
  /** Number of turns before those of the label. */
  private before = 0;
  /** The last time since the last text. */
  private time: string | null = null;

  constructor(
    private readonly documentId: string,
    private readonly lines: TextLines,
    private readonly index: CodePointIndex,
    private readonly timesFollow: boolean,
  ) {}

  private within(text: string, { start, end }: Turn): string {
    return text.slice(this.index.toUnit(start), this.index.toUnit(end));
  }

  beginLabel(label: Label): void {
    this.label = label;
    this.before = this.list.turns.length;
    if (label.textEnd === undefined) this.speaker = label;
  }

  /** Behind an interjection goes on who spoke before. */
  resume(): void {
    this.endLabel();
    this.label = this.speaker ?? this.label;
    this.before = BEGUN;
  }

  addTime({ value }: Timestamp): void {
    const last = this.list.turns.at(-1);
    if (!this.timesFollow) this.time = value;
    else if (last) last.timestamp ??= value;
  }

  addText(from: number, to: number): void {
    const { lines, index, label, list } = this;
    const start = lines.skipBlanks(from, to);
    const end = trimMarks(lines, label, start, lines.trimEnd(start, to));
    if (start >= end) return;
    const seq = list.turns.length + 1;
    const isFirst = seq === this.before + 1;
    const turn: Turn = {
      turn_id: `${this.documentId}/t${String(seq).padStart(3, '0')}`,
      seq,
      exchange_id: null,
      role: label.role ?? 'respondent',
      speaker_label: label.label,
      speaker_name: label.name,
      speaker_title: label.title,
      timestamp: this.time,
      line_start: lines.at(isFirst ? label.start : start) + 1,
      line_end: lines.at(end - 1) + 1,
      start: index.toPoint(start),
      end: index.toPoint(end),
    };
    list.turns.push(turn);
    if (!isFirst) list.continued.add(turn);
    if (label.isRoleGiven) list.settled.add(turn);
    this.time = null;
  }

  endLabel(): void {
    if (this.list.turns.length === this.before) this.list.empty.push(this.label);
  }
}

const BOLD = '**';

/** The end without the marks that close a bold type which began before the label: **问：好吗？** */
function trimMarks(lines: TextLines, label: Label, start: number, end: number): number {
  const { text } = lines;
  const closes = text.startsWith(BOLD, end - BOLD.length) && end - BOLD.length >= start;
  if (!closes) return end;
  const isOpen = text.slice(label.start, label.textStart).split(BOLD).length % 2 === 0;
  return isOpen ? lines.trimEnd(start, end - BOLD.length) : end;
}

/** Whether a turn stands right behind a question. */
export const followsQuestion = ({ seq }: Turn, turns: readonly Turn[]): boolean =>
  turns[seq - 2]?.role === 'questioner';
