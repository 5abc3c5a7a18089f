import { describe, expect, it } from 'vitest';
import type { Annotated } from '../schemas/types/index.js';
import { annotate } from './support/stages.js';

/** A question of this label with its answer. */
const askedBy = (label: string, question = '怎么看？'): Annotated =>
  annotate(`${label}：${question}\n答：很好。`);

const idsOf = ({ outlet_appearances }: Annotated): string[] =>
  outlet_appearances.map(({ outlet_id }) => outlet_id);
const idsBehind = (label: string): string[] => idsOf(askedBy(label));

/** What a label tells of the only outlet that it names. */
function outletBehind(label: string): Annotated['outlets'][number] & { match: string } {
  const { outlets, outlet_appearances } = askedBy(label);
  expect(outlets).toHaveLength(1);
  expect(outlet_appearances).toHaveLength(1);
  return { ...outlets[0]!, match: outlet_appearances[0]!.match };
}

describe('an interview', () => {
  const asked = ['记者：您怎么看？', '王毅：很好。', '记者：是吗？', '王毅：是。'];
  const idsIn = (...lead: string[]): string[] => idsOf(annotate([...lead, ...asked].join('\n')));

  it.each([
    ['王毅接受卡塔尔半岛电视台专访', 'al-jazeera'],
    ['2018年9月10日，外长王毅接受英国《金融时报》亚洲版总编吉密欧专访。', 'financial-times'],
    ['王毅接受了新华社记者的采访，实录如下：', 'xinhua'],
    ['12月18日，王毅就中瑞關係在使館接受瑞典《快報》記者布蘭斯特倫專訪。', 'expressen'],
    ['王毅就中德关系等问题接受德国《经济周刊》总编巴茨力和首席记者葛法特专访', 'wirtschaftswoche'],
    ['王毅就外长访新接受新西兰电视一台采访的实录', 'tvnz'],
    ['王毅就关税接受路透社采访', 'reuters'],
    ['王毅就叙利亚接受路透社采访', 'reuters'],
    ['王毅接受德《经济周刊》专访', 'wirtschaftswoche'],
    ['驻巴基斯坦大使王毅接受巴《新闻报》专访', 'the-news-international'],
    ['驻巴西大使王毅接受巴《新闻报》专访', 'jornal-do-brasil'],
    ['王毅接受巴《黎明报》专访', 'dawn'],
    ['王毅接受德主流媒体——《法兰克福评论报》采访', 'frankfurter-rundschau'],
    ['王毅接受央视《新闻1+1》栏目、央视新闻客户端主持人连线专访', 'cctv'],
    ['中央广播电视总台央广中国之声《大国外交》节目专访王毅', 'cnr'],
    ['8月20日，韩国JTBC电视台在其新闻节目和网络频道播出对王毅的专访。', 'jtbc'],
    ['日前，哈萨克国际通讯社对王毅进行了一次专访。', 'kazinform'],
    ['韩国首尔交通广播（TBS）王牌时事新闻栏目播出对王毅的采访', 'tbs-seoul'],
    ['王毅出演日本东京广播公司（TBS）时政类广播节目《荒川强启》', 'tbs-japan'],
    ['王毅做客人民网', 'peoples-daily-online'],
    ['王毅接受印度主要财经新闻频道（CNBC-TV18）专访', 'cnbc-tv18'],
    ['王毅与德国《明镜》周刊的对话', 'der-spiegel'],
    ['国务卿王毅 (Wang Yi) 与哥伦比亚广播公司 (CBS) 的玛格丽特·布伦南面对全国', 'cbs'],
  ])('has its outlet from title or lead: %s', (lead, id) => {
    expect(idsIn(lead)).toEqual([id, id]);
  });

  it.each([
    ['several asked', '王毅接受新华社、中央电视台联合采访'],
    ['nobody says which', '王毅接受媒体采访'],
    ['the outlet in brackets is of another country', '王毅接受日本新闻频道（CNBC-TV18）专访'],
    ['he only met the outlet', '王毅与路透社社长会面'],
    ['somebody else took part', '王毅就总统参加央视节目答问'],
    ['somebody else gave it', '王毅就总统接受路透社采访答问'],
    ['a minister whom it names gave it', '王毅就外长谢尔盖日前接受路透社采访答问'],
    ['somebody without office gave it', '王毅就布林肯接受路透社采访答问'],
    ['somebody else was asked', '路透社专访总统'],
    ['reporters of several asked', '王毅接受瑞典通讯社记者埃里克松、《快报》记者罗格尔专访'],
    ['nobody who answers is named', '外长接受路透社采访'],
    ['two are told of', '王毅接受路透社采访\n王毅接受法新社采访'],
  ])('has none where %s', (_, lead) => {
    expect(idsIn(lead)).toEqual([]);
  });

  it('has a paper of no country where papers of several have the name and nothing tells which', () => {
    expect(outletBehind('巴《新闻报》记者')).toMatchObject({ known: false });
    expect(outletBehind('巴《黎明报》记者')).toMatchObject({ outlet_id: 'dawn' });
  });

  it('has all of them where one who is called by name asks for several', () => {
    const text = [
      '王毅接受AXIOS和HBO联合节目的采访',
      '斯旺：大使先生，您怎么看？',
      '王毅：很好。',
      '斯旺：是吗？',
      '王毅：是。',
    ];
    expect(idsOf(annotate(text.join('\n')))).toEqual(['axios', 'hbo', 'axios', 'hbo']);
  });

  it('has it where who asks is named and not who answers', () => {
    const text = [
      '接受韩国中央日报社会长洪锡炫采访',
      '洪锡炫：你怎么看？',
      '朱镕基：很好。',
      '洪锡炫：你说呢？',
      '朱镕基：好。',
    ];
    expect(idsOf(annotate(text.join('\n')))).toEqual(['joongang-ilbo', 'joongang-ilbo']);
  });

  it('has one that only its title marks and its name tell', () => {
    const { outlets } = annotate(['王毅接受哈《某某晚报》采访', ...asked].join('\n'));
    expect(outlets).toMatchObject([{ name_zh: '某某晚报', type: 'newspaper', known: false }]);
    expect(idsIn('王毅接受《某某大家谈》节目采访')).toEqual([]);
  });

  it('has it from the title where nobody who answers is named', () => {
    const text = (title: string): string => `${title}\n\n问：您怎么看？\n答：很好。`;
    expect(idsOf(annotate(text('使者接受人民网专访')))).toEqual(['peoples-daily-online']);
    expect(idsOf(annotate(text('使者接受专访\n总统日前接受人民网采访时称，很好。')))).toEqual([]);
  });

  it('has it from the lead where the title names who answers', () => {
    const text = [
      '驻韩大使邢海明：很好',
      '8月20日，JTBC电视台播出对邢海明大使的专访。',
      '问：您怎么看？',
      '答：很好。',
    ];
    expect(idsOf(annotate(text.join('\n')))).toEqual(['jtbc']);
  });

  it.each([
    [['记者：感谢您接受新华网的专访！您怎么看？', '王毅：很好。'], 'xinhuanet'],
    [['记者：您怎么看？', '王毅：很高興接受《費加羅報》採訪。'], 'le-figaro'],
  ])('has it from thanks in the first words: %j', (turns, id) => {
    expect(idsOf(annotate(turns.join('\n')))).toEqual([id]);
  });

  it.each(['记者：总统接受路透社采访时说很好。您怎么看？', '记者：您怎么看法新社的报道？'])(
    'has none from first words that thank for none: %s',
    (question) => {
      expect(idsOf(annotate(`${question}\n王毅：很好。`))).toEqual([]);
    },
  );

  it('has it from where its host says that he is watched', () => {
    const text = ['白岩松专访', '记者白岩松：欢迎收看大公网的《春山谈话》节目。您怎么看？', '王毅：很好。'];
    expect(idsOf(annotate(text.join('\n')))).toEqual(['takungpao-online']);
  });

  it('is named by labels that are short for it', () => {
    const text = ['瑞通社、《快报》记者问：您怎么看？', '王毅：很好。', '瑞通社记者问：是吗？', '王毅：是。'];
    const lead = '王毅分别接受瑞典通讯社、《快报》专访';
    expect(idsOf(annotate([lead, ...text].join('\n')))).toEqual(['tt-sweden', 'expressen', 'tt-sweden']);
    expect(idsOf(annotate(text.slice(2).join('\n')))).toEqual(['keystone-sda']);
  });

  it('is not named by the whole name of another, though that is made of characters of its name', () => {
    const text = ['王毅接受中国新闻网专访', '中国网记者：您怎么看？', '王毅：很好。'];
    expect(idsOf(annotate(text.join('\n')))).toEqual(['china-org-cn']);
  });

  it('is not that for which one of the audience asks', () => {
    const text = ['王毅接受路透社采访', '一位女学生：您怎么看？', '王毅：很好。', ...asked.slice(2)];
    expect(idsOf(annotate(text.join('\n')))).toEqual(['reuters']);
  });

  it('is told without what opens behind its name', () => {
    const { outlet_appearances } = annotate(['王毅接受日本富士电视台《深层新闻》专访', ...asked].join('\n'));
    expect(outlet_appearances[0]!.label).toBe('日本富士电视台');
  });

  it('is that of all where one names it', () => {
    const text = ['王毅接受新华社采访', '新华社记者：您怎么看？', '王毅：很好。', ...asked.slice(2)];
    expect(idsOf(annotate(text.join('\n')))).toEqual(['xinhua', 'xinhua']);
  });

  it('has none where one who asks has an outlet of his own', () => {
    const text = [
      '王毅接受路透社采访',
      '记者：您怎么看？',
      '王毅：很好。',
      '新华社记者：是吗？',
      '王毅：是。',
    ];
    expect(idsOf(annotate(text.join('\n')))).toEqual(['xinhua']);
  });
});

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

