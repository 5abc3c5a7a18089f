import type { Language } from '../language.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import type { Candidate, Evidence } from './candidate.js';
import type { DocumentView, Span } from './document-view.js';
import {
  type Abbreviation,
  type Code,
  type Gazetteer,
  isMajor,
  Kind,
  type OrdinaryUse,
  type Strength,
} from './gazetteer.js';
import type { NamedPlaces, Naming } from './named-places.js';
import { Neighbours } from './neighbours.js';
import { type Compound, isFixedCode, NO_PLACE, type PhraseMatch, type TurnPhrases } from './phrases.js';
import { WordEvidence } from './word-evidence.js';

/** The names of the evidence that evidence.csv has for an abbreviation's use and for its contexts. */
const ORDINARY: Record<OrdinaryUse, string> = {
  never: 'never-ordinary',
  rarely: 'rarely-ordinary',
  sometimes: 'sometimes-ordinary',
  often: 'often-ordinary',
};
const RIGHT: Record<Strength, string> = {
  side: 'side',
  strong: 'strong-right',
  medium: 'medium-right',
  weak: 'weak-right',
};
const LEFT: Record<Strength, string> = {
  side: 'side-left',
  strong: 'strong-left',
  medium: 'medium-left',
  weak: 'weak-left',
};

/** A frame such as 以…为基础 is looked for within so many code units. */
const LONGEST_FRAME = 24;

/** Weighs what speaks for and against abbreviations. All that decides stands in evidence.csv. */
export class CandidateWeigher {
  private readonly threshold: number;
  private readonly ordinaryWord: number;
  private readonly known = new Map<string, Evidence>();
  private readonly words: WordEvidence;
  private readonly frames: ReadonlyMap<Abbreviation | undefined, RegExp>;

  constructor(
    private readonly gazetteer: Gazetteer,
    lexicon: Lexicon,
    language: Pick<Language, 'transcription_characters' | 'ordinary_frames'>,
    private readonly explains: boolean,
  ) {
    this.words = new WordEvidence(gazetteer, lexicon, language.transcription_characters);
    this.frames = new Map(
      Object.entries(language.ordinary_frames).map(([abbreviation, frame]) => [
        gazetteer.abbreviations.get(abbreviation),
        new RegExp(frame),
      ]),
    );
    this.threshold = gazetteer.weight('threshold');
    this.ordinaryWord = gazetteer.weight('part-of-word');
  }

  /** Decides all candidates of a turn. */
  weigh(view: DocumentView, turn: Span, phrases: TurnPhrases, named: NamedPlaces): void {
    const { candidates, matches, left } = phrases;
    this.markCompounds(candidates, phrases.compounds);
    for (const candidate of candidates) {
      if (left.has(candidate.start)) this.add(candidate, 'fixed-compound');
      this.weighOne(view, turn, candidate, named);
    }
    this.settle(
      view,
      candidates,
      matches.filter((match) => this.isAlsoAbbreviation(view, match)),
    );
  }

  private isAlsoAbbreviation({ units }: DocumentView, { start, end, phrase }: PhraseMatch): boolean {
    return phrase.kind === 'place' && this.gazetteer.abbreviations.has(units, start, end);
  }

  /** Notes for every candidate within a fixed compound the code that it has there. */
  private markCompounds(candidates: readonly Candidate[], compounds: readonly Compound[]): void {
    let next = 0;
    for (const { start, codes } of compounds) {
      while (next < candidates.length && candidates[next]!.start < start) next++;
      for (; next < candidates.length && candidates[next]!.start < start + codes.length; next++) {
        const candidate = candidates[next]!;
        if (candidate.end !== candidate.start + 1) continue;
        const code = codes[candidate.start - start]!;
        this.add(candidate, code === NO_PLACE ? 'part-of-word' : 'fixed-compound');
        if (isFixedCode(code)) candidate.fixedCode = code;
      }
    }
  }

  private add(candidate: Candidate, name: string): void {
    const evidence = this.evidence(name);
    this.note(candidate, evidence);
    candidate.weight += evidence.weight;
    if (evidence.weight <= this.ordinaryWord) candidate.isPlausible = false;
  }

