import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { limitFindings } from '../limit.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import type { Candidate } from './candidate.js';
import { CandidateWeigher } from './candidate-weigher.js';
import type { DocumentView, Span } from './document-view.js';
import type { Code, Gazetteer } from './gazetteer.js';
import { InsideFinder } from './inside.js';
import { NamedPlaces } from './named-places.js';
import { isFixedCode, PhraseFinder, type PhraseMatch, type TurnPhrases } from './phrases.js';

type Mention = Annotated['mentions'][number];

/** Finds the country mentions of a document: names by the gazetteer, abbreviations by weighing evidence. */
export class MentionFinder {
  private readonly phrases: PhraseFinder;
  private readonly weigher: CandidateWeigher;
  private readonly inside: InsideFinder;

  /** `explains` tells whether all evidence is kept, so that it can be shown. */
  constructor(gazetteer: Gazetteer, lexicon: Lexicon, language: Language, explains = false) {
    this.phrases = new PhraseFinder(gazetteer);
    this.weigher = new CandidateWeigher(gazetteer, lexicon, language, explains);
    this.inside = new InsideFinder(language);
  }

  find(view: DocumentView): Mention[] {
    const phrases = view.turns.map((turn) => this.phrases.find(view, turn));
    const named = namedPlaces(view, phrases);
    const mentions: Mention[] = [];
    view.turns.forEach((turn, i) => {
      this.weigher.weigh(view, turn, phrases[i]!, named);
      this.addMentions(view, i, phrases[i]!, mentions);
      limitFindings('entity-extract', mentions.length, 'places that may be named');
    });
    return mentions;
  }

  /** Adds the names and the accepted abbreviations of a turn in the order of the text. */
  private addMentions(
    view: DocumentView,
    turn: number,
    { matches, candidates }: TurnPhrases,
    mentions: Mention[],
  ): void {
    const accepted = candidates.filter((candidate) => candidate.accepted);
    let next = 0;
    for (const match of matches) {
      if (match.phrase.kind !== 'place') continue;
      while (next < accepted.length && accepted[next]!.start < match.start) {
        mentions.push(this.ofCandidate(view, turn, accepted[next++]!));
      }
      mentions.push(this.ofName(view, turn, match, match.phrase.code));
    }
    while (next < accepted.length) mentions.push(this.ofCandidate(view, turn, accepted[next++]!));
  }

  private ofName(view: DocumentView, turn: number, match: PhraseMatch, code: Code): Mention {
    const mention = this.toMention(view, turn, match, code, 'name', 'name');
    if (match.inOutlet) mention.inside = 'outlet';
    return mention;
  }

  private ofCandidate(view: DocumentView, turn: number, candidate: Candidate): Mention {
    const form = candidate.side ? 'side' : 'abbreviation';
    return this.toMention(view, turn, candidate, candidate.code, form, candidate.heaviest!.name);
  }

  private toMention(
    view: DocumentView,
    turn: number,
    { start, end }: Span,
    code: Code,
    form: Mention['form'],
    rule: string,
  ): Mention {
    return {
      turn_id: view.document.turns[turn]!.turn_id,
      line: view.lineAt(start),
      start: view.index.toPoint(start),
      end: view.index.toPoint(end),
      code,
      form,
      inside: this.inside.find(view, view.turns[turn]!, start, end),
      rule,
    };
  }

  /** For a finder that explains: the candidates of one turn with their evidence, the rejected ones too, and what the document names. */
  weigh(view: DocumentView, turnId: string): { candidates: Candidate[]; named: NamedPlaces } {
    const phrases = view.turns.map((turn) => this.phrases.find(view, turn));
    const named = namedPlaces(view, phrases);
    const at = view.document.turns.findIndex(({ turn_id }) => turn_id === turnId);
    this.weigher.weigh(view, view.turns[at]!, phrases[at]!, named);
    return { candidates: phrases[at]!.candidates, named };
  }
}

/** What the document names: by names, and by compounds that can mean nothing else (俄 in 俄乌). */
function namedPlaces(view: DocumentView, turns: readonly TurnPhrases[]): NamedPlaces {
  const named = new NamedPlaces();
  for (const { matches, compounds } of turns) {
    for (const { start, phrase } of matches) {
      if (phrase.kind === 'place') named.add(phrase.code, start);
    }
    for (const { start, codes } of compounds) {
      for (let i = 0; i < codes.length; i++) {
        if (isFixedCode(codes[i]!)) named.add(codes[i]!, start + i);
      }
    }
  }
  named.close(view);
  return named;
}
