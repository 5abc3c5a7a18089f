import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { Value } from '../output/cells.js';
import { packageVersion } from '../root.js';
import {
  type ColumnKind,
  type ColumnSchema,
  DATASETS,
  type DatasetName,
  isNullable,
  kindOf,
  schemaOf,
} from '../schemas.js';
import type { Format } from './format.js';
import { readRows } from './shared/rows.js';

/** A node of Parquet's schema. */
type SchemaElement = NonNullable<Parameters<typeof parquetWriteRows>[0]['schema']>[number];

/** Rows that are held in memory and written together: of turns, some 30 MB. */
const ROWS_A_GROUP = 20_000;

/** How Parquet stores what is no list. Integers take 64 bits, as programs take those of CSV to be. */
const PHYSICAL_TYPES: Readonly<Record<Exclude<ColumnKind, 'list'>, Omit<SchemaElement, 'name'>>> = {
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
};

/** A column as elements of Parquet's schema, a tree in the order of its nodes. A list takes three levels. */
function elementsOf(name: string, column: ColumnSchema): SchemaElement[] {
  const repetition_type = isNullable(column) ? 'OPTIONAL' : 'REQUIRED';
  const kind = kindOf(column);
  if (kind !== 'list') return [{ name, repetition_type, ...PHYSICAL_TYPES[kind] }];
  const list = { converted_type: 'LIST', logical_type: { type: 'LIST' } } as const;
  return [
    { name, repetition_type, num_children: 1, ...list },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PHYSICAL_TYPES.string },
  ];
}

/** What makes the writer's value of ours; null where it takes the value as it is. */
function conversionOf(column: ColumnSchema): ((value: Value) => unknown) | null {
  const kind = kindOf(column);
  if (kind === 'date') return (value) => value && new Date(`${value as string}T00:00:00Z`);
  if (kind === 'integer') return (value) => (value === null ? null : BigInt(value as number));
  return null;
}

/** The rows of a dataset with the values that the writer takes. */
async function* convertedRows(folder: string, name: DatasetName): AsyncGenerator<Record<string, unknown>> {
  const conversions = Object.entries(schemaOf(name).properties).flatMap(([column, schema]) => {
    const convert = conversionOf(schema);
    return convert ? [{ column, convert }] : [];
  });
  for await (const row of readRows(folder, name)) {
    const converted = row as unknown as Record<string, unknown>;
    for (const { column, convert } of conversions) converted[column] = convert(converted[column] as Value);
    yield converted;
  }
}

async function writeParquet(folder: string, name: DatasetName, path: string): Promise<void> {
  const columns = Object.entries(schemaOf(name).properties);
  await parquetWriteRows({
    writer: fileWriter(join(folder, path)),
    rows: convertedRows(folder, name),
    columns: columns.map(([column]) => ({ name: column })),
    schema: [
      { name, num_children: columns.length },
      ...columns.flatMap(([column, schema]) => elementsOf(column, schema)),
    ],
    rowGroupSize: ROWS_A_GROUP,
    createdBy: `presser version ${packageVersion()}`,
  });
}

/** parquet/NAME.parquet of every dataset, compressed with Snappy. */
export const parquet: Format = async ({ folder }) => {
  mkdirSync(join(folder, 'parquet'));
  const paths = DATASETS.map((name) => ({ name, path: `parquet/${name}.parquet` }));
  for (const { name, path } of paths) await writeParquet(folder, name, path);
  return paths.map(({ path }) => path);
};
