import { describe, expect, it } from 'vitest';
import type { Annotated } from '../../../schemas/types/index.js';
import { annotate } from '../../support/stages.js';
import { askedBy, idsBehind, idsOf, outletBehind } from './support.js';

describe('a name behind that of another outlet', () => {
  it.each([
    ['中央广播电视总台央视海峡两岸记者', 'cctv'],
    ['中国之声新闻纵横记者', 'cnr'],
    ['中国新闻社广西分社记者', 'china-news-service'],
    ['NHK国际台记者', 'nhk'],
  ])('%s tells a part of it', (label, outlet_id) => {
    expect(outletBehind(label)).toMatchObject({ outlet_id, known: true, match: 'parent' });
  });

  it.each([
    ['上海电视台第一财经记者', 'yicai'],
    ['香港凤凰卫视凤凰新媒体记者', 'ifeng'],
  ])('%s tells the outlet that the other owns', (label, outlet_id) => {
    expect(outletBehind(label)).toMatchObject({ outlet_id, match: 'parent' });
  });

  it.each(['中国青年报冰点周刊记者', '人民日报某某网记者', '联合国新闻记者'])(
    '%s is one of its own',
    (label) => {
      expect(outletBehind(label)).toMatchObject({ known: false, match: 'none' });
    },
  );
});

describe('a name that means another outlet at home', () => {
  /** What the labels of one document name. */
  const idsAmong = (...labels: string[]): string[] =>
    idsOf(annotate(labels.map((label) => `${label}：怎么看？\n答：很好。`).join('\n')));

  it.each([
    [
      ['中央社記者', '經濟日報記者'],
      ['cna-taiwan', 'economic-daily-news-taiwan'],
    ],
    [
      ['金融時報記者', '經濟日報記者', '央廣記者'],
      ['financial-times', 'economic-daily-news-taiwan', 'rti'],
    ],
    [
      ['無綫、有線記者', '經濟日報記者'],
      ['tvb', 'i-cable', 'hong-kong-economic-times'],
    ],
    [
      ['星洲日报记者', '东方日报记者'],
      ['sin-chew-daily', 'oriental-daily-malaysia'],
    ],
    [
      ['塔斯社记者', '独立电视台记者'],
      ['tass', 'ntv-russia'],
    ],
    [
      ['瑞典《晚报》记者', '瑞通社记者'],
      ['aftonbladet', 'tt-sweden'],
    ],
  ])('%j are %j, by who else asks and the script', (labels, ids) => {
    expect(idsAmong(...labels)).toEqual(ids);
  });

  it.each([
    [
      ['新华社记者', '经济日报记者'],
      ['xinhua', 'economic-daily'],
    ],
    [
      ['新華社記者', '經濟日報記者'],
      ['xinhua', 'economic-daily'],
    ],
    [['經濟日報記者'], ['economic-daily']],
    [
      ['新华社记者', '中央社记者', '经济日报记者'],
      ['xinhua', 'cna-taiwan', 'economic-daily'],
    ],
    [
      ['東亞日報記者', '中央日報記者'],
      ['dong-a-ilbo', 'joongang-ilbo'],
    ],
    [
      ['明报记者', '商报记者'],
      ['ming-pao', 'unknown-90e7d1ab3c'],
    ],
    [
      ['路透社记者', '东方日报记者'],
      ['reuters', 'oriental-daily-news-hk'],
    ],
    [
      ['新华社记者', '塔斯社记者', '独立电视台记者'],
      ['xinhua', 'tass', 'itv'],
    ],
    [['《新苏黎世报》、瑞通社记者'], ['nzz', 'keystone-sda']],
  ])('%j stay %j where as much speaks for another land, or nothing does', (labels, ids) => {
    expect(idsAmong(...labels)).toEqual(ids);
  });
});

describe('a misspelt name', () => {
  it.each([
    ['《印度教徙报》记者', 'the-hindu', '《印度教徙报》'],
    ['印度教徙报记者', 'the-hindu', '印度教徙报'],
    ['《中国青午报》记者', 'china-youth-daily', '《中国青午报》'],
    ['南华皁报记者', 'scmp', '南华皁报'],
    ['法新社、印度教徙报记者', 'the-hindu', '印度教徙报'],
  ])('%s means the outlet with one character changed', (label, outlet_id, named) => {
    expect(askedBy(label).outlet_appearances.at(-1)).toEqual({
      turn_id: 'transcript/t001',
      outlet_id,
      label: named,
      match: 'fuzzy',
    });
  });

  it.each([
    ['河北日报记者', 'hebei-daily'],
    ['湖北日报记者', 'hubei-daily'],
    ['河南日报记者', 'henan-daily'],
    ['湖南日报记者', 'hunan-daily'],
  ])('%s is none, though others differ in one character', (label, id) => {
    const { outlet_appearances } = askedBy(label);
    expect(outlet_appearances.map(({ outlet_id, match }) => [outlet_id, match])).toEqual([[id, 'exact']]);
  });

  it.each(['中国妇女台记者', '法国6台记者', '韩国ABS记者', '台湾好报记者'])(
    '%s is none, because its ending, number, acronym or only character is meant',
    (label) => {
      expect(outletBehind(label)).toMatchObject({ known: false, match: 'none' });
    },
  );

  it.each(['黑山日报记者', '衡阳日报记者', '江西晚报记者', '海南时报记者', '珠江日报记者'])(
    '%s is none, because the other character is meant',
    (label) => {
      expect(outletBehind(label)).toMatchObject({ known: false, match: 'none' });
    },
  );

  it.each([
    ['TVB台记者', 'tvb'],
    ['CCTV台记者', 'cctv'],
    ['DVB臺記者', 'dvb'],
  ])('%s is none, because no Latin letter is a slip for 台', (label, id) => {
    const { outlet_appearances } = askedBy(label);
    expect(outlet_appearances.map(({ outlet_id, match }) => [outlet_id, match])).toEqual([[id, 'parent']]);
  });

  it.each(['路透杜记者', '僎民日报记者', '印庹教徙报记者'])(
    '%s is too short or too far off to be told',
    (label) => {
      expect(outletBehind(label)).toMatchObject({ known: false, match: 'none' });
    },
  );
});

