import type { Language } from '../language.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import { fitsAt } from '../text/sticky.js';
import { Trait } from './candidates.js';
import { Company } from './company.js';
import { CompoundMarker } from './compound-marker.js';
import { beginsClause, type Contexts } from './contexts.js';
import { CountryLists } from './country-lists.js';
import { type DocumentView, Mark, type Span } from './document-view.js';
import { Evidence, speaks } from './evidence.js';
import type { EvidenceLedger } from './evidence-ledger.js';
import type { Gazetteer } from './gazetteer.js';
import { Kind, NOWHERE } from './gazetteer-index.js';
import { Initials } from './initials.js';
import type { NamedPlaces } from './named-places.js';
import { Neighbours } from './neighbours.js';
import type { NumberedGazetteer } from './numbered.js';
import { OtherBearers } from './other-bearers.js';
import type { Persons } from './persons.js';
import type { RegionNamings } from './region-namings.js';
import { Settlement } from './settlement.js';
import type { Matches, Range } from './spans.js';
import type { TurnPhrases } from './turn-phrases.js';
import { WordEvidence } from './word-evidence.js';

/** A frame such as 以…为基础 is looked for within so many code units. */
const LONGEST_FRAME = 24;

/** What the abbreviations of a turn are weighed by: the turn, what else stands there, and what the document names. */
interface Setting {
  view: DocumentView;
  turn: Span;
  phrases: TurnPhrases;
  named: NamedPlaces;
  neighbours: Neighbours;
}