describe('a questioner who introduces himself', () => {
  const idsIn = (question: string, label = '问'): string[] => idsOf(askedBy(label, question));

  it.each([
    ['我是新华社记者，也是中国新华新闻电视网的记者。怎么看？', ['xinhua', 'cnc-world']],
    ['我是日本经济新闻的记者中村。怎么看？', ['nikkei']],
    ['我是来自凤凰卫视的记者，怎么看？', ['phoenix-tv']],
    ['我是新加坡《联合早报》记者。怎么看？', ['lianhe-zaobao']],
    ['總理先生，您好！我是來自台灣《聯合報》的記者。怎麼看？', ['united-daily-news']],
    ['我来自路透社。怎么看？', ['reuters']],
    ['您好，我是CNN的。怎么看？', ['cnn']],
    ['我代表人民日报和人民网提问。怎么看？', ['peoples-daily', 'peoples-daily-online']],
    ['谢谢主持人。部长您好！我是NHK记者，怎么看？', ['nhk']],
    ['总理好我是香港凤凰卫视记者胡一虎。怎么看？', ['phoenix-tv']],
    ['我叫张三，来自彭博社，怎么看？', ['bloomberg']],
    ['我是张三，新华社记者，怎么看？', ['xinhua']],
    ['谢谢。中央电视台记者李强，我想问怎么看？', ['cctv']],
    ['来自美联社的Ben Feller提问。怎么看？', ['associated-press']],
    ['您好，路透社的，怎么看？', ['reuters']],
    ['我是无名晚报记者。怎么看？', ['unknown-4a53b98e36']],
    ['我是来自巴西的记者。怎么看？', ['unknown-br']],
    ['美国之音。怎么看？', ['voa']],
    ['我是NHK的山本，怎么看？', ['nhk']],
    ['我是NHK的观众，怎么看？', []],
    ['您好。美國之音。怎麼看？', ['voa']],
  ])('%s asks for %j', (question, ids) => {
    expect(idsIn(question)).toEqual(ids);
  });

  it('is told by the words that name the outlet, as they stand', () => {
    expect(askedBy('問', '我是來自台灣《聯合報》的記者。怎麼看？').outlet_appearances).toEqual([
      {
        turn_id: 'transcript/t001',
        outlet_id: 'united-daily-news',
        label: '台灣《聯合報》',
        match: 'exact',
      },
    ]);
  });

  it.each([
    '我是一名记者。怎么看？',
    '我是第一次来北京的记者。怎么看？',
    '我是在上海的一家报社的记者。怎么看？',
    '我是电视台记者。怎么看？',
    '我是本报记者。怎么看？',
    '我是人民日报的忠实读者。怎么看？',
    '我是人民日报的读者。怎么看？',
    '我是英国人。怎么看？',
    '如果我是CNN的记者，您怎么看？',
    '怎么看？我是新华社记者。',
    '一是经济。二是外交。三是台湾。我是新华社记者。怎么看？',
    '新华社今天报道，怎么看？',
    '路透社周五报道，怎么看？',
    '据新华社记者报道，怎么看？',
    '《纽约时报》报道称，怎么看？',
    '今日中国，怎么看？',
    '美国之音，怎么看？',
    '美国之音的报道。怎么看？',
  ])('is not taken to do so: %s', (question) => {
    expect(idsIn(question)).toEqual([]);
  });

  it('tells more than a label that names but a country', () => {
    expect(idsIn('我是日本经济新闻的记者。怎么看？', '日本记者')).toEqual(['nikkei']);
    expect(idsIn('我是来自东京的记者。怎么看？', '日本记者')).toEqual(['unknown-jp']);
  });

  it('adds nothing to a label with a known outlet', () => {
    expect(idsIn('我是人民网记者。怎么看？', '新华社记者')).toEqual(['xinhua']);
  });

  it('is none where he answers', () => {
    expect(idsOf(annotate('问：怎么看？\n答：我是新华社记者。'))).toEqual([]);
  });
});

