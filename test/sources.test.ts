import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findSources } from '../pipeline/sources/find-sources.js';
import { readSource } from '../pipeline/sources/read-source.js';
import { isRejection } from '../stages/stage.js';
import { BRIEFING, complaints, folderWith, presser, readRows } from './support/cli.js';
import { encode } from './support/encoder.js';
import { pipeline } from './support/stages.js';

const FIXTURES = 'test/fixtures/load/';
const idsOf = (...paths: string[]): string[] => findSources(paths).map(({ document_id }) => document_id);

/** Of each document its id and its lines with their numbers, or the code of its refusal. */
const loaded = (path: string): unknown[] =>
  findSources([path]).map((source) => {
    const document = pipeline().load(readSource(source));
    return isRejection(document)
      ? [document.document_id, document.diagnostics[0]!.code, document.diagnostics[0]!.line]
      : [document.document_id, ...document.lines.map((line, i) => `${document.line_numbers[i]} ${line}`)];
  });

describe('a JSONL file', () => {
  it('gives a document a record, and refuses only what is broken', () => {
    expect(loaded(`${FIXTURES}records.jsonl`)).toEqual([
      ['a_1', '1 新华社记者：法国呢？', '1 林某：很好。'],
      ['a_1_2', '5 同名的一场', '5 问：日本呢？', '5 答：再说。'],
      ['records-2', '3 问：德国呢？', '3 答：也好。'],
      ['records-3', 'invalid-json', 4],
    ]);
  });

  it('of utterances gives a document a conversation', () => {
    expect(loaded(`${FIXTURES}utterances.jsonl`)).toEqual([
      ['c1', '1 新华社记者：法国呢？', '2 林某：很好。'],
      ['c2', '3 路透社记者：德国呢？', '4 林某：也好。'],
    ]);
  });

  it.each(['gb18030', 'utf-16le', 'utf-16be'] as const)('may be in %s', (encoding) => {
    const text = readFileSync(`${FIXTURES}utterances.jsonl`, 'utf8');
    const folder = folderWith({ 'talks.jsonl': encode(text, encoding) });
    expect(loaded(join(folder, 'talks.jsonl'))).toHaveLength(2);
    expect(findSources([folder]).map((source) => source.encoding)).toEqual([encoding, encoding]);
  });

  it('of utterances that are not sorted refuses the conversations that others interrupt', async () => {
    const utterance = (speaker: string, conversation_id: string): string =>
      `${JSON.stringify({ speaker, text: '好。', conversation_id })}\n`;
    const text = [
      utterance('问', 'c1'),
      utterance('问', 'c2'),
      utterance('答', 'c1'),
      utterance('问', 'c3'),
      utterance('答', 'c1'),
    ].join('');
    const folder = folderWith({ 'talks.jsonl': text });
    const { stderr } = await presser(folder, ['run', 'talks.jsonl', '--out', 'out']);
    expect(complaints(stderr)).toEqual([
      'presser: talks.jsonl:3: error: the conversation c1 goes on here behind another one; sort the file by conversation_id',
    ]);
    const ids = readRows(join(folder, 'out'), 'documents').map(({ document_id }) => document_id);
    expect(ids).toEqual(['c2', 'c3']);
  });

  it('of records tells of each with its line, whichever stage refuses it', async () => {
    const folder = folderWith({
      'talks.jsonl': ['{"text":"问：好？"}', '{"text":""}', '{"x":1}', '{"text":"从前有座山。"}'].join('\n'),
    });
    const { stderr } = await presser(folder, ['run', 'talks.jsonl', '--out', 'out']);
    expect(complaints(stderr).map((line) => line.match(/^presser: \S+ error: (?:\w+ ){3}/)![0])).toEqual([
      'presser: talks.jsonl:2: error: the document holds ',
      'presser: talks.jsonl:3: error: the record has ',
      'presser: talks.jsonl:4: error: no line begins ',
    ]);
  });

  it('may be named .json', () => {
    const folder = folderWith({ 'talks.json': '{"text":"问：好？"}\n{"text":"问：坏？"}\n' });
    expect(loaded(folder)).toEqual([
      ['talks-1', '1 问：好？'],
      ['talks-2', '1 问：坏？'.replace('1', '2')],
    ]);
  });
});

