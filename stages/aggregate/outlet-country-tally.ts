import type { Annotated, OutletCountriesRow } from '../../schemas/types/index.js';
import { byText } from '../collections.js';
import { copyWith } from './copy-with.js';
import { Integers } from './integers.js';
import type { MentionedPlaces } from './mentioned-places.js';

/** Counts the places in the questions of each outlet. */
export class OutletCountryTally {
  /** By outlet and code. */
  private readonly pairs = new Map<string, OutletCountriesRow>();

  /** Counts one document. */
  add({ countries }: Annotated, mentioned: MentionedPlaces): void {
    const seen = new Set<string>();
    const counts = new Integers(countries.length).take(countries.length);
    for (const { turn, outlet_ids, from, to } of mentioned.turns) {
      if (outlet_ids.length === 0) continue;
      counts.fill(0);
      for (let i = from; i < to; i++) counts[mentioned.places[i]!]!++;
      for (const outlet_id of outlet_ids) {
        for (const place of mentioned.distinct([{ from, to }])) {
          const { code } = countries[place]!;
          const key = `${turn.exchange_id} ${outlet_id} ${code}`;
          // Thanks at the end belong to no exchange.
          const exchanges = turn.exchange_id === null || seen.has(key) ? 0 : 1;
          this.addRow({ outlet_id, code, mentions: counts[place]!, exchanges });
          seen.add(key);
        }
      }
    }
  }

  /** Adds all that another tally has counted. */
  merge(rows: readonly OutletCountriesRow[]): void {
    for (const row of rows) this.addRow(row);
  }

  data(): OutletCountriesRow[] {
    return [...this.pairs.values()];
  }

  /** Pairs by outlet and code. */
  rows(): OutletCountriesRow[] {
    return this.data().sort((a, b) => byText(a.outlet_id, b.outlet_id) || byText(a.code, b.code));
  }

  private addRow(row: OutletCountriesRow): void {
    const key = `${row.outlet_id} ${row.code}`;
    const known = this.pairs.get(key);
    if (!known) {
      this.pairs.set(key, copyWith(row, {}));
      return;
    }
    known.mentions += row.mentions;
    known.exchanges += row.exchanges;
  }
}
