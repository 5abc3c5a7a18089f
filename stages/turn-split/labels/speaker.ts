import type { Language } from '../../language.js';
import { withoutLetterSpacing } from '../../letter-spacing.js';
import { resemblesOutlet } from '../../outlet-names.js';
import type { Role } from '../../roles.js';
import { CharacterSet } from '../../text/character-set.js';

/** What a label tells of its speaker. */
export interface Speaker {
  /** The role that the label's own words tell, or null. */
  role: Role | null;
  /** The name without titles; null where there is none, and mostly for those who ask, whom their outlet names. */
  name: string | null;
  /** Office or rank, as written. */
  title: string | null;
}

const BRACKETS_AT_END = /[（(]([^（(）)]*)[)）]$/;
const CLOSING_BRACKETS = new CharacterSet(')）');
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const NICKNAME = /^[\s“"「](.*?)[”"」]?$/;
const DOT = /[·•]/;
const FOREIGN_NAME = /^\p{L}+(?:[·•]\p{L}+)+$/u;
const SHORTEST_TRANSCRIBED = 2;
/** Nathan VanderKlippe, NeilWestern; CNN and others in capitals alone are none. */
const LATIN_NAME = /^(?=.*\p{Ll})\p{Lu}[\p{Script=Latin}.'’-]*(?: \p{Lu}[\p{Script=Latin}.'’-]*){0,3}$/u;
const COMMA = /[，,]/;
/** Between several titles, and between a title and a name. */
const JOINTS = /^[、，,兼\s]+|[、，,\s]+$/g;
/** Most titles in one label, so that reading it takes bounded time. */
const MOST_TITLES = 8;

/** What tells several speakers or questions of one kind apart: 记者甲, 问1, Q3. */
const ORDINAL = /(?<=.)(?:\d{1,3}|[甲乙丙丁戊己庚辛]|[一二三四五六七八九十]{1,3}|[A-H])$/;
const ORDINAL_ENDS = new CharacterSet('0123456789甲乙丙丁戊己庚辛一二三四五六七八九十ABCDEFGH');

// Most labels end in neither, which is told faster than that the pattern does not fit.
const withoutBrackets = (label: string): string =>
  CLOSING_BRACKETS.hasAt(label, label.length - 1) ? label.replace(BRACKETS_AT_END, '') : label;
const withoutOrdinal = (label: string): string =>
  ORDINAL_ENDS.hasAt(label, label.length - 1) ? label.replace(ORDINAL, '') : label;

/** The roles that labels tell, in the order in which their words are looked for. */
const ROLES = ['moderator', 'questioner', 'respondent', 'unknown'] as const;

/** The role that a label's own words tell, or null. */
export function roleInLabel(label: string, language: Language): Role | null {
  let folded = withoutBrackets(language.fold.fold(withoutLetterSpacing(label)));
  const unnumbered = withoutOrdinal(folded);
  for (const word of language.not_role_words)
    if (folded.includes(word)) folded = folded.replaceAll(word, word.replace('记者', ''));
  for (const role of ROLES) {
    const { endings, whole, holds } = language.roles[role];
    if (whole.has(folded) || whole.has(unnumbered) || endings.ends(folded) || holds.isWithin(folded))
      return role;
  }
  return nicknameIn(folded, language) === null ? null : 'questioner';
}

/** 打个冷战, of 网民 打个冷战 and 网民“打个冷战”; null where there is none. */
function nicknameIn(label: string, language: Language): string | null {
  const length = language.audience.lengthAt(language.fold.fold(label), 0);
  return length === 0 ? null : (NICKNAME.exec(label.slice(length))?.[1] ?? null);
}

/** 约翰·瓦德富尔 */
export const isForeignName = (text: string): boolean => DOT.test(text) && FOREIGN_NAME.test(text);

/** Whether a text has the form of a name in Latin letters. */
export const isLatinName = (text: string): boolean => LATIN_NAME.test(text);

/** Whether a text is a person's name in any letters, and no outlet's (路透社). */
export const isNameAlone = (text: string, language: Language): boolean =>
  isLatinName(text) || (isPersonName(text, language) && !resemblesOutlet(language.fold.fold(text)));

/** 普莱斯: nothing but characters that foreign names are written with. */
export function isTranscribed(text: string, language: Language): boolean {
  const folded = language.fold.fold(text);
  if (folded.length < SHORTEST_TRANSCRIBED || language.not_person_names.has(folded)) return false;
  return [...folded].every((character) => language.transcription_characters.includes(character));
}

/** Whether a text has the form of a Chinese name, or of a foreign one with a dot in it. */
export function isPersonName(text: string, language: Language): boolean {
  const folded = language.fold.fold(text);
  if (isForeignName(folded)) return true;
  if (!HAN_NAME.test(folded) || language.not_names.includes(folded.at(-1)!)) return false;
  if (language.not_person_names.has(folded)) return false;
  if (language.compound_surnames.begins(folded)) return folded.length > 2;
  if (folded.length > 2 && language.foreign_surnames.begins(folded)) return true;
  if (folded.length === 4) return false;
  const { surnames, surnames_of_long_names } = language;
  return (
    surnames.includes(folded[0]!) || (folded.length === 3 && surnames_of_long_names.includes(folded[0]!))
  );
}

