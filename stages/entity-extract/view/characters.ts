import type { Language } from '../../language/index.js';
import { KINDS, Kind } from '../../text/characters.js';
import { FREE_BITS } from '../../text/lookup/beginnings.js';
import { NAME_DOT } from '../../text/marks.js';

/**
 * What else a character may be, as bits beside those of what begins with it, so that one look at a small table tells all:
 * one that foreign names are transcribed with, one that parts the members of a list of countries (法、德; 中国—东盟), one
 * that no organization's name holds, and one that begins the ending of such a name.
 */
export const [TRANSCRIBES, PARTS_LIST, ENDS_NAME, BEGINS_ENDING] = FREE_BITS;

/** Whether a code unit of a text, of whose characters so much is known, parts the members of a list. */
export const partsList = (characters: Uint8Array, unit: number): boolean =>
  unit >= 0 && (characters[unit]! & PARTS_LIST) !== 0;

/** Whether foreign names are transcribed with all characters between two code units. */
export function transcribes(characters: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((characters[i]! & TRANSCRIBES) === 0) return false;
  return true;
}

const LIST_MARKS = `、${NAME_DOT}—-－/`;

/** Adds what is known of characters without any language: what is no Chinese character ends an organization's name. */
export function addKinds(characters: Uint8Array): void {
  for (let unit = 0; unit < characters.length; unit++) {
    if (KINDS[unit] !== Kind.Han) characters[unit]! |= ENDS_NAME;
  }
}

/** By code unit: all that is asked of a character. `characters` are those of the gazetteer. */
export function charactersOf(
  characters: Uint8Array,
  language: Pick<Language, 'transcription_characters' | 'organization_breaks' | 'organization_endings'>,
): Uint8Array {
  const all = characters.slice();
  const add = (text: string, bit: number): void => {
    for (let i = 0; i < text.length; i++) all[text.charCodeAt(i)]! |= bit;
  };
  add(language.transcription_characters, TRANSCRIBES);
  add(LIST_MARKS, PARTS_LIST);
  add(language.organization_breaks, ENDS_NAME);
  for (const ending of language.organization_endings.words) add(ending[0]!, BEGINS_ENDING);
  return all;
}
