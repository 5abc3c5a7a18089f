import type { Annotated } from '../../schemas/types/index.js';
import { Beginnings } from '../text/beginnings.js';
import type { Fold } from '../text/fold.js';
import { PhraseMap } from '../text/phrase-map.js';

export type Place = Annotated['countries'][number];
export type Code = Place['code'];

/** How readily a character stands as an ordinary word of its own. */
export type OrdinaryUse = 'never' | 'rarely' | 'sometimes' | 'often';

export type Side = 'left' | 'right';
export type Strength = 'side' | 'strong' | 'medium' | 'weak';

/** One entry of data/gazetteers/outlets.csv. */
export interface OutletEntry {
  outlet_id: string;
  name_zh: string;
  name_en: string;
  country: string;
  type: Annotated['outlets'][number]['type'];
  aliases: string[];
}

/** One entry of data/gazetteers/not_countries.csv: a phrase in which a name means no place (印度 in 印度洋). */
export interface NotPlace {
  phrase: string;
  /** The name that the phrase holds. */
  contains: string;
  /** Characters that, right behind the phrase, show that it is not the phrase after all (日本海|军). */
  unlessFollowedBy: string;
  /** Whether the name's first character is the place's abbreviation there (美国务卿). */
  leavesAbbreviation: boolean;
}

/** The tables of data/gazetteers/, as read; see the README there for what each holds. */
export interface GazetteerTables {
  places: Place[];
  names: { name: string; code: Code }[];
  notPlaces: NotPlace[];
  abbreviations: ({ abbreviation: string; code: Code } & Omit<Abbreviation, 'codes'>)[];
  contexts: { word: string; side: Side; strength: Strength }[];
  /** A code a character; '-' where it means no place, '?' where the document decides. */
  compounds: { compound: string; codes: string[] }[];
  evidence: Map<string, { weight: number; meaning: string }>;
  outlets: OutletEntry[];
}

/** States, regions and territories so much spoken of that they are abbreviated without being named first. */
const MAJOR: ReadonlySet<Code> = new Set([
  'CN',
  'US',
  'JP',
  'RU',
  'KR',
  'KP',
  'GB',
  'FR',
  'DE',
  'IN',
  'EU',
  'TW',
  'HK',
]);

export const isMajor = (code: Code): boolean => MAJOR.has(code);

/** What a phrase of the gazetteer stands for. */
export type Phrase = { kind: 'place'; code: Code } | { kind: 'outlet'; outlet: OutletEntry };

/** An abbreviation with the places it may mean, the likeliest first. */
export interface Abbreviation {
  codes: Code[];
  use: OrdinaryUse;
  /**
   * Which neighbours speak for it, fixed compounds, 方 and what stands before it apart: both, what follows and
   * other countries; left, other countries only (nobody says 中外长); alone, neither (以 before a country is
   * mostly a preposition).
   */
  context: 'both' | 'left' | 'alone';
}

/** What the gazetteer's phrases begin, as bits of Beginnings. */
export enum Kind {
  NotPlace = 1,
  Phrase = 2,
  Compound = 4,
  Abbreviation = 8,
  Right = 16,
}

/** Outlets' names are compared without quotation marks and spaces. */
export const plainName = (name: string): string => name.replace(/[《》“”"「」『』〈〉\s]/g, '');

/** The gazetteers, indexed for look-ups in folded text. */
export class Gazetteer {
  /** Where phrases of each kind may begin, the left contexts apart, which are read backwards. */
  readonly beginnings = new Beginnings();
  readonly phrases: PhraseMap<Phrase>;
  readonly notPlaces: PhraseMap<NotPlace[]>;
  readonly compounds: PhraseMap<string[]>;
  readonly abbreviations: PhraseMap<Abbreviation>;
  readonly left: PhraseMap<Strength>;
  readonly right: PhraseMap<Strength>;
  private readonly places: Map<Code, Place>;
  private readonly outletNames: Map<string, OutletEntry>;
  private readonly englishNames: Map<string, OutletEntry>;

  constructor(
    readonly tables: GazetteerTables,
    fold: Fold,
  ) {
    const f = (text: string): string => fold.fold(text);
    this.places = new Map(tables.places.map((place) => [place.code, place]));
    this.outletNames = new Map(
      tables.outlets.flatMap((outlet) =>
        [outlet.name_zh, ...outlet.aliases].map((name) => [plainName(f(name)), outlet] as const),
      ),
    );
    this.englishNames = new Map(
      tables.outlets
        .filter(({ name_en }) => name_en !== '')
        .map((outlet) => [plainName(outlet.name_en).toLowerCase(), outlet] as const),
    );
    this.phrases = this.index<Phrase>(Kind.Phrase, [
      ...tables.names.map(({ name, code }) => [f(name), { kind: 'place', code }] as const),
      ...tables.outlets.flatMap((outlet) =>
        [outlet.name_zh, ...outlet.aliases].map((name) => [f(name), { kind: 'outlet', outlet }] as const),
      ),
    ]);
    this.notPlaces = this.index(Kind.NotPlace, groupNotPlaces(tables, fold));
    this.compounds = this.index(
      Kind.Compound,
      tables.compounds.map(({ compound, codes }) => [compound, codes] as const),
    );
    this.abbreviations = this.index(Kind.Abbreviation, [...groupAbbreviations(tables)]);
    const contexts = (side: Side): [string, Strength][] =>
      tables.contexts
        .filter((context) => context.side === side)
        .map(({ word, strength }) => [word, strength]);
    // Left contexts are found backwards from the candidate, so they are kept reversed.
    this.left = new PhraseMap(
      contexts('left').map(([word, strength]) => [[...word].reverse().join(''), strength]),
    );
    this.right = this.index(Kind.Right, contexts('right'));
  }

  private index<T>(kind: Kind, entries: readonly (readonly [string, T])[]): PhraseMap<T> {
    for (const [phrase] of entries) this.beginnings.add(phrase, kind);
    return new PhraseMap(entries);
  }

  place(code: Code): Place {
    return this.places.get(code)!;
  }

  /** The outlet that owns a folded name or alias, or its English name, with or without quotation marks and spaces. */
  outlet(name: string): OutletEntry | undefined {
    const plain = plainName(name);
    return this.outletNames.get(plain) ?? this.englishNames.get(plain.toLowerCase());
  }

  get outletEntries(): Iterable<[string, OutletEntry]> {
    return this.outletNames;
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

function groupNotPlaces(tables: GazetteerTables, fold: Fold): [string, NotPlace[]][] {
  const groups = new Map<string, NotPlace[]>();
  for (const row of tables.notPlaces) {
    const folded = { ...row, phrase: fold.fold(row.phrase), contains: fold.fold(row.contains) };
    groups.set(folded.phrase, [...(groups.get(folded.phrase) ?? []), folded]);
  }
  return [...groups];
}

function groupAbbreviations(tables: GazetteerTables): Map<string, Abbreviation> {
  const groups = new Map<string, Abbreviation>();
  for (const { abbreviation, code, use, context } of tables.abbreviations) {
    const group = groups.get(abbreviation);
    if (group) group.codes.push(code);
    else groups.set(abbreviation, { codes: [code], use, context });
  }
  return groups;
}
