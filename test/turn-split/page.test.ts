import { describe, expect, it } from 'vitest';
import { split, turnTexts } from '../support/stages.js';
import { codesOf, lines, splitLines, turnsOf } from './support.js';

describe('what stands between turns and nobody says', () => {
  const question = ['问：好吗？', '林剑：好。', '也很好。'];

  it.each([
    ['谈国防预算中国不存在“隐性军费”'],
    ['图为现场记者提问'],
    ['▲外交部发言人林剑。'],
    ['图为外交部部长林剑回答记者提问。'],
    ['（图片来源：外交部网站）'],
    ['当地时间6月9日，中共中央政治局委员、外交部长王毅在北京同来访的法国外长握手。新华社记者 李颖 摄'],
    ['（以上圖片均為採訪現場）'],
    ['资料图片：法国外长（视觉中国）', '', '外交部发言人就法国外长访华答记者问'],
    ['6月9日下午，国防部举行例行记者会，国防部新闻局局长、国防部新闻发言人林剑大校答记者问。李颖 摄'],
    ['国防部新闻发言人林剑大校回答记者提问。李颖摄'],
    ['外交部副部长王毅（徐想 摄）'],
    ['外交部发言人林剑主持发布会。（焦非攝）'],
    ['2'],
    ['★南海问题', '', '这个词有点霸权'],
    ['国防部：15式轻型坦克已列装部队'],
    ['【谈半岛】'],
    ['〔谈半岛〕'],
    ['（谈半岛）'],
    ['——中美关系——'],
    ['谈中美关系：'],
    ['问答主要内容：'],
    ['以下是媒体提问环节：'],
    ['◆中美关系◆', '**中美关系**'],
    ['★合则两利，斗则俱伤'],
    ['轻触这里，加载下一页', '', '上一页 1 2 3 下一页'],
    ['▲王毅回答记者提问。新华社记者 李鑫 摄', '', '【谈半岛】'],
    ['********', '', '根据国庆节放假安排，外交部例行记者会将于10月1日休会。'],
  ])('is in no turn, and told: %s', (...between) => {
    const document = splitLines(...question, ...between, '问：还好吗？', '林剑：还好。');
    expect(turnsOf(document).slice(1)).toEqual([
      'respondent 林剑: 好。\n也很好。',
      'questioner 问: 还好吗？',
      'respondent 林剑: 还好。',
    ]);
    expect(codesOf(document)).toContainEqual(['headings', 4]);
  });

  it('is in no turn where who asks below it has nothing but a name', () => {
    const asked = (last: string): string[] => [
      '郭文：局长，近来治安好吗？',
      '李明：治安很好。',
      '两年破案一百宗',
      `郭文：破了多少案${last}`,
      '李明：一百宗。',
      '郭文：谢谢。',
    ];
    expect(turnsOf(splitLines(...asked('？')))[1]).toBe('respondent 李明: 治安很好。');
    expect(turnsOf(splitLines(...asked('。')))[1]).toBe('respondent 李明: 治安很好。\n两年破案一百宗');
  });

  it.each([
    ['谢谢大家'],
    ['这是一句话。'],
    ['中美脱钩不现实！'],
    ['（众人鼓掌）'],
    ['【笑】'],
    ['我们一直——'],
    ['我有三点建议：'],
    ['有人想（偷偷拍摄）'],
    ['我们不反对。欢迎拍摄'],
    ['希望苏丹各方尽快停火止战，埃及作出了努力'],
    ['一是支持苏丹人民', '二是支持非盟发挥作用', '三是向苏丹提供援助'],
    ['我们支持埃及的努力', '。'],
    ['他说：“埃及的努力', '”'],
    ['根据国庆节放假安排，外交部例行记者会将于10月1日休会。'],
    ['这一行是这样长的一段话，所以不管它怎样结尾它都不是标题，而是有人说的话，并且还没有说完'],
  ])('is not this: %s', (...last) => {
    const document = splitLines(...question, ...last, '问：还好吗？', '林剑：还好。');
    expect(turnsOf(document)[1]).toBe(`respondent 林剑: 好。\n也很好。\n${lines(...last)}`);
  });

  it('is in no turn where it tells the occasion of the next question in sentences', () => {
    const occasion = ['回复：“如果知道，我会发表评论。”', '时间：2011年', '场合：政协会议'];
    const document = splitLines(...question, ...occasion, '问：还好吗？', '林剑：还好。');
    expect(turnsOf(document)[1]).toBe('respondent 林剑: 好。\n也很好。');
  });

  it.each([0, 1, 5])('is in no turn, with %i blank lines between a caption and who speaks next', (blank) => {
    const caption = '王毅答问。新华社记者 李颖 摄';
    const text = lines(
      '问：好吗？',
      '王毅：很好。',
      '',
      caption,
      ...Array<string>(blank).fill(''),
      '王毅：也好。',
    );
    expect(split(text).turns.map(({ line_start, line_end }) => [line_start, line_end])).toEqual([
      [1, 1],
      [2, 2],
      [5 + blank, 5 + blank],
    ]);
  });

  it('is in no turn above who speaks next, where it names him or who took a picture', () => {
    const document = split(
      lines(
        '主持人孙伟德：欢迎大家。',
        '下面请王伟讲话。',
        '王伟发言',
        '某某厅副厅长、党组成员王伟',
        '王伟发言 吕凤泉摄',
        '王伟：大家好。',
        '王伟：很好。',
      ),
    );
    expect(turnsOf(document)[0]).toBe('moderator 主持人孙伟德: 欢迎大家。\n下面请王伟讲话。');
  });

  it('is none where it gives him the word', () => {
    const document = splitLines(
      '主持人孙伟德：欢迎。',
      '下面有请副厅长王伟',
      '王伟：大家好。',
      '王伟：很好。',
    );
    expect(turnsOf(document)[0]).toBe('moderator 主持人孙伟德: 欢迎。\n下面有请副厅长王伟');
  });

  it('follows a sentence, and no label alone on its line', () => {
    const open = split(
      lines('问：好吗？', '林剑：好。', '句子到这里，', '没有完', '问：还好吗？', '林剑：还好。'),
    );
    expect(turnsOf(open)[1]).toBe('respondent 林剑: 好。\n句子到这里，\n没有完');
    const apart = splitLines('问：', '好吗？', '林剑：', '很好', '问：', '还好吗？', '林剑：', '还好。');
    expect(turnsOf(apart)[1]).toBe('respondent 林剑: 很好');
  });
});

