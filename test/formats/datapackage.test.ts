import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Field,
  type TableSchema,
  wholePattern,
} from '../../pipeline/formats/datapackage/table-schema.js';
import { columnsOf, DATASETS, schemaOf } from '../../pipeline/schemas.js';
import { hashes, type Row, readRows } from '../support/cli.js';
import { type Answer, database, runAll } from '../support/formats.js';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  dialect: { delimiter: string; quoteChar: string; header: boolean; lineTerminator: string };
  schema: TableSchema;
}

interface Package {
  sources: object[];
  version: string;
  description: string;
  resources: Resource[];
}

let folder: string;
let descriptor: Package;
let query: (sql: string) => Promise<Answer>;

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const resourceOf = (name: string): Resource => descriptor.resources.find((one) => one.name === name)!;
const count = async (sql: string): Promise<number> =>
  Number((await query(`select count(*) as n ${sql}`))[0]!.n);

const SQL_TYPES: Record<Field['type'], string> = {
  string: 'varchar',
  integer: 'bigint',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  list: 'varchar',
};

/** The SQL of a column as the descriptor has it: the apostrophe that makes a cell safe taken away, lists cut. */
function columnSql({ name, type, delimiter }: Field): string {
  const column = `"${name}"`;
  if (type !== 'string' && type !== 'list') return column;
  const bare = `regexp_replace(${column}, '^''', '')`;
  return type === 'string'
    ? `${bare} as ${column}`
    : `coalesce(string_split(${bare}, ${text(delimiter!)}), []) as ${column}`;
}

/** Loads a CSV file into a table of DuckDB by what datapackage.json says of it, and nothing else. */
async function loadTable({ name, path, dialect, schema }: Resource): Promise<void> {
  const types = schema.fields.map((field) => `${text(field.name)}: ${text(SQL_TYPES[field.type])}`);
  expect(schema.missingValues).toEqual(['']);
  const source = `read_csv(${text(join(folder, path))}, columns = {${types.join()}}, auto_detect = false,
    header = ${dialect.header}, delim = ${text(dialect.delimiter)}, quote = ${text(dialect.quoteChar)},
    escape = ${text(dialect.quoteChar)}, new_line = '\\r\\n', nullstr = '')`;
  await query(`create table "${name}" as select ${schema.fields.map(columnSql).join()} from ${source}`);
}

beforeAll(async () => {
  folder = await runAll('csv');
  descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  query = await database();
  for (const resource of descriptor.resources) await loadTable(resource);
});

describe('the package', () => {
  it('has every CSV file with its size and hash', () => {
    const files = hashes(folder);
    expect(descriptor.resources.map(({ path, hash }) => [path, hash])).toEqual(
      DATASETS.map((name) => [`${name}.csv`, `sha256:${files[`${name}.csv`]}`]),
    );
    for (const { path, bytes } of descriptor.resources)
      expect(readFileSync(join(folder, path))).toHaveLength(bytes);
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toHaveLength(DATASETS.length);
  });

  it('names the transcripts that the tables were made from, and none that was refused', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const [, hostile, wangYi] = manifest.inputs;
    expect(descriptor.sources).toEqual(
      [hostile, wangYi].map(({ path, sha256 }) => ({ title: path, hash: `sha256:${sha256}` })),
    );
  });

  it('is the same for the same transcripts, and stands in the manifest', async () => {
    const { outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(outputs).toContainEqual({
      path: 'datapackage.json',
      rows: null,
      sha256: hashes(folder)['datapackage.json'],
    });
    expect(hashes(await runAll('csv'))).toEqual(hashes(folder));
  });
});

/** A row of JSONL as CSV can tell it: an empty text is a missing value. */
const withoutEmptyTexts = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === '' ? null : value]));

