import { describe, expect, it } from 'vitest';
import { split } from '../support/stages.js';
import { codesOf, lines, splitLines, turnsOf } from './support.js';

describe('a headline with a colon', () => {
  const turns = ['问：好吗？', '答：好。'];

  it.each([
    ['商务部副部长：毫无诚意', '国务院新闻办公室于2018年9月25日举行新闻发布会，并答记者问。'],
    ['杨洁篪：中国将继续努力', '2009年03月07日 11:22  来源：新华网'],
    ['外交部发言人：良好局面', '2016年12月27日'],
    [
      '孔泉：安理会不是董事会',
      'http://www.sina.com.cn 2004年09月22日08:50 中国日报网站\n据外交部网站消息，9月21日，孔泉主持记者会。',
    ],
    ['孔泉：安理会不是董事会', '中国日报网站消息：2004年9月21日下午，外交部发言人孔泉主持例行记者会。'],
  ])('%s is the title and no label where %s follows', (headline, below) => {
    const document = splitLines(headline, below, ...turns);
    expect(document.title).toBe(headline);
    expect(document.turns).toHaveLength(2);
    expect(document.date).not.toBeNull();
  });

  it.each([
    ['外交部：美国什么时候可以邀请专家去看一看？', '2021年06月10日20:49 | 来源：人民网'],
    ['商务部：说到做到！', '2018-04-06'],
    ['外交部回应为外国驻华记者接种中国疫苗：关心你们的健康', '时间：2021-03-24 22:48'],
    ['日媒问我大使：希望日本中立？', '最后更新：2020-10-20 19:03:31'],
    ['王晨：中国以更开放姿态说明真实中国', '国新办主任王晨'],
    ['马英九答记者问四：两岸领导人会面获七成支持', '马英九记者会。（彭媁琳摄）'],
    ['朱凤莲答媒体提问（二）：坚决反对', '2016年4月13日'],
    ['李明答记者问作者：《李明答记者问》编辑组', '（1999年4月8日）'],
    ['独家专访南非驻华大使谢胜文：中南有共同的“和平发展”愿景', '“谢谢。”谢胜文如是说。'],
  ])('%s is the title where others have labels', (headline, below) => {
    const document = splitLines(headline, below, ...turns);
    expect([document.title, document.turns.length]).toEqual([headline, 2]);
  });

  const dateline = '中央政府门户网站 www.gov.cn 2014-07-22 10:46 来源：中国政府网';
  const said = ['路透社记者：好吗？', '陈洲：好。', '问：你呢？', '陈洲：也好。'];

  it.each([['當前位置：首頁>> 直播>> 實錄'], ['首页 > 新闻', '']])(
    'is one below the ways that lead to its page: %s',
    (...above) => {
      const headline = '陈洲：南海问题不能说是中国和东盟之间的问题';
      const said = ['路透社记者：好吗？', '陈洲：好。', '问：你呢？', '陈洲：也好。'];
      const document = splitLines(...above, headline, dateline, ...said);
      expect([document.title, document.date, document.turns.length]).toEqual([headline, '2014-07-22', 4]);
    },
  );

  it('is told of by nothing there, where it names a body', () => {
    const headline = '国防部：坚决反对美台军事联系';
    const document = splitLines('首页 > 新闻', headline, '来源：国防部网', ...said);
    expect([document.title, codesOf(document)]).toEqual([headline, [['no-date', null]]]);
  });

  it('is none below a title and a time', () => {
    const above = ['国新办举行发布会', '陈洲：南海问题不是问题', '2014-07-22 10:46'];
    expect(splitLines(...above, ...said).turns).toHaveLength(5);
  });

  it('is one right below the ways that lead to its page, whatever stands above them', () => {
    const headline = '温总理：除了当好人民公仆没有任何权力';
    const answers = ['路透社记者：好吗？', '温家宝：好。', '问：你呢？', '温家宝：也好。'];
    const rest = [headline, '答问实录3', ...answers];
    expect(splitLines('搜狐网站', '新闻中心 > 国内新闻', ...rest).turns).toHaveLength(4);
    expect(splitLines('新闻中心 > 国内新闻', '搜狐网站', ...rest).turns).toHaveLength(5);
  });

  it('is one right above what tells where the page is from, whatever stands above it', () => {
    const menu = ['中国网', '现场直播图片', '国新办举行发布会'];
    const headline = '陈洲：南海问题不是问题';
    expect(splitLines(...menu, headline, '', dateline, ...said).turns).toHaveLength(4);
    expect(splitLines(...menu, `${headline}。`, dateline, ...said).turns).toHaveLength(5);
  });

  it.each(['外交部：中方坚决反对官方往来', '李刚：中方坚决反对官方往来'])(
    'is one that stands twice: %s',
    (headline) => {
      const above = [headline, `${headline}_新闻网`, '来源：新闻网 2020-08-11 10:00'];
      const document = split(
        lines(...above, ...turns, '问：是吗？', '李刚：是。', '问：真的？', '李刚：真的。'),
      );
      expect([document.title, document.turns.length]).toEqual([headline, 6]);
    },
  );

  it('is one too where it stands again below a picture between two turns, and in no turn there', () => {
    const headline = '李刚接受专访：对两国关系充满信心';
    const head = [headline, '2021-10-18 15:16', '来源：新闻网'];
    const said = ['总台记者：重点是什么？', '', headline, '', '主席 李刚：是合作。'];
    const document = split(lines(...head, ...turns, ...said));
    expect(document.turns).toHaveLength(4);
    expect(turnsOf(document)[2]).toBe('questioner 总台记者: 重点是什么？');
  });

  it('is none where others speak between, or the same words are few or a question', () => {
    const said = ['李刚：我们坚决反对官方往来', '问：是吗？', '李刚：我们坚决反对官方往来', '问：真的？'];
    expect(splitLines('李刚答记者问', ...said, '李刚：真的。').turns).toHaveLength(5);
    expect(splitLines('李刚答记者问', '李刚：谢谢', '李刚：谢谢', ...turns).turns).toHaveLength(4);
    const asked = ['问：两国关系今后会如何发展', '问：两国关系今后会如何发展', '李刚：很好。'];
    expect(splitLines('李刚答记者问', ...asked).turns).toHaveLength(3);
  });

  it('is one where a lead names its speaker, who has another label', () => {
    const headline = '中国驻越大使熊波：苏林访华 进一步巩固双方政治互信';
    const lead = '越共中央总书记苏林将访华。中国驻越大使熊波接受了越通社记者的采访。';
    const document = splitLines(headline, lead, '记者：好吗？', '熊波大使：好。');
    expect([document.title, document.turns.length]).toEqual([headline, 2]);
  });

  it('is one where a dated line names its speaker, who has the same label', () => {
    const headline = '秦刚：中菲要坚持“东盟之路”';
    const lead = '2023年4月22日，国务委员兼外长秦刚在马尼拉同菲律宾外长马纳洛举行会谈。';
    const document = splitLines(headline, lead, '秦刚：很高兴。', ...turns, '秦刚：再见。');
    expect([document.title, document.turns.length]).toEqual([headline, 4]);
  });

  it('is one, be it a sentence and twice, above a lead that names its speaker, who speaks again', () => {
    const teaser = '耿爽：中方呼吁双方保持克制。';
    const lead = '2019年12月27日，外交部发言人耿爽主持召开例行记者会，部分实录如下。';
    const document = splitLines('边境局势紧张', teaser, teaser, lead, '记者问：好吗？', '耿爽答：好。');
    expect([document.date, document.turns.length]).toEqual(['2019-12-27', 2]);
    expect(splitLines('问：好吗？', teaser, lead, '记者问：好吗？', '耿爽答：好。').turns).toHaveLength(4);
  });

  it('is none in a line that has the beginning of the text below it, cut off', () => {
    const lead = '据新华社电，6月27日，有关部门举行新闻发布会，并答记者问。';
    const asked = `${lead}法新社记者：请问双方有哪些合作？`;
    const { title, turns } = splitLines(
      '双方谈合作',
      `导读 ${lead}法新社记者：请问...`,
      asked,
      '李明局长：很多。',
    );
    expect(title).not.toContain('导读');
    expect(turns.map(({ speaker_label }) => speaker_label)).toEqual(['法新社记者', '李明局长']);
  });

  it('is none in a summary that begins with it and is cut off', () => {
    const title = '2022年7月14日外交部发言人汪文斌主持例行记者会';
    const asked = ['法新社记者：第一，双方有哪些合作？', '汪文斌：很多。'];
    const document = splitLines('某某网', `摘要${title}法新社记者：第一，双方有`, title, ...asked);
    expect(document).toMatchObject({ title, date: '2022-07-14' });
    expect(document.turns.map(({ speaker_label }) => speaker_label)).toEqual(['法新社记者', '汪文斌']);
  });

  it('is one where a ministry with its country before it names nobody', () => {
    const told = '7月14日，汪文斌主持例行记者会。有记者提问，怎么看？';
    const document = splitLines('中国外交部：合作大门始终敞开', told, '汪文斌表示，很好。');
    expect(document.title).toBe('中国外交部：合作大门始终敞开');
    expect(document.turns.map(({ role }) => role)).toEqual(['questioner', 'respondent']);
  });

  it('is one beside a label where all others have words below them', () => {
    const said = ['主持人：', '您怎么看？', '杜文起：', '这是个很长的故事。', '主持人：', '是吗？'];
    expect(splitLines('访谈实录', '杜文起：谁都想要找机会“还击”', ...said).turns).toHaveLength(3);
    expect(splitLines('访谈实录', '杜文起：这是个很长的故事。', ...said).turns).toHaveLength(4);
  });

  it('is one where a lead names its speaker and who asks is called by name', () => {
    const headline = '总统费尔南德斯：我们的朋友很伟大';
    const lead = '我们要对话的这位嘉宾，就是总统费尔南德斯。';
    const document = splitLines(headline, lead, '邹韵：您好。胜利了吗？', '费尔南德斯：胜利了。');
    expect(document.title).toBe(headline);
  });

  it('is one that goes on with figures behind an office', () => {
    const headline = '历任总理记者会22年合集（2）：1993~2003';
    expect(
      splitLines(headline, '答记者问', '李刚：大家好，请提问。', '问：好吗？', '李刚：好。').turns,
    ).toHaveLength(3);
  });

  it('is one above the greeting of who is quoted in it', () => {
    const digest = ['秦刚主持例行记者会', '新闻摘要：', '副首相将访华', '秦刚：各方正在磋商'];
    const { turns: said } = splitLines(...digest, '秦刚：大家下午好，请提问。', ...turns);
    expect(said.map(({ line_start }) => line_start)).toEqual([5, 6, 7]);
  });

  it('is none where a sentence stands above a greeting', () => {
    const { turns: said } = split(
      lines('秦刚主持例行记者会', '秦刚：请坐。', '秦刚：大家下午好。', ...turns),
    );
    expect(said).toHaveLength(4);
  });

  it('may have who wrote it in the same line', () => {
    const document = splitLines('外交部发言人孔泉答中外记者问 作者：满会乔', ...turns);
    expect(document.turns).toHaveLength(2);
  });

  it('may be the topic of what is asked below under the same label', () => {
    const reporter = '美国中文电视、美国中文网记者';
    const text = lines(
      '外媒关心什么',
      `${reporter}：雾霾`,
      '2015年3月7日，陈吉宁在记者会上回答提问。',
      `${reporter}：有雾霾吗？`,
      '陈吉宁：有。',
    );
    expect(turnsOf(split(text))).toEqual([`questioner ${reporter}: 有雾霾吗？`, 'respondent 陈吉宁: 有。']);
  });

  it('is a label where speech is as loud, or others speak so', () => {
    expect(splitLines('林剑：大家好！', '2016年12月27日', ...turns).turns).toHaveLength(3);
    expect(splitLines('新华网：怎么看？', '2016年12月27日', ...turns).turns[0]!.role).toBe('questioner');
  });

  it('is a label where it is a sentence or speech follows', () => {
    expect(splitLines('林剑：好。', '2016年12月27日', ...turns, '林剑：再见。').turns).toHaveLength(4);
    expect(splitLines('林剑：我说几句', '今天很好。', ...turns, '林剑：再见。').turns).toHaveLength(4);
    const dated = '2023年4月22日，我在马尼拉同菲律宾外长马纳洛举行了会谈。';
    expect(splitLines('林剑：我说几句', dated, ...turns, '林剑：再见。').turns).toHaveLength(4);
    const later = '我在马尼拉，2023年4月22日，国务委员兼外长林剑也在马尼拉。';
    expect(splitLines('林剑：我说几句', later, ...turns, '林剑：再见。').turns).toHaveLength(4);
  });
});

