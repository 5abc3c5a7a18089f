import { type EncodingName, encodingOf, isUtf16, markLength } from '../../stages/load/encoding/encodings.js';
import type { ByteRange } from '../../stages/load/lines.js';

/** Length in bytes of the character at a place, as far as telling ASCII from parts of other characters needs it. */
function widthAt(bytes: Uint8Array, at: number, encoding: EncodingName): number {
  if (isUtf16(encoding)) return 2;
  // In UTF-8 no part of another character looks like ASCII.
  if (encoding === 'utf-8' || bytes[at]! < 0x81) return 1;
  const second = bytes[at + 1] ?? 0;
  return encoding === 'gb18030' && second >= 0x30 && second <= 0x39 ? 4 : 2;
}

/** The ASCII character at a place; '' for any other. */
function asciiAt(bytes: Uint8Array, at: number, width: number, encoding: EncodingName): string {
  if (width > 1 && !isUtf16(encoding)) return '';
  const [low, high] = encoding === 'utf-16be' ? [bytes[at + 1], bytes[at]] : [bytes[at], bytes[at + 1]];
  if (width > 1 && high !== 0) return '';
  return low !== undefined && low < 0x80 ? String.fromCharCode(low) : '';
}

/**
 * Where the elements of a JSON list stand, in file order, without the commas and the white space between them; none
 * where the file holds no list. Only brackets, quotes and commas are looked at: whether an element is JSON its reader
 * will tell.
 */
export function listElements(bytes: Uint8Array, encoding: EncodingName): ByteRange[] {
  const elements: ByteRange[] = [];
  let depth = 0;
  let inString = false;
  let start = -1;
  let end = -1;
  let width: number;
  for (let at = markLength(bytes, encodingOf(encoding)); at < bytes.length; at += width) {
    width = widthAt(bytes, at, encoding);
    const character = asciiAt(bytes, at, width, encoding);
    if (character !== '' && ' \t\r\n'.includes(character)) continue;
    if (depth === 0 && (character !== '[' || elements.length > 0)) return [];
    const isStructural = !inString && depth === 1;
    if (isStructural && (character === ',' || character === ']')) {
      if (start >= 0) elements.push({ start, end });
      start = -1;
    } else if (depth > 0) {
      if (start < 0) start = at;
      end = at + width;
    }
    if (inString && character === '\\') {
      at += width;
      width = widthAt(bytes, at, encoding);
      end = at + width;
    } else if (character === '"') inString = !inString;
    else if (!inString && (character === '[' || character === '{')) depth++;
    else if (!inString && (character === ']' || character === '}')) depth--;
  }
  return depth === 0 ? elements : [];
}
