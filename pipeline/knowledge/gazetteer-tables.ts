import {
  type GazetteerTables,
  NO_PLACE,
  type OrdinaryUse,
  type OutletEntry,
  type Place,
  type Side,
  type Strength,
  type ToldCircle,
} from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import { readDataTable } from './table.js';

/** The values of a cell that holds several; people end it with a semicolon, or put spaces behind one. */
const list = (cell: string): string[] =>
  cell
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');

function readPlaces(): Pick<GazetteerTables, 'places' | 'names' | 'subregions'> {
  const places: Place[] = [];
  const subregions: GazetteerTables['subregions'] = new Map();
  const names: GazetteerTables['names'] = [];
  const add = (
    row: Record<'code' | 'kind' | 'name_en' | 'name_zh' | 'name_zh_hant', string>,
    aliases: string[],
  ): void => {
    const { code, kind, name_en, name_zh, name_zh_hant } = row;
    places.push({ code, kind: kind as Place['kind'], name_en, name_zh });
    for (const name of [name_zh, name_zh_hant, ...aliases]) names.push({ name, code });
  };
  const columns = ['code', 'kind', 'name_en', 'name_zh', 'name_zh_hant'] as const;
  for (const row of readDataTable('gazetteers/countries.csv', [...columns, 'subregion'] as const)) {
    add(row, []);
    if (row.subregion !== '') subregions.set(row.code, row.subregion);
  }
  for (const row of readDataTable('gazetteers/regions.csv', [...columns, 'aliases'] as const))
    add(row, list(row.aliases));
  for (const { name, code } of readDataTable('gazetteers/country_names.csv', [
    'name',
    'code',
    'script',
    'status',
    'note',
  ])) {
    names.push({ name, code });
  }
  return { places, names, subregions };
}

function readDiscourse(): Pick<GazetteerTables, 'circles' | 'majors'> {
  const rows = readDataTable('gazetteers/discourse.csv', ['code', 'major', 'circle', 'note']);
  const apart = rows.filter(({ circle }) => circle !== '');
  return {
    circles: new Map(apart.map(({ code, circle }) => [code, circle as ToldCircle])),
    majors: new Set(rows.filter(({ major }) => major === 'yes').map(({ code }) => code)),
  };
}

export const OUTLET_COLUMNS = [
  'outlet_id',
  'name_zh',
  'name_en',
  'country',
  'type',
  'parent',
  'aliases',
] as const;

/** A row of an outlets table as the gazetteer keeps it. */
export const toOutlet = (row: Record<(typeof OUTLET_COLUMNS)[number], string>): OutletEntry => ({
  ...row,
  type: row.type as OutletEntry['type'],
  aliases: list(row.aliases),
});

/** A phrase with each of the words that are to follow it; the phrase alone where none need. */
const withFollowing = (phrase: string, words: string): string[] =>
  words.split(';').map((word) => phrase + word);

/** The tables of data/gazetteers/. Throws UsageError where one is not as it should be. */
export function readGazetteerTables(): GazetteerTables {
  const notPlaces = readDataTable('gazetteers/not_countries.csv', [
    'phrase',
    'contains',
    'followed_by',
    'unless_followed_by',
    'leaves_abbreviation',
    'note',
  ]);
  const compounds = readDataTable('gazetteers/fixed_compounds.csv', ['compound', 'codes', 'followed_by']);
  const outlets = readDataTable('gazetteers/outlets.csv', OUTLET_COLUMNS);
  const evidence = readDataTable('gazetteers/evidence.csv', ['evidence', 'weight', 'meaning']);
  return {
    ...readPlaces(),
    ...readDiscourse(),
    notPlaces: notPlaces.flatMap((row) =>
      withFollowing(row.phrase, row.followed_by).map((phrase) => ({
        phrase,
        contains: row.contains,
        unlessFollowedBy: row.unless_followed_by,
        leavesAbbreviation: row.leaves_abbreviation === 'yes',
      })),
    ),
    abbreviations: readDataTable('gazetteers/abbreviations.csv', [
      'abbreviation',
      'codes',
      'ordinary_use',
      'context',
    ]).map((row) => ({
      abbreviation: row.abbreviation,
      codes: list(row.codes),
      use: row.ordinary_use as OrdinaryUse,
      context: row.context as 'both' | 'left' | 'alone',
    })),
    contexts: readDataTable('gazetteers/abbreviation_contexts.csv', ['word', 'side', 'strength']).map(
      (row) => ({
        word: row.word,
        side: row.side as Side,
        strength: row.strength as Strength,
      }),
    ),
    compounds: compounds.flatMap((row) => {
      const codes = list(row.codes);
      // What follows means no place.
      return withFollowing(row.compound, row.followed_by).map((compound) => ({
        compound,
        codes: Array.from(compound, (_, i) => codes[i] ?? NO_PLACE),
      }));
    }),
    evidence: new Map(
      evidence.map(({ evidence: name, weight, meaning }) => [name, { weight: Number(weight), meaning }]),
    ),
    outlets: outlets.map(toOutlet),
    localNames: readDataTable('gazetteers/local_outlet_names.csv', ['name', 'outlet_id']),
  };
}
