import type {
  Annotated,
  CountriesRow,
  CountryMentionsRow,
  CountryPairsRow,
  OutletCountriesRow,
  OutletsRow,
} from '../../schemas/types/index.js';
import { distinct, groupBy } from './group.js';
import type { DocumentRows } from './index.js';

export interface CorpusRows {
  outlets: OutletsRow[];
  countries: CountriesRow[];
  country_pairs: CountryPairsRow[];
  outlet_countries: OutletCountriesRow[];
}

type Dates = { first_date: string | null; last_date: string | null };
type PairUnit = 'sentences' | 'exchanges' | 'documents';
type CountryTally = Omit<CountriesRow, 'outlets'> & { outlets: Set<string> };

/** A tally as plain data, to be kept or sent to another process. */
export interface TallyData {
  outlets: OutletsRow[];
  countries: (Omit<CountriesRow, 'outlets'> & { outlets: string[] })[];
  pairs: CountryPairsRow[];
  outletCountries: OutletCountriesRow[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
  private readonly pairs = new Map<string, CountryPairsRow>();
  private readonly outletCountries = new Map<string, OutletCountriesRow>();

  /** Counts one document. */
  add(document: Annotated, rows: DocumentRows): void {
    this.addOutlets(document, rows);
    this.addCountries(document, rows);
    this.addPairs(rows);
    this.addOutletCountries(rows);
  }

  /** Adds all that another tally has counted. */
  merge(other: TallyData): void {
    for (const outlet of other.outlets) this.mergeOutlet(outlet);
    for (const country of other.countries) this.mergeCountry(country);
    for (const pair of other.pairs) this.mergePair(pair);
    for (const row of other.outletCountries) this.mergeOutletCountry(row);
  }

  data(): TallyData {
    return {
      outlets: [...this.outlets.values()],
      countries: [...this.countries.values()].map((tally) => ({ ...tally, outlets: [...tally.outlets] })),
      pairs: [...this.pairs.values()],
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
        .map((tally) => ({ ...tally, outlets: tally.outlets.size })),
      country_pairs: [...this.pairs.values()].sort(
        (a, b) => byText(a.code_a, b.code_a) || byText(a.code_b, b.code_b),
      ),
      outlet_countries: [...this.outletCountries.values()].sort(
        (a, b) => byText(a.outlet_id, b.outlet_id) || byText(a.code, b.code),
      ),
    };
  }

  private addOutlets(document: Annotated, rows: DocumentRows): void {
    const appearances = groupBy(rows.outlet_appearances, ({ outlet_id }) => outlet_id);
    for (const outlet of document.outlets) {
      const questions = appearances.get(outlet.outlet_id)!.length;
      this.mergeOutlet({
        ...outlet,
        questions,
        documents: 1,
        first_date: document.date,
        last_date: document.date,
      });
    }
  }

  private addCountries(document: Annotated, { country_mentions, turns }: DocumentRows): void {
    for (const place of document.countries) {
      const tally = this.country(place);
      tally.documents++;
      widen(tally, document.date, document.date);
    }
    const turnOf = new Map(turns.map((turn) => [turn.turn_id, turn]));
    const counted = new Set<string>();
    for (const { code, role, turn_id } of country_mentions) {
      const tally = this.countries.get(code)!;
      const { exchange_id, outlet_ids } = turnOf.get(turn_id)!;
      tally.mentions++;
      if (role === 'respondent') tally.answer_mentions++;
      if (role === 'questioner') {
        tally.question_mentions++;
        for (const outlet of outlet_ids) tally.outlets.add(outlet);
      }
      const key = `${code} ${exchange_id}`;
      if (exchange_id === null || counted.has(key)) continue;
      counted.add(key);
      tally.exchanges++;
    }
  }

  /** The tally of a place, begun where there is none. */
  private country({ code, kind, name_en, name_zh }: Annotated['countries'][number]): CountryTally {
    let tally = this.countries.get(code);
    if (!tally) {
      const counts = { mentions: 0, question_mentions: 0, answer_mentions: 0, exchanges: 0, documents: 0 };
      tally = {
        code,
        kind,
        name_en,
        name_zh,
        ...counts,
        outlets: new Set(),
        first_date: null,
        last_date: null,
      };
      this.countries.set(code, tally);
    }
    return tally;
  }

  private addPairs({ country_mentions, turns }: DocumentRows): void {
    const exchangeOf = new Map(turns.map(({ turn_id, exchange_id }) => [turn_id, exchange_id]));
    const count = (unit: PairUnit, keyOf: (mention: CountryMentionsRow) => string | null): void => {
      for (const [key, mentions] of groupBy(country_mentions, keyOf)) {
        // Most sentences speak of one place only.
        if (key !== null && mentions.length > 1)
          this.countPairs(unit, distinct(mentions.map(({ code }) => code)).sort());
      }
    };
    count('sentences', ({ sentence_id }) => sentence_id);
    count('exchanges', ({ turn_id }) => exchangeOf.get(turn_id) ?? null);
    count('documents', () => '');
  }

  /** Counts every two of different codes, in the order of the alphabet, once. */
  private countPairs(unit: PairUnit, codes: readonly string[]): void {
    for (let i = 0; i < codes.length; i++) {
      for (let j = i + 1; j < codes.length; j++) this.pair(codes[i]!, codes[j]!)[unit]++;
    }
  }

  private pair(code_a: string, code_b: string): CountryPairsRow {
    const key = `${code_a} ${code_b}`;
    let row = this.pairs.get(key);
    if (!row) {
      row = { code_a, code_b, sentences: 0, exchanges: 0, documents: 0 };
      this.pairs.set(key, row);
    }
    return row;
  }

  private addOutletCountries({ country_mentions, turns }: DocumentRows): void {
    const mentionsOf = groupBy(country_mentions, ({ turn_id }) => turn_id);
    const seen = new Set<string>();
    for (const turn of turns) {
      for (const outlet_id of turn.outlet_ids) {
        for (const { code } of mentionsOf.get(turn.turn_id) ?? []) {
          const key = `${turn.exchange_id} ${outlet_id} ${code}`;
          this.mergeOutletCountry({ outlet_id, code, mentions: 1, exchanges: seen.has(key) ? 0 : 1 });
          seen.add(key);
        }
      }
    }
  }

  private mergeOutlet(row: OutletsRow): void {
    const known = this.outlets.get(row.outlet_id);
    if (!known) {
      this.outlets.set(row.outlet_id, { ...row });
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

  private mergePair(other: CountryPairsRow): void {
    const row = this.pair(other.code_a, other.code_b);
    row.sentences += other.sentences;
    row.exchanges += other.exchanges;
    row.documents += other.documents;
  }

  private mergeOutletCountry(row: OutletCountriesRow): void {
    const key = `${row.outlet_id} ${row.code}`;
    const known = this.outletCountries.get(key);
    if (!known) {
      this.outletCountries.set(key, { ...row });
      return;
    }
    known.mentions += row.mentions;
    known.exchanges += row.exchanges;
  }
}
