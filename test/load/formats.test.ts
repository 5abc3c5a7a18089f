import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../schemas/types/index.js';
import { encode } from '../support/encoder.js';
import { load, refusalOf } from '../support/stages.js';

const FIXTURES = 'test/fixtures/load/';
const fixture = (name: string): Buffer => readFileSync(FIXTURES + name);
const loadFixture = (name: string): Document => load(fixture(name), FIXTURES + name);

/** Each line with the number of the source line in which it begins. */
const numbered = ({ lines, line_numbers }: Document): [number, string][] =>
  lines.map((line, i) => [line_numbers[i]!, line.replace(/^\u3000+/, '')]);

const body = (html: string): string[] => load(html, 'a.html').lines;

describe('a web page', () => {
  it('gives its title and its main text, each with its line', () => {
    expect(numbered(loadFixture('ministry-page.html'))).toEqual([
      [14, '2026年5月6日外交部发言人林某主持例行记者会'],
      [18, '应邀请，甲国外长将于5月8日访华。'],
      [19, '总台央视记者：发言人能否进一步介绍此访情况？'],
      [21, '林某：中方期待同甲方“深化合作”。'],
      [21, '第二句另起一行。'],
      [23, '路透社记者：中方对此有何评论？'],
      [24, '林某：我不了解有关情况。'],
    ]);
  });

  it('has the heading before its text for title, where <title> names the site or the column', () => {
    const page = (title: string) =>
      `<title>${title}</title><h1><a href="/">外交部</a></h1><h2>5月6日例行记者会</h2><div id="content"><p>问：好？</p><p>答：好。</p></div>`;
    expect(body(page('中华人民共和国外交部'))).toContain('5月6日例行记者会');
    expect(body(page('例行记者会_外交部'))[0]).toBe('5月6日例行记者会');
  });

  it('may stand in one form, in tables, in GBK', () => {
    const bytes = encode(fixture('form-page.html').toString(), 'gb18030');
    const document = load(bytes, 'form-page.html');
    expect(document.source).toMatchObject({ encoding: 'gb18030', format: 'html' });
    expect(document.lines).toEqual([
      '记者会实录',
      '问：法国对此表示欢迎，中方有何评论？',
      '答：中方注意到有关报道。',
      '问：请介绍访问情况。',
      '答：双方就共同关心的问题交换了意见。',
    ]);
  });

  it('may have its turns in blocks of very different length', () => {
    const { lines } = loadFixture('turns-in-blocks.html');
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      '外长答记者问',
      '新华社记者：',
      '外长：中方愿',
      '法新社记者：',
      '外长：我们是',
    ]);
  });

  it('may be a part of one', () => {
    expect(numbered(loadFixture('fragment.html'))).toEqual([
      [1, '问：第一，近日发生多起示威。中方是否交涉？'],
      [1, '答：我们注意到姆拜尼·某某总统的表态。AT&T 与 R&D 不在此列，3 < 5。'],
      [5, '会议期间，双方还举行了磋商。'],
      [6, '问：预排文本？'],
      [7, '答：逐行保留。'],
    ]);
  });

  it('is told by what it holds where the ending does not say so', () => {
    expect(load('<p>问：好？</p><p>答：好。</p>', 'a.txt').source.format).toBe('html');
    expect(load('问：3 < 5 吗？\n答：<是的>。', 'a.txt').source.format).toBe('text');
  });

  it.each([
    [
      'scripts, styles, comments and what is hidden',
      '<script>问：一？</script><style>p{}</style><!--x--><p hidden>二。</p>',
    ],
    ['navigation and footers', '<nav>首页。</nav><aside>广告！</aside><footer>版权。</footer>'],
    ['how a character is spoken', '<ruby><rt>fā</rt></ruby>'],
  ])('is read without %s', (_, noise) => {
    expect(body(`<body>${noise}<p>问：好？</p><p>答：好。</p>${noise}</body>`)).toEqual([
      '问：好？',
      '答：好。',
    ]);
  });

  it('ends lines at blocks and breaks, not at inline elements or line ends of the source', () => {
    expect(body('<div>问：<b>法</b><span>国\n呢</span>？<br/>还有 CNN\nBBC<hr>德国</div>')).toEqual([
      '问：法国呢？',
      '还有 CNN BBC',
      '德国',
    ]);
  });

  it('gives each cell of a table a line', () => {
    expect(
      body('<table><tr><th>问：</th><td>法国呢？</td></tr><tr><td>答：</td><td>好。</td></tr></table>'),
    ).toEqual(['问：', '法国呢？', '答：', '好。']);
  });

  it('without any block keeps the lines of the source', () => {
    expect(body('<b>问：</b>法国呢？\n<b>答：</b>好。\n')).toEqual(['问：法国呢？', '答：好。']);
  });

  it('keeps a label that is a link, and leaves links out that lead elsewhere', () => {
    expect(
      body('<p><a href=1>法新社记者：</a></p><p>好吗？</p><p>上一篇：<a href=2>某日外交部例行记者会</a></p>'),
    ).toEqual(['法新社记者：', '好吗？']);
  });

  it.each(['article', 'div class="TRS_Editor"', 'td', 'section'])('finds its text in <%s>', (tag) => {
    const page = `<title>会</title><div>本站公告：欢迎访问</div><${tag}><p>问：法国呢？</p><p>答：很好，谢谢。</p></${tag.split(' ')[0]}>`;
    expect(body(page).slice(-2)).toEqual(['问：法国呢？', '答：很好，谢谢。']);
    expect(body(page)).not.toContain('本站公告：欢迎访问');
  });

  it('that is nested without end is refused, and one of millions of tags is read', {
    timeout: 60_000,
  }, () => {
    const deep = refusalOf(() => body(`${'<div>'.repeat(100_000)}问：好？`));
    expect(deep.code).toBe('html-too-deep');
    expect(deep.message).toContain('512');
    expect(body(`问：好？${'<br>'.repeat(1_000_000)}`)).toEqual(['问：好？']);
  });
});

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

