import type { CountriesRow, OutletsRow } from '../../../schemas/types/index.js';
import type { DatasetDescription } from '../codebook/model.js';
import type { Finished } from '../format.js';
import type { DocumentRows } from '../shared/documents.js';
import type { Choices } from './choices.js';
import type { Markup } from './markup.js';

/** Counts by two keys, such as an outlet and a place. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What the whole corpus holds, whatever of it the page has room for. */
export interface Corpus {
  /** The document's own title, where there is only one document. */
  title: string | null;
  /** The days of the conferences, ISO 8601, in order, each once. */
  days: string[];
  /** The most mentioned first. */
  countries: CountriesRow[];
  /** Those that asked most first. */
  outlets: OutletsRow[];
  /** Mentions in questions, by outlet and code. */
  asked: Cells;
  /** Sentences that name both, by the one code and the other, both ways. */
  together: Cells;
  /** The documents that the page is to show. */
  sample: ReadonlySet<string>;
}

/** One transcript with the rows that the page shows. */
export type Transcript = DocumentRows<(typeof SHOWN)[number]>;

/** The datasets of whose rows a transcript is made. */
export const SHOWN = ['turns', 'country_mentions'] as const;

/** Mentions over time, in steps long enough for the periods to be few. */
export interface Timeline {
  step: 'day' | 'month' | 'year';
  /** ISO 8601 as far as the step goes, in order: those in which there was a conference. */
  periods: string[];
  /** Mentions by code and period. */
  mentions: Cells;
}

/** What the transcripts of a page share. */
export interface Context {
  choices: Choices;
  /** The class of a place's colour, by its code. */
  colours: ReadonlyMap<string, string>;
}

/** A transcript in the page, with what leads to it. */
export interface Shown {
  title: string;
  date: string | null;
  markup: Markup;
}

/** All that the page shows. */
export interface Contents {
  rows: Finished['rows'];
  gazetteers: Finished['gazetteers'];
  corpus: Corpus;
  timeline: Timeline | null;
  context: Context;
  transcripts: readonly Shown[];
  datasets: readonly DatasetDescription[];
}
