import { type ColumnSchema, isBoolean, isList, isNullable, isNumber } from '../schemas.js';
import { csvCell, FORMULA_STARTS, LIST_DELIMITER, type Value } from './cells.js';

export type Row = Record<string, Value>;

/** Rows as they stand in the files. */
interface Lines {
  jsonl: string;
  csv: string;
}

/** Gives rows, which fit their dataset's schema, as lines of JSONL and CSV. */
export type RowFunction = (rows: readonly Row[]) => Lines;

/** What JSON or CSV would escape, and what begins a formula. Lone surrogates are among the surrogates. */
const SPECIAL = new RegExp(`["\\\\,\\0-\\x1f\\ud800-\\udfff]|^[${FORMULA_STARTS}]`);

/**
 * Compiles the function that writes a dataset's rows, as ajv compiles the one that checks them: code that names
 * the columns takes half the time of JSON.stringify and a loop over cells.
 */
export function compileRowFunction(schema: Record<string, ColumnSchema>): RowFunction {
  const columns = Object.entries(schema).map(([name, column], i) => codeOf(name, column, i));
  const jsonLine = (json: (column: ColumnCode) => Piece[]): string =>
    sumOf([
      ...columns.flatMap((column, i) => [
        { text: i === 0 ? '{' : ',' },
        { text: column.key },
        ...json(column),
      ]),
      { text: '}\n' },
    ]);
  const csvLine = (csv: (column: ColumnCode) => Piece): string =>
    sumOf([...columns.flatMap((column, i) => [{ text: i === 0 ? '' : ',' }, csv(column)]), { text: '\r\n' }]);
  const body = `
    let jsonl = '', csv = '';
    let ${columns.map((_, i) => `plain${i} = ''`).join()};
    for (const row of rows) {
      const { ${columns.map(({ declaration }) => declaration).join()} } = row;
      if (${columns.map(({ isPlain }) => isPlain).join(' && ')}) {
        jsonl += ${jsonLine(({ plainJson }) => plainJson)};
        csv += ${csvLine(({ plainCsv }) => plainCsv)};
      } else {
        jsonl += ${jsonLine(({ json }) => [json])};
        csv += ${csvLine(({ csv }) => csv)};
      }
    }
    return { jsonl, csv };`;
  const compiled = new Function('rows', 'isPlain', 'jsonOf', 'csvCell', body);
  return (rows) => compiled(rows, isPlain, jsonOf, csvCell) as Lines;
}

/** A part of a line: a text that is the same in all of them, or code that gives it. */
type Piece = { text: string } | { code: string };

/** Code that puts pieces together. Neighbouring texts are one, because each `+` takes its time. */
function sumOf(pieces: readonly Piece[]): string {
  const terms: string[] = [];
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else {
      terms.push(JSON.stringify(text), piece.code);
      text = '';
    }
  }
  return [...terms, JSON.stringify(text)].join(' + ');
}

const isPlain = (text: string): boolean => !SPECIAL.test(text);

const jsonOf = (value: Value): string =>
  typeof value === 'string' && isPlain(value) ? `"${value}"` : JSON.stringify(value);

/** Expressions of a column's value. */
interface ColumnCode {
  declaration: string;
  /** The column's name in a line of JSONL. */
  key: string;
  /** Whether the value can stand in both files as it is. */
  isPlain: string;
  /** It as JSON and as a cell where it can, and where it may not. */
  plainJson: Piece[];
  plainCsv: Piece;
  json: Piece;
  csv: Piece;
}

function codeOf(name: string, column: ColumnSchema, i: number): ColumnCode {
  const value = `v${i}`;
  const code = {
    declaration: `${JSON.stringify(name)}: ${value}`,
    key: `${JSON.stringify(name)}:`,
    json: { code: `jsonOf(${value})` },
    csv: { code: `csvCell(${value})` },
  };
  const orNothing = (plain: string, nothing: string): string =>
    isNullable(column) ? `(${value} === null ? ${nothing} : ${plain})` : plain;
  const itself = { code: value };
  const plainCsv = { code: orNothing(value, "''") };
  if (isBoolean(column))
    return { ...code, isPlain: `typeof ${value} === 'boolean'`, plainJson: [itself], plainCsv };
  // Null is not below 0, and what is no number is neither below nor above.
  if (isNumber(column)) return { ...code, isPlain: `${value} >= 0`, plainJson: [itself], plainCsv };
  if (isList(column)) {
    const plainJson = [{ code: `(${value}.length === 0 ? '[]' : JSON.stringify(${value}))` }];
    const list = `${value}.join('${LIST_DELIMITER}')`;
    return { ...code, isPlain: `isPlain(${list})`, plainJson, plainCsv: { code: list } };
  }
  const isAlwaysPlain = column.enum?.every((one) => one === null || isPlain(one));
  // Every other value is that of the row before.
  const isPlainText = `(${value} === plain${i} || (isPlain(${value}) && ((plain${i} = ${value}), true)))`;
  return {
    ...code,
    isPlain: isAlwaysPlain ? 'true' : orNothing(isPlainText, 'true'),
    plainJson: isNullable(column)
      ? [{ code: `(${value} === null ? 'null' : '"' + ${value} + '"')` }]
      : [{ text: '"' }, itself, { text: '"' }],
    plainCsv,
  };
}
