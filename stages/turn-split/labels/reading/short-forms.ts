import type { Language } from '../../../language/index.js';
import type { Patterns } from '../../patterns.js';
import type { Rules } from '../../rules.js';
import type { TextLines } from '../../text-lines.js';
import type { Label } from '../label.js';

/** 有记者问, of 有记者问（以下简称问） */
export const withoutShortForm = (label: string, { fold }: Language, { shortFormAtEnd }: Patterns): string =>
  fold.before(shortFormAtEnd, label);

/** Whether any label of a text may tell of one: where none may, no label is looked at. */
export const holdsShortForms = ({ folded }: TextLines, { language }: Rules): boolean =>
  folded.includes(language.short_form);

/** 蔡, of 蔡康永（以下简称蔡）： in simplified characters; undefined where a label tells of none. */
export const shortFormIn = (folded: string, { patterns }: Rules): string | undefined =>
  patterns.shortForm.exec(folded)?.[1];

/** The labels, where 安德鲁·马尔（以下简称安德鲁）： makes one speaker of him and of all whose label is the short form. */
export function withShortForms(labels: readonly Label[], lines: TextLines, rules: Rules): Label[] {
  const { language } = rules;
  if (!holdsShortForms(lines, rules)) return [...labels];
  const speakers = new Map<string, Label>();
  return labels.map((label) => {
    const short = shortFormIn(lines.folded.slice(label.start, label.textStart), rules);
    if (short !== undefined) speakers.set(short, label);
    const full = speakers.get(language.fold.fold(label.label ?? ''));
    return full ? { ...label, role: full.role, name: full.name, title: full.title } : label;
  });
}
