import type { Annotated } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { limitFindings } from '../limit.js';
import { isPersonName } from '../personal-names.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import { PhraseTable } from '../text/phrase-table.js';
import type { Askers } from './askers.js';
import type { Candidate } from './candidate.js';
import { CandidateWeigher } from './candidate-weigher.js';
import { Trait } from './candidates.js';
import { charactersOf } from './characters.js';
import { CodeChooser } from './code-chooser.js';
import { Contexts } from './contexts.js';
import { type DocumentView, Mark } from './document-view.js';
import { EVIDENCE_NAMES } from './evidence.js';
import { EvidenceLedger } from './evidence-ledger.js';
import type { Gazetteer } from './gazetteer.js';
import { NOWHERE } from './gazetteer-index.js';
import { InsideFinder } from './inside.js';
import { MentionWriter } from './mention-writer.js';
import { MetPersons } from './met-persons.js';
import { NamedPlaces } from './named-places.js';
import { NumberedGazetteer } from './numbered.js';
import { Persons } from './persons.js';
import { PhraseFinder } from './phrases.js';
import { RegionNamings } from './region-namings.js';
import type { Matches } from './spans.js';
import type { TurnPhrases } from './turn-phrases.js';
import { closeUnlisted } from './unlisted-lands.js';
import { closeVessels } from './vessels.js';
import { WordEvidence } from './word-evidence.js';

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
  private readonly named: NamedPlaces;
  private readonly regions: RegionNamings;
  /** A speaker's name, also where one who asks gives it behind the outlet. Names of two characters may be other words, too. */
  private readonly ownName: RegExp;

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
    this.regions = new RegionNamings(this.numbered, language);
    this.codes = new CodeChooser(this.numbered, this.regions, this.ledger, language);
    const words = new WordEvidence(gazetteer, this.numbered, lexicon, persons);
    this.weigher = new CandidateWeigher(this.numbered, contexts, words, this.codes, this.ledger, language);
    this.persons = new MetPersons(language, contexts, persons, gazetteer, this.numbered);
    this.inside = new InsideFinder(language);
    this.named = new NamedPlaces(this.numbered);
    const reporters = language.outlet_labels.reporters.join('|');
    this.ownName = new RegExp(`(?<=^|\\s|${reporters})\\p{Script=Han}{3,4}$`, 'u');
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
    if (askers[turn] !== askers[turn - 1]) this.setAskers(view, askers[turn]!);
    this.weigher.weigh(view, turn, phrases, this.named);
    this.learnStates(view, turn, phrases);
  }

  /**
   * A state that a turn does not name in full, but calls a side (菲方) or surely abbreviates by a character that is hardly
   * anything else (菲军方), is known to the turns behind.
   */
  private learnStates(view: DocumentView, turn: number, phrases: TurnPhrases): void {
    const { candidates } = phrases;
    const { from, to } = candidates.ofTurn(turn);
    for (let i = from; i < to; i++) {
      if (!candidates.has(i, Trait.Accepted) || this.named.has(candidates.codes[i]!)) continue;
      const isSure =
        candidates.has(i, Trait.Sure) && this.numbered.isUnmistakable(candidates.phrases.values[i]!);
      if (!isSure && !candidates.has(i, Trait.Side)) continue;
      const start = candidates.starts.values[i]!;
      this.named.addCompound(candidates.codes[i]!, start, view.sentenceAt(start));
    }
  }

  private setAskers(view: DocumentView, { codes, turn }: Askers[number]): void {
    const numbers = codes.map((code) => this.numbered.numberOf(code));
    this.named.setAskers(numbers, view.turns[turn]!.start);
  }

  /** Finds the phrases of a document's turns, and what the document names. */
  private read(view: DocumentView): TurnPhrases {
    view.readCharacters(this.characters);
    this.named.clear();
    this.regions.clear();
    this.codes.clear();
    for (const span of view.unsaid) this.addNames(view, this.phrases.namesIn(view, span));
    this.closeSpeakers(view);
    closeVessels(view, this.language.vessels);
    closeUnlisted(view, this.language.unlisted_lands);
    const phrases = this.phrases.find(view);
    this.persons.mark(view, phrases);
    this.findNamed(view, phrases);
    return phrases;
  }

  /** Lets no abbreviation be looked for in the names of those who speak, which the dictionary may not know (徐德智). */
  private closeSpeakers(view: DocumentView): void {
    const names = this.speakersOf(view);
    if (names.length > 0) view.markPhrases(PhraseTable.of(names), Mark.Closed);
  }

  /** The names of those who speak, folded, as far as they look like names. */
  private speakersOf({ document }: DocumentView): string[] {
    const speakers = new Set(document.turns.map((turn) => turn.speaker_name ?? turn.speaker_label ?? ''));
    return [...speakers].flatMap((speaker) => {
      const name = this.ownName.exec(this.language.fold.fold(speaker))?.[0];
      return name !== undefined && isPersonName(name, this.language) ? [name] : [];
    });
  }

  /** What the title, the dateline, the lead or a heading names is no mention, but the turns may abbreviate it. */
  private addNames(view: DocumentView, { starts, phrases, length }: Matches): void {
    for (let i = 0; i < length; i++) {
      const code = this.numbered.phraseCodes[phrases.values[i]!]!;
      if (code !== NOWHERE) this.named.addName(code, starts.values[i]!, view.sentenceAt(starts.values[i]!));
    }
  }

  /** Finds what the turns name: by names, and by compounds that can mean nothing else (俄 in 俄乌). */
  private findNamed(view: DocumentView, phrases: TurnPhrases): void {
    const { matches, compounds } = phrases;
    const { phraseCodes } = this.numbered;
    let next = 0;
    const end = compounds.length;
    for (let i = 0; i < matches.length; i++) {
      const start = matches.starts.values[i]!;
      while (next < end && compounds.starts.values[next]! < start) this.addCompound(view, phrases, next++);
      const code = phraseCodes[matches.phrases.values[i]!]!;
      if (code !== NOWHERE) this.addName(view, matches, i, code);
    }
    while (next < end) this.addCompound(view, phrases, next++);
  }

  private addName(view: DocumentView, matches: Matches, i: number, code: number): void {
    const start = matches.starts.values[i]!;
    if (this.regions.isOneOfMany(view, matches, i) || this.regions.namesOneState(view, matches, i)) return;
    if (this.regions.isSaidOfState(view, matches, i))
      this.named.addCompound(code, start, view.sentenceAt(start));
    else this.named.addName(code, start, view.sentenceAt(start));
  }

  private addCompound(view: DocumentView, { compounds }: TurnPhrases, i: number): void {
    const start = compounds.starts.values[i]!;
    const phrase = compounds.phrases.values[i]!;
    const isOfPerson = view.isMarked(start, Mark.Person);
    if (isOfPerson || this.numbered.loose[phrase] === 1) return;
    const codes = this.numbered.compounds[phrase]!;
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at]!;
      if (code < 0) continue;
      const sentence = view.sentenceAt(start + at);
      if (this.regions.namesInstitution(code, codes, start))
        this.named.addInstitution(code, start + at, sentence);
      else this.named.addCompound(code, start + at, sentence);
    }
  }

  /** For a finder that explains: the candidates of one turn with their evidence, the rejected ones too, and what the document names. */
  weigh(view: DocumentView, turnId: string, askers: Askers): { candidates: Candidate[]; named: NamedPlaces } {
    const phrases = this.read(view);
    const turn = view.document.turns.findIndex(({ turn_id }) => turn_id === turnId);
    for (let before = 0; before < turn; before++) this.weighTurn(view, before, phrases, askers);
    this.ledger.explained.length = 0;
    this.weighTurn(view, turn, phrases, askers);
    const { from, to } = phrases.candidates.ofTurn(turn);
    const candidates = Array.from({ length: to - from }, (_, i) => this.explain(phrases, from + i));
    return { candidates, named: this.named };
  }

  private explain({ candidates }: TurnPhrases, i: number): Candidate {
    const fixed = candidates.fixedCodes[i]!;
    const abbreviation = this.gazetteer.abbreviations.all[candidates.phrases.values[i]!]!;
    const evidence = (this.ledger.explained[i] ?? []).map((one) => EVIDENCE_NAMES[one]!);
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
