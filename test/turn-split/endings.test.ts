import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from '../../stages/text/units.js';
import { endsQuestion } from '../../stages/turn-split/endings.js';

/** What is told character by character, as a pattern. */
const QUESTION_END = /(?:[？?]|[谢謝]{2}[。！!]?)[”’」』）)]*$/;

test('a question ends with its mark or with thanks, perhaps in quotes or brackets', () => {
  const text = fc.string({
    unit: fc.constantFrom('？', '?', '谢', '謝', '。', '!', '”', '）', '好'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, fc.nat(8), (whole, from) => {
      const start = Math.min(from, whole.length);
      const units = unitsOf(whole);
      expect(endsQuestion(units, start, whole.length)).toBe(QUESTION_END.test(whole.slice(start)));
    }),
  );
});
