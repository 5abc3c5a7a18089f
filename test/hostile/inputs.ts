import { randomizer } from '../support/randomizer.js';

/** What one run is fed, beside a sound transcript. */
export interface HostileInput {
  name: string;
  /** By name; a name that is no text stands as its bytes in Latin-1. */
  files: Record<string, () => string | Uint8Array>;
  /** Documents that they are; 1 unless told otherwise. */
  documents?: number;
  /** How many of them must be refused, where there is no choice. */
  refused?: number;
  args?: string[];
}

/** A transcript with which nothing is wrong. */
export const SOUND = '问：法国呢？\n答：很好。\n';
const MB = 1e6;
const ALL_FORMATS = ['--formats', 'all'];

/** A piece again and again, to so many bytes. */
const filled = (piece: string, bytes: number): Buffer => Buffer.alloc(bytes, piece);

const jsonl = (records: readonly unknown[]): string => records.map((one) => JSON.stringify(one)).join('\n');

/** A transcript whose bytes make it break off, in UTF-8 that nobody may write. */
const withBytes = (...bytes: number[]): Buffer =>
  Buffer.concat([Buffer.from('问：法国'), Buffer.from(bytes), Buffer.from('呢？\n答：很好。\n')]);

/** Bytes that look like chance and are the same each time. */
function randomBytes(length: number): Uint8Array {
  const random = randomizer(1);
  return Uint8Array.from({ length }, () => random(256));
}

const FILE_NAMES = [
  ...[
    'a\nb',
    'a\rb',
    `q"'\`$(x)`,
    '-rf',
    '--out',
    'a...',
    'a.. ',
    'a\\..\\b',
    '$HOME',
    '*',
    '[a]',
    '{a,b}',
    '[d]{a,b}*/(a)',
    '%2e%2e',
  ],
  ...[
    '__proto__',
    'constructor',
    'CON',
    'ａ',
    '\u202etxt',
    '\u{1f600}',
    'e\u0301',
    'é',
    '-'.repeat(250),
    '=1+1',
  ],
];

const IDS = [
  ...[
    '../../escape',
    '/etc/passwd',
    '..',
    '.',
    '',
    'a/b',
    'a;b',
    'a b',
    'a\nb',
    'a_b',
    'a_b_2',
    'A_B',
    'a_b',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(300),
    'con',
    'nul.txt',
    '\ud800',
    '\0',
    '=1+1',
    '-1',
    '〇',
  ],
];

const STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', "'", '\n=', '\ufeff=', ' ='];

const KEYS = [
  '{"__proto__":{"text":"x","turns":[]},"text":"问：法国呢？\\n答：很好。"}',
  '{"constructor":{"prototype":{"text":1}},"text":"问：法国呢？\\n答：很好。"}',
  '{"turns":[{"__proto__":{"speaker":"x"},"speaker":"答","text":"法国。"}],"toString":1,"hasOwnProperty":null}',
  '{"__proto__":{"text":"问：法国呢？"}}',
  '{"text":"问：好？","text":"问：法国呢？\\n答：很好。"}',
];

const one = (file: string, content: () => string | Uint8Array): HostileInput['files'] => ({
  [file]: content,
});

const NAMES_AND_KEYS: HostileInput[] = [
  {
    name: 'file names',
    files: Object.fromEntries(FILE_NAMES.map((name) => [`${name}.txt`, () => SOUND])),
    documents: FILE_NAMES.length,
    refused: 0,
    args: ALL_FORMATS,
  },
  {
    name: 'a file name that is no text',
    files: { ...one('\xff\xfe.txt', () => SOUND) },
    refused: 1,
  },
  {
    name: 'ids that leave the folder or collide',
    files: one('a.jsonl', () => jsonl(IDS.map((id) => ({ id, text: SOUND })))),
    documents: IDS.length,
    refused: 0,
    args: ALL_FORMATS,
  },
  {
    name: '30,000 records of one id',
    files: one('a.jsonl', () => jsonl(Array(30_000).fill({ id: 'a/b', text: SOUND }))),
    documents: 30_000,
    refused: 0,
  },
  {
    name: '__proto__ and constructor as keys',
    files: one('a.jsonl', () => KEYS.join('\n')),
    documents: KEYS.length,
    refused: 1,
    args: ALL_FORMATS,
  },
  {
    name: 'formulas as speakers, texts and titles',
    files: one('=a.jsonl', () =>
      jsonl(
        STARTS.flatMap((start) => [
          { title: `${start}1+1`, turns: [{ speaker: `${start}SUM(A1)`, text: `${start}法国？` }] },
          { id: `${start}1`, text: `${start}1：${start}法国？\n答：${start}德国\n` },
        ]),
      ),
    ),
    documents: STARTS.length * 2,
    args: ALL_FORMATS,
  },
  {
    name: 'an id of a megabyte',
    files: one('a.jsonl', () => jsonl([{ id: String(filled('甲', 3 * MB)), text: SOUND }])),
    args: ALL_FORMATS,
  },
];

