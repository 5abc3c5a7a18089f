import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../schemas/types/index.js';
import { refusalOf, split } from '../support/stages.js';
import { lines, splitLines, turnsOf } from './support.js';

describe('words that close the conference', () => {
  const text = ['外交部发言人毛宁主持例行记者会', '问：好吗？', '毛宁：好。', '****'];
  const recess = '根据元旦放假安排，外交部例行记者会将于1月1日休会。';

  it('are a turn of their own behind the note of a recess, in no exchange', () => {
    const document = split(
      lines(...text, recess, '今天是今年最后一场例行记者会。', '祝大家新年快乐！', '（完）'),
    );
    expect(turnsOf(document).slice(1)).toEqual([
      'respondent 毛宁: 好。',
      'respondent null: 今天是今年最后一场例行记者会。\n祝大家新年快乐！',
    ]);
    expect(document.turns[2]).toMatchObject({ speaker_name: '毛宁', exchange_id: null, line_start: 6 });
  });

  it.each(['相关新闻', '（编辑：张三）', '来源：外交部。'])('are no notes: %s', (note) => {
    expect(splitLines(...text, recess, note).turns).toHaveLength(2);
  });
});

describe('a heading above the words that open a conference', () => {
  const asked = ['（记者）', '我是NHK记者清水。请问如何应对？', '（岸田首相）', '我们密切合作。'];
  const again = ['（记者）', '请问日韩关系如何？', '（岸田首相）', '继续沟通。'];

  it('begins the first turn, and who leads through a conference of Japan’s prime minister does not answer', () => {
    const opening = ['【开场发言】', '早上好。', '<回顾一年>', '一年以前，我参加了选举。'];
    const moderated = ['（内阁广报官）', '请干事社提问。'];
    const document = splitLines('首相记者会', ...opening, ...moderated, ...asked, ...again);
    expect(turnsOf(document).slice(0, 3)).toEqual([
      'respondent 开场发言: 早上好。\n<回顾一年>\n一年以前，我参加了选举。',
      'moderator 内阁广报官: 请干事社提问。',
      'questioner 记者: 我是NHK记者清水。请问如何应对？',
    ]);
    expect(document.turns[0]).toMatchObject({ speaker_name: '岸田', speaker_title: null });
  });

  it('makes a speech on which no question follows a turn', () => {
    expect(turnsOf(splitLines('首相记者会', '【首相开场讲话】', '早上好。'))).toEqual([
      'respondent 首相开场讲话: 早上好。',
    ]);
  });

  it.each(['【开场发言】【问答】', '开场发言', '【开场发言要点】'])('is not %s', (line) => {
    const { turns } = splitLines('首相记者会', line, '请看下文。', ...asked, ...again);
    expect(turns).toHaveLength(4);
  });
});

describe('an announcement on which no question follows', () => {
  it('is a turn below the line that says whose it is', () => {
    const text = lines(
      '2013年3月1日外交部发言人华春莹主持例行记者会',
      '华春莹首先发布消息：',
      '应邀，外长将访华。',
      '明天还将访俄。',
    );
    expect(turnsOf(split(text))).toEqual([
      'respondent 华春莹首先发布消息: 应邀，外长将访华。\n明天还将访俄。',
    ]);
  });

  it('is a report where it follows in the same line and greets nobody', () => {
    const text = lines('2013年3月1日外交部消息', '外交部发言人华春莹宣布：应邀，外长将访华。');
    expect(refusalOf(() => split(text)).code).toBe('no-turns');
  });
});