describe('an outlet beside a question', () => {
  it.each([
    ['怎么看？（BBC）', ['bbc']],
    ['怎麼看？（自由時報呂伊萱小姐）', ['liberty-times']],
    ['怎么看？（公视）', ['pts-taiwan']],
    ['（路透社记者）怎么看？', ['reuters']],
    ['（《環球時報》記者王小明）怎麼看？', ['global-times']],
    ['（路透社今天报道）怎么看？', []],
    ['怎么看（路透社），怎么看？', []],
    ['怎么看？（笑）', []],
    ['怎么看？（王毅）', []],
    ['《环球时报》（英文版）怎么看？', []],
  ])('stands in brackets before it or signs it at its end: %s', (question, ids) => {
    expect(idsOf(askedBy('问', question))).toEqual(ids);
  });

  it('stands on the line before its label', () => {
    const text =
      '贺一诚：大家好。\n【新华澳报】\n记者：怎么看？\n贺一诚：很好。\n【华侨报】\n记者：是吗？\n贺一诚：是。';
    expect(idsOf(annotate(text))).toEqual(['jornal-san-wa-ou', 'va-kio']);
  });

  it.each([
    '图为发布会现场。 [中国网]',
    '这是发布会现场的照片，由本网的摄影记者在主席台正对面的记者席上拍摄。请勿转载 [中国网]',
  ])('does not stand at the end of a longer line before its label: %s', (caption) => {
    expect(idsOf(annotate(`问：怎么看？\n答：很好。\n${caption}\n问：是吗？\n答：是。`))).toEqual([]);
  });
});

