import type {
  Annotated,
  CountriesRow,
  CountryPairsRow,
  OutletCountriesRow,
  OutletsRow,
} from '../../schemas/types/index.js';
import { byText, mapped } from '../group.js';
import { Integers } from './integers.js';
import { MentionedPlaces } from './mentioned-places.js';
import { type PairData, PairTally } from './pair-tally.js';

/** The rows of the datasets that hold for all documents together. */
export interface CorpusRows {
  outlets: OutletsRow[];
  countries: CountriesRow[];
  country_pairs: CountryPairsRow[];
  outlet_countries: OutletCountriesRow[];
}

type Dates = { first_date: string | null; last_date: string | null };
type CountryTally = Omit<CountriesRow, 'outlets'> & { outlets: Set<string> };

/** A tally as plain data, to be kept or sent to another process. */
export interface TallyData {
  outlets: OutletsRow[];
  countries: (Omit<CountriesRow, 'outlets'> & { outlets: string[] })[];
  pairs: PairData;
  outletCountries: OutletCountriesRow[];
}

/** A copy with some values replaced. Not spread: V8 gives each object that is spread a shape of its own. */
const copyWith = <Row extends object, Other extends object>(
  row: Row,
  other: Other,
): Omit<Row, keyof Other> & Other => Object.assign({}, row, other);

/** Counts every two of a set of places, of which the document has `count`, once; the first has the lower number. */
function countPairs(places: readonly number[], count: number, counts: Int32Array): void {
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) counts[places[i]! * count + places[j]!]!++;
}

/** Widens the span of days by another day or span; null is no day. */
function widen(dates: Dates, first: string | null, last: string | null): void {
  if (first && (!dates.first_date || first < dates.first_date)) dates.first_date = first;
  if (last && (!dates.last_date || last > dates.last_date)) dates.last_date = last;
}

/**
 * What is counted over all documents. Partial tallies merge: tallies of two halves of a corpus, merged in any
 * order, hold what one tally of the whole would.
 */
export class CorpusTally {
  private readonly outlets = new Map<string, OutletsRow>();
  private readonly countries = new Map<string, CountryTally>();
  private readonly pairs = new PairTally();
  private readonly outletCountries = new Map<string, OutletCountriesRow>();

  /** Counts one document. */
  add(document: Annotated): void {
    const mentioned = new MentionedPlaces(document);
    this.addOutlets(document);
    this.addCountries(document, mentioned);
    this.addPairs(document, mentioned);
    this.addOutletCountries(document, mentioned);
  }

  /** Adds all that another tally has counted. */
  merge(other: TallyData): void {
    for (const outlet of other.outlets) this.mergeOutlet(copyWith(outlet, {}));
    for (const country of other.countries) this.mergeCountry(country);
    this.pairs.merge(other.pairs);
    for (const row of other.outletCountries) this.mergeOutletCountry(row);
  }

  data(): TallyData {
    return {
      outlets: [...this.outlets.values()],
      countries: [...this.countries.values()].map((tally) =>
        copyWith(tally, { outlets: [...tally.outlets] }),
      ),
      pairs: this.pairs.data(),
      outletCountries: [...this.outletCountries.values()],
    };
  }

  /** The finished tables: places by mentions, outlets by questions, the rest by key. */
  rows(): CorpusRows {
    return {
      outlets: [...this.outlets.values()].sort(
        (a, b) => b.questions - a.questions || byText(a.outlet_id, b.outlet_id),
      ),
      countries: [...this.countries.values()]
        .sort((a, b) => b.mentions - a.mentions || byText(a.code, b.code))
        .map((tally) => copyWith(tally, { outlets: tally.outlets.size })),
      country_pairs: this.pairs.rows(),
      outlet_countries: [...this.outletCountries.values()].sort(
        (a, b) => byText(a.outlet_id, b.outlet_id) || byText(a.code, b.code),
      ),
    };
  }

  private addOutlets(document: Annotated): void {
    const questions = new Map<string, number>();
    for (const { outlet_id } of document.outlet_appearances)
      questions.set(outlet_id, (questions.get(outlet_id) ?? 0) + 1);
    for (const { outlet_id, name_zh, name_en, country, type, known } of document.outlets) {
      this.mergeOutlet({
        outlet_id,
        name_zh,
        name_en,
        country,
        type,
        known,
        questions: questions.get(outlet_id)!,
        documents: 1,
        first_date: document.date,
        last_date: document.date,
      });
    }
  }

  private addCountries(document: Annotated, mentioned: MentionedPlaces): void {
    const tallies = mapped(document.countries, (place) => this.country(place));
    for (const tally of tallies) {
      tally.documents++;
      widen(tally, document.date, document.date);
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

  /** The tally of a place, begun where there is none. */
  private country({ code, kind, name_en, name_zh }: Annotated['countries'][number]): CountryTally {
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

  /** Counts every two places of the document. */
  private addPairs({ countries }: Annotated, mentioned: MentionedPlaces): void {
    const integers = new Integers(2 * countries.length ** 2);
    const sentences = integers.take(countries.length ** 2);
    const exchanges = integers.take(countries.length ** 2);
    for (const places of mentioned.inSentences()) countPairs(places, countries.length, sentences);
    for (const places of mentioned.inExchanges) countPairs(places, countries.length, exchanges);
    const numbers = mapped(countries, ({ code }) => this.pairs.numberOf(code));
    for (let a = 0; a < countries.length; a++) {
      for (let b = a + 1; b < countries.length; b++) {
        const both = a * countries.length + b;
        this.pairs.add(numbers[a]!, numbers[b]!, sentences[both]!, exchanges[both]!, 1);
      }
    }
  }

  private addOutletCountries({ countries }: Annotated, mentioned: MentionedPlaces): void {
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
          this.mergeOutletCountry({ outlet_id, code, mentions: counts[place]!, exchanges });
          seen.add(key);
        }
      }
    }
  }

  private mergeOutlet(row: OutletsRow): void {
    const known = this.outlets.get(row.outlet_id);
    if (!known) {
      this.outlets.set(row.outlet_id, row);
      return;
    }
    // Two spellings of one unknown outlet, in simplified and traditional characters: whichever sorts first stays.
    if ((row.name_zh ?? '') < (known.name_zh ?? '')) known.name_zh = row.name_zh;
    known.questions += row.questions;
    known.documents += row.documents;
    widen(known, row.first_date, row.last_date);
  }

  private mergeCountry(other: TallyData['countries'][number]): void {
    const tally = this.country(other);
    tally.mentions += other.mentions;
    tally.question_mentions += other.question_mentions;
    tally.answer_mentions += other.answer_mentions;
    tally.exchanges += other.exchanges;
    tally.documents += other.documents;
    for (const outlet of other.outlets) tally.outlets.add(outlet);
    widen(tally, other.first_date, other.last_date);
  }

  private mergeOutletCountry(row: OutletCountriesRow): void {
    const key = `${row.outlet_id} ${row.code}`;
    const known = this.outletCountries.get(key);
    if (!known) {
      this.outletCountries.set(key, copyWith(row, {}));
      return;
    }
    known.mentions += row.mentions;
    known.exchanges += row.exchanges;
  }
}