/** Reads a label: 外交部发言人 林剑 is 林剑 by name and 外交部发言人 by title. */
export function readSpeaker(written: string, language: Language): Speaker {
  const label = withoutLetterSpacing(written);
  const role = roleInLabel(label, language);
  if (role === 'questioner') return { role, name: reporterIn(label, language), title: null };
  const inner = BRACKETS_AT_END.exec(label)?.[1]?.trim() ?? '';
  const outer = withoutBrackets(label).trim();
  const { name, title } = partReported(outer, language) ?? partTitle(outer, language);
  const within = partBrackets(inner, language);
  const isRoleWord = (words: string | null): boolean =>
    words !== null && !language.titles.has(words) && isWhole(words, language);
  if (name !== null && namesBody(name, language)) return { role, name: null, title: outer };
  return {
    role,
    name: name && !isRoleWord(name) ? name : within.name,
    title: (isRoleWord(title) ? null : title) ?? within.title,
  };
}

/**
 * Who asks, of 《爱尔兰时报》记者莫瑞（Yvonne Murray） and of Nathan VanderKlippe，《环球邮报》驻亚洲记者: a name behind the last
 * word for reporters, or before the comma; a reader's nickname; null where there is none.
 */
function reporterIn(label: string, language: Language): string | null {
  const nickname = nicknameIn(label, language);
  if (nickname !== null) return nickname;
  const outer = withoutBrackets(label);
  const folded = language.fold.fold(outer);
  let end = 0;
  for (const word of language.outlet_labels.reporters)
    if (folded.includes(word)) end = Math.max(end, folded.lastIndexOf(word) + word.length);
  const name = outer.slice(end).trim();
  if (end === 0 || roleInLabel(name, language) !== null) return null;
  const comma = name === '' ? outer.search(COMMA) : 0;
  if (comma > 0) return isNameAlone(outer.slice(0, comma), language) ? outer.slice(0, comma) : null;
  const isName = isPersonName(name, language) || isTranscribed(name, language) || isLatinName(name);
  return isName ? name : null;
}

/** 新闻局, of 国防部新闻局 */
const namesBody = (name: string, language: Language): boolean =>
  language.body_endings.ends(language.fold.fold(name)) && !isPersonName(name, language);

/** 布什总统: the name that is written before the office of a statesman; of 古巴总统 and 国家主席 there is none. */
export function withForeignName(
  speaker: Speaker,
  language: Language,
  isPlace: (name: string) => boolean,
): Speaker {
  const { name, title } = speaker;
  if (name !== null || title === null) return speaker;
  const folded = language.fold.fold(title);
  const before = title.slice(0, title.length - language.state_offices.lengthAtEnd(folded));
  const isWritten =
    isTranscribed(before, language) || language.foreign_surnames.has(language.fold.fold(before));
  const isName = before !== title && isWritten && !isPlace(language.fold.fold(before));
  return isName ? { ...speaker, name: before, title: title.slice(before.length) } : speaker;
}

/** An office without the form of address that stands for one, or behind one: 先生. */
export function withoutAddress(title: string | null, language: Language): string | null {
  if (title === null) return null;
  const { forms_of_address: forms } = language;
  const office = forms.has(language.fold.fold(title)) ? '' : title;
  const length = forms.lengthAtEnd(language.fold.fold(office));
  return (office[office.length - length - 1] === ' ' ? office.slice(0, -length).trim() : office) || null;
}

function isWhole(words: string, language: Language): boolean {
  const folded = language.fold.fold(words);
  const unnumbered = withoutOrdinal(folded);
  return ROLES.some((role) => {
    const { whole } = language.roles[role];
    return whole.has(folded) || whole.has(unnumbered);
  });
}

/** Who speaks, of 程大使答 and 发言人应询: the label without the word of speech that ends it, if any stands before that. */
export function withoutReporting(label: string, language: Language): string {
  const ending = language.reporting_endings.lengthAtEnd(language.fold.fold(label));
  return label.slice(0, label.length - ending).trim() || label;
}

/** 华春莹表示, 发言人应询: name and office before a word of speech; null where no such word ends the label. */
function partReported(label: string, language: Language): Parts | null {
  const speaker = withoutReporting(label, language);
  if (speaker === label) return null;
  const parts = partTitle(speaker, language);
  const isKnown =
    parts.name === null || isPersonName(parts.name, language) || isTranscribed(parts.name, language);
  return isKnown ? parts : null;
}

/** Name and office that brackets tell: 林剑, 外交部发言人, 会议主席伊申格尔. */
function partBrackets(inner: string, language: Language): Parts {
  if (inner === '' || isPersonName(inner, language)) return { name: inner || null, title: null };
  if (isOffices(inner, language)) return { name: null, title: inner };
  const { name, title } = partTitle(inner, language);
  const isNamed =
    name !== null && title !== null && (isPersonName(name, language) || isTranscribed(name, language));
  return isNamed ? { name, title } : { name: null, title: null };
}

