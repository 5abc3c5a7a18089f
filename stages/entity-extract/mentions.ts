import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { limitFindings } from '../limit.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import { type Candidate, CandidateFinder, type Evidence } from './candidates.js';
import type { DocumentView, Span } from './document-view.js';
import type { Code, Gazetteer } from './gazetteer.js';
import { InsideFinder } from './inside.js';
import { NamedPlaces } from './named-places.js';
import { findPhrases, isFixedCode, type PhraseMatch, type TurnPhrases } from './phrases.js';

type Mention = Annotated['mentions'][number];

/** A mention before its offsets are translated; spans are code units of the folded text. */
interface Found extends Span {
  code: Code;
  form: Mention['form'];
  rule: string;
}

/** Finds the country mentions of a document: names by the gazetteer, abbreviations by weighing evidence. */
export class MentionFinder {
  private readonly candidates: CandidateFinder;
  private readonly inside: InsideFinder;

  constructor(
    private readonly gazetteer: Gazetteer,
    lexicon: Lexicon,
    language: Language,
  ) {
    this.candidates = new CandidateFinder(gazetteer, lexicon, language);
    this.inside = new InsideFinder(language);
  }

  find(view: DocumentView): Mention[] {
    const phrases = view.turns.map((turn) => findPhrases(view, this.gazetteer, turn));
    const named = namedPlaces(view, phrases);
    let count = 0;
    return view.turns.flatMap((turn, i) => {
      const candidates = this.candidates.find(view, turn, phrases[i]!, named);
      const found = [...names(phrases[i]!.matches), ...abbreviations(candidates)].sort(
        (a, b) => a.start - b.start,
      );
      count += found.length;
      limitFindings('entity-extract', count, 'places that may be named');
      const outlets = phrases[i]!.matches.filter(({ phrase }) => phrase.kind === 'outlet');
      return found.map((one) => this.toMention(view, i, turn, one, outlets));
    });
  }

  /** The candidates of one turn with their evidence, the rejected ones too, and what the document names. */
  weigh(view: DocumentView, turnId: string): { candidates: Candidate[]; named: NamedPlaces } {
    const phrases = view.turns.map((turn) => findPhrases(view, this.gazetteer, turn));
    const named = namedPlaces(view, phrases);
    const at = view.document.turns.findIndex(({ turn_id }) => turn_id === turnId);
    return { candidates: this.candidates.find(view, view.turns[at]!, phrases[at]!, named), named };
  }

  private toMention(
    view: DocumentView,
    turnIndex: number,
    turn: Span,
    found: Found,
    outlets: readonly Span[],
  ): Mention {
    return {
      turn_id: view.document.turns[turnIndex]!.turn_id,
      line: view.lineAt(found.start),
      ...view.toPoints(found),
      code: found.code,
      form: found.form,
      inside: this.inside.find(view, turn, found, outlets),
      rule: found.rule,
    };
  }
}

/** What the document names: by names, and by compounds that can mean nothing else (俄 in 俄乌). */
function namedPlaces(view: DocumentView, turns: readonly TurnPhrases[]): NamedPlaces {
  const namings = turns.flatMap(({ matches, compounds }) => [
    ...matches.flatMap(({ start, phrase }) =>
      phrase.kind === 'place' ? [{ start, code: phrase.code }] : [],
    ),
    ...compounds.flatMap(({ start, codes }) =>
      codes.flatMap((code, i) => (isFixedCode(code) ? [{ start: start + i, code }] : [])),
    ),
  ]);
  const named = new NamedPlaces();
  for (const { start, code } of namings.sort((a, b) => a.start - b.start)) {
    named.add(code, start, view.sentenceAt(start));
  }
  return named;
}

function names(phrases: readonly PhraseMatch[]): Found[] {
  return phrases.flatMap(({ start, end, phrase }) =>
    phrase.kind === 'place' ? [{ start, end, code: phrase.code, form: 'name' as const, rule: 'name' }] : [],
  );
}

function abbreviations(candidates: readonly Candidate[]): Found[] {
  return candidates
    .filter(({ accepted }) => accepted)
    .map(({ start, end, code, side, evidence }) => ({
      start,
      end,
      code,
      form: side ? ('side' as const) : ('abbreviation' as const),
      rule: strongestEvidence(evidence),
    }));
}

const strongestEvidence = (evidence: readonly Evidence[]): string =>
  evidence.reduce((best, one) => (one.weight > best.weight ? one : best)).name;