describe('a JSON list', () => {
  const LIST = `[
  { "id": "a", "title": "甲", "text": "问：好？\\n答：好。" },
  {
    "id": "b", "turns": [
      { "speaker": "问", "text": "括号 ] 和引号 \\" 呢？" }, "，"
    ]
  }, { "text": "答：c" }
]`;

  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)(
    'of records in %s gives a document a record',
    (encoding) => {
      const folder = folderWith({ 'talks.json': encode(LIST, encoding) });
      expect(loaded(join(folder, 'talks.json'))).toEqual([
        ['a', '2 甲', '2 问：好？', '2 答：好。'],
        ['b', '5 问：括号 ] 和引号 " 呢？', '5 ，'],
        ['talks-3', '7 答：c'],
      ]);
    },
  );

  it('of utterances gives a document a conversation', () => {
    const utterance = (speaker: string, conversation_id: string) => ({
      speaker,
      text: '好。',
      conversation_id,
    });
    const list = [utterance('问', 'a'), utterance('答', 'a'), utterance('问', 'b')];
    const folder = folderWith({ 'talks.json': JSON.stringify(list, null, 1) });
    expect(loaded(join(folder, 'talks.json'))).toEqual([
      ['a', '4 问：好。', '9 答：好。'],
      ['b', '14 问：好。'],
    ]);
  });

  it('of records and something else gives a document a record, and refuses what is none', () => {
    const folder = folderWith({ 'talks.json': '[{"text":"问：好？"},\n5]' });
    expect(loaded(join(folder, 'talks.json'))).toEqual([
      ['talks-1', '1 问：好？'],
      ['talks-2', 'no-text-in-record', 2],
    ]);
  });

  it('of turns is one record, and one that is broken is refused with its line', () => {
    const folder = folderWith({
      'a.json': '[{"speaker":"问","text":"好？"},{"speaker":"答","text":"好。"}]',
      'b.json': '[{"text":"问：好？"},\n{"text":]',
    });
    expect(loaded(folder)).toEqual([
      ['a', '1 问：好？', '1 答：好。'],
      ['b', 'invalid-json', 2],
    ]);
  });
});

it.each([
  ['a record', '{"id":"foo","title":"甲","text":"问：好？"}'],
  ['a record in several lines', '{\n"id": "foo",\n"title": "甲",\n"text": "问：好？"\n}\n'],
  ['a list of one', '[{"id":"foo","title":"甲","text":"问：好？"}]'],
])('%s gives its document the id that it has', async (_, text) => {
  const folder = folderWith({ 'talk.json': `\ufeff${text}` });
  const lines = loaded(join(folder, 'talk.json'))[0] as string[];
  expect(lines.map((line) => line.replace(/^\d /, ''))).toEqual(['foo', '甲', '问：好？']);
  const { stdout } = await presser(folder, ['stage', 'load', '-'], text);
  expect(JSON.parse(stdout)).toMatchObject({ document_id: 'foo', lines: ['甲', '问：好？'] });
});

it('folders are read without hidden files', () => {
  const folder = folderWith({
    'a.txt': BRIEFING,
    '.b.txt': BRIEFING,
    '.git/c.txt': BRIEFING,
    'd/.e/f.txt': BRIEFING,
  });
  expect(idsOf(folder)).toEqual(['a']);
});

describe('presser --encoding', () => {
  let folder = '';
  beforeAll(() => {
    folder = folderWith({ 'a.txt': encode(BRIEFING, 'gb18030') });
  });

  it('is heard by run and by stage load', async () => {
    const run = await presser(folder, ['run', 'a.txt', '--encoding', 'GBK', '--out', 'out']);
    expect(run.status, run.stderr).toBe(0);
    expect(readRows(join(folder, 'out'), 'documents')).toMatchObject([{ source_encoding: 'gb18030' }]);
    const stage = await presser(folder, ['stage', 'load', 'a.txt', '--encoding', 'big5']);
    expect(JSON.parse(stage.stdout)).toMatchObject({ source: { encoding: 'big5' } });
  });

  it('must be one that presser knows', async () => {
    const unknown = await presser(folder, ['run', 'a.txt', '--encoding', 'klingon']);
    expect(unknown).toMatchObject({
      status: 2,
      stderr:
        'presser: --encoding takes one of utf-8, utf-16le, utf-16be, gb18030, big5 (gbk and gb2312 are gb18030), not "klingon"\n',
    });
  });
});

it('a name is the same document however its accents are written', () => {
  const folder = folderWith({ 'e\u0301te\u0301.txt': BRIEFING });
  expect(idsOf(folder)).toEqual(['\u00e9t\u00e9']);
});
