import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../schemas/types/index.js';
import { encode } from '../support/encoder.js';
import { load, numbered, refusalOf } from '../support/stages.js';

const FIXTURES = 'test/fixtures/load/';
const fixture = (name: string): Buffer => readFileSync(FIXTURES + name);
const loadFixture = (name: string): Document => load(fixture(name), FIXTURES + name);

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
    ['Markdown', '## 会上\n**问：**好？\n**答：**好。', ['会上', '问：好？', '答：好。']],
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