interface Parts {
  name: string | null;
  title: string | null;
}

/** Parts a label into what stands before the name, the name, and the rank behind it. */
function partTitle(label: string, language: Language): Parts {
  const around = nameAroundOffice(label, language);
  if (around) return around;
  const first = nameBeforeOffices(label, language);
  if (first > 0) return { name: label.slice(0, first), title: label.slice(first).replace(JOINTS, '') };
  const before = titlesBefore(label, language);
  const rest = label.slice(before).replace(JOINTS, '');
  const parted = nameBehindBody(rest, language);
  if (parted) return parted;
  const rank = rankBehind(rest, language);
  const name = rest.slice(0, rest.length - rank).replace(JOINTS, '');
  const title = [label.slice(0, before).replace(JOINTS, ''), rest.slice(rest.length - rank)]
    .filter((part) => part !== '')
    .join(' ');
  return { name: name === '' ? null : name, title: title === '' ? null : title };
}

/** Shorter words that end as a body does may be no body, in code units, and two characters behind one be no name: 全部任务. */
const SHORTEST_BODY = 5;
const NAME_BEHIND_BODY = 3;

/** 国务院新闻办新闻局 寿小丽, 国务院新闻办新闻局寿小丽: a body and a name; null where it is not so. */
function nameBehindBody(label: string, language: Language): Parts | null {
  const space = label.lastIndexOf(' ');
  const start = space < 0 ? label.length - NAME_BEHIND_BODY : space + 1;
  if (space < 0 && start < SHORTEST_BODY) return null;
  const body = label.slice(0, start).trim();
  const name = label.slice(start);
  const isBody = (words: string): boolean => language.body_endings.ends(language.fold.fold(words));
  const isParted = isBody(body) && !isBody(name) && isPersonName(name, language);
  return isParted ? { name, title: body } : null;
}

const SURNAME_LENGTHS = [1, 2];
const LONGEST_GIVEN_NAME = 2;

/** 吴部长钊燮: surname, office and given name, as minutes of parliaments have them; null where it is not so. */
function nameAroundOffice(label: string, language: Language): Parts | null {
  const folded = language.fold.fold(label);
  for (const surname of SURNAME_LENGTHS) {
    const office = officeAt(folded, surname, language);
    const given = folded.slice(surname + office);
    if (office === 0 || given === '' || given.length > LONGEST_GIVEN_NAME) continue;
    const isOther =
      isWhole(given, language) ||
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

const LONGEST_NAME = 4;

/** 黄润秋 生态环境部部长, 王毅国务委员兼外长: length of the name, where nothing but offices follows; else 0. */
function nameBeforeOffices(label: string, language: Language): number {
  const folded = language.fold.fold(label);
  if (language.titles.begins(folded)) return 0;
  for (let length = LONGEST_NAME; length > 1; length--) {
    const rest = label.slice(length);
    const isParted = /^[\s、，,]/.test(rest);
    if (!(isParted || language.titles.lengthAt(folded, length) > 0)) continue;
    if (!isPersonName(label.slice(0, length), language)) continue;
    if (isOffices(rest.replace(JOINTS, ''), language)) return length;
  }
  return 0;
}

const isOffices = (text: string, language: Language): boolean =>
  text !== '' && titlesBefore(text, language) === text.length;

/** Length of the offices that a label begins with: known ones, and any up to an office's last word. */
function titlesBefore(label: string, language: Language): number {
  const folded = language.fold.fold(label);
  if (language.titles.has(folded)) return label.length;
  let length = 0;
  for (let i = 0; i < MOST_TITLES; i++) {
    const joint = /^[、，,兼\s]*/.exec(folded.slice(length))![0].length;
    const at = length + joint;
    const next = language.titles.lengthAt(folded, at) || officeUpTo(folded.slice(at), language);
    if (next === 0) break;
    length += joint + next;
  }
  return length;
}

/** 中国人民银行行长潘功胜: the length up to 行长; 0 where a name stands before the office (王毅部长). */
function officeUpTo(text: string, language: Language): number {
  const start = language.title_endings.indexIn(text);
  if (start < 0) return 0;
  const end = start + language.title_endings.lengthAt(text, start);
  return end === text.length && isPersonName(text.slice(0, start), language) ? 0 : end;
}

/** Length of the ranks and forms of address behind a name: 吴谦大校, 王毅部长. */
function rankBehind(text: string, language: Language): number {
  const rank = officeAtEnd(language.fold.fold(text), language);
  return rank < text.length ? rank : 0;
}

/** Length of the longest office that begins at a place of a text in simplified characters; 0 where none does. */
export const officeAt = (folded: string, at: number, { titles, title_endings }: Language): number =>
  Math.max(titles.lengthAt(folded, at), title_endings.lengthAt(folded, at));

/** Length of the longest office that a text in simplified characters ends with; 0 where it ends with none. */
export const officeAtEnd = (folded: string, { titles, title_endings }: Language): number =>
  Math.max(titles.lengthAtEnd(folded), title_endings.lengthAtEnd(folded));
