import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Beginnings } from '../../stages/text/lookup/beginnings.js';
import { PhraseMap } from '../../stages/text/lookup/phrase-map.js';
import { textOf, unitsOf } from '../../stages/text/units.js';

/** Code units with a zero behind them. */
const endedUnitsOf = (text: string): Uint16Array => unitsOf(`${text}\0`);

/** Texts of few characters, so that phrases overlap and repeat. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('中', '美', '国', '𠮷'), maxLength });
const phrases = fc.array(
  text(5).filter((phrase) => phrase !== ''),
  { maxLength: 20 },
);

describe('phrases', () => {
  it('are found wherever they begin, shortest first, with the value given first', () => {
    fc.assert(
      fc.property(phrases, text(30), fc.nat(30), (words, whole, limit) => {
        const map = PhraseMap.of(words.map((word, i) => [word, i] as const));
        const units = endedUnitsOf(whole);
        const stop = Math.min(limit, whole.length);
        const known = [...new Set(words)].sort((a, b) => a.length - b.length);
        const found = (count: number): [number, number][] =>
          Array.from({ length: count }, (_, i) => [map.edges[i]!, map.values[i]!]);
        for (let at = 0; at < stop; at++) {
          const beginning = known.filter((word) => whole.slice(at, stop).startsWith(word));
          const expected = beginning.map((word) => [at + word.length, words.indexOf(word)]);
          expect(found(map.find(units, at, stop))).toEqual(expected);
          for (const end of [at + 1, stop])
            expect(map.has(units, at, end)).toBe(words.includes(whole.slice(at, end)));
        }
        for (const word of [...words, whole]) {
          const i = words.indexOf(word);
          expect(map.get(word)).toBe(i < 0 ? undefined : i);
        }
      }),
    );
  });

  const charactersOf = (beginnings: Beginnings, units: Uint16Array): Uint8Array =>
    Uint8Array.from(units, (unit) => beginnings.characters[unit]!);

  it('begin at none but the places that may begin them', () => {
    fc.assert(
      fc.property(phrases, text(300), (words, whole) => {
        const beginnings = new Beginnings();
        words.forEach((word, i) => {
          beginnings.add(word, 1 << (i % 2));
        });
        const units = endedUnitsOf(whole);
        const characters = charactersOf(beginnings, units);
        for (const kind of [1, 2]) {
          const count = beginnings.find(characters, units, 0, whole.length, kind);
          const places = new Set(beginnings.places.subarray(0, count));
          for (let at = 0; at < whole.length; at++) {
            const mayBegin = (beginnings.at(characters[at]!, units, at) & kind) !== 0;
            expect(places.has(at)).toBe(mayBegin);
            words.forEach((word, i) => {
              if (1 << (i % 2) === kind && whole.startsWith(word, at)) expect(mayBegin).toBe(true);
            });
          }
        }
      }),
    );
  });

  it('are told in as many places as a text has', () => {
    const beginnings = new Beginnings();
    beginnings.add('中', 2);
    const units = endedUnitsOf('中'.repeat(1000));
    expect(beginnings.find(charactersOf(beginnings, units), units, 10, 1000, 2)).toBe(990);
    expect(beginnings.places[989]).toBe(999);
  });
});

it('a text is the same in code units and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (whole) => {
      expect(textOf(unitsOf(whole))).toBe(whole);
    }),
  );
});