describe('answers without a label', () => {
  it('follow the first paragraph of each question', () => {
    const document = split(
      lines(
        '2013年5月23日，外交部发言人洪磊主持例行记者会。',
        '问：请证实。',
        '应邀访问。',
        '还有。',
        '问：好吗？',
        '好。',
      ),
    );
    expect(turnsOf(document)).toEqual([
      'questioner 问: 请证实。',
      'respondent null: 应邀访问。\n还有。',
      'questioner 问: 好吗？',
      'respondent null: 好。',
    ]);
    expect(document.turns[1]!.speaker_name).toBe('洪磊');
  });

  describe('where others have a label', () => {
    const turnsIn = (...below: string[]): string[] =>
      turnsOf(
        splitLines('外交部发言人洪磊主持例行记者会。', '问：请证实。', ...below, '问：好吗？', '答：好。'),
      ).slice(0, -2);

    it('follow a question that another one follows', () => {
      expect(turnsIn('应邀访问。', '还有。')).toEqual([
        'questioner 问: 请证实。',
        'respondent null: 应邀访问。\n还有。',
      ]);
    });

    it.each([
      ['a paragraph asks', ['对此表示遗憾。', '请问有何评论？']],
      ['a paragraph is a translation', ['Please confirm.']],
      ['a note stands there', ['（记者另外问及日程。）']],
      ['a caption stands there', ['图为记者提问']],
    ])('are none where %s', (_, below) => {
      expect(turnsIn(...below).filter((turn) => turn.startsWith('respondent'))).toEqual([]);
    });
  });

  it('follow one question where they tell whose they are', () => {
    const front = ['驻菲律宾大使黄溪连接受采访', '问：好吗？'];
    expect(splitLines(...front, '黄大使表示，很好。', '还会更好。').turns[1]).toMatchObject({
      role: 'respondent',
      speaker_name: '黄溪连',
      line_start: 3,
    });
    expect(splitLines(...front, '王岐山副主席表示祝贺。').turns).toHaveLength(1);
  });

  it('are of whom the heading of their conference names', () => {
    const exchange = ['问：好吗？', '答：很好。'];
    const heading = (name: string): string => `2016年6月6日外交部发言人${name}主持例行记者会`;
    const document = split(
      lines('答记者问', heading('华春莹'), ...exchange, heading('洪磊'), ...exchange, ...exchange),
    );
    const names = document.turns.map(({ speaker_name }) => speaker_name);
    expect(names).toEqual([null, '华春莹', null, '洪磊', null, '洪磊']);
  });

  it('are of the only one whom the lead tells to be interviewed', () => {
    const text = ['驻韩大使邢海明接受采访', '1、目的是什么？', '两国关系好。', '2. 还有吗？', '没有。'];
    expect(splitLines(...text).turns[1]!.speaker_name).toBe('邢海明');
  });
});

it('a report above the line that announces the transcript is no opening', () => {
  const report = ['应外长邀请，德国外长访华。', '德国外长接受采访。以下是采访内容。'];
  for (const line of [report[1]!, '德国外长接受采访。记者会答问全文如下：']) {
    const document = splitLines('德国外长接受采访', report[0]!, line, '记者：好吗？', '韦德富尔：很好。');
    expect(document.turns.map(({ role }) => role)).toEqual(['questioner', 'respondent']);
  }
});

