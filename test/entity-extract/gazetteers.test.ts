import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../pipeline/errors.js';
import { OUTLET_COLUMNS, readGazetteerTables } from '../../pipeline/knowledge/gazetteer-tables.js';
import { readKnowledge } from '../../pipeline/knowledge/index.js';
import { addUserGazetteer } from '../../pipeline/knowledge/user-gazetteer.js';
import { createPipeline } from '../../pipeline/pipeline.js';
import { packaged } from '../../pipeline/root.js';
import { schemaOf } from '../../pipeline/schemas.js';
import type { Annotated } from '../../schemas/types/index.js';
import { Gazetteer } from '../../stages/entity-extract/gazetteer/gazetteer.js';
import { ANY_NAME, type GazetteerTables } from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import { createEntityExtract } from '../../stages/entity-extract/index.js';
import { OutletNamer } from '../../stages/entity-extract/outlets/outlet-namer.js';
import { isRejection } from '../../stages/stage.js';
import { BRIEFING, folderWith, presser, readRows } from '../support/cli.js';
import { encode } from '../support/encoder.js';
import {
  annotate,
  knowledge,
  markedLines,
  mentionsOf,
  sourceOf,
  split,
  unmarked,
  wangYi,
} from '../support/stages.js';

type Cells = Record<string, string>;

// Read without the code under test, which trims cells.
const readCsv = (name: string): Cells[] =>
  parse(readFileSync(packaged('data', 'gazetteers', `${name}.csv`)), { columns: true }) as Cells[];

const TABLES = {
  countries: readCsv('countries'),
  regions: readCsv('regions'),
  discourse: readCsv('discourse'),
  country_names: readCsv('country_names'),
  not_countries: readCsv('not_countries'),
  abbreviations: readCsv('abbreviations'),
  abbreviation_contexts: readCsv('abbreviation_contexts'),
  fixed_compounds: readCsv('fixed_compounds'),
  evidence: readCsv('evidence'),
  outlets: readCsv('outlets'),
  local_outlet_names: readCsv('local_outlet_names'),
};
type TableName = keyof typeof TABLES;
const NAMES = Object.keys(TABLES) as TableName[];

const fold = (text: string): string => knowledge().language.fold.fold(text);
const items = (cell: string): string[] => (cell === '' ? [] : cell.split(';'));
/** The items of a row's lists. */
const listsIn = ({ aliases = '', codes = '', followed_by = '' }: Cells): string[] =>
  [aliases, codes, followed_by].flatMap(items);
const outletNames = ({ name_zh, aliases }: Cells): string[] => [name_zh!, ...items(aliases!)];

/** A row for each of the words that are to follow what a column holds. */
const spelledOut = (name: TableName, column: string): Cells[] =>
  TABLES[name].flatMap((row) =>
    row.followed_by!.split(';').map((word) => ({ ...row, [column]: row[column]! + word })),
  );
const NOT_COUNTRIES = spelledOut('not_countries', 'phrase');
const COMPOUNDS = spelledOut('fixed_compounds', 'compound');

const CODES = new Set([...TABLES.countries, ...TABLES.regions].map(({ code }) => code!));

/** Every name of a place with its code, as [name, code]. */
const PLACES = [
  ...[...TABLES.countries, ...TABLES.regions].flatMap(({ code, name_zh, name_zh_hant, aliases }) =>
    [name_zh!, name_zh_hant!, ...items(aliases ?? '')].map((name) => [name, code!] as const),
  ),
  ...TABLES.country_names.map(({ name, code }) => [name!, code!] as const),
];

/** The strengths of contexts, those first that count before others. */
const STRENGTHS = ['person', 'side', 'strong', 'medium', 'weak', 'against', 'frame', 'deed'];

/** The values that occur more than once. */
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) < i);

/** What is owned twice, by different owners. */
function disputed(owned: readonly (readonly [string, string])[]): string[] {
  const owners = new Map<string, string>();
  return owned.flatMap(([name, owner]) => {
    const other = owners.get(name) ?? owner;
    owners.set(name, other);
    return other === owner ? [] : [`${name}: ${other}, ${owner}`];
  });
}