describe('who made a report', () => {
  const turns = ['问：好吗？', '林剑：好。'];

  it('is no speaker in a dateline either', () => {
    const dateline = '〔記者涂鉅旻／台北報導〕總統昨接受專訪。';
    expect(turnsOf(splitLines(...turns, dateline))).toHaveLength(2);
  });

  it.each(['记者：周经纬', '文/北京青年报记者 董鑫', '编辑/马晓晴', '【编辑：叶攀】', '来源：外交部'])(
    'is no speaker: %s',
    (line) => {
      expect(turnsOf(splitLines(...turns, line))).toEqual(['questioner 问: 好吗？', 'respondent 林剑: 好。']);
    },
  );

  it('stands in brackets behind the last words', () => {
    const document = splitLines(...turns.slice(0, 1), '林剑：好。（完） 【编辑：刘阳禾】');
    expect(turnsOf(document)[1]).toBe('respondent 林剑: 好。');
    expect(turnsOf(splitLines(...turns.slice(0, 1), '林剑：好（记者笑）'))[1]).toBe(
      'respondent 林剑: 好（记者笑）',
    );
    for (const reporters of [
      '（人民网电 记者 黄子娟）',
      '（总台央视记者 张三 李四）',
      '（某某时报-某某网/张三）',
    ]) {
      expect(turnsOf(splitLines(turns[0]!, `林剑：好。${reporters}`))[1]).toBe('respondent 林剑: 好。');
    }
    expect(turnsOf(splitLines(turns[0]!, '林剑：好（现场记者 大笑一阵之后）'))[1]).toMatch(/后）$/);
  });

  it.each([
    '（总台央视记者 李平 张三）',
    '（环球网报道 记者 李平）',
    '（记者 李平）',
    '（环球时报-环球网/李平）',
  ])('stands behind the last words and above what the page has there: %s', (credit) => {
    const said = ['林剑：好。', 'respondent 林剑: 好。'] as const;
    const goesOn = '我还要补充一点，合作是大势所趋。';
    expect(turnsOf(splitLines(turns[0]!, said[0] + credit, '讲好故事 传播声音'))[1]).toBe(said[1]);
    expect(turnsOf(splitLines(turns[0]!, said[0] + credit, goesOn))[1]).toContain(goesOn);
    for (const below of [[], ['', '责任编辑：张三']]) {
      expect(turnsOf(splitLines(turns[0]!, said[0] + credit, ...below))[1]).toBe(said[1]);
      expect(turnsOf(splitLines(turns[0]!, said[0], credit, ...below))[1]).toBe(said[1]);
    }
  });

  it.each(['（路透社记者 追问）', '（法新社记者笑）', '（欧洲/美国）'])('is no such thing: %s', (note) => {
    expect(turnsOf(splitLines(turns[0]!, `林剑：好。${note}`, '', '责任编辑：张三'))[1]).toContain(note);
  });

  it.each(['（请同时参阅谈话全文的英文部分。）\n完', '完'])('has below it what ends a release: %j', (end) => {
    expect(turnsOf(splitLines(...turns.slice(0, 1), '林剑：好。', end, '2017年2月15日'))[1]).toBe(
      'respondent 林剑: 好。',
    );
  });

  it.each([
    '【环球时报-环球网报道 记者 王盼盼】3月2日，林剑主持例行记者会。',
    '【环球时报记者 白云怡】王毅表示，很好。',
    '媒体：新华社',
    '伊朗国家通讯社（IRNA）：据使馆报道，多家媒体出席。下面是林剑在记者会上的问答实录：',
  ])('begins the page: %s', (line) => {
    expect(splitLines(line, ...turns).turns).toHaveLength(2);
  });
});

