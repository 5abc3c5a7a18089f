import { copy } from './copy.js';
import { LONGEST_NUMBER, writeDigits } from './digits.js';
import { type Piece, PieceKind } from './pieces.js';
import { MOST_BYTES, roomOf, roomOfParts, type ValueWriter } from './value-writer.js';

/** Lines that were written: which row is the next one, and where they end in the memory. */
interface Written {
  row: number;
  end: number;
}

/** Writes lines that are made of pieces, row by row from `written` on, as long as they end before `limit`. */
type LineFunction = (
  pieces: readonly Piece[],
  writer: ValueWriter,
  written: Written,
  rows: number,
  limit: number,
) => void;

/** Bytes of the longest text that is written byte by byte. */
const SHORT_TEXT = 24;

const compiled = new Map<string, LineFunction>();

/**
 * The function that writes lines of such pieces. It is compiled for the first of a shape, as ajv compiles the functions
 * that check values: code that names the pieces takes a third of the time of a loop over them.
 */
export function lineFunctionOf(pieces: readonly Piece[]): LineFunction {
  let shape = '';
  for (const piece of pieces) shape += shapeOf(piece);
  let known = compiled.get(shape);
  if (!known) {
    known = compile(pieces);
    compiled.set(shape, known);
  }
  return known;
}

/** All of a piece that its code depends on. */
function shapeOf({ kind, digits, isFixed, texts, places, offsets }: Piece): string {
  if (kind !== PieceKind.Entry) return `${kind}:${digits};`;
  if (isFixed) return `${JSON.stringify(texts[0])};`;
  return `${places ? 'places' : 'one'}${offsets.length > 0 ? '' : ' elsewhere'};`;
}

function compile(pieces: readonly Piece[]): LineFunction {
  const codes = pieces.map(codeOf);
  const body = `
    const { bytes } = writer;
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

function codeOf(piece: Piece, i: number): PieceCode {
  const declare = (...names: (keyof Piece)[]): string =>
    `const { ${names.map((name) => `${name}: ${name}${i}`).join(', ')} } = pieces[${i}];`;
  switch (piece.kind) {
    case PieceKind.Entry:
      return entryCode(piece, i, declare);
    case PieceKind.Integer:
      return {
        declaration: `${declare('integers')}`,
        room: String(LONGEST_NUMBER),
        code: `at = integers${i}[row] < 0
          ? writer.value(integers${i}[row], at)
          : writeDigits(bytes, at, integers${i}[row], ${piece.digits});`,
      };
    case PieceKind.Number:
      return {
        declaration: declare('numbers'),
        room: String(LONGEST_NUMBER),
        code: `at = writer.value(numbers${i}[row], at);`,
      };
    case PieceKind.Part:
      return {
        declaration: declare('text', 'starts', 'ends'),
        room: `${LONGEST_NUMBER} + ${MOST_BYTES} * (ends${i}[row] - starts${i}[row])`,
        code: `at = writer.part(text${i}, starts${i}[row], ends${i}[row], at);`,
      };
    case PieceKind.Joined:
      return {
        declaration: declare('text', 'starts', 'ends', 'parts'),
        room: `roomOfParts(starts${i}, ends${i}, parts${i}[row])`,
        code: `at = writer.joined(text${i}, starts${i}, ends${i}, parts${i}[row], at);`,
      };
    case PieceKind.Value:
      return {
        declaration: declare('values'),
        room: `roomOf(values${i}[row])`,
        code: `at = writer.value(values${i}[row], at);`,
      };
  }
}

function entryCode(piece: Piece, i: number, declare: (...names: (keyof Piece)[]) => string): PieceCode {
  const [text] = piece.texts as [string];
  if (piece.isFixed && text.length <= SHORT_TEXT) {
    const bytes = [...Buffer.from(text)];
    return {
      declaration: '',
      room: String(bytes.length),
      code: `${bytes.map((byte, k) => `bytes[at + ${k}] = ${byte};`).join(' ')} at += ${bytes.length};`,
    };
  }
  const entry = piece.places ? `places${i}[row]` : '0';
  return {
    declaration: declare('places', 'texts', 'offsets', 'longest'),
    room: `longest${i}`,
    code:
      piece.offsets.length > 0
        ? `at = copy(bytes, at, offsets${i}[${entry}], offsets${i}[${entry} + 1]);`
        : `at += bytes.write(texts${i}[${entry}], at);`,
  };
}