const CHARACTERS: HostileInput[] = [
  { name: '20 MB of NUL bytes', files: one('a.txt', () => filled('\0', 20 * MB)), refused: 1 },
  { name: 'a NUL byte in a text', files: one('a.txt', () => withBytes(0)), refused: 1 },
  { name: 'a NUL in JSON', files: one('a.json', () => jsonl([{ text: `问：\0${SOUND}` }])), refused: 0 },
  { name: 'surrogates as UTF-8', files: one('a.txt', () => withBytes(0xed, 0xa0, 0x80)) },
  {
    name: 'UTF-8 that is too long',
    files: one('a.txt', () => withBytes(0xc0, 0xaf, 0xf8, 0x88, 0x80, 0x80, 0x80)),
  },
  {
    name: 'lone surrogates in UTF-16',
    files: one('a.txt', () => Buffer.from(`\ufeff${SOUND}\ud800${SOUND}\udc00\ud800`, 'utf16le')),
  },
  {
    name: 'lone surrogates in JSON',
    files: one('a.jsonl', () =>
      jsonl([
        {
          id: '\ud800',
          turns: [
            { speaker: '\udc00问', text: '法\ud800国\udbff' },
            { speaker: '答', text: '\udc00' },
          ],
        },
      ]),
    ),
    refused: 0,
    args: ALL_FORMATS,
  },
  { name: '20 MB of random bytes', files: one('a.txt', () => randomBytes(20 * MB)), refused: 1 },
  { name: 'a byte-order mark and no more', files: one('a.txt', () => '\ufeff'), refused: 1 },
  { name: 'an empty file', files: one('a.txt', () => ''), refused: 1 },
  { name: '20 MB of line breaks', files: one('a.txt', () => filled('\n', 20 * MB)), refused: 1 },
  { name: '5 MB of line separators', files: one('a.txt', () => `问：法国？${filled('\u2028', 5 * MB)}`) },
  { name: '3 MB of combining marks', files: one('a.txt', () => `问：法国？e${filled('\u0301', 3 * MB)}`) },
];

const LARGE = ['--max-document', '200MB'];

const LENGTHS: HostileInput[] = [
  {
    name: '100 MB without a line break',
    files: one('a.txt', () => filled('问：法国，', 100 * MB)),
    refused: 1,
  },
  { name: '100 MB, allowed', files: one('a.txt', () => filled('问：法国，', 100 * MB)), args: LARGE },
  {
    name: '100 MB without a country, allowed',
    files: one('a.txt', () => `问：${filled('好', 100 * MB)}`),
    args: LARGE,
  },
  {
    name: '100 MB of one JSONL line',
    files: one('a.jsonl', () => filled('{"text":"问：好？', 100 * MB)),
    refused: 1,
  },
  {
    name: '100 MB of one JSONL line, allowed',
    files: one('a.jsonl', () => filled('{"text":"问：好？', 100 * MB)),
    refused: 1,
    args: LARGE,
  },
  {
    name: '100 MB of one JSON string, allowed',
    files: one('a.json', () => `{"text":"问：法国？${filled('好', 100 * MB)}"}`),
    args: LARGE,
  },
  { name: '16 MB without a line break', files: one('a.txt', () => `问：${filled('中国和法国，', 16 * MB)}`) },
  {
    name: '300 MB of JSONL, record by record',
    files: one('a.jsonl', () => filled(`${JSON.stringify({ note: 'x'.repeat(9000) })}\n`, 300 * MB)),
    documents: Math.ceil((300 * MB) / 9012),
    refused: Math.ceil((300 * MB) / 9012),
  },
  { name: 'a label of a megabyte', files: one('a.txt', () => `${filled('记者', MB)}：法国？\n答：好。\n`) },
  {
    name: 'a label of a megabyte in Markdown',
    files: one('a.md', () => `**${filled('记者', MB)}：**法国？\n\n**答：**好\n`),
  },
  {
    name: 'an outlet of a megabyte',
    files: one('a.json', () =>
      JSON.stringify({
        turns: [{ role: 'questioner', speaker: String(filled('路透社记者甲', MB)), text: '法国？' }],
      }),
    ),
  },
  {
    name: 'a speaker of a megabyte',
    files: one('a.json', () =>
      jsonl([{ turns: [{ speaker: String(filled('新华社', MB)), text: '法国？' }] }]),
    ),
    args: ALL_FORMATS,
  },
  {
    name: 'a title of a megabyte',
    files: one('a.json', () => jsonl([{ title: String(filled('新华社', 3 * MB)), text: SOUND }])),
    args: ALL_FORMATS,
  },
  { name: '100,000 speakers', files: one('a.txt', () => speakers(100_000)) },
  {
    name: '100,000 speakers, half of them called by one character',
    files: one('a.txt', () => {
      const names = speakers(50_000).split('\n');
      return names
        .map((line, i) => `${String.fromCharCode(0x4e00 + (i % 20_000))}：中国好吗？\n${line}`)
        .join('\n');
    }),
  },
  {
    name: '100,000 quoted in a question',
    files: one('a.txt', () => {
      const quoted = speakers(100_000).replace(/：.*\n/g, '表示，好。');
      return `记者问：法国好吗\n华春莹：好。\n塔斯社记者提问，${quoted}好吗？\n汪文斌表示，很好。`;
    }),
  },
  {
    name: '100,000 lines of one paragraph',
    files: one('a.txt', () => `问：法国？\n${'好 XY\n'.repeat(1e5)}`),
  },
  {
    name: 'an interview told of in many places',
    files: one('a.txt', () => `王毅就${'在'.repeat(50)}，接受新华社采访\n问：法国好吗？\n王毅：很好。`),
  },
  { name: 'a name of a megabyte', files: one('a.txt', () => `问：好？\n答：${filled('贝莱', MB)}`) },
  { name: 'a million blank lines at the end', files: one('a.txt', () => `${SOUND}${filled('\n', MB)}`) },
  { name: 'a million labels', files: one('a.txt', () => filled('问：好？\n答：好。\n', 24 * MB)) },
];

