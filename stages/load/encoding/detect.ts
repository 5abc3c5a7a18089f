import { isAscii, isUtf8 } from 'node:buffer';
import { ENCODINGS, type EncodingName, encodingNamed, isUtf16, markLength } from './encodings.js';
import { FREQUENT } from './frequent-characters.js';

/** How many bytes of a file are looked at to tell encodings apart. More would not change the answer. */
const SAMPLE_BYTES = 1 << 20;

/** Within how many bytes a page tells its encoding: four times what the HTML standard asks for (1024). */
const DECLARATION_BYTES = 4096;

/**
 * What an undecodable or control character counts against frequent ones. Of 700 real first lines of press
 * conferences, cut off after 2 to 400 characters, GBK was told from Big5 in 99.9 of 100 and Big5 from GBK in 98
 * of 100 from four characters on with this value.
 */
const PENALTY = 3;

/** A declaration outweighs less than this difference between two encodings: pages often lie. */
const DECLARED_BONUS = 0.3;

/** Share of frequent characters that hardly any Chinese falls below; running text has about 0.7. */
const SURE_SHARE = 0.5;

/** Below this share of frequent characters, from so many characters on, a text is not in Chinese. */
const LEAST_SHARE = 0.1;
const LEAST_CHARACTERS = 20;

/** The encoding that a byte-order mark tells, or undefined. */
const markedEncoding = (bytes: Uint8Array): EncodingName | undefined =>
  ENCODINGS.find((encoding) => markLength(bytes, encoding) > 0)?.name;

/** The encoding that a page's <meta charset> or an XML declaration names, or undefined. */
function declaredEncoding(bytes: Uint8Array): EncodingName | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const match =
    /<meta\s[^>]*charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]+)|^<\?xml\s[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(
      head,
    );
  const declared = encodingNamed(match?.[1] ?? match?.[2] ?? '');
  // A page whose declaration can be read byte by byte is not in UTF-16, whatever it says.
  return declared && isUtf16(declared) ? undefined : declared;
}

/** How a text reads: `share` of frequent characters less penalties, over `characters`; at most 1. */
interface Reading {
  encoding: EncodingName;
  characters: number;
  share: number;
  /** Whether most of what is not ASCII is frequent, and there is some. */
  isChinese: boolean;
}

/** What a code unit adds to a reading: 1 where it is frequent, 0 where it may be, less where it cannot be. */
function worth(unit: number, inUtf16: boolean): number {
  if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) return -PENALTY;
  if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return -PENALTY;
  return FREQUENT.has(unit) || (inUtf16 && unit < 0x7f) ? 1 : 0;
}

/**
 * Reads the sample in an encoding. ASCII says nothing about encodings that all hold it, so that the markup of
 * a page does not count; in UTF-16 it says much.
 */
function read(sample: Uint8Array, encoding: EncodingName): Reading {
  const inUtf16 = isUtf16(encoding);
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  let characters = 0;
  let sum = 0;
  let wide = 0;
  let frequent = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) wide++;
    else if (!inUtf16) continue;
    if (FREQUENT.has(unit)) frequent++;
    characters++;
    sum += worth(unit, inUtf16);
  }
  const isChinese = frequent > 0 && frequent >= wide * SURE_SHARE;
  return { encoding, characters, share: characters ? sum / characters : 0, isChinese };
}

/** Whether a reading can be right at all: UTF-16 decodes nearly any bytes into some characters. */
const isPlausible = ({ encoding, share, isChinese }: Reading): boolean =>
  !isUtf16(encoding) || (share >= SURE_SHARE && isChinese);

/** The best plausible reading of bytes without a mark; the first of equals. */
function bestReading(sample: Uint8Array, declared: EncodingName | undefined): Reading {
  const readings = ENCODINGS.map(({ name }) => read(sample, name)).filter(isPlausible);
  const rank = ({ encoding, share }: Reading): number => share + (encoding === declared ? DECLARED_BONUS : 0);
  return readings.reduce((best, one) => (rank(one) > rank(best) ? one : best));
}

/** Whether valid UTF-8 holds a character of three bytes or more, as all Chinese ones are. */
const hasLongCharacter = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0xe0);

/** Where the last character of UTF-8 begins that is cut off by the end of the bytes; the end where none is. */
function cutCharacter(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return at + length > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

/** Finds out the encoding of a file that is read chunk by chunk; the chunks are to stay as they are. */
class EncodingDetector {
  /** The beginning of the file. */
  private sample: Uint8Array = new Uint8Array(0);
  /** The part of a character that the latest chunk has ended with. */
  private cut: Uint8Array = new Uint8Array(0);
  private mayBeUtf8 = true;
  private isAscii = true;
  private hasLongCharacter = false;

  add(chunk: Uint8Array): void {
    if (this.sample.length < SAMPLE_BYTES) this.extendSample(chunk);
    if (!this.mayBeUtf8) return;
    const bytes = this.cut.length === 0 ? chunk : Buffer.concat([this.cut, chunk]);
    const end = cutCharacter(bytes);
    const whole = bytes.subarray(0, end);
    this.cut = bytes.subarray(end);
    this.mayBeUtf8 = !whole.includes(0) && isUtf8(whole);
    this.isAscii &&= isAscii(whole);
    this.hasLongCharacter ||= hasLongCharacter(whole);
  }

  private extendSample(chunk: Uint8Array): void {
    const more = chunk.subarray(0, SAMPLE_BYTES - this.sample.length);
    this.sample = this.sample.length === 0 ? more : Buffer.concat([this.sample, more]);
  }

  /**
   * What the byte-order mark says; UTF-8 where the bytes are valid and have Chinese in them; else the encoding in
   * which most of the characters are common. null where they read like Chinese in none.
   */
  encoding(): EncodingName | null {
    const marked = markedEncoding(this.sample);
    if (marked) return marked;
    const mayBeUtf8 = this.mayBeUtf8 && this.cut.length === 0;
    if (mayBeUtf8 && (this.isAscii || this.hasLongCharacter)) return 'utf-8';
    const best = bestReading(this.sample, declaredEncoding(this.sample));
    // Short GBK may happen to be valid UTF-8 of Greek or Arabic letters.
    if (mayBeUtf8) return best.share >= SURE_SHARE ? best.encoding : 'utf-8';
    if (best.encoding === 'utf-8') return 'utf-8';
    return best.share >= LEAST_SHARE || best.characters < LEAST_CHARACTERS ? best.encoding : null;
  }
}

/** The encoding of a file that comes in these chunks; null where it reads like Chinese in none. */
export function detectEncoding(chunks: Iterable<Uint8Array>): EncodingName | null {
  const detector = new EncodingDetector();
  for (const chunk of chunks) detector.add(chunk);
  return detector.encoding();
}
