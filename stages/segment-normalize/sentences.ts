import type { CharacterSet } from '../text/character-set.js';

const [OPENING, CLOSING] = ['《'.charCodeAt(0), '》'.charCodeAt(0)];

/**
 * Ends of the sentences of one line, in code units. A sentence ends after its marks and the closing quotes and
 * brackets behind them, but not within the brackets of a title (《谁是凶手？》). An opening bracket that nothing closes
 * opens no title.
 */
export function sentenceEnds(line: string, marks: CharacterSet, closers: CharacterSet): number[] {
  const ends: number[] = [];
  const lastTitle = line.lastIndexOf('》');
  let titles = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit === OPENING) titles++;
    else if (unit === CLOSING) titles = Math.max(0, titles - 1);
    if ((titles > 0 && i < lastTitle) || !marks.hasAt(line, i)) continue;
    let end = i + 1;
    while (end < line.length && (marks.hasAt(line, end) || closers.hasAt(line, end))) end++;
    ends.push(end);
    i = end - 1;
  }
  if (ends.at(-1) !== line.length && line.length > 0) ends.push(line.length);
  return ends;
}
