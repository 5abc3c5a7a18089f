import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../stages/collections.js';
import { ViewReader } from '../../stages/entity-extract/view/view-reader.js';
import { Fold } from '../../stages/text/fold.js';
import { unitsOf } from '../../stages/text/units.js';
import { Lattice } from '../../stages/words/lattice.js';
import { buildLexicon } from '../../stages/words/lexicon/lexicon-builder.js';
import { Phrases } from '../../stages/words/lexicon/phrases.js';
import { standsInWords } from '../../stages/words/stretches.js';
import { WordSpans } from '../../stages/words/word-spans.js';
import { SHIPPED } from '../support/cli.js';
import { knowledge, split } from '../support/stages.js';

/** Where words begin in a text, as the whole of it is cut. */
function beginningsOf(lattice: Lattice, text: string): Set<number> {
  const words = new WordSpans();
  lattice.read({ text, units: unitsOf(text) }, null);
  lattice.segment(0, text.length, words);
  return new Set(words.starts);
}

/** Checks that a text is cut where nothing joins it, and in pieces as in the whole; gives the places that nothing joins, and all. */
function check(lattice: Lattice, text: string): [number, number] {
  const { joints } = lattice;
  const units = unitsOf(text);
  const begin = beginningsOf(lattice, text);
  let [places, free] = [0, 0];
  for (let at = 1; at < text.length; at++) {
    if (!standsInWords(units, at - 1) || !standsInWords(units, at)) continue;
    places++;
    if (!joints.mayJoin(units, at)) {
      free++;
      expect(begin, `${text.slice(0, at)}|${text.slice(at)}`).toContain(at);
      continue;
    }
    const piece = new WordSpans();
    const [start, end] = [joints.before(units, at), joints.behind(units, at, text.length)];
    lattice.segmentPiece(start, end, piece);
    const inside = [...begin].filter((place) => place >= start && place < end).sort((a, b) => a - b);
    expect([...piece.starts], `${start}–${end} of ${text}`).toEqual(inside);
  }
  return [free, places];
}

const part = fc.constantFrom(...'中美国两会可性主义第年万多日', '3', 'K', '，', ' ', '.', '𠮷', '負');
const word = fc
  .array(fc.constantFrom(...'中美国两会可性主义年万K'), { minLength: 1, maxLength: 5 })
  .map((characters) => characters.join(''));

describe('the joints of a text', () => {
  const language = { ...knowledge().language, phrases: [] };

  it('are wherever a word may go over, and what stands between others is cut as it is in the whole', () => {
    const dictionary = fc.dictionary(word, fc.integer({ min: 1, max: 1000 }), { minKeys: 1, maxKeys: 25 });
    fc.assert(
      fc.property(dictionary, fc.array(part, { minLength: 2, maxLength: 40 }), (words, parts) => {
        // Beside the words there is room for the trie, as in a dictionary.
        const lines = Object.entries(words).map(
          ([one, frequency]) => `${one} ${frequency} ${'n'.repeat(60)}`,
        );
        const lexicon = buildLexicon(
          [Buffer.from(lines.join('\n'))],
          [],
          new Fold([]),
          new Phrases(language),
        );
        check(new Lattice(lexicon, language), parts.join(''));
      }),
      { numRuns: 60 },
    );
  });

  it('leave many places of a transcript without any', () => {
    const { lexicon, language } = knowledge();
    const text = readFileSync(SHIPPED, 'utf8').replace(/(?<=\P{ASCII}) +| +(?=\P{ASCII})/gu, '');
    const lattice = new Lattice(lexicon, language);
    const counts = text.split('\n', 150).map((line) => check(lattice, line));
    const [free, places] = [0, 1].map((i) => sum(counts.map((count) => count[i]!)));
    expect(free! / places!).toBeGreaterThan(0.2);
  });

  it('part words in the same way whatever was read before', () => {
    const { lexicon, language } = knowledge();
    const boundaries = (reader: ViewReader, line: string): boolean[] => {
      const view = reader.read(split(`王 毅 ： 大家 好 。 ${line}`));
      return Array.from(view.text, (_, unit) => view.isBoundary(unit));
    };
    const practised = new ViewReader(lexicon, language);
    const words = fc.array(fc.constantFrom(...'中美国两会可性主义第年方日越', '2021', '𠮷', '，'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (line) => {
        const text = line.join(' ');
        expect(boundaries(practised, text)).toEqual(boundaries(new ViewReader(lexicon, language), text));
      }),
    );
  });
});
