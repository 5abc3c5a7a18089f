import { isUtf8, transcode } from 'node:buffer';
import { diagnostic, refuse } from '../../diagnostics.js';
import type { Diagnostic } from '../../stage.js';
import { byteLines, splitLines } from '../lines.js';
import { detectEncoding } from './detect.js';
import { type EncodingName, encodingOf, isUtf16 } from './encodings.js';

/** A file's text, and what could not be read of it. */
interface Decoded {
  /** Well-formed: U+FFFD stands for what could not be decoded. */
  text: string;
  encoding: EncodingName;
  /** A warning for each line with undecodable bytes, by the lines of the bytes given. */
  diagnostics: Diagnostic[];
}

/** A text in which more than one character in so many is undecodable is in another encoding, or damaged. */
const READABLE_CHARACTERS = 10;

const REPLACEMENT = '\ufffd';

const MARK = /^\ufeff/;

/** What no text holds: NUL and halves of surrogate pairs. */
const UNFIT = /[\0\p{Cs}]/gu;
/** Where Node's decoders put what GBK and Big5 leave to their users to define. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/**
 * The text of a file, in the encoding told or, without one, found out. Refuses files that are binary
 * (binary-file) or that can be read in no encoding, or not in the one told (undecodable-text).
 */
export function decode(bytes: Uint8Array, told?: EncodingName): Decoded {
  const encoding = told ?? detectEncoding([bytes]);
  const nul = encoding && isUtf16(encoding) ? -1 : bytes.indexOf(0);
  if (nul >= 0) refuse('load', 'binary-file', nul);
  if (!encoding) return refuse('load', 'undecodable-text', 'UTF-8, UTF-16, GB18030 or Big5');
  const { text, damage } = isUtf16(encoding) ? decodeUtf16(bytes, encoding) : decodeBytes(bytes, encoding);
  const diagnostics: Diagnostic[] = [];
  let damaged = 0;
  for (const { line, count } of damage) {
    diagnostics.push(diagnostic('load', 'undecodable-bytes', line, count, encoding.toUpperCase()));
    damaged += count;
  }
  if (damaged * READABLE_CHARACTERS > text.length) refuse('load', 'undecodable-text', encoding.toUpperCase());
  return { text, encoding, diagnostics };
}

/** How many characters of a line, numbered from 1, could not be decoded. */
interface Damage {
  line: number;
  count: number;
}

interface Read {
  text: string;
  damage: Damage[];
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Replaces what no text holds, and counts it by line. */
export function makeWellFormed(text: string): Read {
  if (text.search(UNFIT) < 0) return { text, damage: [] };
  const damage: Damage[] = [];
  splitLines(text).forEach((one, i) => {
    const count = countOf(one, UNFIT);
    if (count > 0) damage.push({ line: i + 1, count });
  });
  return { text: text.replace(UNFIT, REPLACEMENT), damage };
}

function decodeUtf16(bytes: Uint8Array, encoding: EncodingName): Read {
  const units = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  const text = (encoding === 'utf-16be' ? units.swap16() : units).toString('utf16le').replace(MARK, '');
  // A last odd byte is half a character, as a lone surrogate is.
  return makeWellFormed(bytes.length % 2 === 1 ? `${text}\ud800` : text);
}

/** Which lines are damaged, if any, is found out line by line. */
function decodeBytes(bytes: Uint8Array, encoding: EncodingName): Read {
  const text = encoding === 'utf-8' ? wholeUtf8(bytes) : wholeText(bytes, encoding);
  return text === null ? decodeByLine(bytes, encoding) : { text: text.replace(MARK, ''), damage: [] };
}

/** The text of undamaged UTF-8, else null. By way of UTF-16 it takes a tenth of what TextDecoder takes. */
const wholeUtf8 = (bytes: Uint8Array): string | null =>
  isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : null;

/** The text of undamaged bytes, else null. */
function wholeText(bytes: Uint8Array, encoding: EncodingName): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.search(PRIVATE_USE) < 0 ? text : null;
  } catch {
    return null;
  }
}

/** Line by line, which is safe: in these encodings the bytes of line ends are never part of a character. */
function decodeByLine(bytes: Uint8Array, encoding: EncodingName): Read {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const texts: string[] = [];
  const damage: Damage[] = [];
  for (const { start, end } of byteLines(bytes, encoding)) {
    const line = bytes.subarray(start, end);
    const decoded = decoder.decode(line);
    const text = encoding === 'utf-8' ? decoded : decoded.replace(PRIVATE_USE, REPLACEMENT);
    texts.push(text);
    const count = countOf(text, /\ufffd/g) - countReplacements(line, encoding);
    if (count > 0) damage.push({ line: texts.length, count });
  }
  return { text: texts.join('').replace(MARK, ''), damage };
}

/** How often the bytes themselves hold U+FFFD: that is damage done before, by others. */
function countReplacements(bytes: Uint8Array, encoding: EncodingName): number {
  const { replacement } = encodingOf(encoding);
  if (!replacement) return 0;
  const [buffer, wanted] = [Buffer.from(bytes), Buffer.from(replacement)];
  let count = 0;
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + wanted.length)) count++;
  return count;
}
