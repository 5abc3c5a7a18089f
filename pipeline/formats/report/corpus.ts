import type { CountriesRow, Datasets, OutletsRow } from '../../../schemas/types/index.js';
import { byText } from '../../../stages/collections.js';
import type { DatasetName } from '../../schemas.js';
import { readRows } from '../shared/rows.js';
import { Counts } from './counts.js';
import type { Cells, Corpus } from './model.js';
import { Sample } from './sample.js';

/** How many outlets and places a figure compares: more could not be told apart. */
export const TOP = 20;

/** Reads the tables of the whole corpus, and draws the sample of documents that fits into `budget` bytes. */
export async function readCorpus(folder: string, budget: number): Promise<Corpus> {
  const countries = await readSorted(folder, 'countries', ({ code, mentions }) => [mentions, code]);
  const outlets = await readSorted(folder, 'outlets', ({ outlet_id, questions }) => [questions, outlet_id]);
  return {
    ...(await readDocuments(folder, budget)),
    countries,
    outlets,
    asked: await readAsked(folder, outlets),
    together: await readTogether(folder, countries),
  };
}

type Rank = [count: number, id: string];

/** Rows by falling count; where it is the same, by id. */
async function readSorted<Name extends DatasetName>(
  folder: string,
  name: Name,
  rank: (row: Datasets[Name]) => Rank,
): Promise<Datasets[Name][]> {
  const rows: Datasets[Name][] = [];
  for await (const row of readRows(folder, name)) rows.push(row);
  return rows.sort((a, b) => compare(rank(a), rank(b)));
}

function compare([countA, a]: Rank, [countB, b]: Rank): number {
  return countB - countA || byText(a, b);
}

async function readAsked(folder: string, outlets: readonly OutletsRow[]): Promise<Cells> {
  const compared = new Set(outlets.slice(0, TOP).map(({ outlet_id }) => outlet_id));
  const asked = new Counts();
  for await (const { outlet_id, code, mentions } of readRows(folder, 'outlet_countries'))
    if (compared.has(outlet_id)) asked.add(outlet_id, code, mentions);
  return asked.cells;
}

async function readTogether(folder: string, countries: readonly CountriesRow[]): Promise<Cells> {
  const compared = new Set(countries.slice(0, TOP).map(({ code }) => code));
  const together = new Counts();
  for await (const { code_a, code_b, sentences } of readRows(folder, 'country_pairs')) {
    if (sentences === 0 || !compared.has(code_a) || !compared.has(code_b)) continue;
    together.add(code_a, code_b, sentences);
    together.add(code_b, code_a, sentences);
  }
  return together.cells;
}

async function readDocuments(
  folder: string,
  budget: number,
): Promise<Pick<Corpus, 'title' | 'days' | 'sample'>> {
  const sample = new Sample(budget);
  const days = new Set<string>();
  let count = 0;
  let title: string | null = null;
  for await (const document of readRows(folder, 'documents')) {
    sample.add(document);
    if (document.date !== null) days.add(document.date);
    title = ++count === 1 ? document.title : null;
  }
  return { title, days: [...days].sort(), sample: sample.ids() };
}