it.each([
  ['主持人：發言人劉永健', '時間：2023年4月11日（星期二）上午11時', '地點：外交部5樓', '紀錄：王大明'],
  ['主持人：發言人劉永健', '紀錄：王大明', '出席者：司長姚金祥'],
  ['主持人：詹副主任委員兼發言人志宏'],
  ['主持人：国务院新闻办新闻局副局长邢慧娜', '', '出席人：商务部部长王文涛'],
])('who moderates is a field at the head of others: %s', (...fields) => {
  const turns = ['王毅：大家好。', '中央社記者：好嗎？', '王毅：好。'];
  const document = splitLines('新聞說明會紀要', ...fields, '', ...turns);
  expect(turnsOf(document)[0]).toBe('respondent 王毅: 大家好。');
  expect(document.diagnostics.filter(({ code }) => code !== 'no-date')).toEqual([]);
});

it.each([
  '王部长您好',
  '谢谢',
  '发言人有话说',
  '驻英国大使刘晓明。',
  '欢迎外交部长王毅先生',
  '我是外交部新闻司司长华春莹',
])('a moderator says with his first words: %s', (said) => {
  const turns = ['王毅：大家好。', '新华社记者：好吗？', '王毅：好。'];
  expect(splitLines('记者会', `主持人：${said}`, ...turns).turns).toHaveLength(4);
});

