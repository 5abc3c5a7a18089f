import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import type { Annotated } from '../../schemas/types/index.js';
import { NO_PLACE } from '../../stages/entity-extract/gazetteer/gazetteer-tables.js';
import { NAME_DOTS } from '../../stages/text/marks.js';
import { randomizer } from '../support/randomizer.js';
import {
  annotate,
  knowledge,
  markedLines,
  mentionsOf,
  slicer,
  unmarked,
  wangYiAnnotated,
} from '../support/stages.js';

const SENTENCES = markedLines('sentences.txt');
const UNSOLVED = markedLines('unsolved.txt');
const HEADINGS = [...new Set(SENTENCES.map(({ heading }) => heading))];

const LABEL = '记者：';
const asked = (text: string): Annotated => annotate(LABEL + text);

/** The line with marks where presser finds mentions. */
function withMarks(line: string): string {
  const { text, mentions } = asked(unmarked(line));
  const slice = slicer(text);
  let [marked, copied] = ['', [...LABEL].length];
  for (const mention of mentions) {
    marked += `${slice({ start: copied, end: mention.start })}[[${slice(mention)}|${mention.code}]]`;
    copied = mention.end;
  }
  return marked + slice({ start: copied, end: Infinity });
}

type Mention = Annotated['mentions'][number];

/** The first mention of a question with these characters. */
function mentionIn(text: string, surface: string): Mention {
  const document = asked(text);
  const slice = slicer(document.text);
  const mention = document.mentions.find((one) => slice(one) === surface);
  if (!mention) throw new Error(`${surface} is no mention in ${text}: ${mentionsOf(document)}`);
  return mention;
}

describe('sentences', () => {
  it('are many, under many headings', () => {
    expect(SENTENCES.length).toBeGreaterThan(500);
    expect(HEADINGS.length).toBeGreaterThan(20);
    expect(HEADINGS).not.toContain('');
    expect(new Set(SENTENCES.map(({ line }) => unmarked(line))).size).toBe(SENTENCES.length);
  });

  it.each(HEADINGS)('have exactly the marked mentions: %s', (heading) => {
    const lines = SENTENCES.filter((sentence) => sentence.heading === heading).map(({ line }) => line);
    expect(lines.map(withMarks)).toEqual(lines);
  });

  it('that are known to be wrong still are: one that is right belongs into sentences.txt', () => {
    expect(UNSOLVED.length).toBeGreaterThan(0);
    expect(UNSOLVED.map(({ line }) => line).filter((line) => withMarks(line) === line)).toEqual([]);
  });

  it.each([...NAME_DOTS])('have the same mentions where %s parts the names of foreigners', (dot) => {
    const dotted = SENTENCES.map(({ line }) => line.replaceAll('·', dot)).filter((line) =>
      line.includes(dot),
    );
    expect(dotted.length).toBeGreaterThan(5);
    expect(dotted.map(withMarks)).toEqual(dotted);
  });

  it('have the same mentions in traditional characters', () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const signs = ({ mentions }: Annotated): string[] =>
      mentions.map(({ start, end, code }) => `${start}-${end} ${code}`);
    const simplified = SENTENCES.filter(({ heading }) => heading !== 'traditional script').map(({ line }) =>
      unmarked(line),
    );
    const traditional = simplified.map((line) => toTraditional(line));
    const changed = traditional.filter((line, i) => line !== simplified[i]);
    expect(changed.length / simplified.length).toBeGreaterThan(0.95);
    const others = traditional.filter(
      (line, i) => signs(asked(line)).join() !== signs(asked(simplified[i]!)).join(),
    );
    expect(others.length / simplified.length, others.join('\n')).toBeLessThanOrEqual(0.01);
  });
});

/** Names of the gazetteer, folded, with their codes. */
const places = (): [string, string][] => {
  const { language, gazetteer } = knowledge();
  return [...new Map(gazetteer.tables.names.map(({ name, code }) => [language.fold.fold(name), code]))];
};

