import type { Column } from '../../../stages/aggregate/table.js';
import { mapped } from '../../../stages/collections.js';
import type { CodePointIndex } from '../../../stages/text/code-points.js';
import { memoryOver, OVERRUN } from './memory.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';

/** Room for what is the same for all tables, and for what one is encoded to beside its text, in bytes. */
const [FIXED_SIZE, PIECES_SIZE] = [1 << 16, 1 << 20];

/** Where the former begins: behind the text. */
const FIXED = TEXT_SIZE;

/** Memory for what lines are copied from: the text that they tell parts of, and all else. */
export class LineSources {
  /** Where the pieces of the table in hand begin, and where they must end. */
  readonly start = FIXED + FIXED_SIZE;
  readonly limit = this.start + PIECES_SIZE;
  readonly memory = memoryOver(new ArrayBuffer(this.limit + OVERRUN));
  /** The text at hand. */
  private readonly text = new TextBytes(this.memory);
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

  /** By a table's columns, the texts that they tell parts of. One of them is at hand: tables tell parts of one. */
  textsOf(columns: readonly Column[]): (TextBytes | null)[] {
    const { text } = this;
    const sources = mapped(columns, textIn);
    const atHand = sources.find((source) => source !== null);
    if (atHand && atHand !== text.source) text.read(atHand);
    return mapped(sources, (source) =>
      source && source !== atHand ? TextBytes.elsewhere(source) : source && text,
    );
  }
}

/** The text that a column tells parts of. */
const textIn = (column: Column): CodePointIndex | null =>
  column.kind === 'parts' || column.kind === 'spaced' || column.kind === 'joined' ? column.text : null;
