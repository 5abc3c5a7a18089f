import type { Language } from '../../language/index.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { NamedPlaces } from '../named-places/named-places.js';
import { Trait } from '../phrases/candidates.js';
import type { Matches, Range } from '../phrases/spans.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import { type DocumentView, Mark } from '../view/document-view.js';
import type { CodeChooser } from './code-chooser.js';
import { CompoundMarker } from './compound-marker.js';
import { beginsClause, type Contexts } from './contexts.js';
import { CountryLists } from './country-lists.js';
import { Evidence, speaks } from './evidence.js';
import type { EvidenceLedger } from './evidence-ledger.js';
import { Neighbours } from './neighbours.js';
import { OrdinaryFrames } from './ordinary-frames.js';
import type { Setting } from './setting.js';
import { Settlement } from './settlement.js';
import type { WordEvidence } from './word-evidence.js';

/** Weighs what speaks for and against abbreviations. All that decides stands in evidence.csv. */
export class CandidateWeigher {
  private readonly compounds: CompoundMarker;
  private readonly frames: OrdinaryFrames;
  private readonly settlement: Settlement;

  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly contexts: Contexts,
    private readonly words: WordEvidence,
    private readonly codes: CodeChooser,
    private readonly ledger: EvidenceLedger,
    private readonly language: Language,
  ) {
    this.compounds = new CompoundMarker(numbered, contexts, ledger);
    this.frames = new OrdinaryFrames(numbered, language);
    const lists = new CountryLists(numbered, contexts, language, ledger);
    this.settlement = new Settlement(numbered, lists, ledger);
  }

  /** Decides all candidates of a turn. */
  weigh(view: DocumentView, turn: number, phrases: TurnPhrases, named: NamedPlaces): void {
    const { candidates, matches } = phrases;
    const names = matches.ofTurn(turn);
    const range = candidates.ofTurn(turn);
    const neighbours = new Neighbours(view, candidates, matches, this.numbered, this.language);
    const setting = { view, turn: view.turns[turn]!, phrases, named, neighbours };
    this.compounds.mark(view, turn, phrases);
    this.markNames(view, matches, names);
    for (let i = range.from; i < range.to; i++) {
      if (view.isMarked(candidates.startOf(i), Mark.Left))
        this.ledger.add(candidates, i, Evidence.FixedCompound);
      this.weighOne(setting, i);
    }
    this.settlement.settle(view, phrases, range, neighbours);
    this.unmarkNames(view, matches, names);
  }

  /** Marks where names begin and end that are abbreviations too, and where others begin that make a pair with one before them. */
  private markNames(view: DocumentView, matches: Matches, { from, to }: Range): void {
    const { marks } = view;
    for (let i = from; i < to; i++) {
      const start = matches.startOf(i);
      const end = matches.endOf(i);
      const isAbbreviation = this.numbered.isAbbreviation(matches.phraseOf(i));
      if (isAbbreviation) marks[end]! |= Mark.NameEnd;
      if (isAbbreviation || this.isOfPair(view, start, end)) marks[start]! |= Mark.NameStart;
    }
  }

  /** Whether an abbreviation and a name, from `start` to `end`, are told of as two countries: 中阿曼关系, but not 会谈中阿曼表示. */
  private isOfPair({ text, units }: DocumentView, start: number, end: number): boolean {
    return (
      start > 0 &&
      this.numbered.abbreviationOf(units[start - 1]!) >= 0 &&
      this.language.of_two.lengthAt(text, end) > 0
    );
  }

  /** So that they support nobody in another turn. */
  private unmarkNames({ marks }: DocumentView, matches: Matches, { from, to }: Range): void {
    for (let i = from; i < to; i++) {
      marks[matches.startOf(i)]! &= ~Mark.NameStart;
      marks[matches.endOf(i)]! &= ~Mark.NameEnd;
    }
  }

  /**
   * What the candidate's own surroundings tell. The words are asked first only where they are known: to find them takes
   * longer than all the rest, which mostly tells enough. So does to tell what it may mean.
   */
  private weighOne(setting: Setting, i: number): void {
    const { view } = setting;
    const { candidates } = setting.phrases;
    const start = candidates.startOf(i);
    const asksWords = candidates.heaviest[i] === Evidence.None;
    const knowsWords = view.isKnown(start);
    // A surname is surer than a compound: 金|英日.
    if (view.isMarked(start, Mark.Person)) this.ledger.add(candidates, i, Evidence.PersonName);
    else if (asksWords && knowsWords) this.addWords(setting, i);
    if (!candidates.has(i, Trait.Plausible)) return;
    this.addContexts(setting, i);
    if (asksWords && !this.mayPass(setting, i, this.ledger.mostNaming)) {
      candidates.traits[i]! &= ~Trait.Plausible;
      return;
    }
    if (this.frames.hold(setting, i)) this.ledger.add(candidates, i, Evidence.OrdinaryFrame);
    this.codes.choose(setting, i);
    if (!asksWords || knowsWords) return;
    if (this.mayPass(setting, i)) this.addWords(setting, i);
    else candidates.traits[i]! &= ~Trait.Plausible;
  }

  /** Whether a candidate may become a mention, or is to be explained in any case, with so much more weight and by its neighbours. */
  private mayPass({ phrases, neighbours }: Setting, i: number, gain = 0): boolean {
    const { explains, threshold } = this.ledger;
    return explains || phrases.candidates.weights[i]! + gain >= threshold || neighbours.mayHave(i);
  }

  private addContexts(setting: Setting, i: number): void {
    const { view, turn } = setting;
    const { candidates } = setting.phrases;
    const start = candidates.startOf(i);
    const end = candidates.endOf(i);
    const { ordinary, context } = this.numbered.abbreviationIn(candidates, i);
    this.ledger.add(candidates, i, ordinary);
    const right = this.contexts.right(view, end, turn.end);
    if (right === Evidence.SideRight) candidates.traits[i]! |= Trait.Side;
    const left = this.contexts.left(view, start, turn.start);
    const holdsForAll = right === Evidence.SideRight || this.ledger.weights[right]! < 0;
    if (holdsForAll || (context === 'both' && speaks(right))) this.ledger.add(candidates, i, right);
    if (context === 'both' && isActor(view, start, left, right))
      this.ledger.add(candidates, i, Evidence.Framed);
    if (speaks(left)) this.ledger.add(candidates, i, left);
  }

  /** Adds what tells that a candidate is a part of an ordinary word or of a person's name. */
  private addWords({ view, turn, phrases, named }: Setting, i: number): void {
    const { candidates } = phrases;
    const start = candidates.startOf(i);
    const evidence = this.words.of(view, turn, start, candidates.endOf(i), named);
    if (evidence !== Evidence.None) this.ledger.add(candidates, i, evidence);
  }
}

/** Whether what stands on either side of an abbreviation shows that it does something: 表示日必须, ，菲已向, 被法承认. */
function isActor(view: DocumentView, start: number, left: Evidence, right: Evidence): boolean {
  if (right === Evidence.Framed) return left === Evidence.Framed;
  if (right !== Evidence.Deed) return false;
  return left === Evidence.Framed || left === Evidence.WeakLeft || beginsClause(view, start);
}
