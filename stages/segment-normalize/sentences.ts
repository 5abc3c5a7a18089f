import type { Language } from '../language/index.js';
import { Kind, kindOf } from '../text/characters.js';
import { CharacterSet } from '../text/lookup/character-set.js';
import { TITLE_CLOSING, TITLE_OPENING } from '../text/marks.js';

const [OPENING, CLOSING] = [TITLE_OPENING, TITLE_CLOSING].map((mark) => mark.charCodeAt(0));

type SentenceMarks = Record<'sentence_ends' | 'closers' | 'joiners', CharacterSet>;

/** A language's marks of sentences, for looking at every character of a text. */
export const sentenceMarksOf = ({ sentence_ends, closers, joiners }: Language): SentenceMarks => ({
  sentence_ends: new CharacterSet(sentence_ends),
  closers: new CharacterSet(closers),
  joiners: new CharacterSet(joiners),
});

/**
 * Ends of the sentences of the line between two code units. A sentence ends after its marks and the closing quotes and
 * brackets behind them, but not within the brackets of a title (《谁是凶手？》), nor where a comma or its like follows
 * (“吃了吗？”，). An opening bracket that nothing closes opens no title.
 */
export function sentenceEnds(
  units: Uint16Array,
  lineStart: number,
  lineEnd: number,
  { sentence_ends: marks, closers, joiners }: SentenceMarks,
): number[] {
  const ends: number[] = [];
  let titles = 0;
  // Looked for when it is first asked for: most lines have no title.
  let lastTitle: number | undefined;
  for (let at = lineStart; at < lineEnd; at++) {
    const unit = units[at]!;
    // Most are, and none of them ends a sentence.
    if (kindOf(unit) === Kind.Han) continue;
    if (unit === OPENING) titles++;
    else if (unit === CLOSING) titles = Math.max(0, titles - 1);
    if (!marks.has(unit)) continue;
    if (titles > 0) lastTitle ??= lastClosing(units, at, lineEnd);
    if (titles > 0 && at < lastTitle!) continue;
    let end = at + 1;
    while (end < lineEnd && (marks.has(units[end]!) || closers.has(units[end]!))) end++;
    if (end === lineEnd || !joiners.has(units[end]!)) ends.push(end);
    at = end - 1;
  }
  if (ends.at(-1) !== lineEnd && lineEnd > lineStart) ends.push(lineEnd);
  return ends;
}

/** The last closing bracket of a title between two code units; -1 where there is none. */
function lastClosing(units: Uint16Array, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (units[at] === CLOSING) return at;
  return -1;
}
