import { groupBy } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { outletKey } from '../../names/outlet-names.js';
import type { Fold } from '../../text/fold.js';
import type { BeginningsData } from '../../text/lookup/beginnings.js';
import { PhraseMap, type PhraseMapData } from '../../text/lookup/phrase-map.js';
import { TITLE_CLOSING, TITLE_OPENING } from '../../text/marks.js';
import { addKinds } from '../view/characters.js';
import { NOWHERE } from './code-numbers.js';
import {
  type AbbreviationRow,
  ANY_NAME,
  type Code,
  codesOf,
  type GazetteerTables,
  type Naming,
  NO_PLACE,
  type NotPlace,
  namesOf,
  type OutletEntry,
  type Side,
  type Strength,
} from './gazetteer-tables.js';
import { CONTEXT, PhraseIndex, PhraseKind } from './phrase-index.js';

/** A name that means no place in a phrase. */
export interface DeniedName extends NotPlace {
  /** Whether it means none only where a word ends behind the phrase. */
  endsWord: boolean;
}

/** What a phrase of the gazetteer stands for. */
export type Phrase = { kind: 'place'; code: Code } | { kind: 'outlet'; outlet: OutletEntry };

/** An abbreviation with the places it may mean, the likeliest first. */
export interface Abbreviation extends Pick<AbbreviationRow, 'use' | 'context'> {
  codes: Code[];
  /** Whether it means none of them where the document names none: 苏 is the Soviet Union then, 亚 Asia, 几 "several". */
  needsNaming: boolean;
}

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
  /** By phrase: bits of PhraseKind; and the number of its place's code among the codes in order, NOWHERE for others. */
  kinds: Uint8Array;
  phraseCodes: Int32Array;
  /** By code unit: the number of the phrase that it is, and 1; 0 where it is none. */
  singles: Int32Array;
  left: PhraseMapData<Strength>;
  right: PhraseMapData<Strength>;
  /** By folded names and by English ones in small letters, both plain. */
  outlets: ReadonlyMap<string, OutletEntry>;
  englishOutlets: ReadonlyMap<string, OutletEntry>;
}

/** A left context as it is kept: it is looked for from the candidate on, backwards. */
export const backwards = (word: string): string => [...word].reverse().join('');

/** What of a language the indexes need. */
export type IndexLanguage = Pick<Language, 'fold'>;

export function indexGazetteer(tables: GazetteerTables, language: IndexLanguage): GazetteerIndex {
  const { fold } = language;
  const phrases = new PhraseIndex();
  // The abbreviations get the lowest numbers, so that what is kept of each lies close together.
  const abbreviations = phrases.add(PhraseKind.Abbreviation, tables.abbreviations.map(toAbbreviation));
  const compounds = phrases.add(
    PhraseKind.Compound,
    tables.compounds.map(({ compound, codes }) => [compound, codes] as const),
  );
  const notPlaces = phrases.add(PhraseKind.NotPlace, groupNotPlaces(tables, fold));
  const names = phrases.add(PhraseKind.Name, phraseEntries(tables, fold));
  phrases.add(
    PhraseKind.Bracket,
    [TITLE_OPENING, TITLE_CLOSING].map((bracket) => [bracket, true] as const),
  );
  const right = contexts(tables, 'right');
  for (const [word] of right) phrases.beginnings.add(word, CONTEXT);
  addKinds(phrases.beginnings.characters);
  const left = contexts(tables, 'left').map(([word, strength]) => [backwards(word), strength] as const);
  return {
    beginnings: phrases.beginnings.data(),
    slots: phrases.slots(),
    phrases: names,
    notPlaces,
    compounds,
    abbreviations,
    kinds: phrases.kinds(),
    phraseCodes: placeNumbers(names, codesOf(tables)),
    singles: phrases.singles(),
    left: PhraseMap.of(left).data(),
    right: PhraseMap.of(right).data(),
    outlets: outletsByName(tables, fold),
    englishOutlets: outletsByEnglishName(tables),
  };
}

function placeNumbers(phrases: readonly (Phrase | undefined)[], codes: readonly Code[]): Int32Array {
  const numbers = new Map(codes.map((code, number) => [code, number]));
  return Int32Array.from(phrases, (phrase) =>
    phrase?.kind === 'place' ? numbers.get(phrase.code)! : NOWHERE,
  );
}

const contexts = (tables: GazetteerTables, side: Side): [string, Strength][] =>
  tables.contexts.filter((context) => context.side === side).map(({ word, strength }) => [word, strength]);

function phraseEntries(tables: GazetteerTables, fold: Fold): [string, Phrase][] {
  const places = tables.names.map(({ name, code }): [string, Phrase] => [
    fold.fold(name),
    { kind: 'place', code },
  ]);
  const outlets = tables.outlets.flatMap((outlet): [string, Phrase][] => {
    const phrase: Phrase = { kind: 'outlet', outlet };
    return namesOf(outlet).map((name) => [fold.fold(name), phrase]);
  });
  return [...places, ...outlets];
}

const outletsByName = ({ outlets }: GazetteerTables, fold: Fold): Map<string, OutletEntry> =>
  new Map(
    outlets.flatMap((outlet) => namesOf(outlet).map((name) => [outletKey(fold.fold(name)), outlet] as const)),
  );

const outletsByEnglishName = ({ outlets }: GazetteerTables): Map<string, OutletEntry> =>
  new Map(
    outlets.flatMap((outlet) =>
      outlet.name_en === null ? [] : [[outletKey(outlet.name_en).toLowerCase(), outlet] as const],
    ),
  );

function groupNotPlaces(tables: GazetteerTables, fold: Fold): [string, DeniedName[]][] {
  const names = new Set(tables.names.map(({ name }) => fold.fold(name)));
  const denied = tables.notPlaces.flatMap((row) => {
    const folded = {
      ...row,
      phrase: fold.fold(row.phrase),
      contains: fold.fold(row.contains),
      naming: row.naming && foldNaming(row.naming, fold),
    };
    return row.contains === ANY_NAME ? forEachName(folded, names) : [{ ...folded, endsWord: false }];
  });
  return [...groupBy(denied, ({ phrase }) => phrase)];
}

const foldNaming = ({ of, not, before }: Naming, fold: Fold): Naming => ({
  of: of.map((name) => fold.fold(name)),
  not: not.map((name) => fold.fold(name)),
  before: before.map((word) => fold.fold(word)),
});

/** A row for each name, and for each shorter one that it begins with (印度 in 印度尼西亚语). */
const forEachName = (row: NotPlace, names: ReadonlySet<string>): DeniedName[] =>
  [...names].flatMap((name) => {
    const beginnings = Array.from(name, (_, i) => name.slice(0, i + 1)).filter((one) => names.has(one));
    const phrase = row.phrase.replace(ANY_NAME, name);
    return beginnings.map((contains) => ({ ...row, phrase, contains, endsWord: true }));
  });

const toAbbreviation = ({ abbreviation, codes, use, context }: AbbreviationRow): [string, Abbreviation] => [
  abbreviation,
  {
    codes: codes.filter((code) => code !== NO_PLACE),
    needsNaming: codes.includes(NO_PLACE),
    use,
    context,
  },
];
