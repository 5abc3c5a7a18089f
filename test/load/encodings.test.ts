import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENCODING_NAMES, type EncodingName, encodingNamed } from '../../stages/load/encoding/encodings.js';
import { isRejection } from '../../stages/stage.js';
import { encode } from '../support/encoder.js';
import { load, loadFile, pipeline, refusalOf, sourceOf } from '../support/stages.js';

const SIMPLIFIED = [
  '新华社记者：',
  '问：',
  '林剑：',
  '中方对此有何评论？',
  '我们注意到有关报道。',
  '谢谢！',
  '美国',
];
const TRADITIONAL = [
  '新華社記者：',
  '問：',
  '林劍：',
  '中方對此有何評論？',
  '我們注意到有關報導。',
  '謝謝！',
  '美國',
];

const textOf = (pieces: string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces, 'CNN', '2026', '\n', ' '), { maxLength: 20 }).map((some) => {
    return `${pieces[0]}${some.join('')}${pieces[3]}`;
  });

const WRITTEN: Record<EncodingName, fc.Arbitrary<string>> = {
  'utf-8': textOf([...SIMPLIFIED, '𠮷']),
  'utf-16le': textOf([...SIMPLIFIED, '𠮷']),
  'utf-16be': textOf([...TRADITIONAL, '𠮷']),
  gb18030: textOf(SIMPLIFIED),
  big5: textOf(TRADITIONAL),
};

const TEXT = '问：法国呢？\n答：𠮷，很好。';
const LINES = ['问：法国呢？', '答：𠮷，很好。'];

const utf16le = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();

describe('a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['little-endian UTF-16 with a byte-order mark', utf16le(TEXT), 'utf-16le'],
    ['big-endian UTF-16 with a byte-order mark', utf16be(TEXT), 'utf-16be'],
  ])('reads %s without its mark', (_, bytes, encoding) => {
    const document = load(bytes);
    expect(document.lines).toEqual(LINES);
    expect(document.source.encoding).toBe(encoding);
  });

  it('refuses a file with a NUL byte as binary and tells where it stands', () => {
    const { code, stage, message } = refusalOf(() => load(Buffer.from('PK\x03\x04\0\0')));
    expect({ code, stage }).toEqual({ code: 'binary-file', stage: 'load' });
    expect(message).toContain('byte 4');
  });

  it.each([
    ['a byte that UTF-8 does not know', Buffer.from([0xe9, 0x97, 0xae, 0xff])],
    ['a UTF-8 character that is cut off', Buffer.from(TEXT).subarray(0, 2)],
    ['half a UTF-16 code unit', utf16le(TEXT).subarray(0, 5)],
    ['half a UTF-16 surrogate pair', utf16le('\ud842')],
  ])('refuses %s instead of guessing', (_, bytes) => {
    expect(refusalOf(() => load(bytes)).code).toBe('undecodable-text');
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a lone byte-order mark', Buffer.from('\ufeff')],
    ['a lone UTF-16 byte-order mark', utf16le('')],
    ['white space of every width', Buffer.from(' \t\u00a0\n\u3000\r\n')],
  ])('refuses %s', (_, bytes) => {
    expect(refusalOf(() => load(bytes)).code).toBe('empty-file');
  });
});