it.each([
  '王毅接受专访（摄影：记者郑亮）',
  '汪文斌（资料图）',
  '臺灣《中國時報》記者。中國網張琳攝',
  '外交部部长王毅。 中国网 郑亮 摄影',
  '韩联社记者提问（视频截图）',
  '（视频来源：央视新闻）',
  '路透社记者提问。',
  '图为路透社记者提问。',
  '图片',
  '汪文斌 资料图 图源：外交部网站',
  '图片来源：外交部网站',
  '0a1b2c3d.jpg',
])('a caption above an answer is in no turn: %s', (caption) => {
  const asked = ['问：好吗？', '您怎么看？', caption, '汪文斌：很好。'];
  const document = splitLines('外交部发言人汪文斌主持例行记者会', ...asked);
  expect(document.turns.map(({ line_end }) => line_end)).toEqual([3, 5]);
});

it('the bars between a table’s cells stand before labels', () => {
  const cells =
    '[杜青林] 大家上午好。 [09:59] | [新华社记者] 收成好吗？ [10:05] | [杜青林] 很好。 [10:06] | [法新社记者] 粮价呢？ [10:07]';
  expect(turnsOf(split(lines('农业部部长答记者问实录', `${cells} | [杜青林] 稳定。 [10:08]`)))).toEqual([
    'respondent 杜青林: 大家上午好。',
    'questioner 新华社记者: 收成好吗？',
    'respondent 杜青林: 很好。',
    'questioner 法新社记者: 粮价呢？',
    'respondent 杜青林: 稳定。',
  ]);
});

it('a button of the page in a label’s brackets is none', () => {
  const buttons = '【關閉】 【打印】 |';
  const document = split(
    lines('【张业遂】现在请大家提问。', '【新华社记者】好吗？', '【李强】好。', buttons),
  );
  expect(turnsOf(document)).toEqual([
    'moderator 张业遂: 现在请大家提问。',
    'questioner 新华社记者: 好吗？',
    'respondent 李强: 好。',
  ]);
});

