import * as Plot from '@observablehq/plot';
import type { Bilingual, PageLanguage } from '../labels.js';
import type { Markup } from '../markup.js';
import type { Cells } from '../model.js';
import { draw, ROW, roomFor, shorten, WIDE, WIDTH } from './draw.js';

/** One row or column of a grid. */
export interface Line {
  id: string;
  name: Bilingual;
  /** What stands at a column's head, in place of its name. */
  head?: string;
}

interface Cell {
  row: Line;
  column: Line;
  count: number;
}

/** The most that a cell is wide, in pixels: beyond it a row could no longer be followed. */
const WIDEST = 42;

/** Width of a digit in a cell, in pixels. */
const DIGIT = 6.6;

/** What the names of the rows leave of a figure that stands beside another, about, in pixels. */
const ROOM_BESIDE = 330;

/** Above this share of the highest shade, what stands on a cell is printed in the page's background colour. */
const DARK = 0.55;

/** The cells that have a count, row by row. */
export const cellsOf = (rows: readonly Line[], columns: readonly Line[], counts: Cells): Cell[] =>
  rows.flatMap((row) =>
    columns.flatMap((column) => {
      const count = counts.get(row.id)?.get(column.id);
      return count === undefined ? [] : [{ row, column, count }];
    }),
  );

/** The lines in which a cell stands. */
export const used = (lines: readonly Line[], cells: readonly Cell[], side: 'row' | 'column'): Line[] =>
  lines.filter(({ id }) => cells.some((cell) => cell[side].id === id));

export interface Grid {
  rows: readonly Line[];
  columns: readonly Line[];
  cells: readonly Cell[];
}

/** Whether the grid takes the whole width of the page. */
export const isWide = (grid: Grid): boolean => grid.columns.length * narrowest(grid) > ROOM_BESIDE;

/** Width of a cell that its longest number needs, in pixels. */
const narrowest = ({ cells }: Grid): number =>
  Math.ceil(Math.max(3, ...cells.map(({ count }) => brief(count).length)) * DIGIT);

/** A grid of counts, the stronger coloured the higher, each with its number. */
export function drawGrid(grid: Grid, language: PageLanguage): Markup {
  const names = new Map(grid.rows.map(({ id, name }) => [id, shorten(name[language], language)]));
  const heads = new Map(grid.columns.map(({ id, head }) => [id, head ?? id]));
  const marginLeft = roomFor([...names.values()]);
  const marginTop = roomFor([...heads.values()]);
  // The last head leans over the edge by half its length.
  const marginRight = marginTop / 2;
  return draw({
    width: marginLeft + grid.columns.length * cellWidth(grid, marginLeft + marginRight) + marginRight,
    height: marginTop + grid.rows.length * (ROW + 2) + MARGIN,
    marginLeft,
    marginTop,
    marginBottom: MARGIN,
    marginRight,
    padding: 0.06,
    x: {
      axis: 'top',
      label: null,
      domain: [...heads.keys()],
      tickRotate: -60,
      tickFormat: (id: string) => heads.get(id)!,
      tickSize: 0,
    },
    y: { label: null, domain: [...names.keys()], tickSize: 0, tickFormat: (id: string) => names.get(id)! },
    opacity: { type: 'identity' },
    marks: marksOf(grid.cells, language),
  });
}

const MARGIN = 6;

function cellWidth(grid: Grid, margins: number): number {
  const room = (isWide(grid) ? WIDE : WIDTH) - margins;
  return Math.max(narrowest(grid), Math.min(WIDEST, Math.floor(room / grid.columns.length)));
}

/** The shaded cells, and a number on each. */
function marksOf(cells: readonly Cell[], language: PageLanguage): Plot.Markish[] {
  const most = Math.max(...cells.map(({ count }) => count));
  const isDark = ({ count }: Cell): boolean => shade(count, most) > DARK;
  const at = { x: ({ column }: Cell) => column.id, y: ({ row }: Cell) => row.id };
  const number = { ...at, text: ({ count }: Cell) => brief(count), fontSize: 11 };
  return [
    Plot.cell(cells, {
      ...at,
      fill: 'var(--shade)',
      fillOpacity: ({ count }: Cell) => shade(count, most),
      title: ({ row, column, count }: Cell) => `${row.name[language]} – ${column.name[language]}: ${count}`,
    }),
    Plot.text(
      cells.filter((cell) => !isDark(cell)),
      number,
    ),
    Plot.text(cells.filter(isDark), { ...number, fill: 'var(--on-shade)' }),
  ];
}

/** 950 as it is, 1234 as 1.2k: a cell has room for three or four characters. */
const brief = (count: number): string =>
  count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 9950 ? 1 : 0)}k`;

/** Opacity by the root of the count, as a few high counts would leave the others all alike. */
const shade = (count: number, most: number): number =>
  Math.round((0.1 + 0.9 * Math.sqrt(count / most)) * 100) / 100;
