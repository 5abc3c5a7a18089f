import { UsageError } from '../errors.js';
import type { Format } from './format.js';

/** The formats beside CSV and JSONL, each loaded only when a run asks for it, in the order of writing. */
const FORMATS = {
  codebook: async () => (await import('./codebook/index.js')).codebook,
  parquet: async () => (await import('./parquet.js')).parquet,
  convokit: async () => (await import('./convokit/index.js')).convokit,
  tei: async () => (await import('./tei/index.js')).tei,
  conllu: async () => (await import('./conllu/index.js')).conllu,
  xlsx: async () => (await import('./xlsx/index.js')).xlsx,
  report: async () => (await import('./report/index.js')).report,
} as const satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof FORMATS;

/** What every run writes, named or not: the other formats and the validation are made from the tables. */
const ALWAYS = ['csv', 'jsonl', 'datapackage'] as const;

/** What a user may name. */
export type FormatChoice = FormatName | (typeof ALWAYS)[number] | 'all';

/** What makes a difference to --formats. */
export const FORMAT_CHOICES: readonly string[] = [...Object.keys(FORMATS), 'all'];

/** All that --formats takes. */
export const FORMAT_NAMES: readonly string[] = [...ALWAYS, ...FORMAT_CHOICES];

/** The formats that a list such as `csv,jsonl,xlsx` asks for, in the order of writing. Throws UsageError. */
export function formatsNamed(list: string): FormatName[] {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !FORMAT_NAMES.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`there is no format "${unknown}"; presser writes ${FORMAT_NAMES.join(', ')}`);
  }
  const all = Object.keys(FORMATS) as FormatName[];
  return names.includes('all') ? all : all.filter((name) => names.includes(name));
}

/** The formats that are made of sentences or words. */
const OF_TOKENS: readonly FormatName[] = ['tei', 'conllu'];

/** For datasets without tokens. Throws UsageError where a format is made of them; `remedy` is how to have tokens. */
export function refuseFormatsOfTokens(formats: readonly FormatName[], remedy: string): void {
  const refused = formats.filter((name) => OF_TOKENS.includes(name));
  if (refused.length === 0) return;
  const left = formats.filter((name) => !OF_TOKENS.includes(name));
  const instead = left.length > 0 ? `--formats ${left.join()}, or` : 'other formats, or';
  throw new UsageError(
    `${refused.join(' and ')} cannot be written without words and sentences; take ${instead} ${remedy}`,
  );
}

export const loadFormat = (name: FormatName): Promise<Format> => FORMATS[name]();
