import { describe, expect, it } from 'vitest';
import { findDate } from '../../stages/turn-split/page/dates.js';
import { patternsOf } from '../../stages/turn-split/patterns.js';
import { knowledge, split } from '../support/stages.js';
import { codesOf, lines, splitLines } from './support.js';

describe('titles', () => {
  const turns = ['问：好吗？', '答：好。'];

  it.each([
    [['外交部回应热点', '原标题：发言人主持例行记者会'], '发言人主持例行记者会'],
    [['1. 首頁 看中國 最熱點', '外交部回应热点'], '外交部回应热点'],
    [['外交部回应热点', '標題：新春記者會紀錄'], '新春記者會紀錄'],
    [['第一篇：发言人答记者问实录', '政协新闻发布会'], '发言人答记者问实录'],
    [['收录于话题', '大使谈两国关系'], '大使谈两国关系'],
    [['「世界和日本」数据库', '[文件名称] 首相出席记者会'], '首相出席记者会'],
    [['文|本刊记者 周琳', '龙与象的共舞', '文｜本刊记者 周琳'], '龙与象的共舞'],
    [['新任大使谈两国关系', '文字实录 图片实录 返回访谈页'], '新任大使谈两国关系'],
    [['An official website of a government', '外长谈两国关系'], '外长谈两国关系'],
    [['Official websites use .gov', 'A .gov website is safe', '外长谈两国关系'], '外长谈两国关系'],
    [['网站首页', '手机版', '大使谈两国关系'], '大使谈两国关系'],
    [['新闻网移动版', '国防部回应热点'], '国防部回应热点'],
    [['大使接受记者专访', '以下为记者会全文实录'], '大使接受记者专访'],
    [['大使谈两国关系', '{以下为访谈实录}'], '大使谈两国关系'],
    [['https://www.example.org/live/1.html', '大使谈两国关系'], '大使谈两国关系'],
    [['外交部回应热点', '以下是记者会实录：'], '外交部回应热点'],
    [
      ['行业资讯', '企业管理', '大使谈两国关系：前景广阔', '来源：外交部 日期：2009-07-23'],
      '大使谈两国关系：前景广阔',
    ],
    [['行业资讯', '企业管理', '来源：外交部 日期：2009-07-23'], '行业资讯'],
    [['大使谈两国关系', '前景广阔，合作共赢', '来源：外交部 日期：2009-07-23'], '大使谈两国关系'],
    [['2022年4月19日外交部发言人汪文斌', '主持例行记者会'], '2022年4月19日外交部发言人汪文斌主持例行记者会'],
    [['抓住机遇 加深了解', '——专访中国驻波兰大使徐坚'], '抓住机遇 加深了解'],
    [['来源：欧洲时报', '——专访中国驻波兰大使徐坚'], '——专访中国驻波兰大使徐坚'],
    [['图为发布会现场 李爱明摄', '外交部回应热点'], '外交部回应热点'],
    [['- 外长就外交政策答记者问'], '外长就外交政策答记者问'],
    [['-2012年外长记者会'], '2012年外长记者会'],
    [['场合：政协新闻发布会', '盘点妙语'], '场合：政协新闻发布会'],
    [
      ['跳到主要內容區塊', '新聞與活動', '總統接受「日本放送協會」(NHK)專訪'],
      '總統接受「日本放送協會」（NHK）專訪',
    ],
    [['首页 > 使馆新闻动态', '驻以色列大使杜伟接受书面采访'], '驻以色列大使杜伟接受书面采访'],
    [['下载APP', '2步打开 新闻', '高端访谈丨专访前总统穆拉图'], '高端访谈丨专访前总统穆拉图'],
    [['【 第1頁 第2頁 第3頁 】', '外交部：雙方保持溝通'], '外交部：雙方保持溝通'],
    [['】 【打 印】', '駐以色列大使接受採訪'], '駐以色列大使接受採訪'],
    [['Français 走进使馆 领事服务', '卢沙野大使就热点接受电台专访'], '卢沙野大使就热点接受电台专访'],
    [['0次', '转自：外交部', '放大图片', '外交部回应热点'], '外交部回应热点'],
    [['吉尔吉斯斯坦总理接受《龙》杂志总编辑专访'], '吉尔吉斯斯坦总理接受《龙》杂志总编辑专访'],
    [['参考消息网2026-03-11号报道', '3月10日，外交部主持记者会。全文如下：'], '3月10日，外交部主持记者会'],
    [['3月10日，王毅接受采访，实录如下：'], '3月10日，王毅接受采访'],
    [['毛宁主持记者会（中评社 海涵摄）中评社电。'], '毛宁主持记者会'],
    [
      [`${'中方'.repeat(40)}，王毅出席记者会，${'双方'.repeat(40)}。`],
      `${'中方'.repeat(40)}，王毅出席记者会`,
    ],
    [['404 Not Found', 'Sorry for the inconvenience.', '外交部：双方保持沟通'], '外交部：双方保持沟通'],
    [['Dialogue with the Ambassador'], 'Dialogue with the Ambassador'],
    [['外交部記者會現場'], null],
    [['大使谈两国关系', '外交部记者见面会现场 中国网 杨佳'], '大使谈两国关系'],
    [['您好，欢迎访问三七文档', '大使谈两国关系'], '大使谈两国关系'],
    [['- 签证留学', '- 口译', '大使谈两国关系'], '大使谈两国关系'],
    [['发言人主持例行记者会_第1页'], '发言人主持例行记者会'],
    [
      ['某某百科网', '首页', '大使谈两国关系：前景广阔', '2022-07-31/ 某某百科网/ 查看: 214/ 评论: 10'],
      '大使谈两国关系：前景广阔',
    ],
    [['要闻 | 时政 | 国际 | 新闻发布会 | 新闻人物', '外交部回应热点'], '外交部回应热点'],
    [['现场记者提问', '外交部回应热点'], '外交部回应热点'],
    [['新闻 | 图片 | 视频', '外交部回应热点'], '外交部回应热点'],
    [
      ['新闻网站首页 本地新闻频道 百姓呼声 数字电子报 网站投稿箱', '简体 繁体', '外交部回应热点'],
      '外交部回应热点',
    ],
    [['两国关系 共同发展 外交部回应'], '两国关系 共同发展 外交部回应'],
    [['商务部召开例行新闻发布会('], '商务部召开例行新闻发布会'],
    [['-外交部发言人答记者问-'], '外交部发言人答记者问'],
    [['新闻办就2019年上半年', '经济情况举行发布会'], '新闻办就2019年上半年经济情况举行发布会'],
    [['新闻办就上半年情况举行发布会', '国新办举行发布会'], '新闻办就上半年情况举行发布会'],
    [['新华社记者就业余生活', '外交部举行发布会'], '外交部举行发布会'],
    [['独家访谈记者会', '当前位置：正文', '外长谈两国关系', '来源：新华网'], '外长谈两国关系'],
    [['当前位置：正文', '外长谈两国关系', '来源：新华网', '2月例行记者会'], '2月例行记者会'],
    [['独家访谈记者会', '外长谈两国关系', '来源：新华网'], '独家访谈记者会'],
    [
      ['位置：首页 > 政策解读', '政策解读', '【热点】外长谈两国关系', '发布日期：2012-03-11'],
      '【热点】外长谈两国关系',
    ],
    [
      ['某某论坛', '查看: 19|回复: 2', '【快讯】晚间记者会，说了什么？', '[复制链接]'],
      '【快讯】晚间记者会，说了什么？',
    ],
    [['首页 > 封面特稿', '局长谈治安', '发布日期：2021-01-20', '访谈者/王小明 局长'], '局长谈治安'],
    [['某某集团主管 某某出版社主办', '外交部回应热点'], '外交部回应热点'],
    [['主持/郭小文 评论员', '局长谈治安'], '局长谈治安'],
    [['• 国台办发言人答记者问'], '国台办发言人答记者问'],
    [['导演谈新片', '↑颁奖典礼后记者会，导演受访片段'], '导演谈新片'],
    [['本网首页 | 今日中国 国家机构 政务要闻 新闻发布 部门服务', '外交部回应热点'], '外交部回应热点'],
    [['关注我们', '外交部回应热点'], '外交部回应热点'],
    [['外交部发言人答记者问 | 外交部'], '外交部发言人答记者问 | 外交部'],
    [['网上直播 文字实录 图片实录 返回直播页', '国新办举行新闻发布会'], '国新办举行新闻发布会'],
    [['图为外长接受采访', '外长谈两国关系'], '外长谈两国关系'],
    [['外長就外交政策答記者問。（圖片源於新華社）', '一分鐘看完記者會'], '一分鐘看完記者會'],
    [['外长就外交政策答记者问（图）', '一分钟看完记者会'], '外长就外交政策答记者问（图）'],
    [['访资政李光耀', '栏目采访了李光耀先生，他是政治人物，是律师，是丈夫，是父亲……'], '访资政李光耀'],
    [['1983年5月14日参考消息(第1版)', '里根答记者问'], '里根答记者问'],
    [['新西兰驻华大使伍开文接受本报记者专访称：', '谈中新合作'], '新西兰驻华大使伍开文接受本报记者专访'],
    [['作者：美国白宫官方网站', '白宫发言人斯派塞'], '白宫发言人斯派塞'],
    [['中国队3-0战胜越南。赛后，主教练出席新闻发布会。', '彭啸发言'], '赛后，主教练出席新闻发布会'],
    [['两国关系很好。以下是2022年8月16日新闻发布会的文字实录：'], null],
    [['两国关系很好。'], null],
    [['两国关系'.repeat(30)], null],
    [['当前位置：首页', '日期：[2018年12月14日]'], null],
  ])('of %j is %s', (front, title) => {
    expect(splitLines(...front, ...turns).title).toBe(title);
  });
});

