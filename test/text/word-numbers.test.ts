import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordNumbers } from '../../stages/text/lookup/word-numbers.js';
import { unitsOf } from '../../stages/text/units.js';

const word = fc.string({
  unit: fc.constantFrom('中', '国', '美', 'a', '\0', '\uffff'),
  minLength: 2,
  maxLength: 6,
});

it('words keep their numbers, whatever other words begin like them', () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const numbers = new WordNumbers();
      const known = new Map<string, number>();
      words.forEach((one, i) => {
        const place = numbers.placeOf(unitsOf(`x${one}y`), 1, 1 + one.length);
        expect(numbers.get(place)).toBe(known.get(one) ?? 0);
        numbers.set(place, i + 1);
        known.set(one, i + 1);
      });
    }),
  );
});

it('words keep their numbers when there are more of them than there was room for', () => {
  const numbers = new WordNumbers();
  const units = Uint16Array.from({ length: 40_000 }, (_, i) => i);
  for (let i = 0; i + 2 < units.length; i++) numbers.set(numbers.placeOf(units, i, i + 3), i + 1);
  for (let i = 0; i + 2 < units.length; i++)
    expect(numbers.get(numbers.placeOf(units, i, i + 3))).toBe(i + 1);
});
