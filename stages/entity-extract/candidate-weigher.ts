import type { Language } from '../language.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import { NONE, ROOT } from '../text/phrase-table.js';
import { type Candidates, Trait } from './candidates.js';
import { type DocumentView, Mark, type Span } from './document-view.js';
import { Evidence, evidenceWeights } from './evidence.js';
import { type Gazetteer, Kind, NOWHERE } from './gazetteer.js';
import { IntList } from './int-list.js';
import type { NamedPlaces } from './named-places.js';
import { Neighbours } from './neighbours.js';
import type { NumberedGazetteer } from './numbered.js';
import { CONTEXT } from './phrase-index.js';
import type { Matches, Range, TurnPhrases } from './turn-phrases.js';
import { WordEvidence } from './word-evidence.js';

/** A frame such as 以…为基础 is looked for within so many code units. */
const LONGEST_FRAME = 24;

/** Weighs what speaks for and against abbreviations. All that decides stands in evidence.csv. */
export class CandidateWeigher {
  /** By candidate, all its evidence in the order in which it was found, but only where it is to be explained. */
  readonly explained: Evidence[][] = [];
  private readonly threshold: number;
  /** By evidence: its weight, and whether it makes a candidate a part of an ordinary word. */
  private readonly weights: Float64Array;
  private readonly rulesOut: Uint8Array;
  private readonly words: WordEvidence;
  /** By abbreviation. */
  private readonly frames: readonly (RegExp | undefined)[];
  /** The candidates that are not yet rejected. */
  private readonly standing = new IntList();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
    lexicon: Lexicon,
    language: Pick<Language, 'ordinary_frames'>,
    private readonly explains: boolean,
  ) {
    this.words = new WordEvidence(gazetteer, numbered, lexicon);
    const frames: RegExp[] = [];
    for (const [abbreviation, frame] of Object.entries(language.ordinary_frames)) {
      const number = gazetteer.table.find(abbreviation);
      if (gazetteer.abbreviations.all[number] !== undefined) frames[number] = new RegExp(frame);
    }
    this.frames = Array.from(numbered.abbreviations, (_, number) => frames[number]);
    this.threshold = gazetteer.weight('threshold');
    this.weights = evidenceWeights(gazetteer);
    const ordinary = this.weights[Evidence.PartOfWord]!;
    this.rulesOut = Uint8Array.from(this.weights, (weight) => Number(weight <= ordinary));
  }

  /** Decides all candidates of a turn. */
  weigh(view: DocumentView, turn: number, phrases: TurnPhrases, named: NamedPlaces): void {
    const { candidates, matches } = phrases;
    const ranges = phrases.ofTurn(turn);
    const span = view.turns[turn]!;
    this.markCompounds(phrases, ranges.compounds, ranges.candidates);
    for (let i = ranges.candidates.from; i < ranges.candidates.to; i++) {
      if ((view.marks[candidates.starts.values[i]!]! & Mark.Left) !== 0)
        this.add(candidates, i, Evidence.FixedCompound);
      this.weighOne(view, span, candidates, i, named);
    }
    this.markNames(view, matches, ranges.matches);
    this.settle(view, candidates, ranges.candidates);
    this.unmarkNames(view, matches, ranges.matches);
  }

  /** Notes for every candidate within a fixed compound the code that it has there. */
  private markCompounds({ candidates, compounds }: TurnPhrases, found: Range, { from, to }: Range): void {
    const starts = candidates.starts.values;
    const ends = candidates.ends.values;
    let next = from;
    for (let i = found.from; i < found.to; i++) {
      const start = compounds.starts.values[i]!;
      const codes = this.numbered.compounds[compounds.phrases.values[i]!]!;
      while (next < to && starts[next]! < start) next++;
      for (; next < to && starts[next]! < start + codes.length; next++) {
        if (ends[next] !== starts[next]! + 1) continue;
        const code = codes[starts[next]! - start]!;
        this.add(candidates, next, code === NOWHERE ? Evidence.PartOfWord : Evidence.FixedCompound);
        if (code >= 0) candidates.fixedCodes[next] = code;
      }
    }
  }

  private add(candidates: Candidates, i: number, evidence: Evidence): void {
    this.note(candidates, i, evidence);
    candidates.weights[i]! += this.weights[evidence]!;
    if (this.rulesOut[evidence] === 1) candidates.traits[i]! &= ~Trait.Plausible;
  }

  private note({ heaviest }: Candidates, i: number, evidence: Evidence): void {
    if (this.explains) {
      this.explained[i] ??= [];
      this.explained[i].push(evidence);
    }
    const before: Evidence = heaviest[i]!;
    if (before === Evidence.None || this.weights[evidence]! > this.weights[before]!) heaviest[i] = evidence;
  }

  /** What the candidate's own surroundings tell; of a part of an ordinary word nothing more is asked. */
  private weighOne(
    view: DocumentView,
    turn: Span,
    candidates: Candidates,
    i: number,
    named: NamedPlaces,
  ): void {
    const start = candidates.starts.values[i]!;
    const end = candidates.ends.values[i]!;
    if (candidates.heaviest[i] === Evidence.None) {
      const word = this.words.of(view, turn, start, end, named);
      if (word !== Evidence.None) this.add(candidates, i, word);
    }
    if (!candidates.has(i, Trait.Plausible)) return;
    const number = candidates.abbreviations.values[i]!;
    const { ordinary, context } = this.numbered.abbreviations[number]!;
    this.add(candidates, i, ordinary);
    const right = this.rightContext(view, end, turn.end);
    if (right === Evidence.SideRight) candidates.traits[i]! |= Trait.Side;
    if (right === Evidence.SideRight || (right !== Evidence.None && context === 'both'))
      this.add(candidates, i, right);
    const left = this.leftContext(view, start, turn.start);
    if (left !== Evidence.None) this.add(candidates, i, left);
    const frame = this.frames[number];
    if (frame?.test(view.text.slice(start, Math.min(turn.end, start + LONGEST_FRAME))))
      this.add(candidates, i, Evidence.OrdinaryFrame);
    this.chooseCode(view, candidates, i, named);
  }

  /** The strongest word of the right context that begins at `at` and ends where a word ends. */
  private rightContext({ characters, units, marks }: DocumentView, at: number, limit: number): Evidence {
    const { right, beginnings } = this.gazetteer;
    if ((beginnings.at(characters[at]!, units, at) & CONTEXT) === 0) return Evidence.None;
    const { table } = right;
    let best = Evidence.None;
    let node = ROOT;
    for (let end = at; end < limit; ) {
      node = table.step(node, units[end++]!);
      if (node === NONE) break;
      const number = table.numberOf(node);
      if (number >= 0 && (marks[end]! & Mark.Boundary) !== 0)
        best = stronger(best, this.numbered.right[number]!);
    }
    return best;
  }

  /** The strongest word of the left context that ends at `end` and begins where a word begins. */
  private leftContext({ units, marks }: DocumentView, end: number, limit: number): Evidence {
    const { table } = this.gazetteer.left;
    let best = Evidence.None;
    let node = ROOT;
    for (let start = end - 1; start >= limit; start--) {
      node = table.step(node, units[start]!);
      if (node === NONE) break;
      const number = table.numberOf(node);
      if (number >= 0 && (marks[start]! & Mark.Boundary) !== 0)
        best = stronger(best, this.numbered.left[number]!);
    }
    return best;
  }

  /** Chooses among the codes that the abbreviation may have and adds what the document tells of the choice. */
  private chooseCode(view: DocumentView, candidates: Candidates, i: number, named: NamedPlaces): void {
    const start = candidates.starts.values[i]!;
    const fixed = candidates.fixedCodes[i]!;
    const { codes } = this.numbered.abbreviations[candidates.abbreviations.values[i]!]!;
    const code = fixed === NOWHERE ? named.nearest(codes, start) : fixed;
    candidates.codes[i] = code;
    const naming = named.naming(code, start, view.sentenceAt(start));
    if (this.isAlwaysSpokenOf(code, naming)) this.add(candidates, i, Evidence.AlwaysSpokenOf);
    else if (fixed === NOWHERE || naming !== Evidence.NeverNamed) this.add(candidates, i, naming);
  }

  /** Of China everybody speaks in every document, so that its being named tells nothing. */
  private isAlwaysSpokenOf(code: number, naming: Evidence): boolean {
    const { china, majors } = this.numbered;
    return code === china || (naming === Evidence.NeverNamed && majors[code] === 1);
  }

  /** Marks where names begin and end that are abbreviations too. */
  private markNames({ marks }: DocumentView, { starts, ends, phrases }: Matches, { from, to }: Range): void {
    for (let i = from; i < to; i++) {
      if ((this.gazetteer.kinds[phrases.values[i]!]! & Kind.Abbreviation) === 0) continue;
      marks[starts.values[i]!]! |= Mark.NameStart;
      marks[ends.values[i]!]! |= Mark.NameEnd;
    }
  }

  /** So that they support nobody in another turn. */
  private unmarkNames({ marks }: DocumentView, { starts, ends }: Matches, { from, to }: Range): void {
    for (let i = from; i < to; i++) {
      marks[starts.values[i]!]! &= ~Mark.NameStart;
      marks[ends.values[i]!]! &= ~Mark.NameEnd;
    }
  }

  /**
   * Decides all candidates together, because neighbours support each other: each round takes the support of
   * rejected neighbours away, until nothing changes.
   */
  private settle(view: DocumentView, candidates: Candidates, { from, to }: Range): void {
    const { standing } = this;
    standing.clear();
    for (let i = from; i < to; i++) {
      if (!candidates.has(i, Trait.Plausible)) continue;
      if (candidates.weights[i]! >= this.threshold) candidates.traits[i]! |= Trait.Sure;
      standing.push(i);
    }
    const neighbours = new Neighbours(view, candidates);
    while (this.decideAll(candidates, neighbours)) this.keepAccepted(candidates);
    for (let i = from; i < to; i++) {
      const support: Evidence = candidates.support[i]!;
      if (support !== Evidence.None) this.note(candidates, i, support);
    }
  }

  /** Whether any of those that still stand is rejected now. */
  private decideAll(candidates: Candidates, neighbours: Neighbours): boolean {
    const { values, length } = this.standing;
    let rejects = false;
    for (let i = 0; i < length; i++) {
      const before = i > 0 ? values[i - 1]! : -1;
      const after = i + 1 < length ? values[i + 1]! : -1;
      const pair = neighbours.evidence(values[i]!, before, after);
      if (!this.decide(candidates, values[i]!, pair)) rejects = true;
    }
    return rejects;
  }

  private keepAccepted(candidates: Candidates): void {
    const { values, length } = this.standing;
    let kept = 0;
    for (let i = 0; i < length; i++)
      if (candidates.has(values[i]!, Trait.Accepted)) values[kept++] = values[i]!;
    this.standing.length = kept;
  }

  /** Takes or refuses a candidate by its own evidence and that of its neighbours. */
  private decide(candidates: Candidates, i: number, pair: Evidence): boolean {
    const { context } = this.numbered.abbreviations[candidates.abbreviations.values[i]!]!;
    const support = context === 'alone' ? Evidence.None : pair;
    candidates.support[i] = support;
    const isAccepted = candidates.weights[i]! + this.weights[support]! >= this.threshold;
    if (isAccepted) candidates.traits[i]! |= Trait.Accepted;
    else candidates.traits[i]! &= ~Trait.Accepted;
    return isAccepted;
  }
}

/** Of two strengths of a context the one that comes first. */
const stronger = (a: Evidence, b: Evidence): Evidence => (a === Evidence.None || b < a ? b : a);
