import { readFileSync } from 'node:fs';
import type { Boundaries, Datasets, Files } from '../schemas/types/index.js';
import { UsageError } from './errors.js';
import { packaged } from './root.js';

export type DatasetName = keyof Datasets;
export type BoundaryName = keyof Boundaries;
export type FileName = keyof Files;
export type SchemaName = DatasetName | BoundaryName | FileName;

/** One column as its schema describes it. */
export interface ColumnSchema {
  type: string | string[];
  description: string;
  enum?: (string | null)[];
  /** `date` for a day as YYYY-MM-DD. */
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  items?: { type: string; pattern?: string };
}

export interface ForeignKey {
  fields: string[];
  reference: { resource: DatasetName; fields: string[] };
}

/** A dataset's schema: the one place that names its columns, their types and its keys. */
export interface DatasetSchema {
  title: string;
  description: string;
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  properties: Record<string, ColumnSchema>;
  /** What several properties of a boundary's schema are alike in. */
  $defs?: Record<string, object>;
}

/** Reads schemas/NAME.json; throws UsageError where it is missing or not JSON. */
function readSchemaFile<T>(name: string): T {
  const path = packaged('schemas', `${name}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new UsageError(
      `cannot read the schema ${path}: ${(error as Error).message}. Restore the file, or install presser again.`,
    );
  }
}

const index = readSchemaFile<{ datasets: DatasetName[]; boundaries: BoundaryName[]; files: FileName[] }>(
  'index',
);

/** The documents that pass between stages, and the rejection that takes their place. */
export const BOUNDARIES: readonly BoundaryName[] = index.boundaries;

/** What is written beside the datasets, and read again. */
export const FILES: readonly FileName[] = index.files;

/** The datasets in the order in which they are written and listed. */
export const DATASETS: readonly DatasetName[] = index.datasets;

/** Every schema there is. */
export const SCHEMAS: readonly SchemaName[] = [...BOUNDARIES, ...FILES, ...DATASETS];

const schemas = new Map<SchemaName, DatasetSchema>();

/** The JSON Schema of a dataset, boundary or file. Throws UsageError where its file cannot be read. */
export function schemaOf(name: SchemaName): DatasetSchema {
  let schema = schemas.get(name);
  if (!schema) {
    schema = readSchemaFile<DatasetSchema>(`${name}.schema`);
    schemas.set(name, schema);
  }
  return schema;
}

/** The dataset's column names, in order. */
export const columnsOf = (name: DatasetName): string[] => Object.keys(schemaOf(name).properties);

const isOf = (column: ColumnSchema, type: string): boolean =>
  Array.isArray(column.type) ? column.type.includes(type) : column.type === type;
export const isList = (column: ColumnSchema): boolean => isOf(column, 'array');
export const isNullable = (column: ColumnSchema): boolean => isOf(column, 'null');
export const isNumber = (column: ColumnSchema): boolean => isOf(column, 'integer') || isOf(column, 'number');
const isInteger = (column: ColumnSchema): boolean => isOf(column, 'integer');
export const isDate = (column: ColumnSchema): boolean => column.format === 'date';
export const isBoolean = (column: ColumnSchema): boolean => isOf(column, 'boolean');

export type ColumnKind = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';

/** What a column holds, null aside. */
export function kindOf(column: ColumnSchema): ColumnKind {
  if (isList(column)) return 'list';
  if (isDate(column)) return 'date';
  if (isInteger(column)) return 'integer';
  if (isNumber(column)) return 'number';
  return isBoolean(column) ? 'boolean' : 'string';
}

/** Whether a value is of a column's type, whatever else its schema says of it. */
export function mayHold(column: ColumnSchema, value: unknown): boolean {
  if (value === null) return isNullable(column);
  if (isList(column)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (isInteger(column)) return Number.isInteger(value);
  if (isNumber(column)) return typeof value === 'number';
  return typeof value === (isBoolean(column) ? 'boolean' : 'string');
}
