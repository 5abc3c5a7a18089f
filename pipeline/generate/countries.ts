import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeTable } from './csv-file.js';

const require = createRequire(import.meta.url);

// biome-ignore lint/suspicious/noExplicitAny: CLDR's JSON has no types of its own
const readJson = (path: string): any => JSON.parse(readFileSync(require.resolve(path), 'utf8'));

const territoryNames = (locale: string): Record<string, string> =>
  readJson(`cldr-localenames-full/main/${locale}/territories.json`).main[locale].localeDisplayNames
    .territories;

/** Codes in CLDR that ISO 3166-1 has only reserved, or that name no place (pseudo-locales, the unknown). */
const NOT_ISO = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** States that observe at the United Nations without being members (UN, 2024). */
const OBSERVERS = ['PS', 'VA'];

/** Groups of the United Nations' M49 that its subregions are put together to: sub-Saharan Africa, and Latin America. */
const GROUPED = ['202', '419'];

/** By code, the M49 number of the subregion; of those in GROUPED that of the group. */
function subregions(containment: Record<string, { _contains: string[] }>): Map<string, string> {
  const group = new Map(GROUPED.flatMap((one) => containment[one]!._contains.map((part) => [part, one])));
  const numbers = Object.keys(containment).filter((key) => /^\d+$/.test(key));
  return new Map(
    numbers.flatMap((number) =>
      containment[number]!._contains.filter((code) => /^[A-Z]{2}$/.test(code)).map(
        (code): [string, string] => [code, group.get(number) ?? number],
      ),
    ),
  );
}

/** The display name, in its short form (香港, not 中国香港特别行政区) where CLDR has one. */
const displayName = (names: Record<string, string>, code: string): string =>
  names[`${code}-alt-short`] ?? names[code]!;

/**
 * Writes data/gazetteers/countries.csv: every ISO 3166-1 country and territory, and Kosovo by its
 * user-assigned code XK. Source: Unicode CLDR, territories of en, zh and zh-Hant; a country is a member or
 * observer of the United Nations by CLDR's territory containment, everything else is a territory; from there come the
 * subregions of M49, too.
 */
export function generateCountries(): void {
  const [en, zh, hant] = [territoryNames('en'), territoryNames('zh'), territoryNames('zh-Hant')];
  const containment = readJson('cldr-core/supplemental/territoryContainment.json').supplemental
    .territoryContainment;
  const subregionOf = subregions(containment);
  const members = new Set<string>(containment.UN._contains);
  const states = new Set([...members, ...OBSERVERS]);
  const codes = Object.keys(en).filter((code) => /^[A-Z]{2}$/.test(code) && !NOT_ISO.has(code));
  writeTable(
    'gazetteers/countries.csv',
    ['code', 'kind', 'name_en', 'name_zh', 'name_zh_hant', 'subregion'],
    codes
      .sort()
      .map((code) => [
        code,
        states.has(code) ? 'country' : 'territory',
        members.has(code) ? en[code]! : displayName(en, code),
        displayName(zh, code),
        displayName(hant, code),
        subregionOf.get(code) ?? '',
      ]),
  );
}
