import { only } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { isPersonName, isTranscribed } from '../../names/personal-names.js';
import type { FoldedText } from '../../text/fold.js';
import { holdsHan } from '../../text/han.js';
import { NAME_DOTS } from '../../text/marks.js';
import { occurrences } from '../../text/occurrences.js';
import type { LabelReader } from '../labels/reading/label-reader.js';
import { officeAt } from '../labels/reading/titles.js';
import type { Rules } from '../rules.js';
import type { Turn } from '../turns.js';
import { endsName, formsOf, isFullName, NAME_LENGTHS, nameByLabel, nameLengthAt } from './naming.js';
import type { Preface } from './preface.js';

const LONGEST_FOREIGN_NAME = 7;
/** Given names between an office and 先生, in code units. */
const GIVEN_LENGTHS = [2, 1];
const IN_NAME = new RegExp(`[\\p{Script=Han}${NAME_DOTS}]`, 'u');

/**
 * Names those whom a label calls by an office alone (行政长官), where other labels call exactly one person so
 * (澳大利亚总理阿尔巴尼斯, 总理), or else what stands before the first turn names exactly one with just this office, before his
 * name or behind it: 以下是行政长官梁振英今日…. Sets the turns' names.
 */
export function nameByOffice(turns: readonly Turn[], preface: Preface, rules: Rules): void {
  const { language } = rules;
  let holders: ReadonlyMap<string, string | null> | undefined;
  nameByLabel(turns, language, (label, { speaker_title: title }) => {
    if (title !== label) return null;
    const office = language.fold.fold(label);
    if (!language.title_endings.ends(office)) return null;
    holders ??= holdersInLabels(turns, language);
    const name = holders.get(office) ?? holderOf(office, preface.lead(), rules);
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
function holderOf(office: string, { text, folded }: FoldedText, rules: Rules): string | null {
  const { language, reader } = rules;
  const names = new Map<string, string>();
  /** Where the office stands with no name of a form that is told by itself. */
  const others: Place[] = [];
  for (const place of placesOf(office, folded, language)) {
    const { at, end } = place;
    const given = givenLengthBehind(folded, at, end, language);
    const behind = given || lengthBehind(folded, end, rules);
    const before = behind > 0 ? Number(given > 0) : lengthBefore(folded, at, language);
    const nameIn = (one: string): string => one.slice(at - before, at) + one.slice(end, end + behind);
    if (before + behind > 0) names.set(nameIn(folded), nameIn(text));
    else others.push(place);
  }
  if (names.size === 0)
    for (const { at, end } of others) {
      const before = foreignLengthBefore(folded, at, end, reader);
      names.set(folded.slice(at - before, at), text.slice(at - before, at));
    }
  return only(names.values()) || null;
}

interface Place {
  at: number;
  end: number;
}

/** Where an office stands in a text, but for 署理行政长官, who is somebody else. */
function* placesOf(office: string, folded: string, language: Language): Generator<Place, undefined> {
  for (const form of formsOf(office, language)) {
    for (const at of occurrences(folded, form))
      if (!language.office_prefixes.ends(folded.slice(0, at))) yield { at, end: at + form.length };
  }
}

/** The length of the name that begins at a place, be it a foreign one; 0 where nothing tells its end. */
function lengthBehind(folded: string, at: number, rules: Rules): number {
  const { language, patterns } = rules;
  const length = nameLengthAt(folded, at, true, rules);
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
    const isApart = at >= length && !holdsHan(folded[at - length - 1] ?? '');
    if (isApart && isFullName(folded.slice(at - length, at), language)) return length;
  }
  return 0;
}

/** The length of the foreign name that ends at a place before an office, where no other word touches it: 特朗普总统. */
function foreignLengthBefore(folded: string, at: number, end: number, reader: LabelReader): number {
  let start = at;
  while (at - start <= LONGEST_FOREIGN_NAME && IN_NAME.test(folded[start - 1] ?? '')) start--;
  const name = folded.slice(start, at);
  return name !== '' && reader.speakerOf(folded.slice(start, end)).name === name ? name.length : 0;
}

/**
 * The length of the given name behind an office that a surname stands before, as Taipei writes of its presidents
 * (陳總統水扁先生); 0 where there is none.
 */
function givenLengthBehind(folded: string, at: number, end: number, language: Language): number {
  const surname = folded[at - 1] ?? '';
  if (!holdsHan(surname) || holdsHan(folded[at - 2] ?? '')) return 0;
  const isGiven = (length: number): boolean =>
    language.forms_of_address.lengthAt(folded, end + length) > 0 &&
    isPersonName(surname + folded.slice(end, end + length), language);
  return GIVEN_LENGTHS.find(isGiven) ?? 0;
}

const isTranscribing = (character: string | undefined, { transcription_characters }: Language): boolean =>
  character !== undefined && transcription_characters.includes(character);
