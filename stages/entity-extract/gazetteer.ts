import type { Annotated } from '../../schemas/types/index.js';
import { groupBy } from '../group.js';
import type { Language } from '../language.js';
import { Beginnings, type BeginningsData } from '../text/beginnings.js';
import type { Fold } from '../text/fold.js';
import { PhraseMap, type PhraseMapData } from '../text/phrase-map.js';
import { PhraseTable } from '../text/phrase-table.js';
import { addKinds } from './characters.js';
import { CONTEXT, PhraseIndex } from './phrase-index.js';

export type Place = Annotated['countries'][number];
export type Code = Place['code'];

/** How readily a character stands as an ordinary word of its own. */
export type OrdinaryUse = 'never' | 'rarely' | 'occasionally' | 'sometimes' | 'often';

export type Side = 'left' | 'right';
/**
 * How strongly a context speaks for an abbreviation; `person` (孟女士) and `against` (之美, 韩司长) speak against it, and
 * `frame` for it where both sides have one (表示加必须).
 */
export type Strength = 'person' | 'side' | 'strong' | 'medium' | 'weak' | 'against' | 'frame';

/** One entry of data/gazetteers/outlets.csv. */
export interface OutletEntry {
  outlet_id: string;
  name_zh: string;
  name_en: string;
  country: string;
  type: Annotated['outlets'][number]['type'];
  /** The outlet_id of the one that owns it, or an empty string. */
  parent: string;
  aliases: string[];
}

/** One entry of data/gazetteers/not_countries.csv: a phrase in which a name means no place (印度 in 印度洋). */
export interface NotPlace {
  /** With ANY_NAME in it, one with each name in its place, but only where a word ends behind it (南非语, but not 南非语言). */
  phrase: string;
  /** The name that the phrase holds. */
  contains: string;
  /** Characters that, right behind the phrase, show that it is not the phrase after all (日本海|军). */
  unlessFollowedBy: string;
  /** Whether the name's first character is the place's abbreviation there (美国务卿). */
  leavesAbbreviation: boolean;
}

/** In a phrase of not_countries.csv: whatever name stands there. */
export const ANY_NAME = '*';

/** A name that means no place in a phrase. */
export interface DeniedName extends NotPlace {
  /** Whether it means none only where a word ends behind the phrase. */
  endsWord: boolean;
}

/** The tables of data/gazetteers/, as read; see the README there for what each holds. */
export interface GazetteerTables {
  places: Place[];
  names: { name: string; code: Code }[];
  notPlaces: NotPlace[];
  /** A row for each of an abbreviation's codes, and before them one with '-' where it means no place unless one is named. */
  abbreviations: ({ abbreviation: string; code: Code } & Pick<Abbreviation, 'use' | 'context'>)[];
  contexts: { word: string; side: Side; strength: Strength }[];
  /** A code a character; '-' where it means no place, '?' where the document decides, '=' where it goes on with the one before. */
  compounds: { compound: string; codes: string[] }[];
  evidence: Map<string, { weight: number; meaning: string }>;
  outlets: OutletEntry[];
}

/**
 * States, regions and territories so much spoken of that they are abbreviated without being named first. North Korea is not
 * among them: where nobody names it, 朝 means "towards".
 */
const MAJOR: ReadonlySet<Code> = new Set([
  'CN',
  'US',
  'JP',
  'RU',
  'KR',
  'GB',
  'FR',
  'DE',
  'IN',
  'EU',
  'TW',
  'HK',
]);

export const isMajor = (code: Code): boolean => MAJOR.has(code);

/** In the place of a compound's code: the character means no place there, the document decides, or it goes on with the one before. */
export const NO_PLACE = '-';
export const UNDECIDED = '?';
export const JOINED = '=';

/** In the place of a code's number: no place. */
export const NOWHERE = -1;

/** What a phrase of the gazetteer stands for. */
export type Phrase = { kind: 'place'; code: Code } | { kind: 'outlet'; outlet: OutletEntry };

