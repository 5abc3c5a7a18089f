import type { Language } from '../language/index.js';

/** Words without what tells several speakers or questions of one kind apart behind them: 记者, of 记者甲. */
export function withoutOrdinal(words: string, { ordinals }: Pick<Language, 'ordinals'>): string {
  for (const { characters, most } of ordinals) {
    let end = words.length;
    while (end > 1 && words.length - end < most && characters.includes(words[end - 1]!)) end--;
    if (end < words.length) return words.slice(0, end);
  }
  return words;
}
