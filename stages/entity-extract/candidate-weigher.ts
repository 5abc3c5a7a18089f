import type { Language } from '../language.js';
import type { Lexicon } from '../segment-normalize/lexicon.js';
import { type Candidates, Trait } from './candidates.js';
import { PARTS_LIST } from './characters.js';
import type { Contexts } from './contexts.js';
import { type DocumentView, Mark, type Span } from './document-view.js';
import { Evidence, evidenceWeights, speaks } from './evidence.js';
import { type Gazetteer, Kind, NOWHERE } from './gazetteer.js';
import { IntList } from './int-list.js';
import type { NamedPlaces } from './named-places.js';
import { Neighbours } from './neighbours.js';
import { GOES_ON, type NumberedGazetteer } from './numbered.js';
import type { Persons } from './persons.js';
import {
  type Matches,
  phraseAt,
  type Range,
  type Spans,
  type TurnPhrases,
  type TurnRanges,
} from './turn-phrases.js';
import { WordEvidence } from './word-evidence.js';

/** A frame such as 以…为基础 is looked for within so many code units. */
const LONGEST_FRAME = 24;

/** Weighs what speaks for and against abbreviations. All that decides stands in evidence.csv. */
export class CandidateWeigher {
  /** By candidate, all its evidence in the order in which it was found, but only where it is to be explained. */
  readonly explained: Evidence[][] = [];
  private readonly threshold: number;
  /** By evidence: its weight, and whether it makes a candidate a part of an ordinary word. */
  private readonly weights: Float64Array;
  private readonly rulesOut: Uint8Array;
  private readonly words: WordEvidence;
  /** By abbreviation. */
  private readonly frames: readonly (RegExp | undefined)[];
  /** The candidates that are not yet rejected. */
  private readonly standing = new IntList();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
    private readonly contexts: Contexts,
    private readonly persons: Persons,
    lexicon: Lexicon,
    private readonly language: Language,
    private readonly explains: boolean,
  ) {
    this.words = new WordEvidence(gazetteer, numbered, lexicon);
    const frames: RegExp[] = [];
    for (const [abbreviation, frame] of Object.entries(language.ordinary_frames)) {
      const number = gazetteer.table.find(abbreviation);
      if (gazetteer.abbreviations.all[number] !== undefined) frames[number] = new RegExp(frame);
    }
    this.frames = Array.from(numbered.abbreviations, (_, number) => frames[number]);
    this.threshold = gazetteer.weight('threshold');
    this.weights = evidenceWeights(gazetteer);
    const ordinary = this.weights[Evidence.PartOfWord]!;
    this.rulesOut = Uint8Array.from(this.weights, (weight) => Number(weight <= ordinary));
  }

  /** Decides all candidates of a turn. */
  weigh(view: DocumentView, turn: number, phrases: TurnPhrases, named: NamedPlaces): void {
    const { candidates, matches } = phrases;
    const ranges = phrases.ofTurn(turn);
    const span = view.turns[turn]!;
    const neighbours = new Neighbours(view, candidates, this.language);
    this.markCompounds(view, span, phrases, ranges);
    this.markNames(view, matches, ranges.matches);
    for (let i = ranges.candidates.from; i < ranges.candidates.to; i++) {
      if ((view.marks[candidates.starts.values[i]!]! & Mark.Left) !== 0)
        this.add(candidates, i, Evidence.FixedCompound);
      this.weighOne(view, span, candidates, i, named, neighbours);
    }
    this.settle(view, phrases, ranges.candidates, neighbours);
    this.unmarkNames(view, matches, ranges.matches);
  }

  /** Notes for every candidate within a fixed compound what that says of it. */
  private markCompounds(
    view: DocumentView,
    turn: Span,
    { candidates, compounds }: TurnPhrases,
    { compounds: found, candidates: { from, to } }: TurnRanges,
  ): void {
    const starts = candidates.starts.values;
    const { china } = this.numbered;
    let first = from;
    for (let i = found.from; i < found.to; i++) {
      const start = compounds.starts.values[i]!;
      const phrase = compounds.phrases.values[i]!;
      const codes = this.numbered.compounds[phrase]!;
      const end = start + codes.length;
      while (first < to && starts[first]! < start) first++;
      let next = first;
      while (next < to && starts[next]! < end) next++;
      const isLoose = this.numbered.loose[phrase] === 1;
      const isFollowed =
        isLoose &&
        ((next < to && starts[next] === end && this.isHardlyOrdinary(candidates, next)) ||
          // 中 does not mean "during" there, as nothing stands before it.
          (codes[0] === china && beginsClause(view, start)) ||
          this.isListed(view, compounds, found, i));
      const evidence = isLoose ? this.looseEvidence(view, turn, end, isFollowed) : Evidence.FixedCompound;
      if (evidence === Evidence.None) continue;
      for (; first < next; first++) {
        const code = codes[starts[first]! - start]!;
        if (code === GOES_ON) {
          this.join(candidates, first);
          continue;
        }
        // What speaks for 中 in a loose one is the country beside it, if that is one.
        this.markWithin(
          candidates,
          first,
          code,
          isLoose && code === china ? Evidence.LooseCompound : evidence,
        );
      }
    }
  }

  /** Whether a compound of 中 stands in a list of such: 中老、中泰铁路. */
  private isListed(view: DocumentView, compounds: Spans, { from, to }: Range, i: number): boolean {
    return (
      (i + 1 < to && this.isListedWith(view, compounds, i, i + 1)) ||
      (i > from && this.isListedWith(view, compounds, i - 1, i))
    );
  }

  private isListedWith(
    view: DocumentView,
    { starts, ends, phrases }: Spans,
    i: number,
    next: number,
  ): boolean {
    const end = ends.values[i]!;
    if ((view.characters[end]! & PARTS_LIST) === 0 || starts.values[next] !== end + 1) return false;
    const { compounds, china } = this.numbered;
    return compounds[phrases.values[i]!]![0] === china && compounds[phrases.values[next]!]![0] === china;
  }

  private isHardlyOrdinary({ abbreviations }: Candidates, i: number): boolean {
    const { ordinary } = this.numbered.abbreviations[abbreviations.values[i]!]!;
    return ordinary !== Evidence.SometimesOrdinary && ordinary !== Evidence.OftenOrdinary;
  }

  /** How far a loose compound speaks for what it means, which ends at `end`, and which another country may follow (中老泰). */
  private looseEvidence(view: DocumentView, turn: Span, end: number, isFollowed: boolean): Evidence {
    // What goes on as another word is no compound: 过程中|加大.
    if (!view.isBoundary(end)) return Evidence.None;
    const right = this.contexts.right(view, end, turn.end);
    const isFixed = isFollowed || (speaks(right) && this.weights[right]! > 0);
    return isFixed ? Evidence.FixedCompound : Evidence.LooseCompound;
  }

  /** Makes a character the end of the abbreviation before it: 中非 is the Central African Republic in 驻中非使馆. */
  private join(candidates: Candidates, i: number): void {
    candidates.ends.values[i - 1] = candidates.ends.values[i]!;
    this.add(candidates, i, Evidence.PartOfWord);
  }

  /** Notes for a candidate of one character what a compound says of it, and with what evidence. */
  private markWithin(candidates: Candidates, i: number, code: number, evidence: Evidence): void {
    if (candidates.ends.values[i] !== candidates.starts.values[i]! + 1) return;
    this.add(candidates, i, code === NOWHERE ? Evidence.PartOfWord : evidence);
    if (code >= 0 && evidence === Evidence.FixedCompound) candidates.fixedCodes[i] = code;
  }

  private add(candidates: Candidates, i: number, evidence: Evidence): void {
    this.note(candidates, i, evidence);
    candidates.weights[i]! += this.weights[evidence]!;
    if (this.rulesOut[evidence] === 1) candidates.traits[i]! &= ~Trait.Plausible;
  }

  private note({ heaviest }: Candidates, i: number, evidence: Evidence): void {
    if (this.explains) {
      this.explained[i] ??= [];
      this.explained[i].push(evidence);
    }
    const before: Evidence = heaviest[i]!;
    if (before === Evidence.None || this.weights[evidence]! > this.weights[before]!) heaviest[i] = evidence;
  }

  /**
   * What the candidate's own surroundings tell. The words are asked first only where they are known: to find them takes
   * longer than all the rest, which mostly tells enough.
   */
  private weighOne(
    view: DocumentView,
    turn: Span,
    candidates: Candidates,
    i: number,
    named: NamedPlaces,
    neighbours: Neighbours,
  ): void {
    const start = candidates.starts.values[i]!;
    const asksWords = candidates.heaviest[i] === Evidence.None;
    const knowsWords = view.isKnown(start);
    // A surname is surer than a compound: 金|英日.
    if ((view.marks[start]! & Mark.Person) !== 0) this.add(candidates, i, Evidence.PersonName);
    else if (asksWords && knowsWords) this.addWords(view, turn, candidates, i, named);
    if (!candidates.has(i, Trait.Plausible)) return;
    this.addContexts(view, turn, candidates, i);
    this.chooseCode(view, candidates, i, named);
    if (!asksWords || knowsWords) return;
    const mayPass = candidates.weights[i]! >= this.threshold || neighbours.mayHave(i);
    if (mayPass || this.explains) this.addWords(view, turn, candidates, i, named);
    else candidates.traits[i]! &= ~Trait.Plausible;
  }

  private addContexts(view: DocumentView, turn: Span, candidates: Candidates, i: number): void {
    const start = candidates.starts.values[i]!;
    const end = candidates.ends.values[i]!;
    const number = candidates.abbreviations.values[i]!;
    const { ordinary, context } = this.numbered.abbreviations[number]!;
    this.add(candidates, i, ordinary);
    const right = this.contexts.right(view, end, turn.end);
    if (right === Evidence.SideRight) candidates.traits[i]! |= Trait.Side;
    const left = this.contexts.left(view, start, turn.start);
    const holdsForAll = right === Evidence.SideRight || this.weights[right]! < 0;
    const isFramed = right === Evidence.Framed && left === Evidence.Framed;
    if (holdsForAll || (context === 'both' && (isFramed || speaks(right)))) this.add(candidates, i, right);
    if (speaks(left)) this.add(candidates, i, left);
    const frame = this.frames[number];
    if (frame?.test(view.text.slice(start, Math.min(turn.end, start + LONGEST_FRAME))))
      this.add(candidates, i, Evidence.OrdinaryFrame);
  }

  /** Adds what tells that a candidate is a part of an ordinary word or of a person's name. */
  private addWords(
    view: DocumentView,
    turn: Span,
    candidates: Candidates,
    i: number,
    named: NamedPlaces,
  ): void {
    const start = candidates.starts.values[i]!;
    const end = candidates.ends.values[i]!;
    const word = this.words.of(view, turn, start, end, named);
    if (word !== Evidence.None) this.add(candidates, i, word);
    else if (this.persons.hold(view, turn, start, end)) this.add(candidates, i, Evidence.PersonName);
  }

  /** Chooses among the codes that the abbreviation may have and adds what the document tells of the choice. */
  private chooseCode(view: DocumentView, candidates: Candidates, i: number, named: NamedPlaces): void {
    const start = candidates.starts.values[i]!;
    const fixed = candidates.fixedCodes[i]!;
    const { codes, needsNaming } = this.numbered.abbreviations[candidates.abbreviations.values[i]!]!;
    const code = fixed === NOWHERE ? named.nearest(codes, start) : fixed;
    candidates.codes[i] = code;
    const naming = named.naming(code, start, view.sentenceAt(start));
    if (needsNaming && fixed === NOWHERE && naming === Evidence.NeverNamed)
      this.add(candidates, i, Evidence.MeansNone);
    else if (this.isAlwaysSpokenOf(code, naming)) this.add(candidates, i, Evidence.AlwaysSpokenOf);
    else if (fixed === NOWHERE || naming !== Evidence.NeverNamed) this.add(candidates, i, naming);
    // Of a great power nothing more need be told, and 日 begins many a clause (日新增).
    if (naming === Evidence.NamedBefore && this.numbered.majors[code] === 0 && beginsClause(view, start))
      this.add(candidates, i, Evidence.BeginsClause);
  }

  /** China is named in every document, so that a naming of it is no evidence. */
  private isAlwaysSpokenOf(code: number, naming: Evidence): boolean {
    const { china, majors } = this.numbered;
    return code === china || (naming === Evidence.NeverNamed && majors[code] === 1);
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
   * Decides all candidates together, because neighbours support each other: each round takes the support of
   * rejected neighbours away, until nothing changes.
   */
  private settle(
    view: DocumentView,
    phrases: TurnPhrases,
    { from, to }: Range,
    neighbours: Neighbours,
  ): void {
    const { standing } = this;
    const { candidates } = phrases;
    standing.clear();
    for (let i = from; i < to; i++) {
      if (!candidates.has(i, Trait.Plausible)) continue;
      if (candidates.weights[i]! >= this.threshold) candidates.traits[i]! |= Trait.Sure;
      standing.push(i);
    }
    this.markLists(view, phrases, neighbours);
    while (this.decideAll(candidates, neighbours)) this.keepAccepted(candidates);
    for (let i = from; i < to; i++) {
      const support: Evidence = candidates.support[i]!;
      if (support !== Evidence.None) this.note(candidates, i, support);
    }
  }

  /** Marks the members of lists such as 美、加、日 in which two or more are hardly anything but countries. */
  private markLists(view: DocumentView, phrases: TurnPhrases, neighbours: Neighbours): void {
    const { values, length } = this.standing;
    const { candidates } = phrases;
    for (let first = 0, last = 0; first < length; first = ++last) {
      let countries = Number(this.isMostlyCountry(candidates, values[first]!));
      while (last + 1 < length && neighbours.isListed(values[last]!, values[last + 1]!))
        countries += Number(this.isMostlyCountry(candidates, values[++last]!));
      const joined = last > first ? this.joinedTo(view, phrases, neighbours, last) : -1;
      if (joined >= 0) countries += Number(this.isMostlyCountry(candidates, joined));
      if (countries < 2) continue;
      for (let i = first; i < last; i++) candidates.traits[values[i]!]! |= Trait.Listed;
      // The last one may be the beginning of other words.
      if (joined >= 0 || this.isTakenUp(view, phrases, values[last]!))
        candidates.traits[values[last]!]! |= Trait.Listed;
      if (joined >= 0) candidates.traits[joined]! |= Trait.Listed;
    }
  }

  /** The candidate that a word joins to a list as its last member (英、法和德); below 0 where none is. */
  private joinedTo(view: DocumentView, phrases: TurnPhrases, neighbours: Neighbours, last: number): number {
    const { values, length } = this.standing;
    const { candidates } = phrases;
    if (last + 1 === length || !neighbours.isJoined(values[last]!, values[last + 1]!)) return -1;
    const next = values[last + 1]!;
    if (this.isTakenUp(view, phrases, next)) return next;
    const { ordinary } = this.numbered.abbreviations[candidates.abbreviations.values[next]!]!;
    const right = this.contexts.right(view, candidates.ends.values[next]!, view.text.length);
    return ordinary !== Evidence.OftenOrdinary && speaks(right) ? next : -1;
  }

  /** Whether a list is taken up behind a candidate (英、法、荷均, 哈、吉和塔三国), or goes on with a name (澳、加、欧盟, 美、加及欧盟). */
  private isTakenUp(view: DocumentView, { candidates, matches }: TurnPhrases, candidate: number): boolean {
    const { joints, sequels } = this.language.country_list;
    const end = candidates.ends.values[candidate]!;
    if (sequels.lengthAt(view.text, end) > 0) return true;
    const joint = (view.characters[end]! & PARTS_LIST) !== 0 ? 1 : joints.lengthAt(view.text, end);
    const name = joint > 0 ? phraseAt(matches, matches.starts, end + joint) : -1;
    return name >= 0 && this.gazetteer.places[name] !== NOWHERE;
  }

  /** Whether a character that stands in a list by itself is mostly a country there: 美, and 日 and 法, but neither 加 nor 西. */
  private isMostlyCountry(candidates: Candidates, i: number): boolean {
    const { ordinary } = this.numbered.abbreviations[candidates.abbreviations.values[i]!]!;
    const isOrdinary = ordinary === Evidence.OftenOrdinary || ordinary === Evidence.SometimesOrdinary;
    return !isOrdinary || this.numbered.majors[candidates.codes[i]!] === 1;
  }

  /** Whether any of those that still stand is rejected now. */
  private decideAll(candidates: Candidates, neighbours: Neighbours): boolean {
    const { values, length } = this.standing;
    let rejects = false;
    for (let i = 0; i < length; i++) {
      const before = i > 0 ? values[i - 1]! : -1;
      const after = i + 1 < length ? values[i + 1]! : -1;
      const pair = neighbours.evidence(values[i]!, before, after);
      if (!this.decide(candidates, values[i]!, pair)) rejects = true;
    }
    return rejects;
  }

  private keepAccepted(candidates: Candidates): void {
    const { values, length } = this.standing;
    let kept = 0;
    for (let i = 0; i < length; i++)
      if (candidates.has(values[i]!, Trait.Accepted)) values[kept++] = values[i]!;
    this.standing.length = kept;
  }

  /** Takes or refuses a candidate by its own evidence and that of its neighbours. */
  private decide(candidates: Candidates, i: number, pair: Evidence): boolean {
    const { context } = this.numbered.abbreviations[candidates.abbreviations.values[i]!]!;
    const support = context === 'alone' && pair !== Evidence.ListedAmong ? Evidence.None : pair;
    candidates.support[i] = support;
    const isAccepted = candidates.weights[i]! + this.weights[support]! >= this.threshold;
    if (isAccepted) candidates.traits[i]! |= Trait.Accepted;
    else candidates.traits[i]! &= ~Trait.Accepted;
    return isAccepted;
  }
}

/** What a clause may begin behind. */
const CLAUSE_BREAKS = '，。；：？！“《\n';

const beginsClause = ({ text }: DocumentView, start: number): boolean =>
  CLAUSE_BREAKS.includes(text[start - 1] ?? '\n');
