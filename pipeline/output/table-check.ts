import type { ValidateFunction } from 'ajv';
import {
  type Column,
  type PartColumn,
  type SpacedColumn,
  type Table,
  valueAt,
} from '../../stages/aggregate/table.js';
import { isWordKind, Kind, kindOf } from '../../stages/text/characters.js';
import { type ColumnSchema, type DatasetName, schemaOf } from '../schemas.js';
import { columnValidatorOf, explainError } from '../validators.js';

/** What a schema asks of a text: that it is one, that there is something to see in it, or more. */
const enum TextRule {
  Any,
  Visible,
  Other,
}

/** How a column's values are checked. */
interface ColumnCheck {
  name: string;
  validate: ValidateFunction;
  rule: TextRule;
}

const VISIBLE = '\\S';

function textRuleOf({ pattern, minLength = 0 }: ColumnSchema): TextRule {
  if (minLength > 1 || (pattern !== undefined && pattern !== VISIBLE)) return TextRule.Other;
  return minLength === 0 && pattern === undefined ? TextRule.Any : TextRule.Visible;
}

const checks = new Map<DatasetName, readonly ColumnCheck[]>();

function checksOf(dataset: DatasetName): readonly ColumnCheck[] {
  let known = checks.get(dataset);
  if (!known) {
    known = Object.entries(schemaOf(dataset).properties).map(([name, column]) => ({
      name,
      validate: columnValidatorOf(dataset, name),
      rule: textRuleOf(column),
    }));
    checks.set(dataset, known);
  }
  return known;
}

/** The first table that breaks its dataset's schema, as the schema's name and what is broken; null for none. */
export function tablesViolation(
  tables: Partial<Record<DatasetName, Table<object>>>,
): [string, string] | null {
  for (const [name, table] of Object.entries(tables) as [DatasetName, Table<object>][]) {
    const problem = tableViolation(name, table);
    if (problem) return [`${name}.schema.json`, problem];
  }
  return null;
}

/**
 * What a table breaks in its dataset's schema, as "/column rule", or null where it breaks nothing. A dataset's schema
 * says nothing of two columns at once, so it is enough to look at each value of a column once.
 */
function tableViolation(dataset: DatasetName, { rows, columns }: Table<object>): string | null {
  if (rows === 0) return null;
  const own = checksOf(dataset);
  for (const { name, validate, rule } of own) {
    const column = (columns as Record<string, Column>)[name];
    if (!column) return `/ must have required property '${name}'`;
    if (!isValid(column, rows, validate, rule)) return explainError(validate.errors![0]!, `/${name}`);
  }
  const most = own.length;
  return Object.keys(columns).length > most ? `/ must NOT have more than ${most} properties` : null;
}

function isValid(column: Column, rows: number, validate: ValidateFunction, rule: TextRule): boolean {
  switch (column.kind) {
    case 'constant':
      return validate(column.value);
    case 'shared':
    case 'values':
      return areValid(column.values, column.values.length, validate);
    case 'integers':
      return extremesOf(column.values, rows).every((row) => validate(column.values[row]));
    case 'numbers':
      return areValid(column.values, rows, validate);
    case 'ids':
      // They differ in nothing but their numbers.
      return extremesOf(column.numbers, rows).every((row) => validate(valueAt(column, row)));
    case 'parts':
    case 'spaced':
    case 'joined':
      for (let row = 0; row < (rule === TextRule.Any ? 1 : rows); row++) {
        const isSeen = rule === TextRule.Visible && column.kind !== 'joined' && beginsVisibly(column, row);
        if (!isSeen && !validate(valueAt(column, row))) return false;
      }
      return true;
  }
}

/** Whether a text begins with what words are made of or with wide punctuation, which are to see: most do. */
function beginsVisibly(column: PartColumn | SpacedColumn, row: number): boolean {
  const { text, starts, ends } = column;
  if (column.kind === 'spaced' && column.firsts[row] === column.nexts[row]) return false;
  const part = column.kind === 'spaced' ? column.firsts[row]! : row;
  const start = starts[part]!;
  if (start === ends[part]) return false;
  const kind = kindOf(text.text.charCodeAt(text.toUnit(start)));
  return isWordKind(kind) || kind === Kind.WidePunctuation;
}

function areValid(values: ArrayLike<unknown>, count: number, validate: ValidateFunction): boolean {
  for (let i = 0; i < count; i++) if (!validate(values[i])) return false;
  return true;
}

/** The rows of the lowest and of the highest integer: all that a schema says of integers is in what bounds they are. */
function extremesOf(integers: Int32Array, rows: number): [number, number] {
  let [lowest, highest] = [0, 0];
  for (let row = 1; row < rows; row++) {
    if (integers[row]! < integers[lowest]!) lowest = row;
    if (integers[row]! > integers[highest]!) highest = row;
  }
  return [lowest, highest];
}