describe('a line about the page', () => {
  const said = ['问：好吗？', '汪文斌：很好。', '也好。', ''];

  it.each([
    '推荐给朋友: 确认',
    '版权所有 中华人民共和国外交部',
    '中华人民共和国外交部 版权所有',
    '本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。',
    '本文系观察者网独家稿件，未经授权，不得转载。',
    '打印 关闭',
    '打印本稿',
    '中国海峡新闻网 记者 林思源/综合报道',
    '本报记者 王芳 李建国 报道',
    '分享让更多人看到',
    '文章关键词：',
    '微信扫一扫',
    '[1] [2] [3] 下一页',
    '上一页/下一页',
    '轻触这里，加载下一页',
    '推荐阅读',
    '*责任编辑：刘洋*',
    '- 原标题：外交部回应',
    '-责任编辑：刘洋',
    '本期编辑 小安',
    'Suggest To A Friend:',
    '【我要纠错】责任编辑：于珊',
    '国台办新闻局 摄影：李超',
    '文字整理：张三 摄影：李四、王五',
    '图片由中国网提供',
    '附件：公告2025年第9号',
    '附件2：参加人员名单',
    '更新日期：89-06-20',
    '回到顶部',
    '回上一頁 回首頁',
    '【大 中 小】',
    '打 印',
    '本文地址：http://example.org/7239.html 本期编辑：张春',
    '地址：北京市朝阳区朝阳门南大街2号 邮编：100701',
    '热点推荐',
    '▼ 往期推荐',
    '您可能感兴趣的',
    '网友评论(12)',
    '全文打印 打印文字稿',
    '特别声明：以上内容仅代表作者本人的观点，不代表本平台立场。',
    'Produced By 大汉网络',
    '京ICP备06038296号',
    '欲查看原始内容：https://www.state.gov/',
    '本翻译为礼节性提供，只有英文原文才可以被视为权威来源。',
    '*本文由档案库自动抓取*',
    '[ 责编：王小宁 ]',
    '微信编辑｜王某',
    '红星新闻记者 杜玉全 彭祥萍',
    '記者 李鈺平香港報道',
    '中通社记者 李钰 综合报道',
    '中国政府网',
    '新闻热点',
    '要闻回顾',
    '精彩图片',
    '友情链接： 新华网 央视网',
    '新华社利雅得5月10日电 红海边的古港',
    '（总台央视记者 张三 李四）',
    '版权宣告：本文源自网络',
    '本文地址：http://example.org/1.html 本期编辑：小安',
    '中國政府網',
    '微博、微信',
    'Top',
  ])('ends the last answer: %s', (line) => {
    expect(splitLines(...said, line, '很好。').back_matter!.line_start).toBe(5);
  });

  it.each([
    '未经安理会授权，不得对伊拉克动武。',
    '关于版权所有人的权益，我们依法保护。',
    '相关报道严重失实。',
    '分享发展机遇，是我们的主张。',
    '第3页',
    '有人说 摄影：光影的艺术，也是语言',
    '图片由记者提供，我们没有见过。',
    '附件中写得很清楚。',
    '网友评论说，这很好。',
    '回到顶部的问题上来。',
    '推荐内容很多',
    '声明：本协定由各国代表签署。',
    '以上仅代表我个人的看法。',
    '有的记者 提问',
    '我请记者继续报道',
    '有的记者 这样报道过',
    '本翻译组的工作很出色。',
    '中国政府网站已经发布了消息',
    '微博和微信上有人说',
    '要闻很多',
    '新华社5月10日已经发表评论',
    '（在场记者鼓掌）',
    '中国政府网上有答案。',
    '微博、微信都可以用。',
  ])('is not what is said: %s', (line) => {
    expect(splitLines(...said, line, '很好。').back_matter).toBeNull();
  });
});

