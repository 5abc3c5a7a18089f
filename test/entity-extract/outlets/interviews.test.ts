import { describe, expect, it } from 'vitest';
import { annotate } from '../../support/stages.js';
import { idsOf, outletBehind } from './support.js';

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
