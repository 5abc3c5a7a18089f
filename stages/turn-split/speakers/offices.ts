import type { Transcript } from '../../../schemas/types/index.js';
import type { Language } from '../../language.js';
import { isPersonName, isTranscribed, officeAt } from '../labels/speaker.js';
import type { Patterns } from '../patterns.js';
import type { BothTexts } from './surnames.js';

type Turn = Transcript['turns'][number];

/** Lengths of names, in code units, those of three characters first: of 梁振英 the first two may be a name too. */
const NAME_LENGTHS = [3, 2, 4];
const LONGEST_FOREIGN_NAME = 7;
const HAN = /\p{Script=Han}/u;

/**
 * Names those whom a label calls by an office alone (行政长官), where what stands before the first turn names exactly one
 * person with just this office, before his name or behind it: 以下是行政长官梁振英今日…. Sets the turns' names.
 */
export function nameByOffice(
  turns: readonly Turn[],
  leadOf: () => BothTexts,
  language: Language,
  patterns: Patterns,
): void {
  const names = new Map<string, string | null>();
  for (const turn of turns) {
    const { speaker_label: label, speaker_name, speaker_title, role } = turn;
    if (label === null || speaker_name !== null || speaker_title !== label || role === 'questioner') continue;
    let name = names.get(label);
    if (name === undefined) {
      name = holderOf(language.fold.fold(label), leadOf(), language, patterns);
      names.set(label, name);
    }
    turn.speaker_name = name;
  }
}

/** The only person whom a text names with an office; null where there is none, or several are. */
function holderOf(
  office: string,
  { text, folded }: BothTexts,
  language: Language,
  patterns: Patterns,
): string | null {
  if (!language.title_endings.ends(office)) return null;
  const names = new Map<string, string>();
  for (let at = folded.indexOf(office); at >= 0; at = folded.indexOf(office, at + office.length)) {
    // 署理行政长官 is somebody else.
    if (language.office_prefixes.ends(folded.slice(0, at))) continue;
    const end = at + office.length;
    const behind = lengthBehind(folded, end, language, patterns);
    const before = behind > 0 ? 0 : lengthBefore(folded, at, language);
    const [from, to] = behind > 0 ? [end, end + behind] : [at - before, at];
    if (from < to) names.set(folded.slice(from, to), text.slice(from, to));
  }
  const [name = null, ...others] = names.values();
  return others.length === 0 ? name : null;
}

/** The length of the name that begins at a place; 0 where there is none, or nothing tells its end. */
function lengthBehind(folded: string, at: number, language: Language, { behindName }: Patterns): number {
  const ends = (length: number): boolean => {
    behindName.lastIndex = at + length;
    const isOffice = officeAt(folded, at + length, language) > 0;
    return isOffice || at + length === folded.length || behindName.test(folded);
  };
  for (const length of NAME_LENGTHS)
    if (at + length <= folded.length && isName(folded.slice(at, at + length), language) && ends(length))
      return length;
  let foreign = 0;
  while (foreign < LONGEST_FOREIGN_NAME && isTranscribing(folded[at + foreign], language)) foreign++;
  return isTranscribed(folded.slice(at, at + foreign), language) && ends(foreign) ? foreign : 0;
}

/** The length of the name that ends at a place, where no other word touches it. */
function lengthBefore(folded: string, at: number, language: Language): number {
  for (const length of NAME_LENGTHS) {
    const isApart = at >= length && !HAN.test(folded[at - length - 1] ?? '');
    if (isApart && isName(folded.slice(at - length, at), language)) return length;
  }
  return 0;
}

const isTranscribing = (character: string | undefined, { transcription_characters }: Language): boolean =>
  character !== undefined && transcription_characters.includes(character);

/** 林郑月娥: a married woman's name begins with two surnames, which only beside an office tell one. */
const isName = (folded: string, language: Language): boolean =>
  isPersonName(folded, language) ||
  (folded.length === 4 && language.surnames.includes(folded[0]!) && isPersonName(folded.slice(1), language));
