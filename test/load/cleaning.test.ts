import { describe, expect, it } from 'vitest';
import { load, numbered } from '../support/stages.js';

describe('a text wrapped to a width', () => {
  /** Wraps a paragraph as an old page does: to so many characters, the first line of it indented. */
  const wrap = (paragraph: string, width: number): string[] => {
    const found: string[] = [];
    const text = `　　${paragraph}`;
    for (let at = 0; at < text.length; at += width) found.push(text.slice(at, at + width));
    return found;
  };
  const answer = `林剑：${'中方注意到有关报道，愿同俄罗斯、美国和法国等各方保持沟通，推动局势尽快得到缓和。'.repeat(3)}`;
  const paragraphs = [
    '路透社记者：中方对此有何评论？我想问的是有关国家之间的关系如何。',
    answer,
    '我没有补充，谢谢大家今天来到这里参加我们的记者会，明天见。',
  ];
  const wrapped = paragraphs.flatMap((paragraph) => wrap(paragraph, 12));

  it('has its paragraphs for lines, each with the line in which it begins', () => {
    expect(numbered(load(wrapped.join('\n'), 'a.txt'))).toEqual([
      [1, paragraphs[0]],
      [4, paragraphs[1]],
      [15, paragraphs[2]],
    ]);
  });

  it('may be the text of a record', () => {
    const record = JSON.stringify({ title: '会', text: wrapped.join('\n') });
    expect(load(record, 'a.json').lines.map((line) => line.trim())).toEqual(['会', ...paragraphs]);
  });

  it('may be wrapped to a number of characters where a machine has cut it', () => {
    const [few, many] = ['中 美 法 英 德 日 韩 俄 意 葡 ', '人类命运共同体 建设性 意义 和平 发展'];
    const cut = [few, few, many, few, few, many, few, few, many, few, few, many];
    const linesOf = (lines: string[]): string[] => load(lines.join('\n'), 'a.txt').lines;
    expect(linesOf(cut)).toHaveLength(1);
    expect(linesOf(cut.map((line) => line.replaceAll(' ', '')))).toHaveLength(12);
  });

  it('may have short paragraphs where a machine has cut it and lines that go on are equally wide', () => {
    const cut = (text: string): string => [...text].join(' ');
    const question = cut('问：中方对此有何评论？');
    const replies = Array.from('美法英德日', (place) => cut(`答：中${place}双方愿同各方保持沟通和合作。`));
    const folded = replies.flatMap((reply) => [question, reply.slice(0, 24), reply.slice(24)]);
    const linesOf = (lines: string[]): string[] => load(lines.join('\n'), 'a.txt').lines;
    expect(linesOf(folded).map((line) => line.replaceAll(' ', ''))).toEqual(
      replies.flatMap((reply) => [question, reply]).map((line) => line.replaceAll(' ', '')),
    );
    const uncut = folded.map((line) => line.replaceAll(' ', ''));
    expect(linesOf(uncut)).toEqual(uncut);
    const timed = replies.flatMap((_, i) => [`${cut('新闻发言人林剑')} 15:0${i}:12`, question]);
    expect(linesOf(timed)).toEqual(timed);
  });

  describe('in pages', () => {
    /** Breaks the text behind so many lines, again and again, with what a break tells of its page, from 1. */
    const paged = (text: readonly string[], length: number, breakOf: (page: number) => string[]): string[] =>
      text.flatMap((line, i) => ((i + 1) % length === 0 ? [line, ...breakOf((i + 1) / length)] : [line]));
    const loaded = (lines: string[]): string[] => load(lines.join('\n'), 'a.txt').lines;

    it.each([
      ['a number', (page: number) => [String(page)]],
      ['a number with dashes, and blank lines', (page: number) => ['', `- ${page + 3} -`, '']],
      ['the number of all', (page: number) => [`第 ${page} 页 共 4 页`]],
      ['wide digits', (page: number) => [`－${'０１２３４'[page]}－`]],
      ['a running head', (page: number) => [`  ${page}`, '', '外交部新闻公报   第 12 期', '']],
      ['a running foot', (page: number) => ['', `公报 ${page}月`, '', `— ${page} —`]],
    ])('has none of what stands at their edges: %s', (_, breakOf) => {
      expect(loaded(paged(wrapped, 5, breakOf)).map((line) => line.trim())).toEqual(paragraphs);
    });

    it('tells the lines of the source', () => {
      const head = ['外交部新闻公报 第 1 期', ''];
      const lines = [...head, ...paged(wrapped, 5, (page) => [String(page), ...head])];
      expect(load(lines.join('\n'), 'a.txt').line_numbers).toEqual([3, 6, 23]);
    });

    it.each([
      ['numbers that do not count up', (page: number) => [String(page * 2)]],
      [
        'what stands beside one number alone',
        (page: number) => [String(page), `第${'一二三四'[page - 1]}版`],
      ],
    ])('keeps %s', (_, breakOf) => {
      const text = loaded(paged(wrapped, 5, breakOf)).join('');
      expect(text).toContain(breakOf(2).at(-1));
    });

    it('keeps labels that begin pages and stand elsewhere too', () => {
      const turns = wrapped.flatMap((line, i) => (i % 4 === 3 ? [line, '林剑'] : [line]));
      const text = loaded(paged(turns, 5, (page) => [String(page), '林剑']));
      expect(text.join('').split('林剑').length - 1).toBeGreaterThan(6);
    });

    it('keeps the numbers of pages that are not wrapped', () => {
      const lines = paged([...paragraphs, ...paragraphs], 3, (page) => [String(page)]);
      expect(loaded(lines)).toEqual(lines);
    });
  });

  it('keeps Latin words apart', () => {
    const lines = wrapped
      .concat('　　两个议员代表团的团长一个叫Mr.', 'Thomas，另一个议员代表团的团长叫')
      .slice(0, -1);
    expect(load([...lines, 'Thomas。'].join('\n'), 'a.txt').lines.at(-1)).toContain('Mr. Thomas');
  });

  it.each([
    ['of few lines', wrapped.slice(0, 9)],
    ['with a line that nobody wrapped', [...wrapped, answer]],
    ['whose lines end sentences', wrapped.map((line) => `${line.slice(0, -1)}。`)],
  ])('is none %s', (_, lines) => {
    expect(load(lines.join('\n'), 'a.txt').lines).toEqual(lines);
  });
});

