import type { Language } from '../../language.js';
import type { Label } from '../labels/label.js';
import { LONGEST_FRONT } from '../page/front-matter.js';
import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';

/**
 * Whether title or lead say of the one whose words open a text that he told them to the press: 王毅向媒体介绍习近平主席访问情况,
 * 王毅谈…. Below such a title nobody but him speaks.
 */
export function isToldToPress(
  { name, start }: Label,
  lines: TextLines,
  language: Language,
  { tellsPress, titleTellsPress }: Patterns,
): boolean {
  const folded = name === null ? '' : language.fold.fold(name);
  if (folded === '') return false;
  const front = lines.folded.slice(0, Math.min(start, LONGEST_FRONT));
  const first = lines.skipBlanks(0, front.length);
  const titleEnd = lines.end(lines.at(first));
  for (let at = front.indexOf(folded); at >= 0; at = front.indexOf(folded, at + 1)) {
    tellsPress.lastIndex = titleTellsPress.lastIndex = at + folded.length;
    if (tellsPress.test(front) || (at < titleEnd && titleTellsPress.test(front))) return true;
  }
  return false;
}