describe('a statement after which nobody asks', () => {
  const title = '外交部发言人章启月主持例行记者会';

  it('is a transcript where it greets', () => {
    const document = splitLines(title, '章启月说，女士们、先生们，下午好！', '我宣布一条消息。');
    expect(turnsOf(document)).toEqual(['respondent 章启月说: 女士们、先生们，下午好！\n我宣布一条消息。']);
  });

  it('is news where it does not', () => {
    expect(refusalOf(() => splitLines(title, '章启月说，中方表示赞赏。')).code).toBe('no-turns');
  });

  it.each([
    ['王毅向中国媒体介绍习近平主席访问法国情况', '2024年5月10日，访问圆满结束。'],
    ['习近平主席访问法国成果丰硕', '外交部长王毅10日向随行记者介绍此访情况。'],
    ['外交部长王毅谈习近平主席访问法国', '新华社巴黎5月10日电 习近平主席结束访问。'],
    ['王毅访问结束后接受媒体采访', '2024年5月10日。'],
  ])('is what somebody told the press: %s', (title, lead) => {
    const told = [
      '王毅说，今年是中法建交60周年。',
      '一、中法建交精神',
      '双方发表声明。',
      '王毅表示，前景广阔。',
    ];
    const document = splitLines(title, lead, ...told);
    expect(turnsOf(document)).toEqual([`respondent 王毅说: ${told.join('\n').slice('王毅说，'.length)}`]);
    expect(document.turns[0]!.speaker_name).toBe('王毅');
  });

  it('is what two told who met the press together, each with his own words', () => {
    const lead = '国务院总理李克强10日在柏林与德国总理默克尔会谈后共同会见记者。';
    const told = ['李克强介绍了磋商成果。他表示，前景广阔。', '默克尔表示，两国关系密切。'];
    expect(turnsOf(splitLines('中德总理会谈', lead, ...told))).toEqual([
      'respondent 李克强介绍了磋商成果: 他表示，前景广阔。',
      'respondent 默克尔表示: 两国关系密切。',
    ]);
    const met = lead.replace('共同会见记者', '共同会见议员');
    expect(refusalOf(() => splitLines('中德总理会谈', met, ...told)).code).toBe('no-turns');
  });

  it('is no heading that is numbered', () => {
    const text = lines('林剑主持例行记者会', '一、关于法国局势', '问：好吗？', '答：很好。');
    expect(turnsOf(split(text))).toEqual(['questioner 问: 好吗？', 'respondent 答: 很好。']);
  });

  it('is what several told at a briefing, without the headings above and what the press adds', () => {
    const document = split(
      lines(
        '外交部就访问法国举行媒体吹风会',
        '外交部3日举行中外媒体吹风会。外交部副部长李明、部长助理王强介绍访问有关情况，并回答提问。',
        '访问将于5月举行。',
        '一、关于访问法国',
        '外交部副部长、筹备事务协调人李明表示，应邀请将访问法国。',
        '李明指出，前景广阔。',
        '二、关于出席峰会',
        '王强表示，峰会将于6月举行。',
      ),
    );
    expect(
      document.turns.map(({ speaker_name, line_start, line_end }) => [speaker_name, line_start, line_end]),
    ).toEqual([
      ['李明', 5, 7],
      ['王强', 8, 8],
    ]);
    expect(document.turns[0]!.speaker_title).toBe('外交部副部长、筹备事务协调人');
  });

  it.each([
    '外交部副部长李明表示，不介绍情况。',
    '外交部3日举行吹风会。',
    '外交部副部长李明介绍访问有关情况。',
  ])('is none without a briefing at which somebody told it: %s', (lead) => {
    const text = lines('中法关系很好', lead, '李明表示，前景广阔。');
    expect(refusalOf(() => split(text)).code).toBe('no-turns');
  });

  it.each(['王毅同法国外长会谈', '王毅谈到中法关系', '李强向媒体介绍访问情况'])(
    'is none below other titles: %s',
    (title) => {
      const text = lines(title, '外交部长王毅10日访问法国。', '王毅说，前景广阔。');
      expect(refusalOf(() => split(text)).code).toBe('no-turns');
    },
  );
});

