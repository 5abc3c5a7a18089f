import type { Language } from '../../../language/index.js';
import { isPersonName, isTranscribed } from '../../../names/personal-names.js';
import type { Role } from '../../../roles.js';
import type { FoldedText } from '../../../text/fold.js';
import { partBrackets, partReported, partTitle } from './name-and-title.js';
import { BRACKETS_AT_END, isRoleAlone, roleOf, withoutBrackets } from './role-words.js';

/** What a label tells of its speaker. */
export interface Speaker {
  /** The role that the label's own words tell, or null. */
  role: Role | null;
  /** The name without titles; null where there is none, and mostly for those who ask, whom their outlet names. */
  name: string | null;
  /** Office or rank, as written. */
  title: string | null;
}

/** Reads a label: 外交部发言人 林剑 is 林剑 by name and 外交部发言人 by title. Who asks is named by OutletReader. */
export function readSpeaker(words: FoldedText, language: Language): Speaker {
  const label = words.text;
  const role = roleOf(words, language);
  if (role === 'questioner') return { role, name: null, title: null };
  const inner = BRACKETS_AT_END.exec(label)?.[1]?.trim() ?? '';
  const bare = withoutBrackets(label).trim();
  // 主持人王伟第一个提问
  const outer = role === 'moderator' ? language.fold.withoutEnd(language.asking_endings, bare).trim() : bare;
  const { name, title } = partReported(outer, language) ?? partTitle(outer, language);
  const within = partBrackets(inner, language);
  const isRoleWord = (part: string | null): boolean =>
    part !== null && !language.titles.has(language.fold.fold(part)) && isRoleAlone(part, language);
  if (name !== null && namesBody(name, language)) return { role, name: null, title: outer };
  return {
    role,
    name: name && !isRoleWord(name) ? name : within.name,
    title: (isRoleWord(title) ? null : withoutRole(title, isRoleWord)) ?? within.title,
  };
}

/** 应急管理部新闻发言人, of 主持人 应急管理部新闻发言人: an office without the word before it that tells a role. */
function withoutRole(title: string | null, isRoleWord: (part: string) => boolean): string | null {
  const space = title?.indexOf(' ') ?? -1;
  return title && space > 0 && isRoleWord(title.slice(0, space)) ? title.slice(space + 1) : title;
}

/** 新闻局, of 国防部新闻局 */
const namesBody = (name: string, language: Language): boolean =>
  language.body_endings.ends(language.fold.fold(name)) && !isPersonName(name, language);

/** 布什总统, 普赖斯先生: the name that is written before the office of a statesman or 先生; of 古巴总统 and 国家主席 there is none. */
export function withForeignName(
  speaker: Speaker,
  language: Language,
  isPlace: (name: string) => boolean,
): Speaker {
  const { name, title } = speaker;
  if (name !== null || title === null) return speaker;
  const folded = language.fold.fold(title);
  const office = language.state_offices.lengthAtEnd(folded) || language.personal_titles.lengthAtEnd(folded);
  const before = title.slice(0, title.length - office);
  const isWritten =
    isTranscribed(before, language) || language.foreign_surnames.has(language.fold.fold(before));
  const isName = before !== title && isWritten && !isPlace(language.fold.fold(before));
  return isName ? { ...speaker, name: before, title: title.slice(before.length) } : speaker;
}