/** A line of each speaker, all with names of their own. */
const speakers = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const [first, second] = [Math.floor(i / 400), i % 400].map((j) => String.fromCharCode(0x4e00 + j));
    return `王${first}${second}：中国好吗？\n`;
  }).join('');

const brackets = (count: number): string => '['.repeat(count) + ']'.repeat(count);

const DEPTHS: HostileInput[] = [
  { name: '100,000 nested brackets', files: one('a.json', () => brackets(100_000)), refused: 1 },
  {
    name: '100,000 nested brackets in a record',
    files: one(
      'a.jsonl',
      () => `{"text":"问：法国？\\n答：好。","x":${brackets(100_000)}}\n{"text":"问：法国？\\n答：好。"}`,
    ),
    documents: 2,
  },
  {
    name: '100,000 objects that do not end',
    files: one('a.json', () => '[{"a":'.repeat(100_000)),
    refused: 1,
  },
  { name: '10 million brackets', files: one('a.json', () => filled('[', 10 * MB)), refused: 1 },
  { name: '10 million objects', files: one('a.json', () => filled('[{"a":', 60 * MB)), refused: 1 },
  {
    name: 'a million elements',
    files: one('a.json', () => `[${'{},'.repeat(1e5)}{}]`),
    documents: 100_001,
    refused: 100_001,
  },
  {
    name: '100,000 nested tags',
    files: one('a.html', () => `${'<div>'.repeat(100_000)}问：法国？`),
    refused: 1,
  },
  { name: '10 million tags', files: one('a.html', () => `<p>问：法国？</p>${filled('<b>x</b>', 40 * MB)}`) },
  {
    name: '10 million empty tags',
    files: one('a.html', () => `<p>问：法国？</p>${filled('<br>', 40 * MB)}`),
  },
  {
    name: '10 million tags, nested',
    files: one('a.html', () => `<p>问：法国？${filled('<b>', 30 * MB)}`),
    refused: 1,
  },
  { name: '10 million entities', files: one('a.html', () => `<p>问：法国？${filled('&amp;', 50 * MB)}`) },
  {
    name: 'an attribute of 20 MB',
    files: one('a.html', () => `<p title="${filled('x', 20 * MB)}">问：法国？`),
  },
  { name: 'a million attributes', files: one('a.html', () => `<p ${filled('a=1 ', 4 * MB)}>问：法国？</p>`) },
  {
    name: 'a comment that does not end',
    files: one('a.html', () => `<p>问：法国？<!--${filled('-', 20 * MB)}`),
  },
  {
    name: 'a script that does not end',
    files: one('a.html', () => `<p>问：法国？</p><script>${filled('</scrip', 20 * MB)}`),
  },
  { name: '10 million angle brackets', files: one('a.html', () => `<p>问：法国？${filled('<', 10 * MB)}`) },
  {
    name: '5,000 tables in tables',
    files: one('a.html', () => `${'<table><tr><td>'.repeat(5000)}问：法国？`),
  },
  { name: '10 million stars', files: one('a.md', () => `**问：**法国？\n\n${filled('*', 10 * MB)}`) },
  {
    name: '10 million quotes in Markdown',
    files: one('a.md', () => `**问：**法国？\n\n${filled('> ', 20 * MB)}`),
  },
];

export const HOSTILE_INPUTS: readonly HostileInput[] = [
  ...NAMES_AND_KEYS,
  ...CHARACTERS,
  ...LENGTHS,
  ...DEPTHS,
];