describe('openings without a label', () => {
  it('are no notice of who may copy the page', () => {
    const notice = '版权声明：本网图片未经书面授权，不得转载使用。';
    const lead = '本网7月6日电 外交部发言人毛宁今天下午主持例行记者会，就多个问题答问。';
    const { turns } = splitLines(
      '毛宁就多个问题答问',
      notice,
      lead,
      '毛宁：各位下午好。',
      '问：好吗？',
      '毛宁：好。',
    );
    expect(turns.map(({ line_start }) => line_start)).toEqual([4, 5, 6]);
  });

  it('may be reported of a spokesman whom only they name, on a line of its own', () => {
    const announced = ['外交部发言人毛宁宣布：', '应邀请，斐济总理将访华。'];
    const { turns } = splitLines('斐济总理将访华', ...announced, '问：好吗？', '答：好。');
    expect(turns[0]).toMatchObject({ speaker_name: '毛宁', speaker_title: '外交部发言人', line_start: 2 });
  });

  it.each([
    ['布林肯国务卿首先作了简短的发言：', '布林肯', '国务卿'],
    ['任国强大校首先发布一条消息：', '任国强', '大校'],
    ['国防部新闻发言人任国强大校首先发布消息：', '任国强', '国防部新闻发言人 大校'],
    ['任国强发言', '任国强', null],
  ])('may be reported of who is named with his office: %s', (line, name, office) => {
    const [turn] = split(
      lines(
        '布林肯、任国强答问',
        line,
        '谢谢大家今天来。',
        '问：好吗？',
        '任国强：好。',
        '问：是吗？',
        '任国强：是。',
      ),
    ).turns;
    expect(turn).toMatchObject({ role: 'respondent', speaker_name: name, speaker_title: office });
  });

  it.each([
    '应中国政府邀请，秘书长古特雷斯访问中国，并接受了央视主持人水均益的专访。',
    '今天我们来到了比什凯克，在这里我们将对话扎帕罗夫。',
    '凤凰网为你梳理了这些精彩瞬间。',
  ])('are none where a line tells of an interview or of what follows: %s', (line) => {
    const { turns } = split(
      lines('总理李克强召开记者会。', line, '李克强：提问吧！', '问：好吗？', '李克强：好。'),
    );
    expect(turns[0]!.speaker_label).toBe('李克强');
  });

  describe('in the one line of a page that lost its line breaks', () => {
    const asked = ['问：好吗？', '答：好。', '问：何时？', '答：不知道。'];
    const turnsIn = (...parts: string[]): string[] =>
      turnsOf(split([...parts, ...asked].join(' '))).slice(0, -4);
    const dateline = '2010年11月11日，外交部发言人洪磊主持例行记者会。';

    it.each([
      ['洪磊首先发布消息： 应总统邀请，桑国卫将访问。', '洪磊首先发布消息: 应总统邀请，桑国卫将访问。'],
      ['洪磊首先宣布： 一、两国将对话。', '洪磊首先宣布: 一、两国将对话。'],
      ['洪磊说：女士们，下午好！', '洪磊说: 女士们，下午好！'],
      ['洪磊说，女士们，下午好！', '洪磊说: 女士们，下午好！'],
      ['全文如下： 洪磊：女士们，下午好！', '洪磊: 女士们，下午好！'],
      ['大家下午好。下面请提问。', 'null: 大家下午好。下面请提问。'],
      ['点击查看图片 洪磊说，各位，下午好！', '洪磊说: 各位，下午好！'],
    ])('are found: %s', (opening, turn) => {
      expect(turnsIn(dateline, opening)).toEqual([`respondent ${turn}`]);
    });

    it.each([
      '洪磊在例行记者招待会上回答了记者提出的以下问题：',
      `${dateline}相关内容如下：`,
      `${dateline}会前有人说，各位来宾已到。`,
    ])('are none where the first question follows: %s', (lead) => {
      expect(turnsIn(lead)).toEqual([]);
      expect(split([lead, ...asked].join(' ')).turns).toHaveLength(4);
    });

    it('are of the one before whose greeting alone a name stands', () => {
      expect(turnsIn('会议将讨论形势。外交部发言人主持例行记者会。', '秦刚：大家下午好。')).toEqual([
        'respondent 秦刚: 大家下午好。',
      ]);
    });

    it('are no part of an opening on a line above', () => {
      const opening = ['大家下午好，先说一条消息。', '总统将来访。各位请提问。问：好吗？', '答：好。'];
      expect(turnsOf(splitLines(dateline, ...opening))[0]).toBe(
        'respondent null: 大家下午好，先说一条消息。\n总统将来访。各位请提问。',
      );
    });

    it('are none of the conference that a headline names before a colon', () => {
      const headline =
        '外交部9日例行记者会：秦刚就半岛局势等答问 来源：外交部网站 外交部发言人秦刚举行例行记者会。';
      expect(turnsIn(headline, '秦刚：大家下午好。')).toEqual(['respondent 秦刚: 大家下午好。']);
    });
  });

  describe('that are reported', () => {
    const said = ['王毅表示，很好。', '王毅说，愿合作。', '勒德里昂表示，法方愿合作。'];
    const answered = '在回答凤凰卫视记者关于伊核前景的提问时，王毅说，遗憾。';
    const asked = ['新华社记者问：好吗？', '王毅答：好。'];
    const held = '王毅同法国外长勒德里昂会谈后共同会见记者。';
    const turnsIn = (lead: string, ...more: string[]): string[] =>
      turnsOf(splitLines('王毅谈中法关系', `2018年9月13日，外长${lead}`, ...said, ...more, ...asked)).slice(
        0,
        -2,
      );

    it('are of all who meet the press together, and answer who asked one of them', () => {
      expect(turnsIn(held, answered)).toEqual([
        'respondent 王毅表示: 很好。\n王毅说，愿合作。',
        'respondent 勒德里昂表示: 法方愿合作。',
        'questioner 凤凰卫视记者: 关于伊核前景的提问时，',
        'respondent 王毅说: 遗憾。',
      ]);
    });

    it.each([
      ['the press meets one of them alone', '王毅同法国外长勒德里昂会谈后会见记者。'],
      ['the lead does not name the other one', '王毅同法国外长会谈后共同会见记者。'],
    ])('are of the first alone where %s', (_, lead) => {
      expect(turnsIn(lead)).toEqual([`respondent 王毅表示: ${lines('很好。', ...said.slice(1))}`]);
    });
  });

  it('are headed by nobody’s name where a label follows the heading', () => {
    const { turns } = split(
      lines('答问', '任国强发言', '问：好吗？', '任国强：好。', '问：是吗？', '任国强：是。'),
    );
    expect(turns).toHaveLength(4);
  });

  const turns = ['总台央视记者：请问细节？', '林剑：好。'];
  const title = '2025年6月24日外交部发言人林剑主持例行记者会';
  const openingOf = (...front: string[]): string | undefined =>
    turnsOf(splitLines(...front, ...turns)).find((turn) => turn.startsWith('respondent null'));

  it.each([
    '国务院总理将于6月26日在北京出席理事会年会开幕式并致辞。',
    '第16届博览会将于9月21日至24日在南宁举行。',
    '经双方商定，外交部长将于9月28日举行高级别战略对话。',
    '12月26日，两国外长在北京签署联合公报。这是共同愿望。',
    '德国外长将于5月10日访华。',
    '记者朋友们，下午好！首先，我想感谢大家。',
  ])('are the first paragraph of speech behind the title: %s', (opening) => {
    const second = '双方传统友谊深厚。';
    expect(openingOf(title, '分享至', '原标题：记者会', opening, second)).toBe(
      `respondent null: ${lines(opening, second)}`,
    );
    const [turn] = splitLines(title, opening, ...turns).turns;
    expect(turn).toMatchObject({ speaker_name: '林剑', exchange_id: null });
  });

  it('may stand behind a dateline, or below the title of a routine briefing', () => {
    const opening = '应邀访华的外长今天抵达。';
    expect(openingOf('外交部要闻', '2025年6月24日，外交部发言人林剑主持例行记者会。', opening)).toBeDefined();
    expect(openingOf('6月24日外交部例行记者会全文', opening)).toBeDefined();
    expect(openingOf('外交部要闻', opening)).toBeUndefined();
  });

  it('may announce a conference that will be held', () => {
    expect(openingOf(title, '3月8日，人大会议将举行记者会。')).toBeDefined();
    expect(openingOf(title, '中国和邻国举行会谈，之后将双双举行联合记者会。')).toBeDefined();
  });

  it.each([
    '新华社北京3月8日电 中国和邻国8日建立关系。',
    '【环球网报道】中国和邻国8日建立关系。',
    '据外交部网站消息，中国和邻国建立关系。',
    '3月8日，大会举行记者会，邀请外交部长就外交政策回答中外记者提问。',
    '2016年3月8日，十二届全国人大四次会议举行记者会。',
    '3月8日，二次会议在梅地亚中心举行视频记者会。',
    '林剑毕业于大学国际政治系。曾任大使。',
    '在昨天的例行记者会上，谈到了两国关系。',
    '外交部对此作出回应。',
    '他称中国是真正的朋友。',
    '谈到两国关系，她说，前景广阔。',
    '中外关系如何发展？',
    '来源：外交部网站。',
    '双方签署公报',
  ])('are no leads, notes and headings: %s', (line) => {
    expect(openingOf(title, line)).toBeUndefined();
  });

  it('are reported of who has the word where the conference begins', () => {
    const lead = '新华社北京3月13日电 国务院总理李强会见中外记者。';
    const document = splitLines(lead, '记者会开始时，李强说，大家好。下面请提问。', ...turns);
    expect(turnsOf(document)[0]).toBe('respondent 李强说: 大家好。下面请提问。');
  });

  it('tell no date of the conference', () => {
    const document = splitLines(title, '德国外长将于5月10日访华。', ...turns);
    expect(document.date).toBe('2025-06-24');
    expect(document.diagnostics).toEqual([]);
  });
});

