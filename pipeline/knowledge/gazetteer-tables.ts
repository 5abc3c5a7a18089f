import {
  type GazetteerTables,
  NO_PLACE,
  type OrdinaryUse,
  type OutletEntry,
  type Place,
  type Side,
  type Strength,
} from '../../stages/entity-extract/gazetteer-tables.js';
import { readDataTable } from './table.js';

/** The values of a cell that holds several. */
export const list = (cell: string): string[] => (cell === '' ? [] : cell.split(';'));

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

/** A compound with each of the words behind it, whose characters mean no place, or alone where none need follow. */
const toCompounds = (
  row: Record<'compound' | 'codes' | 'followed_by', string>,
): GazetteerTables['compounds'] =>
  row.followed_by.split(';').map((word) => ({
    compound: row.compound + word,
    codes: [...list(row.codes), ...Array.from(word, () => NO_PLACE)],
  }));

/** The tables of data/gazetteers/. Throws UsageError where one is not as it should be. */
export function readGazetteerTables(): GazetteerTables {
  const notPlaces = readDataTable('gazetteers/not_countries.csv', [
    'phrase',
    'contains',
    'unless_followed_by',
    'leaves_abbreviation',
    'note',
  ]);
  const outlets = readDataTable('gazetteers/outlets.csv', OUTLET_COLUMNS);
  const evidence = readDataTable('gazetteers/evidence.csv', ['evidence', 'weight', 'meaning']);
  return {
    ...readPlaces(),
    notPlaces: notPlaces.map((row) => ({
      phrase: row.phrase,
      contains: row.contains,
      unlessFollowedBy: row.unless_followed_by,
      leavesAbbreviation: row.leaves_abbreviation === 'yes',
    })),
    abbreviations: readDataTable('gazetteers/abbreviations.csv', [
      'abbreviation',
      'code',
      'ordinary_use',
      'context',
    ]).map((row) => ({
      abbreviation: row.abbreviation,
      code: row.code,
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
    compounds: readDataTable('gazetteers/fixed_compounds.csv', ['compound', 'codes', 'followed_by']).flatMap(
      toCompounds,
    ),
    evidence: new Map(
      evidence.map(({ evidence: name, weight, meaning }) => [name, { weight: Number(weight), meaning }]),
    ),
    outlets: outlets.map(toOutlet),
    localNames: readDataTable('gazetteers/local_outlet_names.csv', ['name', 'outlet_id']),
  };
}