describe.each(DATASETS)('%s, loaded by its Table Schema', (name) => {
  const loaded = async (): Promise<Row[]> => {
    const integers = resourceOf(name).schema.fields.filter(({ type }) => type === 'integer');
    return (await query(`from "${name}"`)).map((row) => {
      for (const field of integers)
        row[field.name] = row[field.name] === null ? null : Number(row[field.name]);
      return row as Row;
    });
  };

  it('has the columns in the order of the file', () => {
    expect(resourceOf(name).schema.fields.map((field) => field.name)).toEqual(columnsOf(name));
  });

  it('holds the values of the JSONL', async () => {
    const rows = readRows(folder, name);
    expect(rows).not.toEqual([]);
    expect(await loaded()).toEqual(rows.map(withoutEmptyTexts));
  });

  it('keeps its constraints', async () => {
    for (const { name: column, type, constraints = {} } of resourceOf(name).schema.fields) {
      const { required, enum: values, pattern, minLength, minimum } = constraints;
      const broken = [
        ...(required ? [`"${column}" is null`] : []),
        ...(values ? [`"${column}" not in (${values.map(text).join()})`] : []),
        ...(pattern ? [`not regexp_full_match("${column}", ${text(pattern)})`] : []),
        ...(minLength ? [`length("${column}") < ${minLength}`] : []),
        ...(minimum === undefined ? [] : [`"${column}" < ${minimum}`]),
      ];
      for (const condition of broken)
        expect(await count(`from "${name}" where ${condition}`), `${condition} (${type})`).toBe(0);
    }
  });

  it('has one row a key', async () => {
    const { primaryKey, uniqueKeys } = resourceOf(name).schema;
    const key = primaryKey ?? uniqueKeys![0]!;
    expect(key).toEqual(schemaOf(name).primaryKey);
    const columns = key.map((column) => `"${column}"`).join();
    expect(await count(`from (select distinct ${columns} from "${name}")`)).toBe(
      await count(`from "${name}"`),
    );
  });

  it('has a row of the other table for every foreign key', async () => {
    for (const { fields, reference } of resourceOf(name).schema.foreignKeys ?? []) {
      const on = fields.map((field, i) => `here."${field}" = there."${reference.fields[i]}"`).join(' and ');
      const filled = fields.map((field) => `here."${field}" is not null`).join(' and ');
      const orphans = `from "${name}" here anti join "${reference.resource}" there on ${on} where ${filled}`;
      expect(await count(orphans), fields.join()).toBe(0);
      expect(await count(`from "${name}" here join "${reference.resource}" there on ${on}`)).toBeGreaterThan(
        0,
      );
    }
  });
});

it('foreign keys, required columns and keys are those of the schemas', () => {
  const keys = descriptor.resources.flatMap(({ schema }) => schema.foreignKeys ?? []);
  expect(keys).toEqual(DATASETS.flatMap((name) => schemaOf(name).foreignKeys));
  expect(keys).not.toEqual([]);
  // A primary key may not be missing; a diagnostic of a whole file has no line.
  expect(resourceOf('diagnostics').schema).not.toHaveProperty('primaryKey');
  const required = resourceOf('turns').schema.fields.filter((field) => field.constraints?.required);
  expect(required.map(({ name }) => name).join(' ')).toBe(
    'document_id turn_id seq role line_start line_end start end sentences characters questions country_mentions text',
  );
});

it('the code NA is Namibia', async () => {
  expect(await query(`select code from countries where name_en = 'Namibia'`)).toEqual([{ code: 'NA' }]);
});

it.each([
  ['^[a-z-]+$', ['a-b'], ['', 'a b', 'A', 'a\n']],
  ['/t\\d{3,}$', ['d/t001', 'a\nb/t1234'], ['d/t01', 'd/t001x']],
  ['^x', ['x', 'xy\nz'], ['yx']],
  ['\\S', ['a', ' \n a\n'], ['', ' \n']],
])('%s fits whole texts as it is found in them', (pattern, fitting, others) => {
  const whole = new RegExp(`^(?:${wholePattern(pattern)})$`, 'u');
  expect(fitting.filter((value) => !whole.test(value))).toEqual([]);
  expect(others.filter((value) => whole.test(value))).toEqual([]);
});
