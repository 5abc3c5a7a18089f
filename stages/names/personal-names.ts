import type { Language } from '../language/index.js';
import { NAME_DOTS } from '../text/marks.js';
import { resemblesOutlet } from './outlet-names.js';

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const DOT = new RegExp(`[${NAME_DOTS}]`);
const FOREIGN_NAME = new RegExp(`^\\p{L}+(?:[${NAME_DOTS}]\\p{L}+)+$`, 'u');
const LAST_DOT = new RegExp(`[${NAME_DOTS}](?=[^${NAME_DOTS}]+$)`);
/** И. 瑟切瓦, with initials as Russian transcripts have them; in Latin letters they may number a list. */
const INITIALLED_NAME = /^(?:\p{Script=Cyrillic}\. ?){1,3}\p{Script=Han}{2,8}$/u;
const SHORTEST_TRANSCRIBED = 2;
/** Nathan VanderKlippe, NeilWestern; CNN and others in capitals alone are none. */
const LATIN_NAME = /^(?=.*\p{Ll})\p{Lu}[\p{Script=Latin}.'’-]*(?: \p{Lu}[\p{Script=Latin}.'’-]*){0,3}$/u;

/** Whether a text has the form of a foreign name with a dot in it: 约翰·瓦德富尔, И. 瑟切瓦. */
export const isForeignName = (text: string): boolean =>
  (DOT.test(text) && FOREIGN_NAME.test(text)) || INITIALLED_NAME.test(text);

/** 罗什宾, of 达柳斯·罗什宾; the whole of a name that has no parts. */
export const lastPartOf = (name: string): string => name.slice(name.search(LAST_DOT) + 1);

/** Whether a text has the form of a name in Latin letters. */
export const isLatinName = (text: string): boolean => LATIN_NAME.test(text);

/** Whether a text is nothing but characters that foreign names are written with: 普莱斯. */
export function isTranscribed(text: string, language: Language): boolean {
  const folded = language.fold.fold(text);
  if (folded.length < SHORTEST_TRANSCRIBED || language.not_person_names.has(folded)) return false;
  return [...folded].every((character) => language.transcription_characters.includes(character));
}

/** Whether a text has the form of a Chinese name, or of a foreign one with a dot in it. */
export function isPersonName(text: string, language: Language): boolean {
  const folded = language.fold.fold(text);
  if (isForeignName(folded)) return true;
  if (!HAN_NAME.test(folded) || language.not_names.has(folded.at(-1)!)) return false;
  if (language.not_person_names.has(folded)) return false;
  if (language.compound_surnames.begins(folded)) return folded.length > 2;
  if (folded.length > 2 && language.foreign_surnames.begins(folded)) return true;
  const { surnames, surnames_of_long_names, middles_of_long_names } = language;
  if (folded.length === 4) return surnames.includes(folded[0]!) && middles_of_long_names.includes(folded[1]!);
  return (
    surnames.includes(folded[0]!) || (folded.length === 3 && surnames_of_long_names.includes(folded[0]!))
  );
}

/** Whether a text has the form of a name, be it one of which nothing but its characters tells that it is foreign. */
export const isWrittenAsName = (text: string, language: Language): boolean =>
  isPersonName(text, language) || isTranscribed(text, language);

/** Whether what stands for a reporter may be his name, unusual as it may be (国谷裕子): no outlet's, and no description. */
export function mayNameReporter(words: string, language: Language): boolean {
  const folded = language.fold.fold(words);
  return !resemblesOutlet(folded, language) && !language.describing.begins(folded);
}
