import { outletKey, plainName } from '../../names/outlet-names.js';
import { Beginnings } from '../../text/lookup/beginnings.js';
import { PhraseMap } from '../../text/lookup/phrase-map.js';
import { PhraseTable } from '../../text/lookup/phrase-table.js';
import { unitsOf } from '../../text/units.js';
import {
  type Abbreviation,
  type DeniedName,
  type GazetteerIndex,
  type IndexLanguage,
  indexGazetteer,
  type Phrase,
} from './gazetteer-index.js';
import type { Code, GazetteerTables, OutletEntry, Place, Strength } from './gazetteer-tables.js';

/** The gazetteers, indexed for look-ups in folded text. */
export class Gazetteer {
  readonly beginnings: Beginnings;
  /** The table of all phrases. */
  readonly table: PhraseTable;
  readonly phrases: PhraseMap<Phrase>;
  readonly abbreviations: PhraseMap<Abbreviation>;
  /** By the phrases' numbers. */
  readonly notPlaces: readonly (DeniedName[] | undefined)[];
  readonly compounds: readonly (string[] | undefined)[];
  readonly kinds: Uint8Array;
  readonly phraseCodes: Int32Array;
  /** By code unit: the number of the phrase that it is, and 1; 0 where it is none. */
  readonly singles: Int32Array;
  readonly left: PhraseMap<Strength>;
  readonly right: PhraseMap<Strength>;
  private readonly byCode: Map<Code, Place>;
  private readonly outlets: ReadonlyMap<string, OutletEntry>;
  private readonly englishOutlets: ReadonlyMap<string, OutletEntry>;

  constructor(
    readonly tables: GazetteerTables,
    private readonly language: IndexLanguage,
    index: GazetteerIndex = indexGazetteer(tables, language),
  ) {
    this.beginnings = new Beginnings(index.beginnings);
    const { slots } = index;
    this.table = new PhraseTable(slots);
    this.phrases = new PhraseMap({ slots, values: index.phrases });
    this.abbreviations = new PhraseMap({ slots, values: index.abbreviations });
    this.notPlaces = index.notPlaces;
    this.compounds = index.compounds;
    this.kinds = index.kinds;
    this.phraseCodes = index.phraseCodes;
    this.singles = index.singles;
    this.left = new PhraseMap(index.left);
    this.right = new PhraseMap(index.right);
    this.outlets = index.outlets;
    this.englishOutlets = index.englishOutlets;
    this.byCode = new Map(tables.places.map((place) => [place.code, place]));
  }

  place(code: Code): Place {
    return this.byCode.get(code)!;
  }

  /** Whether a folded text is the name of a place. */
  isPlace(text: string): boolean {
    return this.phrases.get(text)?.kind === 'place';
  }

  /** The country that a folded name begins with and the rest; the country is null where none does. */
  countryPrefix(name: string): [Code | null, string] {
    const { phrases } = this;
    for (let i = phrases.find(unitsOf(name), 0, name.length) - 1; i >= 0; i--) {
      const phrase = phrases.values[i]!;
      if (phrase.kind === 'place' && phrase.code.length === 2)
        return [phrase.code, name.slice(phrases.edges[i]!)];
    }
    return [null, name];
  }

  /** The country that a label begins with, as it is written; null where it begins with none. */
  countryOf(label: string): Code | null {
    return this.countryPrefix(plainName(this.language.fold.fold(label)))[0];
  }

  /** The outlet that owns a folded name or alias, or its English name, with or without quotation marks and spaces. */
  outlet(name: string): OutletEntry | undefined {
    const key = outletKey(name);
    return this.outlets.get(key) ?? this.englishOutlets.get(key.toLowerCase());
  }

  /** The outlets by their folded names, without quotation marks and spaces. */
  get outletEntries(): Iterable<[string, OutletEntry]> {
    return this.outlets;
  }

  /** Weight of a kind of evidence, from data/gazetteers/evidence.csv. */
  weight(evidence: string): number {
    return this.row(evidence).weight;
  }

  /** What a kind of evidence says, in words. */
  meaning(evidence: string): string {
    return this.row(evidence).meaning;
  }

  private row(evidence: string): { weight: number; meaning: string } {
    const row = this.tables.evidence.get(evidence);
    if (!row) throw new Error(`data/gazetteers/evidence.csv has no row "${evidence}"`);
    return row;
  }
}