it('who moderates is a field below time and place, and a label elsewhere', () => {
  const host = '主持人：国防部新闻事务局局长、国防部新闻发言人耿雁生大校';
  const turns = ['耿雁生：大家好。', '问：好吗？', '耿雁生：好。'];
  const document = splitLines('时间：2011年9月28日', '地点：国防部', host, ...turns);
  expect([document.title, document.turns.length]).toEqual([null, 3]);
  expect(splitLines('地点：国防部', '主持人：下面请耿雁生发言。', ...turns).turns).toHaveLength(4);
});

describe('who moderates, as office and name alone', () => {
  const turns = ['张格伟：大家好。下面请提问。', '问：好吗？', '黎明：好。'];
  const labelsOf = (...all: string[]): (string | null)[] =>
    splitLines('记者会', ...all).turns.map(({ speaker_label }) => speaker_label);
  const own = ['张格伟', '问', '黎明'];

  it.each([
    ['in a list', ['出席嘉宾：', '广州市副市长 黎明', '主持人：省委宣传部新闻处处长 张格伟']],
    ['before all that is said', ['2020年4月12日', '主持人：宣传部副处长张格伟']],
    ['behind a field on its line', ['时间：2020年4月12日14:00　主持人：宣传部处长张格伟']],
    ['below the word for it', ['主持人：', '宣传部处长 张格伟', '文字实录']],
  ])('is a field of the head matter: %s', (_, head) => {
    expect(labelsOf(...head, ...turns)).toEqual(own);
  });

  it.each([
    ['发言人：国台办发言人张格伟'],
    ['时间：2018年3月28日', '发言人：张格伟', '地点：新闻发布厅'],
    ['2018年3月28日', '发言人：张格伟'],
    ['媒体：中国网  2018/3/28 20:41:50'],
    ['访谈地点：演播室', '访谈嘉宾：', '院长 张格伟', '访谈主持人：电台主播 黎明'],
  ])('is a field of the head matter as who answers or publishes is: %s', (...head) => {
    expect(labelsOf(...head, ...turns)).toEqual(own);
  });

  it('is a turn where he is called and nobody has his name, or where a time stands behind his words', () => {
    expect(labelsOf('主持人：张三', ...turns)[0]).toBe('主持人');
    expect(labelsOf('发言人：大家好。', ...turns)[0]).toBe('发言人');
    const timed = ['记者：两国关系好吗？(2018-03-28 11:12:40)', '黎明：好。(2018-03-28 11:14:33)'];
    expect(labelsOf(...timed)).toEqual(['记者', '黎明']);
  });

  it('is a turn where others have spoken, and a label where his words stand below it', () => {
    const spoken = ['问：好吗？', '黎明：好。', '主持人：宣传部处长张格伟'];
    expect(labelsOf(...spoken, ...turns)).toContain('主持人');
    const apart = ['主持人：', '宣传部处长 张格伟', '下面请提问。', '问：', '好吗？', '黎明：', '好。'];
    expect(labelsOf(...apart)[0]).toBe('主持人');
  });

  it('has the name that the only other label of a moderator gives', () => {
    const namesOf = (...labels: string[]): (string | null)[] =>
      splitLines(...labels.map((label) => `[${label}]大家好。`), '问：好吗？', '黎明：好。')
        .turns.slice(0, labels.length)
        .map(({ speaker_name }) => speaker_name);
    expect(namesOf('主持人 邓清柯', '主持人')).toEqual(['邓清柯', '邓清柯']);
    expect(namesOf('主持人 邓清柯', '主持人 张格伟', '主持人')).toEqual(['邓清柯', '张格伟', null]);
  });
});

describe('a headline without a colon', () => {
  it.each(['陈洲外长妙语答记者', '外交部发言人发表谈话'])(
    '%s is nobody who speaks, though it stands twice',
    (headline) => {
      const said = ['有记者问：您怎么看？', '陈洲回答说：很好。'];
      expect(turnsOf(splitLines(headline, '2004年5月6日', headline, '陈洲答问妙语连珠。', ...said))).toEqual([
        'questioner 有记者问: 您怎么看？',
        'respondent 陈洲回答说: 很好。',
      ]);
    },
  );
});

describe('what a picture shows', () => {
  it.each(['图片', '图说', '图注', '配图', '资料图', '资料图片'])(
    'is said by nobody, be it told behind %s',
    (word) => {
      const said = ['法新社记者：好吗？', '王毅：很好。'];
      expect(turnsOf(splitLines('没有这回事', `${word}：记者围住王毅提问。`, ...said))).toEqual([
        'questioner 法新社记者: 好吗？',
        'respondent 王毅: 很好。',
      ]);
    },
  );
});
