import type { Language } from '../../language/index.js';
import { LONGEST_FRONT } from '../../limit.js';
import { occurrences } from '../../text/occurrences.js';
import { fitsAt } from '../../text/sticky.js';
import type { Label } from '../labels/label.js';
import type { Rules } from '../rules.js';
import type { TextLines } from '../text-lines.js';

/** Offices, a name and a word for speech are not longer, in code units. */
const LONGEST_REPORT = 80;
const COMMA = /[，：]/;
const SENTENCE_END = /[。！？]/;

/**
 * What opens the words of somebody, or the paragraph above it that begins with all his offices: 外交部副部长、峰会协调人何亚非表示，….
 * Other paragraphs there tell what the press has from elsewhere.
 */
export function behindOffices(opening: Label, lines: TextLines, language: Language): Label {
  const { text, folded } = lines;
  const name = language.fold.fold(opening.name ?? '');
  const last = lines.at(opening.start);
  for (let line = 0; line < last && name !== ''; line++) {
    const start = lines.inkOf(line);
    const head = folded.slice(start, Math.min(lines.end(line), start + LONGEST_REPORT));
    const words = head.slice(0, Math.max(0, head.search(COMMA)));
    const at = words.lastIndexOf(name);
    if (at <= 0 || SENTENCE_END.test(words)) continue;
    if (!language.reporting_endings.has(words.slice(at + name.length))) continue;
    const textStart = start + words.length + 1;
    const title = text.slice(start, start + at);
    return { ...opening, start, textStart, label: text.slice(start, textStart - 1), title };
  }
  return opening;
}

/**
 * Whether title or lead say of the one whose words open a text that he told them to the press: 王毅向媒体介绍习近平主席访问情况,
 * 王毅谈…. Below such a title nobody but him speaks.
 */
export function isToldToPress(
  { name, start }: Label,
  lines: TextLines,
  { language, patterns: { tellsPress, titleTellsPress } }: Rules,
): boolean {
  const folded = name === null ? '' : language.fold.fold(name);
  if (folded === '') return false;
  const front = lines.folded.slice(0, Math.min(start, LONGEST_FRONT));
  const first = lines.skipBlanks(0, front.length);
  const titleEnd = lines.end(lines.at(first));
  for (const at of occurrences(front, folded)) {
    const end = at + folded.length;
    if (fitsAt(tellsPress, front, end) || (at < titleEnd && fitsAt(titleTellsPress, front, end))) return true;
  }
  return false;
}
