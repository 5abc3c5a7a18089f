import type { DatasetDescription } from '../codebook/model.js';
import type { Finished } from '../format.js';
import type { Context } from './context.js';
import type { Markup } from './markup.js';
import type { Corpus, Timeline } from './model.js';

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
