import type { Language } from '../../language.js';
import type { TextLines } from '../text-lines.js';
import type { Label } from './label.js';

/** How brackets begin that tell what a speaker is called for short. */
const BEGINNING = '[（(]以下[简簡][称稱]';
/** 以下简称安德鲁 in brackets, the short form its first group. */
const SHORT_FORM = new RegExp(`${BEGINNING}[“"「]?([^“”"「」（()）]{1,8})[”"」]?[)）]`);
/** Brackets that tell of several (以下简称问、答) are no part of a label either. */
const AT_END = new RegExp(`${BEGINNING}.{1,8}[)）]$`);
/** Without it, in simplified characters, no label is looked at. */
const TELLS_SHORT_FORM = '以下简称';

/** 有记者问, of 有记者问（以下简称问） */
export const withoutShortForm = (label: string): string => label.replace(AT_END, '');

/** The labels, where 安德鲁·马尔（以下简称安德鲁）： makes one speaker of him and of all whose label is the short form. */
export function withShortForms(labels: readonly Label[], lines: TextLines, language: Language): Label[] {
  if (!lines.folded.includes(TELLS_SHORT_FORM)) return [...labels];
  const speakers = new Map<string, Label>();
  return labels.map((label) => {
    const short = SHORT_FORM.exec(lines.folded.slice(label.start, label.textStart))?.[1];
    if (short !== undefined) speakers.set(short, label);
    const full = speakers.get(language.fold.fold(label.label ?? ''));
    return full ? { ...label, role: full.role, name: full.name, title: full.title } : label;
  });
}
