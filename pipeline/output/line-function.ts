import { copy } from './copy.js';
import { LONGEST_NUMBER, writeDigits } from './digits.js';
import { EntryPiece } from './entry-piece.js';
import type { ColumnPiece, Piece } from './layout.js';
import { MOST_BYTES, roomOf, roomOfParts, type ValueWriter } from './value-writer.js';

/** Lines that were written: which row is the next one, and where they end in the memory. */
export interface Written {
  row: number;
  end: number;
}

/** Writes lines that are made of pieces, row by row from `written` on, as long as they end before `limit`. */
export type LineFunction = (
  pieces: readonly Piece[],
  writer: ValueWriter,
  written: Written,
  rows: number,
  limit: number,
) => void;

/**
 * Compiles the function that writes lines of such pieces, as ajv compiles those that check values: code that names the
 * pieces takes a third of the time of a loop over them.
 */
export function lineFunctionOf(pieces: readonly Piece[]): LineFunction {
  const codes = pieces.map((piece, i) =>
    piece instanceof EntryPiece ? entryCode(piece, i) : columnCode(piece, i),
  );
  const body = `
    const { source, target } = writer;
    const { bytes } = target;
    ${codes.map(({ declaration }) => declaration).join('\n')}
    let { row, end: at } = written;
    for (; row < rows; row++) {
      if (at + ${codes.map(({ room }) => room).join(' + ')} > limit) break;
      ${codes.map(({ code }) => code).join('\n')}
    }
    written.row = row;
    written.end = at;`;
  const helpers = { copy, writeDigits, roomOf, roomOfParts };
  const create = new Function(
    ...Object.keys(helpers),
    `return (pieces, writer, written, rows, limit) => {${body}};`,
  );
  return create(...Object.values(helpers)) as LineFunction;
}

/** Code that writes a piece, what it needs before the first row, and what it takes in a row at most, in bytes. */
interface PieceCode {
  declaration: string;
  room: string;
  code: string;
}

function entryCode(piece: EntryPiece, i: number): PieceCode {
  const { code } = piece;
  if (code) {
    const stores = [...code].map((byte, k) => `bytes[at + ${k}] = ${byte};`).join(' ');
    return { declaration: '', room: String(code.length), code: `${stores} at += ${code.length};` };
  }
  const entry = piece.hasPlaces ? `places${i}[row]` : '0';
  return {
    declaration: `const { places: places${i}, offsets: offsets${i}, longest: longest${i} } = pieces[${i}];`,
    room: `longest${i}`,
    code: `at = copy(source, offsets${i}[${entry}], offsets${i}[${entry} + 1], target, at);`,
  };
}

function columnCode({ column }: ColumnPiece, i: number): PieceCode {
  const declare = (...names: string[]): string =>
    `const { ${names.map((name) => `${name}: ${name}${i}`).join(', ')} } = pieces[${i}].column;`;
  const digits = (values: string, least: string): string =>
    `at = ${values}[row] < 0 ? writer.value(${values}[row], at) : writeDigits(bytes, at, ${values}[row], ${least});`;
  const room = String(LONGEST_NUMBER);
  switch (column.kind) {
    case 'integers':
      return { declaration: declare('values'), room, code: digits(`values${i}`, '1') };
    case 'ids':
      return { declaration: declare('numbers', 'digits'), room, code: digits(`numbers${i}`, `digits${i}`) };
    case 'numbers':
      return { declaration: declare('values'), room, code: `at = writer.value(values${i}[row], at);` };
    case 'parts':
      return {
        declaration: `${declare('starts', 'ends')} const text${i} = pieces[${i}].text;`,
        room: `${room} + ${MOST_BYTES} * (ends${i}[row] - starts${i}[row])`,
        code: `at = writer.part(text${i}, starts${i}[row], ends${i}[row], at);`,
      };
    case 'joined':
      return {
        declaration: `${declare('starts', 'ends', 'parts')} const text${i} = pieces[${i}].text;`,
        room: `roomOfParts(starts${i}, ends${i}, parts${i}[row])`,
        code: `at = writer.joined(text${i}, starts${i}, ends${i}, parts${i}[row], at);`,
      };
    default:
      return {
        declaration: declare('values'),
        room: `roomOf(values${i}[row])`,
        code: `at = writer.value(values${i}[row], at);`,
      };
  }
}
