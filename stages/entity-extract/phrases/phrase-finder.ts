import type { Language } from '../../language/index.js';
import { limitFindings } from '../../limit.js';
import { NONE } from '../../text/lookup/trie-nodes.js';
import { fitsAt } from '../../text/sticky.js';
import { GOES_ON, NOWHERE } from '../gazetteer/code-numbers.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { PHRASE, PhraseKind } from '../gazetteer/phrase-index.js';
import { endsInForeignName, standsInForeignName } from '../persons/foreign-names.js';
import { partsList } from '../view/characters.js';
import { DateUnits } from '../view/date-units.js';
import { type DocumentView, Mark, type Span } from '../view/document-view.js';
import { DoubtfulNames } from './doubtful-names.js';
import { Matches, phraseAt, Spans } from './spans.js';
import { TurnPhrases } from './turn-phrases.js';

/** Longest name, in code units; the longest names of states and outlets have about thirty. */
const LONGEST_NAME = 40;

/** Names in which a phrase such as 印度洋 says that they mean no place, by start and length. */
const deniedKey = (start: number, end: number): number => start * (LONGEST_NAME + 1) + end - start;

/**
 * Finds what the gazetteer has in the turns. Whatever stands in a turn is looked up first, the shortest first at each
 * place; then one kind after the other is told what of it counts.
 */
export class PhraseFinder {
  /** What was found last. */
  private readonly found = new TurnPhrases();
  private readonly denied = new Set<number>();
  private readonly doubtful = new DoubtfulNames();
  /** The names that stand before the first turn. */
  private readonly named = new Matches();
  /** What stands in the turn, whether it counts or not. */
  private readonly notPlaces = new Spans();
  private readonly names = new Spans();
  private readonly compounds = new Spans();
  private readonly abbreviations = new Spans();

  /** By the number of a code: 1 for a state other than China, which 中非 alone names with Africa. */
  private readonly states: Uint8Array;

  private readonly dateUnits: DateUnits;

