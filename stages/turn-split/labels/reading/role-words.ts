import type { Language } from '../../../language/index.js';
import { withoutOrdinal } from '../../../names/ordinals.js';
import { isPersonName } from '../../../names/personal-names.js';
import type { Role } from '../../../roles.js';
import type { FoldedText } from '../../../text/fold.js';
import { holdsHan } from '../../../text/han.js';
import { CharacterSet } from '../../../text/lookup/character-set.js';
import { wordsOf } from './label-words.js';

/** The roles that labels tell, in the order in which their words are looked for. */
const ROLES = ['moderator', 'questioner', 'respondent', 'unknown'] as const;

/** Brackets at a label's end, what they hold its first group. */
export const BRACKETS_AT_END = /[（(]([^（(）)]*)[)）]$/;
const CLOSING_BRACKETS = new CharacterSet(')）');
const NICKNAME = /^[\s“"「](.*?)[”"」]?$/;
const SHORTEST_FULL_NAME = 3;

/** A label without the brackets that end it: most end in none, which is told faster than that the pattern does not fit. */
export const withoutBrackets = (label: string): string =>
  CLOSING_BRACKETS.hasAt(label, label.length - 1) ? label.replace(BRACKETS_AT_END, '') : label;

/** The role that the own words of a label tell, as it stands in a text, or null. */
export const roleInLabel = (label: string, language: Language): Role | null =>
  roleOf(wordsOf(label, language), language);

/** The same of a label that has been read. */
export function roleOf(words: FoldedText, language: Language): Role | null {
  let folded = withoutBrackets(words.folded);
  const unnumbered = withoutOrdinal(folded, language);
  for (const word of language.not_role_words.words)
    if (folded.includes(word)) folded = folded.replaceAll(word, word.replace(language.reporter, ''));
  for (const role of ROLES) {
    const { endings, whole, holds } = language.roles[role];
    if (whole.has(folded) || whole.has(unnumbered) || endings.ends(folded) || holds.isWithin(folded))
      return role;
  }
  return nicknameIn({ text: folded, folded }, language) === null ? null : 'questioner';
}

/** The role that words are all of a label for, or null: 主持人, 记者甲. */
export function roleAlone(words: string, language: Language): Role | null {
  const folded = language.fold.fold(words);
  const unnumbered = withoutOrdinal(folded, language);
  const isWhole = (role: Role): boolean => {
    const { whole } = language.roles[role];
    return whole.has(folded) || whole.has(unnumbered);
  };
  return ROLES.find(isWhole) ?? null;
}

/** Whether words are all of a label that tells a role. */
export const isRoleAlone = (words: string, language: Language): boolean =>
  roleAlone(words, language) !== null;

/** 打个冷战, of 网民 打个冷战 and 网民“打个冷战”, and 小李, of 网友小李; null where there is none. */
export function nicknameIn({ text, folded }: FoldedText, language: Language): string | null {
  const length = language.audience.lengthAt(folded, 0);
  if (length === 0) return null;
  const rest = text.slice(length);
  const isFull = rest.length >= SHORTEST_FULL_NAME && isPersonName(rest, language);
  return isFull || isFamiliar(rest, language) ? rest : (NICKNAME.exec(rest)?.[1] ?? null);
}

/** 小李: right behind the word for one of the audience nothing else than a name is as sure to be one. */
const isFamiliar = (words: string, { familiar_prefixes }: Language): boolean =>
  words.length === 2 && familiar_prefixes.includes(words[0]!) && holdsHan(words[1]!);