describe('the tables of data/gazetteers', () => {
  it.each<[TableName, number]>([
    ['countries', 250],
    ['regions', 7],
    ['discourse', 10],
    ['country_names', 450],
    ['not_countries', 600],
    ['abbreviations', 150],
    ['abbreviation_contexts', 280],
    ['fixed_compounds', 1000],
    ['evidence', 25],
    ['outlets', 1500],
    ['local_outlet_names', 25],
  ])('%s has at least %i rows', (name, least) => {
    expect(TABLES[name].length).toBeGreaterThanOrEqual(least);
  });

  it.each(NAMES)('%s has no row twice and no cell that begins or ends with a space', (name) => {
    expect(repeated(TABLES[name].map((row) => JSON.stringify(row)))).toEqual([]);
    const cells = TABLES[name].flatMap((row) => [...Object.values(row), ...listsIn(row)]);
    expect(cells.filter((cell) => cell !== cell.trim())).toEqual([]);
  });

  it.each(NAMES)('%s has no empty item in a list', (name) => {
    expect(TABLES[name].flatMap(listsIn).filter((item) => item === '')).toEqual([]);
  });

  it.each<[TableName, string[]]>([
    ['countries', ['code']],
    ['regions', ['code']],
    ['discourse', ['code']],
    ['country_names', ['name']],
    ['abbreviations', ['abbreviation']],
    ['abbreviation_contexts', ['word', 'side']],
    ['evidence', ['evidence']],
    ['outlets', ['outlet_id']],
    ['local_outlet_names', ['name', 'outlet_id']],
  ])('%s has one row for each %j', (name, key) => {
    const keys = TABLES[name].map((row) => key.map((column) => row[column]).join(' '));
    expect(repeated(keys)).toEqual([]);
    expect(keys.filter((value) => value.trim() === '')).toEqual([]);
  });

  it.each<[TableName, string[]]>([
    ['countries', ['code']],
    ['regions', ['code']],
    ['discourse', ['code']],
    ['country_names', ['code']],
    ['not_countries', ['contains', 'phrase', 'followed_by']],
    ['abbreviations', ['abbreviation']],
    ['abbreviation_contexts', ['side', 'strength', 'word']],
    ['fixed_compounds', ['compound', 'followed_by']],
    ['outlets', ['country', 'outlet_id']],
    ['local_outlet_names', ['name', 'outlet_id']],
  ])('%s has its rows in the order of %j, so that each has one place to be looked for', (name, key) => {
    const keys = TABLES[name].map((row) =>
      key.map((column) => (column === 'strength' ? STRENGTHS.indexOf(row.strength!) : row[column])).join(' '),
    );
    expect(keys.filter((value, i) => i > 0 && value < keys[i - 1]!)).toEqual([]);
  });

  const TYPES = schemaOf('outlets')
    .properties.type!.enum!.map(String)
    .filter((type) => type !== 'unknown');
  it.each<[TableName, string, string[]]>([
    ['countries', 'kind', ['country', 'territory']],
    ['regions', 'kind', ['region', 'bloc']],
    ['discourse', 'major', ['', 'yes']],
    ['discourse', 'circle', ['', 'any', 'china']],
    ['country_names', 'script', ['Hans', 'Hant', 'both']],
    ['country_names', 'status', ['official', 'short', 'variant', 'former']],
    ['not_countries', 'leaves_abbreviation', ['', 'yes']],
    ['abbreviations', 'ordinary_use', ['never', 'rarely', 'occasionally', 'sometimes', 'often']],
    ['abbreviations', 'context', ['alone', 'left', 'both']],
    ['abbreviation_contexts', 'side', ['left', 'right']],
    ['abbreviation_contexts', 'strength', STRENGTHS],
    ['outlets', 'type', TYPES],
  ])('%s.%s is one of a few, and each of them occurs', (name, column, values) => {
    expect([...new Set(TABLES[name].map((row) => row[column]!))].sort()).toEqual([...values].sort());
  });

  it.each<[TableName, string, RegExp]>([
    ['countries', 'code', /^[A-Z]{2}$/],
    ['regions', 'code', /^[A-Z]{2,6}$/],
    ['countries', 'name_zh', /^[\p{Script=Han}·()（） ]+$/u],
    ['country_names', 'name', /^[\p{Script=Han}·()（）、—－ -]+$/u],
    ['not_countries', 'phrase', /^(?:\*|[\p{Script=Han}·])[\p{Script=Han}·、－—–-]+$/u],
    ['not_countries', 'followed_by', /^[\p{Script=Han}\d·、－—–;-]*$/u],
    ['not_countries', 'unless_followed_by', /^\p{Script=Han}*$/u],
    ['abbreviations', 'abbreviation', /^\p{Script=Han}{1,3}(?:（\p{Script=Han}）)?$/u],
    ['abbreviations', 'codes', /^(?:-;)?[A-Z]+(?:;[A-Z]+)*$/],
    ['abbreviation_contexts', 'word', /^(?:”?\p{Script=Han}{1,7}|《)$/u],
    ['fixed_compounds', 'compound', /^[\p{Script=Han}、“（·]+[。，]?$/u],
    ['fixed_compounds', 'codes', /^(?:[A-Z]+|[-?=])(?:;(?:[A-Z]+|[-?=]))*$/],
    ['fixed_compounds', 'followed_by', /^[\p{Script=Han}、“（·。，;]*$/u],
    ['evidence', 'evidence', /^[a-z]+(?:-[a-z]+)*$/],
    ['evidence', 'weight', /^-?\d+(?:\.\d)?$/],
    ['evidence', 'meaning', /\S/],
    ['outlets', 'outlet_id', /^[a-z0-9]+(?:-[a-z0-9]+)*$/],
    ['local_outlet_names', 'name', /^\p{Script=Han}{2,6}$/u],
    ['outlets', 'name_zh', /^[\p{Script=Han}\p{Script=Latin}\d .+/-]+$/u],
    ['outlets', 'name_en', /^[\p{Script=Latin}\d &'’(),./+-]+$/u],
    ['outlets', 'aliases', /^[\p{Script=Han}\p{Script=Latin}\d ().+/·、—（）;-]*$/u],
  ])('%s.%s is written as %s', (name, column, pattern) => {
    expect(TABLES[name].map((row) => row[column]!).filter((cell) => !pattern.test(cell))).toEqual([]);
  });

  it.each<[TableName, string]>([
    ['abbreviations', 'abbreviation'],
    ['abbreviation_contexts', 'word'],
    ['fixed_compounds', 'compound'],
  ])('%s.%s is in simplified characters: it is compared with folded text', (name, column) => {
    expect(TABLES[name].map((row) => row[column]!).filter((cell) => fold(cell) !== cell)).toEqual([]);
  });

  it('name places by codes that exist', () => {
    const codes = [
      ...[...TABLES.country_names, ...TABLES.discourse].map(({ code }) => code!),
      ...[...TABLES.abbreviations, ...TABLES.fixed_compounds].flatMap(({ codes }) => items(codes!)),
      ...TABLES.outlets.map(({ country }) => country!),
    ];
    expect(codes.filter((code) => !CODES.has(code) && !['-', '?', '='].includes(code))).toEqual([]);
    expect(TABLES.outlets.filter(({ country }) => country!.length !== 2)).toEqual([]);
    const ids = new Set(TABLES.outlets.map(({ outlet_id }) => outlet_id));
    expect(TABLES.outlets.filter(({ parent }) => parent !== '' && !ids.has(parent!))).toEqual([]);
    expect(TABLES.local_outlet_names.filter(({ outlet_id }) => !ids.has(outlet_id!))).toEqual([]);
    expect(repeated([...TABLES.countries, ...TABLES.regions].map(({ code }) => code!))).toEqual([]);
  });

  it('give no name to two places, and none to two outlets or to a place and an outlet', () => {
    const outlets = TABLES.outlets.flatMap((row) =>
      outletNames(row).map((name) => [fold(name), row.outlet_id!] as const),
    );
    const places = PLACES.map(([name, code]) => [fold(name), code] as const);
    expect(disputed([...places, ...outlets])).toEqual([]);
  });

  it('have no name of a place that another row of them tells in whatever characters', () => {
    const folded = PLACES.map(([name]) => fold(name));
    const here = new Set(TABLES.country_names.map(({ name }) => fold(name!)));
    expect(repeated(folded).filter((name) => here.has(name))).toEqual([]);
  });

  it('deny a name in no phrase that a shorter one covers', () => {
    const covers = (short: Cells, long: Cells): boolean => {
      const at = long.phrase!.indexOf(long.contains!) - short.phrase!.indexOf(short.contains!);
      const [next] = long.phrase!.slice(at + short.phrase!.length);
      return long.phrase!.startsWith(short.phrase!, at) && !short.unless_followed_by!.includes(next ?? '。');
    };
    const covered = NOT_COUNTRIES.filter((long) =>
      NOT_COUNTRIES.some(
        (short) =>
          short.contains === long.contains &&
          short.leaves_abbreviation === long.leaves_abbreviation &&
          short.phrase!.length < long.phrase!.length &&
          covers(short, long),
      ),
    );
    expect(covered.map(({ phrase }) => phrase)).toEqual([]);
  });

  it('give an outlet each of its names once, and an abbreviation each of its places', () => {
    expect(TABLES.outlets.flatMap((row) => repeated(outletNames(row)))).toEqual([]);
    expect(TABLES.abbreviations.flatMap(({ codes }) => repeated(items(codes!)))).toEqual([]);
  });

  it('have Namibia, whose code reads like "not available"', () => {
    const row = TABLES.countries.find(({ code }) => code === 'NA');
    expect(row).toEqual({
      code: 'NA',
      kind: 'country',
      name_en: 'Namibia',
      name_zh: '纳米比亚',
      name_zh_hant: '納米比亞',
      subregion: '202',
    });
    expect(mentionsOf(annotate('问：纳米比亚和納米比亞？\n答：好。'))).toEqual([
      '纳米比亚 NA',
      '納米比亞 NA',
    ]);
  });

  it('tell each phrase once, whatever is to follow it', () => {
    expect(repeated(NOT_COUNTRIES.map(({ phrase, contains }) => `${phrase} ${contains}`))).toEqual([]);
    const compounds = COMPOUNDS.map(({ compound }) => compound!);
    expect(repeated(compounds)).toEqual([]);
    expect(compounds.filter((compound) => compound.length < 2)).toEqual([]);
  });

  it('give no codes to what is at the end of a fixed compound and means no place, but let it follow', () => {
    expect(TABLES.fixed_compounds.filter(({ codes }) => /[^;-].*-$/.test(codes!))).toEqual([]);
  });

  it('give a fixed compound one code for each character, and places to abbreviations only', () => {
    const codesOf = (abbreviation: string): string[] =>
      items(TABLES.abbreviations.find((row) => row.abbreviation === abbreviation)?.codes ?? '');
    for (const { compound, codes } of TABLES.fixed_compounds) {
      const characters = [...compound!];
      expect(items(codes!), compound).toHaveLength(characters.length);
      items(codes!).forEach((code, i, all) => {
        if (code === '=' || all[i + 1] === '=') return;
        const known = codesOf(characters[i]!);
        if (code === '?') expect(known.length, compound).toBeGreaterThan(0);
        else if (code !== '-') expect(known, compound).toContain(code);
      });
    }
  });

  it('deny a name only within a longer phrase that holds it once', () => {
    const names = new Set([ANY_NAME, ...PLACES.map(([name]) => fold(name))]);
    const wrong = NOT_COUNTRIES.filter(({ phrase, contains, leaves_abbreviation }) => {
      const isLonger = phrase !== contains && phrase!.split(contains!).length === 2;
      const leaves = TABLES.abbreviations.some(({ abbreviation }) => abbreviation === contains![0]);
      return !isLonger || !names.has(fold(contains!)) || (leaves_abbreviation === 'yes' && !leaves);
    });
    expect(wrong).toEqual([]);
    const followers = TABLES.not_countries.map(({ unless_followed_by }) => [...unless_followed_by!]);
    expect(followers.flatMap(repeated)).toEqual([]);
  });

  it('weigh the evidence that the code asks for, all of it and nothing else', () => {
    const { lexicon, language } = knowledge();
    const gazetteer = new Gazetteer(readGazetteerTables(), language);
    // Asking for a row that is not there throws, so that what remains is to see every row asked for.
    const weight = vi.spyOn(gazetteer, 'weight');
    const namer = new OutletNamer(gazetteer, lexicon, language);
    const extract = createEntityExtract(namer, gazetteer, lexicon, language);
    const sentences = markedLines('sentences.txt').map(({ line }) => `记者：${unmarked(line)}`);
    const texts = [
      sentences.join('\n'),
      ...sentences,
      wangYi(),
      '问：巴方呢？\n答：巴西很好。',
      '问：乌克兰呢？\n答：乌东部战火。',
    ];
    const rules = texts.flatMap((text) => extract.run(split(text)).mentions.map(({ rule }) => rule));
    const used = new Set([...rules, ...weight.mock.calls.map(([name]) => name)]);
    expect([...used].sort()).toEqual(TABLES.evidence.map(({ evidence }) => evidence!).sort());
  });
});

describe('the gazetteer', () => {
  it('finds every place by each of its names, in either script', () => {
    const { gazetteer } = knowledge();
    const wrong = PLACES.filter(([name, code]) => {
      const phrase = gazetteer.phrases.get(fold(name));
      return phrase?.kind !== 'place' || phrase.code !== code || gazetteer.place(code).code !== code;
    });
    expect(wrong).toEqual([]);
  });

  it('finds every outlet by each of its names, in running text and by itself', () => {
    const { gazetteer } = knowledge();
    const wrong = TABLES.outlets.flatMap((row) =>
      outletNames(row).filter((name) => {
        const phrase = gazetteer.phrases.get(fold(name));
        const inText = phrase?.kind === 'outlet' ? phrase.outlet.outlet_id : null;
        return inText !== row.outlet_id || gazetteer.outlet(fold(name))?.outlet_id !== row.outlet_id;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('tells every outlet by each of its names as a label', () => {
    const { gazetteer, lexicon, language } = knowledge();
    const namer = new OutletNamer(gazetteer, lexicon, language);
    const wrong = TABLES.outlets.flatMap((row) =>
      outletNames(row).filter((name) => {
        const told = namer.parse(`${name}记者`).map(({ outlet, match }) => `${outlet.outlet_id} ${match}`);
        return told.join() !== `${row.outlet_id} exact`;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('finds no abbreviation of a country in the names of cities, persons and organizations', () => {
    const words = readFileSync(packaged('data', 'languages', 'zh', 'words.txt'), 'utf8');
    const names = Array.from(
      words.matchAll(/^(\S+) \d+ (?:city|place|person|organization)$/gm),
      ([, name]) => name!,
    );
    expect(names.length).toBeGreaterThan(6000);
    const wrong = names.filter((name) =>
      annotate(`问：您谈到${name}？\n答：是。`).mentions.some(({ form }) => form !== 'name'),
    );
    expect(wrong).toEqual([]);
  });

  it('knows nothing that it was not told', () => {
    const { gazetteer } = knowledge();
    expect(gazetteer.phrases.get('无名国')).toBeUndefined();
    expect(gazetteer.phrases.get('中')).toBeUndefined();
    expect(gazetteer.outlet('无名报')).toBeUndefined();
    expect(() => gazetteer.weight('no-such-evidence')).toThrow(
      'data/gazetteers/evidence.csv has no row "no-such-evidence"',
    );
  });

  it('finds no more and no other mentions in a transcript whose title names a country that it does not speak of', () => {
    /** Where mentions stand, from the beginning of the first turn on. */
    const placesIn = ({ turns, mentions }: Annotated): string[] =>
      mentions.map(({ start, end }) => `${start - turns[0]!.start}-${end - turns[0]!.start}`);
    const transcript = annotate(wangYi());
    const codes = new Set(transcript.mentions.map(({ code }) => code));
    const others = TABLES.countries.filter(({ code }) => !codes.has(code!));
    const changed = others.filter(({ name_zh }) => {
      const named = annotate(`王毅谈${name_zh}局势\n${wangYi()}`);
      return placesIn(named).join() !== placesIn(transcript).join();
    });
    expect(changed).toEqual([]);
  });
});

const OUTLET_HEADER = OUTLET_COLUMNS.join();
const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');
const names = (...rows: string[]): string => lines('name,code', ...rows);
const outlets = (...rows: string[]): string => lines(OUTLET_HEADER, ...rows);

describe("a user's gazetteer", () => {
  const folder = folderWith({
    'names.csv': names('花旗国,US', '樱花國,JP', '英伦,GB', '', '荷兰,-'),
    'outlets.csv': outlets(
      'wuming-evening,无名晚报,Wuming Evening,FR,newspaper,,无名晚刊; 无名网;',
      'afp,法国新闻社,Agence Française,FR,online,,法新',
      'wuming-weekly,无名周刊,,FR,magazine,,',
    ),
  });
  const files = ['names.csv', 'outlets.csv'].map((name) => join(folder, name));
  const user = (() => {
    let value: ReturnType<typeof createPipeline> | undefined;
    return (text: string): Annotated => {
      value ??= createPipeline(readKnowledge(files));
      const document = value.run(sourceOf(text));
      if (isRejection(document)) throw new Error('refused');
      return document;
    };
  })();

  const TEXT = '问：花旗国、花旗國、樱花国、英伦、荷兰和法国？\n答：好。';

  it('adds names in either script', () => {
    expect(mentionsOf(user(TEXT))).toEqual(['花旗国 US', '花旗國 US', '樱花国 JP', '英伦 GB', '法国 FR']);
  });

  it('changes nothing for those who do not ask for it', () => {
    user(TEXT);
    expect(mentionsOf(annotate(TEXT))).toEqual(['荷兰 NL', '法国 FR']);
  });

  it('adds outlets by their names and aliases', () => {
    const { outlets: known, outlet_appearances } = user(
      '无名晚报记者：好？\n无名网記者：好？\n法国无名晚刊记者：好？\n答：好。',
    );
    expect(known).toEqual([
      {
        outlet_id: 'wuming-evening',
        name_zh: '无名晚报',
        name_en: 'Wuming Evening',
        country: 'FR',
        type: 'newspaper',
        known: true,
      },
    ]);
    expect(outlet_appearances.map(({ match }) => match)).toEqual(['exact', 'exact', 'exact']);
  });

  it('puts an outlet with a known id in the place of that one, with its names', () => {
    const document = user('法新记者：好？\n法新社记者：好？\n答：好。');
    expect(document.outlets[0]).toMatchObject({
      outlet_id: 'afp',
      name_en: 'Agence Française',
      type: 'online',
    });
    expect(document.outlet_appearances.map(({ outlet_id, match }) => [outlet_id, match])).toEqual([
      ['afp', 'exact'],
      [expect.stringMatching(/^unknown-/), 'none'],
    ]);
  });

  it('adds outlets without an English name', () => {
    expect(user('无名周刊记者：好？\n答：好。').outlets).toMatchObject([
      { name_zh: '无名周刊', name_en: null },
    ]);
  });

  it('of many names is read in no time', () => {
    const aliases = Array.from(
      { length: 30_000 },
      (_, i) => `${String.fromCharCode(0x4e00 + (i >> 4))}${i & 15}社`,
    );
    const file = join(
      folderWith({ 'own.csv': outlets(`own-news,自家新闻,,FR,online,,${aliases.join(';')}`) }),
      'own.csv',
    );
    const begin = performance.now();
    addUserGazetteer(readGazetteerTables(), file, knowledge().language.fold);
    expect((performance.now() - begin) / 1000).toBeLessThan(3);
  });

  it('may repeat what is known, and begin with a byte-order mark', () => {
    const file = join(folderWith({ 'own.csv': `\ufeff${names('法国,FR', '法蘭西,FR')}` }), 'own.csv');
    const before = readGazetteerTables();
    const after = addUserGazetteer(before, file, knowledge().language.fold);
    const owned = (tables: GazetteerTables): string[] => [
      ...new Set(tables.names.map(({ name, code }) => `${fold(name)} ${code}`)),
    ];
    expect(owned(after).sort()).toEqual(owned(before).sort());
  });

  const CODE_HINT = 'use ISO 3166-1 alpha-2, a code of regions.csv, or - for no place';
  const HEADER_HINT = `the header must read "name,code" for country names or "${OUTLET_HEADER}" for outlets`;
  const OWN = 'own-news,自家新闻,Own News,FR,online,,';
  it.each<[string, string, string]>([
    ['an unknown code', names('花旗国,ZZ'), `2: "ZZ" is no code; ${CODE_HINT}`],
    ['a code in small letters', names('花旗国,us'), `2: "us" is no code; ${CODE_HINT}`],
    ['no code', names('花旗国,'), `2: "" is no code; ${CODE_HINT}`],
    [
      'a name to take out that there is not',
      names('荷兰,-', '中,-'),
      '3: there is no name "中" to take out; leave the row out',
    ],
    ['no name', names('花旗国,US', ',US'), '3: the name is missing'],
    ['a name twice', names('花旗国,US', '花旗国,US'), '3: "花旗国" stands in an earlier row of this file'],
    [
      'a name in both scripts',
      names('花旗国,US', '', '花旗國,-'),
      '4: "花旗國" stands in an earlier row of this file',
    ],
    [
      'a name of another place',
      names('法蘭西,DE'),
      '2: "法蘭西" is already a name of FR; a name can mean one place only',
    ],
    ['a wrong header', lines('name;code', '花旗国;US'), `1: ${HEADER_HINT}`],
    ['columns in another order', lines('code,name', 'US,花旗国'), `1: ${HEADER_HINT}`],
    ['nothing', '', `1: ${HEADER_HINT}`],
    ['too many cells', names('花旗国,US', '英伦,GB,short'), '3: the row has 3 cells, the header 2'],
    ['too few cells', outlets(OWN, 'wuming,无名报'), '3: the row has 2 cells, the header 7'],
    [
      'a row behind a line break in quotes',
      names('"花旗\n国",US', '英伦,QQ'),
      `4: "QQ" is no code; ${CODE_HINT}`,
    ],
    [
      'a bad outlet_id',
      outlets('Own News,自家新闻,Own News,FR,online,,'),
      '2: "Own News" is no outlet_id; use small letters, digits and -',
    ],
    [
      'no outlet_id',
      outlets(',自家新闻,Own News,FR,online,,'),
      '2: "" is no outlet_id; use small letters, digits and -',
    ],
    ['an outlet_id twice', outlets(OWN, OWN), '3: "own-news" stands in an earlier row of this file'],
    [
      'a name of a megabyte',
      names(`${'国'.repeat(1e6)},US`),
      '2: a name has more than 200 characters; shorten it',
    ],
    [
      'an alias of a megabyte',
      outlets(`${OWN}${'报'.repeat(1e6)}`),
      '2: a name has more than 200 characters; shorten it',
    ],
    [
      'a code of a megabyte',
      names(`花旗国,${'U'.repeat(1e6)}`),
      `2: "${'U'.repeat(200)}…" is no code; ${CODE_HINT}`,
    ],
    ['a line break in a code', names('花旗国,"U\nS"'), `3: "U\\u{a}S" is no code; ${CODE_HINT}`],
    ['an outlet without a name', outlets('own-news,,Own News,FR,online,,'), '2: name_zh is missing'],
    [
      'a region in the place of a country',
      outlets('own-news,自家新闻,Own News,AFRICA,online,,'),
      '2: "AFRICA" is no country code; use ISO 3166-1 alpha-2',
    ],
    [
      'an unknown type',
      outlets('own-news,自家新闻,Own News,FR,blog,,'),
      '2: "blog" is no type; use agency, newspaper, magazine, tv, radio, broadcaster, online, unknown',
    ],
    [
      'a name of another outlet',
      outlets('own-news,新华社,Own News,FR,online,,'),
      '2: "新华社" is already a name of xinhua; a name can mean one outlet only',
    ],
    [
      'an alias of another outlet',
      outlets('own-news,自家新闻,Own News,FR,online,,自家;新華社'),
      '2: "新華社" is already a name of xinhua; a name can mean one outlet only',
    ],
    [
      'an alias of an earlier row',
      outlets(OWN, 'other-news,别家新闻,Other News,FR,online,,自家新闻'),
      '3: "自家新闻" is already a name of own-news; a name can mean one outlet only',
    ],
  ])('with %s is refused, with file and line', (_, content, message) => {
    const file = join(folderWith({ 'own.csv': content }), 'own.csv');
    const add = () => addUserGazetteer(readGazetteerTables(), file, knowledge().language.fold);
    expect(add).toThrow(new UsageError(`${file}:${message}`));
  });

  it('that cannot be read is refused with the reason', () => {
    const add = () => readKnowledge([join(folder, 'missing.csv')]);
    expect(add).toThrow(UsageError);
    expect(add).toThrow(/^cannot read the table .*missing\.csv: there is no such file$/);
  });
});

describe('presser --gazetteer', () => {
  const folder = folderWith({
    'briefing.txt': BRIEFING.replace('美国', '花旗国'),
    'names.csv': names('花旗国,US'),
    'more.csv': names('伙伴,JP'),
    'bad.csv': names('花旗国,ZZ'),
  });

  it('may be given several times', async () => {
    const args = ['run', 'briefing.txt', '--gazetteer', 'names.csv', '--gazetteer', 'more.csv'];
    expect((await presser(folder, args)).status).toBe(0);
    const found = readRows(join(folder, 'out'), 'country_mentions').map(({ surface }) => surface);
    expect(found).toEqual(expect.arrayContaining(['花旗国', '伙伴']));
  });

  it('saved as Excel saves in Chinese is told of, not read as other characters', async () => {
    writeFileSync(join(folder, 'gbk.csv'), encode(names('花旗国,US'), 'gb18030'));
    for (const args of [[], ['--cache', 'cache'], ['--shard', '1/2'], ['--jobs', '2']]) {
      const ended = await presser(folder, ['run', '.', '-o', 'none', '--gazetteer', 'gbk.csv', ...args]);
      expect(ended).toEqual({
        status: 2,
        stdout: '',
        stderr: 'presser: gbk.csv is not in UTF-8; save it as UTF-8, which Excel calls "CSV UTF-8"\n',
      });
    }
  });

  it('with a bad row ends with 2 and one line, before anything is written', async () => {
    const ended = await presser(folder, ['run', 'briefing.txt', '-o', 'none', '--gazetteer', 'bad.csv']);
    expect(ended).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'presser: bad.csv:2: "ZZ" is no code; use ISO 3166-1 alpha-2, a code of regions.csv, or - for no place\n',
    });
    expect(() => readRows(join(folder, 'none'), 'documents')).toThrow('ENOENT');
  });
});
