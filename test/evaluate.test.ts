import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../pipeline/errors.js';
import { type GoldDocument, readGold } from '../pipeline/evaluate/gold.js';
import { Evaluation, type FoundMention, isSecondTier, Score } from '../pipeline/evaluate/score.js';
import { readGazetteerTables } from '../pipeline/knowledge/gazetteer-tables.js';
import { codesOf } from '../stages/entity-extract/gazetteer/gazetteer-tables.js';
import { complaints, folderWith, presser } from './support/cli.js';
import { encode } from './support/encoder.js';

const CODES = new Set(codesOf(readGazetteerTables()));
const goldIn = (files: Record<string, string>): GoldDocument[] => readGold(folderWith(files), CODES);

/** A document with these marked lines. */
const goldOf = (...lines: string[]): GoldDocument => goldIn({ 'd.txt': lines.join('\n') })[0]!;

describe('marked transcripts', () => {
  it('are read as their text without the marks, and the marks', () => {
    const folder = folderWith({ 'day.txt': '记者：[[中|CN]][[美|US]]关系？\n\n答：[[东盟|ASEAN]]很好。\n' });
    expect(readGold(folder, CODES)).toEqual([
      {
        document_id: 'day',
        path: join(folder, 'day.txt'),
        lines: ['记者：中美关系？', '', '答：东盟很好。', ''],
        mentions: [
          { line: 1, start: 3, surface: '中', code: 'CN' },
          { line: 1, start: 4, surface: '美', code: 'US' },
          { line: 3, start: 2, surface: '东盟', code: 'ASEAN' },
        ],
      },
    ]);
  });

  it('have their marks where they say, in code units', () => {
    const { lines, mentions } = goldOf('𠮷[[中|CN]]和[[美国|US]]', '[[法|FR]][[德|DE]]');
    expect(mentions).toHaveLength(4);
    for (const { line, start, surface } of mentions) {
      expect(lines[line - 1]!.slice(start, start + surface.length)).toBe(surface);
    }
  });

  it('keep single brackets as text', () => {
    expect(goldOf('[中|CN]和[[法国|FR]]').lines).toEqual(['[中|CN]和法国']);
  });

  it.each([
    '[[中]]',
    '[[中|cn]]',
    '[[|CN]]',
    '[[中|CN]',
    '[[中|CN]方和[[美|US]]',
    '[中|CN]]',
    '[[中',
    '国|CN]]',
  ])('are refused with file and line where %s is a broken one', (text) => {
    const folder = folderWith({ 'd.txt': `[[法国|FR]]\n答：${text}。` });
    const message = / has a broken mark; a mark reads \[\[surface\|CODE\]\]$/;
    expect(() => readGold(folder, CODES)).toThrow(UsageError);
    expect(() => readGold(folder, CODES)).toThrow(message);
    expect(() => readGold(folder, CODES)).toThrow(`${join(folder, 'd.txt')}:2: "`);
  });

  it('are all .txt files of the folder, in order, and nothing else', () => {
    const documents = goldIn({ 'b.txt': '[[法|FR]]', 'a.txt': '甲', 'notes.md': '丙', 'more/c.txt': '丁' });
    expect(documents.map(({ document_id, lines }) => [document_id, lines])).toEqual([
      ['a', ['甲']],
      ['b', ['法']],
    ]);
  });

  it('are those of the folder marked/ where there is one', () => {
    const documents = goldIn({ 'a.txt': '[[法|FR]]', 'marked/b.txt': '[[德|DE]]' });
    expect(documents.map(({ document_id }) => document_id)).toEqual(['b']);
  });

  it('are asked for where there are none', () => {
    const hint = 'holds no .txt files; name a folder of transcripts with [[surface|CODE]] marks';
    const empty = folderWith({ 'a.md': '甲' });
    expect(() => readGold(empty, CODES)).toThrow(new UsageError(`${empty} ${hint}`));
    const missing = join(empty, 'missing');
    expect(() => readGold(missing, CODES)).toThrow(new UsageError(`${missing} ${hint}`));
    const marked = folderWith({ 'a.txt': '甲', 'marked/b.md': '乙' });
    expect(() => readGold(marked, CODES)).toThrow(new UsageError(`${join(marked, 'marked')} ${hint}`));
  });
});

