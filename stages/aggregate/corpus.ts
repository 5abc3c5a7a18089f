import type {
  Annotated,
  CountriesRow,
  CountryMentionsRow,
  CountryPairsRow,
  OutletCountriesRow,
  OutletsRow,
  TurnsRow,
} from '../../schemas/types/index.js';
import { groupBy } from '../group.js';
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

interface TurnWithMentions {
  turn: TurnsRow;
  mentions: readonly CountryMentionsRow[];
}

const codesOf = (mentions: readonly CountryMentionsRow[]): Set<string> =>
  new Set(mentions.map(({ code }) => code));

/** The places that each exchange speaks of. */
function codesByExchange(turns: readonly TurnWithMentions[]): Set<string>[] {
  const codes = new Map<string, Set<string>>();
  for (const { turn, mentions } of turns) {
    if (turn.exchange_id === null) continue;
    const own = codes.get(turn.exchange_id) ?? new Set();
    codes.set(turn.exchange_id, own);
    for (const { code } of mentions) own.add(code);
  }
  return [...codes.values()];
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
    const mentionsOf = groupBy(rows.country_mentions, ({ turn_id }) => turn_id);
    const turns = rows.turns.map((turn) => ({ turn, mentions: mentionsOf.get(turn.turn_id) ?? [] }));
    this.addOutlets(document, rows);
    this.addCountries(document, turns);
    this.addPairs(document, turns);
    this.addOutletCountries(turns);
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

  private addCountries(document: Annotated, turns: readonly TurnWithMentions[]): void {
    for (const place of document.countries) {
      const tally = this.country(place);
      tally.documents++;
      widen(tally, document.date, document.date);
    }
    for (const { turn, mentions } of turns) {
      for (const { code } of mentions) {
        const tally = this.countries.get(code)!;
        tally.mentions++;
        if (turn.role === 'respondent') tally.answer_mentions++;
        if (turn.role !== 'questioner') continue;
        tally.question_mentions++;
        for (const outlet of turn.outlet_ids) tally.outlets.add(outlet);
      }
    }
    for (const codes of codesByExchange(turns))
      for (const code of codes) this.countries.get(code)!.exchanges++;
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

  private addPairs(document: Annotated, turns: readonly TurnWithMentions[]): void {
    let sentence = 0;
    for (const { mentions } of turns) {
      for (let i = 0, end: number; i < mentions.length; i = end) {
        while (document.sentences[sentence]!.end <= mentions[i]!.start) sentence++;
        const stop = document.sentences[sentence]!.end;
        for (end = i + 1; end < mentions.length && mentions[end]!.start < stop; ) end++;
        // Most sentences speak of one place only.
        if (end > i + 1) this.countPairs('sentences', codesOf(mentions.slice(i, end)));
      }
    }
    for (const codes of codesByExchange(turns)) this.countPairs('exchanges', codes);
    this.countPairs('documents', new Set(document.countries.map(({ code }) => code)));
  }

  /** Counts every two of different codes, in the order of the alphabet, once. */
  private countPairs(unit: PairUnit, distinct: ReadonlySet<string>): void {
    const codes = [...distinct].sort();
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

  private addOutletCountries(turns: readonly TurnWithMentions[]): void {
    const seen = new Set<string>();
    for (const { turn, mentions } of turns) {
      for (const outlet_id of turn.outlet_ids) {
        for (const { code } of mentions) {
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
