import type {
  Annotated,
  CountriesRow,
  CountryPairsRow,
  OutletCountriesRow,
  OutletsRow,
} from '../../schemas/types/index.js';
import { type CountryData, CountryTally } from './country-tally.js';
import { MentionedPlaces } from './mentioned-places.js';
import { OutletCountryTally } from './outlet-country-tally.js';
import { OutletTally } from './outlet-tally.js';
import { type PairData, PairTally } from './pair-tally.js';

/** The rows of the datasets that hold for all documents together. */
export interface CorpusRows {
  outlets: OutletsRow[];
  countries: CountriesRow[];
  country_pairs: CountryPairsRow[];
  outlet_countries: OutletCountriesRow[];
}

/** A tally as plain data, to be kept or sent to another process. */
export interface TallyData {
  outlets: OutletsRow[];
  countries: CountryData[];
  pairs: PairData;
  outletCountries: OutletCountriesRow[];
}

/**
 * What is counted over all documents. Partial tallies merge: tallies of two halves of a corpus, merged in any
 * order, hold what one tally of the whole would.
 */
export class CorpusTally {
  private readonly outlets = new OutletTally();
  private readonly countries = new CountryTally();
  private readonly pairs = new PairTally();
  private readonly outletCountries = new OutletCountryTally();

  /** Counts one document. */
  add(document: Annotated): void {
    const mentioned = new MentionedPlaces(document);
    this.outlets.add(document);
    this.countries.add(document, mentioned);
    this.pairs.add(document, mentioned);
    this.outletCountries.add(document, mentioned);
  }

  /** Adds all that another tally has counted. */
  merge({ outlets, countries, pairs, outletCountries }: TallyData): void {
    this.outlets.merge(outlets);
    this.countries.merge(countries);
    this.pairs.merge(pairs);
    this.outletCountries.merge(outletCountries);
  }

  data(): TallyData {
    return {
      outlets: this.outlets.data(),
      countries: this.countries.data(),
      pairs: this.pairs.data(),
      outletCountries: this.outletCountries.data(),
    };
  }

  /** The finished tables: places by mentions, outlets by questions, the rest by key. */
  rows(): CorpusRows {
    return {
      outlets: this.outlets.rows(),
      countries: this.countries.rows(),
      country_pairs: this.pairs.rows(),
      outlet_countries: this.outletCountries.rows(),
    };
  }
}