describe.each(ENCODING_NAMES)('%s without a byte-order mark', (encoding) => {
  it('is told, and gives the text back', () => {
    fc.assert(
      fc.property(WRITTEN[encoding], (text) => {
        const document = load(encode(text, encoding));
        expect(document.source.encoding).toBe(encoding);
        expect(document.lines.join('\n').trimEnd()).toBe(text.trimEnd());
        expect(document.diagnostics).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  ['gb18030', '问：法国呢？'],
  ['gb18030', '林剑：没有。'],
  ['gb18030', '记者会'],
  ['big5', '問：法國呢？'],
  ['big5', '林劍：沒有。'],
  ['big5', '記者會：'],
  ['utf-16le', '问：法国呢？'],
  ['utf-16be', '問：法國呢？'],
] as const)('%s is told from as little as %s', (encoding, text) => {
  expect(load(encode(text, encoding))).toMatchObject({ source: { encoding }, lines: [text] });
});

it('text in other letters that is valid UTF-8 stays UTF-8', () => {
  for (const text of ['Q: Où est-il ?', 'В: Что нового?', 'Ä Ö Ü é'])
    expect(load(text).source.encoding).toBe('utf-8');
});

describe('a page', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><body><p>问：鄘鄞？</p><p>答：醯。</p></body></html>`;

  it('is read as it declares', () => {
    expect(load(encode(page('gb2312'), 'gb18030'), 'a.html').source.encoding).toBe('gb18030');
  });

  it('is read as it is, whatever it declares', () => {
    expect(load(encode(page('gbk'), 'utf-8'), 'a.html').source.encoding).toBe('utf-8');
    const big5 = '<meta charset=utf-8><p>問：法國呢？</p><p>答：我們注意到了。</p>';
    expect(load(encode(big5, 'big5'), 'a.html')).toMatchObject({
      source: { encoding: 'big5' },
      lines: ['問：法國呢？', '答：我們注意到了。'],
    });
  });
});

describe('a few undecodable bytes', () => {
  const LINE = '新华社记者：中方对此有何评论？发言人能否进一步介绍有关情况？';

  it.each(['utf-8', 'gb18030'] as const)('of %s become U+FFFD, with a warning a line', (encoding) => {
    const bad = Buffer.from([0xff]);
    const good = encode(`${LINE}\n`, encoding);
    const bytes = Buffer.concat([good, good, bad, good, bad, bad, good]);
    const document = load(bytes);
    expect(document.lines).toEqual([LINE, LINE, `\ufffd${LINE}`, `\ufffd\ufffd${LINE}`]);
    expect(document.source.encoding).toBe(encoding);
    expect(document.diagnostics.map(({ line, code }) => [line, code])).toEqual([
      [3, 'undecodable-bytes'],
      [4, 'undecodable-bytes'],
    ]);
    expect(document.diagnostics[1]!.message).toBe(
      `2 of the characters cannot be read as ${encoding.toUpperCase()}, and U+FFFD stands for them; correct the line, or name the file's encoding with --encoding`,
    );
  });

  it('of UTF-16 are halves of surrogate pairs, and a last odd byte', () => {
    const bytes = Buffer.concat([encode(`${LINE}\ud842\n${LINE}`, 'utf-16le'), Buffer.from([0x4e])]);
    const document = load(bytes);
    expect(document.lines).toEqual([`${LINE}\ufffd`, `${LINE}\ufffd`]);
    expect(document.diagnostics.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('are not confused with U+FFFD that the file itself holds', () => {
    const bytes = Buffer.concat([Buffer.from(`${LINE}\ufffd`), Buffer.from([0xff])]);
    expect(load(bytes).diagnostics.map(({ message }) => message.slice(0, 2))).toEqual(['1 ']);
    expect(load(`${LINE}\ufffd`).diagnostics).toEqual([]);
  });

  it('are characters of Big5 that only some systems know', () => {
    const bytes = Buffer.concat([encode('問：香港方面有何評論？', 'big5'), Buffer.from([0xfa, 0x41])]);
    expect(load(bytes)).toMatchObject({
      lines: ['問：香港方面有何評論？\ufffd'],
      diagnostics: [{ code: 'undecodable-bytes', line: 1 }],
    });
  });
});

describe('an encoding that is told', () => {
  const told = (bytes: Uint8Array, encoding: EncodingName) => loadFile({ ...sourceOf(bytes), encoding });

  it('overrules the guess', () => {
    const bytes = encode('林剑', 'gb18030');
    expect(told(bytes, 'gb18030').lines).toEqual(['林剑']);
    expect(told(bytes, 'big5').lines).not.toEqual(['林剑']);
  });

  it('is refused where the file is nothing of the kind', () => {
    const refusal = refusalOf(() => told(encode('记者会历时一小时。', 'gb18030'), 'utf-8'));
    expect(refusal).toMatchObject({
      code: 'undecodable-text',
      message: 'the file is not valid UTF-8; save it as UTF-8, or name its encoding with --encoding',
    });
  });

  it('has the names that people give it', () => {
    expect(['GBK', 'gb2312', 'CP936'].map(encodingNamed)).toEqual(['gb18030', 'gb18030', 'gb18030']);
    expect(['UTF8', 'utf-16', 'Big5-HKSCS'].map(encodingNamed)).toEqual(['utf-8', 'utf-16le', 'big5']);
    expect(encodingNamed('klingon')).toBeUndefined();
  });
});

it('what is valid in no encoding is refused', () => {
  const bytes = Buffer.from([0xe9, 0x20, 0xff, 0xfe, 0x81, 0x20, 0xc3, 0x28, 0xff, 0x20, 0x80, 0xff, 0x0a]);
  expect(refusalOf(() => load(bytes)).message).toContain('not valid');
});

const ENDINGS = ['txt', 'html', 'json', 'jsonl', 'md', 'data'];
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 80 }).map((text) => Buffer.from(text)),
  fc
    .string({ unit: fc.constantFrom(...'<>/pbr问：。！*_#[]()"\\{},: \n\0'), maxLength: 120 })
    .map((text) => Buffer.from(text)),
  fc.json().map((text) => Buffer.from(text)),
);

it('any bytes become a document or one refusal that a person can act on', () => {
  fc.assert(
    fc.property(anyBytes, fc.constantFrom(...ENDINGS), (bytes, ending) => {
      const result = pipeline().load(sourceOf(bytes, `a.${ending}`));
      if (isRejection(result)) {
        expect(result.diagnostics).toHaveLength(1);
        expect(result.diagnostics[0]!.code).not.toMatch(/^(?:internal-error|invalid-document)$/);
        return;
      }
      expect(result.line_numbers).toHaveLength(result.lines.length);
      expect(result.lines.join('')).not.toMatch(/[\p{Cs}\r\n]/u);
    }),
    { numRuns: 1000 },
  );
});
