import { lastAtOrBefore } from '../../text/ascending.js';
import { IntList } from '../../text/int-list.js';
import type { Span } from '../view/document-view.js';

/** Those found in one turn among those found in all: from the first on, up to the one behind the last. */
export interface Range {
  from: number;
  to: number;
}

/** Phrases of the gazetteer where they stand in the text, in its order. */
export class Spans {
  readonly starts = new IntList();
  readonly ends = new IntList();
  /** The phrases' numbers. */
  readonly phrases = new IntList();
  /** How many there are before the end of each turn. */
  private readonly turnEnds = new IntList();

  get length(): number {
    return this.starts.length;
  }

  startOf(i: number): number {
    return this.starts.values[i]!;
  }

  endOf(i: number): number {
    return this.ends.values[i]!;
  }

  phraseOf(i: number): number {
    return this.phrases.values[i]!;
  }

  clear(): void {
    this.starts.clear();
    this.ends.clear();
    this.phrases.clear();
    this.turnEnds.clear();
  }

  add(start: number, end: number, phrase: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.phrases.push(phrase);
  }

  /**
   * Takes those that begin in a stretch from left to right, at each place the longest that fits and that no other goes into.
   * Those of a place stand with the shortest first.
   */
  takeLongest(
    stretch: Span,
    fits: (start: number, end: number, phrase: number) => boolean,
    take: (start: number, end: number, phrase: number) => void,
  ): void {
    const { length } = this;
    const [starts, ends, phrases] = [this.starts.values, this.ends.values, this.phrases.values];
    let past = stretch.start;
    let next = lastAtOrBefore(starts, length, past - 1);
    while (next < length && starts[next]! < stretch.end) {
      const first = next;
      const at = starts[first]!;
      while (next < length && starts[next] === at) next++;
      if (at < past) continue;
      let longest = next - 1;
      while (longest >= first && !fits(at, ends[longest]!, phrases[longest]!)) longest--;
      if (longest < first) continue;
      past = ends[longest]!;
      take(at, past, phrases[longest]!);
    }
  }

  endTurn(): void {
    this.turnEnds.push(this.length);
  }

  /** Those of a turn, by its number from 0. */
  ofTurn(turn: number): Range {
    const { values } = this.turnEnds;
    return { from: turn === 0 ? 0 : values[turn - 1]!, to: values[turn]! };
  }
}

/** Which of some spans begins or ends at a code unit, as their beginnings or ends tell; below 0 for none. */
export function indexAt({ values, length }: IntList, unit: number): number {
  const i = lastAtOrBefore(values, length, unit);
  return i < length && values[i] === unit ? i : -1;
}

/** The phrase that begins or ends at a code unit, as `places`, its spans' beginnings or ends, tell; below 0 for none. */
export function phraseAt(spans: Spans, places: IntList, unit: number): number {
  const i = indexAt(places, unit);
  return i < 0 ? -1 : spans.phraseOf(i);
}

/** Names of places and outlets. */
export class Matches extends Spans {
  /** 1 for a place in an outlet's name (日本 in 日本经济新闻). */
  readonly inOutlet = new IntList();

  override clear(): void {
    super.clear();
    this.inOutlet.clear();
  }

  addName(start: number, end: number, phrase: number, inOutlet: boolean): void {
    this.add(start, end, phrase);
    this.inOutlet.push(Number(inOutlet));
  }
}
