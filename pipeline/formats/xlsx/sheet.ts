import type { Value } from '../../output/cells.js';
import { type Content, cellXml, contentOf, letters } from './cells.js';
import type { Limits } from './limits.js';
import { isWrapped } from './styles.js';
import { cutText, escapeXml, linesOf, widthOf } from './text.js';
import type { ZipPart } from './zip.js';

export type Row = Record<string, Value>;

export interface Column {
  name: string;
  /** Its texts are days, ISO 8601, and become Excel's dates. */
  isDate?: boolean;
  /** Where in the workbook a value leads to, such as 'turns'!A5. */
  link?: (value: Value) => string | undefined;
}

/** What becomes a sheet: lines of introduction, and a table with a header. */
export interface Table {
  introduction?: readonly (Content | null)[];
  columns: readonly Column[];
  rows: AsyncIterable<Row> | Iterable<Row>;
}

/** Where a sheet's table stands: the row of its header, from 1, and its first and last cell. */
export interface SheetRange {
  header: number;
  first: string;
  last: string;
}

/** What has been written of a table. */
export interface SheetReport {
  range: SheetRange;
  rows: number;
  cutCells: number;
}

/** Rows from which the columns' widths are taken. */
const SAMPLE = 200;

/** How narrow and how wide a column may be, in digits. */
const [LEAST_WIDTH, MOST_WIDTH] = [8, 60];

/** What a header needs beside its name: the filter's button. */
const BUTTON_WIDTH = 4;

/** How many lines a row shows: answers in full would fill screens. */
const MOST_LINES = 5;

/** A title's height, in lines. */
const TITLE_LINES = 1.5;

/** Height of a line in points, with room for Chinese characters. */
const LINE_HEIGHT = 16;

/** Writes a table as a sheet's XML while its rows come, up to the limits. */
export async function writeSheet(part: ZipPart, table: Table, limits: Limits): Promise<SheetReport> {
  const rows = iterate(table.rows);
  const sample = await take(rows, SAMPLE);
  const widths = table.columns.map((column) => widthOfColumn(column, sample));
  const writer = new SheetWriter(part, table, widths, limits);
  for (const row of sample) writer.write(row);
  for await (const row of rows) if (!writer.write(row)) break;
  return writer.end();
}

async function* iterate(rows: Table['rows']): AsyncGenerator<Row> {
  yield* rows;
}

/** The first rows, which the generator does not give again. */
async function take(rows: AsyncGenerator<Row>, most: number): Promise<Row[]> {
  const taken: Row[] = [];
  while (taken.length < most) {
    const next = await rows.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** The width in which a column's header and the sample fit, in digits. */
function widthOfColumn({ name, isDate }: Column, sample: readonly Row[]): number {
  const widths = sample.map((row) => {
    const content = contentOf(row[name]!, isDate);
    if (content?.style === 'day') return 'yyyy-mm-dd'.length;
    return content ? widthOf(String(content.value), MOST_WIDTH) : 0;
  });
  return Math.min(
    MOST_WIDTH,
    Math.max(LEAST_WIDTH, name.length + BUTTON_WIDTH, ...widths.map((width) => width + 1)),
  );
}

/** Turns rows into XML, one after the other. */
class SheetWriter {
  private readonly letters: readonly string[];
  private readonly header: number;
  private readonly links: string[] = [];
  private row = 0;
  private cutCells = 0;

  constructor(
    private readonly part: ZipPart,
    private readonly table: Table,
    private readonly widths: readonly number[],
    private readonly limits: Limits,
  ) {
    const introduction = table.introduction ?? [];
    this.letters = table.columns.map((_, i) => letters(i));
    this.header = introduction.length + 1;
    part.write(sheetStart(this.header, widths));
    for (const line of introduction) this.put([line]);
    this.put(table.columns.map(({ name }) => ({ value: name, style: 'header' })));
  }

  /** Writes a row, and tells whether there was room for it. */
  write(row: Row): boolean {
    if (this.row >= this.limits.rows || this.part.bytes >= this.limits.bytes) return false;
    this.put(this.table.columns.map((column, i) => this.content(row[column.name]!, column, i)));
    return true;
  }

  /** What stands in a cell of the row that comes next. */
  private content(value: Value, { isDate, link }: Column, column: number): Content | null {
    const content = contentOf(value, isDate);
    if (typeof content?.value !== 'string') return content;
    const target = link?.(value);
    if (target) {
      const cell = `${this.letters[column]}${this.row + 1}`;
      this.links.push(`<hyperlink ref="${cell}" location="${escapeXml(target)}"/>`);
    }
    if (content.value.length > this.limits.characters) this.cutCells++;
    return { value: cutText(content.value, this.limits.characters), style: target ? 'link' : content.style };
  }

  /** Writes a row of cells, as high as its longest text needs. */
  private put(contents: readonly (Content | null)[]): void {
    this.row++;
    let cells = '';
    let lines = 1;
    for (const [i, content] of contents.entries()) {
      if (!content) continue;
      cells += cellXml(`${this.letters[i]}${this.row}`, content);
      if (typeof content.value === 'string' && isWrapped(content.style))
        lines = Math.max(lines, linesOf(content.value, this.widths[i]!, MOST_LINES));
    }
    if (contents[0]?.style === 'title') lines = TITLE_LINES;
    const height = lines > 1 ? ` ht="${lines * LINE_HEIGHT}" customHeight="1"` : '';
    this.part.write(`<row r="${this.row}"${height}>${cells}</row>`);
  }

  /** Writes what follows the rows. */
  end(): SheetReport {
    const range = {
      header: this.header,
      first: `A${this.header}`,
      last: `${this.letters.at(-1)}${this.row}`,
    };
    const links = this.links.length > 0 ? `<hyperlinks>${this.links.join('')}</hyperlinks>` : '';
    this.part.write(
      `</sheetData><autoFilter ref="${range.first}:${range.last}"/>${links}` +
        '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>',
    );
    return { range, rows: this.row - this.header, cutCells: this.cutCells };
  }
}

/** A sheet's XML up to its first row: all up to the header stays in view, and a page is as wide as the table. */
function sheetStart(header: number, widths: readonly number[]): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>` +
    `<cols>${columns.join('')}</cols><sheetData>`
  );
}