describe('questions without a label', () => {
  it('are none where an answer goes on', () => {
    expect(splitLines('问：好？', '答：好。', '为什么好？', '发言人：再说。').turns).toHaveLength(3);
  });

  it('may stand above the only one who was interviewed', () => {
    const lead = '应中方邀请，越南领导人阮富仲对中国进行访问。\n中国之声专访中国驻越南大使熊波。';
    const asked = (...above: string[]): string[] => turnsOf(splitLines(lead, ...above, '熊波：很好。'));
    const question = '首先我们想了解一下，阮富仲为何此时访问？';
    expect(asked('最佳时机的访问', question)).toEqual([
      `questioner null: ${question}`,
      'respondent 熊波: 很好。',
    ]);
    expect(asked('阮富仲为何此时访问？')).toEqual(['respondent 熊波: 很好。']);
  });
});

describe('minutes', () => {
  const minutes = (): Transcript =>
    splitLines(
      '例行新聞說明會紀要',
      '一、時 間：109年12月3日上午10時30分',
      '二、地 點：新聞中心',
      '三、主持人：發言人林剑',
      '四、出席者：歐洲司副司長陳詠韶',
      '※歐洲司副司長陳詠韶報告：',
      '歐洲司沒有報告事項。',
      '一、兩國關係如何？（自由時報呂伊萱小姐、公視韓瑩小姐）',
      '答：很好。',
      '是否還有消息？',
      '答：沒有。',
    );

  it('begin with fields, and name who reports with his office', () => {
    expect(minutes().turns[0]).toMatchObject({
      speaker_name: '陳詠韶',
      speaker_title: '歐洲司副司長',
      line_start: 6,
    });
  });

  it('tell by a mark who speaks where a page has lost its line breaks', () => {
    const head = '外交部次長沈平巡與媒體茶敘紀要： 一、 時 間：11月18日 二、 主持人：發言人陳銘正';
    const said = '※ 外交部發言人陳銘正引言： 歡迎大家。 ※ 外交部次長沈平巡致詞： 首先報告消息。';
    const { turns } = split(`${head} ${said}`);
    expect(turns.map(({ speaker_name }) => speaker_name)).toEqual(['陳銘正', '沈平巡']);
  });

  it('have questions without labels, with the outlets behind them', () => {
    expect(turnsOf(minutes()).slice(1)).toEqual([
      'questioner 自由時報、公視: 兩國關係如何？（自由時報呂伊萱小姐、公視韓瑩小姐）',
      'respondent 答: 很好。',
      'questioner null: 是否還有消息？',
      'respondent 答: 沒有。',
    ]);
  });

  it('name the reporter of a question where only one asks', () => {
    const { turns } = splitLines(
      '一、好嗎？（公視韓瑩小姐）',
      '答：好。',
      '二、是嗎？（自由時報）',
      '答：是。',
      '三、好嗎？（無名報呂伊萱小姐）',
      '答：好。',
    );
    expect(turns.map(({ speaker_label, speaker_name }) => [speaker_label, speaker_name])).toEqual([
      ['公視', '韓瑩'],
      ['答', null],
      ['自由時報', null],
      ['答', null],
      ['無名報', '呂伊萱'],
      ['答', null],
    ]);
  });

  it('have questions in another language with their translation behind them', () => {
    const asked = 'Is it good？（Bloomberg 台北分社社長John Smith）（中譯：兩國關係好嗎？）';
    const text = ['例行新聞說明會紀要', '※歐洲司司長陳詠韶答詢：', asked, '答：很好。'];
    expect(turnsOf(splitLines(...text))).toEqual([
      `questioner Bloomberg 台北分社社長John Smith: ${asked}`,
      'respondent 答: 很好。',
    ]);
    const told = '我們密切合作（中譯：合作）';
    expect(splitLines('例行新聞說明會紀要', '問：好？', '答：好。', told, '答：很好。').turns).toHaveLength(
      3,
    );
  });

  it('have answers of whom the heading of their section names', () => {
    const sections = ['陳詠韶報告：', '沒有報告。', '歐江安答詢：', '問：好嗎？', '答：很好。'];
    const document = split(
      lines('紀要', '三、主持人：歐江安', ...sections, '陳詠韶答詢：', '問：好？', '答：好。'),
    );
    const names = document.turns.map(({ speaker_name }) => speaker_name);
    expect(names).toEqual(['陳詠韶', null, '歐江安', null, '陳詠韶']);
  });

  it('tell an office without the number before it', () => {
    const document = splitLines('記者會', '壹、秘書長致詞：', '各位早。', '貳、總統致詞：', '各位早。');
    expect(document.turns.map(({ speaker_title }) => speaker_title)).toEqual(['秘書長', '總統']);
  });
});

