import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordMemory } from '../../stages/entity-extract/view/word-memory.js';
import { unitsOf } from '../../stages/text/units.js';

test('nothing is remembered of a word but what was kept of it last', () => {
  const word = fc.string({ unit: fc.constantFrom('中', '美', '国'), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.integer({ min: 1, max: 200 })), { maxLength: 50 }), (entries) => {
      const memory = new WordMemory();
      const kept = new Map<string, number>();
      for (const [one, known] of entries) {
        const units = unitsOf(`以${one}为`);
        memory.keep(units, 1, 1 + one.length, known);
        kept.set(one, known);
        expect([0, known]).toContain(memory.find(units, 1, 1 + one.length));
      }
      for (const [one, known] of kept) expect([0, known]).toContain(memory.find(unitsOf(one), 0, one.length));
    }),
  );
  const memory = new WordMemory();
  memory.keep(unitsOf('中国'), 0, 2, 7);
  expect(memory.find(unitsOf('在中国'), 1, 3)).toBe(7);
});