describe('a score', () => {
  const scoreOf = (right: number, found: number, gold: number): Score =>
    Object.assign(new Score(), { right, found, gold });

  it('is precision, recall and their harmonic mean', () => {
    const { precision, recall, f1 } = scoreOf(3, 4, 6);
    expect({ precision, recall }).toEqual({ precision: 0.75, recall: 0.5 });
    expect(f1).toBeCloseTo(0.6);
  });

  it.each([
    [0, 0, 0],
    [0, 2, 0],
    [0, 0, 2],
  ])('is 0 and no NaN with %i right, %i found and %i marked', (right, found, gold) => {
    const { precision, recall, f1 } = scoreOf(right, found, gold);
    expect({ precision, recall, f1 }).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

it.each([
  ['CN', false],
  ['NA', false],
  ['EU', true],
  ['EUROPE', true],
  ['AFU', true],
])('%s is of the second tier: %s', (code, expected) => {
  expect(isSecondTier(code)).toBe(expected);
});

const found = (line: number, surface: string, code: string, form = 'name'): FoundMention => ({
  line,
  surface,
  code,
  form,
  start: 0,
});

/** The scores as "kind right/found/gold". */
const scoresOf = ({ scores }: Evaluation): string[] =>
  [...scores].map(([key, score]) => `${key} ${score.right}/${score.found}/${score.gold}`).sort();
const errorsOf = ({ errors }: Evaluation): string[] =>
  errors.map(({ kind, line, surface, code }) => `${kind} ${line} ${surface} ${code}`);

function evaluated(gold: GoldDocument, ...mentions: FoundMention[]): Evaluation {
  const evaluation = new Evaluation('方');
  evaluation.add(gold, mentions);
  return evaluation;
}

describe('an evaluation', () => {
  it('counts what is found by tier, form and code', () => {
    const evaluation = evaluated(
      goldOf('[[中国|CN]]、[[中|CN]]方和[[欧盟|EU]]', '驻[[美|US]]'),
      found(1, '中国', 'CN'),
      found(1, '中', 'CN', 'side'),
      found(1, '欧盟', 'EU'),
      found(2, '美', 'US', 'abbreviation'),
    );
    expect(scoresOf(evaluation)).toEqual([
      'code CN 2/2/2',
      'code EU 1/1/1',
      'code US 1/1/1',
      'form abbreviation 1/1/1',
      'form name 2/2/2',
      'form side 1/1/1',
      'tier 1 3/3/3',
      'tier 2 1/1/1',
    ]);
    expect(evaluation.errors).toEqual([]);
  });

  it('tells of a miss, with the form that its surroundings tell', () => {
    const gold = goldOf('[[中国|CN]]、驻[[美|US]]、[[俄|RU]]方、[[印尼|ID]]方');
    const evaluation = evaluated(gold);
    expect(scoresOf(evaluation)).toEqual([
      'code CN 0/0/1',
      'code ID 0/0/1',
      'code RU 0/0/1',
      'code US 0/0/1',
      'form abbreviation 0/0/1',
      'form name 0/0/1',
      'form side 0/0/2',
      'tier 1 0/0/4',
    ]);
    expect(evaluation.errors[1]).toEqual({
      kind: 'missed',
      document_id: 'd',
      line: 1,
      surface: '美',
      code: 'US',
      start: 4,
      text: '中国、驻美、俄方、印尼方',
    });
  });

  it('tells of a false alarm, with the form in which it was found', () => {
    const evaluation = evaluated(goldOf('秘方和[[东盟|ASEAN]]'), found(1, '秘', 'PE', 'side'));
    expect(scoresOf(evaluation)).toEqual([
      'code ASEAN 0/0/1',
      'code PE 0/1/0',
      'form name 0/0/1',
      'form side 0/1/0',
      'tier 1 0/1/0',
      'tier 2 0/0/1',
    ]);
    expect(errorsOf(evaluation)).toEqual(['false 1 秘 PE', 'missed 1 东盟 ASEAN']);
  });

  it('takes a wrong code for a false alarm and a miss', () => {
    const evaluation = evaluated(goldOf('[[巴|BR]]方'), found(1, '巴', 'PK', 'side'));
    expect(errorsOf(evaluation)).toEqual(['false 1 巴 PK', 'missed 1 巴 BR']);
  });

  it('takes the right code on another line for a false alarm and a miss', () => {
    const evaluation = evaluated(goldOf('[[法国|FR]]', '德国'), found(2, '法国', 'FR'));
    expect(errorsOf(evaluation)).toEqual(['false 2 法国 FR', 'missed 1 法国 FR']);
  });

  it('uses each mark once: a mention found twice is once a false alarm', () => {
    const evaluation = evaluated(goldOf('[[法国|FR]]'), found(1, '法国', 'FR'), found(1, '法国', 'FR'));
    expect(errorsOf(evaluation)).toEqual(['false 1 法国 FR']);
    expect(scoresOf(evaluation)).toEqual(['code FR 1/2/1', 'form name 1/2/1', 'tier 1 1/2/1']);
  });

  it('and a mention marked twice and found once is once a miss', () => {
    const evaluation = evaluated(goldOf('[[法国|FR]]和[[法国|FR]]'), found(1, '法国', 'FR'));
    expect(errorsOf(evaluation)).toEqual(['missed 1 法国 FR']);
    expect(scoresOf(evaluation)).toEqual(['code FR 1/1/2', 'form name 1/1/2', 'tier 1 1/1/2']);
  });

  it('lets another surface of the same code pass, after those with the same', () => {
    const gold = goldOf('[[中华人民共和国|CN]]和[[中|CN]]方');
    const both = evaluated(gold, found(1, '中国', 'CN'), found(1, '中', 'CN', 'side'));
    expect(both.errors).toEqual([]);
    const one = evaluated(gold, found(1, '中', 'CN', 'side'));
    expect(errorsOf(one)).toEqual(['missed 1 中华人民共和国 CN']);
  });

  it('adds several documents up and tells their errors apart', () => {
    const documents = goldIn({ 'a.txt': '[[法国|FR]]', 'b.txt': '[[法国|FR]]' });
    const evaluation = new Evaluation('方');
    evaluation.add(documents[0]!, [found(1, '法国', 'FR')]);
    evaluation.add(documents[1]!, []);
    expect(scoresOf(evaluation)).toEqual(['code FR 1/1/2', 'form name 1/1/2', 'tier 1 1/1/2']);
    expect(evaluation.errors.map(({ document_id }) => document_id)).toEqual(['b']);
  });
});

describe.concurrent('presser evaluate', () => {
  const MARKED = [
    '记者：[[中|CN]][[美|US]]关系和[[欧盟|EU]]怎么样？',
    '答：[[中|CN]]方同[[法国|FR]]、[[德国|US]]都有往来。',
    '天气很[[好|JP]]，西班牙。',
    '',
  ].join('\n');
  const TABLE = [
    '                    precision  recall      f1    gold   found   right',
    'tier 1                0.6667  0.6667  0.6667       6       6       4',
    'tier 2                1.0000  1.0000  1.0000       1       1       1',
    'form abbreviation     1.0000  0.6667  0.8000       3       2       2',
    'form name             0.5000  0.6667  0.5714       3       4       2',
    'form side             1.0000  1.0000  1.0000       1       1       1',
    'code CN               1.0000  1.0000  1.0000       2       2       2',
    'code US               1.0000  0.5000  0.6667       2       1       1',
    'code EU               1.0000  1.0000  1.0000       1       1       1',
    'code FR               1.0000  1.0000  1.0000       1       1       1',
    'code JP               0.0000  0.0000  0.0000       1       0       0',
    'code DE               0.0000  0.0000  0.0000       0       1       0',
    'code ES               0.0000  0.0000  0.0000       0       1       0',
    '',
  ];
  const ERRORS = [
    'false day:2 德国 DE  …答：中方同法国、德国都有往来。…',
    'false day:3 西班牙 ES  …天气很好，西班牙。…',
    'missed day:2 德国 US  …答：中方同法国、德国都有往来。…',
    'missed day:3 好 JP  …天气很好，西班牙。…',
    '',
  ];

  it('prints the scores, the commonest first, and every error with its line', async () => {
    const folder = folderWith({ 'gold/marked/day.txt': MARKED });
    const { status, stdout, stderr } = await presser(folder, ['evaluate', 'gold']);
    expect(stdout.split('\n')).toEqual([...TABLE, ...ERRORS]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('shows an error where it stands, not where its characters stand first', async () => {
    const far = '今天的天气非常好。'.repeat(4);
    const folder = folderWith({ 'd.txt': `记者：[[法国|FR]]。${far}法国很远。` });
    const { stdout } = await presser(folder, ['evaluate', '.']);
    expect(stdout.split('\n').filter((line) => line.startsWith('false'))).toEqual([
      expect.stringMatching(/^false d:1 法国 FR {2}….*天气非常好。法国很远。…$/),
    ]);
  });

  /** The figures of "tier 1": marked, found and right. */
  const figuresIn = (stdout: string): string[] => /^tier 1 .*? (\d+) +(\d+) +(\d+)$/m.exec(stdout)!.slice(1);

  it.each([
    [
      'a text that was wrapped',
      '\n',
      [
        '2024年3月1日外交部发言人毛宁主持例行记者会',
        '新华社记者：发言人能否介绍一下[[中国|CN]]和[[法国|FR]]领导人会',
        '谈的情况以及双方在农业、航空、核能等领域达成的合',
        '作成果，[[美国|US]]方面对此有何评论？',
        '毛宁：[[中|CN]][[法|FR]]关系一直走在西方国家同[[中国|CN]]关系的前列，',
        '双方就进一步深化两国全面战略伙伴关系达成许多新的',
        '重要共识，德国和[[日本|JP]]也表示了欢迎，我们对此表示赞',
        '赏。',
        '路透社记者：关于[[日本|JP]]排放核污染水的问题，[[韩国|KR]]政府',
        '昨天表示将继续派遣专家前往福岛进行现场查看，[[中|CN]]',
        '方对此有何评论，是否也会派遣专家前往[[日本|JP]]？',
      ],
      'false d:5 德国 DE  …面战略伙伴关系达成许多新的重要共识，德国和日本也表示了欢迎，我们对此表示赞赏…',
    ],
    [
      'a page',
      '\r\n',
      [
        '<html><body>',
        '<p>新华社记者：[[中国|CN]]和',
        '[[法国|FR]]关系如何？</p>',
        '<p>毛宁：很好。</p><p>[[日本|JP]]很好。</p>',
        '<p>德国',
        '也好。</p></body></html>',
      ],
      'false d:5 德国 DE  …<p>德国也好。</p></body></ht…',
    ],
  ])('finds a mention in the paragraph of its mark, in %s', async (_, lineEnd, lines, error) => {
    const text = lines.join(lineEnd);
    const { stdout } = await presser(folderWith({ 'd.txt': text }), ['evaluate', '.']);
    const marks = text.match(/\[\[/g)!.length;
    expect(figuresIn(stdout)).toEqual([marks, marks + 1, marks].map(String));
    expect(stdout.split('\n').slice(-2)).toEqual([error, '']);
  });

  it('says in its help which files it reads', async () => {
    const { stdout } = await presser('.', ['evaluate', '--help']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'folder whose own .txt files, in UTF-8, are marked transcripts, or that has them in marked/',
    );
  });

  it("knows the user's gazetteer", async () => {
    const folder = folderWith({
      'd.txt': '记者：[[花旗国|US]]呢？',
      'own/names.csv': 'name,code\n花旗国,US\n',
    });
    const rowIn = (stdout: string): string | undefined =>
      stdout.split('\n').find((line) => line.startsWith('code US'));
    const without = await presser(folder, ['evaluate', '.']);
    expect(rowIn(without.stdout)).toMatch(/ 1 +0 +0$/);
    const withOwn = await presser(folder, ['evaluate', '.', '--gazetteer', 'own/names.csv']);
    expect(rowIn(withOwn.stdout)).toMatch(/ 1 +1 +1$/);
  });

  it('counts a document that is refused as all missed, says why, and ends with 1', async () => {
    const folder = folderWith({ 'day.txt': MARKED, 'novel.txt': '从前有座山，在[[法国|FR]]。\n' });
    const { status, stdout, stderr } = await presser(folder, ['evaluate', '.']);
    expect(complaints(stderr)).toEqual([
      expect.stringMatching(/^presser: novel\.txt: error: no line begins with a speaker /),
    ]);
    expect(stdout).toMatch(/^code FR +1\.0000 +0\.5000 +0\.6667 +2 +1 +1$/m);
    expect(stdout).toContain('missed novel:1 法国 FR  …从前有座山，在法国。…\n');
    expect(status).toBe(1);
  });

  it.each<[string, string | Buffer, string]>([
    ['there is no mark', '记者：法国呢？', '. holds no marks; put [[surface|CODE]] for every mention'],
    [
      'a mark is not closed',
      '记者：好？\n答：[[中|CN]方和[[美|US]]。',
      'd.txt:2: "答：[[中|CN]方和美" has a broken mark; a mark reads [[surface|CODE]]',
    ],
    [
      'a code is unknown',
      '记者：[[中|XX]]方？',
      'd.txt:1: "XX" is no code; use ISO 3166-1 alpha-2 or a code of regions.csv',
    ],
    [
      'a file is in another encoding',
      encode('记者：[[法国|FR]]呢？', 'gb18030'),
      'd.txt is not in UTF-8; save it as UTF-8, which Excel calls "CSV UTF-8"',
    ],
  ])('ends with 2 and one line where %s', async (_, text, message) => {
    expect(await presser(folderWith({ 'd.txt': text }), ['evaluate', '.'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `presser: ${message}\n`,
    });
  });

  it('ends with 2 and one line where there is nothing to evaluate', async () => {
    const folder = folderWith({ 'empty/notes.md': '', 'empty/b.txt/notes.md': '' });
    for (const name of ['empty', 'empty/notes.md'])
      expect(await presser(folder, ['evaluate', name])).toEqual({
        status: 2,
        stdout: '',
        stderr: `presser: ${name} holds no .txt files; name a folder of transcripts with [[surface|CODE]] marks\n`,
      });
  });
});
