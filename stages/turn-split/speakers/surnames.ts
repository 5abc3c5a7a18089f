import { only } from '../../collections.js';
import type { Language } from '../../language/index.js';
import { isPersonName } from '../../names/personal-names.js';
import type { FoldedText } from '../../text/fold.js';
import { occurrences } from '../../text/occurrences.js';
import { officeAtEnd, withoutAddress } from '../labels/reading/titles.js';
import type { Rules } from '../rules.js';
import type { Turn } from '../turns.js';
import { formsOf, nameByLabel, nameLengthAt } from './naming.js';
import type { Preface } from './preface.js';

const LONGEST_SURNAME = 4;
const LONGEST_NAME = 4;
const HAN = /^\p{Script=Han}+$/u;

/**
 * Names those whom a label calls by surname and office (刘大使), where what stands before their first turn names exactly
 * one person of this surname with an office: 驻英国大使刘晓明, 刘晓明大使. Of a foreign name the label has the last part
 * (莱特大使), which stands behind an office there. Sets the turns' names, and leaves the office alone for their titles.
 */
export function nameBySurname(turns: readonly Turn[], preface: Preface, rules: Rules): void {
  const { language } = rules;
  nameByLabel(turns, language, (label, turn) => {
    const surname = surnameIn(label, language);
    if (surname === 0) return null;
    const folded = language.fold.fold(label);
    const [called, office] = [folded.slice(0, surname), folded.slice(surname)];
    const name = nameIn(preface.introductionTo(turn), called, office, rules);
    return name === null ? null : { name, title: withoutAddress(label.slice(surname), language) };
  });
}

/**
 * Gives those whom a label calls by one character (华) the name that it begins, where other labels have exactly one such
 * name, or else what stands before their first turn does. Sets the turns' names.
 */
export function nameByInitial(turns: readonly Turn[], preface: Preface, rules: Rules): void {
  const { language } = rules;
  if (!turns.some(({ speaker_name }) => speaker_name?.length === 1)) return;
  const begun = namesByInitial(turns);
  const found = new Map<string, string | null>();
  for (const turn of turns) {
    const initial = turn.speaker_name ?? '';
    if (initial.length !== 1) continue;
    let name = begun.has(initial) ? begun.get(initial) : found.get(initial);
    if (name === undefined) {
      const folded = language.fold.fold(initial);
      name = isSurname(folded, language) ? nameIn(preface.introductionTo(turn), folded, '', rules) : null;
      found.set(initial, name);
    }
    turn.speaker_name = name ?? initial;
  }
}

/** By its first character the only longer name in labels that begins with it, or null where several do. */
function namesByInitial(turns: readonly Turn[]): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { speaker_name: name } of turns) {
    if (name === null || name.length < 2) continue;
    const known = names.get(name[0]!);
    names.set(name[0]!, known === undefined || known === name ? name : null);
  }
  return names;
}

const isSurname = (words: string, language: Language): boolean =>
  words.length < 3 && isPersonName(words + language.any_given_name, language);

/** The length of what stands before an office that ends a label; 0 where that is no name's part. */
function surnameIn(label: string, language: Language): number {
  const folded = language.fold.fold(label);
  const office = officeAtEnd(folded, language);
  const length = folded.length - office;
  return office > 0 && length <= LONGEST_SURNAME && HAN.test(folded.slice(0, length)) ? length : 0;
}

/**
 * The only person with an office whom a text names by a surname, or by the last part of a foreign name; where anybody
 * is named there with the office asked for, the only one who is.
 */
function nameIn({ text, folded }: FoldedText, surname: string, office: string, rules: Rules): string | null {
  const { language } = rules;
  const isChinese = isSurname(surname, language);
  const forms = formsOf(office, language);
  /** Where such a name stands, its length, 0 where nothing tells its end, and whether it has the office asked for. */
  const places: { at: number; length: number; holds: boolean }[] = [];
  for (const at of occurrences(folded, surname)) {
    const before = folded.slice(0, at).trimEnd();
    const isBehind = endsOffice(before, language);
    const length = isChinese
      ? nameLengthAt(folded, at, isBehind, rules) || nameInHeadline(folded, at, language)
      : surname.length;
    const isNamed = length > 0 && (isChinese || isBehind);
    if (!isNamed && !(isBehind && isPersonName(folded.slice(at, at + 2), language))) continue;
    const holds = forms.some((form) => folded.startsWith(form, at + length) || before.endsWith(form));
    places.push({ at, length: isNamed ? length : 0, holds: office !== '' && holds });
  }
  const holders = places.filter(({ holds }) => holds);
  const told = holders.some(({ length }) => length > 0) ? holders : places;
  const named = told.filter(({ length }) => length > 0);
  const names = new Map(
    named.map(({ at, length }) => [folded.slice(at, at + length), text.slice(at, at + length)]),
  );
  const [foldedName, name] = only(names) ?? ['', null];
  return told.every(({ at }) => folded.startsWith(foldedName, at)) ? name : null;
}

/** The length of the name that a headline begins with: 杨洁篪：中国不回避应尽义务. */
function nameInHeadline(folded: string, at: number, language: Language): number {
  if (folded.slice(0, at).trim() !== '') return 0;
  const length = folded.slice(at, at + LONGEST_NAME + 1).indexOf('：');
  const name = folded.slice(at, at + length);
  return length > 1 && isPersonName(name, language) && officeAtEnd(name, language) === 0 ? length : 0;
}

/** Whether words end with an office, or with what reporters are called. */
const endsOffice = (words: string, language: Language): boolean =>
  officeAtEnd(words, language) > 0 || language.outlet_labels.reporters.ends(words);
