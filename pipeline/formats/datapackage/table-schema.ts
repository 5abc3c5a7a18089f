import { LIST_DELIMITER } from '../../output/cells.js';
import {
  type ColumnKind,
  type ColumnSchema,
  type DatasetSchema,
  type ForeignKey,
  isBoolean,
  isDate,
  isList,
  isNullable,
  isNumber,
  kindOf,
} from '../../schemas.js';

/** A field of a Table Schema; lists as the text of version 2 has them, which its profile 2.0 has forgotten. */
export interface Field {
  name: string;
  type: ColumnKind;
  description: string;
  delimiter?: string;
  itemType?: 'string';
  constraints?: Constraints;
}

interface Constraints {
  required?: true;
  enum?: string[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
}

/** A Table Schema, without the profile that it follows. */
export interface TableSchema {
  fields: Field[];
  missingValues: string[];
  primaryKey?: string[];
  uniqueKeys?: string[][];
  foreignKeys?: ForeignKey[];
}

/** A dataset's schema as a Table Schema of its CSV file. */
export function tableSchemaOf({ properties, primaryKey, foreignKeys }: DatasetSchema): TableSchema {
  const isFilled = (name: string): boolean => !mayBeEmpty(properties[name]!);
  return {
    fields: Object.entries(properties).map(([name, column]) => fieldOf(name, column)),
    // Nothing but the empty cell: NA, which other programs take for a missing value, is Namibia.
    missingValues: [''],
    // A primary key may hold no missing value, a unique key may.
    ...(primaryKey.every(isFilled) ? { primaryKey } : { uniqueKeys: [primaryKey] }),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function fieldOf(name: string, column: ColumnSchema): Field {
  const constraints = constraintsOf(column);
  return {
    name,
    type: kindOf(column),
    description: column.description,
    ...(isList(column) ? { delimiter: LIST_DELIMITER, itemType: 'string' } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function constraintsOf(column: ColumnSchema): Constraints {
  const { enum: values, pattern, minLength, minimum } = column;
  return {
    ...(mayBeEmpty(column) ? {} : { required: true }),
    ...(values ? { enum: values.filter((value) => value !== null) } : {}),
    // A date's own type says more.
    ...(pattern !== undefined && !isDate(column) ? { pattern: wholePattern(pattern) } : {}),
    ...(minLength === undefined ? {} : { minLength }),
    ...(minimum === undefined ? {} : { minimum }),
  };
}

/** Whether a cell of the column may be empty: null, an empty list or an empty text. */
function mayBeEmpty(column: ColumnSchema): boolean {
  if (isNullable(column) || isList(column)) return true;
  if (isNumber(column) || isBoolean(column)) return false;
  const { enum: values, minLength = 0, pattern } = column;
  return minLength === 0 && !values && (pattern === undefined || new RegExp(pattern, 'u').test(''));
}

/** Any text, as all regular expressions understand it. */
const ANYTHING = '[\\s\\S]*';

/**
 * A pattern for the whole of a value. JSON Schema looks for a pattern anywhere in a text; Table Schema has those of
 * XML Schema, which fit the whole text and know neither ^ nor $.
 */
export function wholePattern(pattern: string): string {
  const from = pattern.startsWith('^') ? pattern.slice(1) : ANYTHING + pattern;
  return from.endsWith('$') ? from.slice(0, -1) : from + ANYTHING;
}