/** An abbreviation with the places it may mean, the likeliest first. */
export interface Abbreviation {
  codes: Code[];
  /** Whether it means none of them where the document names none: 苏 is the Soviet Union then, 亚 Asia, 几 "several". */
  needsNaming: boolean;
  use: OrdinaryUse;
  /**
   * Which neighbours speak for it, fixed compounds, 方 and what stands before it apart: both, what follows and
   * other countries; left, other countries only (nobody says 中外长); alone, neither (以 before a country is
   * mostly a preposition).
   */
  context: 'both' | 'left' | 'alone';
}

/** What a phrase may be, as bits: the same one may be several. */
export const enum Kind {
  NotPlace = 1,
  /** A name of a place or an outlet. */
  Name = 2,
  Compound = 4,
  Abbreviation = 8,
  Bracket = 16,
}

/** What encloses the title of a work. */
export const TITLE_OPENING = '《';
export const TITLE_CLOSING = '》';

/** Outlets' names are compared without quotation marks and spaces. */
export const plainName = (name: string): string => name.replace(/[《》“”"「」『』〈〉\s]/g, '');

/** Indexes of the tables as plain data: making them takes longer than processing a document. */
export interface GazetteerIndex {
  /** Where phrases and contexts may begin, the left contexts apart, which are read backwards. */
  beginnings: BeginningsData;
  /** All phrases in one table, so that a place of the text is looked up once; and by their numbers what each kind is. */
  slots: Int32Array;
  phrases: readonly (Phrase | undefined)[];
  notPlaces: readonly (DeniedName[] | undefined)[];
  compounds: readonly (string[] | undefined)[];
  abbreviations: readonly (Abbreviation | undefined)[];
  /** By phrase: bits of Kind; and the number of its place's code among the codes in order, NOWHERE for others. */
  kinds: Uint8Array;
  places: Int32Array;
  /** By code unit: the number of the phrase that it is, and 1; 0 where it is none. */
  singles: Int32Array;
  left: PhraseMapData<Strength>;
  right: PhraseMapData<Strength>;
  /** By folded names and by English ones in small letters, both plain. */
  outlets: ReadonlyMap<string, OutletEntry>;
  englishOutlets: ReadonlyMap<string, OutletEntry>;
}

/** What of a language the indexes need. */
type IndexLanguage = Pick<Language, 'fold'>;

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
  readonly places: Int32Array;
  /** By code unit: the number of the phrase that it is, and 1; 0 where it is none. */
  readonly singles: Int32Array;
  readonly left: PhraseMap<Strength>;
  readonly right: PhraseMap<Strength>;
  private readonly byCode: Map<Code, Place>;
  private readonly outlets: ReadonlyMap<string, OutletEntry>;
  private readonly englishOutlets: ReadonlyMap<string, OutletEntry>;

  constructor(
    readonly tables: GazetteerTables,
    language: IndexLanguage,
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
    this.places = index.places;
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

  /** The outlet that owns a folded name or alias, or its English name, with or without quotation marks and spaces. */
  outlet(name: string): OutletEntry | undefined {
    const plain = plainName(name);
    return this.outlets.get(plain) ?? this.englishOutlets.get(plain.toLowerCase());
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

export function indexGazetteer(tables: GazetteerTables, language: IndexLanguage): GazetteerIndex {
  const { fold } = language;
  const phrases = new PhraseIndex();
  // The abbreviations get the lowest numbers, so that what is kept of each lies close together.
  const abbreviations = phrases.add(Kind.Abbreviation, groupAbbreviations(tables));
  const compounds = phrases.add(
    Kind.Compound,
    tables.compounds.map(({ compound, codes }) => [compound, codes] as const),
  );
  const notPlaces = phrases.add(Kind.NotPlace, groupNotPlaces(tables, fold));
  const names = phrases.add(Kind.Name, phraseEntries(tables, fold));
  phrases.add(
    Kind.Bracket,
    [TITLE_OPENING, TITLE_CLOSING].map((bracket) => [bracket, true] as const),
  );
  const right = contexts(tables, 'right');
  for (const [word] of right) phrases.beginnings.add(word, CONTEXT);
  addKinds(phrases.beginnings.characters);
  // Left contexts are found backwards from the candidate, so they are kept reversed.
  const left = contexts(tables, 'left').map(([word, strength]) => [reversed(word), strength] as const);
  return {
    beginnings: phrases.beginnings.data(),
    slots: phrases.slots(),
    phrases: names,
    notPlaces,
    compounds,
    abbreviations,
    kinds: phrases.kinds(),
    places: placeNumbers(names, codesOf(tables)),
    singles: phrases.singles(),
    left: PhraseMap.of(left).data(),
    right: PhraseMap.of(right).data(),
    outlets: outletsByName(tables, fold),
    englishOutlets: outletsByEnglishName(tables),
  };
}

/** The codes of all places, in order: each has its index for its number. */
export const codesOf = (tables: GazetteerTables): Code[] => tables.places.map(({ code }) => code).sort();

function placeNumbers(phrases: readonly (Phrase | undefined)[], codes: readonly Code[]): Int32Array {
  const numbers = new Map(codes.map((code, number) => [code, number]));
  return Int32Array.from(phrases, (phrase) =>
    phrase?.kind === 'place' ? numbers.get(phrase.code)! : NOWHERE,
  );
}

const reversed = (word: string): string => [...word].reverse().join('');

const contexts = (tables: GazetteerTables, side: Side): [string, Strength][] =>
  tables.contexts.filter((context) => context.side === side).map(({ word, strength }) => [word, strength]);

function phraseEntries(tables: GazetteerTables, fold: Fold): [string, Phrase][] {
  const places = tables.names.map(({ name, code }): [string, Phrase] => [
    fold.fold(name),
    { kind: 'place', code },
  ]);
  const outlets = tables.outlets.flatMap((outlet): [string, Phrase][] => {
    const phrase: Phrase = { kind: 'outlet', outlet };
    return [outlet.name_zh, ...outlet.aliases].map((name) => [fold.fold(name), phrase]);
  });
  return [...places, ...outlets];
}

const outletsByName = ({ outlets }: GazetteerTables, fold: Fold): Map<string, OutletEntry> =>
  new Map(
    outlets.flatMap((outlet) =>
      [outlet.name_zh, ...outlet.aliases].map((name) => [plainName(fold.fold(name)), outlet] as const),
    ),
  );

const outletsByEnglishName = ({ outlets }: GazetteerTables): Map<string, OutletEntry> =>
  new Map(
    outlets
      .filter(({ name_en }) => name_en !== '')
      .map((outlet) => [plainName(outlet.name_en).toLowerCase(), outlet] as const),
  );

function groupNotPlaces(tables: GazetteerTables, fold: Fold): [string, DeniedName[]][] {
  const names = new Set(tables.names.map(({ name }) => fold.fold(name)));
  const denied = tables.notPlaces.flatMap((row) => {
    const folded = { ...row, phrase: fold.fold(row.phrase), contains: fold.fold(row.contains) };
    return row.contains === ANY_NAME ? forEachName(folded, names) : [{ ...folded, endsWord: false }];
  });
  return [...groupBy(denied, ({ phrase }) => phrase)];
}

/** A row for each name, and for each shorter one that it begins with (印度 in 印度尼西亚语). */
const forEachName = (row: NotPlace, names: ReadonlySet<string>): DeniedName[] =>
  [...names].flatMap((name) => {
    const beginnings = Array.from(name, (_, i) => name.slice(0, i + 1)).filter((one) => names.has(one));
    const phrase = row.phrase.replace(ANY_NAME, name);
    return beginnings.map((contains) => ({ ...row, phrase, contains, endsWord: true }));
  });

function groupAbbreviations(tables: GazetteerTables): Map<string, Abbreviation> {
  const groups = new Map<string, Abbreviation>();
  for (const { abbreviation, code, use, context } of tables.abbreviations) {
    const group = groups.get(abbreviation) ?? { codes: [], needsNaming: false, use, context };
    if (code === NO_PLACE) group.needsNaming = true;
    else group.codes.push(code);
    groups.set(abbreviation, group);
  }
  return groups;
}
