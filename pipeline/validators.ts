import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { UsageError } from './errors.js';
import { CHUNKS, packaged } from './root.js';
import {
  BOUNDARIES,
  type BoundaryName,
  columnsOf,
  DATASETS,
  type DatasetName,
  SCHEMAS,
  type SchemaName,
  schemaOf,
} from './schemas.js';

const require = createRequire(import.meta.url);

/** Validators that were compiled when the program was: compiling them at every start takes a quarter of a second. */
export const PRECOMPILED = packaged('dist', 'validators.cjs');

const idOf = (name: SchemaName): string => `${name}.schema.json`;
const ownIdOf = (name: BoundaryName): string => `${name}.own.schema.json`;
const columnIdOf = (name: DatasetName, column: string): string => `${idOf(name)}#/properties/${column}`;

/** Tells whether precompiled validators are those of the schemas as they are now. */
export const schemasHash = (): string =>
  hash('sha256', SCHEMAS.map((name) => JSON.stringify(schemaOf(name))).join(''));

/** The one property that every stage may add to. */
const GROWING = 'diagnostics';

/** The properties that a boundary's schema defines itself; the others it takes over from an earlier one. */
function ownProperties(name: BoundaryName): Record<string, object> {
  const isInherited = ({ $ref }: { $ref?: string }): boolean =>
    BOUNDARIES.some((other) => $ref?.startsWith(idOf(other)));
  const entries = Object.entries(schemaOf(name).properties);
  return Object.fromEntries(
    entries.filter(([property, schema]) => property === GROWING || !isInherited(schema as object)),
  );
}

/** ajv with all schemas, beside each boundary's whole schema the part that is its own. */
export function createCompiler(code: object): Ajv2020 {
  const { Ajv2020: Ajv } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const compiler = new Ajv({
    allowUnionTypes: true,
    strictRequired: false,
    validateSchema: false,
    // minLength only asks whether there is anything: counting the code points of every text would take longer
    // than all other rules together.
    unicode: false,
    // Tells programs that read the tables what a text means; the pattern beside it is what is checked.
    formats: { date: true },
    code,
  });
  compiler.addVocabulary(['primaryKey', 'foreignKeys']);
  for (const name of SCHEMAS) compiler.addSchema(schemaOf(name));
  for (const name of BOUNDARIES) {
    const properties = ownProperties(name);
    const { $defs = {} } = schemaOf(name);
    const required = Object.keys(properties);
    compiler.addSchema({ $id: ownIdOf(name), $defs, type: 'object', properties, required });
  }
  return compiler;
}

/** The ids of all schemas by the names under which a precompiled module exports their validators. */
export const validatorIds = (): Record<string, string> =>
  Object.fromEntries([
    ...SCHEMAS.map((name) => [name, idOf(name)]),
    ...BOUNDARIES.map((name) => [`${name}_own`, ownIdOf(name)]),
    ...DATASETS.flatMap((name) =>
      columnsOf(name).map((column) => [`${name}_${column}`, columnIdOf(name, column)]),
    ),
  ]);

/** `hash` is that of the schemas that they were compiled from. */
type Precompiled = Record<string, ValidateFunction> & { hash?: string };

let validators: ((exportName: string, id: string) => ValidateFunction | undefined) | undefined;

/** Takes the precompiled validators where they fit the schemas, and ajv where not. */
function findValidators(): NonNullable<typeof validators> {
  if (existsSync(PRECOMPILED)) {
    const { load } = require(CHUNKS) as typeof import('./program/chunks.cjs');
    const precompiled = load(PRECOMPILED) as Precompiled;
    if (precompiled.hash === schemasHash()) return (exportName) => precompiled[exportName];
  }
  const compiler = createCompiler({ optimize: false });
  return (_, id) => compiler.getSchema(id);
}

function validator(exportName: string, id: string): ValidateFunction {
  validators ??= findValidators();
  const validate = validators(exportName, id);
  if (!validate) throw new UsageError(`schemas/${id} has another $id than its file name`);
  return validate;
}

/** The validator of a schema. Throws UsageError where the schema cannot be read. */
export const validatorOf = (name: SchemaName): ValidateFunction => validator(name, idOf(name));

/** The validator of one column's values. Throws UsageError where the schema cannot be read. */
export const columnValidatorOf = (name: DatasetName, column: string): ValidateFunction =>
  validator(`${name}_${column}`, columnIdOf(name, column));

/** What a value breaks in its schema, as "/pointer rule", or null where it breaks nothing. */
export function violation(name: SchemaName, value: unknown): string | null {
  const validate = validatorOf(name);
  return validate(value) ? null : explainError(validate.errors![0]!);
}

/** A check of what a stage adds, with the names of what it passes on. */
interface StageCheck {
  validate: ValidateFunction;
  passedOn: string[];
  properties: number;
}

const stageChecks = new Map<BoundaryName, StageCheck>();

function stageCheckOf(name: BoundaryName): StageCheck {
  let check = stageChecks.get(name);
  if (!check) {
    const own = ownProperties(name);
    const all = Object.keys(schemaOf(name).properties);
    check = {
      validate: validator(`${name}_own`, ownIdOf(name)),
      passedOn: all.filter((property) => !(property in own)),
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

/** An ajv error in words: the JSON pointer, the rule and the allowed values. `at` is the pointer to what was validated. */
export function explainError(error: ErrorObject, at = ''): string {
  const params = error.params as Record<string, unknown>;
  const detail = params.additionalProperty ?? params.allowedValues ?? '';
  const more = detail === '' ? '' : ` (${Array.isArray(detail) ? detail.join(', ') : detail})`;
  return `${at + error.instancePath || '/'} ${error.message}${more}`;
}
