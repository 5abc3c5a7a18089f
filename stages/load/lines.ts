import { type EncodingName, isUtf16 } from './encoding/encodings.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A stretch of bytes, `end` behind its last. */
export interface ByteRange {
  start: number;
  end: number;
}

/** The lines of bytes, their line ends included, in file order. */
export function* byteLines(bytes: Uint8Array, encoding: EncodingName): Generator<ByteRange> {
  const width = isUtf16(encoding) ? 2 : 1;
  // The byte of a UTF-16 code unit that says which ASCII character it is, and the one that is 0 then.
  const [low, high] = encoding === 'utf-16be' ? [1, 0] : [0, 1];
  const isAt = (i: number, unit: number): boolean =>
    bytes[i + (width - 1) * low] === unit && (width === 1 || bytes[i + high] === 0);
  let start = 0;
  for (let i = 0; i < bytes.length; i += width) {
    const isEnd = isAt(i, LINE_FEED) || (isAt(i, CARRIAGE_RETURN) && !isAt(i + width, LINE_FEED));
    if (!isEnd) continue;
    yield { start, end: i + width };
    start = i + width;
  }
  if (start < bytes.length) yield { start, end: bytes.length };
}

/** A text's lines; the line end that closes the last line opens no further one. */
export function splitLines(text: string): string[] {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
