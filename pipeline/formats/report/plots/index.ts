import { TOP } from '../corpus.js';
import { both } from '../labels.js';
import type { Markup } from '../markup.js';
import type { Corpus, Timeline } from '../model.js';
import { outletNameAtHome, placeName } from '../names.js';
import { type Bar, drawBars } from './bars.js';
import { type Figure, figure } from './figure.js';
import { cellsOf, drawGrid, type Grid, isWide, type Line, used } from './grid.js';

const PARTS = {
  question_mentions: 'var(--question)',
  answer_mentions: 'var(--answer)',
  other_mentions: 'var(--neither)',
};

/** All figures of a corpus; without time where all is of one period. Those that stand beside another come first. */
export function figures(corpus: Corpus, timeline: Timeline | null): Markup[] {
  const all = [
    countries(corpus),
    asked(corpus),
    pairs(corpus),
    outlets(corpus),
    ...(timeline ? [time(corpus, timeline)] : []),
  ];
  return [...all.filter(({ wide }) => !wide), ...all.filter(({ wide }) => wide)].map(figure);
}

function countries({ countries }: Corpus): Figure {
  const bars = countries.slice(0, TOP).map(
    (row): Bar => ({
      id: row.code,
      name: placeName(row),
      parts: {
        question_mentions: row.question_mentions,
        answer_mentions: row.answer_mentions,
        other_mentions: row.mentions - row.question_mentions - row.answer_mentions,
      },
    }),
  );
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const used = parts.filter((part) => bars.some((bar) => bar.parts[part]! > 0));
  return {
    id: 'countries',
    colours: used.map((part) => [part, part]),
    draw: (language) => drawBars(bars, PARTS, language),
    table: {
      columns: ['place', 'mentions', ...used],
      rows: bars.map(({ name, parts }, i) => [
        both(name),
        countries[i]!.mentions,
        ...used.map((part) => parts[part]!),
      ]),
    },
    shown: { shown: bars.length, all: countries.length },
  };
}

function outlets({ outlets }: Corpus): Figure {
  const bars = outlets.slice(0, TOP).map(
    (row): Bar => ({
      id: row.outlet_id,
      name: outletNameAtHome(row),
      parts: { questions: row.questions },
    }),
  );
  return {
    id: 'outlets',
    draw: (language) => drawBars(bars, { questions: 'var(--question)' }, language),
    table: {
      columns: ['outlet', 'questions'],
      rows: bars.map(({ name, parts }) => [both(name), parts.questions!]),
    },
    shown: { shown: bars.length, all: outlets.length },
  };
}

const placeLines = ({ countries }: Corpus): Line[] =>
  countries.slice(0, TOP).map((row) => ({ id: row.code, name: placeName(row), head: row.code }));

function asked(corpus: Corpus): Figure {
  const rows = corpus.outlets
    .slice(0, TOP)
    .map((row): Line => ({ id: row.outlet_id, name: outletNameAtHome(row) }));
  const columns = placeLines(corpus);
  const cells = cellsOf(rows, columns, corpus.asked);
  return grid('asked', ['outlet', 'place', 'mentions'], {
    rows: used(rows, cells, 'row'),
    columns: used(columns, cells, 'column'),
    cells,
  });
}

/** Each pair once: below the diagonal. */
function pairs(corpus: Corpus): Figure {
  const lines = placeLines(corpus);
  const order = new Map(lines.map(({ id }, i) => [id, i]));
  const cells = cellsOf(lines, lines, corpus.together).filter(
    ({ row, column }) => order.get(row.id)! > order.get(column.id)!,
  );
  return grid('pairs', ['place', 'other-place', 'sentences'], {
    rows: used(lines, cells, 'row'),
    columns: used(lines, cells, 'column'),
    cells,
  });
}

function time(corpus: Corpus, { step, periods, mentions }: Timeline): Figure {
  const columns = periods.map((period): Line => ({ id: period, name: { en: period, zh: period } }));
  const rows = placeLines(corpus);
  const cells = cellsOf(rows, columns, mentions);
  const shown = { rows: used(rows, cells, 'row'), columns, cells };
  return grid('time', ['place', 'date', 'mentions'], shown, `time.note.${step}`);
}

function grid(id: string, columns: string[], shown: Grid, note?: string): Figure {
  return {
    id,
    ...(note && { note }),
    wide: isWide(shown),
    draw: (language) => drawGrid(shown, language),
    table: {
      columns,
      rows: shown.cells.map(({ row, column, count }) => [both(row.name), both(column.name), count]),
    },
  };
}
