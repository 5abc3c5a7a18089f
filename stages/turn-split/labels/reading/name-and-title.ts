import type { Language } from '../../../language/index.js';
import { isLatinName, isPersonName, isWrittenAsName } from '../../../names/personal-names.js';
import { isRoleAlone } from './role-words.js';
import {
  isNameBesideOffice,
  isOffices,
  officeAt,
  officeAtEnd,
  officesAt,
  titlesBefore,
  withoutJoints,
  withoutPrefix,
} from './titles.js';

/** What words that name a person part into. */
interface NameAndTitle {
  name: string | null;
  title: string | null;
}

/** Shorter words that end as a body does may be no body, in code units, and two characters behind one be no name: 全部任务. */
const SHORTEST_BODY = 5;
const NAME_BEHIND_BODY = 3;
const SURNAME_LENGTHS = [1, 2];
const LONGEST_GIVEN_NAME = 2;
const LONGEST_NAME = 4;
const PARTS_FROM_NAME = /^[\s、，,]/;
const COMMA = /[，,]/;

/** Who speaks, of 程大使答 and 发言人应询: the label without the word of speech that ends it, if any stands before that. */
export const withoutReporting = (label: string, { fold, reporting_endings }: Language): string =>
  fold.withoutEnd(reporting_endings, label).trim() || label;

/** 华春莹表示, 发言人应询: name and office before a word of speech; null where no such word ends the label. */
export function partReported(label: string, language: Language): NameAndTitle | null {
  const speaker = withoutReporting(label, language);
  if (speaker === label) return null;
  const parts = partTitle(speaker, language);
  return parts.name === null || isWrittenAsName(parts.name, language) ? parts : null;
}

/** Name and office that brackets tell: 林剑, 外交部发言人, 会议主席伊申格尔. */
export function partBrackets(inner: string, language: Language): NameAndTitle {
  if (inner === '' || isPersonName(inner, language)) return { name: inner || null, title: null };
  if (isOffices(inner, language)) return { name: null, title: inner };
  const { name, title } = partTitle(inner, language);
  const isNamed = name !== null && title !== null && isWrittenAsName(name, language);
  return isNamed ? { name, title } : { name: null, title: null };
}

/** 王毅，外交部长 and 俄罗斯外长，拉夫罗夫: a name and nothing but offices on either side of a comma; null where it is not so. */
export function partComma(label: string, language: Language): NameAndTitle | null {
  const comma = label.search(COMMA);
  if (comma < 0) return null;
  const [first, second] = [label.slice(0, comma).trim(), label.slice(comma + 1).trim()];
  const isName = (words: string): boolean => isWrittenAsName(words, language) || isLatinName(words);
  if (isName(first) && isOffices(second, language)) return { name: first, title: second };
  return isName(second) && isOffices(first, language) ? { name: second, title: first } : null;
}

/** Parts a label into what stands before the name, the name, and the rank behind it. */
export function partTitle(label: string, language: Language): NameAndTitle {
  const parts = partComma(label, language);
  if (parts) return parts;
  const around = nameAroundOffice(label, language);
  if (around) return around;
  const first = nameBeforeOffices(label, language);
  if (first > 0) return { name: label.slice(0, first), title: withoutJoints(label.slice(first), language) };
  const before = titlesBefore(label, language);
  const rest = withoutJoints(label.slice(before), language);
  const parted = nameBehindBody(rest, language);
  if (parted) return parted;
  const rank = rankBehind(rest, language);
  const name = withoutJoints(rest.slice(0, rest.length - rank), language);
  const title = [withoutJoints(label.slice(0, before), language), rest.slice(rest.length - rank)]
    .filter((part) => part !== '')
    .join(' ');
  return { name: name === '' ? null : name, title: title === '' ? null : title };
}

/** 国务院新闻办新闻局 寿小丽, 国务院新闻办新闻局寿小丽: a body and a name; null where it is not so. */
function nameBehindBody(label: string, language: Language): NameAndTitle | null {
  const space = label.lastIndexOf(' ');
  const start = space < 0 ? label.length - NAME_BEHIND_BODY : space + 1;
  if (space < 0 && start < SHORTEST_BODY) return null;
  const body = label.slice(0, start).trim();
  const name = label.slice(start);
  const isBody = (words: string): boolean => language.body_endings.ends(language.fold.fold(words));
  const isParted = isBody(body) && !isBody(name) && isPersonName(name, language);
  return isParted ? { name, title: body } : null;
}

/** 吴部长钊燮, 梁副主委兼发言人文杰: surname, office and given name, as minutes of parliaments have them; null where it is not so. */
function nameAroundOffice(label: string, language: Language): NameAndTitle | null {
  const folded = language.fold.fold(label);
  for (const surname of SURNAME_LENGTHS) {
    const office = officesAt(folded, surname, language);
    const given = folded.slice(surname + office);
    if (office === 0 || given === '' || given.length > LONGEST_GIVEN_NAME) continue;
    const isOther =
      isRoleAlone(given, language) ||
      language.not_person_names.has(given) ||
      language.reporting_endings.has(given) ||
      language.deeds.has(given) ||
      officeAt(given, 0, language) > 0;
    const name = label.slice(0, surname) + label.slice(surname + office);
    const isSurname =
      surname === 1 ? language.surnames.includes(folded[0]!) : language.compound_surnames.begins(folded);
    if (!isOther && isSurname && isPersonName(name, language))
      return { name, title: label.slice(surname, surname + office) };
  }
  return null;
}

/** 黄润秋 生态环境部部长, 王毅国务委员兼外长: length of the name, where nothing but offices follows; else 0. */
function nameBeforeOffices(label: string, language: Language): number {
  const folded = language.fold.fold(label);
  if (language.titles.begins(folded)) return 0;
  for (let length = LONGEST_NAME; length > 1; length--) {
    const rest = label.slice(length);
    if (!(PARTS_FROM_NAME.test(rest) || language.titles.lengthAt(folded, length) > 0)) continue;
    if (!isNameBesideOffice(label.slice(0, length), language)) continue;
    if (isOffices(withoutJoints(rest, language), language)) return length;
  }
  return 0;
}

/** Length of the ranks and forms of address behind a name: 吴谦大校, 王毅部长, 李红副市长. */
function rankBehind(text: string, language: Language): number {
  const rank = officeAtEnd(language.fold.fold(text), language);
  if (rank === 0 || rank >= text.length) return 0;
  const before = text.slice(0, text.length - rank);
  const name = withoutPrefix(before, language);
  // 前 may end a name as well as begin an office.
  const hasPrefix = !isPersonName(before, language) && isNameBesideOffice(name, language);
  return hasPrefix ? text.length - name.length : rank;
}
