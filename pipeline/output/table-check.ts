import type { ValidateFunction } from 'ajv';
import { type Column, type Table, valueAt } from '../../stages/aggregate/table.js';
import { columnsOf, type DatasetName, schemaOf } from '../schemas.js';
import { columnValidatorOf, explainError } from '../validators.js';

/**
 * What a table breaks in its dataset's schema, as "/column rule", or null where it breaks nothing. A dataset's schema
 * says nothing of two columns at once, so it is enough to look at each value of a column once.
 */
export function tableViolation(name: DatasetName, { rows, columns }: Table<object>): string | null {
  if (rows === 0) return null;
  const names = columnsOf(name);
  for (const column of names) {
    const own = (columns as Record<string, Column>)[column];
    if (!own) return `/ must have required property '${column}'`;
    const validate = columnValidatorOf(name, column);
    const { pattern, minLength } = schemaOf(name).properties[column]!;
    const isBounded = pattern !== undefined || minLength !== undefined;
    if (!isValid(own, rows, validate, isBounded)) return explainError(validate.errors![0]!, `/${column}`);
  }
  return Object.keys(columns).length > names.length
    ? `/ must NOT have more than ${names.length} properties`
    : null;
}

/** `isBounded` tells whether the schema says more of a text than that it is one. */
function isValid(column: Column, rows: number, validate: ValidateFunction, isBounded: boolean): boolean {
  switch (column.kind) {
    case 'constant':
      return validate(column.value);
    case 'shared':
    case 'values':
      return column.values.every((value) => validate(value));
    case 'integers':
      return isIntegerRange(column.values.subarray(0, rows), validate);
    case 'numbers':
      return column.values.subarray(0, rows).every((value) => validate(value));
    case 'ids':
      // They differ in nothing but their numbers.
      return (
        isIntegerRange(column.numbers.subarray(0, rows), (number) => number > 0) &&
        validate(valueAt(column, 0))
      );
    case 'parts':
    case 'joined':
      for (let row = 0; row < (isBounded ? rows : 1); row++)
        if (!validate(valueAt(column, row))) return false;
      return true;
  }
}

/** Whether the lowest and the highest value are valid: all that a schema says of integers is in what bounds they are. */
function isIntegerRange(values: Int32Array, validate: (value: number) => boolean): boolean {
  let [lowest, highest] = [values[0]!, values[0]!];
  for (let i = 1; i < values.length; i++) {
    if (values[i]! < lowest) lowest = values[i]!;
    if (values[i]! > highest) highest = values[i]!;
  }
  return validate(lowest) && validate(highest);
}