  /** What goes on from an outlet's last character. */
  private readonly beyondOutlet: RegExp;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly numbered: NumberedGazetteer,
    language: Language,
  ) {
    this.dateUnits = new DateUnits(language);
    this.beyondOutlet = new RegExp(language.beyond_outlets, 'y');
    this.states = Uint8Array.from(numbered.places, ({ kind }, code) =>
      Number(kind === 'country' && code !== numbered.china),
    );
  }

  /** Finds the names in a stretch outside the turns; it stands until the next call. */
  namesIn(view: DocumentView, span: Span): Matches {
    this.named.clear();
    this.denied.clear();
    this.doubtful.clear();
    this.lookUp(view, span);
    this.denyNames(view, span);
    this.takeNames(view, span, this.named);
    return this.named;
  }

  /** Finds all of a document's; it stands until the next document. Marks what names take from the text. */
  find(view: DocumentView): TurnPhrases {
    const { found } = this;
    found.clear();
    this.denied.clear();
    this.doubtful.clear();
    for (let i = 0; i < view.turns.length; i++) {
      this.findIn(view, view.turns[i]!);
      found.endTurn();
    }
    found.candidates.prepare();
    return found;
  }

  private findIn(view: DocumentView, turn: Span): void {
    this.lookUp(view, turn);
    this.denyNames(view, turn);
    this.takeNames(view, turn, this.found.matches);
    this.take(this.compounds, this.found.compounds, turn, (start, end) => this.isCompound(view, start, end));
    this.take(this.abbreviations, this.found.candidates, turn, (start, end) =>
      this.isCandidate(view, start, end),
    );
  }

  /** Looks up whatever stands in a turn. */
  private lookUp({ characters, units }: DocumentView, turn: Span): void {
    const { beginnings, table } = this.gazetteer;
    this.notPlaces.clear();
    this.names.clear();
    this.compounds.clear();
    this.abbreviations.clear();
    const count = beginnings.find(characters, units, turn.start, turn.end, PHRASE);
    const { places } = beginnings;
    for (let i = 0; i < count; i++) {
      const at = places[i]!;
      const unit = units[at]!;
      if ((characters[at]! & PHRASE) !== 0) this.addPhrase(at, at + 1, this.gazetteer.singles[unit]! - 1);
      if (!beginnings.mayGoOn(characters[at]!, units, at, PHRASE)) continue;
      let node = table.first(unit);
      for (let end = at + 1; end < turn.end; ) {
        node = table.step(node, units[end++]!);
        if (node === NONE) break;
        const phrase = table.numberOf(node);
        if (phrase >= 0) this.addPhrase(at, end, phrase);
      }
    }
  }

  private addPhrase(start: number, end: number, phrase: number): void {
    const kinds = this.gazetteer.kinds[phrase]!;
    if ((kinds & PhraseKind.Abbreviation) !== 0) this.abbreviations.add(start, end, phrase);
    if ((kinds & PhraseKind.Compound) !== 0) this.compounds.add(start, end, phrase);
    if ((kinds & PhraseKind.Bracket) !== 0) this.found.brackets.push(start);
    if (end - start > LONGEST_NAME) return;
    if ((kinds & PhraseKind.Name) !== 0) this.names.add(start, end, phrase);
    if ((kinds & PhraseKind.NotPlace) !== 0) this.notPlaces.add(start, end, phrase);
  }

  /** Denies names that stand within a phrase in which they mean no place. */
  private denyNames(view: DocumentView, turn: Span): void {
    const { notPlaces } = this;
    for (let i = 0; i < notPlaces.length; i++) {
      const at = notPlaces.startOf(i);
      const end = notPlaces.endOf(i);
      const next = end < turn.end ? view.text[end]! : null;
      for (const row of this.gazetteer.notPlaces[notPlaces.phraseOf(i)]!) {
        if (next !== null && row.unlessFollowedBy.includes(next)) continue;
        if (row.endsWord && !view.isBoundary(end)) continue;
        if (!this.doubtful.count(view, row)) continue;
        const start = at + row.phrase.indexOf(row.contains);
        this.deny(view, start, start + row.contains.length, row.leavesAbbreviation);
      }
    }
  }

  private deny(view: DocumentView, start: number, end: number, leavesAbbreviation: boolean): void {
    this.denied.add(deniedKey(start, end));
    view.marks[start]! |= leavesAbbreviation ? Mark.Denied | Mark.Left : Mark.Denied;
    if (leavesAbbreviation) view.cut(start + 1);
    else view.close(start, end);
  }

  private isDenied(view: DocumentView, start: number, end: number): boolean {
    return view.isMarked(start, Mark.Denied) && this.denied.has(deniedKey(start, end));
  }

  /**
   * Takes the names from left to right, the longest at each place, over the whole gazetteer: so 马里 is not found in
   * 索马里, 印度 not in 印度洋. A name that runs over words at both its ends (中国 in 其中|国内) is none.
   */
  private takeNames(view: DocumentView, turn: Span, matches: Matches): void {
    const first = matches.length;
    this.names.takeLongest(
      turn,
      (start, end, phrase) => this.isName(view, start, end, phrase),
      (start, end, phrase) => {
        if (this.numbered.phraseCodes[phrase] === NOWHERE)
          this.takePlacesWithin(view, { start, end }, matches);
        matches.addName(start, end, phrase, false);
        limitFindings('entity-extract', matches.length - first, 'places that may be named');
      },
    );
    this.closeNames(view, matches, first);
  }

  private closeNames(view: DocumentView, matches: Matches, first: number): void {
    for (let i = first; i < matches.length; i++) {
      view.close(matches.startOf(i), matches.endOf(i));
      view.cut(matches.startOf(i));
      view.cut(matches.endOf(i));
    }
  }

  /**
   * Whether what stands in the turn is a name there. Outlets are looked for more strictly than places: their short names
   * (日经) begin other words (日|经济).
   */
  private isName(view: DocumentView, start: number, end: number, phrase: number): boolean {
    const fits =
      this.numbered.phraseCodes[phrase] === NOWHERE
        ? view.isBoundary(start) && view.isBoundary(end) && !this.goesOn(view, end - 1)
        : !straddlesWords(view, start, end) &&
          !endsInForeignName(view, start, end) &&
          !standsInForeignName(view, start, end);
    return fits && !this.isDenied(view, start, end);
  }

  /** Whether another word than an outlet's name begins with its last character: 中国能源|报告. */
  private goesOn({ text }: DocumentView, last: number): boolean {
    return fitsAt(this.beyondOutlet, text, last);
  }

  /** Country names in an outlet's name are mentions themselves (日本 in 日本经济新闻). */
  private takePlacesWithin(view: DocumentView, outlet: Span, matches: Matches): void {
    this.names.takeLongest(
      outlet,
      (start, end, phrase) =>
        end <= outlet.end &&
        this.numbered.phraseCodes[phrase] !== NOWHERE &&
        !this.isDenied(view, start, end),
      (start, end, phrase) => matches.addName(start, end, phrase, true),
    );
  }

  /** Takes the fixed compounds or the abbreviations that fit, the longest at each place. */
  private take(from: Spans, to: Spans, turn: Span, fits: (start: number, end: number) => boolean): void {
    const first = to.length;
    from.takeLongest(turn, fits, (start, end, phrase) => {
      to.add(start, end, phrase);
      limitFindings('entity-extract', to.length - first, 'places that may be named');
    });
  }

  /** Whether a fixed compound is one where it stands: a word begins there. */
  private isCompound(view: DocumentView, start: number, end: number): boolean {
    if (!view.isBoundary(start) || this.dateUnits.standAt(view.units, start)) return false;
    // 坦赞铁路 may be one word: then it is enough that the compound begins it.
    return (view.isBoundary(end) || view.wordEnd(start) > end) && this.isListed(view, start, end);
  }

  /** Whether a compound that begins or ends with the mark of a list has names of states beyond it: 也门、|中非、|索马里. */
  private isListed({ characters }: DocumentView, start: number, end: number): boolean {
    const { matches } = this.found;
    if (partsList(characters, start) && !this.isState(phraseAt(matches, matches.ends, start))) return false;
    return !partsList(characters, end - 1) || this.isState(phraseAt(matches, matches.starts, end));
  }

  /** Whether a name, which is below 0 for none, is that of a state other than China. */
  private isState(name: number): boolean {
    const place = name >= 0 ? this.numbered.phraseCodes[name]! : NOWHERE;
    return place !== NOWHERE && this.states[place] === 1;
  }

  /** Whether an abbreviation may be one where it stands: outside what is closed. */
  private isCandidate(view: DocumentView, start: number, end: number): boolean {
    if (view.isClosed(start, end)) return false;
    // A name that is denied there but for its first character is no longer abbreviation either: 巴新|总统.
    return end === start + 1 || (!view.isMarked(start, Mark.Left) && !this.isParted(start));
  }

  /** Whether a compound begins with an abbreviation of several characters that are two places there: 南苏两国. */
  private isParted(start: number): boolean {
    const { compounds } = this.found;
    const compound = phraseAt(compounds, compounds.starts, start);
    const second = compound < 0 ? GOES_ON : this.numbered.compounds[compound]![1]!;
    return second !== GOES_ON && second !== NOWHERE;
  }
}

/** Whether both ends lie within words, and within different ones. */
function straddlesWords(view: DocumentView, start: number, end: number): boolean {
  if (view.isBoundary(start) || view.isBoundary(end)) return false;
  return view.wordEnd(start) < end;
}
