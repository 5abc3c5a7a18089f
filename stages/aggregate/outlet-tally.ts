import type { Annotated, OutletsRow } from '../../schemas/types/index.js';
import { byText } from '../collections.js';
import { copyWith } from './copy-with.js';
import { widen } from './span-of-days.js';

/** Counts the questions of outlets. */
export class OutletTally {
  private readonly outlets = new Map<string, OutletsRow>();

  /** Counts one document. */
  add({ outlets, outlet_appearances, date }: Annotated): void {
    const questions = new Map<string, number>();
    for (const { outlet_id } of outlet_appearances)
      questions.set(outlet_id, (questions.get(outlet_id) ?? 0) + 1);
    for (const { outlet_id, name_zh, name_en, country, type, known } of outlets) {
      this.addRow({
        outlet_id,
        name_zh,
        name_en,
        country,
        type,
        known,
        questions: questions.get(outlet_id)!,
        documents: 1,
        first_date: date,
        last_date: date,
      });
    }
  }

  /** Adds all that another tally has counted. */
  merge(rows: readonly OutletsRow[]): void {
    for (const row of rows) this.addRow(copyWith(row, {}));
  }

  data(): OutletsRow[] {
    return [...this.outlets.values()];
  }

  /** Those that asked most first. */
  rows(): OutletsRow[] {
    return this.data().sort((a, b) => b.questions - a.questions || byText(a.outlet_id, b.outlet_id));
  }

  /** Adds a row, which is kept where it is the outlet's first. */
  private addRow(row: OutletsRow): void {
    const known = this.outlets.get(row.outlet_id);
    if (!known) {
      this.outlets.set(row.outlet_id, row);
      return;
    }
    // Two spellings of one unknown outlet, in simplified and traditional characters: whichever sorts first stays.
    if ((row.name_zh ?? '') < (known.name_zh ?? '')) known.name_zh = row.name_zh;
    known.questions += row.questions;
    known.documents += row.documents;
    widen(known, row);
  }
}
