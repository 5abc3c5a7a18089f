import { describe, expect, it } from 'vitest';
import { annotate } from '../../support/stages.js';
import { askedBy, idsBehind, idsOf, outletBehind } from './support.js';

describe('a label', () => {
  it.each([
    ['《先锋报》问', ['la-vanguardia']],
    ['一、《日本经济新闻》问', ['nikkei']],
    ['共同社问', ['kyodo-news']],
    ['路透社/法新社', ['reuters', 'afp']],
  ])('%s begins a turn, be it the first, and names %j', (label, ids) => {
    const document = annotate(`${label}：您怎么看两国关系？\n米歇尔答：很好。`);
    expect(document.turns.map(({ role }) => role)).toEqual(['questioner', 'respondent']);
    expect(idsOf(document)).toEqual(ids);
  });

  it('whose characters are spaced out names what it names without blanks, of each turn by itself', () => {
    const question = '有人说中国在非洲搞新殖民主义，您对这样的说法怎么看？';
    const answer = '中国同非洲国家的友好合作，是谁也破坏不了的，这一点大家都知道。';
    const labels = ['新华社记　者', '记　者', '路透社　记　者', '记　者'];
    const turns = labels.map((label) => `${label}：${question}\n李肇星：${answer}`);
    expect(idsOf(annotate(turns.join('\n')))).toEqual(['xinhua', 'reuters']);
  });

  it.each([
    '记者卡马拉',
    '记者甲',
    '问2',
    'Q3',
    '男记者',
    '该记者追问',
    '该名记者',
    '这位女记者',
    '同一名记者',
    '壹名外國記者',
    '又有记者问',
    '传媒',
    '場內記者',
    '（台下）问',
  ])('%s names none', (label) => {
    expect(idsBehind(label)).toEqual([]);
  });

  it.each([
    ['记者（路透社）', 'reuters'],
    ['德新社 施密特', 'dpa'],
    ['Bloomberg', 'bloomberg'],
  ])('%s names %s', (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it.each([
    ['「爱尔兰时报」记者莫瑞（Yvonne Murray）', '「爱尔兰时报」'],
    ['CNN记者John Smith', 'CNN'],
    ['路透社记者约翰·史密斯', '路透社'],
    ['《环球邮报》驻亚洲记者Nathan VanderKlippe', '《环球邮报》'],
    ['記者王小明（CNN）', 'CNN'],
    ['Yvonne Murray，《爱尔兰时报》记者', '《爱尔兰时报》'],
    ['王小明，新华社记者', '新华社'],
    ['凤凰卫视吴小莉', '凤凰卫视'],
    ['中國時報張慧英', '中國時報'],
    ['路透社Ben Blanchard', '路透社'],
  ])('%s names %s and nothing more, whatever a reporter is called', (label, name) => {
    expect(askedBy(label).outlet_appearances).toMatchObject([{ label: name, match: 'exact' }]);
  });

  it.each([
    ['来自法新社的记者', 'afp'],
    ['来自英国《卫报》的记者', 'guardian'],
    ['一位來自法新社的記者', 'afp'],
    ['新华社的一名记者', 'xinhua'],
    ['法新社驻北京记者', 'afp'],
    ['(2019年4月17日) 中央广播电视总台央视记者', 'cctv'],
    ['【10:29】新华社记者', 'xinhua'],
    ['福建厦门卫视记者', 'xiamen-star-tv'],
    ['廣東省深圳衛視記者', 'shenzhen-tv'],
    ['美国有线电视新闻CNN记者', 'cnn'],
    ['《金融时报》主编巴伯追问', 'financial-times'],
    ['路透社北京分社社长', 'reuters'],
    ['独立电视台记者', 'itv'],
    ['俄罗斯独立电视台记者', 'ntv-russia'],
    ['坦桑尼亚桑给巴尔广播电视台记者', 'zbc-zanzibar'],
    ['共同社中国總局北京支局長', 'kyodo-news'],
    ['（路透社记者）问', 'reuters'],
    ['（《環球時報》記者）問', 'global-times'],
    ['Q1. 路透社', 'reuters'],
    ['Q（路透社）', 'reuters'],
    ['记者（无名晚报）', 'unknown-4a53b98e36'],
  ])('%s names %s, whatever stands around the name', (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it.each([
    ['问（香港电台、无线电视）', ['rthk', 'tvb']],
    ['Q2（法新社、共同社记者）', ['afp', 'kyodo-news']],
    ['（路透社、法新社记者）问', ['reuters', 'afp']],
    ['问（香港电台、无名晚报）', ['rthk', 'unknown-4a53b98e36']],
    ['记者（代表中央电视台、人民日报）', ['cctv', 'peoples-daily']],
    ['新华社记者（代表中央电视台、无名晚报）', ['xinhua']],
    ['记者（王小明、李强）', []],
    ['彭博社、埃及中东社', ['bloomberg', 'mena']],
    ['新华社及路透社', ['xinhua', 'reuters']],
    ['埃及记者', ['unknown-eg']],
    ['阿尔及利亚记者', ['unknown-dz']],
    ['特立尼达和多巴哥记者', ['unknown-tt']],
    ['中国台湾中天新闻记者', ['cti-tv']],
    ['中国香港电台记者', ['rthk']],
    ['中国香港商报记者', ['hong-kong-commercial-daily']],
  ])('%s names %j, all that a list in it has', (label, ids) => {
    expect(idsBehind(label)).toEqual(ids);
  });

  it('is of no speaker with a name where its brackets stand before 问', () => {
    expect(askedBy('（路透社）问').turns[0]).toMatchObject({ role: 'questioner', speaker_name: null });
  });

  it.each([
    ['有日本记者', 'unknown-jp'],
    ['有法新社记者问', 'afp'],
    ['随后有一位日本记者', 'unknown-jp'],
    ['接著路透社記者', 'reuters'],
    ['俄通—塔斯社記者', 'tass'],
    ['其后日本记者', 'unknown-jp'],
    ['有线电视记者', 'i-cable'],
  ])('%s names %s, whether 有 is a part of it or not', (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it.each([
    ['中國網絡電視臺記者', ['cctv-net']],
    ['中国网直播记者', ['china-org-cn']],
    ['凤凰卫视频道记者', ['phoenix-tv']],
    ['印度共和国电视台记者', ['republic-tv']],
  ])('%s names %s: neither ends a name within a word nor parts 共和国', (label, ids) => {
    expect(idsBehind(label)).toEqual(ids);
  });

  it.each(['中国网球协会记者', '人民网络记者', '环球网络记者'])(
    '%s names no outlet whose name goes on as another word',
    (label) => {
      expect(outletBehind(label)).toMatchObject({ known: false });
    },
  );

  it.each(['（记者', '（）记者', '“”记者', '123记者'])('%s names none, having no letter', (label) => {
    expect(idsBehind(label)).toEqual([]);
  });

  it.each(['福建东亚日报记者', '土耳其某台CNN记者'])('%s names another one than its ending does', (label) => {
    expect(outletBehind(label)).toMatchObject({ known: false });
  });

  it('names an outlet of the gazetteer', () => {
    const { outlets, outlet_appearances, diagnostics } = askedBy('法新社记者');
    expect(outlets).toEqual([
      {
        outlet_id: 'afp',
        name_zh: '法国新闻社',
        name_en: 'AFP',
        country: 'FR',
        type: 'agency',
        known: true,
      },
    ]);
    expect(outlet_appearances).toEqual([
      { turn_id: 'transcript/t001', outlet_id: 'afp', label: '法新社', match: 'exact' },
    ]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('unknown-outlet');
  });

  it.each([
    ['总台央视记者', 'cctv'],
    ['央视记者', 'cctv'],
    ['菲律宾SMNI电视台记者', 'smni'],
    ['CNBC-TV18记者', 'cnbc-tv18'],
    ['下野新聞社記者', 'shimotsuke-shimbun'],
    ['新文化记者', 'xinwenhua-bao'],
    ['重庆商报-上游财经记者', 'chongqing-business-daily'],
    ['民主与法制社记者', 'democracy-and-legal-system'],
    ['上海青年报记者', 'youth-daily-shanghai'],
    ['江苏省现代快报记者', 'modern-express'],
    ['韩国《亚洲经济》记者', 'aju-daily'],
    ['南非《商报》记者', 'business-day-south-africa'],
    ['总台大湾区之声记者', 'cnr-greater-bay-area'],
    ['美国合众社记者', 'upi'],
    ['台灣中華日報記者', 'china-daily-news-taiwan'],
    ['泰国中华日报记者', 'tong-hua-daily'],
    ['中央广播电视总台央视记者', 'cctv'],
    ['中央电视台记者', 'cctv'],
    ['中国中央电视台记者', 'cctv'],
    ['CCTV记者', 'cctv'],
    ['路透社记者问', 'reuters'],
    ['彭博社追问', 'bloomberg'],
    ['法新社驻京记者', 'afp'],
    ['新华社特约记者', 'xinhua'],
    ['环球时报网友', 'global-times'],
    ['人民日报社记者', 'peoples-daily'],
    ['韩国TBS记者', 'tbs-seoul'],
    ['TBS记者', 'tbs-japan'],
    ['多元文化電視臺記者', 'omni-television'],
    ['星期日法汇报记者', 'frankfurter-allgemeine-sonntagszeitung'],
    ['法蘭西廣播公司記者', 'radio-france'],
    ['新华社中国经济信息社记者', 'china-economic-information-service'],
    ['外文局採訪團', 'china-international-communications-group'],
    ['人民日报报道组', 'peoples-daily'],
    ['外文局记者', 'china-international-communications-group'],
    ['英國全球廣播新聞社記者', 'global-radio-news'],
    ['哈《阿斯塔纳晚报》记者', 'vechernyaya-astana'],
    ['美国HBO记者', 'hbo'],
  ])('%s means %s: aliases and endings make no difference', (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it.each([
    ['日本广播协会（NHK）记者', 'nhk'],
    ['日本广播协会(NHK)记者', 'nhk'],
    ['某某台（NHK）记者', 'nhk'],
    ['问（每日新闻社副社长石井国范）', 'mainichi-shimbun'],
    ['問（朝日新聞社社長山田太郎）', 'asahi-shimbun'],
    ['问（共同社北京支局长）', 'kyodo-news'],
    ['记者（BBC主持人）', 'bbc'],
    ['NHK记者', 'nhk'],
    ['日本广播协会记者', 'nhk'],
  ])('%s: the outlet before the brackets or in them', (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it.each([
    ['韩国《东亚日报》记者', 'dong-a-ilbo'],
    ['《东亚日报》记者', 'dong-a-ilbo'],
    ['东亚日报记者', 'dong-a-ilbo'],
    ['“东亚日报”记者', 'dong-a-ilbo'],
    ['土耳其阿纳多卢通讯社记者', 'anadolu-agency'],
    ['土耳其安纳多卢通讯社记者', 'anadolu-agency'],
    ['文化广播公司记者', 'mbc-korea'],
    ['韩国文化广播电视台记者', 'mbc-korea'],
    ['俄罗斯国际新闻通讯社记者', 'ria-novosti'],
    ['开罗新闻记者', 'al-qahera-news'],
    ['香港《经济导报》记者', 'economic-herald-hk'],
    ['美国国际市场新闻社记者', 'market-news-international'],
    ['《喀布尔时报》记者', 'kabul-times'],
    ['台湾中央日报记者', 'central-daily-news-taiwan'],
    ['中央日报记者', 'joongang-ilbo'],
    ['古巴拉美社记者', 'prensa-latina'],
    ['德《世界报》记者', 'die-welt'],
    ['德意志联邦共和国《世界报》记者', 'die-welt'],
  ])('%s: a country before the name and quotation marks make no difference', (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it('with another country before the name means another outlet', () => {
    expect(outletBehind('日本《东亚日报》记者')).toMatchObject({ known: false, country: 'JP' });
  });

  it.each([
    ['光明日报记者 李明', 'guangming-daily'],
    ['光明日报记者李明', 'guangming-daily'],
    ['澎湃新闻记者（张三）', 'the-paper'],
  ])("%s: the reporter's name is no part of the outlet's", (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it.each([
    ['人民日报、人民网和人民日报客户端记者', ['peoples-daily', 'peoples-daily-online']],
    ['路透社和彭博社记者', ['reuters', 'bloomberg']],
    ['深圳卫视、凤凰卫视记者', ['shenzhen-tv', 'phoenix-tv']],
    ['新华社与法新社记者', ['xinhua', 'afp']],
    ['《金融时报》和英国《金融时报》记者', ['financial-times']],
    ['法新社、无名晚报记者', ['afp', 'unknown-4a53b98e36']],
    ['《环球时报》-环球网记者', ['global-times', 'huanqiu']],
    ['《人民日報》—人民網記者', ['peoples-daily', 'peoples-daily-online']],
    ['路透社 & CNN记者', ['reuters', 'cnn']],
    ['新华社、深圳卫视·直新闻记者', ['xinhua', 'shenzhen-tv']],
  ])('%s names each of its outlets once', (label, ids) => {
    expect(idsBehind(label)).toEqual(ids);
  });

  it.each([
    ['重庆日报-某某客户端记者', 'chongqing-daily', '重庆日报'],
    ['某某客户端·重庆日报记者', 'chongqing-daily', '重庆日报'],
    ['羊城晚报·金羊网记者', 'yangcheng-evening-news', '羊城晚报'],
  ])('%s: the known part of what a mark joins', (label, outlet_id, named) => {
    expect(askedBy(label).outlet_appearances).toMatchObject([{ outlet_id, label: named, match: 'exact' }]);
  });

  it.each(['中国-东盟记者', '土耳其某某台-CNN记者', 'XTV-CNN记者'])(
    '%s is neither parted where no part is an outlet, nor where it comes from elsewhere or is in Latin letters',
    (label) => {
      expect(outletBehind(label)).toMatchObject({ known: false, match: 'none' });
    },
  );

  it.each([
    '俄通社－塔斯社记者',
    '俄罗斯俄通社－塔斯社记者',
    '俄罗斯俄通社——塔斯社记者',
    '俄通社–塔斯社记者',
  ])('%s is the same with every dash', (label) => {
    expect(outletBehind(label)).toMatchObject({ outlet_id: 'tass', match: 'exact' });
  });

  it.each([
    ['經濟日報（台灣）記者', 'economic-daily-news-taiwan'],
    ['光明日报（马来西亚）记者', 'guang-ming-daily-malaysia'],
    ['光明日报（中国）记者', 'guangming-daily'],
    ['路透社（日本）记者', 'reuters'],
  ])('%s names %s: of several with that name the one of the country in brackets', (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it('with the word for reporter behind each outlet names each of them', () => {
    expect(idsBehind('人民日报记者、新华社记者')).toEqual(['peoples-daily', 'xinhua']);
  });

  it.each([
    ['例行记者会上法新社记者问', 'afp'],
    ['当日会后，路透社记者追问', 'reuters'],
  ])('%s names %s: what leads up to the asker is no outlet', (label, id) => {
    expect(idsBehind(label)).toEqual([id]);
  });

  it.each([
    '记者',
    '问',
    '追问',
    '会后有记者问及',
    '今天外交部例行记者会后有记者问及',
    '今日会中另有记者问',
    '王小明 摄有记者提问',
    '会后，有记者问及',
    '会后，有外国记者追问',
    '有记者问',
    '另一位记者',
    '外国媒体记者',
    '某记者',
    '記者',
    '驻华媒体记者',
    '李平 摄有记者提问',
    '外交部发言人李平 张三 摄有记者提问',
    '记者（没有自报哪家媒体）',
    '記者（未自報家門）',
    '今日会中有记者提问',
    '本报综合报道 记者',
  ])('%s names nobody', (label) => {
    const { turns, outlets, outlet_appearances, diagnostics } = askedBy(label);
    expect(turns[0]!.role).toBe('questioner');
    expect({ outlets, outlet_appearances }).toEqual({ outlets: [], outlet_appearances: [] });
    expect(diagnostics.map(({ code }) => code)).not.toContain('unknown-outlet');
  });

  it.each([
    ['總台央視記者', 'cctv', '總台央視'],
    ['法新社記者', 'afp', '法新社'],
    ['人民日報記者', 'peoples-daily', '人民日報'],
    ['《印度教徒報》記者', 'the-hindu', '《印度教徒報》'],
    ['塔斯社記者問', 'tass', '塔斯社'],
  ])('%s in traditional characters is told as it stands', (label, outlet_id, named) => {
    expect(askedBy(label).outlet_appearances).toEqual([
      { turn_id: 'transcript/t001', outlet_id, label: named, match: 'exact' },
    ]);
  });

  it.each([
    ['法国记者', 'FR', 'unknown-fr'],
    ['法国媒体记者', 'FR', 'unknown-fr'],
    ['巴基斯坦媒体记者', 'PK', 'unknown-pk'],
    ['納米比亞記者', 'NA', 'unknown-na'],
  ])('%s tells only the country', (label, country, outlet_id) => {
    expect(outletBehind(label)).toEqual({
      outlet_id,
      name_zh: null,
      name_en: null,
      country,
      type: 'unknown',
      known: false,
      match: 'country',
    });
  });
});

describe('a label is parted into who asks and his outlets alike', () => {
  it.each([
    ['凤凰卫视记者吴小莉小姐', '吴小莉', '凤凰卫视'],
    ['凤凰卫视记者（吴小莉）', '吴小莉', '凤凰卫视'],
    ['凤凰卫视总编吴小莉', '吴小莉', '凤凰卫视'],
    ['凤凰卫视的山田', '山田', '凤凰卫视'],
    ['凤凰卫视提问约翰·史密斯', '约翰·史密斯', '凤凰卫视'],
    ['日本共同社山田太郎', '山田太郎', '日本共同社'],
    ['法新社 沈嘉树', '沈嘉树', '法新社'],
    ['德新社 施密特', '施密特', '德新社'],
    ['路透社Ben Blanchard问', 'Ben Blanchard', '路透社'],
    ['路透社记者JOHN SMITH', 'JOHN SMITH', '路透社'],
    ['路透社（莫瑞）', '莫瑞', '路透社'],
    ['路透社莫瑞（Yvonne Murray）', '莫瑞', '路透社'],
    ['问（路透社记者莫瑞）', '莫瑞', '路透社'],
    ['莫瑞（路透社、法新社记者）', '莫瑞', '路透社;法新社'],
    ['吴小莉，德《经济周刊》', '吴小莉', '德《经济周刊》'],
    // Nobody's name, though each has the form of one.
    ['日本广播协会（NHK）', null, '日本广播协会'],
    ['记者（路透社）', null, '路透社'],
    ['路透社记者又', null, '路透社记者又'],
    ['路透社记者现场', null, '路透社'],
  ])('%s', (label, name, outlets) => {
    const { turns, outlet_appearances } = annotate(
      `${label}：怎么看？\n林剑：很好。\n问：是吗？\n林剑：是。`,
    );
    expect(turns[0]).toMatchObject({ role: 'questioner', speaker_label: label, speaker_name: name });
    expect(outlet_appearances.map((one) => one.label).join(';')).toBe(outlets);
  });
});

it('an outlet that asks several times appears in each of its turns and is listed once, by id', () => {
  const document = annotate('新华社记者：一？\n法新社记者：二？\n答：好。\n新华社记者：三？\n答：好。');
  expect(document.outlet_appearances.map(({ turn_id, outlet_id }) => [turn_id, outlet_id])).toEqual([
    ['transcript/t001', 'xinhua'],
    ['transcript/t002', 'afp'],
    ['transcript/t004', 'xinhua'],
  ]);
  expect(document.outlets.map(({ outlet_id }) => outlet_id)).toEqual(['afp', 'xinhua']);
});
