import type { Language } from '../../language/index.js';
import { isPersonName, lastPartOf } from '../../names/personal-names.js';
import { NAME_DOTS } from '../../text/marks.js';
import { occurrences } from '../../text/occurrences.js';
import { fitsAt } from '../../text/sticky.js';
import { officeAtEnd } from '../labels/reading/titles.js';
import type { Rules } from '../rules.js';

/**
 * Whether a label calls somebody by his name: by all of it, by the last part of a foreign one (阿萨德), or by surname and
 * office (刘大使). Both are in simplified characters.
 */
export function isCalledBy(name: string, label: string, language: Language): boolean {
  const last = lastPartOf(name);
  if (name === label || last === label) return true;
  const office = officeAtEnd(label, language);
  const called = label.slice(0, label.length - office);
  if (office === 0 || called === '') return false;
  return last === called || (name !== called && name.startsWith(called) && isPersonName(name, language));
}

/** Whether a lead calls somebody a reporter: 记者白岩松, and 记者乔纳森·斯旺 where his label is 斯旺. */
export function isReporter(name: string, lead: string, language: Language): boolean {
  const { reporters } = language.outlet_labels;
  const callsReporter = (before: string): boolean => reporters.ends(before.replace(/ $/, ''));
  return [...occurrences(lead, name)].some((at) => isBeforeFullName(lead, at, language, callsReporter));
}

/** Between a host's word and his name an apposition may stand: 主持人、知名学者莎达. */
const APPOSITION = /、[^，。、]{1,12}$/;

/** Whether a lead tells of somebody that he interviews: 主持人白岩松, 布雷默主持的节目, 接受贾正专访. */
export function interviews(
  name: string,
  lead: string,
  { language, patterns: { interviewing } }: Rules,
): boolean {
  const { endings } = language.roles.moderator;
  const callsHost = (words: string): boolean => {
    const before = words.trimEnd();
    if (endings.ends(before)) return true;
    const apposed = before.replace(APPOSITION, '');
    return apposed !== before && endings.ends(apposed);
  };
  return [...occurrences(lead, name)].some(
    (at) => fitsAt(interviewing, lead, at + name.length) || isBeforeFullName(lead, at, language, callsHost),
  );
}

/** In code units: given names, and what is looked at before a name. */
const LONGEST_GIVEN = 12;
const LONGEST_BEFORE = 30;
/** So many characters of given names no list has: 森 in 乔纳森. */
const MOST_UNLISTED = 1;

/** Whether what stands before a name is told by `tells`, or before the given names that a lead has where a label does not. */
function isBeforeFullName(
  lead: string,
  at: number,
  { transcription_characters: listed }: Language,
  tells: (before: string) => boolean,
): boolean {
  const tellsAt = (start: number): boolean => tells(lead.slice(Math.max(0, start - LONGEST_BEFORE), start));
  if (tellsAt(at)) return true;
  if (at === 0 || !NAME_DOTS.includes(lead[at - 1]!)) return false;
  let unlisted = 0;
  for (let start = at - 2; start >= Math.max(0, at - LONGEST_GIVEN); start--) {
    const isListed = listed.includes(lead[start]!);
    if (!isListed && !NAME_DOTS.includes(lead[start]!)) unlisted++;
    if (unlisted > MOST_UNLISTED) return false;
    if (isListed && tellsAt(start)) return true;
  }
  return false;
}