describe('a text with something round each of its lines', () => {
  const bare = Array.from({ length: 10 }, (_, i) => (i % 2 ? '林剑：好。' : '记者：5 月如何？'));
  const load10 = (frame: (line: string, i: number) => string): string[] =>
    load(bare.map(frame).join('\n')).lines;

  it.each<[string, (line: string, i: number) => string]>([
    ['a number and a tab', (line, i) => `${String(i + 1).padStart(6)}\t${line}`],
    ['a number with noughts', (line, i) => `${String(i).padStart(3, '0')} ${line}`],
    ['a number and a colon', (line, i) => `${i + 7}:${line}`],
    [
      'a number that counts a blank line too',
      (line, i) => `${i < 5 ? i : i + 1} ${line}${i === 4 ? '\n' : ''}`,
    ],
    ['marks of sentences', (line) => `<s>${line}</s>`],
  ])('is without it: %s', (_, frame) => {
    expect(load10(frame).filter((line) => line !== '')).toEqual(bare);
  });

  it.each<[string, (line: string, i: number) => string]>([
    ['numbers that do not count up', (line, i) => `${i * 2} ${line}`],
    ['times', (line, i) => `${i + 9}:30 ${line}`],
    ['numbers of questions', (line, i) => `${i + 1}. ${line}`],
    ['numbers of some lines', (line, i) => (i === 5 ? line : `${i + 1} ${line}`)],
    ['marks of some lines', (line, i) => (i === 5 ? line : `<s>${line}</s>`)],
  ])('keeps %s', (_, frame) => {
    expect(load10(frame)).toEqual(bare.map(frame));
  });

  it('keeps numbers of few lines', () => {
    expect(load('1 问：好吗？\n2 答：好。').lines).toEqual(['1 问：好吗？', '2 答：好。']);
  });
});

it('a text copied from the cells of a table has no bars behind its lines', () => {
  const copied = ['外交部发言人答记者问 |', '|', '| ||', '记者：好吗？|', '林剑：好。', '要闻 | 时政 |'];
  expect(load(copied.join('\n')).lines).toEqual([
    '外交部发言人答记者问',
    '',
    '',
    '记者：好吗？',
    '林剑：好。',
    '要闻 | 时政 |',
  ]);
});

