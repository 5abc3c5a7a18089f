import type { Annotated } from '../../../schemas/types/index.js';
import type { Language } from '../../language/index.js';
import { limitFindings } from '../../limit.js';
import type { Lexicon } from '../../words/lexicon/lexicon.js';
import { CandidateWeigher } from '../evidence/candidate-weigher.js';
import { CodeChooser } from '../evidence/code-chooser.js';
import { Contexts } from '../evidence/contexts.js';
import { EVIDENCE_NAMES } from '../evidence/evidence.js';
import { EvidenceLedger } from '../evidence/evidence-ledger.js';
import { WordEvidence } from '../evidence/word-evidence.js';
import { NOWHERE } from '../gazetteer/code-numbers.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { Askers } from '../named-places/askers.js';
import type { NamedPlaces } from '../named-places/named-places.js';
import { NamedPlacesReader } from '../named-places/named-places-reader.js';
import { RegionNamings } from '../named-places/region-namings.js';
import { MetPersons } from '../persons/met-persons.js';
import { Persons } from '../persons/persons.js';
import { Trait } from '../phrases/candidates.js';
import { PhraseFinder } from '../phrases/phrase-finder.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import { closeUnlisted } from '../phrases/unlisted-lands.js';
import { closeVessels } from '../phrases/vessels.js';
import { charactersOf } from '../view/characters.js';
import type { DocumentView } from '../view/document-view.js';
import type { ExplainedCandidate } from './explained-candidate.js';
import { InsideFinder } from './inside.js';
import { MentionWriter } from './mention-writer.js';

/** Finds the country mentions of a document: names by the gazetteer, abbreviations by weighing evidence. */
export class MentionFinder {
  private readonly numbered: NumberedGazetteer;
  private readonly characters: Uint8Array;
  private readonly phrases: PhraseFinder;
  private readonly ledger: EvidenceLedger;
  private readonly codes: CodeChooser;
  private readonly weigher: CandidateWeigher;
  private readonly persons: MetPersons;
  private readonly inside: InsideFinder;
  private readonly places: NamedPlacesReader;

  /** `explains` tells whether all evidence is kept, so that it can be shown. */
  constructor(
    private readonly gazetteer: Gazetteer,
    lexicon: Lexicon,
    private readonly language: Language,
    explains = false,
  ) {
    this.numbered = new NumberedGazetteer(gazetteer);
    this.characters = charactersOf(gazetteer.beginnings.characters, language);
    this.phrases = new PhraseFinder(gazetteer, this.numbered, language);
    const contexts = new Contexts(gazetteer);
    const persons = new Persons(language, contexts, this.numbered);
    this.ledger = new EvidenceLedger(gazetteer, explains);
    const regions = new RegionNamings(this.numbered, language);
    this.places = new NamedPlacesReader(this.numbered, regions);
    this.codes = new CodeChooser(this.numbered, regions, this.ledger, language);
    const words = new WordEvidence(gazetteer, this.numbered, lexicon, persons, language);
    this.weigher = new CandidateWeigher(this.numbered, contexts, words, this.codes, this.ledger, language);
    this.persons = new MetPersons(language, contexts, persons, gazetteer, this.numbered);
    this.inside = new InsideFinder(language);
  }

  /** The mentions of a document, in order, and the places mentioned, by code. */
  find(view: DocumentView, askers: Askers): Pick<Annotated, 'mentions' | 'countries'> {
    const phrases = this.read(view);
    const writer = new MentionWriter(view, phrases, this.numbered, this.inside);
    for (let turn = 0; turn < view.turns.length; turn++) {
      this.weighTurn(view, turn, phrases, askers);
      writer.addTurn(turn);
      limitFindings('entity-extract', writer.mentions.length, 'places that may be named');
    }
    const { mentions, countries } = writer;
    return { mentions, countries };
  }

  private weighTurn(view: DocumentView, turn: number, phrases: TurnPhrases, askers: Askers): void {
    // An answer's are those of its question.
    if (askers[turn] !== askers[turn - 1]) this.places.setAskers(view, askers[turn]!);
    this.weigher.weigh(view, turn, phrases, this.places.named);
    this.places.learnStates(view, turn, phrases);
  }

  /** Finds the phrases of a document's turns, and what the document names. */
  private read(view: DocumentView): TurnPhrases {
    view.readCharacters(this.characters);
    this.places.clear();
    this.codes.clear();
    for (const span of view.unsaid) this.places.addUnsaid(view, this.phrases.namesIn(view, span));
    closeVessels(view, this.language.vessels);
    closeUnlisted(view, this.language.unlisted_lands);
    const phrases = this.phrases.find(view);
    this.persons.mark(view, phrases);
    this.places.addTurns(view, phrases);
    return phrases;
  }

  /** For a finder that explains: the candidates of one turn with their evidence, the rejected ones too, and what the document names. */
  weigh(
    view: DocumentView,
    turnId: string,
    askers: Askers,
  ): { candidates: ExplainedCandidate[]; named: NamedPlaces } {
    const phrases = this.read(view);
    const turn = view.document.turns.findIndex(({ turn_id }) => turn_id === turnId);
    for (let before = 0; before < turn; before++) this.weighTurn(view, before, phrases, askers);
    this.ledger.explained.length = 0;
    this.weighTurn(view, turn, phrases, askers);
    const { from, to } = phrases.candidates.ofTurn(turn);
    const candidates = Array.from({ length: to - from }, (_, i) => this.explain(phrases, from + i));
    return { candidates, named: this.places.named };
  }

  private explain({ candidates }: TurnPhrases, i: number): ExplainedCandidate {
    const fixed = candidates.fixedCodes[i]!;
    const abbreviation = this.gazetteer.abbreviations.all[candidates.phraseOf(i)]!;
    const evidence = (this.ledger.explained[i] ?? []).map((one) => EVIDENCE_NAMES[one]!);
    return {
      start: candidates.startOf(i),
      end: candidates.endOf(i),
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
