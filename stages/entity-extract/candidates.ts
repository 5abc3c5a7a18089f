import type { Lexicon } from '../segment-normalize/lexicon.js';
import type { DocumentView, Span } from './document-view.js';
import type { Abbreviation, Code, Gazetteer, Strength } from './gazetteer.js';
import type { NamedPlaces } from './named-places.js';
import type { TurnPhrases } from './phrases.js';

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

/** A dictionary word at least this frequent that could be a compound is taken for an ordinary word. */
const COMMON_WORD = 300;
/** From this frequency on a dictionary word counts a little against a compound of the same characters. */
const RARE_WORD = 50;

/** States, regions and territories so much spoken of that they are abbreviated without being named first. */
const MAJOR: ReadonlySet<Code> = new Set(['CN', 'US', 'JP', 'RU', 'KR', 'KP', 'GB', 'FR', 'DE', 'IN', 'EU', 'TW', 'HK']);

/** Finds the abbreviations of one turn and weighs them. All that decides stands in evidence.csv. */
export class CandidateFinder {
  private readonly threshold: number;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly lexicon: Lexicon,
  ) {
    this.threshold = gazetteer.weight('threshold');
  }

  /** All candidates of a turn, the rejected ones too, in order. */
  find(view: DocumentView, turn: Span, phrases: TurnPhrases, named: NamedPlaces): Candidate[] {
    const candidates = this.collect(view, turn, phrases);
    for (const candidate of candidates) {
      candidate.evidence = this.ownEvidence(view, turn, candidate);
      this.chooseCode(view, candidate, named);
    }
    this.settle(view, candidates, phrases);
    return candidates;
  }

  /** Abbreviations outside the phrases, the longest at each place. */
  private collect(view: DocumentView, turn: Span, phrases: TurnPhrases): Candidate[] {
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
      const limit = Math.min(turn.end, stretch?.start ?? turn.end);
      let found: Candidate | null = null;
      this.gazetteer.abbreviations.matches(view.text, at, limit, (end, abbreviation) => {
        found = newCandidate(at, end, abbreviation);
      });
      if (!found) continue;
      candidates.push(found);
      at = (found as Candidate).end - 1;
    }
    this.markCompounds(view, turn, candidates);
    return candidates;
  }

  /** Notes for every candidate within a fixed compound the code that it has there. */
  private markCompounds(view: DocumentView, turn: Span, candidates: Candidate[]): void {
    const byStart = new Map(candidates.map((candidate) => [candidate.start, candidate]));
    for (let at = turn.start; at < turn.end; at++) {
      if (!view.isBoundary(at)) continue;
      let longest = at;
      let codes: string[] = [];
      this.gazetteer.compounds.matches(view.text, at, turn.end, (end, value) => {
        if (view.isBoundary(end)) [longest, codes] = [end, value];
      });
      codes.forEach((code, i) => {
        const candidate = byStart.get(at + i);
        if (!candidate) return;
        candidate.evidence.push(this.evidence(code === '-' ? 'part-of-word' : 'fixed-compound'));
        if (code !== '-' && code !== '?') candidate.fixedCode = code;
      });
      if (longest > at) at = longest - 1;
    }
  }

  private evidence(name: string): Evidence {
    return { name, weight: this.gazetteer.weight(name) };
  }

  /** What the candidate's own surroundings tell. */
  private ownEvidence(view: DocumentView, turn: Span, candidate: Candidate): Evidence[] {
    const names = [`${candidate.abbreviation.use}-ordinary`];
    const fixed = candidate.evidence.length > 0;
    const word = fixed ? null : this.wordEvidence(view, candidate);
    if (word) names.push(word);
    const right = strongest(this.gazetteer.right, view, candidate.end, turn.end);
    if (right) names.push(right === 'side' ? 'side' : `${right}-right`);
    candidate.side = right === 'side';
    const left = this.leftContext(view, turn, candidate.start);
    if (left) names.push(`${left}-left`);
    return [...candidate.evidence, ...names.map((name) => this.evidence(name))];
  }

  /** Whether the word around the candidate is an ordinary one; null where it is a compound of its own kind. */
  private wordEvidence(view: DocumentView, { start, end }: Candidate): string | null {
    const word = view.wordAt(start);
    if (word.start === start && word.end === end) return null;
    if (word.end < end) return 'part-of-word';
    const cost = this.lexicon.cost(view.text.slice(word.start, word.end));
    if (!this.isCompound(view.text, word, start, end)) return cost > 0 ? 'part-of-word' : 'part-of-unknown-word';
    const frequency = this.lexicon.frequency(cost);
    if (frequency >= COMMON_WORD) return 'part-of-common-word';
    return frequency >= RARE_WORD ? 'part-of-rare-word' : null;
  }

  /** Whether a word is made of the abbreviation and others, or of it and a word of its context. */
  private isCompound(text: string, word: Span, start: number, end: number): boolean {
    const before = text.slice(word.start, start);
    const after = text.slice(end, word.end);
    const isAbbreviations = (part: string): boolean => [...part].every((character) => this.gazetteer.abbreviations.get(character));
    const leftFits = isAbbreviations(before) || this.gazetteer.left.get([...before].reverse().join('')) !== undefined;
    return leftFits && (isAbbreviations(after) || this.gazetteer.right.get(after) !== undefined);
  }

  /** The strongest word of the left context that ends at `end` and begins where a word begins. */
  private leftContext(view: DocumentView, turn: Span, end: number): Strength | null {
    const reversed = [...view.text.slice(Math.max(turn.start, end - 4), end)].reverse().join('');
    let best: Strength | null = null;
    this.gazetteer.left.matches(reversed, 0, reversed.length, (length, strength) => {
      if (view.isBoundary(end - length)) best = stronger(best, strength);
    });
    return best;
  }

  /** Chooses among the codes that the abbreviation may have and adds what the document tells of the choice. */
  private chooseCode(view: DocumentView, candidate: Candidate, named: NamedPlaces): void {
    const codes = candidate.fixedCode ? [candidate.fixedCode] : candidate.abbreviation.codes;
    const choice = named.nearest(codes, candidate.start, view.sentenceAt(candidate.start));
    candidate.code = choice.code;
    const evidence = choice.evidence === 'never-named' && MAJOR.has(choice.code) ? 'major-never-named' : choice.evidence;
    if (candidate.fixedCode && evidence === 'never-named') return;
    candidate.evidence.push(this.evidence(evidence));
  }

  /**
   * Decides all candidates together, because neighbours support each other: each round takes the support of
   * rejected neighbours away, until nothing changes.
   */
  private settle(view: DocumentView, candidates: Candidate[], phrases: TurnPhrases): void {
    const own = candidates.map((candidate) => candidate.evidence);
    for (const candidate of candidates) candidate.accepted = this.isPlausible(candidate);
    const abbreviatedNames = phrases.matches.filter(
      (match) => match.phrase.kind === 'place' && this.gazetteer.abbreviations.get(view.text.slice(match.start, match.end)),
    );
    for (let changed = true; changed; ) {
      changed = false;
      const standing: Span[] = [...candidates.filter(({ accepted }) => accepted), ...abbreviatedNames];
      const starts = new Set(standing.map(({ start }) => start));
      const ends = new Set(standing.map(({ end }) => end));
      candidates.forEach((candidate, i) => {
        if (!candidate.accepted) return;
        const pair = pairEvidence(view.text, candidate, starts, ends);
        candidate.evidence = pair ? [...own[i]!, this.evidence(pair)] : own[i]!;
        if (this.total(candidate) < this.threshold) {
          candidate.accepted = false;
          changed = true;
        }
      });
    }
  }

  /** A candidate within an ordinary word supports nobody. */
  private isPlausible({ evidence }: Candidate): boolean {
    return !evidence.some(({ weight }) => weight <= this.gazetteer.weight('part-of-word'));
  }

  private total({ evidence }: Candidate): number {
    return evidence.reduce((sum, { weight }) => sum + weight, 0);
  }
}

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
const stronger = (a: Strength | null, b: Strength): Strength => (a && ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

/** The strongest context word that begins at `at` and ends where a word ends. */
function strongest(contexts: Gazetteer['right'], view: DocumentView, at: number, limit: number): Strength | null {
  let best: Strength | null = null;
  contexts.matches(view.text, at, limit, (end, strength) => {
    if (view.isBoundary(end)) best = stronger(best, strength);
  });
  return best;
}

/** Marks that part the members of a list of countries: 法、德; 中国—东盟. */
const LIST_MARKS = '、·—-－/';

function pairEvidence(text: string, { start, end }: Span, starts: ReadonlySet<number>, ends: ReadonlySet<number>): string | null {
  if (starts.has(end) || ends.has(start)) return 'pair';
  const listed =
    (LIST_MARKS.includes(text[end] ?? ' ') && starts.has(end + 1)) ||
    (LIST_MARKS.includes(text[start - 1] ?? ' ') && ends.has(start - 1));
  return listed ? 'listed' : null;
}
