import { describe, expect, it } from 'vitest';
import type { Annotated } from '../../../schemas/types/index.js';
import { annotate } from '../../support/stages.js';
import { askedBy, idsOf } from './support.js';

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
