import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Boundaries, Datasets } from '../schemas/types/index.js';
import { UsageError } from './errors.js';
import { packaged } from './root.js';

export type DatasetName = keyof Datasets;
export type BoundaryName = keyof Boundaries;
export type SchemaName = DatasetName | BoundaryName;

/** One column as its schema describes it. */
export interface ColumnSchema {
  type: string | string[];
  description: string;
  enum?: (string | null)[];
  pattern?: string;
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

const index = readSchemaFile<{ datasets: DatasetName[]; boundaries: BoundaryName[] }>('index');

/** The datasets in the order in which they are written and listed. */
export const DATASETS: readonly DatasetName[] = index.datasets;

const schemas = new Map<SchemaName, DatasetSchema>();

/** The JSON Schema of a dataset or boundary. Throws UsageError where its file cannot be read. */
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
export const isBoolean = (column: ColumnSchema): boolean => isOf(column, 'boolean');

let ajv: Ajv2020 | undefined;

function createCompiler(): Ajv2020 {
  const compiler = new Ajv2020({
    allowUnionTypes: true,
    strictRequired: false,
    validateSchema: false,
    code: { optimize: false },
  });
  compiler.addVocabulary(['primaryKey', 'foreignKeys']);
  for (const name of [...index.boundaries, ...index.datasets]) compiler.addSchema(schemaOf(name));
  return compiler;
}

/** The compiled validator of a schema; compiled once, when first asked for. */
export function validatorOf(name: SchemaName): ValidateFunction {
  ajv ??= createCompiler();
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new UsageError(`schemas/${name}.schema.json has another $id than its file name`);
  return validate;
}

/** The one property that every stage may add to. */
const GROWING = 'diagnostics';

/** The properties that a boundary's schema defines itself; the others it takes over from an earlier one. */
function ownProperties(name: BoundaryName): Record<string, object> {
  const isInherited = ({ $ref }: { $ref?: string }): boolean =>
    index.boundaries.some((other) => $ref?.startsWith(`${other}.schema.json`));
  const entries = Object.entries(schemaOf(name).properties);
  return Object.fromEntries(
    entries.filter(([property, schema]) => property === GROWING || !isInherited(schema as object)),
  );
}

/** A compiled check of what a stage adds, with the names of what it passes on. */
interface StageCheck {
  validate: ValidateFunction;
  passedOn: string[];
  properties: number;
}

const stageChecks = new Map<BoundaryName, StageCheck>();

function stageCheckOf(name: BoundaryName): StageCheck {
  let check = stageChecks.get(name);
  if (!check) {
    ajv ??= createCompiler();
    const properties = ownProperties(name);
    const all = Object.keys(schemaOf(name).properties);
    const schema = {
      $id: `${name}.own.schema.json`,
      type: 'object',
      properties,
      required: Object.keys(properties),
    };
    check = {
      validate: ajv.compile(schema),
      passedOn: all.filter((property) => !(property in properties)),
      properties: all.length,
    };
    stageChecks.set(name, check);
  }
  return check;
}

/**
 * What a stage's output breaks in its schema, or null. What the stage has only passed on was checked when it
 * was made, so it is enough that it is the very same.
 */
export function stageViolation(name: BoundaryName, input: object, output: object): string | null {
  const { validate, passedOn, properties } = stageCheckOf(name);
  if (!validate(output)) return explainError(validate.errors![0]!);
  const [before, after] = [input as Record<string, unknown>, output as Record<string, unknown>];
  const changed = passedOn.find((property) => after[property] !== before[property] || !(property in after));
  if (changed) return `/${changed} is not what the stage was given`;
  return Object.keys(after).length === properties ? null : '/ has properties that its schema does not know';
}

/** What a value breaks in its schema, as "/pointer rule", or null where it breaks nothing. */
export function violation(name: SchemaName, value: unknown): string | null {
  const validate = validatorOf(name);
  return validate(value) ? null : explainError(validate.errors![0]!);
}

/** An ajv error in words: the JSON pointer, the rule and the allowed values. */
export function explainError(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  const detail = params.additionalProperty ?? params.allowedValues ?? '';
  const more = detail === '' ? '' : ` (${Array.isArray(detail) ? detail.join(', ') : detail})`;
  return `${error.instancePath || '/'} ${error.message}${more}`;
}
