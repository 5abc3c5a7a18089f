import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../pipeline/knowledge/index.js';
import { TOPICS } from '../pipeline/knowledge/language.js';
import { pack, unpack } from '../pipeline/knowledge/packed.js';
import { packaged } from '../pipeline/root.js';
import type { Language } from '../stages/language/index.js';
import { WordList } from '../stages/text/lookup/word-list.js';

/** Packed data as another thread gets it, behind `offset` other bytes. */
function shared(value: object, offset: number): SharedArrayBuffer {
  const packed = pack(value);
  const memory = new SharedArrayBuffer(offset + packed.length);
  new Uint8Array(memory).set(packed, offset);
  return memory;
}

describe('packed data', () => {
  const bytes = fc.uint8Array({ maxLength: 9 });
  const arrays = fc.oneof(
    bytes,
    fc.uint16Array({ maxLength: 9 }),
    fc.int32Array({ maxLength: 9 }),
    fc.float32Array({ maxLength: 9 }),
  );
  const data = fc.record({
    first: arrays,
    rows: fc.array(fc.record({ name: fc.string() })),
    inner: fc.record({ second: arrays, map: fc.constant(new Map([['a', { weight: 1 }]])), third: bytes }),
    nothing: fc.constant(null),
  });

  it('comes back as it was, whatever lengths its arrays have', () => {
    fc.assert(
      fc.property(data, fc.constantFrom(0, 64), (value, offset) => {
        expect(unpack(shared(value, offset), offset)).toEqual(value);
      }),
    );
  });

  it('has its arrays in the memory that it was given', () => {
    const memory = shared({ inner: { numbers: Int32Array.of(1, 2, 3) } }, 64);
    const { inner } = unpack<{ inner: { numbers: Int32Array } }>(memory, 64);
    expect(inner.numbers.buffer).toBe(memory);
  });
});

it('the compiled lexicon is what the dictionaries give', () => {
  const [compiled, read] = [readKnowledge(), readKnowledge([], null)].map(({ lexicon }) => lexicon.data());
  for (const name of ['slots', 'ends', 'begins'] as const)
    expect(Buffer.from(compiled![name].slice().buffer).equals(Buffer.from(read![name].buffer))).toBe(true);
  expect(compiled!.rareCost).toBe(read!.rareCost);
});

/** The names of what a file of the language tells, in its order. */
const namesIn = (file: string): string[] => {
  const text = readFileSync(packaged('data', 'languages', 'zh', file), 'utf8');
  return [...text.matchAll(/^ {2}"(\w+)":/gm)].map(([, name]) => name!);
};

describe('the files of the language', () => {
  it.each([
    ['parts.json', ['parts.json'], 15],
    ['the others', TOPICS.map((topic) => `${topic}.json`), 170],
  ])('tell nothing twice, of which only the last would count: %s', (_, files, fewest) => {
    const names = files.flatMap(namesIn);
    expect(names.length).toBeGreaterThan(fewest);
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  });

  it.each(TOPICS)('%s.json tells all that stages/language/ asks of it, in that order and kind', (topic) => {
    const source = readFileSync(packaged('stages', 'language', `${topic}.ts`), 'utf8');
    const [, fields = ''] = /^export interface \w+Words \{\n(.*?)^\}/ms.exec(source) ?? [];
    const types = new Map(
      Array.from(fields.matchAll(/^ {2}(\w+): (.+?);?$/gm), ([, name, type]) => [name!, type!]),
    );
    const asked = [...types.keys()];
    const names = namesIn(`${topic}.json`);
    expect(names).toEqual(asked.filter((name) => names.includes(name)));
    const { language } = readKnowledge();
    const isOther = (name: string): boolean => {
      const value = language[name as keyof Language];
      if (types.get(name) === 'string') return typeof value !== 'string';
      if (types.get(name) === 'WordList') return !(value instanceof WordList);
      return typeof value !== 'object';
    };
    expect(asked.filter(isOther)).toEqual([]);
  });
});
