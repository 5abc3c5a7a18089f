import type { Annotated, CountriesRow } from '../../schemas/types/index.js';
import { byText, mapped } from '../collections.js';
import { copyWith } from './copy-with.js';
import type { MentionedPlaces } from './mentioned-places.js';
import { widen } from './span-of-days.js';

/** A row with its outlets themselves, which rows of other documents may have, too. */
type WithOutlets<Outlets> = Omit<CountriesRow, 'outlets'> & { outlets: Outlets };

/** Counts of places as plain data. */
export type CountryData = WithOutlets<string[]>;

/** Counts the mentions of places. */
export class CountryTally {
  private readonly countries = new Map<string, WithOutlets<Set<string>>>();

  /** Counts one document. */
  add({ countries, date }: Annotated, mentioned: MentionedPlaces): void {
    const tallies = mapped(countries, (place) => this.of(place));
    for (const tally of tallies) {
      tally.documents++;
      widen(tally, { first_date: date, last_date: date });
    }
    for (const { turn, outlet_ids, from, to } of mentioned.turns) {
      for (let i = from; i < to; i++) {
        const tally = tallies[mentioned.places[i]!]!;
        tally.mentions++;
        if (turn.role === 'respondent') tally.answer_mentions++;
        if (turn.role !== 'questioner') continue;
        tally.question_mentions++;
        for (const outlet of outlet_ids) tally.outlets.add(outlet);
      }
    }
    for (const exchange of mentioned.inExchanges) for (const place of exchange) tallies[place]!.exchanges++;
  }

  /** Adds all that another tally has counted. */
  merge(rows: readonly CountryData[]): void {
    for (const row of rows) {
      const tally = this.of(row);
      tally.mentions += row.mentions;
      tally.question_mentions += row.question_mentions;
      tally.answer_mentions += row.answer_mentions;
      tally.exchanges += row.exchanges;
      tally.documents += row.documents;
      for (const outlet of row.outlets) tally.outlets.add(outlet);
      widen(tally, row);
    }
  }

  data(): CountryData[] {
    return [...this.countries.values()].map((tally) => copyWith(tally, { outlets: [...tally.outlets] }));
  }

  /** Those that were mentioned most first. */
  rows(): CountriesRow[] {
    return [...this.countries.values()]
      .sort((a, b) => b.mentions - a.mentions || byText(a.code, b.code))
      .map((tally) => copyWith(tally, { outlets: tally.outlets.size }));
  }

  /** The tally of a place, begun where there is none. */
  private of({ code, kind, name_en, name_zh }: Annotated['countries'][number]): WithOutlets<Set<string>> {
    let tally = this.countries.get(code);
    if (!tally) {
      tally = {
        code,
        kind,
        name_en,
        name_zh,
        mentions: 0,
        question_mentions: 0,
        answer_mentions: 0,
        exchanges: 0,
        documents: 0,
        outlets: new Set(),
        first_date: null,
        last_date: null,
      };
      this.countries.set(code, tally);
    }
    return tally;
  }
}
