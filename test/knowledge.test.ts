import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../pipeline/knowledge/index.js';
import { pack, unpack } from '../pipeline/knowledge/packed.js';
import { packaged } from '../pipeline/root.js';

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

it.each(['language.json', 'parts.json'])(
  '%s tells nothing twice, of which only the last would count',
  (name) => {
    const text = readFileSync(packaged('data', 'languages', 'zh', name), 'utf8');
    const names = [...text.matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key);
    expect(names).toEqual(Object.keys(JSON.parse(text) as object));
  },
);