/** Weighs what speaks for and against abbreviations. All that decides stands in evidence.csv. */
export class CandidateWeigher {
  private readonly words: WordEvidence;
  private readonly compounds: CompoundMarker;
  private readonly settlement: Settlement;
  private readonly company: Company;
  private readonly initials: Initials;
  private readonly bearers: OtherBearers;
  /** By abbreviation. */
  private readonly frames: readonly (RegExp | undefined)[];
  private readonly framesBehindCountry: readonly (RegExp | undefined)[];
  private readonly framesBehindWords: readonly (RegExp | undefined)[];

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
    private readonly contexts: Contexts,
    private readonly persons: Persons,
    lexicon: Lexicon,
    private readonly language: Language,
    private readonly ledger: EvidenceLedger,
    private readonly regions: RegionNamings,
  ) {
    this.words = new WordEvidence(gazetteer, numbered, lexicon);
    this.compounds = new CompoundMarker(numbered, contexts, ledger);
    const lists = new CountryLists(gazetteer, numbered, contexts, language, ledger);
    this.settlement = new Settlement(numbered, lists, ledger);
    this.company = new Company(gazetteer, numbered, language);
    this.initials = new Initials(language);
    const byPattern = (patterns: Record<string, string>, flags = '') =>
      this.byAbbreviation(patterns, (pattern) => new RegExp(pattern, flags));
    this.frames = byPattern(language.ordinary_frames);
    this.framesBehindCountry = byPattern(language.ordinary_behind_country);
    this.framesBehindWords = byPattern(language.ordinary_behind_words, 'y');
    this.bearers = new OtherBearers(this.byAbbreviation(language.other_bearers, (names) => names));
  }

  private byAbbreviation<From, To>(
    values: Record<string, From>,
    read: (value: From) => To,
  ): (To | undefined)[] {
    const { abbreviations, table } = this.gazetteer;
    const found: To[] = [];
    for (const [abbreviation, value] of Object.entries(values)) {
      const number = table.find(abbreviation);
      if (abbreviations.all[number] !== undefined) found[number] = read(value);
    }
    return Array.from(this.numbered.abbreviations, (_, number) => found[number]);
  }

  /** Decides all candidates of a turn. */
  weigh(view: DocumentView, turn: number, phrases: TurnPhrases, named: NamedPlaces): void {
    const { candidates, matches } = phrases;
    const names = matches.ofTurn(turn);
    const range = candidates.ofTurn(turn);
    const neighbours = new Neighbours(view, candidates, matches, this.gazetteer, this.language);
    const setting = { view, turn: view.turns[turn]!, phrases, named, neighbours };
    this.compounds.mark(view, turn, phrases);
    this.markNames(view, matches, names);
    for (let i = range.from; i < range.to; i++) {
      if ((view.marks[candidates.starts.values[i]!]! & Mark.Left) !== 0)
        this.ledger.add(candidates, i, Evidence.FixedCompound);
      this.weighOne(setting, i);
    }
    this.settlement.settle(view, phrases, range, neighbours);
    this.unmarkNames(view, matches, names);
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
   * What the candidate's own surroundings tell. The words are asked first only where they are known: to find them takes
   * longer than all the rest, which mostly tells enough. So does to tell what it may mean.
   */
  private weighOne(setting: Setting, i: number): void {
    const { view } = setting;
    const { candidates } = setting.phrases;
    const start = candidates.starts.values[i]!;
    const asksWords = candidates.heaviest[i] === Evidence.None;
    const knowsWords = view.isKnown(start);
    // A surname is surer than a compound: 金|英日.
    if ((view.marks[start]! & Mark.Person) !== 0) this.ledger.add(candidates, i, Evidence.PersonName);
    else if (asksWords && knowsWords) this.addWords(setting, i);
    if (!candidates.has(i, Trait.Plausible)) return;
    this.addContexts(setting, i);
    if (asksWords && !this.mayPass(setting, i, this.ledger.mostNaming)) {
      candidates.traits[i]! &= ~Trait.Plausible;
      return;
    }
    if (this.isFramed(setting, i)) this.ledger.add(candidates, i, Evidence.OrdinaryFrame);
    this.chooseCode(setting, i);
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
    const start = candidates.starts.values[i]!;
    const end = candidates.ends.values[i]!;
    const number = candidates.phrases.values[i]!;
    const { ordinary, context } = this.numbered.abbreviations[number]!;
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

  /** Whether ordinary words begin with a candidate, as they do anywhere, right behind a country or behind other words. */
  private isFramed(setting: Setting, i: number): boolean {
    const { view, turn } = setting;
    const { candidates } = setting.phrases;
    const number = candidates.phrases.values[i]!;
    const [anywhere, behind] = [this.frames[number], this.framesBehindCountry[number]];
    const behindWords = this.framesBehindWords[number];
    const start = candidates.starts.values[i]!;
    if (behindWords && fitsAt(behindWords, view.text, start)) return true;
    if (!anywhere && !behind) return false;
    const words = view.text.slice(start, Math.min(turn.end, start + LONGEST_FRAME));
    if (anywhere?.test(words)) return true;
    return behind?.test(words) === true && this.isBehindCountry(setting, i);
  }

  /** Whether a country stands right before a candidate, China apart: 中新政府 are both of them. */
  private isBehindCountry({ view, phrases }: Setting, i: number): boolean {
    const { candidates } = phrases;
    const start = candidates.starts.values[i]!;
    if ((view.marks[start]! & Mark.NameEnd) !== 0) return true;
    if (i === 0 || candidates.ends.values[i - 1] !== start) return false;
    const { codes } = this.numbered.abbreviations[candidates.phrases.values[i - 1]!]!;
    return !codes.includes(this.numbered.china);
  }

  /** Adds what tells that a candidate is a part of an ordinary word or of a person's name. */
  private addWords({ view, turn, phrases, named }: Setting, i: number): void {
    const { candidates } = phrases;
    const start = candidates.starts.values[i]!;
    const end = candidates.ends.values[i]!;
    const word = this.words.of(view, turn, start, end, named);
    // A word that may be a compound may be a name as well: 外长|巴罗|将.
    const isDoubtful = word === Evidence.None || word === Evidence.PartOfRareWord;
    const isName = isDoubtful && this.persons.hold(view, turn, start, end);
    const evidence = isName ? Evidence.PersonName : word;
    if (evidence !== Evidence.None) this.ledger.add(candidates, i, evidence);
  }

  /** Chooses among the codes that the abbreviation may have and adds what the document tells of the choice. */
  private chooseCode(setting: Setting, i: number): void {
    const { view, named } = setting;
    const { candidates } = setting.phrases;
    const start = candidates.starts.values[i]!;
    const fixed = candidates.fixedCodes[i]!;
    const { needsNaming } = this.numbered.abbreviations[candidates.phrases.values[i]!]!;
    const code = fixed === NOWHERE ? this.likeliest(setting, i) : fixed;
    candidates.codes[i] = code;
    const naming = named.naming(code, start, view.sentenceAt(start));
    if (fixed === NOWHERE && this.meansOther(setting, i, code, naming))
      this.ledger.add(candidates, i, Evidence.MeansOther);
    else if (needsNaming && fixed === NOWHERE && naming === Evidence.NeverNamed)
      this.ledger.add(candidates, i, Evidence.MeansNone);
    else if (this.isAlwaysSpokenOf(code, naming)) this.ledger.add(candidates, i, Evidence.AlwaysSpokenOf);
    else if (fixed === NOWHERE || naming !== Evidence.NeverNamed) this.ledger.add(candidates, i, naming);
    if (naming === Evidence.NeverNamed && this.isInitial(setting, i, code))
      this.ledger.add(candidates, i, Evidence.PersonName);
    // Of a great power nothing more need be told, and 日 begins many a clause (日新增).
    if (naming === Evidence.NamedBefore && this.numbered.majors[code] === 0 && beginsClause(view, start))
      this.ledger.add(candidates, i, Evidence.BeginsClause);
  }

  /** Whether a candidate is short for none of the places but for what the document speaks of besides (哈马斯). */
  private meansOther(setting: Setting, i: number, code: number, naming: Evidence): boolean {
    const { view, phrases, named, neighbours } = setting;
    const { starts, phrases: abbreviations } = phrases.candidates;
    const character = abbreviations.values[i]!;
    if (!this.bearers.areIn(view, character)) return false;
    if (naming === Evidence.NamedInSentence || naming === Evidence.NamedByAsker) return false;
    if (neighbours.mayBeListed(i)) return false;
    const at = starts.values[i]!;
    const before = this.bearers.lastBefore(view, character, at);
    return before < 0 ? naming === Evidence.NeverNamed : before > named.lastBefore(code, at);
  }

  /** Whether a candidate stands alone for a person (贝外长), and for none of the great powers, which nobody need name. */
  private isInitial({ view, phrases, neighbours }: Setting, i: number, code: number): boolean {
    if (this.numbered.majors[code] === 1 || neighbours.mayHave(i)) return false;
    const { starts, ends } = phrases.candidates;
    return this.initials.areOfPerson(view, starts.values[i]!, ends.values[i]!);
  }

  /** What a candidate means by what it is listed with and by what is named. */
  private likeliest({ view, phrases, named, neighbours }: Setting, i: number): number {
    const { starts, phrases: abbreviations } = phrases.candidates;
    const { codes } = this.numbered.abbreviations[abbreviations.values[i]!]!;
    const isListed = codes.length > 1 && neighbours.mayHave(i);
    const fitting = isListed ? this.company.fitting(view, phrases, i, codes, named) : codes;
    const start = starts.values[i]!;
    return named.nearest(this.regions.fitting(view, start, fitting, named), start);
  }

  /** China is named in every document, so that a naming of it is no evidence. */
  private isAlwaysSpokenOf(code: number, naming: Evidence): boolean {
    const { china, majors } = this.numbered;
    return code === china || (naming === Evidence.NeverNamed && majors[code] === 1);
  }
}

/** Whether what stands on either side of an abbreviation shows that it does something: 表示日必须, ，菲已向, 被法承认. */
function isActor(view: DocumentView, start: number, left: Evidence, right: Evidence): boolean {
  if (right === Evidence.Framed) return left === Evidence.Framed;
  if (right !== Evidence.Deed) return false;
  return left === Evidence.Framed || left === Evidence.WeakLeft || beginsClause(view, start);
}
