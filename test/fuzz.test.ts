import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import {
  type FileRecord,
  isJsonLines,
  mayHoldRecords,
  recordsOf,
  recordsOfLines,
} from '../pipeline/sources/records.js';
import { violation } from '../pipeline/validators.js';
import type { Annotated } from '../schemas/types/index.js';
import { CorpusTally } from '../stages/aggregate/corpus.js';
import type { EncodingName } from '../stages/load/encoding/encodings.js';
import { isRejection, type Passing } from '../stages/stage.js';
import { encode } from './support/encoder.js';
import { aggregate, knowledge, pipeline } from './support/stages.js';

// Reading the dictionary and many documents may take its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
beforeAll(() => {
  knowledge();
});

const SPOKEN = [
  '记者：',
  '新华社记者：',
  '路透社：',
  'CNN：',
  '问：',
  '答：',
  '林剑：',
  '外交部发言人 林剑：',
  '主持人：',
  '[記者]',
  '**问：**',
  '（会后，有记者问：',
  '林剑表示，',
  '法国好吗？',
  '中俄關係很好。',
  '今天的记者会到此结束',
];
const STRUCTURE = [
  ...['：', ':', '。', '？', '“', '”', '《', '》', '（', '(', ')', '[', ']', '【', '】', '、', '—', '|'],
  ...['\n', '\r', '\r\n', '\n\n', ' ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u2028', '\t', '\u1680'],
  ...['15:31', '[10:29]', '2024-05-06 15:31:00', '2024年5月6日', '二〇二四年五月六日', '１２．３％', '5 G'],
];
const MARKUP = [
  ...[
    '<p>',
    '</p>',
    '<br>',
    '<div class="nav">',
    '</div>',
    '<h1>',
    '<title>',
    '<script>',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    '<a href="',
    '<pre>',
    '<table><td>',
    '&amp;',
    '&#x4e2d;',
    '&#0;',
    '&#xd800;',
    '<!doctype html>',
    '<',
    '>',
  ],
  ...[
    '{',
    '}',
    '{"text":"',
    '{"turns":[',
    '"speaker":"',
    '","text":"',
    '"}',
    ']}',
    '",',
    '\\n',
    '\\u0000',
    '\\ud800',
    '"',
  ],
  ...['# ', '> ', '- ', '```', '---', '![a](', '[a](b)', '~~', '`', '\\', '| a | b |'],
];
const RARE = [
  '\0',
  '\ud800',
  '\udc00',
  '\ufffd',
  '😀',
  '👨‍👩‍👧',
  '𠮷',
  '\u0301',
  '\u0007',
  '\u001a',
  '__proto__',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SPOKEN) },
  { weight: 4, arbitrary: fc.constantFrom(...STRUCTURE) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 1, arbitrary: fc.constantFrom(...RARE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
/** Words in any order, some of them many times. */
const text = fc
  .array(fc.tuple(word, fc.constantFrom(1, 1, 1, 1, 2, 40)), { maxLength: 25 })
  .map((words) => words.map(([one, times]) => one.repeat(times)).join(''));

/** A file of records as other people's programs write them. */
const json = fc.oneof(
  fc.record(
    { text, title: text, date: fc.option(text), id: fc.oneof(text, fc.integer()) },
    { requiredKeys: [] },
  ),
  fc.record({ turns: fc.array(fc.oneof(text, fc.record({ speaker: text, text }), fc.jsonValue())) }),
  fc.array(fc.record({ speaker: fc.option(text), text, conversation_id: fc.constantFrom('a', 'b') })),
  fc.jsonValue(),
);
const jsonText = fc
  .tuple(fc.array(json, { maxLength: 3 }), fc.constantFrom('line', 'list', 'indented'))
  .map(([records, shape]) =>
    shape === 'line'
      ? records.map((record) => JSON.stringify(record)).join('\n')
      : JSON.stringify(records, null, shape === 'list' ? 0 : 2),
  );

const ENCODINGS: readonly EncodingName[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'];

/** The bytes in the encoding, or in UTF-8 where it lacks a character. */
function bytesIn(content: string, encoding: EncodingName): Uint8Array {
  try {
    return encoding === 'utf-8' ? Buffer.from(content) : encode(content, encoding);
  } catch {
    return Buffer.from(content);
  }
}

const bytes = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: jsonText }),
    fc.constantFrom(...ENCODINGS),
  )
  .chain(([content, encoding]) => {
    const whole = bytesIn(content, encoding);
    return fc.oneof(
      { weight: 4, arbitrary: fc.constant(whole) },
      { weight: 1, arbitrary: fc.nat(whole.length).map((length) => whole.subarray(0, length)) },
    );
  });

const file = fc.record({
  path: fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.md', 'a', 'a.pdf'),
  bytes: fc.oneof(
    { weight: 9, arbitrary: bytes },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  ),
  encoding: fc.option(fc.constantFrom(...ENCODINGS), { nil: undefined, freq: 8 }),
});

interface FoundFile {
  path: string;
  bytes: Uint8Array;
  encoding: EncodingName | undefined;
}

/** What a run makes of a file: of each record of one that holds several. */
function documentsOf({ path, bytes: content, encoding }: FoundFile): Passing<Annotated>[] {
  const told = encoding ? { encoding } : {};
  const found = isJsonLines(path)
    ? recordsOfLines(() => [content], encoding, Infinity)
    : recordsOf(content, encoding, Infinity);
  const records = mayHoldRecords(path) ? found : [];
  const bytesOf = ({ range }: FileRecord) => content.subarray(range.start, range.end);
  const files =
    records.length > 0
      ? records.map((one) => ({ ...one, bytes: bytesOf(one) }))
      : [{ bytes: content, ...told }];
  return files.map((one, i) => pipeline().run({ document_id: `a-${i}`, path, ...one }));
}

/** Checks the rows that a document adds to each dataset, and those of the whole corpus. */
function checkRows(document: Annotated): void {
  const rows = aggregate(document);
  const tally = new CorpusTally();
  tally.add(document);
  for (const [name, own] of Object.entries({ ...rows, ...tally.rows() }))
    for (const row of own) expect(violation(name as Parameters<typeof violation>[0], row)).toBeNull();
}

it('any file becomes documents whose every row is valid, or one clear refusal', () => {
  fc.assert(
    fc.property(file, (one) => {
      for (const result of documentsOf(one)) {
        const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code }) => code)).not.toContain('internal-error');
        expect(errors.map(({ code }) => code)).not.toContain('invalid-document');
        expect(errors).toHaveLength(isRejection(result) ? 1 : 0);
        if (!isRejection(result)) checkRows(result);
      }
    }),
    { numRuns: 400 },
  );
});

it.each([
  ['places that may be named', '中俄'],
  ['words or characters to repair', '('],
])('more %s than memory holds refuse a document', (what, unit) => {
  const content = Buffer.from(`问：好？\n答：${unit.repeat(1_000_001)}`);
  const { diagnostics } = pipeline().run({ document_id: 'a', path: 'a.txt', bytes: content });
  expect(diagnostics.at(-1)).toMatchObject({ code: 'too-many', severity: 'error' });
  expect(diagnostics.at(-1)!.message).toContain(`more than 1000000 ${what}`);
});
