import type { Language } from '../language.js';
import { limitFindings } from '../limit.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import type { DocumentView, Span } from './document-view.js';
import { type Abbreviation, type Code, type Gazetteer, isMajor, type Strength } from './gazetteer.js';
import type { Choice, NamedPlaces } from './named-places.js';
import { type Compound, isFixedCode, NO_PLACE, type TurnPhrases } from './phrases.js';
import { WordEvidence } from './word-evidence.js';

/** One piece of evidence for or against a candidate; its weight stands in evidence.csv. */
export interface Evidence {
  name: string;
  weight: number;
}

/** An abbreviation where it may stand for a place, with what speaks for and against it. */
export interface Candidate extends Span {
  abbreviation: Abbreviation;
  /** Code that a fixed compound gives; null where it gives none or leaves it to the document. */
  fixedCode: Code | null;
  evidence: Evidence[];
  /** Whether 方 follows, and the mention is of the form "side". */
  side: boolean;
  /** The choice among the abbreviation's codes. */
  code: Code;
  accepted: boolean;
}

/** A frame such as 以…为基础 is looked for within so many code units. */
const LONGEST_FRAME = 24;

/** Finds the abbreviations of one turn and weighs them. All that decides stands in evidence.csv. */
export class CandidateFinder {
  private readonly threshold: number;
  private readonly ordinaryWord: number;
  private readonly known = new Map<string, Evidence>();
  private readonly words: WordEvidence;
  private readonly frames: ReadonlyMap<string, RegExp>;

  constructor(
    private readonly gazetteer: Gazetteer,
    lexicon: Lexicon,
    language: Pick<Language, 'transcription_characters' | 'ordinary_frames'>,
  ) {
    this.words = new WordEvidence(gazetteer, lexicon, language.transcription_characters);
    this.frames = new Map(
      Object.entries(language.ordinary_frames).map(([abbreviation, frame]) => [
        abbreviation,
        new RegExp(frame),
      ]),
    );
    this.threshold = gazetteer.weight('threshold');
    this.ordinaryWord = gazetteer.weight('part-of-word');
  }

  /** All candidates of a turn, the rejected ones too, in order. */
  find(view: DocumentView, turn: Span, phrases: TurnPhrases, named: NamedPlaces): Candidate[] {
    const candidates = this.collect(view, turn, phrases);
    for (const candidate of candidates) {
      this.weigh(view, turn, candidate, named);
    }
    this.settle(view, candidates, phrases);
    return candidates;
  }

  /** Abbreviations outside the phrases, the longest at each place. */
  private collect(view: DocumentView, turn: Span, phrases: TurnPhrases): Candidate[] {
    const { abbreviations } = this.gazetteer;
    const candidates: Candidate[] = [];
    const closed = [...phrases.matches, ...phrases.closed].sort((a, b) => a.start - b.start);
    let next = 0;
    for (let at = turn.start; at < turn.end; at++) {
      while (next < closed.length && closed[next]!.end <= at) next++;
      const stretch = closed[next];
      if (stretch && stretch.start <= at) {
        at = stretch.end - 1;
        continue;
      }
      if (!abbreviations.mayBegin(view.text, at)) continue;
      const limit = Math.min(turn.end, stretch?.start ?? turn.end);
      let found: Candidate | null = null;
      abbreviations.matches(view.text, at, limit, (end, abbreviation) => {
        found = newCandidate(at, end, abbreviation);
      });
      if (!found) continue;
      candidates.push(found);
      limitFindings('entity-extract', candidates.length, 'places that may be named');
      at = (found as Candidate).end - 1;
    }
    this.markCompounds(candidates, phrases.compounds);
    for (const candidate of candidates) {
      if (phrases.left.has(candidate.start)) candidate.evidence.push(this.evidence('fixed-compound'));
    }
    return candidates;
  }

  /** Notes for every candidate within a fixed compound the code that it has there. */
  private markCompounds(candidates: readonly Candidate[], compounds: readonly Compound[]): void {
    const byStart = new Map(candidates.map((candidate) => [candidate.start, candidate]));
    for (const { start, codes } of compounds) {
      codes.forEach((code, i) => {
        const candidate = byStart.get(start + i);
        if (candidate?.end !== start + i + 1) return;
        candidate.evidence.push(this.evidence(code === NO_PLACE ? 'part-of-word' : 'fixed-compound'));
        if (isFixedCode(code)) candidate.fixedCode = code;
      });
    }
  }

  private evidence(name: string): Evidence {
    let evidence = this.known.get(name);
    if (!evidence) {
      evidence = { name, weight: this.gazetteer.weight(name) };
      this.known.set(name, evidence);
    }
    return evidence;
  }

  /** What the candidate's own surroundings tell; of a part of an ordinary word nothing more is asked. */
  private weigh(view: DocumentView, turn: Span, candidate: Candidate, named: NamedPlaces): void {
    if (candidate.evidence.length === 0) {
      const word = this.words.of(view, turn, candidate, named);
      if (word) candidate.evidence.push(this.evidence(word));
    }
    if (!this.isPlausible(candidate)) return;
    const { use, context } = candidate.abbreviation;
    candidate.evidence.push(this.evidence(`${use}-ordinary`));
    const right = strongest(this.gazetteer.right, view, candidate.end, turn.end);
    candidate.side = right === 'side';
    if (candidate.side) candidate.evidence.push(this.evidence('side'));
    else if (right && context === 'both') candidate.evidence.push(this.evidence(`${right}-right`));
    const left = this.leftContext(view, turn, candidate.start);
    if (left) candidate.evidence.push(this.evidence(`${left}-left`));
    if (this.isInFrame(view.text, turn, candidate)) candidate.evidence.push(this.evidence('ordinary-frame'));
    this.chooseCode(view, candidate, named);
  }

