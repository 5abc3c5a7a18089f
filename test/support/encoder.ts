import type { EncodingName } from '../../stages/load/encoding/encodings.js';

/** What a decoder makes of every pair of bytes, turned round: Node itself writes neither GBK nor Big5. */
function tableOf(encoding: 'gb18030' | 'big5'): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let first = 0xa1; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (/^[^\ufffd\ue000-\uf8ff]$/u.test(character) && !table.has(character))
        table.set(character, [first, second]);
    }
  }
  for (let ascii = 0; ascii < 0x80; ascii++) table.set(String.fromCharCode(ascii), [ascii]);
  return table;
}

const TABLES = { gb18030: tableOf('gb18030'), big5: tableOf('big5') };

/** A text's bytes without a byte-order mark. Fails where the encoding lacks a character. */
export function encode(text: string, encoding: EncodingName): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      const bytes = TABLES[encoding].get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}
