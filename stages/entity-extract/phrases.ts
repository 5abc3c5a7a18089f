import { limitFindings } from '../limit.js';
import { NONE, ROOT } from '../text/phrase-table.js';
import { type DocumentView, Mark, type Span } from './document-view.js';
import { type Gazetteer, Kind } from './gazetteer.js';
import { IntList } from './int-list.js';
import { NOWHERE, type NumberedGazetteer } from './numbered.js';
import { TurnPhrases } from './turn-phrases.js';

/** Longest phrase, in code units; the longest names of states and outlets have about thirty. */
const LONGEST_PHRASE = 40;

/** Names in which a phrase such as 印度洋 says that they mean no place, by start and length. */
const deniedKey = (start: number, end: number): number => start * (LONGEST_PHRASE + 1) + end - start;

const SOUGHT = Kind.NotPlace | Kind.Phrase | Kind.Compound | Kind.Abbreviation | Kind.Title;

/** Finds what the gazetteer has in the turns, in one pass over their text and more over the places that this leaves. */
export class PhraseFinder {
  /** What was found last. */
  private readonly found = new TurnPhrases();
  private readonly denied = new Set<number>();
  /** The places in a turn at which phrases of each kind may begin. */
  private readonly notPlaces = new IntList();
  private readonly phrases = new IntList();
  private readonly compounds = new IntList();
  private readonly abbreviations = new IntList();
  /** Where the phrase ends that was looked at last. */
  private end = 0;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
  ) {}

  /** Finds all of a document's; it stands until the next document. Marks what names take from the text. */
  find(view: DocumentView): TurnPhrases {
    const { found } = this;
    found.clear();
    this.denied.clear();
    for (let i = 0; i < view.turns.length; i++) {
      this.findIn(view, view.turns[i]!);
      found.endTurn();
    }
    found.candidates.prepare();
    return found;
  }

  private findIn(view: DocumentView, turn: Span): void {
    this.findPlaces(view, turn);
    this.findDenied(view, turn);
    this.findPhrases(view, turn);
    this.findCompounds(view, turn);
    this.findCandidates(view, turn);
  }

  /** Sorts the places at which anything may begin by what it may be. */
  private findPlaces({ units }: DocumentView, turn: Span): void {
    const { beginnings } = this.gazetteer;
    const count = beginnings.find(units, turn.start, turn.end, SOUGHT);
    const { places, kinds } = beginnings;
    const notPlaces = this.notPlaces.emptyFor(count);
    const phrases = this.phrases.emptyFor(count);
    const compounds = this.compounds.emptyFor(count);
    const abbreviations = this.abbreviations.emptyFor(count);
    let [notPlaceCount, phraseCount, compoundCount, abbreviationCount] = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const at = places[i]!;
      const kind = kinds[i]!;
      // What begins where cannot be foreseen: what is not kept is written over, which costs less than branches.
      notPlaces[notPlaceCount] =
        phrases[phraseCount] =
        compounds[compoundCount] =
        abbreviations[abbreviationCount] =
          at;
      notPlaceCount += (kind & Kind.NotPlace) === 0 ? 0 : 1;
      phraseCount += (kind & Kind.Phrase) === 0 ? 0 : 1;
      compoundCount += (kind & Kind.Compound) === 0 ? 0 : 1;
      abbreviationCount += (kind & Kind.Abbreviation) === 0 ? 0 : 1;
      if ((kind & Kind.Title) !== 0) this.found.brackets.push(at);
    }
    this.notPlaces.length = notPlaceCount;
    this.phrases.length = phraseCount;
    this.compounds.length = compoundCount;
    this.abbreviations.length = abbreviationCount;
  }

  /** Names that stand within a phrase in which they mean no place. */
  private findDenied(view: DocumentView, turn: Span): void {
    const { values, length } = this.notPlaces;
    const { table, all } = this.gazetteer.notPlaces;
    for (let i = 0; i < length; i++) {
      const at = values[i]!;
      const limit = Math.min(turn.end, at + LONGEST_PHRASE);
      let node = ROOT;
      for (let end = at; end < limit; ) {
        node = table.step(node, view.units[end++]!);
        if (node === NONE) break;
        const number = table.numberOf(node);
        if (number < 0) continue;
        const next = end < turn.end ? view.text[end]! : null;
        for (const { phrase, contains, unlessFollowedBy, leavesAbbreviation } of all[number]!) {
          if (next !== null && unlessFollowedBy.includes(next)) continue;
          const start = at + phrase.indexOf(contains);
          this.deny(view, start, start + contains.length, leavesAbbreviation);
        }
      }
    }
  }

  private deny(view: DocumentView, start: number, end: number, leavesAbbreviation: boolean): void {
    this.denied.add(deniedKey(start, end));
    view.marks[start]! |= leavesAbbreviation ? Mark.Denied | Mark.Left : Mark.Denied;
    if (!leavesAbbreviation) view.close(start, end);
  }

  private isDenied(view: DocumentView, start: number, end: number): boolean {
    return (view.marks[start]! & Mark.Denied) !== 0 && this.denied.has(deniedKey(start, end));
  }

  /**
   * The phrases from left to right, the longest at each place, over the whole gazetteer: so 马里 is not found in
   * 索马里, 印度 not in 印度洋. A phrase that runs over words at both its ends (中国 in 其中|国内) is none.
   */
  private findPhrases(view: DocumentView, turn: Span): void {
    const { values, length } = this.phrases;
    const { matches } = this.found;
    const first = matches.length;
    for (let i = 0, past = turn.start; i < length; i++) {
      const at = values[i]!;
      if (at < past) continue;
      const phrase = this.longestPhrase(view, at, Math.min(turn.end, at + LONGEST_PHRASE));
      if (phrase < 0) continue;
      past = this.end;
      if (this.numbered.places[phrase] === NOWHERE) this.addPlacesWithin(view, at, past);
      matches.add(at, past, phrase, false);
      limitFindings('entity-extract', matches.length - first, 'places that may be named');
    }
    for (let i = first; i < matches.length; i++) {
      view.close(matches.starts.values[i]!, matches.ends.values[i]!);
      view.cut(matches.starts.values[i]!);
      view.cut(matches.ends.values[i]!);
    }
  }

  /** The number of the longest phrase at a place that fits the words there, below 0 where none does; sets `end`. */
  private longestPhrase(view: DocumentView, at: number, limit: number): number {
    const { table } = this.gazetteer.phrases;
    let longest = -1;
    let node = ROOT;
    for (let end = at; end < limit; ) {
      node = table.step(node, view.units[end++]!);
      if (node === NONE) break;
      const number = table.numberOf(node);
      if (number < 0 || !this.fits(view, at, end, number) || this.isDenied(view, at, end)) continue;
      longest = number;
      this.end = end;
    }
    return longest;
  }

  /** Outlets are looked for more strictly than places: their short names (日经) begin other words (日|经济). */
  private fits(view: DocumentView, start: number, end: number, phrase: number): boolean {
    return this.numbered.places[phrase] === NOWHERE
      ? view.isBoundary(start) && view.isBoundary(end)
      : !straddlesWords(view, start, end);
  }

  /** Country names in an outlet's name are mentions themselves (日本 in 日本经济新闻). */
  private addPlacesWithin(view: DocumentView, start: number, end: number): void {
    for (let at = start; at < end; ) {
      const place = this.longestPlace(view, at, end);
      if (place >= 0) this.found.matches.add(at, this.end, place, true);
      at = place < 0 ? at + 1 : this.end;
    }
  }

  /** The number of the longest place at a place of the text, below 0 where there is none; sets `end`. */
  private longestPlace(view: DocumentView, at: number, limit: number): number {
    const { table } = this.gazetteer.phrases;
    let longest = -1;
    let node = ROOT;
    for (let end = at; end < limit; ) {
      node = table.step(node, view.units[end++]!);
      if (node === NONE) break;
      const number = table.numberOf(node);
      if (number < 0 || this.numbered.places[number] === NOWHERE || this.isDenied(view, at, end)) continue;
      longest = number;
      this.end = end;
    }
    return longest;
  }

  /** The fixed compounds, the longest at each place where a word begins. */
  private findCompounds(view: DocumentView, turn: Span): void {
    const { values, length } = this.compounds;
    const { compounds } = this.found;
    const first = compounds.length;
    for (let i = 0, past = turn.start; i < length; i++) {
      const at = values[i]!;
      if (at < past || !view.isBoundary(at)) continue;
      const compound = this.longestCompound(view, at, turn.end);
      if (compound < 0) continue;
      compounds.add(at, compound);
      limitFindings('entity-extract', compounds.length - first, 'places that may be named');
      past = this.end;
    }
  }

  /** The number of the longest compound where a word begins, below 0 where there is none; sets `end`. */
  private longestCompound(view: DocumentView, at: number, limit: number): number {
    const { table } = this.gazetteer.compounds;
    let longest = -1;
    let node = ROOT;
    for (let end = at; end < limit; ) {
      node = table.step(node, view.units[end++]!);
      if (node === NONE) break;
      const number = table.numberOf(node);
      // 坦赞铁路 may be one word: then it is enough that the compound begins it.
      if (number < 0 || (!view.isBoundary(end) && view.wordEnd(at) <= end)) continue;
      longest = number;
      this.end = end;
    }
    return longest;
  }

  /** The abbreviations outside what is closed, the longest at each place. */
  private findCandidates(view: DocumentView, turn: Span): void {
    const { values, length } = this.abbreviations;
    const { candidates } = this.found;
    const first = candidates.length;
    for (let i = 0, past = turn.start; i < length; i++) {
      const at = values[i]!;
      if (at < past || view.isClosed(at, at + 1)) continue;
      const abbreviation = this.longestAbbreviation(view, at, turn.end);
      if (abbreviation < 0) continue;
      candidates.add(at, this.end, abbreviation);
      limitFindings('entity-extract', candidates.length - first, 'places that may be named');
      past = this.end;
    }
  }

  /** The number of the longest abbreviation up to what is closed, below 0 where there is none; sets `end`. */
  private longestAbbreviation(view: DocumentView, at: number, limit: number): number {
    const { table } = this.gazetteer.abbreviations;
    let longest = -1;
    let node = ROOT;
    for (let end = at; end < limit && !view.isClosed(end, end + 1); ) {
      node = table.step(node, view.units[end++]!);
      if (node === NONE) break;
      const number = table.numberOf(node);
      if (number < 0) continue;
      longest = number;
      this.end = end;
    }
    return longest;
  }
}

/** Whether both ends lie within words, and within different ones. */
function straddlesWords(view: DocumentView, start: number, end: number): boolean {
  if (view.isBoundary(start) || view.isBoundary(end)) return false;
  return view.wordEnd(start) < end;
}