  private isInFrame(text: string, turn: Span, { start, end }: Candidate): boolean {
    const frame = this.frames.get(text.slice(start, end));
    return frame?.test(text.slice(start, Math.min(turn.end, start + LONGEST_FRAME))) ?? false;
  }

  /** The strongest word of the left context that ends at `end` and begins where a word begins. */
  private leftContext(view: DocumentView, turn: Span, end: number): Strength | null {
    let best: Strength | null = null;
    this.gazetteer.left.matchesBackwards(view.text, end, turn.start, (start, strength) => {
      if (view.isBoundary(start)) best = stronger(best, strength);
    });
    return best;
  }

  /** Chooses among the codes that the abbreviation may have and adds what the document tells of the choice. */
  private chooseCode(view: DocumentView, candidate: Candidate, named: NamedPlaces): void {
    const codes = candidate.fixedCode ? [candidate.fixedCode] : candidate.abbreviation.codes;
    const choice = named.nearest(codes, candidate.start, view.sentenceAt(candidate.start));
    candidate.code = choice.code;
    const evidence = isAlwaysSpokenOf(choice) ? 'always-spoken-of' : choice.evidence;
    if (candidate.fixedCode && evidence === 'never-named') return;
    candidate.evidence.push(this.evidence(evidence));
  }

  /**
   * Decides all candidates together, because neighbours support each other: each round takes the support of
   * rejected neighbours away, until nothing changes.
   */
  private settle(view: DocumentView, candidates: Candidate[], phrases: TurnPhrases): void {
    let standing = candidates.filter((candidate) => this.isPlausible(candidate));
    for (const candidate of standing) candidate.accepted = true;
    const own = new Map(standing.map((candidate) => [candidate, candidate.evidence]));
    const sure = standing.filter((candidate) => this.total(candidate) >= this.threshold);
    const names = phrases.matches.filter(
      ({ phrase, start, end }) =>
        phrase.kind === 'place' && this.gazetteer.abbreviations.get(view.text.slice(start, end)),
    );
    const sureSides = new Sides(sure, sure);
    for (let changed = true; changed; ) {
      // Nobody says 中美方: before X方 a 中 is the end of 过程中 or 期间中.
      const rightNeighbours = [...standing.filter(({ side }) => !side), ...names];
      const sides = new Sides(rightNeighbours, [...standing, ...names]);
      for (const candidate of standing) {
        const pair =
          candidate.abbreviation.context === 'alone'
            ? null
            : pairEvidence(view.text, candidate, sides, sureSides);
        const evidence = own.get(candidate)!;
        candidate.evidence = pair ? [...evidence, this.evidence(pair)] : evidence;
        candidate.accepted = this.total(candidate) >= this.threshold;
      }
      const left = standing.filter(({ accepted }) => accepted);
      changed = left.length < standing.length;
      standing = left;
    }
  }

  /** A candidate within an ordinary word supports nobody. */
  private isPlausible({ evidence }: Candidate): boolean {
    return !evidence.some(({ weight }) => weight <= this.ordinaryWord);
  }

  private total({ evidence }: Candidate): number {
    return evidence.reduce((sum, { weight }) => sum + weight, 0);
  }
}

/** Of China everybody speaks in every document, so that its being named tells nothing. */
const isAlwaysSpokenOf = ({ code, evidence }: Choice): boolean =>
  code === 'CN' || (evidence === 'never-named' && isMajor(code));

const newCandidate = (start: number, end: number, abbreviation: Abbreviation): Candidate => ({
  start,
  end,
  abbreviation,
  fixedCode: null,
  evidence: [],
  side: false,
  code: abbreviation.codes[0]!,
  accepted: false,
});

const ORDER: readonly Strength[] = ['weak', 'medium', 'strong', 'side'];
const stronger = (a: Strength | null, b: Strength): Strength =>
  a && ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;

/** The strongest context word that begins at `at` and ends where a word ends. */
function strongest(
  contexts: Gazetteer['right'],
  view: DocumentView,
  at: number,
  limit: number,
): Strength | null {
  if (!contexts.mayBegin(view.text, at)) return null;
  let best: Strength | null = null;
  contexts.matches(view.text, at, limit, (end, strength) => {
    if (view.isBoundary(end)) best = stronger(best, strength);
  });
  return best;
}

/** Marks that part the members of a list of countries: 法、德; 中国—东盟. */
const LIST_MARKS = '、·—-－/';

/** Where neighbours begin and end. */
class Sides {
  private readonly starts: ReadonlySet<number>;
  private readonly ends: ReadonlySet<number>;

  constructor(rightNeighbours: readonly Span[], leftNeighbours: readonly Span[]) {
    this.starts = new Set(rightNeighbours.map(({ start }) => start));
    this.ends = new Set(leftNeighbours.map(({ end }) => end));
  }

  beginsAt(unit: number): boolean {
    return this.starts.has(unit);
  }

  endsAt(unit: number): boolean {
    return this.ends.has(unit);
  }
}

/** The support of neighbouring countries; `sure` are those that need no neighbour themselves. */
function pairEvidence(text: string, { start, end }: Span, sides: Sides, sure: Sides): string | null {
  const [right, left] = [sides.beginsAt(end), sides.endsAt(start)];
  if ((right && sure.beginsAt(end)) || (left && sure.endsAt(start))) return 'pair-with-sure';
  if (right || left) return 'pair';
  const listed =
    (LIST_MARKS.includes(text[end] ?? ' ') && sides.beginsAt(end + 1)) ||
    (LIST_MARKS.includes(text[start - 1] ?? ' ') && sides.endsAt(start - 1));
  return listed ? 'listed' : null;
}
