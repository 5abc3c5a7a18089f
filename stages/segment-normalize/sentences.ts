import type { CharacterSet } from '../text/character-set.js';

const [OPENING, CLOSING] = ['《'.charCodeAt(0), '》'.charCodeAt(0)];

/**
 * Ends of the sentences of one line, in code units. A sentence ends after its marks and the closing quotes and
 * brackets behind them, but not within the brackets of a title (《谁是凶手？》). An opening bracket that nothing closes
 * opens no title.
 */
export function sentenceEnds(line: Uint16Array, marks: CharacterSet, closers: CharacterSet): number[] {
  const ends: number[] = [];
  const lastTitle = line.lastIndexOf(CLOSING);
  let titles = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line[i]!;
    if (unit === OPENING) titles++;
    else if (unit === CLOSING) titles = Math.max(0, titles - 1);
    if (!marks.has(unit) || (titles > 0 && i < lastTitle)) continue;
    let end = i + 1;
    while (end < line.length && (marks.has(line[end]!) || closers.has(line[end]!))) end++;
    ends.push(end);
    i = end - 1;
  }
  if (ends.at(-1) !== line.length && line.length > 0) ends.push(line.length);
  return ends;
}
