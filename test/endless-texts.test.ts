import { beforeAll, describe, expect, it } from 'vitest';
import { findSources } from '../pipeline/sources/find-sources.js';
import { readSource } from '../pipeline/sources/read-source.js';
import { folderWith } from './support/cli.js';
import { knowledge, pipeline } from './support/stages.js';

describe('what would take for ever', () => {
  beforeAll(() => {
    knowledge();
  });

  /** Of what the patterns repeat; so often that whoever looks at each again from each would need an hour. */
  const UNITS = [
    ...[
      ' ',
      '\u3000',
      '\n',
      '\r',
      '* ',
      '_',
      '|',
      '- ',
      '#',
      '（',
      '(',
      '()',
      '[',
      '[[',
      '](',
      '![',
      '`',
      '~~',
    ],
    ...[
      '\\',
      '<',
      '<b>',
      '<!--',
      '&',
      '&#',
      '1',
      '1.',
      '1:',
      '2024-05-06 ',
      '年',
      '一',
      'a',
      'A ',
      '，',
      '。',
      '“',
    ],
    ...[
      '：',
      '记者',
      '记者：',
      '问：\n',
      '·',
      '中',
      '中俄',
      '塞尔维 亚人民共和 国',
      '贝莱',
      '和',
      '原标题：',
      '（原标题：',
      'https://',
      '王毅 ',
      '\u200b',
    ],
    ...['<meta charset=', '{', '"', '[{', '—', '％', '＝', '\ufeff'],
    ...[
      '。”',
      '【',
      '记者【',
      '）',
      '我是',
      '我是记者，',
      '司长',
      '各位',
      '、',
      '*',
      '记者问',
      '会，',
      '1、？\n',
    ],
    ...['文字实录如下：', '【提问】', '（王毅）', 'Q1 ', '@', '相关新闻\n', '- 1 -\n', '谢谢，', '中/n '],
  ];
  const LENGTH = 50_000;
  /** Seconds, of which the slowest of these takes one on an idle machine. */
  const MOST = 8;
  const SHAPES: Record<string, (stuff: string) => string> = {
    'title.txt': (stuff) => `${stuff}x\n问：好？\n答：好。\n`,
    'text.txt': (stuff) => `题\n${stuff}：问：好？${stuff}x\n答：好。\n`,
    'end.txt': (stuff) => `题\n问：好？\n答：好。\n${stuff}`,
    'page.html': (stuff) => `<title>${stuff}x</title><h1>${stuff}</h1><p>问：好？${stuff}x</p><p>答：好。`,
    'mark.md': (stuff) => `${stuff}x\n**问：**好？${stuff}x\n${stuff.slice(0, 990)}x\n**答：**好\n`,
    'record.json': (stuff) =>
      JSON.stringify({
        title: stuff,
        turns: [
          { speaker: stuff, text: `${stuff}x` },
          { role: 'questioner', speaker: `路透社${stuff}`, text: '好？' },
          { speaker: '答', text: '好' },
        ],
      }),
  };

  it.each(Object.keys(SHAPES))('does not, as %s', (path) => {
    for (const unit of UNITS) {
      const bytes = Buffer.from(SHAPES[path]!(unit.repeat(LENGTH / unit.length)));
      const begin = performance.now();
      const { diagnostics } = pipeline().run({ document_id: 'a', path, bytes });
      expect((performance.now() - begin) / 1000, JSON.stringify(unit)).toBeLessThan(MOST);
      expect(diagnostics.map(({ code }) => code)).not.toContain('internal-error');
      expect(diagnostics.map(({ code }) => code)).not.toContain('invalid-document');
    }
  });

  it.each([
    ['deep.json', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['open.json', '[{"a":'.repeat(100_000)],
    [
      'deep.jsonl',
      `{"text":"问：好？","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n{"text":"问：好？"}`,
    ],
    ['deep.html', `${'<div>'.repeat(100_000)}问：好？`],
    ['tags.html', `<p>问：好？</p>${'<i>'.repeat(10_000)}${'<br>'.repeat(200_000)}`],
    ['surrogates.json', '{"text":"问：\\ud800？\\n答：\\udc00\\u0000。"}'],
    ['nul.txt', '问：\0？\n答：好。'],
    ['initials.txt', '问：？〔侷〕'],
  ])('nor breaks anything down: %s', (name, content) => {
    const folder = folderWith({ [name]: content });
    for (const source of findSources([folder])) {
      const { diagnostics } = pipeline().run(readSource(source));
      expect(diagnostics.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(1);
      expect(diagnostics.map(({ code }) => code)).not.toContain('internal-error');
    }
  });
});