describe('the title of a further conference', () => {
  const first = [
    '2024年7月8日外交部发言人林剑主持例行记者会',
    '2024-07-08 19:00',
    '问：好吗？',
    '林剑：很好。',
  ];
  const title = '2024年7月9日外交部发言人毛宁主持例行记者会';

  it.each([
    [[], '问：你呢？'],
    [['2024-07-09 19:00'], '问：你呢？'],
    [['2024年7月9日 19:00'], '毛宁：首先发布一条消息。'],
  ])('is in no turn, with %j below it and above %s', (time, next) => {
    const document = splitLines(...first, title, ...time, next, '毛宁：也好。');
    expect(turnsOf(document)[1]).toBe('respondent 林剑: 很好。');
    expect(document.interludes).toMatchObject([{ line_start: 5, line_end: 5 + time.length }]);
  });

  it.each([
    ['2024年7月9日，外交部发言人毛宁举行例行记者会。'],
    ['2024年7月9日下午，外交部发言人毛宁主持例行记者会，就中英关系等回答提问。答问如下：'],
    ['外交部发言人毛宁就中英关系答记者问', '2024年7月9日，外交部发言人毛宁主持例行记者会。'],
  ])('may be a lead, which names who answers below: %s', (...lead) => {
    const document = splitLines(...first, ...lead, '毛宁：各位下午好。请提问。', '问：你呢？', '答：也好。');
    expect(turnsOf(document)[1]).toBe('respondent 林剑: 很好。');
    const [, , opening, , answer] = document.turns;
    expect([opening, answer]).toMatchObject(Array(2).fill({ role: 'respondent', speaker_name: '毛宁' }));
  });

  it('is no lead of an answer that speaks of one', () => {
    const said = '2024年7月9日，外交部发言人毛宁将主持吹风会，请各位出席。';
    const document = splitLines(...first, said, '林剑：请继续。', '问：你呢？', '林剑：也好。');
    expect(turnsOf(document)[1]).toBe(`respondent 林剑: 很好。\n${said}`);
  });

  it.each(['请看大屏幕', '2024年7月9日他会主持', '谈欧洲'])(
    'is not what is said before a time: %s',
    (said) => {
      const document = splitLines(...first, said, '2024-07-08 19:03', '问：你呢？', '林剑：也好。');
      expect(turnsOf(document)[1]).toContain(said);
    },
  );
});

describe('headlines at the end', () => {
  const spoken = ['局势紧张！中方表态', '某某网', '记者：怎么看？', '毛宁：我们表示关切。'];
  const others = ['上海车展新能源盘点', '证监会定性“恶意做空”，大股东增持', '恒丰银行陷多重质疑'];
  const lastOf = (...below: string[]): string => turnsOf(splitLines(...spoken, ...below)).at(-1)!;

  it('are of other pages where a blank line parts several from what is said', () => {
    expect(lastOf('', ...others)).toBe('respondent 毛宁: 我们表示关切。');
    expect(lastOf('第一，双方应当克制：', '', ...others)).toContain(others[2]);
    expect(lastOf('', ...others.slice(1))).toContain(others[2]);
    expect(lastOf(...others)).toContain(others[2]);
  });

  it('may be that of the page, above who made it', () => {
    expect(lastOf('', spoken[0]!, '', '来源 | 某某网')).toBe('respondent 毛宁: 我们表示关切。');
  });

  it.each(['（原标题：毛宁：中方表示关切）', '充值找我 https://www.example.org/a'])(
    'may tell another title of the page, or lead to another one: %s',
    (line) => {
      expect(lastOf(line)).toBe('respondent 毛宁: 我们表示关切。');
    },
  );
});

describe('a page’s number', () => {
  const said = ['记者会', '问：好吗？', '王毅：很好。', '也好。'];

  it.each(['3', '- 3 -', '—３—', '第 3 页', '第3页/共5页', '第 3 页 共 5 页'])(
    'is not said on the last line: %s',
    (number) => {
      expect(splitLines(...said, number).back_matter!.line_start).toBe(5);
    },
  );

  it.each(['2023', '3次', '- 3 - 5 -', '第3年'])('is nothing but a number: %s', (line) => {
    expect(splitLines(...said, line).back_matter).toBeNull();
  });
});

