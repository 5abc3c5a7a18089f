import type { Annotated } from '../../../schemas/types/index.js';
import type { OutletEntry } from '../gazetteer/gazetteer-tables.js';

export type Outlet = Annotated['outlets'][number];
export type Appearance = Annotated['outlet_appearances'][number];

/** An outlet as words name it. */
export interface Naming {
  outlet: Outlet;
  label: string;
  match: Appearance['match'];
}

/** That an outlet of the gazetteer is named by a label. */
export const namingOf = (
  { outlet_id, name_zh, name_en, country, type }: OutletEntry,
  label: string,
  match: Naming['match'],
): Naming => ({
  // A user may know no English name.
  outlet: { outlet_id, name_zh, name_en, country, type, known: true },
  label,
  match,
});
