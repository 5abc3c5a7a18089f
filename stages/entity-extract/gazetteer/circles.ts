import type { GazetteerTables, Place, ToldCircle } from './gazetteer-tables.js';

/** What is spoken of together, beside the subregions of M49 by their numbers, which are above these. */
export const enum Circle {
  /** It may be spoken of with any. */
  Open = 0,
  OfChina = 1,
  Regions = 2,
}

/** The circles of discourse.csv. */
const TOLD: Readonly<Record<ToldCircle, Circle>> = { any: Circle.Open, china: Circle.OfChina };

/** States of one subregion are spoken of together, where no other circle is told of them; regions and blocs with each other. */
export function circleOf(
  { code, kind }: Place,
  { circles, subregions }: Pick<GazetteerTables, 'circles' | 'subregions'>,
): number {
  const told = circles.get(code);
  if (told !== undefined) return TOLD[told];
  return kind === 'region' || kind === 'bloc' ? Circle.Regions : Number(subregions.get(code) ?? Circle.Open);
}
