import { refuse } from '../diagnostics.js';

interface Encoding {
  name: string;
  mark: readonly number[];
}

/** Byte-order marks, longest first. */
const MARKED: readonly Encoding[] = [
  { name: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** Text of a file, and the encoding that its byte-order mark tells; UTF-8 without one. */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = MARKED.find(({ mark }) => startsWith(bytes, mark))?.name ?? 'utf-8';
  if (encoding === 'utf-8') {
    const nul = bytes.indexOf(0);
    if (nul >= 0) refuse('load', 'binary-file', nul);
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return refuse('load', 'undecodable-text', encoding.toUpperCase());
  }
}