describe('a text that has each word on a line of its own', () => {
  const sentences = ['王毅 ： 2021 年 中国 外交 是 人民 外交 。', '记者 ： 请问 呢 ？'];
  const text = Array.from({ length: 5 }, () => sentences).flat();
  const rows = (rowOf: (word: string, i: number) => string): string =>
    text.map((sentence) => `${sentence.split(' ').map(rowOf).join('\n')}\n`).join('\n');

  it.each<[string, (word: string, i: number) => string]>([
    ['alone', (word) => word],
    ['before its tag', (word) => `${word}\tNR`],
    ['behind its number, with empty columns', (word, i) => `${i + 1}\t${word}\t${word}\t\t_`],
    ['below a comment', (word, i) => (i === 0 ? `# text = 一 二\n${word}` : word)],
  ])('is one whose words spaces part: %s', (_, rowOf) => {
    const { lines, line_numbers, source } = load(rows(rowOf));
    expect({ lines, format: source.format }).toEqual({ lines: text, format: 'segmented-text' });
    expect(rows(rowOf).split('\n')[line_numbers[1]! - 1]).toContain(rowOf('记者', 0).split('\n').at(-1));
  });

  it.each([
    ['names', '林剑\n\n'.repeat(60)],
    ['few words', sentences[1]!.replaceAll(' ', '\n')],
    ['lines without spaces', '林剑：很好。\n'.repeat(60)],
  ])('is none of %s', (_, other) => {
    expect(load(other).lines.length).toBeGreaterThan(4);
  });
});

describe('a text whose words a machine has marked', () => {
  const cut = ['王毅 ： 中国 外交 是 人民 外交 。', '记者 ： 和 / 或 呢 ？'];
  const join = (mark: string) => cut.map((line) => line.split(' ').join(mark)).join('\n');
  const tag = (before: string, after = '') => cut.join('\n').replace(/\S+/g, `$&${before}nz${after}`);

  const listed = (text: string, open: string, close: string) => text.replace(/^.*$/gm, `${open}$&${close}`);

  it.each([
    ['bars', join('|')],
    ['bars between spaces', join(' | ')],
    ['slashes', join('/')],
    ['slashes before spaces', join('/ ')],
    ['slashes between spaces', join(' / ')],
    ['tags behind slashes', tag('/')],
    ['tags behind underscores', tag('_')],
    ['tags behind number signs', tag('#')],
    ['tags in brackets, between wide spaces', tag('(', ')').replaceAll(' ', '\u3000')],
    ['tags before several spaces', tag('/').replaceAll(' ', '  ')],
    ['wide bars', join('｜')],
    ['commas between spaces', join(', ')],
    ['brackets of names', tag('/').replace('中国/nz', '[中国/nz').replace('外交/nz', '外交/nz]nt')],
    ['tags in a list', listed(tag('/').replaceAll(' ', ', '), '[', ']')],
    ['quotation marks in a list', listed(join("', '"), "['", "']")],
  ])('with %s is as one whose words spaces part', (_, text) => {
    expect(load(text)).toMatchObject({
      lines: cut,
      line_numbers: [1, 2],
      source: { format: 'segmented-text' },
    });
  });

  it('keeps commas that are words themselves', () => {
    const cut =
      '记者 ： 中国 , 美国 , 法国 , 英国 , 德国 , 日本 , 韩国 , 俄国 , 泰国 对此 有 何 评论 ？ 林剑 ： 很 好 。';
    expect(load(cut)).toMatchObject({ lines: [cut], source: { format: 'segmented-text' } });
  });

  it('may be a record, whose speakers nothing has marked', () => {
    const turns = [
      { speaker: 'BBC/路透社', text: '美国/ns 和/c 法国/ns 呢/y ？/w' },
      { speaker: 'A/x', text: '中国/ns 外交/n 是/v 人民/n 外交/n 。/w' },
    ];
    expect(load(JSON.stringify({ turns }), 'a.json').lines).toEqual([
      'BBC/路透社：美国 和 法国 呢 ？',
      'A/x：中国 外交 是 人民 外交 。',
    ]);
  });

  it('loses no line end that tags made look like one within a sentence', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `${i % 2 ? '林剑' : '记者'}/n 说/v ，/w 很/d 好/a 。/w`,
    );
    expect(load(lines.join('\n')).lines).toHaveLength(12);
  });

  it.each([
    [
      'slashes here and there',
      '问：中/英/法/德/西/日/韩/俄/意/葡各方对24/7热线与5/6月峰会有何评论，请介绍有关安排？',
    ],
    ['bars between long entries', Array(12).fill('外交部发言人办公室|新闻发布会文字实录。').join('\n')],
    ['addresses', Array(12).fill('见 https://example.org/a/b 一文。').join('\n')],
    ['Latin glosses in brackets', Array(12).fill('世卫组织(WHO) 与世贸组织(WTO) 都这样说。').join('\n')],
    [
      'commas between clauses',
      '中方认为, 美方, 法方, 英方, 德方, 日方, 韩方, 俄方, 意方, 葡方, 西方都这样说.',
    ],
    ['brackets', '[主持人]: 请提问, 好吗？\n[林剑]: 中国, 法国, 英国, 德国, 日本, 韩国, 意大利都这样说.'],
    ['one list', `首页|新闻|视频\n${'林剑：中方注意到有关报道，愿同各方保持沟通。\n'.repeat(3)}`],
  ])('is none for %s', (_, text) => {
    expect(load(text)).toMatchObject({ lines: text.trimEnd().split('\n'), source: { format: 'text' } });
  });
});

