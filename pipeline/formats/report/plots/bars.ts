import * as Plot from '@observablehq/plot';
import { sum } from '../../../../stages/collections.js';
import { grouped } from '../../shared/numbers.js';
import { type Bilingual, label, type PageLanguage } from '../labels.js';
import type { Markup } from '../markup.js';
import { draw, ROW, roomFor, shorten, WIDTH } from './draw.js';

/** One bar, of one part or several one after the other. */
export interface Bar {
  id: string;
  name: Bilingual;
  /** Counts by the key of the part's label. */
  parts: Record<string, number>;
}

const totalOf = ({ parts }: Bar): number => sum(Object.values(parts));

/** Lying bars with their numbers at their ends; `colours` are CSS colours by part. */
export function drawBars(
  bars: readonly Bar[],
  colours: Record<string, string>,
  language: PageLanguage,
): Markup {
  const names = new Map(bars.map(({ id, name }) => [id, shorten(name[language], language)]));
  const marginLeft = roomFor([...names.values()]);
  return draw({
    width: WIDTH,
    height: bars.length * ROW + 8,
    marginLeft,
    marginTop: 4,
    marginBottom: 4,
    marginRight: roomFor(bars.map((bar) => grouped(totalOf(bar)))),
    x: { axis: null },
    y: { label: null, domain: [...names.keys()], tickSize: 0, tickFormat: (id: string) => names.get(id)! },
    color: { domain: Object.keys(colours), range: Object.values(colours) },
    marks: [
      Plot.barX(partsOf(bars, language), {
        x: 'count',
        y: 'id',
        fill: 'part',
        insetTop: 3,
        insetBottom: 3,
        title: 'title',
      }),
      Plot.text(bars, {
        x: totalOf,
        y: 'id',
        text: (bar: Bar) => grouped(totalOf(bar)),
        textAnchor: 'start',
        dx: 5,
      }),
    ],
  });
}

const partsOf = (bars: readonly Bar[], language: PageLanguage) =>
  bars.flatMap(({ id, name, parts }) =>
    Object.entries(parts)
      .filter(([, count]) => count > 0)
      .map(([part, count]) => ({
        id,
        part,
        count,
        title: `${name[language]}: ${count} ${label(part)[language]}`,
      })),
  );
