import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { limitFindings } from '../limit.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import type { Candidate } from './candidate.js';
import { CandidateWeigher } from './candidate-weigher.js';
import { Trait } from './candidates.js';
import { charactersOf } from './characters.js';
import type { DocumentView } from './document-view.js';
import { EVIDENCE_NAMES } from './evidence.js';
import type { Code, Gazetteer } from './gazetteer.js';
import { type Inside, InsideFinder } from './inside.js';
import { NamedPlaces } from './named-places.js';
import { NOWHERE, NumberedGazetteer } from './numbered.js';
import { PhraseFinder } from './phrases.js';
import { Titles } from './titles.js';
import type { TurnPhrases } from './turn-phrases.js';

type Mention = Annotated['mentions'][number];

/** Finds the country mentions of a document: names by the gazetteer, abbreviations by weighing evidence. */
export class MentionFinder {
  private readonly numbered: NumberedGazetteer;
  private readonly characters: Uint8Array;
  private readonly phrases: PhraseFinder;
  private readonly weigher: CandidateWeigher;
  private readonly inside: InsideFinder;
  private readonly named: NamedPlaces;

  /** `explains` tells whether all evidence is kept, so that it can be shown. */
  constructor(
    private readonly gazetteer: Gazetteer,
    lexicon: Lexicon,
    language: Language,
    explains = false,
  ) {
    this.numbered = new NumberedGazetteer(gazetteer);
    this.characters = charactersOf(gazetteer.beginnings.characters, language);
    this.phrases = new PhraseFinder(gazetteer, this.numbered);
    this.weigher = new CandidateWeigher(gazetteer, this.numbered, lexicon, language, explains);
    this.inside = new InsideFinder(language);
    this.named = new NamedPlaces(this.numbered);
  }

  find(view: DocumentView): Mention[] {
    view.readCharacters(this.characters);
    const phrases = this.phrases.find(view);
    const titles = Titles.of(view, phrases.brackets);
    this.findNamed(view, phrases);
    const mentions: Mention[] = [];
    for (let turn = 0; turn < view.turns.length; turn++) {
      this.weigher.weigh(view, turn, phrases, this.named);
      this.addMentions(view, turn, phrases, titles, mentions);
      limitFindings('entity-extract', mentions.length, 'places that may be named');
    }
    return mentions;
  }

  /** Finds what the document names: by names, and by compounds that can mean nothing else (俄 in 俄乌). */
  private findNamed(view: DocumentView, phrases: TurnPhrases): void {
    const { matches, compounds } = phrases;
    const { places } = this.numbered;
    this.named.clear();
    let next = 0;
    const end = compounds.length;
    for (let i = 0; i < matches.length; i++) {
      const start = matches.starts.values[i]!;
      while (next < end && compounds.starts.values[next]! < start) this.addCompound(view, phrases, next++);
      const code = places[matches.phrases.values[i]!]!;
      if (code !== NOWHERE) this.named.add(code, start, view.sentenceAt(start));
    }
    while (next < end) this.addCompound(view, phrases, next++);
  }

  private addCompound(view: DocumentView, { compounds }: TurnPhrases, i: number): void {
    const start = compounds.starts.values[i]!;
    const codes = this.numbered.compounds[compounds.phrases.values[i]!]!;
    for (let at = 0; at < codes.length; at++) {
      if (codes[at]! >= 0) this.named.add(codes[at]!, start + at, view.sentenceAt(start + at));
    }
  }

  /** Adds the names and the accepted abbreviations of a turn in the order of the text. */
  private addMentions(
    view: DocumentView,
    turn: number,
    phrases: TurnPhrases,
    titles: Titles,
    mentions: Mention[],
  ): void {
    const { matches, candidates } = phrases;
    const ranges = phrases.ofTurn(turn);
    const writer = new MentionWriter(view, turn, this.inside, titles, mentions);
    let next = ranges.candidates.from;
    const addCandidates = (limit: number): void => {
      for (; next < ranges.candidates.to && candidates.starts.values[next]! < limit; next++) {
        if (!candidates.has(next, Trait.Accepted)) continue;
        const form = candidates.has(next, Trait.Side) ? 'side' : 'abbreviation';
        const code = this.numbered.codes[candidates.codes[next]!]!;
        const rule = EVIDENCE_NAMES[candidates.heaviest[next]!]!;
        const start = candidates.starts.values[next]!;
        writer.add(start, candidates.ends.values[next]!, code, form, rule, false);
      }
    };
    for (let i = ranges.matches.from; i < ranges.matches.to; i++) {
      const code = this.numbered.places[matches.phrases.values[i]!]!;
      if (code === NOWHERE) continue;
      const start = matches.starts.values[i]!;
      addCandidates(start);
      const inOutlet = matches.inOutlet.values[i] === 1;
      writer.add(start, matches.ends.values[i]!, this.numbered.codes[code]!, 'name', 'name', inOutlet);
    }
    addCandidates(Infinity);
  }

  /** For a finder that explains: the candidates of one turn with their evidence, the rejected ones too, and what the document names. */
  weigh(view: DocumentView, turnId: string): { candidates: Candidate[]; named: NamedPlaces } {
    view.readCharacters(this.characters);
    const phrases = this.phrases.find(view);
    this.findNamed(view, phrases);
    const turn = view.document.turns.findIndex(({ turn_id }) => turn_id === turnId);
    this.weigher.weigh(view, turn, phrases, this.named);
    const { from, to } = phrases.ofTurn(turn).candidates;
    const candidates = Array.from({ length: to - from }, (_, i) => this.explain(phrases, from + i));
    return { candidates, named: this.named };
  }

  private explain({ candidates }: TurnPhrases, i: number): Candidate {
    const fixed = candidates.fixedCodes[i]!;
    const abbreviation = this.gazetteer.abbreviations.all[candidates.abbreviations.values[i]!]!;
    const evidence = (this.weigher.explained[i] ?? []).map((one) => EVIDENCE_NAMES[one]!);
    return {
      start: candidates.starts.values[i]!,
      end: candidates.ends.values[i]!,
      abbreviation,
      fixedCode: fixed === NOWHERE ? null : this.numbered.codes[fixed]!,
      evidence: evidence.map((name) => ({ name, weight: this.gazetteer.weight(name) })),
      code: candidates.has(i, Trait.Plausible)
        ? this.numbered.codes[candidates.codes[i]!]!
        : abbreviation.codes[0]!,
      accepted: candidates.has(i, Trait.Accepted),
    };
  }
}

/** Writes the mentions of a turn. */
class MentionWriter {
  private readonly turnId: string;

  constructor(
    private readonly view: DocumentView,
    private readonly turn: number,
    private readonly inside: InsideFinder,
    private readonly titles: Titles,
    private readonly mentions: Mention[],
  ) {
    this.turnId = view.document.turns[turn]!.turn_id;
  }

  add(start: number, end: number, code: Code, form: Mention['form'], rule: string, inOutlet: boolean): void {
    const { view } = this;
    this.mentions.push({
      turn_id: this.turnId,
      line: view.lineAt(start),
      start: view.index.toPoint(start),
      end: view.index.toPoint(end),
      code,
      form,
      inside: inOutlet ? 'outlet' : this.insideOf(start, end),
      rule,
    });
  }

  private insideOf(start: number, end: number): Inside {
    return this.inside.find(this.view, this.titles, this.view.turns[this.turn]!, start, end);
  }
}