describe('a JSON record', () => {
  it('has its title first and a line a turn', () => {
    const document = loadFixture('record.json');
    expect(document).toMatchObject({ date_hint: '2026-05-06', source: { format: 'json' }, diagnostics: [] });
    expect(numbered(document)).toEqual([
      [3, '外交部发言人主持例行记者会'],
      [8, '以下是实录。'],
      [9, '新华社记者：请问"合作"有何进展？'],
      [9, '第二个问题呢？'],
      [10, '林某：进展顺利。'],
      [11, '记者：谢谢。'],
      [12, '主持人：记者会到此结束。'],
    ]);
    expect(document.given_turns).toEqual([
      { index: 1, label: null, role: null },
      { index: 2, label: '新华社记者', role: null },
      { index: 4, label: '林某', role: null },
      { index: 5, label: '记者', role: null },
      { index: 6, label: '主持人', role: null },
    ]);
  });

  it.each([
    [{ speaker: '张三', role: 'respondent' }, '张三', 'respondent'],
    [{ speaker: '张三', role: '记者' }, '张三', '记者'],
    [{ role: 'questioner' }, null, 'questioner'],
    [{ label: 'Moderator:' }, null, 'Moderator'],
    [{ speaker: 'unknown', label: '张三' }, '张三', 'unknown'],
    [{ role: '记者' }, '记者', null],
    [{ speaker: 'a\ud800：b' }, 'a\ufffd：b', null],
  ])('of a turn by %j gives label %s and role %s', (speaker, label, role) => {
    const { lines, given_turns } = load(JSON.stringify({ turns: [{ ...speaker, text: '好。' }] }), 'a.json');
    expect(given_turns).toEqual([{ index: 0, label, role }]);
    expect(lines).toEqual([label ? `${label}：好。` : '好。']);
  });

  it('gives turns only where it tells who speaks', () => {
    const given = (record: unknown) => load(JSON.stringify(record), 'a.json').given_turns?.length ?? null;
    expect(given({ turns: ['问：好？', { text: '答：好。' }] })).toBeNull();
    expect(given({ speaker: '林剑', text: '问：好？\n答：好。' })).toBeNull();
    expect(given({ speaker: '林剑', text: '好。', conversation_id: 'a' })).toBe(1);
    expect(given([{ speaker: '林剑', text: '好。' }, '', '问：好？'])).toBe(2);
  });

  it('has its title before its turns, and once', () => {
    const titled = (...turns: unknown[]) => load(JSON.stringify({ title: '会', turns }), 'a.json');
    const turn = { speaker: '问', text: '会' };
    expect(titled(turn)).toMatchObject({ lines: ['会', '问：会'], given_turns: [{ index: 1 }] });
    expect(titled('会', turn)).toMatchObject({ lines: ['会', '问：会'], given_turns: [{ index: 1 }] });
    expect(titled(turn, '会')).toMatchObject({
      lines: ['会', '问：会', '会'],
      given_turns: [{ index: 1 }, { index: 2 }],
    });
  });

  it('may be a text, a list of turns, or the only one of a list', () => {
    expect(load('{"text": "问：好？\\r\\n答：好。"}', 'a.json').lines).toEqual(['问：好？', '答：好。']);
    expect(load('["问：好？", "答：好。"]', 'a.json').lines).toEqual(['问：好？', '答：好。']);
    expect(load('[{"speaker": "问", "text": "好？"}]', 'a.json').lines).toEqual(['问：好？']);
    expect(load('[{"text": "问：好？"}]', 'a.json').lines).toEqual(['问：好？']);
  });

  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024-02-29T10:00:00+08:00', '2024-02-29'],
    ['2023-02-29', null],
    ['29.2.2024', null],
  ])('of %s has the date %s, and a warning for none', (date, hint) => {
    const document = load(JSON.stringify({ date, text: '问：好？' }), 'a.json');
    expect(document).toMatchObject({ date_hint: hint, date_hint_source: hint && 'record' });
    expect(document.diagnostics.map(({ code }) => code)).toEqual(hint ? [] : ['unfit-date']);
  });

  it('has no date where that is no text, with a warning', () => {
    const document = load('{"date":\n20240101,"text":"问：好？"}', 'a.json');
    expect(document.date_hint).toBeNull();
    expect(document.diagnostics).toMatchObject([
      {
        line: 1,
        message: 'the record\'s date "20240101" does not begin with a day as YYYY-MM-DD; it was left out',
      },
    ]);
    expect(load('{"date":null,"text":"问：好？"}', 'a.json').diagnostics).toEqual([]);
  });

  it('loses halves of surrogate pairs and NUL with a warning', () => {
    const document = load('{"text":\n"问：\\ud800好\\u0000？\\n答：\\ud83d\\ude00。"}', 'a.json');
    expect(document.lines).toEqual(['问：\ufffd好\ufffd？', '答：😀。']);
    expect(document.diagnostics).toMatchObject([{ line: 2, code: 'unfit-characters' }]);
  });

  it.each([
    [
      'paragraphs',
      '<p>　　问：好？</p>\n<p class="x">答：<strong>很</strong>\n好。</p>',
      ['　　问：好？', '答：很好。'],
    ],
    ['breaks', '问：A&amp;B？<br/>第二问？<BR>&nbsp;答：好。', ['问：A&B？', '第二问？', '\u00a0答：好。']],
    [
      'breaks beside line ends of its own',
      '问：好？\n答：好，<br>很好。\n谢谢。',
      ['问：好？', '答：好，', '很好。', '谢谢。'],
    ],
    ['bold labels', '<b>问：</b>好？\n<b>答：</b>好。', ['问：好？', '答：好。']],
    [
      'a line without a sentence',
      '<div>记者会</div><div>问：法国呢？答：好。</div>',
      ['记者会', '问：法国呢？答：好。'],
    ],
  ])('may have its text marked up: %s', (_, text, lines) => {
    const record = JSON.stringify({ title: '会', text }, null, 1);
    expect(load(record, 'a.json')).toMatchObject({
      lines: ['会', ...lines],
      line_numbers: [2, ...lines.map(() => 3)],
      source: { format: 'json' },
    });
    expect(load(JSON.stringify([text]), 'a.json').lines).toEqual(lines);
  });

  it('may have its turns marked up, behind their speakers', () => {
    const turns = [
      { speaker: '记者', text: '<p>法国呢？</p><p>英国呢？</p>' },
      { speaker: '林剑', text: '<p> </p>' },
    ];
    expect(load(JSON.stringify({ turns }), 'a.json')).toMatchObject({
      lines: ['记者：法国呢？', '英国呢？', '林剑：'],
      given_turns: [{ index: 0 }, { index: 2 }],
    });
  });

  it.each(['问：3 < 5，p > 4？', '问：<林剑>？', '问：<PBS>&amp;<P5>？', '问：<p'])(
    'keeps %s as it stands',
    (text) => {
      expect(load(JSON.stringify({ text }), 'a.json').lines).toEqual([text]);
    },
  );

  it('is told from text that begins with a bracket', () => {
    expect(load('[傅莹]：\n大家好。').source.format).toBe('text');
    expect(load('{"text": "问：好？"}', 'stdin').source.format).toBe('json');
  });

  it.each([
    ['{"text": "问\n', 'invalid-json', 1],
    ['{\n"text": "问",\n}', 'invalid-json', 3],
    [`${'['.repeat(100_000)}`, 'invalid-json', 1],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'no-text-in-record', null],
    ['{"body": "问"}', 'no-text-in-record', null],
    ['{"text": 3}', 'no-text-in-record', null],
    ['3', 'no-text-in-record', null],
    ['{"turns": ["问", 4]}', 'unfit-turn', null],
    ['[{"speaker": "问", "text": "好？"}, 5]', 'unfit-turn', null],
    ['[{"text": "a"}, {"text": "b"}]', 'several-records', null],
    ['{"text": "", "turns": []}', 'empty-file', null],
  ])('is refused where it cannot be read: %.30s', (text, code, line) => {
    expect(refusalOf(() => load(text, 'a.json'))).toMatchObject({ code, line });
  });
});

