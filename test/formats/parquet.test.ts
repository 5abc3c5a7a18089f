import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parquet } from '../../pipeline/formats/parquet.js';
import type { Value } from '../../pipeline/output/cells.js';
import { packaged } from '../../pipeline/root.js';
import {
  type ColumnSchema,
  columnsOf,
  DATASETS,
  type DatasetName,
  schemaOf,
} from '../../pipeline/schemas.js';
import { folderWith, type Row, readRows } from '../support/cli.js';
import { type Answer, database, runAll, runInto } from '../support/formats.js';

let folder: string;
let query: (sql: string) => Promise<Answer>;

const fileOf = (name: DatasetName): string => `'${join(folder, 'parquet', `${name}.parquet`)}'`;

/** DuckDB's answers in JSON have 64-bit integers as texts. */
function asInJson(value: unknown, { type }: ColumnSchema): Value {
  const isInteger = [type].flat().includes('integer');
  return isInteger && value !== null ? Number(value) : (value as Value);
}

async function readParquet(name: DatasetName): Promise<Row[]> {
  const { properties } = schemaOf(name);
  const rows = await query(`from ${fileOf(name)}`);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, asInJson(value, properties[column]!)]),
    ),
  );
}

beforeAll(async () => {
  folder = await runAll('parquet');
  query = await database();
});

describe.each(DATASETS)('%s.parquet', (name) => {
  it('holds the values of the JSONL, row by row', async () => {
    const rows = readRows(folder, name);
    expect(rows).not.toEqual([]);
    expect(await readParquet(name)).toEqual(rows);
  });

  it('has the columns of the schema with their types', async () => {
    const described = await query(`describe from ${fileOf(name)}`);
    expect(described.map((column) => column.column_name)).toEqual(columnsOf(name));
    const TYPES: Record<string, string> = {
      string: 'VARCHAR',
      integer: 'BIGINT',
      number: 'DOUBLE',
      boolean: 'BOOLEAN',
      array: 'VARCHAR[]',
    };
    const expected = Object.values(schemaOf(name).properties).map(({ type, format }) =>
      format === 'date' ? 'DATE' : TYPES[[type].flat().find((one) => one !== 'null')!],
    );
    expect(described.map((column) => column.column_type)).toEqual(expected);
  });

  it('lets only those columns be null that the schema lets be', async () => {
    const elements = await query(
      `select name, repetition_type from parquet_schema(${fileOf(name)}) where name not in ('list', 'element')`,
    );
    const [, ...columns] = elements;
    const expected = Object.entries(schemaOf(name).properties).map(([column, { type }]) => ({
      name: column,
      repetition_type: [type].flat().includes('null') ? 'OPTIONAL' : 'REQUIRED',
    }));
    expect(columns).toEqual(expected);
  });
});

it('Namibia is a country and no missing value', async () => {
  const [namibia] = await query(
    `select code, mentions from ${fileOf('countries')} where name_en = 'Namibia'`,
  );
  expect(namibia).toEqual({ code: 'NA', mentions: '2' });
});

it('a dataset without a row is a table without a row', async () => {
  const empty = await runInto({ 'empty.txt': '' }, 'parquet');
  const file = join(empty, 'parquet', 'turns.parquet');
  expect(await query(`select count(*) as rows from '${file}'`)).toEqual([{ rows: '0' }]);
  expect(await query(`describe from '${file}'`)).toHaveLength(columnsOf('turns').length);
});

it('long tables are cut into groups of rows, in their order', async () => {
  const numbers = Array.from({ length: 45_000 }, (_, i) => i);
  const row = (i: number): string => `{"outlet_id":"o","code":"CN","mentions":${i},"exchanges":1}\n`;
  const files = DATASETS.map((name) => [
    `${name}.jsonl`,
    name === 'outlet_countries' ? numbers.map(row).join('') : '',
  ]);
  const long = folderWith(Object.fromEntries(files));
  await parquet({
    folder: long,
    rows: new Map(),
    hashes: new Map(),
    inputs: [],
    gazetteers: [],
    warn: () => undefined,
  });
  const file = `'${join(long, 'parquet', 'outlet_countries.parquet')}'`;
  const [groups] = await query(`select num_row_groups as groups from parquet_file_metadata(${file})`);
  expect(Number(groups!.groups)).toBeGreaterThan(1);
  const mentions = (await query(`select mentions from ${file}`)).map((one) => Number(one.mentions));
  expect(mentions).toEqual(numbers);
});

it('the README shows SQL that gives the mentions of countries by outlet', async () => {
  const readme = readFileSync(packaged('README.md'), 'utf8');
  const sql = /\*\*DuckDB\*\*.*\n\n((?: {4}.*\n)+)/.exec(readme)![1]!;
  const rows = await query(sql.replaceAll("'out/", `'${folder}/`));
  const expected = readRows(folder, 'outlet_countries').map(({ outlet_id, code, mentions }) =>
    [outlet_id, code, mentions].join(),
  );
  expect(rows.map((row) => Object.values(row).join()).sort()).toEqual(expected.sort());
});

it('the same transcripts give the same bytes, and they are in the manifest', async () => {
  const again = await runAll('parquet');
  const names = readdirSync(join(folder, 'parquet'));
  expect(names.sort()).toEqual(DATASETS.map((name) => `${name}.parquet`).sort());
  for (const name of names)
    expect(readFileSync(join(again, 'parquet', name))).toEqual(readFileSync(join(folder, 'parquet', name)));
  const { outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const listed = outputs.filter(({ path }: { path: string }) => path.startsWith('parquet/'));
  expect(listed.map(({ rows }: { rows: number }) => rows)).toEqual(
    DATASETS.map((name) => readRows(folder, name).length),
  );
});
