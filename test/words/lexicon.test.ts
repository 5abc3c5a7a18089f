import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fold } from '../../stages/text/fold.js';
import { WordList } from '../../stages/text/lookup/word-list.js';
import { unitsOf } from '../../stages/text/units.js';
import { type Lexicon, NOTHING } from '../../stages/words/lexicon/lexicon.js';
import { buildLexicon } from '../../stages/words/lexicon/lexicon-builder.js';
import { Trait } from '../../stages/words/lexicon/lexicon-layout.js';
import { Phrases } from '../../stages/words/lexicon/phrases.js';
import { PairCounts } from '../../stages/words/pair-counts.js';
import { WordBlock } from '../../stages/words/word-block.js';
import { WordCounts } from '../../stages/words/word-counts.js';

const fold = new Fold([['國', '国']]);
const phrases = new Phrases({
  phrases: [{ first: '两', last: '国', except: new WordList([]) }],
  negation: '不',
});

/** A lexicon of words with their frequencies. */
function lexiconOf(words: ReadonlyMap<string, number>): Lexicon {
  const lines = [...words].map(([word, frequency]) => `${word} ${frequency} ${'n'.repeat(60)}`);
  return buildLexicon([Buffer.from(lines.join('\n'))], [], fold, phrases);
}

function codesOf(lexicon: Lexicon, text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  lexicon.encode(unitsOf(text), 0, text.length, codes);
  return codes;
}

/** Of few characters, so that words begin alike and hold one another. */
const word = fc.string({
  unit: fc.constantFrom('中', '美', '国', '两', '会', 'K'),
  minLength: 1,
  maxLength: 6,
});
const dictionary = fc.dictionary(word, fc.integer({ min: 1, max: 1000 }), { minKeys: 1, maxKeys: 60 });

describe('a lexicon', () => {
  it('finds its words, and no others', () => {
    fc.assert(
      fc.property(dictionary, fc.array(word), (entries, others) => {
        const words = new Map(Object.entries(entries));
        const lexicon = lexiconOf(words);
        for (const one of [...words.keys(), ...others]) {
          expect(lexicon.frequency(one)).toBeCloseTo(words.get(one) ?? 0, 2);
          const node = lexicon.find(codesOf(lexicon, one), 0, one.length);
          expect(node !== NOTHING && lexicon.costAt(node) > 0).toBe(words.has(one) && lexicon.cost(one) > 0);
          if (node === NOTHING || !words.has(one)) continue;
          const goesOn = [...words.keys()].some((other) => other !== one && other.startsWith(one));
          expect(lexicon.goesOn(node)).toBe(Number(goesOn));
        }
      }),
    );
  });

  it('knows what the characters of a word tell', () => {
    const lexicon = lexiconOf(
      new Map(Object.entries({ 两国: 50, 中美: 50, 会中美: 5, 两国中美: 9, 中: 90 })),
    );
    const traitsOf = (one: string): number =>
      lexicon.traitsAt(lexicon.find(codesOf(lexicon, one), 0, one.length));
    expect(['两国', '会中美', '两国中美', '中美'].map(traitsOf)).toEqual([
      Trait.Phrase,
      Trait.Medium,
      Trait.Compound,
      0,
    ]);
  });
});

it('given words are read in blocks, with their nodes', () => {
  const lexicon = lexiconOf(new Map(Object.entries({ 中国: 50, 会: 50, 中国会: 5 })));
  const given = fc.array(fc.constantFrom('中国', '会', '中国会', '美', '两会', '5G', '，', 'K歌'), {
    maxLength: 700,
  });
  fc.assert(
    fc.property(given, (pieces) => {
      const text = pieces.join('');
      const units = unitsOf(text);
      const marks = new Uint8Array(text.length + 1);
      const expected: [number, number, number][] = [];
      let start = 0;
      for (const piece of pieces) {
        marks[start] = 1;
        const node = /^\p{Script=Han}+$/u.test(piece)
          ? lexicon.find(codesOf(lexicon, piece), 0, piece.length)
          : NOTHING;
        if (piece !== '，') expected.push([start, start + piece.length, node]);
        start += piece.length;
      }
      const block = new WordBlock(lexicon);
      const found: [number, number, number][] = [];
      for (let at = 0; at < text.length; ) {
        at = block.read(units, codesOf(lexicon, text), marks, at);
        for (let i = 0; i < block.length; i++)
          found.push([block.starts[i]!, block.ends[i]!, block.nodes[i]!]);
      }
      expect(found).toEqual(expected);
    }),
  );
});

describe('counts', () => {
  const number = fc.integer({ min: 1, max: 400 });

  it('of words are those of a map, text after text', () => {
    const counts = new WordCounts();
    fc.assert(
      fc.property(fc.array(number, { maxLength: 900 }), fc.nat(100), (words, room) => {
        counts.clearFor(room);
        for (const one of words) counts.add(one);
        for (let one = 1; one <= 400; one++)
          expect(counts.of(one)).toBe(words.filter((other) => other === one).length);
      }),
      { numRuns: 30 },
    );
  });

  it('of pairs are those of a map, text after text', () => {
    const counts = new PairCounts();
    const pair = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.nat(1));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 900 }), fc.nat(100), (pairs, room) => {
        counts.clearFor(room);
        for (const [left, right, mark] of pairs) counts.add(left, right, mark);
        for (let left = 0; left <= 20; left++) {
          for (let right = 0; right <= 20; right++) {
            const own = pairs.filter((one) => one[0] === left && one[1] === right);
            const at = counts.find(left, right);
            expect(counts.all(at)).toBe(own.length);
            expect(counts.marked(at)).toBe(own.filter(([, , mark]) => mark === 1).length);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