describe('labels that have lost their colons', () => {
  const title = '2026年1月15日外交部发言人毛宁主持例行记者会';

  it('are those of outlets, and of who holds the conference', () => {
    const text = [
      title,
      '应总统邀请，国家主席特使将出席就职仪式。',
      '法新社记者一名教授在法国被控。发言人是否了解此案？',
      'AFP Are you aware of this case?',
      '毛宁我不了解情况。',
      '中方要求公民遵守当地法律。',
      '《金融时报》记者美国将出售原油。中方有何评论？',
      '毛宁有关合作受到保护。',
    ];
    expect(turnsOf(splitLines(...text))).toEqual([
      `respondent null: ${text[1]}`,
      'questioner 法新社记者: 一名教授在法国被控。发言人是否了解此案？\nAFP Are you aware of this case?',
      'respondent 毛宁: 我不了解情况。\n中方要求公民遵守当地法律。',
      'questioner 《金融时报》记者: 美国将出售原油。中方有何评论？',
      'respondent 毛宁: 有关合作受到保护。',
    ]);
  });

  it.each([
    ['the question', ['法新社记者提问毛宁如何看待关税。', '毛宁我不了解情况。']],
    ['the answer', ['法新社记者一名教授在法国被控。是否了解？', '毛宁强调双方沟通顺畅。']],
  ])('are none in a report that tells %s', (_, told) => {
    expect(refusalOf(() => splitLines(title, ...told)).code).toBe('no-turns');
  });

  describe('where others have theirs', () => {
    const asked = '法新社记者：何时开放渔场？';

    it('are of the answer between two questions, and of the question between two answers', () => {
      const lost = ['毛宁中方将适时发布消息。', '请保持关注。'];
      const asks = '路透社记者救助是否顺利？';
      const document = splitLines(title, asked, ...lost, asked, '毛宁：下月。', asks, '毛宁：很顺利。');
      expect(turnsOf(document)).toEqual([
        'questioner 法新社记者: 何时开放渔场？',
        'respondent 毛宁: 中方将适时发布消息。\n请保持关注。',
        'questioner 法新社记者: 何时开放渔场？',
        'respondent 毛宁: 下月。',
        'questioner 路透社记者: 救助是否顺利？',
        'respondent 毛宁: 很顺利。',
      ]);
    });

    it.each([
      ['others answer too', ['毛宁我不了解情况。', asked, '王毅：下月。']],
      ['a question tells of who answers', ['毛宁强调双方沟通顺畅。', asked]],
      ['an answer tells of a reporter', [asked, '毛宁：好。', '路透社记者昨天也在场。', '毛宁：好。']],
    ])('are none where %s', (_, between) => {
      const document = splitLines(title, asked, ...between, '毛宁：明天。');
      const labelled = between.filter((line) => line.includes('：'));
      expect(document.turns).toHaveLength(labelled.length + 2);
    });
  });

  it('are none where nobody holds a conference', () => {
    const asked = ['法新社记者一名教授在法国被控。是否了解？', '毛宁我不了解情况。'];
    expect(refusalOf(() => splitLines('新闻集锦', ...asked)).code).toBe('no-turns');
  });
});

