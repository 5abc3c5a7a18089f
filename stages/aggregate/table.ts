import { mapped } from '../collections.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { Integers } from './integers.js';

export type Value = string | number | boolean | null | string[];

/** The values of one column, in the form that repeats the least. */
export type Column =
  | ConstantColumn
  | SharedColumn
  | IntegerColumn
  | NumberColumn
  | IdColumn
  | PartColumn
  | SpacedColumn
  | JoinedColumn
  | ValueColumn;

/** The same value in every row. */
interface ConstantColumn {
  kind: 'constant';
  value: Value;
}

/** Values that rows share, and by row the place of its value among them. */
interface SharedColumn {
  kind: 'shared';
  values: readonly Value[];
  places: Int32Array;
}

export interface IntegerColumn {
  kind: 'integers';
  values: Int32Array;
}

export interface NumberColumn {
  kind: 'numbers';
  values: Float64Array;
}

/** Ids that end in a number, not below 0, with so many digits at least. */
export interface IdColumn {
  kind: 'ids';
  prefix: string;
  digits: number;
  numbers: Int32Array;
}

/** Parts of one text, from one code point to, without it, another. */
export interface PartColumn {
  kind: 'parts';
  text: CodePointIndex;
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * Stretches of a text's words with spaces between them: where each word begins and ends, in code points, and by row the first
 * word and the first behind the last.
 */
export interface SpacedColumn {
  kind: 'spaced';
  text: CodePointIndex;
  starts: readonly number[];
  ends: readonly number[];
  firsts: Int32Array;
  nexts: Int32Array;
}

/** Several parts of one text, joined by line feeds: by row, the places of its parts in `starts` and `ends`. */
export interface JoinedColumn {
  kind: 'joined';
  text: CodePointIndex;
  starts: Int32Array;
  ends: Int32Array;
  parts: readonly (readonly number[])[];
}

/** A value for each row. */
export interface ValueColumn {
  kind: 'values';
  values: readonly Value[];
}

/** Rows of a dataset, column by column. */
export interface Table<Row> {
  rows: number;
  columns: { [Name in keyof Row]-?: Column };
}

export const constant = (value: Value): Column => ({ kind: 'constant', value });
export const shared = (values: readonly Value[], places: Int32Array): Column => ({
  kind: 'shared',
  values,
  places,
});
export const ids = (prefix: string, digits: number, numbers: Int32Array): Column => ({
  kind: 'ids',
  prefix,
  digits,
  numbers,
});
export const integers = (values: Int32Array): Column => ({ kind: 'integers', values });
export const values = (all: readonly Value[]): Column => ({ kind: 'values', values: all });
export const numbers = (all: Float64Array): Column => ({ kind: 'numbers', values: all });
export const parts = (text: CodePointIndex, starts: Int32Array, ends: Int32Array): Column => ({
  kind: 'parts',
  text,
  starts,
  ends,
});

export const spaced = (
  text: CodePointIndex,
  starts: readonly number[],
  ends: readonly number[],
  firsts: Int32Array,
  nexts: Int32Array,
): Column => ({ kind: 'spaced', text, starts, ends, firsts, nexts });

export const joined = (
  text: CodePointIndex,
  starts: Int32Array,
  ends: Int32Array,
  own: readonly (readonly number[])[],
): Column => ({ kind: 'joined', text, starts, ends, parts: own });

/** A value for each item, where the same ones come again and again. */
export function repeated<Item>(
  items: readonly Item[],
  valueIn: (item: Item) => Value,
  memory: Integers,
): Column {
  const distinct: Value[] = [];
  const known = new Map<Value, number>();
  const places = memory.of(items, (item) => {
    const value = valueIn(item);
    let place = known.get(value);
    if (place === undefined) {
      place = distinct.push(value) - 1;
      known.set(value, place);
    }
    return place;
  });
  return shared(distinct, places);
}

/** A table without rows. */
export const noRows = <Row>(): Table<Row> => ({ rows: 0, columns: {} as Table<Row>['columns'] });

/** A table of rows that are at hand as such, all of them with the same columns. */
export function tableOf<Row extends object>(rows: readonly Row[]): Table<Row> {
  if (rows.length === 0) return noRows();
  const names = Object.keys(rows[0]!) as (keyof Row)[];
  const columns = names.map((name) => [name, values(mapped(rows, (row) => row[name] as Value))]);
  return { rows: rows.length, columns: Object.fromEntries(columns) as Table<Row>['columns'] };
}

/** The table's rows. */
export function rowsOf<Row>({ rows, columns }: Table<Row>): Row[] {
  const named = Object.entries<Column>(columns);
  return Array.from({ length: rows }, (_, row) => {
    const cells = named.map(([name, column]) => [name, valueAt(column, row)]);
    return Object.fromEntries(cells) as Row;
  });
}

/** A column's value in a row, by the row's number from 0. */
export function valueAt(column: Column, row: number): Value {
  switch (column.kind) {
    case 'constant':
      return column.value;
    case 'shared':
      return column.values[column.places[row]!]!;
    case 'ids':
      return `${column.prefix}${String(column.numbers[row]!).padStart(column.digits, '0')}`;
    case 'parts':
      return column.text.slice(column.starts[row]!, column.ends[row]!);
    case 'spaced':
      return spacedWords(column, row);
    case 'joined':
      return column.parts[row]!.map((i) => column.text.slice(column.starts[i]!, column.ends[i]!)).join('\n');
    default:
      return column.values[row]!;
  }
}

function spacedWords({ text, starts, ends, firsts, nexts }: SpacedColumn, row: number): string {
  let words = '';
  for (let i = firsts[row]!; i < nexts[row]!; i++)
    words += `${i > firsts[row]! ? ' ' : ''}${text.slice(starts[i]!, ends[i]!)}`;
  return words;
}