describe('an outlet that the gazetteer does not have', () => {
  it('has its name, an id of its own, and a diagnostic that names the line', () => {
    const document = annotate('法新社记者：好吗？\n答：好。\n《无名晚报》记者：好吗？\n答：好。');
    expect(document.outlets).toEqual([
      expect.objectContaining({ outlet_id: 'afp' }),
      {
        outlet_id: 'unknown-4a53b98e36',
        name_zh: '无名晚报',
        name_en: null,
        country: null,
        type: 'newspaper',
        known: false,
      },
    ]);
    expect(document.diagnostics.filter(({ code }) => code === 'unknown-outlet')).toEqual([
      expect.objectContaining({
        line: 3,
        severity: 'info',
        message:
          'the outlet "《无名晚报》" is not in the gazetteer of outlets; add it to have its name and country',
      }),
    ]);
  });

  it.each(['无名晚报记者', '《无名晚报》记者', '「無名晚報」記者', '无名晚报记者（李四）', '无名晚报记者问'])(
    'keeps its id in %s',
    (label) => {
      expect(idsBehind(label)).toEqual(['unknown-4a53b98e36']);
    },
  );

  it('has another id than another one', () => {
    const [one, other] = [outletBehind('无名晚报记者'), outletBehind('无名早报记者')];
    expect(other.outlet_id).toMatch(/^unknown-[0-9a-f]{10}$/);
    expect(other.outlet_id).not.toBe(one.outlet_id);
  });

  it.each(['青海商报', '浙江经济日报', '青海之声', '青海总台', '四川青年报'])(
    'is none of the nation or another province, though its name goes on as theirs behind its own: %s',
    (name) => {
      expect(outletBehind(`${name}记者`)).toMatchObject({ name_zh: name, known: false });
    },
  );

  it('tells its country by how it begins', () => {
    expect(outletBehind('美国《无名晚报》记者')).toMatchObject({ name_zh: '美国无名晚报', country: 'US' });
    expect(outletBehind('瓦努阿图电视台记者')).toMatchObject({ country: 'VU', type: 'tv', match: 'none' });
    expect(outletBehind('非洲媒体记者').country).toBeNull();
  });

  it.each([
    ['无名通讯社', 'agency'],
    ['无名电视台', 'tv'],
    ['无名卫视', 'tv'],
    ['无名电台', 'radio'],
    ['无名广播公司', 'broadcaster'],
    ['无名广播电视台', 'broadcaster'],
    ['无名周刊', 'magazine'],
    ['无名画报', 'magazine'],
    ['无名日报', 'newspaper'],
    ['無名晚報', 'newspaper'],
    ['无名新闻网', 'online'],
    ['无名机构', 'unknown'],
  ])('tells its type by how it ends: %s', (name, type) => {
    expect(outletBehind(`${name}记者`).type).toBe(type);
  });
});

describe('a label without a word for reporters', () => {
  /** Two questions of this label, which somebody with a name answers. */
  const interview = (label: string): Annotated =>
    annotate(`${label}：您怎么看？\n朱镕基：很好。\n${label}：是吗？\n朱镕基：是。`);

  it.each(['国谷裕子', '莱雷尔', '筑紫哲也'])('names the person, foreign as the name may be: %s', (name) => {
    const { turns, outlets } = interview(name);
    expect(turns[0]).toMatchObject({ role: 'questioner', speaker_name: name });
    expect(outlets).toEqual([]);
  });

  it.each(['一位中年男子', '一位女大學生'])('that describes somebody names nobody: %s', (label) => {
    const { turns, outlets } = interview(label);
    expect(turns[0]).toMatchObject({ role: 'questioner', speaker_name: null });
    expect(outlets).toEqual([]);
  });

  it.each(['无名周刊', '《无名》', '无名传媒', '无名XTV', '無名電視臺'])('names an outlet: %s', (label) => {
    const { turns, outlets } = interview(label);
    expect(turns[0]).toMatchObject({ role: 'questioner', speaker_name: null });
    expect(outlets).toMatchObject([{ known: false }]);
  });
});