describe('a text with readings behind its characters', () => {
  const LINES = ['外交部發言人：歡迎大家。', '記者：中國對此有何評論？'];
  const written = '外交部發(fā)言人：歡迎大家。\n記者：中國（guó）對(duì)此有何評論？';

  it('is read without them', () => {
    expect(load(written)).toMatchObject({ lines: LINES, line_numbers: [1, 2], script: 'Hant' });
    expect(load(`<p>${written.replace('\n', '</p><p>')}</p>`, 'a.html').lines).toEqual(LINES);
    const cut = '外交部 發 ( f ā ) 言人 ： 歡迎 大家 。\n記者 ： 中國 （ gu ó ） 對 ( du ì ) 此 有何 評論 ？';
    expect(load(cut).lines).toEqual(['外交部 發 言人 ： 歡迎 大家 。', '記者 ： 中國 對 此 有何 評論 ？']);
  });

  it('may have been cut into words', () => {
    const cut =
      '外交部 發 ( f ā ) 言人 ： 中國 ( gu ó ) 人民 對 ( du ì ) 此 有 期待 。 人民 日 ? q ǐ ng ) ? b à o ) 記者';
    expect(load(cut).lines).toEqual(['外交部 發 言人 ： 中國 人民 對 此 有 期待 。 人民 日 報 記者']);
  });

  it('may be a record', () => {
    const turns = [
      { speaker: '發(fā)言人', text: '歡迎大家。' },
      { speaker: '記者', text: '中國（guó）對(duì)此有何評論？' },
    ];
    const document = load(JSON.stringify({ turns }), 'a.json');
    expect(document.lines).toEqual(['發言人：歡迎大家。', LINES[1]]);
    expect(document.given_turns![0]!.label).toBe('發言人');
  });

  it('may have them before a blank, and 日報 in remains', () => {
    expect(
      load('外交部發(fā)言人就對(duì)華關系舉行記者會(huì )。\n人民日?qǐng)?bào)記者：好嗎？').lines,
    ).toEqual(['外交部發言人就對華關系舉行記者會。', '人民日報記者：好嗎？']);
  });

  it.each([
    '高菊(jú)：歡迎大家。\n記者：他叫林珺(jùn)。',
    '問：法国(France)、德国(DE)、英国(uk)、中国(guo)如何？',
    '問：(fā)(huì)(guó)怎么读？',
  ])('has more than a few, of one syllable with its tone: %j', (text) => {
    expect(load(text).lines).toEqual(text.split('\n'));
  });
});

describe('a text that a forum has scattered characters into', () => {
  it('is read without them', () => {
    const written =
      "2 f) K9 w! Q& o3 Z问：中方有何评论？\n答：没有消息。( T7 j% b  M+ x: p\n' e/ Y1 [. c8 u ~$ d会后，记者离开。";
    expect(load(written).lines).toEqual(['问：中方有何评论？', '答：没有消息。', '会后，记者离开。']);
  });

  it.each(['选项 a, b, c, d, e', 'A. B. C. D. E. 问：哪一个？', '答：x+ y- z，见表 1 A 2 B 3 C 4 D'])(
    'has several marks in a row: %s',
    (line) => {
      expect(load(line).lines).toEqual([line]);
    },
  );
});