  private note(candidate: Candidate, evidence: Evidence): void {
    if (this.explains) candidate.evidence.push(evidence);
    if (!candidate.heaviest || evidence.weight > candidate.heaviest.weight) candidate.heaviest = evidence;
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
  private weighOne(view: DocumentView, turn: Span, candidate: Candidate, named: NamedPlaces): void {
    if (!candidate.heaviest) {
      const word = this.words.of(view, turn, candidate, named);
      if (word) this.add(candidate, word);
    }
    if (!candidate.isPlausible) return;
    const { use, context } = candidate.abbreviation;
    this.add(candidate, ORDINARY[use]);
    const right = this.rightContext(view, candidate.end, turn.end);
    candidate.side = right === 'side';
    if (right && (candidate.side || context === 'both')) this.add(candidate, RIGHT[right]);
    const left = this.leftContext(view, turn, candidate.start);
    if (left) this.add(candidate, LEFT[left]);
    if (this.isInFrame(view.text, turn, candidate)) this.add(candidate, 'ordinary-frame');
    this.chooseCode(view, candidate, named);
  }

  private isInFrame(text: string, turn: Span, { start, abbreviation }: Candidate): boolean {
    const frame = this.frames.get(abbreviation);
    return frame?.test(text.slice(start, Math.min(turn.end, start + LONGEST_FRAME))) ?? false;
  }

  /** The strongest word of the right context that begins at `at` and ends where a word ends. */
  private rightContext(view: DocumentView, at: number, limit: number): Strength | null {
    const { right, beginnings } = this.gazetteer;
    if ((beginnings.at(view.units, at) & Kind.Right) === 0) return null;
    let best: Strength | null = null;
    for (let i = right.find(view.units, at, limit) - 1; i >= 0; i--) {
      if (view.isBoundary(right.edges[i]!)) best = stronger(best, right.values[i]!);
    }
    return best;
  }

  /** The strongest word of the left context that ends at `end` and begins where a word begins. */
  private leftContext(view: DocumentView, turn: Span, end: number): Strength | null {
    const { left } = this.gazetteer;
    let best: Strength | null = null;
    for (let i = left.findBackwards(view.units, end, turn.start) - 1; i >= 0; i--) {
      if (view.isBoundary(left.edges[i]!)) best = stronger(best, left.values[i]!);
    }
    return best;
  }

  /** Chooses among the codes that the abbreviation may have and adds what the document tells of the choice. */
  private chooseCode(view: DocumentView, candidate: Candidate, named: NamedPlaces): void {
    const { start, fixedCode, abbreviation } = candidate;
    const code = fixedCode ?? named.nearest(abbreviation.codes, start);
    candidate.code = code;
    const naming = named.naming(code, start, view.sentenceAt(start));
    if (isAlwaysSpokenOf(code, naming)) this.add(candidate, 'always-spoken-of');
    else if (!fixedCode || naming !== 'never-named') this.add(candidate, naming);
  }

  /**
   * Decides all candidates together, because neighbours support each other: each round takes the support of
   * rejected neighbours away, until nothing changes.
   */
  private settle(view: DocumentView, candidates: readonly Candidate[], names: readonly Span[]): void {
    const plausible = candidates.filter(({ isPlausible }) => isPlausible);
    for (const candidate of plausible) candidate.isSure = candidate.weight >= this.threshold;
    const neighbours = new Neighbours(view.units, names);
    for (let [standing, rejected] = [plausible, 1]; rejected > 0; ) {
      rejected = 0;
      for (let i = 0; i < standing.length; i++) {
        if (!this.decide(standing[i]!, neighbours.evidence(standing, i))) rejected++;
      }
      if (rejected > 0) standing = standing.filter(({ accepted }) => accepted);
    }
    for (const candidate of plausible) if (candidate.support) this.note(candidate, candidate.support);
  }

  /** Takes or refuses a candidate by its own evidence and that of its neighbours. */
  private decide(candidate: Candidate, pair: string | null): boolean {
    const support = pair && candidate.abbreviation.context !== 'alone' ? this.evidence(pair) : null;
    candidate.support = support;
    candidate.accepted = candidate.weight + (support?.weight ?? 0) >= this.threshold;
    return candidate.accepted;
  }
}

/** Of China everybody speaks in every document, so that its being named tells nothing. */
const isAlwaysSpokenOf = (code: Code, naming: Naming): boolean =>
  code === 'CN' || (naming === 'never-named' && isMajor(code));

const ORDER: readonly Strength[] = ['weak', 'medium', 'strong', 'side'];
const stronger = (a: Strength | null, b: Strength): Strength =>
  a && ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
