import { readDataTable } from '../../knowledge/table.js';
import { html, type Markup } from './markup.js';

/** The languages of the page's own words. */
export const LANGUAGES = ['en', 'zh'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];
export type Bilingual = Record<PageLanguage, string>;

const table = new Map(
  readDataTable('report/labels.csv', ['key', ...LANGUAGES]).map(({ key, ...words }) => [key, words]),
);

/** A label of data/report/labels.csv, its {places} filled in. */
export function label(key: string, places: Record<string, string | number> = {}): Bilingual {
  const words = table.get(key);
  if (!words) throw new Error(`data/report/labels.csv has no label "${key}"`);
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));
  return { en: fill(words.en), zh: fill(words.zh) };
}

/** Both languages; the page shows one of them. */
export const both = ({ en, zh }: Bilingual): Markup =>
  en === zh
    ? html`${en}`
    : html`<span class="en" lang="en">${en}</span><span class="zh" lang="zh">${zh}</span>`;

/** A label in both languages. */
export const say = (key: string, places?: Record<string, string | number>): Markup =>
  both(label(key, places));
