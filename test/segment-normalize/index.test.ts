import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { describe, expect, it } from 'vitest';
import { packaged } from '../../pipeline/root.js';
import { createSegmentNormalize } from '../../stages/segment-normalize/index.js';
import { damage, fromWords, readWords, score, undone } from '../bench/damage.js';
import { cutIntoWords } from '../bench/words.js';
import {
  knowledge,
  load,
  segment,
  segmentStage,
  sentencesOf,
  slicer,
  wangYi,
  wangYiTranscript,
  wordsOf,
} from '../support/stages.js';

const canonical = (text: string): string => segment(text).text;
const lineOf = (line: number): string => wangYiTranscript().text.split('\n')[line - 1]!;
const words = (text: string): string => wordsOf(segment(text)).join(' ');

/** The repairs of a line of the shipped transcript, without their places. */
const repairsOf = (line: number): { before: string; after: string; kind: string }[] =>
  wangYiTranscript()
    .repairs.filter((repair) => repair.line === line)
    .map(({ before, after, kind }) => ({ before, after, kind }));

describe('canonical text of the shipped transcript', () => {
  it.each([
    [12, '在以习近平同志为核心的党中央坚强领导下，'],
    [158, '疫苗境外III期试验的国家。'],
    [161, '5G、人工智能、航空航天等高新技术合作方兴未艾。'],
    [201, '由15.3%大幅降至7.5%以下，'],
    [230, '名为《维吾尔假新闻的终结》。'],
    [247, '同时推动RCEP早日生效实施，'],
    [260, '哈萨克斯坦24KZ电视台记者：您如何看待'],
    [312, '将于5月推出“中国领事APP”，'],
  ])('has no artificial spaces in line %i', (line, part) => {
    expect(lineOf(line)).toContain(part);
  });

  it('keeps apart what no machine has cut: the digits of two numbers', () => {
    const page =
      '最后 更新 ： 2020-10 - 20 19 : 03 : 31 来源 ： 新华网\n记者 ： 增长 了 15 . 3% 吗 ？\n王毅 ： 是 的 。';
    expect(segment(page).source.format).toBe('segmented-text');
    expect(segment(page).text.split('\n').slice(0, 2)).toEqual([
      '最后更新：2020-10-20 19:03:31来源：新华网',
      '记者：增长了15.3%吗？',
    ]);
  });

  it('has numbers that were cut at every digit, and two numbers beside each other', () => {
    const page = [...'华春莹2014年11月6日主持G20记者会', ' ', ...'2014-10-12'].join(' ');
    const text = `${page}\n最后 更新 ： 2020-10-20 9 : 03\n王毅 ： 3 15 和 15 3 是 两 个 数 。`;
    expect(segment(text).text.split('\n')).toEqual([
      '华春莹2014年11月6日主持G20记者会2014-10-12',
      '最后更新：2020-10-20 9:03',
      '王毅：3 15和15 3是两个数。',
    ]);
  });

  it('has Chinese marks where an ASCII one stood between Chinese words', () => {
    expect(lineOf(5)).toMatch(/就不应停止；$/);
    expect(lineOf(23)).toContain('多边主义，维护');
    expect(repairsOf(23)).toContainEqual({ before: ',', after: '，', kind: 'punctuation' });
  });

  it('has full stops where points end all sentences, unless they are those of numbers and names', () => {
    const page =
      '王毅 : 会议 将 于 11 月 举行 . 中 老 “ 友谊 ” 增长 1 . 5 % . 2 . 我 说 " 好 . " 见 中文 . com . .';
    expect(segment(page).text).toBe('王毅：会议将于11月举行。中老“友谊”增长1.5%.2.我说"好。"见中文.com..');
    expect(segment('王毅 ： 约翰 . 史密斯 说 很 好 。').text).toBe('王毅：约翰.史密斯说很好。');
    expect(segment('王毅：约翰.史密斯说很好').text).toBe('王毅：约翰.史密斯说很好');
  });

  it('keeps every character but spaces and repaired marks, line by line', () => {
    const bare = (text: string): string =>
      text
        .replace(/\s/g, '')
        .replaceAll(';', '；')
        .replace(/(?<!\d),/g, '，');
    const lines = wangYi().trimEnd().split('\n');
    expect(wangYiTranscript().text.split('\n').slice(0, lines.length).map(bare)).toEqual(lines.map(bare));
  });
});

