import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createPipeline } from '../pipeline/pipeline.js';
import type { SchemaName } from '../pipeline/schemas.js';
import { violation } from '../pipeline/validators.js';
import type { Annotated } from '../schemas/types/index.js';
import { CorpusTally } from '../stages/aggregate/corpus.js';
import { isRejection } from '../stages/stage.js';
import { aggregate, annotate, knowledge, pipeline, runStages, slicer, sourceOf } from './support/stages.js';

// Reading the dictionary and many documents may take its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
beforeAll(() => {
  knowledge();
});

const LABELS = [
  '记者：',
  '新华社记者：',
  '法新社 记者 ： ',
  '问：',
  '追问:',
  '答：',
  '林剑：',
  '王毅：',
  '𠮷野：',
  '主持人：',
  '发言人（林剑）：',
];
/** Behind marks alone 记者 would name an outlet without a letter. */
const INNER_LABELS = LABELS.filter((label) => !label.includes('记者'));
const WORDS = [
  '[10:29]',
  '2024-05-06 15:31',
  '15:31',
  '【林剑】',
  '[记者]：',
  '**王毅**：',
  '中国',
  '中方',
  '美 国',
  '日',
  '中俄',
  '法国',
  '发展中国家',
  '東盟',
  '聯合國',
  '记者会历时',
  '2021年3月7日',
  '二〇二一年三月七日',
];
const MARKS = [...'，。！？；：、“”‘’「」《》〈〉（）【】…—·!?,;:()[].%\'"-&', '？”', '……', '——'];
const SPACES = [' ', '  ', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u2028', '\u0085'];
const LATIN = ['R CEP', '5 G', '15 . 3%', 'II I期', 'CNN', '２０２１', 'ＡＢＣ', 'constructor', '__proto__'];
const RARE = [
  '𠮷',
  '😀',
  '👨‍👩‍👧',
  '🇨🇳',
  'e\u0301',
  '中\u0301',
  '\u0301',
  '\ufffd',
  '\u0007',
  '\udbff\udfff',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 2, arbitrary: fc.constantFrom(...LATIN) },
  { weight: 3, arbitrary: fc.constantFrom(...RARE) },
  { weight: 1, arbitrary: fc.constantFrom(...INNER_LABELS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);
const line = fc
  .tuple(fc.option(fc.constantFrom(...LABELS), { nil: '' }), fc.array(piece, { maxLength: 12 }))
  .map(([label, pieces]) => label + pieces.join(''));
const anyText = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

/**
 * Text with at least one question and one answer. A NUL byte would make it a binary file; no stage takes the
 * Ogham space mark (U+1680) for white space, though JavaScript does.
 */
const transcript = fc
  .tuple(anyText, anyText)
  .map(([before, after]) =>
    `${before}\n新华社记者：法国好吗？\n答：中方说好。\n${after}`.replace(/[\0\u1680]/g, ''),
  );

/** A next line (U+0085) is white space in Unicode, though not in JavaScript. */
const ink = (text: string): string => text.replace(/[\s\u0085]/g, '');

const holds = (law: (document: Annotated) => void): void => {
  fc.assert(
    fc.property(transcript, (text) => law(annotate(text))),
    { numRuns: 200 },
  );
};

const tokensOf = ({ tokens }: Annotated): { start: number; end: number }[] =>
  tokens.start.map((start, i) => ({ start, end: tokens.end[i]! }));

const lineSpans = ({ text, line_starts }: Annotated): { start: number; end: number }[] => {
  const length = [...text].length;
  return line_starts.map((start, i) => ({ start, end: (line_starts[i + 1] ?? length + 1) - 1 }));
};

/** The same by the source's lines: a text that looks wrapped has fewer lines than its source. */
const spansByLine = (document: Annotated): Map<number, { start: number; end: number }> =>
  new Map(lineSpans(document).map((span, i) => [document.line_numbers[i]!, span]));

describe('in every document', () => {
  it('lines begin where line_starts says', () => {
    holds((document) => {
      const slice = slicer(document.text);
      expect(document.line_starts).toHaveLength(document.lines.length);
      expect(lineSpans(document).map(slice)).toEqual(document.text.split('\n'));
    });
  });

  it('tokens hold no white space, do not overlap, and cover all that shows of their line', () => {
    holds((document) => {
      const slice = slicer(document.text);
      const tokens = tokensOf(document);
      tokens.forEach((token, i) => {
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
        expect(slice(token)).toMatch(/^\S+$/u);
      });
      for (const span of lineSpans(document)) {
        const own = tokens.filter(({ start, end }) => start >= span.start && end <= span.end);
        expect(own.map(slice).join('')).toBe(ink(slice(span)));
      }
    });
  });

  it('sentences are in order, stay in their line and cover all that shows of it', () => {
    holds((document) => {
      const slice = slicer(document.text);
      const { sentences } = document;
      sentences.forEach(({ start, end }, i) => {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0);
      });
      lineSpans(document).forEach((span, i) => {
        const own = sentences.filter(({ line }) => line === document.line_numbers[i]);
        for (const { start, end } of own) expect(start >= span.start && end <= span.end).toBe(true);
        expect(ink(own.map(slice).join(''))).toBe(ink(slice(span)));
      });
    });
  });

  it('turns are in order, do not overlap, stand on their lines and begin and end with what shows', () => {
    holds((document) => {
      const slice = slicer(document.text);
      const spans = spansByLine(document);
      let before = 0;
      for (const turn of document.turns) {
        expect(turn.start).toBeGreaterThanOrEqual(before);
        before = turn.end;
        expect(slice(turn)).toMatch(/^\S(?:.*\S)?$/su);
        expect(turn.start).toBeGreaterThanOrEqual(spans.get(turn.line_start)!.start);
        const last = spans.get(turn.line_end)!;
        expect(turn.end > last.start && turn.end <= last.end).toBe(true);
      }
    });
  });

  it('turns, labels, times, front and back matter and interludes are all that shows', () => {
    holds((document) => {
      const { front_matter, back_matter, interludes, turns, diagnostics } = document;
      const slice = slicer(document.text);
      const spoken = [...turns, ...interludes].sort((a, b) => a.start - b.start);
      const covered = [front_matter, ...spoken, back_matter].filter((span) => span !== null);
      let at = 0;
      let between = '';
      for (const { start, end } of covered) {
        expect(start).toBeGreaterThanOrEqual(at);
        between += `${slice({ start: at, end: start })}\n`;
        at = end;
      }
      between += slice({ start: at, end: [...document.text].length });
      const empty = diagnostics.filter(({ code }) => code === 'empty-turn');
      const labels = [
        ...turns.map(({ speaker_label }) => speaker_label ?? ''),
        ...empty.map(({ message }) => /^the label "(.*)" has no text/s.exec(message)![1]!),
      ];
      const anyLabel = labels
        .filter((label) => label !== '')
        .sort((a, b) => b.length - a.length)
        .map((label) => label.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
        .join('|');
      // Of two labels the first is no part of the second: 主持人：林剑：.
      const first = '(?:(?:主持人|记者|追?问|答)\\P{L}*?)?';
      const rest =
        anyLabel === '' ? between : between.replace(new RegExp(`${first}(?:${anyLabel})`, 'gu'), '');
      expect(
        rest.replace(
          /@|(?<!\p{L})[QA]\d{0,2} |Q?\d[\d:：./年月日T-]*|[“”"「」『』：:︰，*_#>·•※＊—–~\-[\]()（）【】〔〕〖〗.\s\u2190-\u21ff\u2580-\u27bf\u2b00-\u2bff\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u200d/giu,
          '',
        ),
      ).toBe('');
    });
  });

  it('every turn of an exchange is one of its questions or answers', () => {
    holds(({ turns, exchanges }) => {
      const members = exchanges.flatMap(({ exchange_id, question_turn_ids, answer_turn_ids }) =>
        [...question_turn_ids, ...answer_turn_ids].map((turn_id) => [turn_id, exchange_id]),
      );
      const expected = turns
        .filter(({ exchange_id }) => exchange_id)
        .map(({ turn_id, exchange_id }) => [turn_id, exchange_id]);
      expect(members).toEqual(expected);
      expect(exchanges.every(({ question_turn_ids }) => question_turn_ids.length > 0)).toBe(true);
    });
  });

  it('a mention is a stretch of its turn, its line and its sentence', () => {
    holds((document) => {
      const slice = slicer(document.text);
      const spans = spansByLine(document);
      const { country_mentions, sentences, turns } = aggregate(document);
      expect(country_mentions.map(({ start, end }) => ({ start, end }))).toEqual(
        document.mentions.map(({ start, end }) => ({ start, end })),
      );
      for (const mention of country_mentions) {
        const sentence = sentences.find(({ sentence_id }) => sentence_id === mention.sentence_id)!;
        const turn = turns.find(({ turn_id }) => turn_id === mention.turn_id)!;
        for (const span of [sentence, turn, spans.get(mention.line)!]) {
          expect(mention.start >= span.start && mention.end <= span.end).toBe(true);
        }
        expect(mention.surface).toBe(slice(mention));
        expect(mention.surface).toMatch(/^\S+$/u);
        expect(sentence.text).toContain(mention.left_context + mention.surface + mention.right_context);
      }
    });
  });

  it('the source can be rebuilt: text with its repairs taken back is each source line, but for white space', () => {
    holds((document) => {
      const points = [...document.text];
      const before = points.map(() => '');
      const behind = points.map(() => '');
      for (const repair of document.repairs) {
        const { start, end, kind } = repair;
        if (kind === 'punctuation' || kind === 'width') points[start] = repair.before;
        // What is left out stands beside a character that shows; other repairs of spacing move spaces alone.
        if (kind !== 'spacing' || ink(repair.before) === ink(repair.after)) continue;
        if (repair.before.startsWith(repair.after))
          behind[end - 1] = repair.before.slice(repair.after.length);
        else before[start] = repair.before.slice(0, -repair.after.length);
      }
      const rebuilt = points.map((point, i) => before[i] + point + behind[i]);
      lineSpans(document).forEach(({ start, end }, i) => {
        const line = document.lines[i]!;
        if (start === end) expect(line).toMatch(/^[\s\u0085\p{Cf}]*$/u);
        else expect(ink(rebuilt.slice(start, end).join(''))).toBe(ink(line));
      });
    });
  });

  it('a repair leaves in the text what it says', () => {
    holds((document) => {
      const slice = slicer(document.text);
      for (const repair of document.repairs) {
        expect(ink(slice(repair))).toBe(ink(repair.after));
        expect(repair.before).not.toBe(repair.after);
      }
    });
  });
});

it('characters beyond the BMP count as one: mentions behind them stand where they say', () => {
  const plain = annotate('问：法国和德国？\n答：日本。');
  const shifted = annotate('问：😀法国和𠮷𠮷德国？\n答：👍日本。');
  expect(plain.mentions.map(({ code, start }) => [code, start])).toEqual([
    ['FR', 2],
    ['DE', 5],
    ['JP', 11],
  ]);
  expect(shifted.mentions.map(({ code, start }) => [code, start])).toEqual([
    ['FR', 3],
    ['DE', 8],
    ['JP', 15],
  ]);
});

it('every stage gives what its schema says, and aggregate rows that fit theirs', () => {
  const names: SchemaName[] = ['document', 'segmented', 'transcript', 'annotated'];
  fc.assert(
    fc.property(transcript, (text) => {
      const outputs = runStages(text);
      outputs.forEach((output, i) => {
        expect(violation(names[i]!, output)).toBeNull();
      });
      const annotated = outputs[3];
      const rows = aggregate(annotated);
      const tally = new CorpusTally();
      tally.add(annotated);
      for (const [name, own] of Object.entries({ ...rows, ...tally.rows() })) {
        for (const row of own) expect(violation(name as SchemaName, row)).toBeNull();
      }
    }),
    { numRuns: 200 },
  );
});

const CUT = '我们 中国 的 外籍 游客 法国人 高 达 77.7% 的外籍 % 答 3,000 多 AT&T 大爱 。 ， 享受 免签'.split(
  ' ',
);

/** A transcript that a machine has cut into words. */
const cutTranscript = fc
  .array(fc.constantFrom(...CUT), { minLength: 20, maxLength: 60 })
  .map((words) => `新华社 记者 ： ${words.join(' ')} ？\n王毅 ： ${words.toReversed().join(' ')} 。`);

it.each([
  ['text', transcript],
  ['text in words', cutTranscript],
])('the same %s gives the same document, whatever was processed before', (_, texts) => {
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 2 }), (text, others) => {
      const fresh = createPipeline(knowledge()).run(sourceOf(text));
      for (const other of others) pipeline().run(sourceOf(other));
      expect(pipeline().run(sourceOf(text))).toEqual(fresh);
    }),
    { numRuns: 100 },
  );
});

it('any text becomes a document, or is refused because it holds no text, none in Chinese or no turns', () => {
  const refusals = ['empty-file', 'other-language', 'no-turns'];
  // A few characters with a NUL among them may read like half of UTF-16.
  const refusalsOfNul = [...refusals, 'binary-file', 'undecodable-text'];
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
      const result = pipeline().run(sourceOf(text));
      expect(violation(isRejection(result) ? 'rejection' : 'annotated', result)).toBeNull();
      if (isRejection(result))
        expect(text.includes('\0') ? refusalsOfNul : refusals).toContain(result.diagnostics.at(-1)!.code);
    }),
    { numRuns: 300 },
  );
});

it('any bytes become a document or are refused, and nothing fails', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const result = pipeline().run(sourceOf(bytes));
      const codes = isRejection(result) ? result.diagnostics.map(({ code }) => code) : [];
      expect(codes).not.toContain('internal-error');
      expect(codes).not.toContain('invalid-document');
    }),
  );
});
