/** A character encoding that transcripts come in. */
interface Encoding {
  readonly name: EncodingName;
  /** The byte-order mark that a file in it may begin with. */
  readonly mark: readonly number[];
  /** U+FFFD as the encoding itself writes it; absent where it cannot. */
  readonly replacement?: readonly number[];
  /** Other names that people and web pages give it, in lower case. */
  readonly aliases: readonly string[];
}

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/**
 * Every encoding that presser reads. GB18030 holds GBK and GB 2312. The aliases are the labels of the WHATWG
 * Encoding Standard (section 4.2) that Chinese pages use, and the Windows code pages.
 */
export const ENCODINGS: readonly Encoding[] = [
  {
    name: 'utf-8',
    mark: [0xef, 0xbb, 0xbf],
    replacement: [0xef, 0xbf, 0xbd],
    aliases: ['utf8', 'unicode-1-1-utf-8'],
  },
  { name: 'utf-16le', mark: [0xff, 0xfe], aliases: ['utf-16', 'utf16', 'utf16le', 'unicode'] },
  { name: 'utf-16be', mark: [0xfe, 0xff], aliases: ['utf16be'] },
  {
    name: 'gb18030',
    mark: [0x84, 0x31, 0x95, 0x33],
    replacement: [0x84, 0x31, 0xa4, 0x37],
    aliases: ['gbk', 'gb2312', 'gb_2312-80', 'x-gbk', 'cp936', 'windows-936', 'chinese'],
  },
  { name: 'big5', mark: [], aliases: ['big-5', 'big5-hkscs', 'cn-big5', 'x-x-big5', 'cp950', 'windows-950'] },
];

export const ENCODING_NAMES: readonly EncodingName[] = ENCODINGS.map(({ name }) => name);

/** The encoding of that name or alias, in whatever case; undefined where presser knows none. */
export function encodingNamed(name: string): EncodingName | undefined {
  const wanted = name.trim().toLowerCase();
  return ENCODINGS.find((one) => one.name === wanted || one.aliases.includes(wanted))?.name;
}

export const encodingOf = (name: EncodingName): Encoding => ENCODINGS.find((one) => one.name === name)!;

/** The length of the byte-order mark that bytes in an encoding begin with; 0 where they have none. */
export const markLength = (bytes: Uint8Array, { mark }: Encoding): number =>
  mark.every((byte, i) => bytes[i] === byte) ? mark.length : 0;

export const isUtf16 = (name: EncodingName): boolean => name.startsWith('utf-16');