describe('below a heading that lists other pages', () => {
  const said = ['华春莹主持例行记者会', '问：好吗？', '华春莹：很好。', '问：你呢？', '华春莹：也好。'];

  it.each([
    '相关新闻',
    '相关阅读：',
    '相關報導',
    '相關鏈結',
    '【最新动态】',
    '▼ 往期推荐',
    '猜你喜欢',
    '上一篇',
  ])('headlines are no turns: %s', (heading) => {
    const document = splitLines(...said, heading, '•华春莹：美方应停止说谎', '外交部发言人：反对');
    expect([document.turns.length, document.back_matter!.line_start]).toEqual([4, 6]);
  });

  it.each([
    ['相关新闻', '华春莹：我们对有关报道表示严重关切。'],
    ['相关新闻很多', '华春莹：美方应停止说谎'],
  ])('of which %s is none, %s is a turn', (heading, below) => {
    expect(splitLines(...said, heading, below).turns).toHaveLength(5);
  });

  it('what stands in brackets is no sentence that anybody says', () => {
    const note = ['微信编辑 小安', '（下载客户端，报料有奖！）'];
    expect(splitLines(...said, '相关新闻', '华春莹：反对', ...note).turns).toHaveLength(4);
  });

  it('headlines that exclaim or ask are no turns, nor what has a time beside it', () => {
    const headlines = ['第一条标题', '(2022-01-16 17:35:33)', '华春莹 中方：热烈祝贺，欢迎再来北京！'];
    const document = split(
      lines(...said, '相关阅读', ...headlines, '第二条', '(2022-01-08 10:31:46)', '谁来负责？'),
    );
    expect([document.turns.length, document.back_matter!.line_start]).toEqual([4, 6]);
    expect(codesOf(document).map(([code]) => code)).not.toContain('back-matter-text');
  });

  it('what exclaims is said where somebody tells more below it', () => {
    const more = ['华春莹：我们对此表示热烈祝贺！', '问：还有呢？', '华春莹：我们愿加强合作。'];
    expect(splitLines(...said, '相关新闻', ...more).turns).toHaveLength(7);
  });

  it('what a list has cut off is none either', () => {
    expect(splitLines(...said, '往期推荐', '华春莹：我们对有关报道表示……').turns).toHaveLength(4);
  });
});

it('a heading below a translation that ends in a full stop of its own is in no turn', () => {
  const translated = ['林剑：很好。', 'Lin Jian: Very good.', '3', '路透社记者：何时？', '林剑：明天。'];
  expect(splitLines('记者会', '问：好吗？', ...translated).turns[1]!.line_end).toBe(4);
});

it.each([
  '郑重声明：本文版权归原作者所有，如有侵权行为，请联系我们删除。',
  '部分图片来源于网络，如有侵权，请联系删除：025-1234',
])('what tells of a copy’s rights ends the last answer: %s', (note) => {
  expect(splitLines('记者会', '问：好吗？', '汪文斌：很好。', note).back_matter!.line_start).toBe(4);
});

it('what leads to more pages by name ends the last answer', () => {
  const said = ['问：好吗？', '汪文斌：很好。', '点击更多新闻进入新闻中心 两岸新闻 台湾新闻'];
  expect(splitLines('记者会', ...said).back_matter!.line_start).toBe(4);
});

it.each([[], ['来源：外交部网站']])('a caption behind the last words is in no turn: %s', (...note) => {
  const said = ['问：好吗？', '汪文斌：很好。', '也好。', '', '外交部发言人汪文斌。新华社记者 李颖 摄'];
  expect(splitLines(...said, '', ...note).back_matter!.line_start).toBe(5);
});

it.each(['下面请记者提问。', '谢谢记者提问。', '（笑）'])(
  'what is said above an answer is no caption: %s',
  (said) => {
    const asked = ['问：好吗？', '您怎么看？', said, '汪文斌：很好。'];
    expect(splitLines('外交部发言人汪文斌主持例行记者会', ...asked).turns[0]!.line_end).toBe(4);
  },
);

