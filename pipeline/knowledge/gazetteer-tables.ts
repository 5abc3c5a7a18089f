import {
  type AbbreviationRow,
  type GazetteerTables,
  NO_PLACE,
  type NotPlace,
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

/** A table of data/gazetteers/, by its name and with exactly these columns. */
const readGazetteer = <Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] => readDataTable(`gazetteers/${name}.csv`, columns);

const PLACE_COLUMNS = ['code', 'kind', 'name_en', 'name_zh', 'name_zh_hant'] as const;

function readPlaces(): Pick<GazetteerTables, 'places' | 'names' | 'subregions'> {
  const countries = readGazetteer('countries', [...PLACE_COLUMNS, 'subregion']);
  const regions = readGazetteer('regions', [...PLACE_COLUMNS, 'aliases']);
  const variants = readGazetteer('country_names', ['name', 'code', 'script', 'status', 'note']);
  const named = [
    ...countries.map((row) => ({ ...row, aliases: [] as string[] })),
    ...regions.map((row) => ({ ...row, aliases: list(row.aliases) })),
  ];
  return {
    places: named.map(({ code, kind, name_en, name_zh }) => ({
      code,
      kind: kind as Place['kind'],
      name_en,
      name_zh,
    })),
    names: [
      ...named.flatMap(({ code, name_zh, name_zh_hant, aliases }) =>
        [name_zh, name_zh_hant, ...aliases].map((name) => ({ name, code })),
      ),
      ...variants.map(({ name, code }) => ({ name, code })),
    ],
    subregions: new Map(
      countries.flatMap(({ code, subregion }) => (subregion === '' ? [] : [[code, subregion]])),
    ),
  };
}

function readDiscourse(): Pick<GazetteerTables, 'circles' | 'majors'> {
  const rows = readGazetteer('discourse', ['code', 'major', 'circle', 'note']);
  const apart = rows.filter(({ circle }) => circle !== '');
  return {
    circles: new Map(apart.map(({ code, circle }) => [code, circle as ToldCircle])),
    majors: new Set(rows.filter(({ major }) => major === 'yes').map(({ code }) => code)),
  };
}

/** A phrase with each of the words that are to follow it; the phrase alone where none need. */
const withFollowing = (phrase: string, words: string): string[] =>
  words.split(';').map((word) => phrase + word);

const readNotPlaces = (): NotPlace[] =>
  readGazetteer('not_countries', [
    'phrase',
    'contains',
    'followed_by',
    'unless_followed_by',
    'leaves_abbreviation',
    'note',
  ]).flatMap((row) =>
    withFollowing(row.phrase, row.followed_by).map((phrase) => ({
      phrase,
      contains: row.contains,
      unlessFollowedBy: row.unless_followed_by,
      leavesAbbreviation: row.leaves_abbreviation === 'yes',
      naming: null,
    })),
  );

const readDoubtfulNames = (): NotPlace[] =>
  readGazetteer('doubtful_names', [
    'name',
    'followed_by',
    'unless_followed_by',
    'where_named',
    'unless_named',
    'note',
  ]).flatMap((row) => {
    const before = list(row.followed_by);
    return before.map((word) => ({
      phrase: row.name + word,
      contains: row.name,
      unlessFollowedBy: row.unless_followed_by,
      leavesAbbreviation: true,
      naming: { of: list(row.where_named), not: list(row.unless_named), before },
    }));
  });

const readAbbreviations = (): AbbreviationRow[] =>
  readGazetteer('abbreviations', ['abbreviation', 'codes', 'ordinary_use', 'context']).map((row) => ({
    abbreviation: row.abbreviation,
    codes: list(row.codes),
    use: row.ordinary_use as OrdinaryUse,
    context: row.context as AbbreviationRow['context'],
  }));

const readContexts = (): GazetteerTables['contexts'] =>
  readGazetteer('abbreviation_contexts', ['word', 'side', 'strength']).map((row) => ({
    word: row.word,
    side: row.side as Side,
    strength: row.strength as Strength,
  }));

const readCompounds = (): GazetteerTables['compounds'] =>
  readGazetteer('fixed_compounds', ['compound', 'codes', 'followed_by']).flatMap((row) => {
    const codes = list(row.codes);
    // What follows means no place.
    return withFollowing(row.compound, row.followed_by).map((compound) => ({
      compound,
      codes: Array.from(compound, (_, i) => codes[i] ?? NO_PLACE),
    }));
  });

/** What speaks for a mention or against it: evidence.csv. */
export const readEvidence = (): GazetteerTables['evidence'] =>
  new Map(
    readGazetteer('evidence', ['evidence', 'weight', 'meaning']).map(({ evidence, weight, meaning }) => [
      evidence,
      { weight: Number(weight), meaning },
    ]),
  );

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
  name_en: row.name_en || null,
  parent: row.parent || null,
  type: row.type as OutletEntry['type'],
  aliases: list(row.aliases),
});

/** The tables of data/gazetteers/. Throws UsageError where one is not as it should be. */
export const readGazetteerTables = (): GazetteerTables => ({
  ...readPlaces(),
  ...readDiscourse(),
  notPlaces: [...readNotPlaces(), ...readDoubtfulNames()],
  abbreviations: readAbbreviations(),
  contexts: readContexts(),
  compounds: readCompounds(),
  evidence: readEvidence(),
  outlets: readGazetteer('outlets', OUTLET_COLUMNS).map(toOutlet),
  localNames: readGazetteer('local_outlet_names', ['name', 'outlet_id']),
});
