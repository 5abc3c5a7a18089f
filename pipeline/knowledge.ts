import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  Gazetteer,
  type GazetteerTables,
  type OrdinaryUse,
  type OutletEntry,
  type Place,
  type Side,
  type Strength,
} from '../stages/entity-extract/gazetteer.js';
import type { Language } from '../stages/language.js';
import { Lexicon, type NamedWord } from '../stages/segment-normalize/lexicon.js';
import { Fold } from '../stages/text/fold.js';
import { packaged } from './root.js';
import { readDataTable } from './table.js';

/** All that the stages know beyond their document: read once, never changed. */
export interface Knowledge {
  language: Language;
  lexicon: Lexicon;
  gazetteer: Gazetteer;
}

const require = createRequire(import.meta.url);

const list = (cell: string): string[] => (cell === '' ? [] : cell.split(';'));

function readPlaces(): { places: Place[]; names: GazetteerTables['names'] } {
  const places: Place[] = [];
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
  for (const row of readDataTable('gazetteers/countries.csv', columns)) add(row, []);
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
  return { places, names };
}

function readTables(): GazetteerTables {
  const notPlaces = readDataTable('gazetteers/not_countries.csv', [
    'phrase',
    'contains',
    'unless_followed_by',
    'leaves_abbreviation',
    'note',
  ]);
  const outlets = readDataTable('gazetteers/outlets.csv', [
    'outlet_id',
    'name_zh',
    'name_en',
    'country',
    'type',
    'parent',
    'aliases',
  ]);
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
      context: row.context as 'left' | 'both',
    })),
    contexts: readDataTable('gazetteers/abbreviation_contexts.csv', ['word', 'side', 'strength']).map(
      (row) => ({
        word: row.word,
        side: row.side as Side,
        strength: row.strength as Strength,
      }),
    ),
    compounds: readDataTable('gazetteers/fixed_compounds.csv', ['compound', 'codes']).map((row) => ({
      compound: row.compound,
      codes: list(row.codes),
    })),
    evidence: new Map(evidence.map(({ evidence: name, weight }) => [name, Number(weight)])),
    outlets: outlets.map((row) => ({
      ...row,
      type: row.type as OutletEntry['type'],
      aliases: list(row.aliases),
    })),
  };
}

/**
 * Frequencies, on the dictionary's scale, that names have at least. The dictionary was counted on newspapers
 * and novels; in diplomatic speech 中方 and 美方 are among the commonest words.
 */
const FREQUENCY = { place: 100, outlet: 30, compound: 1000, side: 2000, ownSide: 60000 } as const;

/** The country whose own spokesmen speak of it in every other sentence. */
const OWN_SIDE = '中方';

/** What the gazetteers add to the lexicon, so that segmentation knows the names too. */
function namedWords(tables: GazetteerTables): NamedWord[] {
  return [
    ...tables.names.map(({ name }) => [name, FREQUENCY.place] as const),
    ...tables.outlets.flatMap(({ name_zh, aliases }) =>
      [name_zh, ...aliases].map((name) => [name, FREQUENCY.outlet] as const),
    ),
    ...tables.compounds.map(({ compound }) => [compound, FREQUENCY.compound] as const),
    ...tables.abbreviations.map(({ abbreviation }) => [`${abbreviation}方`, FREQUENCY.side] as const),
    [OWN_SIDE, FREQUENCY.ownSide],
  ];
}

function readLanguage(fold: Fold): Language {
  const language = JSON.parse(readFileSync(packaged('data/languages/zh/language.json'), 'utf8')) as Omit<
    Language,
    'fold' | 'stop_words'
  >;
  const stopWords = require('stopwords-iso/stopwords-iso.json') as Record<string, string[]>;
  return { ...language, fold, stop_words: new Set(stopWords.zh!.map((word) => fold.fold(word))) };
}

export function readFold(): Fold {
  const rows = readDataTable('languages/zh/traditional.csv', ['traditional', 'simplified']);
  return new Fold(rows.map(({ traditional, simplified }) => [traditional, simplified] as const));
}

/** Reads the gazetteers, the language and the lexicon. Throws UsageError where a table is not as it should be. */
export function readKnowledge(): Knowledge {
  const fold = readFold();
  const tables = readTables();
  const dictionary = readFileSync(require.resolve('@node-rs/jieba/dict.txt'));
  return {
    language: readLanguage(fold),
    lexicon: Lexicon.parse(dictionary, namedWords(tables), fold),
    gazetteer: new Gazetteer(tables, fold),
  };
}
