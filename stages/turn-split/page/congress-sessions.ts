import { chineseNumber } from '../../text/chinese-number.js';
import type { Rules } from '../rules.js';

/** The year of the session of a congress that a line in simplified characters speaks of; null where it speaks of none that is known. */
export function yearOfSession(line: string, { language, patterns }: Rules): number | null {
  const match = patterns.congressSession.exec(line);
  if (!match) return null;
  const { first_term, first_year, years_of_term } = language.congress;
  const term = chineseNumber((match[1] ?? match[2])!);
  return term < first_term
    ? null
    : first_year + (term - first_term) * years_of_term + chineseNumber(match[3]!) - 1;
}
