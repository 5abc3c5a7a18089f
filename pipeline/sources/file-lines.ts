import type { EncodingName } from '../../stages/load/encoding/encodings.js';
import { type ByteRange, byteLines } from '../../stages/load/lines.js';

/** A line of a file: where it stands, its line end included, and its bytes; null where it is too long. */
interface FileLine extends ByteRange {
  bytes: Uint8Array | null;
}

/** Bytes of a line too long that are kept, so that its line end is known for one in whatever chunk it comes. */
const KEPT = 4;

/** The lines of a file that is read chunk by chunk, in file order; those of more than `longest` bytes without them. */
export class FileLines {
  /** The latest line, which may go on in the next chunk, or the end of it where it is too long already. */
  private rest: Uint8Array = new Uint8Array(0);
  /** Where `rest` stands in the file. */
  private at = 0;
  /** Where the line begins that `rest` is of. */
  private start = 0;

  private constructor(
    private readonly encoding: EncodingName,
    private readonly longest: number,
  ) {}

  static *of(chunks: Iterable<Uint8Array>, encoding: EncodingName, longest: number): Generator<FileLine> {
    const lines = new FileLines(encoding, longest);
    let waiting: Uint8Array[] = [];
    let size = 0;
    for (const chunk of chunks) {
      waiting.push(chunk);
      size += chunk.length;
      // A line that goes on and on is looked through again only when it has doubled.
      if (size < lines.rest.length) continue;
      yield* lines.add(waiting);
      [waiting, size] = [[], 0];
    }
    yield* lines.add(waiting);
    if (lines.rest.length > 0) yield lines.line({ start: 0, end: lines.rest.length });
  }

  /** Takes the next chunks, and gives the lines that are surely complete: all but the last. */
  private *add(chunks: readonly Uint8Array[]): Generator<FileLine> {
    this.rest = Buffer.concat([this.rest, ...chunks]);
    let last: ByteRange | null = null;
    for (const line of byteLines(this.rest, this.encoding)) {
      if (last) yield this.line(last);
      last = line;
    }
    if (last) this.goOn(last);
  }

  private line({ start, end }: ByteRange): FileLine {
    const from = start === 0 ? this.start : this.at + start;
    const isWhole = this.at + end - from <= this.longest;
    return { start: from, end: this.at + end, bytes: isWhole ? this.rest.subarray(start, end) : null };
  }

  /** Keeps the last line, which the next chunk may go on with. */
  private goOn(last: ByteRange): void {
    if (last.start > 0) this.start = this.at + last.start;
    const isTooLong = this.at + last.end - this.start > this.longest;
    const from = isTooLong ? Math.max(last.start, last.end - KEPT) : last.start;
    this.rest = this.rest.subarray(from);
    this.at += from;
  }
}