describe('Markdown', () => {
  it('is read without its marks, line for line', () => {
    const document = loadFixture('transcript.md');
    expect(document.source.format).toBe('markdown');
    expect(document.line_numbers).toEqual(document.lines.map((_, i) => i + 1));
    expect(numbered(document).filter(([, line]) => line !== '')).toEqual([
      [4, '2026年5月6日外交部发言人林某主持例行记者会'],
      [6, '总台央视记者：能否介绍此访情况？'],
      [8, '林某：双方积极评价关系，见公报。'],
      [9, '路透社记者：有何评论？'],
      [10, '林某：没有*评论*，snake_case 不变。'],
      [15, '问：代码块里的话？'],
      [17, '问： 表格呢？'],
      [19, '答： 也读。'],
    ]);
  });

  it('is told by bold labels where the ending does not say so', () => {
    expect(load('**问：**好？\n\n**答**：好。').lines).toEqual(['问：好？', '', '答：好。']);
  });

  it.each(['问：\u{f0041}？', '问：\ufdd0\uffff？', '问：😀\u{10ffff}？'])(
    'leaves %j as it stands',
    (line) => {
      expect(load(`**${line}** \\*\n\n${line}`, 'a.md').lines).toEqual([`${line} *`, '', line]);
    },
  );

  it.each(['*', '- ', '> ', '1. ', '|--', '_好', '[好](', '`好'])(
    'of nothing but %j is read all the same',
    (mark) => {
      expect(load(`${mark.repeat(200_000)}\n问：好？`, 'a.md').lines[1]).toBe('问：好？');
    },
  );
});

it.each([
  ['a.pdf', 'a PDF'],
  ['b/a.DOCX', 'a Word document'],
  ['a.zip', 'an archive'],
  ['a.png', 'an image'],
  ['a.srt', 'a file of subtitles'],
  ['a.csv', 'a table'],
])('%s is refused with a hint', (path, kind) => {
  expect(refusalOf(() => load('%PDF', path))).toMatchObject({
    code: 'unsupported-format',
    message: `this is ${kind}, which presser does not read; save its text as plain text in UTF-8`,
  });
});

it.each(['talk.constructor', 'talk.__proto__', 'talk.transcript'])('%s is read by what it holds', (path) => {
  expect(load('问：法国呢？\n答：好。', path).source.format).toBe('text');
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
