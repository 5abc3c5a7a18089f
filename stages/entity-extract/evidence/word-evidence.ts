import type { Language } from '../../language/index.js';
import { KINDS, Kind } from '../../text/characters.js';
import type { Lexicon } from '../../words/lexicon/lexicon.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import type { NamedPlaces } from '../named-places/named-places.js';
import { ForeignNames } from '../persons/foreign-names.js';
import type { Persons } from '../persons/persons.js';
import { DateUnits } from '../view/date-units.js';
import type { DocumentView, Span } from '../view/document-view.js';
import { Evidence } from './evidence.js';
import { WordTrait, WordTraits } from './word-traits.js';

const SPACE = ' '.charCodeAt(0);

/** What the word around a character tells: whether it is an ordinary word, a foreign name or a compound. */
export class WordEvidence {
  private readonly traits: WordTraits;
  private readonly foreign: ForeignNames;
  private readonly dateUnits: DateUnits;
  /** What a station's name ends with, and what speaks for a state. */
  private readonly station: number;
  private readonly side: number;

  constructor(
    private readonly gazetteer: Gazetteer,
    numbered: NumberedGazetteer,
    lexicon: Lexicon,
    private readonly persons: Persons,
    language: Language,
  ) {
    this.dateUnits = new DateUnits(language);
    this.station = language.outlet_names.station.charCodeAt(0);
    this.side = language.side.charCodeAt(0);
    this.traits = new WordTraits(gazetteer, numbered, lexicon);
    this.foreign = new ForeignNames(this.traits, numbered);
  }

  /** None where the word is the candidate alone or a compound of its own kind, and in no person's name. */
  of(view: DocumentView, turn: Span, start: number, end: number, named: NamedPlaces): Evidence {
    const word = this.ofWord(view, turn, start, end, named);
    // A word that may be a compound may be a name as well: 外长|巴罗|将.
    const isDoubtful = word === Evidence.None || word === Evidence.PartOfRareWord;
    return isDoubtful && this.persons.hold(view, turn, start, end) ? Evidence.PersonName : word;
  }

  private ofWord(view: DocumentView, turn: Span, start: number, end: number, named: NamedPlaces): Evidence {
    const wordStart = view.wordStart(start);
    const wordEnd = view.wordEnd(start);
    if (wordEnd < end) return Evidence.PartOfWord;
    if (this.foreign.areMarkedAt(view, turn, start, end)) return Evidence.PartOfForeignName;
    if (this.isStation(view.units, start) || this.dateUnits.standAt(view.units, start))
      return Evidence.PartOfWord;
    const isWord = wordStart === start && wordEnd === end;
    const traits = isWord ? WordTrait.Known : this.traits.of(view, wordStart, wordEnd);
    if ((traits & WordTrait.Ordinary) !== 0) return Evidence.PartOfWord;
    if ((traits & WordTrait.Unknown) !== 0) return Evidence.PartOfUnknownWord;
    if (this.foreign.hold(view, turn, wordStart, wordEnd, named)) return Evidence.PartOfForeignName;
    if (isWord) return Evidence.None;
    if (this.foreign.mayBe(view, wordStart, wordEnd, named)) return Evidence.PartOfForeignName;
    if ((traits & WordTrait.Common) !== 0)
      return this.isSide(view.text.slice(end, wordEnd))
        ? Evidence.PartOfCommonSide
        : Evidence.PartOfCommonWord;
    return (traits & WordTrait.Rare) !== 0 ? Evidence.PartOfRareWord : Evidence.None;
  }

  private isSide(rest: string): boolean {
    return this.gazetteer.right.get(rest) === 'side';
  }

  /** Whether a character ends the name of a station that is written in Latin letters: TVB台, DVB 台, but not ECFA台方. */
  private isStation(units: Uint16Array, at: number): boolean {
    if (units[at] !== this.station || units[at + 1] === this.side) return false;
    const before = units[at - 1] === SPACE ? units[at - 2]! : units[at - 1]!;
    return KINDS[before] === Kind.Latin;
  }
}