describe('a name that a machine of plain letters has cut', () => {
  it.each([
    ['德国 记者 Hans M ö ller 提问 。', 'Hans Möller'],
    ['德国 记者 J ö rg Weiß 提问 。', 'Jörg Weiß'],
    ['记者 Jos é Garcia 和 Mesut Ö zil 提问 。', 'José Garcia'],
    ['记者 Jos é Garcia 和 Mesut Ö zil 提问 。', 'Mesut Özil'],
  ])('has its letters together: %s', (line, name) => {
    expect(canonical(`问 ： 中方 对此 有 何 评论 ？\n${line}`)).toContain(name);
  });
});

describe('canonical text of ordinary text', () => {
  const uncut = '林剑：中方愿同南苏丹等各方保持沟通，推动局势得到缓和。'.repeat(9);

  it('keeps one space between Latin words and beside them', () => {
    expect(canonical('问：《The  New York Times》与 CNN 报道了此事。')).toBe(
      '问：《The New York Times》与 CNN 报道了此事。',
    );
  });

  it('drops spaces at the ends of a line and beside Chinese punctuation', () => {
    expect(canonical('  法新社 ： 中方 ， CNN 。 ')).toBe('法新社：中方，CNN。');
  });

  it('writes full-width digits, letters and percent signs in ordinary width', () => {
    expect(canonical('２０２１年增长１５．３％，Ｇ２０')).toBe('2021年增长15.3%，G20');
  });

  it('has no spaces of a machine in a line that one has cut', () => {
    const cut = '法新社 记者 ： 南 苏丹 问题 ， 请问 有 何 评论 ？';
    const document = segment(`${uncut}\n${cut}\n法新社 记者 林 剑：南 苏丹，好 。`);
    expect(document.source.format).toBe('text');
    expect(document.text.split('\n').slice(1)).toEqual([
      '法新社记者：南苏丹问题，请问有何评论？',
      '法新社 记者 林 剑：南 苏丹，好。',
    ]);
  });

  it.each([
    ['U+3000', '\u3000'],
    ['a no-break space', '\u00a0'],
    ['a tab', '\t'],
  ])('takes %s for a space', (_, space) => {
    expect(canonical(`${space}中方认为，美国 ABC${space}News 的报道${space}，不属实。`)).toBe(
      '中方认为，美国 ABC News 的报道，不属实。',
    );
  });

  it.each([
    ['问：大使离开了驻 华使馆。', '问：大使离开了驻华使馆。'],
    ['问：塞 尔维亚同保加利\u3000亚、日\u00a0本会谈。', '问：塞尔维亚同保加利亚、日本会谈。'],
    ['問：他離開了駐 華使館，外交部 發 言人說。', '問：他離開了駐華使館，外交部 發言人說。'],
    ['问：请介 绍情况，总 理将 访问 哪些国 家？', '问：请介绍情况，总理将 访问 哪些国家？'],
    ['外交部发言人 林剑 主持例行记者会。', '外交部发言人 林剑 主持例行记者会。'],
    ['首页 大使致辞 使馆信息 中格关系。', '首页 大使致辞 使馆信息 中格关系。'],
    ['问：2019年4月10日 文本。', '问：2019年4月10日 文本。'],
    ['中国 美国 日本 各国 家庭 和平 等待。', '中国 美国 日本 各国 家庭 和平 等待。'],
    ['问：塞  尔维亚。', '问：塞 尔维亚。'],
    ['答：塞\n尔维亚。', '答：塞\n尔维亚。'],
  ])('has no single blank within a word of %s', (source, text) => {
    expect(canonical(`${uncut}\n${source}`)).toBe(`${uncut}\n${text}`);
  });

  it('tells of the blanks that it leaves out of words', () => {
    expect(segment(`${uncut}\n问：大使离开了驻 华使馆。`).repairs).toMatchObject([
      {
        line: 2,
        start: uncut.length + 8,
        end: uncut.length + 9,
        before: '驻 ',
        after: '驻',
        kind: 'spacing',
      },
    ]);
  });

  it('drops characters without width and says so', () => {
    const document = segment('\u200b中\u200b国\ufeff外交部');
    expect(document.text).toBe('中国外交部');
    expect(document.repairs).toMatchObject([
      { start: 0, end: 1, before: '\u200b中', after: '中', kind: 'spacing' },
      { start: 0, end: 1, before: '中\u200b', after: '中', kind: 'spacing' },
      { start: 1, end: 2, before: '国\ufeff', after: '国', kind: 'spacing' },
    ]);
  });

  it('leaves no second space where characters without width stand among spaces', () => {
    expect(canonical('请问 \u200b CNN \u200b的报道属实吗 \u200b')).toBe('请问 CNN 的报道属实吗');
    expect(canonical('中国,\u200b美国')).toBe('中国，美国');
  });

  it('names a character beyond the BMP whole in a repair', () => {
    expect(segment('𠮷\u200b野家').repairs[0]).toMatchObject({
      start: 0,
      end: 1,
      before: '𠮷\u200b',
      after: '𠮷',
    });
  });

  it('keeps the joiners that make one emoji of several', () => {
    expect(canonical('👨‍👩‍👧好')).toBe('👨‍👩‍👧好');
  });

  it('leaves ASCII marks between Latin words and within numbers', () => {
    expect(canonical('中方引用CNN, BBC和3,000人的说法(at 12:30).')).toBe(
      '中方引用CNN, BBC和3,000人的说法（at 12:30）.',
    );
  });

  it.each([
    ['据报道,9月17日', '据报道，9月17日'],
    ['占75%,为3,000人', '占75%，为3,000人'],
    ['时间:10:30', '时间：10:30'],
    ['会见Smith, 他说', '会见Smith，他说'],
    ['CNN:中方', 'CNN：中方'],
    ['第5;其他', '第5；其他'],
  ])('widens the marks of %s between Chinese and a number or a Latin word', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each([
    ['中国(CN)和', '中国（CN）和'],
    ['(CN)中国', '(CN)中国'],
    ['中国（CN)', '中国（CN）'],
    ['他说(中国(CN)很好)。', '他说（中国（CN）很好）。'],
  ])('gives the brackets of %s the same width', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it('tells every changed mark with its place', () => {
    expect(segment('\n𠮷好,美国;５').repairs).toEqual([
      { line: 2, start: 3, end: 4, before: ',', after: '，', kind: 'punctuation' },
      { line: 2, start: 7, end: 8, before: '５', after: '5', kind: 'width' },
    ]);
  });
});

describe('sentences', () => {
  it('end after the quotes and brackets that close with them', () => {
    expect(sentencesOf(segment('他说：“好。”她走了？！（完。）再见'))).toEqual([
      '他说：“好。”',
      '她走了？！',
      '（完。）',
      '再见',
    ]);
  });

  it('go on where a comma or its like follows', () => {
    expect(sentencesOf(segment('过去问“吃了吗？”，现在说“你好！”。好吗？'))).toEqual([
      '过去问“吃了吗？”，现在说“你好！”。',
      '好吗？',
    ]);
  });

  it('do not end within a title', () => {
    expect(sentencesOf(segment('《谁是凶手？》上映了。好看吗？'))).toEqual([
      '《谁是凶手？》上映了。',
      '好看吗？',
    ]);
  });

  it('end as ever behind a title that nobody closed', () => {
    expect(sentencesOf(segment('他看了《联合早报。好看吗？好看。'))).toEqual([
      '他看了《联合早报。',
      '好看吗？',
      '好看。',
    ]);
    expect(sentencesOf(segment('《甲》好。《乙好。丙好。'))).toEqual(['《甲》好。', '《乙好。', '丙好。']);
  });

  it('end with their line and begin with no space', () => {
    expect(sentencesOf(segment('Is it so? Yes!\n好'))).toEqual(['Is it so?', 'Yes!', '好']);
  });

  it('of the shipped transcript part what stands on one line', () => {
    const { sentences, text } = wangYiTranscript();
    expect(sentences.filter(({ line }) => line === 10).map(slicer(text))).toEqual([
      '中央广播电视总台央视记者：您如何评价过去一年的中国外交？',
      '今年中国外交有哪些重点和亮点？',
    ]);
  });
});

describe('words of the shipped transcript', () => {
  it.each([
    [5, '只要 还有 一个 国家 存在 疫情 ， 国际 社会 团结 抗疫 的 努力 就 不 应 停止 ；'],
    [36, '疫情 如何 影响 了 俄 中 关系 ？'],
    [384, '记者会 历时 1 小时 40 分钟 。'],
  ])('are those of the source where it is right: line %i', (line, expected) => {
    expect(wordsOf(wangYiTranscript(), line).join(' ')).toBe(expected);
  });

  it.each([
    [12, { before: '以习 近平', after: '以 习近平', kind: 'shift' }],
    [37, { before: '肩并 肩站', after: '肩并肩 站', kind: 'shift' }],
    [43, { before: '这是', after: '这 是', kind: 'merge' }],
    [57, { before: '得 益于', after: '得益于', kind: 'split' }],
    [74, { before: '将就', after: '将 就', kind: 'merge' }],
    [158, { before: 'II I期', after: 'III 期', kind: 'shift' }],
    [161, { before: '5 G', after: '5G', kind: 'spacing' }],
    [201, { before: '15 . 3%', after: '15.3%', kind: 'spacing' }],
    [230, { before: '维吾尔假', after: '维吾尔 假', kind: 'merge' }],
    [247, { before: 'R CEP', after: 'RCEP', kind: 'spacing' }],
    [262, { before: '暂 停键', after: '暂停键', kind: 'split' }],
    [363, { before: '中 拉命 运共 同体', after: '中拉 命运 共同体', kind: 'shift' }],
  ])('are repaired in line %i, and the repair is told', (line, repair) => {
    expect(repairsOf(line)).toContainEqual(repair);
    expect(` ${wordsOf(wangYiTranscript(), line).join(' ')} `).toContain(` ${repair.after} `);
  });

  it('stay as they were in lines without repairs', () => {
    const document = wangYiTranscript();
    const repaired = new Set(document.repairs.map(({ line }) => line));
    const untouched = document.lines.map((_, i) => i + 1).filter((line) => !repaired.has(line));
    expect(untouched.length).toBeGreaterThan(100);
    for (const line of untouched) {
      expect(wordsOf(document, line).join(' ')).toBe(document.lines[line - 1]!.trim().replace(/ +/g, ' '));
    }
  });

  it('stand where each repair says', () => {
    const { repairs, text } = wangYiTranscript();
    const slice = slicer(text);
    expect(repairs.length).toBeGreaterThan(100);
    for (const repair of repairs) expect(slice(repair)).toBe(repair.after.replaceAll(' ', ''));
  });
});

describe('words of segmented text', () => {
  const trusted = readWords(readFileSync(packaged('test', 'fixtures', 'words', 'briefing.txt'), 'utf8'));

  it('are left alone where they are right', () => {
    expect(score(trusted, cutIntoWords(segmentStage(), trusted, true)).f1).toBeGreaterThan(0.99);
  });

  it.each([0.02, 0.05, 0.1])('are mended where a share of %d of them is damaged', (share) => {
    const { damaged, done } = damage(trusted, share, 1);
    const repaired = cutIntoWords(segmentStage(), damaged, true);
    expect(score(trusted, repaired).f1).toBeGreaterThan(score(trusted, damaged).f1);
    expect(undone(trusted, repaired, done)).toBeGreaterThan(0.5);
  });

  it('do not depend on the document before, be it the same', () => {
    const { lexicon, language } = knowledge();
    const stage = createSegmentNormalize(lexicon, language);
    const alone = stage.run(load(wangYi()));
    expect(stage.run(load(wangYi()))).toEqual(alone);
  });

  it('follow the document where it has phrases as words', () => {
    const text =
      '这 是 一种 新 模式 。\n两国 不能 走 老路 。\n我们 不会 接受 更多 条件 。\n一年 来 ， 两国 都 有 进展 。';
    expect(wordsOf(segment(text))).toEqual(text.split(/\s/));
  });
});

describe('words of ordinary text', () => {
  it.each([
    ['发展中国家支持中方。', '发展中国家 支持 中方 。'],
    [
      '2021年有100多万人参加COVID-19会议，增长15.3%。',
      '2021年 有 100多万 人 参加 COVID-19 会议 ， 增长 15.3% 。',
    ],
    ['他说……——好', '他 说 …… —— 好'],
    ['發展中國家支持中方。', '發展中國家 支持 中方 。'],
    ['1美元兑143日元，31日元旦', '1 美元 兑 143 日元 ， 31日 元旦'],
    ['关系及其他国家', '关系 及 其他 国家'],
    ['对华为技术，对华为期一年', '对 华为 技术 ， 对华 为期 一 年'],
    ['总理来华为中国服务', '总理 来华 为 中国 服务'],
  ])('of %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('are found at least as well as by @node-rs/jieba', () => {
    const trusted = readWords(readFileSync(packaged('test', 'fixtures', 'words', 'briefing.txt'), 'utf8'));
    const jieba = Jieba.withDict(dict);
    const theirs = trusted.map(({ text }) => fromWords(jieba.cut(text, true)));
    const ours = cutIntoWords(segmentStage(), trusted, false);
    expect(score(trusted, ours).f1).toBeGreaterThanOrEqual(score(trusted, theirs).f1);
  });

  it('are the same in a stretch that is too long to be looked at as a whole', () => {
    const part = words('两国人民2021年签署');
    expect(words('两国人民2021年签署'.repeat(3000))).toBe(Array(3000).fill(part).join(' '));
    expect(words(`中${'𠮷'.repeat(9000)}`)).toBe(`中${' 𠮷'.repeat(9000)}`);
  });

  it('are not told as repairs: the source had none', () => {
    expect(segment('发展中国家支持中方。').repairs).toEqual([]);
  });
});
