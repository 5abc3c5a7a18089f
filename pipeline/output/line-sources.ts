import type { CodePointIndex } from '../../stages/text/code-points.js';
import { memoryOver, OVERRUN } from './copy.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';

/** Where entries begin, behind two texts, and where they must end. */
export const ENTRIES = 2 * TEXT_SIZE;
export const ENTRIES_END = ENTRIES + (1 << 20);

/** Memory for what lines are copied from: the texts that they tell parts of, and the entries. */
export class LineSources {
  readonly memory = memoryOver(new ArrayBuffer(ENTRIES_END + OVERRUN));
  /** The texts at hand: those of the table in hand, then the others. */
  private readonly texts = [new TextBytes(this.memory.bytes, 0), new TextBytes(this.memory.bytes, TEXT_SIZE)];
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
