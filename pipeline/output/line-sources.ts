import type { Column } from '../../stages/aggregate/table.js';
import type { CodePointIndex } from '../../stages/text/code-points.js';
import { memoryOver, OVERRUN } from './memory.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';

/** Room for what is the same for all tables, and for what one is encoded to beside texts, in bytes. */
const [FIXED_SIZE, PIECES_SIZE] = [1 << 16, 1 << 20];

/** Where the former begins, behind two texts. */
const FIXED = 2 * TEXT_SIZE;

/** Memory for what lines are copied from: the texts that they tell parts of, and all else. */
export class LineSources {
  /** Where the pieces of the table in hand begin, and where they must end. */
  readonly start = FIXED + FIXED_SIZE;
  readonly limit = this.start + PIECES_SIZE;
  readonly memory = memoryOver(new ArrayBuffer(this.limit + OVERRUN));
  /** The texts at hand: those of the table in hand, then the others. */
  private readonly texts = [new TextBytes(this.memory.bytes, 0), new TextBytes(this.memory.bytes, TEXT_SIZE)];
  /** How many texts of the table in hand are at hand. */
  private inUse = 0;
  /** Where what is the same for all tables stands, and where it ends. */
  private readonly fixed = new Map<string, number>();
  private fixedEnd = FIXED;

  /** Where a text stands that is the same for all tables: all of them, made of the names of columns, find room. */
  keep(text: Buffer): number {
    const key = text.toString();
    let start = this.fixed.get(key);
    if (start === undefined) {
      start = this.fixedEnd;
      this.fixed.set(key, start);
      this.fixedEnd += text.copy(this.memory.bytes, start);
      if (this.fixedEnd > this.start) throw new Error('the names of columns are too long');
    }
    return start;
  }

  /** By a table's columns, the texts that they tell parts of. */
  textsOf(columns: readonly Column[]): (TextBytes | null)[] {
    this.inUse = 0;
    const texts: (TextBytes | null)[] = [];
    for (const column of columns)
      texts.push(column.kind === 'parts' || column.kind === 'joined' ? this.textOf(column.text) : null);
    return texts;
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