describe('a question under a label that names nobody', () => {
  const idsBehindWords = (words: string, label = '记者'): string[] =>
    idsOf(annotate(`主持人：${words}\n${label}：怎么看？\n王毅：很好。`));

  it.each([
    ['请印尼安塔拉通讯社记者提问。', 'antara'],
    ['谢谢部长。最后一个问题，日本共同社。', 'kyodo-news'],
    ['请新华社提问', 'xinhua'],
    ['下面有请日本共同社的记者', 'kyodo-news'],
    ['請路透社記者提問。', 'reuters'],
    ['外国媒体，请。法新社。', 'afp'],
    ['哥伦比亚广播公司，玛格丽特。', 'cbs'],
  ])('is of the outlet that is given the word right before: %s', (words, id) => {
    expect(idsBehindWords(words)).toEqual([id]);
  });

  it.each([
    '请新华社和路透社记者提问。',
    '请王毅部长回答。',
    '请记者提问。',
    '请不要相信路透社。',
    '感谢新华社记者。',
    '请路透社记者提问。时间还多。',
    '法新社，我们看过报道。',
    '消息来自路透社。',
  ])('is of none where no single one is: %s', (words) => {
    expect(idsBehindWords(words)).toEqual([]);
  });

  it('is of whom its label or its words tell before that', () => {
    expect(idsBehindWords('请路透社记者提问。', '新华社记者')).toEqual(['xinhua']);
    expect(idsBehindWords('请路透社记者提问。', '一位女学生')).toEqual([]);
  });
});

