import type { Code, Place } from './gazetteer-tables.js';

/** What is spoken of together, beside the subregions of M49 by their numbers, which are above these. */
export const enum Circle {
  /** It may be spoken of with any. */
  Open = 0,
  OfChina = 1,
  Regions = 2,
}

/** M49 counts Iran to southern Asia, but it is spoken of among the states of western Asia as well. */
const OPEN_CIRCLE: ReadonlySet<Code> = new Set(['CN', 'IR']);

/** States of one subregion are spoken of together, but for Hong Kong, Macao and Taiwan, which are apart from states. */
export function circleOf({ code, kind }: Place, subregions: ReadonlyMap<Code, string>): number {
  if (OPEN_CIRCLE.has(code)) return Circle.Open;
  if (code === 'HK' || code === 'MO' || code === 'TW') return Circle.OfChina;
  return kind === 'region' || kind === 'bloc' ? Circle.Regions : Number(subregions.get(code) ?? Circle.Open);
}
