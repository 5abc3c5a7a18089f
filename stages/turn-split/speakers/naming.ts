import type { Language } from '../../language/index.js';
import { withoutLetterSpacing } from '../../names/letter-spacing.js';
import { isPersonName } from '../../names/personal-names.js';
import { fitsAt } from '../../text/sticky.js';
import { withoutReporting } from '../labels/reading/name-and-title.js';
import { officeAt } from '../labels/reading/titles.js';
import type { Patterns } from '../patterns.js';
import type { Rules } from '../rules.js';
import type { Turn } from '../turns.js';

interface Named {
  name: string;
  title: string | null;
}

/** Lengths of names, in code units, those of three characters first: of 梁振英 the first two may be a name too. */
export const NAME_LENGTHS = [3, 2, 4];

/**
 * Names those who do not ask and whose labels tell no name, by what is found for the first turn of each label, which is
 * given without a word of speech (程大使|答). Sets the turns' names and titles.
 */
export function nameByLabel(
  turns: readonly Turn[],
  language: Language,
  find: (label: string, turn: Turn) => Named | null,
): void {
  const found = new Map<string, Named | null>();
  for (const turn of turns) {
    const { speaker_label: label, speaker_name, role } = turn;
    if (label === null || speaker_name !== null || role === 'questioner') continue;
    let named = found.get(label);
    if (named === undefined) {
      named = find(withoutReporting(withoutLetterSpacing(label), language), turn);
      found.set(label, named);
    }
    if (named === null) continue;
    turn.speaker_name = named.name;
    turn.speaker_title = named.title;
  }
}

/**
 * The length of the Chinese name that begins at a place of a text in simplified characters, beside an office; 0 where
 * there is none, or nothing tells its end.
 */
export function nameLengthAt(
  folded: string,
  at: number,
  isBehindOffice: boolean,
  { language, patterns }: Rules,
): number {
  for (const length of NAME_LENGTHS) {
    const end = at + length;
    if (end > folded.length || !isFullName(folded.slice(at, end), language)) continue;
    // 王毅回 ends before 答 as 王毅 does before 回答.
    if (language.beginnings_behind_names.includes(folded[end - 1]!)) continue;
    if (officeAt(folded, end, language) > 0 || (isBehindOffice && endsName(folded, end, patterns)))
      return length;
  }
  return 0;
}

/** Whether what stands at a place tells that a name ends there. */
export function endsName(folded: string, at: number, { behindName }: Patterns): boolean {
  return at === folded.length || fitsAt(behindName, folded, at);
}

/** An office as it may be written: 外长, 外交部长. */
export const formsOf = (office: string, language: Language): readonly string[] => [
  office,
  ...(language.office_short_forms[office]?.words ?? []),
];

/** 林郑月娥: a married woman's name begins with two surnames, which only beside an office tell one. */
export const isFullName = (folded: string, language: Language): boolean =>
  isPersonName(folded, language) ||
  (folded.length === 4 && language.surnames.includes(folded[0]!) && isPersonName(folded.slice(1), language));
