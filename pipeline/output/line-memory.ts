import type { CodePointIndex } from '../../stages/text/code-points.js';
import { OVERRUN } from './copy.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';

/** Bytes of the memory for entries, and of that for lines. */
const ENTRIES_SIZE = 1 << 20;
const LINES_SIZE = 1 << 18;

/** Where entries and lines begin, behind two texts, and where the memory ends. */
export const ENTRIES = 2 * TEXT_SIZE;
export const LINES = ENTRIES + ENTRIES_SIZE;
export const END = LINES + LINES_SIZE;

/** Memory for lines in the making, with the texts that they tell parts of. */
export class LineMemory {
  readonly bytes = Buffer.allocUnsafeSlow(END + OVERRUN);
  /** The texts at hand: those of the table in hand, then the others. */
  private readonly texts = [new TextBytes(this.bytes, 0), new TextBytes(this.bytes, TEXT_SIZE)];
  /** How many texts of the table in hand are at hand. */
  private inUse = 0;

  /** To be called before the first text of a table. */
  beginTable(): void {
    this.inUse = 0;
  }

  /** A text of a table, at hand where there is room: it takes the place of one that is not the table's. */
  textOf(source: CodePointIndex): TextBytes {
    const { texts } = this;
    let at = texts.findIndex((text) => text.source === source);
    if (at >= 0 && at < this.inUse) return texts[at]!;
    if (this.inUse === texts.length) return TextBytes.elsewhere(source);
    if (at < 0) {
      at = texts.length - 1;
      texts[at]!.read(source);
    }
    const [text] = texts.splice(at, 1) as [TextBytes];
    texts.splice(this.inUse++, 0, text);
    return text;
  }
}