it.each([
  '[1] [2] 下一页',
  '分享到微信',
  '推荐阅读',
  '本文由中方起草。',
  '阅读全文，你就会明白。',
  '请扫描二维码，填写健康码。',
  '我们没有禁止记者转载。',
  '禁止转载是他们的自由。',
])('what looks like a footer ends no answer that goes on below it: %s', (footer) => {
  const text = lines('记者会', '问：好吗？', '王毅：很好。', footer, '我还要补充一点，合作共赢是大势所趋。');
  expect(turnsOf(split(text)).at(-1)).toContain('大势所趋');
});

it('the reporter in brackets who made a report throws nothing in', () => {
  const text = lines('汪文斌主持例行记者会', '问：好吗？', '汪文斌：很好。', '（后方支援记者：徐梦溪）');
  expect(split(text).turns).toHaveLength(2);
});

describe('the report of an agency', () => {
  const lead = '中新网北京7月1日电（记者 王小明）外交部发言人毛宁1日主持例行记者会。';
  const asked = '有记者提问：外长访华吗？';
  const spoken = ['questioner 有记者提问: 外长访华吗？', 'respondent 毛宁: 欢迎访华。'];

  it.each([
    '外交部发言人毛宁。 李平 摄',
    '外交部发言人毛宁。李平 摄',
    '中国外交部发言人毛宁。摄影：李平',
    '图源：外交部',
    '毛宁 资料图。图源：外交部网站',
  ])('may have a picture between question and answer: %s', (caption) => {
    expect(turnsOf(splitLines(lead, '', asked, '', caption, '', '毛宁：欢迎访华。'))).toEqual(spoken);
  });

  it.each(['毛宁说，外长将访问拍摄地。', '外交部发言人毛宁。'])('says what is no caption: %s', (line) => {
    const document = splitLines(lead, asked, line, '毛宁：欢迎访华。');
    expect(turnTexts(document).join('\n')).toContain(line.slice(-4));
  });

  it.each(['（完）', '(完)', '（完） 【编辑：王怡】'])('ends with %s, whatever stands below', (end) => {
    const below = ['要闻回顾', '+more', '- 2025年01月08日 20:44:42', '他说，天气很好。'];
    const document = splitLines(lead, asked, `毛宁：欢迎访华。${end}`, '', ...below);
    expect(turnsOf(document)).toEqual(spoken);
    expect(document.back_matter).toMatchObject({ line_start: 3, line_end: 8 });
  });

  it('goes on where that stands in what is said', () => {
    const document = splitLines(lead, asked, '毛宁：欢迎（完）访华。', '我们期待合作。');
    expect(turnTexts(document)[1]).toBe('欢迎（完）访华。\n我们期待合作。');
  });

  it('may have headings of clauses above what it tells', () => {
    const more = ['关于外长访华，中方没有消息', '有记者提问：何时？', '毛宁：没有消息。'];
    const document = splitLines(lead, asked, '毛宁：欢迎访华。', ...more);
    expect(turnsOf(document)).toEqual([
      ...spoken,
      'questioner 有记者提问: 何时？',
      'respondent 毛宁: 没有消息。',
    ]);
    const said = splitLines('记者会', '法新社记者：好？', '毛宁：好。', more[0]!, '路透社记者：何时？');
    expect(turnTexts(said)[1]).toBe(`好。\n${more[0]}`);
  });

  it('may have a headline that names who answers, with its source below', () => {
    const source = '日期：来源：外交部发言人办公室收集编辑：王怡';
    const text = lines(
      '我们一直在努力',
      '毛宁：两国关系迎来机遇，前景广阔',
      '',
      source,
      '',
      asked,
      '毛宁：好。',
    );
    expect(turnsOf(split(text))).toEqual([spoken[0], 'respondent 毛宁: 好。']);
    const said = lines(
      '记者会',
      '毛宁：两国关系迎来机遇，前景广阔',
      '欢迎大家。',
      '法新社记者：好？',
      '毛宁：好。',
    );
    expect(split(said).turns).toHaveLength(3);
  });
});
