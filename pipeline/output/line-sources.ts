import type { Column } from '../../stages/aggregate/table.js';
import type { CodePointIndex } from '../../stages/text/code-points.js';
import { memoryOver, OVERRUN } from './copy.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';

/** Room for what a table is encoded to beside texts, in bytes. */
const PIECES_SIZE = 1 << 20;

/** Memory for what lines are copied from: the texts that they tell parts of, and all else. */
export class LineSources {
  /** Where all else begins, behind two texts, and where it must end. */
  readonly start = 2 * TEXT_SIZE;
  readonly limit = this.start + PIECES_SIZE;
  readonly memory = memoryOver(new ArrayBuffer(this.limit + OVERRUN));
  /** The texts at hand: those of the table in hand, then the others. */
  private readonly texts = [new TextBytes(this.memory.bytes, 0), new TextBytes(this.memory.bytes, TEXT_SIZE)];
  /** How many texts of the table in hand are at hand. */
  private inUse = 0;

  /** By a table's columns, the texts that they tell parts of. */
  textsOf(columns: readonly Column[]): (TextBytes | null)[] {
    this.inUse = 0;
    return columns.map((column) =>
      column.kind === 'parts' || column.kind === 'joined' ? this.textOf(column.text) : null,
    );
  }

  /** A text of a table, at hand where there is room: it takes the place of one that is not the table's. */
  private textOf(source: CodePointIndex): TextBytes {
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
