import type { Language } from '../../../language/index.js';
import { isPersonName, isWrittenAsName } from '../../../names/personal-names.js';

/** Between several titles, and between a title and a name. */
const MARK = /[、，,|｜\s]/;
const MARKS_BEHIND = /[、，,|｜\s]+$/;
/** Most titles in one label, so that reading it takes bounded time. */
const MOST_TITLES = 8;

/** A title or a name without what joins it to others. */
export const withoutJoints = (words: string, language: Language): string =>
  words.slice(jointAt(words, 0, language)).replace(MARKS_BEHIND, '');

/** Length of the marks, and of the word between two offices, that stand at a place. */
function jointAt(words: string, at: number, { and_also }: Language): number {
  let end = at;
  while (end < words.length && (words[end] === and_also || MARK.test(words[end]!))) end++;
  return end - at;
}

/** Length of the longest office that begins at a place of a text in simplified characters; 0 where none does. */
export const officeAt = (folded: string, at: number, { titles, title_endings }: Language): number =>
  Math.max(titles.lengthAt(folded, at), title_endings.lengthAt(folded, at));

/** Length of the offices that one person holds and that begin at a place (副主任委员兼发言人); 0 where none does. */
export function officesAt(folded: string, at: number, language: Language): number {
  let length = officeAt(folded, at, language);
  // Not by recursion: a record's label may be as long as the record.
  while (length > 0 && folded[at + length] === language.and_also) {
    const next = officeAt(folded, at + length + 1, language);
    if (next === 0) break;
    length += 1 + next;
  }
  return length;
}

/** Length of the longest office that a text in simplified characters ends with, or ends with at a place; 0 where it ends with none. */
export const officeAtEnd = (
  folded: string,
  { titles, title_endings }: Language,
  end = folded.length,
): number => Math.max(titles.lengthAtEnd(folded, end), title_endings.lengthAtEnd(folded, end));

/** Whether a text is nothing but offices. */
export const isOffices = (text: string, language: Language): boolean =>
  text !== '' && titlesBefore(text, language) === text.length;

/** Length of the offices that a label begins with: known ones, and any up to an office's last word. */
export function titlesBefore(label: string, language: Language): number {
  const folded = language.fold.fold(label);
  if (language.titles.has(folded)) return label.length;
  let length = 0;
  for (let i = 0; i < MOST_TITLES; i++) {
    const joint = jointAt(folded, length, language);
    const at = length + joint;
    const next = language.titles.lengthAt(folded, at) || officeUpTo(folded.slice(at), language);
    if (next === 0) break;
    length += joint + next;
  }
  return length;
}

/** 中国人民银行行长潘功胜: the length up to 行长; 0 where a name stands before the office (王毅部长, 李红副市长). */
function officeUpTo(text: string, language: Language): number {
  for (let start = 0; start < text.length; start++) {
    const end = start + language.title_endings.lengthAt(text, start);
    if (end === start || language.title_continuations.lengthAt(text, end) > 0) continue;
    return end === text.length && endsName(text, start, language) ? 0 : end;
  }
  return 0;
}

/** Whether all before an office is a name, perhaps with what goes before the office: 李红|副, but not 江苏|副, and 拉夫罗夫|先生. */
function endsName(text: string, office: number, language: Language): boolean {
  const before = text.slice(0, office);
  if (language.personal_titles.lengthAt(text, office) > 0 && isWrittenAsName(before, language)) return true;
  return (
    isNameBesideOffice(before, language) || isNameBesideOffice(withoutPrefix(before, language), language)
  );
}

/** Whether words before an office are a name, and no province or body, be it called as persons are: 云南, 宣传司. */
export function isNameBesideOffice(words: string, language: Language): boolean {
  if (!isPersonName(words, language)) return false;
  const folded = language.fold.fold(words);
  return !language.outlet_labels.provinces.has(folded) && !language.body_endings.ends(folded);
}

/** What stands before an office, without what makes another office of it: 李红, of 李红副. */
export const withoutPrefix = (words: string, { office_prefixes, fold }: Language): string =>
  fold.withoutEnd(office_prefixes, words);

/** Whether a title is a spokesman's: 发言人, and 发言人 大校 with a rank that stands behind the name. */
export const isSpokesman = (title: string, { fold, roles }: Language): boolean =>
  fold
    .fold(title)
    .split(' ')
    .some((part) => roles.respondent.endings.ends(part));

/** An office without the form of address that stands for one, or behind one: 先生. */
export function withoutAddress(title: string | null, language: Language): string | null {
  if (title === null) return null;
  const { forms_of_address: forms } = language;
  const office = forms.has(language.fold.fold(title)) ? '' : title;
  const length = forms.lengthAtEnd(language.fold.fold(office));
  return (office[office.length - length - 1] === ' ' ? office.slice(0, -length).trim() : office) || null;
}
