import type { CountriesRow, OutletsRow } from '../../../schemas/types/index.js';
import type { Bilingual } from './labels.js';

/** A place by its name and code. */
export const placeName = ({
  code,
  name_en,
  name_zh,
}: Pick<CountriesRow, 'code' | 'name_en' | 'name_zh'>): Bilingual => ({
  en: name_en.toUpperCase() === code ? name_en : `${name_en} ${code}`,
  zh: `${name_zh} ${code}`,
});

/** An outlet by its name; by the one that it has, where it has none in a language. */
export const outletName = ({ outlet_id, name_en, name_zh }: OutletsRow): Bilingual => ({
  en: name_en ?? name_zh ?? outlet_id,
  zh: name_zh ?? name_en ?? outlet_id,
});

/** An outlet by its name and home country. */
export function outletNameAtHome(outlet: OutletsRow): Bilingual {
  const { en, zh } = outletName(outlet);
  return outlet.country === null
    ? { en, zh }
    : { en: `${en} (${outlet.country})`, zh: `${zh}（${outlet.country}）` };
}
