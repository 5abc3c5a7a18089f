import { isAscii, isUtf8 } from 'node:buffer';
import { ENCODINGS, type EncodingName, encodingNamed, isUtf16, markLength } from './encodings.js';
import { bestReading, SURE_SHARE } from './plausibility.js';

/** How many bytes of a file are looked at to tell encodings apart. More would not change the answer. */
const SAMPLE_BYTES = 1 << 20;

/** Within how many bytes a page tells its encoding: four times what the HTML standard asks for (1024). */
const DECLARATION_BYTES = 4096;

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
