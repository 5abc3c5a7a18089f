import type { Transcript } from '../../../schemas/types/index.js';
import type { Language } from '../../language.js';
import { isTranscribed } from '../../personal-names.js';
import { officeAt } from '../labels/titles.js';
import type { Patterns } from '../patterns.js';
import {
  type BothTexts,
  endsName,
  formsOf,
  isFullName,
  NAME_LENGTHS,
  nameByLabel,
  nameLengthAt,
} from './naming.js';

type Turn = Transcript['turns'][number];

const LONGEST_FOREIGN_NAME = 7;
const HAN = /\p{Script=Han}/u;

/**
 * Names those whom a label calls by an office alone (行政长官), where other labels call exactly one person so
 * (澳大利亚总理阿尔巴尼斯, 总理), or else what stands before the first turn names exactly one with just this office, before his
 * name or behind it: 以下是行政长官梁振英今日…. Sets the turns' names.
 */
export function nameByOffice(
  turns: readonly Turn[],
  leadOf: () => BothTexts,
  language: Language,
  patterns: Patterns,
): void {
  let holders: ReadonlyMap<string, string | null> | undefined;
  nameByLabel(turns, language, (label, { speaker_title: title }) => {
    if (title !== label) return null;
    const office = language.fold.fold(label);
    if (!language.title_endings.ends(office)) return null;
    holders ??= holdersInLabels(turns, language);
    const name = holders.get(office) ?? holderOf(office, leadOf(), language, patterns);
    return name === null ? null : { name, title };
  });
}

/**
 * Who has an office in labels, by all that a title ends with: 澳大利亚总理 is also 总理, but 副总理 is not. Null where several
 * have it, or somebody who may be another one has it and no name.
 */
function holdersInLabels(
  turns: readonly Turn[],
  { fold, office_prefixes }: Language,
): Map<string, string | null> {
  const holders = new Map<string, string | null>();
  const add = (title: string, from: number, name: string | null): void => {
    for (let at = from; at < title.length; at++) {
      if (office_prefixes.ends(title.slice(0, at))) continue;
      const office = title.slice(at);
      const known = holders.get(office);
      holders.set(office, known === undefined || known === name ? name : null);
    }
  };
  const unnamed = new Set<string>();
  for (const { role, speaker_name, speaker_title } of turns) {
    if (role === 'questioner' || speaker_title === null) continue;
    const title = fold.fold(speaker_title);
    if (speaker_name === null) unnamed.add(title);
    else for (const part of title.split(' ')) add(part, 0, speaker_name);
  }
  for (const title of unnamed) if (!holders.has(title)) add(title, 1, null);
  return holders;
}

/** The only person whom a text names with an office; null where there is none, or several are. */
function holderOf(
  office: string,
  { text, folded }: BothTexts,
  language: Language,
  patterns: Patterns,
): string | null {
  const names = new Map<string, string>();
  for (const form of formsOf(office, language)) {
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
      // 署理行政长官 is somebody else.
      if (language.office_prefixes.ends(folded.slice(0, at))) continue;
      const end = at + form.length;
      const behind = lengthBehind(folded, end, language, patterns);
      const before = behind > 0 ? 0 : lengthBefore(folded, at, language);
      const [from, to] = behind > 0 ? [end, end + behind] : [at - before, at];
      if (from < to) names.set(folded.slice(from, to), text.slice(from, to));
    }
  }
  const [name = null, ...others] = names.values();
  return others.length === 0 ? name : null;
}

/** The length of the name that begins at a place, be it a foreign one; 0 where nothing tells its end. */
function lengthBehind(folded: string, at: number, language: Language, patterns: Patterns): number {
  const length = nameLengthAt(folded, at, true, language, patterns);
  if (length > 0) return length;
  let foreign = 0;
  while (foreign < LONGEST_FOREIGN_NAME && isTranscribing(folded[at + foreign], language)) foreign++;
  const end = at + foreign;
  const isEnded = officeAt(folded, end, language) > 0 || endsName(folded, end, patterns);
  return isEnded && isTranscribed(folded.slice(at, end), language) ? foreign : 0;
}

/** The length of the name that ends at a place, where no other word touches it. */
function lengthBefore(folded: string, at: number, language: Language): number {
  for (const length of NAME_LENGTHS) {
    const isApart = at >= length && !HAN.test(folded[at - length - 1] ?? '');
    if (isApart && isFullName(folded.slice(at - length, at), language)) return length;
  }
  return 0;
}

const isTranscribing = (character: string | undefined, { transcription_characters }: Language): boolean =>
  character !== undefined && transcription_characters.includes(character);
