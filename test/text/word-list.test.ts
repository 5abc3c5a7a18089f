import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordList } from '../../stages/text/lookup/word-list.js';

const word = fc.string({ unit: fc.constantFrom('记', '者', '会', '问'), minLength: 1, maxLength: 4 });
const text = fc.string({ unit: fc.constantFrom('记', '者', '会', '问', '答'), maxLength: 8 });

/** The length of the longest of these words; 0 where there is none. */
const longest = (words: string[]): number => Math.max(0, ...words.map(({ length }) => length));

test('a list of words finds what comparing each word finds', () => {
  fc.assert(
    fc.property(fc.array(word), text, fc.nat(8), (words, within, at) => {
      const list = new WordList(words);
      const places = words.map((one) => within.indexOf(one)).filter((place) => place >= 0);
      expect(list.has(within)).toBe(words.includes(within));
      expect(list.lengthAt(within, at)).toBe(longest(words.filter((one) => within.startsWith(one, at))));
      expect(list.begins(within)).toBe(words.some((one) => within.startsWith(one)));
      expect(list.lengthAtEnd(within)).toBe(longest(words.filter((one) => within.endsWith(one))));
      expect(list.ends(within)).toBe(words.some((one) => within.endsWith(one)));
      expect(list.indexIn(within)).toBe(places.length === 0 ? -1 : Math.min(...places));
      expect(list.isWithin(within)).toBe(places.length > 0);
    }),
  );
});
