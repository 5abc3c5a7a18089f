import { expect, test } from 'vitest';
import { WordMemory } from '../../stages/entity-extract/view/word-memory.js';
import { unitsOf } from '../../stages/text/units.js';

const SHORT = Array.from({ length: 10_000 }, (_, i) =>
  String.fromCharCode(0x4e00 + (i % 100), 0x5e00 + Math.floor(i / 100)),
);

/** More words than there is room for, so that many fall into one place, some of them beginnings of others. */
const WORDS = ['', '方', '国', '人', '方面', '国际', '人民']
  .flatMap((ending) => SHORT.map((word) => word + ending))
  .map((word, i) => ({ word, known: 1 + (i % 251) }));

test('nothing is remembered of a word but what was kept of it last', () => {
  const memory = new WordMemory();
  for (const { word, known } of WORDS) memory.keep(unitsOf(`以${word}为`), 1, 1 + word.length, known);
  const found = WORDS.map(({ word, known }) => ({
    known,
    found: memory.find(unitsOf(`在${word}`), 1, 1 + word.length),
  }));
  expect(found.filter((one) => one.found !== 0 && one.found !== one.known)).toEqual([]);
  expect(found.filter((one) => one.found !== 0).length).toBeGreaterThan(10_000);
});

test('nothing is kept of a long word', () => {
  const memory = new WordMemory();
  const long = unitsOf('国'.repeat(20));
  memory.keep(long, 0, long.length, 7);
  expect(memory.find(long, 0, long.length)).toBe(0);
});
