import type { CountryMentionsRow } from '../../../schemas/types/index.js';
import { distinct } from '../../../stages/collections.js';
import { columnsOf } from '../../schemas.js';

type Value = string | number | null;

/** A column's values, or each different one once, with which of them stands in which row. */
type Column = Value[] | { values: Value[]; at: number[] };

/** Rows as columns in the schema's order, what repeats written once: the page holds thousands of them. */
export const compact = (rows: readonly CountryMentionsRow[]): Column[] =>
  columnsOf('country_mentions').map((column) =>
    compactColumn(rows.map((row) => row[column as keyof CountryMentionsRow])),
  );

function compactColumn(column: Value[]): Column {
  const values = distinct(column);
  if (values.length * 2 > column.length) return column;
  const places = new Map(values.map((value, i) => [value, i]));
  return { values, at: column.map((value) => places.get(value)!) };
}