describe('a reporter who is called by name', () => {
  const text = (first: string, second: string): string =>
    `${first}：大使，感谢您。中国政府正在准备。\n秦大使：我不清楚。\n${second}：我追问一下这件事。\n秦大使：好。`;

  it.each([
    ['罗金（《华盛顿邮报》）', '罗金', 'washington-post'],
    ['羅金(《華盛頓郵報》)', '羅金', 'washington-post'],
    ['竹冈伦示（日本经济新闻）', '竹冈伦示', 'nikkei'],
    ['古森义久（《产经新闻》记者）', '古森义久', 'sankei-shimbun'],
  ])('asks for the outlet in brackets, there and where the name stands alone: %s', (first, name, id) => {
    const document = annotate(text(first, name));
    expect(document.turns.map(({ role, speaker_name }) => [role, speaker_name])).toEqual([
      ['questioner', name],
      ['respondent', null],
      ['questioner', name],
      ['respondent', null],
    ]);
    expect(idsOf(document)).toEqual([id, id]);
  });

  it.each([
    ['Antonio Rossi《安莎通讯社》', 'Antonio Rossi', ['ansa']],
    ['提问1、Antonio Rossi 《安莎通讯社》', 'Antonio Rossi', ['ansa']],
    ['Antonio Rossi《论语》', null, []],
    ['《安莎通讯社》Antonio Rossi', 'Antonio Rossi', ['ansa']],
    ['2.《MobileNews》 Antonio Rossi', 'Antonio Rossi', [expect.stringMatching(/^unknown-/)]],
    ['《安莎通讯社》总编 Antonio Rossi', 'Antonio Rossi', ['ansa']],
    ['《论语》Antonio Rossi', null, []],
    [
      '意大利《外星报》Antonio Maria De Rossi',
      'Antonio Maria De Rossi',
      [expect.stringMatching(/^unknown-/)],
    ],
    ['意大利《外星》杂志 Antonio McRossi', 'Antonio McRossi', [expect.stringMatching(/^unknown-/)]],
    ['外星广播公司 Antonio M Rossi', 'Antonio M Rossi', [expect.stringMatching(/^unknown-/)]],
    ['XYZ 媒体集团Antonio Rossi', 'Antonio Rossi', [expect.stringMatching(/^unknown-/)]],
    ['外星社 Outer Space News Agency', null, []],
  ])('asks for the outlet beside his name in Latin letters: %s', (label, name, ids) => {
    const document = annotate(
      `任正非：欢迎。\n${label}：您怎么看？\n任正非：很好。\n问：以后呢？\n任正非：更好。`,
    );
    const asked = document.turns.filter(({ role }) => role === 'questioner');
    expect(asked[0]!.speaker_name).toBe(name);
    expect(idsOf(document)).toEqual(ids);
  });

  it('asks for the outlet that he says he works for', () => {
    const document = annotate(
      '李明：您好，我是新华社记者。请谈谈经济。\n王毅：很好。\n李明：请再谈谈。\n王毅：也好。',
    );
    expect(document.turns.map(({ role }) => role)).toEqual([
      'questioner',
      'respondent',
      'questioner',
      'respondent',
    ]);
    expect(document.turns[2]!.speaker_name).toBe('李明');
    expect(idsOf(document)).toEqual(['xinhua', 'xinhua']);
  });

  describe('and by the last part of that', () => {
    const asked = (label: string, other: string): Annotated =>
      annotate(
        `${label}：好吗？\n${other}：好。\n罗什宾：请说。您好吗？\n${other}：好。\n罗什宾：谢谢。\n${other}：好。`,
      );
    const asking = ({ turns }: Annotated): number => turns.filter(({ role }) => role === 'questioner').length;

    it.each(['LCI电视台主持人达柳斯·罗什宾', 'LCI电视台记者达柳斯·罗什宾'])('asks: %s', (label) => {
      const document = asked(label, '卢沙野');
      expect(asking(document)).toBe(3);
      expect(idsOf(document)).toEqual(['lci', 'lci', 'lci']);
    });

    it('does not where one who answers is called so', () => {
      expect(asking(asked('LCI电视台记者达柳斯·罗什宾', '让·罗什宾'))).toBe(1);
    });
  });

  it.each(['我是人民日报的老读者。', '今天新华社记者也来了。'])('is none who says: %s', (words) => {
    const document = annotate(`李明：${words}\n问：怎么看？\n王毅：很好。\n李明：是的。`);
    expect(document.turns[0]!.role).toBe('respondent');
  });
});

