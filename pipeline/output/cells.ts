import { type Options, stringify } from 'csv-stringify/sync';
import type { Value } from '../../stages/aggregate/table.js';
import { type ColumnSchema, isBoolean, isList, isNullable, isNumber } from '../schemas.js';

export type { Value };

/** Stands between the items of a list. */
export const LIST_DELIMITER = ';';

/** A value as a text, the items of a list joined by ;. */
export const textOf = (value: NonNullable<Value>): string =>
  Array.isArray(value) ? value.join(LIST_DELIMITER) : String(value);

/**
 * A value as a CSV cell: lists joined by ;, nothing for null. csv-stringify puts an apostrophe before what a
 * spreadsheet would run as a formula; a text's own leading apostrophe is doubled, so that taking one away
 * always restores the text.
 */
export function toCell(value: Value): string {
  if (value === null) return '';
  const text = textOf(value);
  return text.startsWith("'") ? `'${text}` : text;
}

/** Quoted wherever a line break stands, not only CRLF: other programs end a row at a bare one, too. */
const CSV: Options = { eof: false, escape_formulas: true, quoted_match: ['\r', '\n'] };

/**
 * What shows begins a formula, full-width forms included, or is the apostrophe that tells that there was one: the
 * inside of a class of characters.
 */
export const FORMULA_STARTS = "=+\\-@'\\uff1d\\uff0b\\uff0d\\uff20";

/** What begins a formula, unseen characters too; a quotation mark is doubled. */
const ESCAPED = new RegExp(`^[\\t\\r${FORMULA_STARTS}]|"`);

/** What a cell stands in quotation marks for. */
const QUOTED = /[,\r\n]/;

/**
 * A value as it stands in a line of CSV. csv-stringify writes every cell that has anything to escape; others,
 * such as the texts of turns, are at most put in quotation marks, which takes it twenty times as long.
 */
export function csvCell(value: Value): string {
  const cell = toCell(value);
  if (ESCAPED.test(cell)) return stringify([[cell]], CSV);
  return QUOTED.test(cell) ? `"${cell}"` : cell;
}

/** The value that a cell stands for by its column; a number that is none comes back as its text. */
export function fromCell(cell: string, column: ColumnSchema): Value {
  const text = cell.startsWith("'") ? cell.slice(1) : cell;
  if (isList(column)) return text === '' ? [] : text.split(LIST_DELIMITER);
  if (text === '' && isNullable(column)) return null;
  if (isNumber(column)) return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  if (isBoolean(column)) return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
