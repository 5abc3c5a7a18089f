import { type Column, valueAt } from '../../stages/aggregate/table.js';
import type { CodePointIndex } from '../../stages/text/code-points.js';
import { EntryPiece } from './entry-piece.js';
import { Layout } from './layout.js';
import { type LineFormat, lineOf } from './line-format.js';
import type { RowBuffer } from './row-buffer.js';
import { TEXT_SIZE, TextBytes } from './text-bytes.js';
import { ValueWriter } from './value-writer.js';

/** Bytes of the memory for entries, and of that for lines. */
const ENTRIES_SIZE = 1 << 20;
const LINES_SIZE = 1 << 18;

/** Where entries and lines begin, behind two texts, and where the memory ends. */
const ENTRIES = 2 * TEXT_SIZE;
const LINES = ENTRIES + ENTRIES_SIZE;
const END = LINES + LINES_SIZE;

/** Memory for lines in the making, with the texts that they tell parts of. */
export class LineMemory {
  readonly bytes = Buffer.allocUnsafeSlow(END);
  /** The texts at hand, the one used last in front. */
  private readonly texts = [new TextBytes(this.bytes, 0), new TextBytes(this.bytes, TEXT_SIZE)];

  /** Takes a table's texts in hand, in the place of those that were not used for the longest time, as many as there is room for. */
  textsOf(sources: ReadonlySet<CodePointIndex>): Map<CodePointIndex, TextBytes> {
    return new Map([...sources].map((source, i) => [source, this.textOf(source, i)]));
  }

  private textOf(source: CodePointIndex, i: number): TextBytes {
    if (i >= this.texts.length) return TextBytes.elsewhere(source);
    const known = this.texts.findIndex((text) => text.source === source);
    const [text] = this.texts.splice(known, 1) as [TextBytes];
    if (known < 0) text.read(source);
    this.texts.unshift(text);
    return text;
  }
}

/**
 * Encodes the tables of one dataset as lines. What most lines are made of, the parts of texts and what is the same in many
 * rows, is encoded once and copied from there: all within one memory, because nothing is copied faster.
 */
export class LineEncoder {
  private layout: Layout | null = null;
  private readonly writer: ValueWriter;

  /** `names` are the columns in their order. */
  constructor(
    private readonly names: readonly string[],
    private readonly format: LineFormat,
    private readonly memory: LineMemory,
  ) {
    this.writer = new ValueWriter(memory.bytes, format);
  }

  /** Adds the lines of a table with so many rows. */
  encode(columns: readonly Column[], rows: number, lines: RowBuffer): void {
    if (!this.layout?.fits(columns)) this.layout = new Layout(this.names, columns, this.format);
    const hasRoom = this.take(this.layout, columns);
    const written = { row: 0, end: LINES };
    while (written.row < rows) {
      written.end = LINES;
      if (hasRoom) this.layout.write(this.layout.pieces, this.writer, written, rows, END);
      lines.append(this.memory.bytes.subarray(LINES, written.end));
      if (written.end > LINES) continue;
      // A row that finds no room in the memory.
      const cells = this.names.map((name, i) => [name, valueAt(columns[i]!, written.row)] as const);
      lines.append(Buffer.from(lineOf(this.format, cells)));
      written.row++;
    }
  }

  /** Takes a table's texts and columns in hand and encodes its entries; false where these find no room. */
  private take({ pieces }: Layout, columns: readonly Column[]): boolean {
    const sources = new Set<CodePointIndex>();
    for (const piece of pieces) {
      if (piece instanceof EntryPiece) continue;
      piece.column = columns[piece.number]!;
      if ('text' in piece.column) sources.add(piece.column.text);
    }
    const texts = this.memory.textsOf(sources);
    let at: number | null = ENTRIES;
    for (const piece of pieces) {
      if (!(piece instanceof EntryPiece)) {
        if ('text' in piece.column) piece.text = texts.get(piece.column.text)!;
      } else if (at !== null && !piece.code) at = piece.encode(columns, this.writer, at, LINES);
    }
    return at !== null;
  }
}