describe('an answer that began on the page before', () => {
  const said =
    '所以两国的渔民可以放心，这片海域会是和平之海、友谊之海、合作之海，我们也欢迎周边国家一道参加巡航和救助，具体安排请向海事部门了解。';
  const asked = ['法新社记者：何时开始？', '王毅：明天。'];

  it('is his who alone answers, where nothing but its paragraphs stands above the first question', () => {
    const document = splitLines(said, '谢谢大家的关心。', ...asked);
    expect(turnsOf(document)[0]).toBe(`respondent null: ${said}\n谢谢大家的关心。`);
    expect(document.turns[0]!.speaker_name).toBe('王毅');
  });

  it('may begin as speakers do, and be broken within a sentence', () => {
    const broken = ['中方支持东盟的斡旋努力，', '也在发挥建设性作用，', '核心就是劝和促谈。'];
    expect(turnsOf(splitLines(...broken, ...asked))[0]).toBe(`respondent null: ${broken.join('\n')}`);
    expect(splitLines(broken[2]!, ...broken.slice(0, 2), ...asked).turns).toHaveLength(2);
  });

  it.each([
    ['a title', ['渔业合作', said]],
    ['a lead', [`今天，外长王毅举行记者会。${said}`]],
    ['a paragraph that tells of reporters', [`本报记者到访渔港。${said}`]],
    ['one in which nobody speaks of himself', [said.replace('所以', '').replace('我们也', '各方都')]],
    ['a sentence alone', ['我们欢迎。']],
    ['a paragraph that names who answers', [`王毅笑了。${said}`]],
  ])('is no turn where there is %s', (_, above) => {
    expect(splitLines(...above, ...asked).turns).toHaveLength(2);
  });
});