it('a title is no heading of the page or of its lists', () => {
  const text = lines(
    '某某新闻网正文',
    '热点搜索',
    '中方密切关注局势',
    '记者：好吗？',
    '林剑：中方对此表示欢迎和支持。',
  );
  expect(split(text).title).toBe('中方密切关注局势');
});

it('a title does not stand in the line in which the first turn begins', () => {
  for (const occasion of ['当日例行记者会上，', '发布会上']) {
    const text = lines('外交部回应热点', `${occasion}有记者问：好吗？`, '林剑说，好。');
    expect(split(text).title).toBe('外交部回应热点');
  }
});

it.each([
  '客服设为首页 |',
  '加入收藏',
  '本篇文章1721字，读完约4分钟',
  '全文共3100字',
  '已阅读3页，还剩9页未读，继续免费阅读',
  '欢迎来到某某文库',
  '文档简介',
  '实录 ',
  '大小：42.50 KB',
  ' 鲜花（ 1）  鸡蛋（ 0）',
  '本页位置： 首页 → 新闻中心 → 国内新闻',
])('%s is no title', (line) => {
  expect(split(lines(line, '外长谈中欧关系', '问：好吗？', '王毅：好。')).title).toBe('外长谈中欧关系');
});

describe('dates', () => {
  const { language } = knowledge();
  const patterns = patternsOf(language);
  const dateIn = (text: string): string | null => findDate(text, { language, patterns });

  it('are none where a visit begins', () => {
    expect(dateIn('2011年2月12日至18日，陈德铭访问非洲。')).toBeNull();
    expect(dateIn('2010年12月20日到2011年1月1日，陈德铭访问非洲。')).toBeNull();
    expect(dateIn('2024年3月7日—8日，国新办举行发布会。')).toBe('2024-03-07');
  });

  it.each([
    ['2024年5月6日外交部发言人林剑主持例行记者会', '2024-05-06'],
    ['发布时间：2024-5-6', '2024-05-06'],
    ['2024/05/06', '2024-05-06'],
    ['二〇二四年五月六日', '2024-05-06'],
    ['二零二三年十月十日', '2023-10-10'],
    ['一九九九年十二月三十一日', '1999-12-31'],
    ['二○二四年二月二十九日', '2024-02-29'],
    ['2023年2月29日', null],
    ['中華民國97年05月21日', '2008-05-21'],
    ['中华民国110年3月7日', '2021-03-07'],
    ['民國一一〇年三月七日', '2021-03-07'],
    ['民國一百一十年三月七日', '2021-03-07'],
    ['民國九十七年五月二十一日', '2008-05-21'],
    ['20210307', '2021-03-07'],
    ['发布时间：20210307', '2021-03-07'],
    ['电话：021-20210307', null],
    ['20211307', null],
    ['陸委會例行記者會（民國113年6月27日）', '2024-06-27'],
    ['民國9年6月27日', null],
    ['纪念民国26年7月7日抗战记者会', null],
    ['陸委會例行記者會（113年6月27日）', '2024-06-27'],
    ['大陸委員會記者會 113年6月27日', '2024-06-27'],
    ['一、時 間：113年3月5日（星期二）上午11時', '2024-03-05'],
    ['日期：113年6月27日星期四', '2024-06-27'],
    ['日期：113.06.27', '2024-06-27'],
    ['時間：113/6/27 上午11時', '2024-06-27'],
    ['（113-06-27）', '2024-06-27'],
    ['自113年6月27日起', null],
    ['期間：113年6月27日至28日', null],
    ['（98年6月27日）', null],
    ['位址：113.06.27', null],
    ['日期：113.06.27.8', null],
    ['2024年5月', null],
    ['电话12024-05-067', null],
    ['13.04.2015', '2015-04-13'],
    ['13.04.20156', null],
    ['08/17/2011 附：“全文”', '2011-08-17'],
    ['17/8/2011', '2011-08-17'],
    ['5/5/2011', '2011-05-05'],
    ['03/07/2021', null],
    ['1/08/17/2011', null],
    ['会议在2003年3月6号下午举行', '2003-03-06'],
    ['三月 19, 2020', '2020-03-19'],
    ['十二月 5，2023', '2023-12-05'],
    ['30 十二月 2022, 23:50', '2022-12-30'],
    ['SM Tan | 21 July 2015', '2015-07-21'],
    ['Beijing, Thursday, Nov. 9, 2017. (AP)', '2017-11-09'],
    ['Thu Nov 09 2017', '2017-11-09'],
    ['Sept 3rd, 2019', '2019-09-03'],
    ['发信站: 某某站 (Fri Mar 20 15:43:48 1998)', '1998-03-20'],
    ['21July2015', '2015-07-21'],
    ['May 2019', null],
    ['31 June 2019', null],
    ['dismay 5, 2019', null],
    ['三月 2020', null],
    ['2022年十二月 19, 2020', '2020-12-19'],
    ['十三月 5, 2023', null],
  ])('in %s read %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  const turns = ['问：2019年1月1日的事怎么看？', '答：好。'];

  it('of the dateline counts where it names the conference with the words of the title', () => {
    const title = '外交部发言人毛宁主持例行记者会';
    const url = 'https://example.org/202406/t20240605_1.shtml';
    const document = splitLines(title, url, `2024年6月6日，${title}。`, ...turns);
    expect(document).toMatchObject({ title, date: '2024-06-06' });
    expect(document.diagnostics).toMatchObject([{ code: 'date-conflict' }]);
  });

  it('that a record states counts before all others, and a conflict is told of the record', () => {
    const title = '2026年6月1日外交部发言人林剑主持例行记者会';
    const record = { title, date: '2026-06-02', text: lines(...turns) };
    const document = split(JSON.stringify(record), '2026-06-03.json');
    expect(document.date).toBe('2026-06-02');
    expect(document.diagnostics[0]!.message).toBe(
      'the record says 2026-06-02, the title says 2026-06-01; the record was believed',
    );
  });

  it('of the front matter count before that of the file name, and a conflict is told', () => {
    const document = split(lines('2024年5月6日', ...turns), '2024-05-07.txt');
    expect(document.date).toBe('2024-05-06');
    expect(document.diagnostics).toMatchObject([{ code: 'date-conflict', severity: 'warning' }]);
    expect(document.diagnostics[0]!.message).toMatch(/2024-05-06.*2024-05-07/);
  });

  it('come from the file name where the text before the turns has none', () => {
    const document = split(lines('例行记者会', ...turns), '2024-05-07.txt');
    expect(document.date).toBe('2024-05-07');
    expect(document.diagnostics).toEqual([]);
  });

  it('come from the web address before the file name, and borrow a year that title or dateline lack', () => {
    const url = 'https://www.example.org/2024-05/06/t20240506_1.html';
    expect(split(lines(url, ...turns), '2024-05-07.txt').date).toBe('2024-05-06');
    expect(split(lines('5月5日外交部例行记者会', ...turns), '2024-05-07.txt').date).toBe('2024-05-05');
  });

  it.each(['出演日本东京广播公司（TBS）时政类广播节目', '做客人民网'])(
    'of a programme count before that of publication: %s',
    (occasion) => {
      const lead = `6月23日，驻日本大使程永华${occasion}，回答主持人提问。`;
      expect(splitLines('大使谈两国关系', '更新：2015-6-29 9:45:58', lead, ...turns).date).toBe('2015-06-23');
    },
  );

  it('of publication count only where nothing else tells one', () => {
    const published = '发布时间：2024-05-08 12:00';
    expect(split(lines('记者会', published, ...turns), '2024-05-07.txt').date).toBe('2024-05-07');
    expect(splitLines('记者会', published, ...turns).date).toBe('2024-05-08');
    const byProgram = '五月 8, 2024';
    expect(splitLines('记者会', byProgram, '2024年5月7日下午4时', ...turns).date).toBe('2024-05-07');
    expect(splitLines('记者会', byProgram, ...turns).date).toBe('2024-05-08');
  });

  it('of publication are a copy’s where the title begins with another year', () => {
    const published = '更新时间：2024-03-28 19:49';
    expect(splitLines('2016李克强总理记者会实录', published, ...turns).date).toBeNull();
    expect(splitLines('2024李克强总理记者会实录', published, ...turns).date).toBe('2024-03-28');
  });

  it('of a live page are those announced, and not when that was told', () => {
    const announced = '大会将于3月8日10时举行记者会，请王毅答问。[ 2015-03-07 19:59 ]';
    expect(splitLines('文字实录', announced, ...turns).date).toBe('2015-03-08');
  });

  it('of a live page’s times are those of most of them', () => {
    const live = [
      '中国网：明天上午直播，敬请关注。[2012-03-05 18:20]',
      '李肇星：请外长讲话。[2012-03-06 10:01]',
      '杨洁篪：大家好。[2012-03-06 10:02]',
      '新华社记者：外长好吗？[2012-03-06 10:03]',
    ];
    expect(split(lines(...live)).date).toBe('2012-03-06');
  });

  it('of publication count before the clock of a copy above them', () => {
    const published = '发布时间：2017-03-08 19:24';
    expect(splitLines('2024-11-02 02:25:07', '记者会', published, ...turns).date).toBe('2017-03-08');
    expect(splitLines('2024-11-02 02:25:07', '记者会', ...turns).date).toBe('2024-11-02');
  });

  it.each([
    ['with the year of its page', '2023-01-10', '在1月9日外交部例行记者会上，记者提问。', '2023-01-09'],
    ['of the year before', '2023-01-02', '12月31日，外交部举行例行记者会。', '2022-12-31'],
    ['weeks before it is printed', '2007-04-23', '3月6日下午，大会举行记者招待会。', '2007-03-06'],
    ['of another month', '2023-01-10', '就8月9日的爆炸，外交部举行记者会。', '2023-01-10'],
    ['later than the page', '2023-01-10', '1月12日外交部将举行记者会。', '2023-01-10'],
    ['of an event', '2023-01-10', '外交部就1月9日爆炸答记者问。', '2023-01-10'],
    [
      'beside a page’s clock',
      '中国时间 1:17 2019年6月20日',
      '总统星期三（2月28日）举行记者会。',
      '2019-02-28',
    ],
    ['of dispatch', '2025-11-29', '中評社北京11月28日電 11月27日，國防部舉行例行記者會。', '2025-11-27'],
    ['of dispatch, in a bare day', '2025-11-29', '11月28日电 国防部27日举行例行记者会。', '2025-11-27'],
    ['of dispatch, in the month before', '2025-03-02', '3月1日电 国防部27日举行例行记者会。', '2025-02-27'],
    [
      'of dispatch, in a bare day with its hour',
      '2023-09-29',
      '9月29日电 28日下午3点30分，国防部举行例行记者会。',
      '2023-09-28',
    ],
    ['with its hour', '2016-09-03', '9月1日15:00，国防部举行例行记者会。', '2016-09-01'],
    ['of a bare day with a blank', '2025-10-17', '商务部周四（16 日）召开例行记者会。', '2025-10-16'],
    ['of a bare day', '2017-02-25', '外交部發言人耿爽主持24日例行記者會。', '2017-02-24'],
    ['of a bare day of the month before', '2017-03-01', '耿爽28日主持例行记者会。', '2017-02-28'],
    ['of publication', '2017-02-25 06:41:42', '在24日的外交部例行记者会上，有很多问题。', '2017-02-24'],
    ['of a message', '2020-10-21', '据使馆10月20日消息，10月16日，大使接受电视台专访。', '2020-10-16'],
    ['without days that it will be held', '2017-02-25', '记者会将于24日举行发布会。', '2017-02-25'],
    [
      'of dispatch, in the bare day behind a stroke',
      '2014-04-26',
      '中评社北京4月25日电/24日下午国防部举行例行记者会。',
      '2014-04-24',
    ],
    [
      'of dispatch, in the bare day before an hour',
      '2023-09-29 00:11',
      '中评社北京9月29日电（记者 郭至）28日下午3点，国防部举行线下例行记者会。',
      '2023-09-28',
    ],
    [
      'of dispatch, in the day before an hour',
      '2014-07-24',
      '北京7月24日电 7月22日（周二）上午10时30分新闻办举行发布会。',
      '2014-07-22',
    ],
    [
      'of dispatch, where a spokesman answers',
      '2022-01-18',
      '北京1月17日电/据报道，1月16日，发言人汪文斌就火山爆发答记者问。',
      '2022-01-16',
    ],
    [
      'of dispatch, in the bare day of an interview',
      '2022-12-25 08:08:39',
      '据微信公众号“使团”12月24日消息，22日，傅聪大使接受《南华早报》高级记者独家专访。',
      '2022-12-22',
    ],
    [
      'of another one before it',
      '2014-05-30',
      '5月29日電/5月24日，日本官房長官在記者會上表態。在5月29日的國防部例行記者會上，耿雁生回答了提問。',
      '2014-05-29',
    ],
    ['of a newspaper', '1999年4月10日人民日报 第3版', '北京4月9日电 外长举行记者会。', '1999-04-09'],
    ['of an interview', '2021/03/27', '2021年3月26日，大使接受电视台专访，全文如下：', '2021-03-26'],
  ])('of the conference count before one that stands alone: %s', (_, alone, lead, date) => {
    expect(splitLines('外交部回应热点', alone, lead, ...turns).date).toBe(date);
  });

  it('in brackets alone count before others that stand alone, unless with a time', () => {
    const dateIn = (line: string): string | null =>
      splitLines('外长答问集', '2012-01-11', line, ...turns).date;
    expect(['（2000年10月14日）', '（2000年10月14日 10:20）'].map(dateIn)).toEqual([
      '2000-10-14',
      '2012-01-11',
    ]);
  });

  it('of the conference counts before the page’s where the file name tells the same day', () => {
    const text = lines('总理记者会实录', '2020-12-14', '3月15日，总理举行记者会。', ...turns);
    expect(split(text, '2019-03-15.txt').date).toBe('2019-03-15');
    expect(split(text).date).toBe('2020-12-14');
  });

  it('without a year are in that in which they are nearest to one that is known', () => {
    const text = lines('复馆', '2022年01月01日 13:29', '据网站1月1日消息，发言人答记者问。', ...turns);
    expect(split(text, '2021-12-31.txt').date).toBe('2022-01-01');
    expect(split(lines('2月1日发言人答记者问', ...turns), '2018-12-24.txt').date).toBe('2018-02-01');
  });

  it.each([
    ['十届全国人大三次会议3月6日举行记者招待会。', '2005-03-06'],
    ['第十四届全国人民代表大会第一次会议将于3月7日10时举行记者会。', '2023-03-07'],
    ['3月4日，全国政协十三届五次会议举行新闻发布会。', '2022-03-04'],
    ['中新社3月12日電 十一屆全國人大一次會議今天上午舉行記者會。', '2008-03-12'],
    ['十三届全国人大常委会第二次会议3月7日举行记者会。', null],
    ['上海市十六届人大一次会议1月12日举行记者会。', null],
    ['五届全国人大五次会议11月26日举行记者会。', null],
    ['十四届全国人大二次会议今天举行记者会。', null],
  ])('without a year are in that of the congress that their line speaks of: %s', (lead, date) => {
    expect(split(lines('部长答记者问', lead, ...turns)).date).toBe(date);
    expect(split(lines(lead, ...turns)).date).toBe(date);
  });

  it('of a congress count before the page’s', () => {
    const lead = '3月15日，十三届全国人大二次会议举行记者会。';
    expect(split(lines('总理记者会实录', '2020-12-14', lead, ...turns)).date).toBe('2019-03-15');
  });

  it('of the conference may stand in the title with the page’s', () => {
    const title = '章启月答问实录 2001年12月21日 08:11 中新网北京12月20日消息，章启月今天举行记者会';
    expect(splitLines(title, ...turns)).toMatchObject({ title: '章启月答问实录', date: '2001-12-20' });
    const second = '总理记者会答问（二） 2001年3月15日 21:03 中新网消息：总理举行记者会';
    expect(splitLines(second, ...turns).title).toBe('总理记者会答问（二）');
    const cut = '中方反对恢复侦察飞行2001年5月8日16:03中新网消息：孙玉玺举行记者会';
    expect(splitLines(cut, ...turns).title).toBe('中方反对恢复侦察飞行');
    expect(splitLines('11月28日电 国防部27日举行记者会', '2025-11-28 10:00', ...turns).date).toBe(
      '2025-11-27',
    );
  });

  it('of the conference may stand behind the sentence of its line that is taken for the title', () => {
    const lead =
      '5月29日電/5月24日，日本官房長官在記者會上表態。在5月29日的國防部例行記者會上，他回答了提問。';
    const { title, date } = split(lines(lead, ...turns), '2014-05-30.txt');
    expect([title, date]).toEqual(['5月29日電/5月24日，日本官房長官在記者會上表態', '2014-05-29']);
  });

  it('of the conference may stand in the question that is told of', () => {
    const asked = (words: string): string | null =>
      splitLines('秦刚外长访非', '时间：2023-01-10 15:53:07', 'Q', `${words}好吗？`, 'A', '好。').date;
    expect(asked('消息，在1月9日外交部例行记者会上，新华社记者提问：')).toBe('2023-01-09');
    expect(asked('在1月9日外交部例行记者会上，你说很好。')).toBe('2023-01-10');
  });

  it('of publication stand with the time at the beginning of a line too', () => {
    const published = '2001年12月21日 08:11';
    const lead = '中新网12月20日电 章启月今天在记者招待会上回答了提问。';
    expect(splitLines('章启月答记者问', published, lead, ...turns).date).toBe('2001-12-20');
    expect(splitLines('章启月答记者问', published, ...turns).date).toBe('2001-12-21');
  });

  it('at the end of the text count where nothing else tells one', () => {
    const end = '2018年10月2日（星期二）';
    expect(splitLines('会见传媒谈话全文', ...turns, end).date).toBe('2018-10-02');
    expect(splitLines('2018年10月1日会见传媒谈话全文', ...turns, end).date).toBe('2018-10-01');
  });

  it('are missing, and told so, where neither has one', () => {
    const document = splitLines(...turns);
    expect(document.date).toBeNull();
    expect(codesOf(document)).toEqual([['no-date', null]]);
  });
});
