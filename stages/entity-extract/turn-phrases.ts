import { Candidates } from './candidates.js';
import { lastAtOrBefore } from './document-view.js';
import { IntList } from './int-list.js';

/** Phrases of the gazetteer where they stand in the text. */
export class Spans {
  readonly starts = new IntList();
  readonly ends = new IntList();
  /** The phrases' numbers. */
  readonly phrases = new IntList();

  get length(): number {
    return this.starts.length;
  }

  clear(): void {
    this.starts.clear();
    this.ends.clear();
    this.phrases.clear();
  }

  add(start: number, end: number, phrase: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.phrases.push(phrase);
  }
}

/** Which of some spans begins or ends at a code unit, as their beginnings or ends tell; below 0 for none. */
export function indexAt({ values, length }: IntList, unit: number): number {
  const i = lastAtOrBefore(values, length, unit);
  return i < length && values[i] === unit ? i : -1;
}

/** The phrase that begins or ends at a code unit, as `places`, its spans' beginnings or ends, tell; below 0 for none. */
export function phraseAt({ phrases }: Spans, places: IntList, unit: number): number {
  const i = indexAt(places, unit);
  return i < 0 ? -1 : phrases.values[i]!;
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

/** Where what was found in a turn begins among what was found in all of them, and where it ends. */
export interface Range {
  from: number;
  to: number;
}

/** What was found in a turn. */
export interface TurnRanges {
  matches: Range;
  compounds: Range;
  candidates: Range;
}

/** The phrases of a document's turns. All are in the order of the text. */
export class TurnPhrases {
  /** An outlet stands behind the places in its name. */
  readonly matches = new Matches();
  /** Fixed compounds such as 中俄. */
  readonly compounds = new Spans();
  /** The abbreviations outside the phrases, the longest at each place. */
  readonly candidates = new Candidates();
  /** Where the brackets of titles stand. */
  readonly brackets = new IntList();
  /** How many of each there are before the end of each turn. */
  private readonly matchEnds = new IntList();
  private readonly compoundEnds = new IntList();
  private readonly candidateEnds = new IntList();
  private readonly ranges: TurnRanges = {
    matches: { from: 0, to: 0 },
    compounds: { from: 0, to: 0 },
    candidates: { from: 0, to: 0 },
  };

  clear(): void {
    this.matches.clear();
    this.compounds.clear();
    this.candidates.clear();
    this.brackets.clear();
    this.matchEnds.clear();
    this.compoundEnds.clear();
    this.candidateEnds.clear();
  }

  endTurn(): void {
    this.matchEnds.push(this.matches.length);
    this.compoundEnds.push(this.compounds.length);
    this.candidateEnds.push(this.candidates.length);
  }

  /** What was found in a turn, by its number from 0; overwritten by that of the next one asked for. */
  ofTurn(turn: number): TurnRanges {
    const { ranges } = this;
    setRange(ranges.matches, this.matchEnds, turn);
    setRange(ranges.compounds, this.compoundEnds, turn);
    setRange(ranges.candidates, this.candidateEnds, turn);
    return ranges;
  }
}

function setRange(range: Range, { values }: IntList, turn: number): void {
  range.from = turn === 0 ? 0 : values[turn - 1]!;
  range.to = values[turn]!;
}