interface Nesting {
  inner: string;
  outer: string;
}

/** Every pair of names of which one holds the other and means another place, as "name CODE". */
function nestings(): Nesting[] {
  const names = places();
  return names.flatMap(([outer, outerCode]) =>
    names
      .filter(([inner, code]) => inner !== outer && code !== outerCode && outer.includes(inner))
      .map(([inner, code]) => ({ inner: `${inner} ${code}`, outer: `${outer} ${outerCode}` })),
  );
}

const nameOf = (nameAndCode: string): string => nameAndCode.replace(/ \w+$/, '');

describe('what is found in a text that a machine has cut', () => {
  const ASKED = '新华社记者：请问。\n林剑：';

  it.each([
    ['日本 外务省 11 日 将 其 网站 上 的 视频 删除 。', '日本'],
    ['李强 总理 将 于 10 月 9 日 至 12 日 访问 日本 。', '日本'],
    ['中 美元 首 会晤 后 ， 中 方始 终 认为 日本 应 守信 。', '中 美 中 日本'],
    ['缅甸 外长 关注 缅 北地 区 局势 。', '缅甸 缅'],
    ['印尼 移工 来 台工 作 的 事 ， 台湾 作 了 说明 。', '印尼 台 台湾'],
  ])('is what its characters tell: %s', (text, surfaces) => {
    const document = annotate(ASKED + text);
    expect(document.source.format).toBe('segmented-text');
    const slice = slicer(document.text);
    expect(document.mentions.map((mention) => slice(mention)).join(' ')).toBe(surfaces);
  });

  it('does not depend on where it was cut', () => {
    // Letters, spaces and ASCII marks that stand apart can be other text.
    const sentences = SENTENCES.map(({ line }) => unmarked(line)).filter((line) => !/[!-~\s]/.test(line));
    const some = fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1 }), (lines, seed) => {
        const random = randomizer(seed);
        const whole = lines.join('');
        const pieces = Array.from(whole, (character) => (random(3) > 0 ? ` ${character}` : character));
        const [cut, uncut] = [annotate(ASKED + pieces.join('')), annotate(ASKED + whole)];
        expect(cut.source.format).toBe('segmented-text');
        expect(cut.text).toBe(uncut.text);
        expect(cut.mentions).toEqual(uncut.mentions);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a name within a longer one', () => {
  it.each([
    ['马里和索马里。', ['马里 ML', '索马里 SO']],
    ['索马里和马里。', ['索马里 SO', '马里 ML']],
    ['印度和印度尼西亚。', ['印度 IN', '印度尼西亚 ID']],
    ['印度尼西亚、印度洋和印度。', ['印度尼西亚 ID', '印度 IN']],
    ['几内亚、赤道几内亚、几内亚比绍。', ['几内亚 GN', '赤道几内亚 GQ', '几内亚比绍 GW']],
    ['巴布亚新几内亚和几内亚湾。', ['巴布亚新几内亚 PG']],
    ['多米尼克和多米尼加。', ['多米尼克 DM', '多米尼加 DO']],
    ['多米尼加共和国和多米尼克国。', ['多米尼加共和国 DO', '多米尼克国 DM']],
    ['苏丹和南苏丹。', ['苏丹 SD', '南苏丹 SS']],
    ['南苏丹共和国和苏丹共和国。', ['南苏丹共和国 SS', '苏丹共和国 SD']],
    ['尼日尔和尼日利亚。', ['尼日尔 NE', '尼日利亚 NG']],
    ['刚果（金）和刚果（布）。', ['刚果（金） CD', '刚果（布） CG']],
    ['刚果(金)和刚果(布)。', ['刚果（金） CD', '刚果（布） CG']],
    ['刚果民主共和国和刚果共和国。', ['刚果民主共和国 CD', '刚果共和国 CG']],
    ['中非合作。', ['中 CN', '非 AFRICA']],
    ['中非共和国。', ['中非共和国 CF']],
    ['中非合作同中非共和国。', ['中 CN', '非 AFRICA', '中非共和国 CF']],
    ['朝鲜半岛和朝鲜。', ['朝鲜 KP']],
    ['阿拉伯半岛上的沙特阿拉伯。', ['沙特阿拉伯 SA']],
    ['发展中国家和中国。', ['中国 CN']],
    ['外长沙希德发言后，沙希德外长会见了记者。', []],
  ])('%s', (text, mentions) => {
    expect(mentionsOf(asked(text))).toEqual(mentions);
  });

  it('is not found there, whatever the names', () => {
    const wrong = nestings().filter(({ inner, outer }) => {
      const found = mentionsOf(asked(`${nameOf(outer)}、${nameOf(inner)}。`));
      return found.join() !== [outer, inner].join();
    });
    expect(wrong).toEqual([]);
  });

  it('is one of those that test/fixtures/nestings.txt lists', async () => {
    const lines = nestings().map(({ inner, outer }) => `${inner} in ${outer}\n`);
    await expect(lines.sort().join('')).toMatchFileSnapshot('../fixtures/nestings.txt');
  });
});

describe('what a mention is a part of', () => {
  it.each([
    ['中国共产党领导人民。', '中国', 'organization'],
    ['美国国务院发表声明。', '美国', 'organization'],
    ['美國國務院發表聲明。', '美國', 'organization'],
    ['中国国际进出口公司来访。', '中国', 'organization'],
    ['韩国防部发表声明。', '韩', 'organization'],
    ['韩国防部长来访。', '韩', null],
    ['据《中国日报》报道。', '中国', 'outlet'],
    ['据日本经济新闻报道。', '日本', 'outlet'],
    ['中国能源报告诉记者。', '中国', 'outlet'],
    ['中国能源报告显示。', '中国', null],
    ['中国黄金报价很高。', '中国', null],
    ['《中国的和平发展》白皮书发表了。', '中国', 'title'],
    ['《关于美国的报告》出版了。', '美国', 'title'],
    ['中国重视发展。', '中国', null],
    ['中国的大公司很多。', '中国', null],
    ['中国和欧洲议会谈判。', '中国', null],
    ['《报告》中国和德国都看了《新书》。', '德国', null],
    ['他说“《美国很大。', '美国', null],
    ['中方重视发展。', '中', null],
  ])('%s', (text, surface, inside) => {
    expect(mentionIn(text, surface).inside).toBe(inside);
  });

  it('is told of each of several mentions by itself', () => {
    const { mentions } = asked('中国、美国国会和《德国的历史》。');
    expect(mentions.map(({ code, inside }) => [code, inside])).toEqual([
      ['CN', null],
      ['US', 'organization'],
      ['DE', 'title'],
    ]);
  });
});

describe('the form of a mention', () => {
  it.each([
    ['中国重视发展。', '中国', 'name', 'name'],
    ['欧盟和东盟。', '东盟', 'name', 'name'],
    ['中方重视发展。', '中', 'side', 'side'],
    ['法方、德方都来了。', '德', 'side', 'side'],
    ['驻美大使回来了。', '美', 'abbreviation', 'strong-left'],
    ['他会见了德外长。', '德', 'abbreviation', 'strong-right'],
    ['俄乌冲突仍在继续。', '乌', 'abbreviation', 'fixed-compound'],
    ['各国认为日必须道歉。', '日', 'abbreviation', 'framed'],
  ])('%s %s', (text, surface, form, rule) => {
    expect(mentionIn(text, surface)).toMatchObject({ form, rule });
  });

  it('is side before 方 only, and never a name of two abbreviations', () => {
    const { mentions } = asked('中美双方和中方都同意，美国也是。');
    expect(mentions.map(({ code, form }) => [code, form])).toEqual([
      ['CN', 'abbreviation'],
      ['US', 'abbreviation'],
      ['CN', 'side'],
      ['US', 'name'],
    ]);
  });

  it('comes with a rule that evidence.csv explains', () => {
    const { gazetteer } = knowledge();
    const documents = [wangYiAnnotated(), ...SENTENCES.map(({ line }) => asked(unmarked(line)))];
    const mentions = documents.flatMap((document) => document.mentions);
    expect(mentions.length).toBeGreaterThan(1000);
    expect(new Set(mentions.map(({ form }) => form))).toEqual(new Set(['name', 'abbreviation', 'side']));
    for (const { form, rule } of mentions) {
      expect(gazetteer.meaning(rule)).not.toBe('');
      expect(gazetteer.weight(rule)).toBeGreaterThan(0);
      expect(rule === 'name').toBe(form === 'name');
    }
  });
});

/** Ordinary words that no context turns into a country's side. */
const WORDS = ['东方', '西方'];

describe('an abbreviation of several places', () => {
  it.each([
    ['巴', '巴基斯坦', 'PK'],
    ['巴', '巴勒斯坦', 'PS'],
    ['巴', '巴西', 'BR'],
    ['巴', '巴拿马', 'PA'],
    ['巴', '巴拉圭', 'PY'],
    ['巴', '巴林', 'BH'],
    ['阿', '阿富汗', 'AF'],
    ['阿', '阿联酋', 'AE'],
    ['阿', '阿根廷', 'AR'],
    ['阿', '阿尔及利亚', 'DZ'],
    ['阿', '阿塞拜疆', 'AZ'],
    ['阿', '阿拉伯', 'ARAB'],
    ['乌', '乌克兰', 'UA'],
    ['乌', '乌兹别克斯坦', 'UZ'],
    ['乌', '乌干达', 'UG'],
    ['乌', '乌拉圭', 'UY'],
    ['伊', '伊朗', 'IR'],
    ['伊', '伊拉克', 'IQ'],
    ['尼', '尼泊尔', 'NP'],
    ['尼', '尼日利亚', 'NG'],
    ['尼', '尼日尔', 'NE'],
    ['尼', '尼加拉瓜', 'NI'],
    ['塞', '塞尔维亚', 'RS'],
    ['塞', '塞拉利昂', 'SL'],
    ['塞', '塞内加尔', 'SN'],
    ['塞', '塞浦路斯', 'CY'],
  ])('%s means %s after that, in another turn too', (abbreviation, name, code) => {
    const document = annotate(
      `问：${name}代表团何时来访？\n答：中${abbreviation}关系良好，${abbreviation}方将派团来访。`,
    );
    expect(mentionsOf(document)).toEqual([
      `${name} ${code}`,
      '中 CN',
      `${abbreviation} ${code}`,
      `${abbreviation} ${code}`,
    ]);
  });

  it.each([
    ['巴西环球电视台记者', '中巴建交50年，巴总统何时访华？', '中 CN,巴 BR,巴 BR,华 CN'],
    ['安哥拉国家通讯社记者', '安中合作如何？', '安 AO,中 CN'],
    ['沙特《中东报》记者', '沙伊关系如何？', '沙 SA,伊 IR'],
    ['法新社记者', '巴总统何时访华？', '华 CN'],
  ])('may mean where whoever asks comes from: %s', (label, question, mentions) => {
    expect(mentionsOf(annotate(`${label}：${question}\n答：好。`)).join()).toBe(mentions);
  });

  it('means where whoever asks comes from in his question and its answer alone', () => {
    const document = annotate(
      '巴西《圣保罗页报》记者：巴方如何看？\n答：巴方有其立场。\n路透社记者：巴基斯坦局势如何？巴方怎么说？\n答：巴方已表态。',
    );
    expect(mentionsOf(document).join()).toBe('巴 BR,巴 BR,巴基斯坦 PK,巴 PK,巴 PK');
  });

  it('means the region that is spoken of, whatever state whoever asks comes from', () => {
    const document = annotate(
      '阿联酋中阿卫视记者：如何评价中阿关系？\n答：中国同阿拉伯国家互信加深，中阿合作提速。',
    );
    expect(mentionsOf(document)).not.toContain('阿 AE');
  });

  it('can mean each of its places that a sentence names, apart from ordinary words', () => {
    const { gazetteer } = knowledge();
    const places = gazetteer.tables.abbreviations.flatMap(({ abbreviation, codes }) =>
      codes.filter((code) => code !== NO_PLACE).map((code) => ({ abbreviation, code })),
    );
    const wrong = places.filter(({ abbreviation, code }) => {
      const name = gazetteer.place(code).name_zh;
      const found = mentionsOf(asked(`${name}代表团来访，${abbreviation}方表示感谢。`));
      return found.join() !== [`${name} ${code}`, `${abbreviation} ${code}`].join();
    });
    expect(wrong.map(({ abbreviation }) => `${abbreviation}方`)).toEqual(WORDS);
  });

  it('means the one named last before it', () => {
    const document = annotate(
      '问：巴西和巴基斯坦？\n答：巴方同意。\n问：那么巴西呢？\n答：巴方也同意。中巴关系很好。',
    );
    expect(mentionsOf(document)).toEqual([
      '巴西 BR',
      '巴基斯坦 PK',
      '巴 PK',
      '巴西 BR',
      '巴 BR',
      '中 CN',
      '巴 BR',
    ]);
  });

  it('means the one named first after it where none is named before', () => {
    expect(mentionsOf(annotate('问：巴方呢？\n答：巴西和巴拿马都好。'))).toEqual([
      '巴 BR',
      '巴西 BR',
      '巴拿马 PA',
    ]);
  });

  it('means the likeliest where the document names none', () => {
    expect(mentionsOf(annotate('问：巴方呢？\n答：很好。'))).toEqual(['巴 PK']);
  });

  it.each([
    ['澳大利亚总理访问中国。国务院港澳办表示，澳方会来。', '澳', 'AU'],
    ['巴基斯坦总理来访。巴以冲突未停。中巴关系良好。', '巴', 'PK'],
    ['乌兹别克斯坦总统来访。俄乌冲突未停。中乌关系良好。', '乌', 'UZ'],
    ['伊拉克总理来访。伊核问题未决。伊方表示感谢。', '伊', 'IQ'],
    ['阿富汗外长来访。中阿合作论坛开幕。阿外长也来了。', '阿', 'AF'],
  ])('means the one named in full rather than that of a compound nearer by: %s', (text, surface, code) => {
    expect(mentionsOf(asked(text)).findLast((mention) => mention.startsWith(`${surface} `))).toBe(
      `${surface} ${code}`,
    );
  });

  it('means that of a compound where the document names none in full before', () => {
    expect(mentionsOf(asked('巴以冲突未停，巴方呼吁停火，巴基斯坦代表也在。'))).toEqual([
      '巴 PS',
      '以 IL',
      '巴 PS',
      '巴基斯坦 PK',
    ]);
  });

  it('is Australia where Macau has no such office', () => {
    const document = annotate('问：澳门呢？\n答：中澳两国、澳总理、澳外长、驻澳大使。');
    expect(mentionsOf(document)).toEqual(['澳门 MO', '中 CN', '澳 AU', '澳 AU', '澳 AU', '澳 AU']);
  });

  it('stays what a fixed compound says, whatever is named', () => {
    expect(mentionsOf(asked('巴西代表团来访。印巴都应保持克制。'))).toEqual(['巴西 BR', '印 IN', '巴 PK']);
  });
});

describe('mentions', () => {
  it('are looked for in turns only: not in labels, the title, the dateline or the notes behind', () => {
    const document = annotate(
      '中国外长回答提问\n2021年3月7日，法国代表来访。\n日本《朝日新闻》记者：德国呢？\n答：意大利很好。\n记者会历时1小时，西班牙代表在场。',
    );
    expect(mentionsOf(document)).toEqual(['德国 DE', '意大利 IT']);
  });

  it('stand in their turn and on their line', () => {
    const { mentions } = annotate('问：德国呢？\n\n答：很好。\n意大利和法国也好。\n问：西班牙？');
    expect(mentions.map(({ turn_id, line, code }) => [turn_id, line, code])).toEqual([
      ['transcript/t001', 1, 'DE'],
      ['transcript/t002', 4, 'IT'],
      ['transcript/t002', 4, 'FR'],
      ['transcript/t003', 5, 'ES'],
    ]);
  });

  it('do not overlap and come in the order of the text', () => {
    for (const { mentions } of [wangYiAnnotated(), ...SENTENCES.map(({ line }) => asked(unmarked(line)))]) {
      mentions.forEach(({ start, end }, i) => {
        expect(start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      });
    }
  });

  it('bring their places along once each, by code', () => {
    const { countries } = asked('美国、欧盟、中国和美国。');
    expect(countries).toEqual([
      { code: 'CN', kind: 'country', name_en: 'China', name_zh: '中国' },
      { code: 'EU', kind: 'bloc', name_en: 'European Union', name_zh: '欧盟' },
      { code: 'US', kind: 'country', name_en: 'United States', name_zh: '美国' },
    ]);
  });

  it('are told by what the title, the dateline and the lead name, too', () => {
    const talk = '问：如何看待中吉合作？\n答：中方支持吉走自己的道路。';
    expect(mentionsOf(annotate(talk))).toEqual(['中 CN', '吉 KG', '中 CN']);
    expect(mentionsOf(annotate(`大使接受吉尔吉斯斯坦媒体采访实录\n${talk}`))).toEqual([
      '中 CN',
      '吉 KG',
      '中 CN',
      '吉 KG',
    ]);
  });

  it('are told by what a heading between the turns names, too, and more so by the nearer one', () => {
    const talk = (heading: string): string =>
      `谈阿尔及利亚\n问：怎么看中阿关系？\n答：中阿友好。\n${heading}\n问：中阿如何合作？\n答：支持阿重建。`;
    const algerian = ['中 CN', '阿 DZ', '中 CN', '阿 DZ'];
    expect(mentionsOf(annotate(talk('二、合作')))).toEqual([...algerian, '中 CN', '阿 DZ', '阿 DZ']);
    expect(mentionsOf(annotate(talk('二、阿富汗')))).toEqual([...algerian, '中 CN', '阿 AF', '阿 AF']);
  });

  it.each([
    ['is called a side', '问：哈方怎么说？\n答：支持哈度过难关。', ['哈 KZ', '哈 KZ']],
    ['is surely abbreviated', '问：哈总统怎么说？\n答：支持哈度过难关。', ['哈 KZ', '哈 KZ']],
    ['may be one of several', '问：贝总统怎么说？\n答：支持贝度过难关。', ['贝 BJ']],
    ['has done so only behind', '问：支持哈度过难关。\n答：哈总统怎么说？', ['哈 KZ']],
  ])('are told by a state that is not named in full, but %s', (_, talk, expected) => {
    expect(mentionsOf(annotate(talk))).toEqual(expected);
  });

  it('are none in the name of somebody who speaks', () => {
    const question = '德国和马里如何看？我是徐德马。';
    for (const label of ['发言人徐德马', '央视记者 徐德马', '央视记者徐德马'])
      expect(mentionsOf(annotate(`${label}：${question}`)), label).toEqual(['德国 DE', '马里 ML']);
  });

  it('are none where a character is short for a person whom the same document names, and no other one', () => {
    const talk = '贝外长表示，很好。';
    expect(mentionsOf(asked(`外长贝尔伯克来访。${talk}`))).toEqual([]);
    expect(mentionsOf(asked(talk))).toEqual(['贝 BJ']);
  });

  it('are none in a text that names no place', () => {
    expect(asked('今天天气很好。')).toMatchObject({ mentions: [], countries: [] });
  });
});