describe('a note in a question', () => {
  it('adds the outlet that asked the same', () => {
    const document = askedBy('法新社记者', '怎么看？（委内瑞拉南方电视台记者亦问及）');
    expect(document.outlet_appearances).toEqual([
      { turn_id: 'transcript/t001', outlet_id: 'afp', label: '法新社', match: 'exact' },
      { turn_id: 'transcript/t001', outlet_id: 'telesur', label: '委内瑞拉南方电视台', match: 'exact' },
    ]);
    expect(document.outlets.map(({ outlet_id }) => outlet_id)).toEqual(['afp', 'telesur']);
  });

  it('in traditional characters is told as it stands', () => {
    const { outlet_appearances } = askedBy('法新社記者', '怎麼看？（委內瑞拉南方電視臺記者亦問及）');
    expect(outlet_appearances[1]).toMatchObject({ outlet_id: 'telesur', label: '委內瑞拉南方電視臺' });
  });

  it.each([
    ['（《日本经济新闻》、《读卖新闻》记者也问及）', ['nikkei', 'yomiuri-shimbun']],
    ['（路透社记者同时提问）（韩联社记者也就此提问）', ['reuters', 'yonhap']],
    ['(路透社记者亦问及此事)', ['reuters']],
    ['（日本广播协会、《朝日新闻》记者问及同样问题）', ['nhk', 'asahi-shimbun']],
    ['（路透社也问了这个问题）', ['reuters']],
    ['（路透社、彭博社记者均问及此问题）', ['reuters', 'bloomberg']],
    ['（路透社记者问及此事）', []],
    ['（法新社记者亦问及）', []],
    ['（有记者亦问及）', []],
    ['（路透社记者离场）', []],
  ])('%s after 法新社 adds %j', (note, more) => {
    expect(idsOf(askedBy('法新社记者', `怎么看？${note}`))).toEqual(['afp', ...more]);
  });

  it('counts in questions only', () => {
    expect(idsOf(annotate('问：怎么看？\n答：很好。（法新社记者亦问及）'))).toEqual([]);
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
