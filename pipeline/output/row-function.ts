import { type ColumnSchema, isBoolean, isList, isNullable, isNumber } from '../schemas.js';
import type { Value } from './cells.js';
import { writeNumber } from './plain.js';
import { copy, type Scratch } from './scratch.js';

export type Row = Record<string, Value>;

/**
 * Adds rows, which fit their dataset's schema, to a scratch, from the row of a number on; gives the number of the first
 * row that finds no room there.
 */
export type RowFunction = (rows: readonly Row[], from: number, scratch: Scratch) => number;

/** What a UTF-16 code unit takes at most: escaped in JSON, as \u0000. */
const MOST_BYTES_A_UNIT = 6;

/** Bytes of the longest number, and of a cell's quotation marks and apostrophe. */
const NUMBER_ROOM = 24;

/**
 * Compiles the function that writes a dataset's rows, as ajv compiles the one that checks them: code that names the
 * columns and writes bytes takes a third of the time of JSON.stringify and a loop over cells. In it `j` and `c` are
 * where the lines of JSONL and CSV end.
 */
export function compileRowFunction(schema: Record<string, ColumnSchema>): RowFunction {
  const names = Object.keys(schema);
  const columns = names.map((name, i) => codeOf(name, schema, i));
  const body = `
    const { bytes, text } = scratch;
    let j = scratch.jsonl, c = scratch.csv, i = from;
    let ${names.map((_, k) => `p${k}, s${k} = 0, e${k} = -1`).join()};
    for (; i < rows.length; i++) {
      const { ${names.map((name, k) => `${JSON.stringify(name)}: v${k}`).join()} } = rows[i];
      if (!scratch.hasRoom(${columns.map(({ room }) => room).join(' + ')})) break;
      ${columns.map(({ code }, k) => writeConstant('j', `${k === 0 ? '{' : ','}${JSON.stringify(names[k])}:`) + (k === 0 ? '' : writeConstant('c', ',')) + code).join('')}
      ${writeConstant('j', '}\n')}
      ${writeConstant('c', '\r\n')}
      ${PUT_BACK}
    }
    return i;`;
  const compiled = new Function('rows', 'from', 'scratch', 'copy', 'writeNumber', body);
  return (rows, from, scratch) => compiled(rows, from, scratch, copy, writeNumber) as number;
}

const QUOTE = '"'.charCodeAt(0);

/** Code around what is left to the scratch itself. */
const PUT_BACK = 'scratch.jsonl = j; scratch.csv = c;';
const leave = (call: string, taken = ''): string =>
  `${PUT_BACK} ${taken}scratch.${call}; j = scratch.jsonl; c = scratch.csv;`;

/** Code that writes a text that is the same in all rows: it is so short that nothing is as fast as byte by byte. */
function writeConstant(at: 'j' | 'c', text: string): string {
  const bytes = [...Buffer.from(text)];
  return `${bytes.map((byte, i) => `bytes[${at} + ${i}] = ${byte};`).join('')} ${at} += ${bytes.length};`;
}

/** Code that writes a column's value into both lines, and what it takes in either at most, in bytes. */
interface ColumnCode {
  code: string;
  room: string;
}

function codeOf(name: string, schema: Record<string, ColumnSchema>, i: number): ColumnCode {
  const column = schema[name]!;
  const value = `v${i}`;
  const room = name.length + NUMBER_ROOM;
  const orNull = (code: string): string =>
    isNullable(column)
      ? `if (${value} === null) { ${writeConstant('j', 'null')} p${i} = null; } else { ${code} }`
      : code;
  if (isList(column)) {
    const items = `${value}.reduce((sum, item) => sum + ${MOST_BYTES_A_UNIT} * item.length + 3, 0)`;
    return { room: `${room} + ${items}`, code: leave(`addList(${value})`) };
  }
  if (isNumber(column)) {
    const code = `
      e${i} = writeNumber(bytes, j, ${value});
      if (e${i} < 0) { ${leave(`addEscaped(${value})`)} } else { c = copy(bytes, c, j, e${i}); j = e${i}; }`;
    return { room: String(room), code: orNull(code) };
  }
  if (isBoolean(column)) {
    const write = (text: string): string => writeConstant('j', text) + writeConstant('c', text);
    return { room: String(room), code: `if (${value}) { ${write('true')} } else { ${write('false')} }` };
  }
  const length = isNullable(column) ? `(${value} === null ? 0 : ${value}.length)` : `${value}.length`;
  return { room: `${room} + ${MOST_BYTES_A_UNIT} * ${length}`, code: orNull(textCode(schema, column, i)) };
}

/** Code for a text: most stand elsewhere in the memory already, and are copied from there. */
function textCode(schema: Record<string, ColumnSchema>, column: ColumnSchema, i: number): string {
  const value = `v${i}`;
  const place = (of: string): number => Object.keys(schema).indexOf(of);
  if (column.enum) {
    const write = (one: string): string =>
      `if (${value} === ${JSON.stringify(one)}) { ${writeConstant('j', JSON.stringify(one))} ${writeConstant('c', one)} }`;
    const values = column.enum.filter((one) => one !== null);
    return [...values.map(write), `{ ${leave(`addText(${value})`)} }`].join(' else ');
  }
  const { begins, ends } = column;
  if (begins || ends) {
    const from = begins ? `v${place(begins)}` : `v${place(ends!)} - ${value}.length`;
    const to = begins ? `v${place(begins)} + ${value}.length` : `v${place(ends!)}`;
    return `
      if (text.isPlain(${from}, ${to})) { ${copyText(i, `text.offsetOf(${from})`, `text.offsetOf(${to})`)} }
      else { ${leave(`addText(${value})`)} }`;
  }
  // An id begins with that of its document, which stands in the same row.
  const document = place('document_id');
  if (column.pattern?.startsWith('/') && document >= 0) {
    const rest = `for (let k = v${document}.length; k < ${value}.length; k++) bytes[e${i}++] = ${value}.charCodeAt(k);`;
    return `
      if (e${document} >= 0) { ${copyText(i, `s${document}`, `e${document}`, rest)} }
      else { ${leave(`addText(${value})`)} }`;
  }
  // Every other value is that of the row before.
  return `
    if (${value} === p${i} && e${i} >= 0) { ${copyText(i, `s${i}`, `e${i}`)} } else {
      p${i} = ${value};
      s${i} = j + 1;
      ${leave(`addText(${value})`, `const isPlain${i} = `)}
      e${i} = isPlain${i} ? j - 1 : -1;
    }`;
}

/** Code that writes a text that stands between two places of the memory, and behind it what more code writes. */
const copyText = (i: number, start: string, end: string, more = ''): string => `
  bytes[j] = ${QUOTE};
  e${i} = copy(bytes, j + 1, ${start}, ${end});
  ${more}
  s${i} = j + 1;
  bytes[e${i}] = ${QUOTE};
  c = copy(bytes, c, s${i}, e${i});
  j = e${i} + 1;`;
