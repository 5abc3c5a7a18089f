import type { Language } from '../../language.js';
import type { TextLines } from '../text-lines.js';
import type { Label } from './label.js';

/** 以下简称安德鲁 in brackets, the short form its first group; in simplified characters. */
const SHORT_FOR = /[（(]以下简称[“"「]?([^“”"「」（()）]{1,8})[”"」]?[)）]/;
/** Without it no label is looked at. */
const TELLS_SHORT_FORM = '以下简称';

/** The labels, where 安德鲁·马尔（以下简称安德鲁）： makes one speaker of him and of all whose label is the short form. */
export function withShortForms(labels: readonly Label[], lines: TextLines, language: Language): Label[] {
  if (!lines.folded.includes(TELLS_SHORT_FORM)) return [...labels];
  const speakers = new Map<string, Label>();
  return labels.map((label) => {
    const short = SHORT_FOR.exec(lines.folded.slice(label.start, label.textStart))?.[1];
    if (short !== undefined) speakers.set(short, label);
    const full = speakers.get(language.fold.fold(label.label ?? ''));
    return full ? { ...label, role: full.role, name: full.name, title: full.title } : label;
  });
}
