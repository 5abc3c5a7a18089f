import { describe, expect, it } from 'vitest';
import { split } from '../support/stages.js';
import { codesOf, lines, splitLines, turnsOf } from './support.js';

describe('labels', () => {
  it('begin turns that go on for several paragraphs', () => {
    const document = split(
      lines(
        '总台央视记者：对此有何评论？',
        '',
        '林剑：很好。',
        '',
        '第二段。',
        '',
        '法新社记者：是吗？',
        '林剑：是。',
        '',
      ),
    );
    expect(turnsOf(document)).toEqual([
      'questioner 总台央视记者: 对此有何评论？',
      'respondent 林剑: 很好。\n\n第二段。',
      'questioner 法新社记者: 是吗？',
      'respondent 林剑: 是。',
    ]);
    expect(document.turns.map(({ line_start, line_end }) => [line_start, line_end])).toEqual([
      [1, 1],
      [3, 5],
      [7, 7],
      [8, 8],
    ]);
  });

  it('are 问 and 答 where the speakers have no names', () => {
    expect(turnsOf(splitLines('问：好吗？', '答：好。'))).toEqual([
      'questioner 问: 好吗？',
      'respondent 答: 好。',
    ]);
  });

  it('may end in an ASCII colon', () => {
    expect(turnsOf(splitLines('问: CNN报道了吗？', '答: CNN没有。'))).toEqual([
      'questioner 问: CNN报道了吗？',
      'respondent 答: CNN没有。',
    ]);
  });

  it('may stand on a line of their own', () => {
    const document = splitLines('新华社记者：', '', '好吗？', '答：', '好。');
    expect(turnsOf(document)).toEqual(['questioner 新华社记者: 好吗？', 'respondent 答: 好。']);
    expect(document.turns[0]).toMatchObject({ line_start: 1, line_end: 3 });
  });

  it.each([
    ['第一财经提问', 3],
    ['第一问题', 2],
  ])('may ask for an outlet that begins as sentences do, whatever ends the question: %s', (label, turns) => {
    const text = ['高峰：大家好。', `${label}：执行如何？美方已经上诉。`, '高峰：好。'];
    expect(splitLines(...text).turns).toHaveLength(turns);
  });

  it('may stand once, of who is honoured to have invited those who then speak', () => {
    const opens = '秦刚：今天，我们荣幸地邀请到程国平、翟隽。请程国平副部长介绍访俄有关情况。';
    const turns = ['程国平：应邀请，习近平主席将访俄。', '新华社记者：好吗？', '程国平：好。'];
    const title = '外交部举行中外媒体吹风会';
    expect(turnsOf(splitLines(title, opens, ...turns))[0]).toMatch(/^moderator 秦刚: 今天/);
    const tells = '目的：今天，我们邀请各国记者参加吹风会。';
    expect(splitLines(title, tells, ...turns).turns).toHaveLength(3);
  });

  it.each(['第一财经记者', '第一财经日报、第一财经记者'])(
    'on a line of their own may be of an outlet that begins as sentences do: %s',
    (label) => {
      const all = ['林剑：', '请提问。', `${label}：`, '春耕在即。', '林剑：', '谢谢。'];
      expect(splitLines(...all).turns).toHaveLength(3);
      const bare = all.map((line) => line.replace('：', ''));
      expect(splitLines('林剑主持记者会', ...bare).turns).toMatchObject([
        { speaker_label: '林剑' },
        { speaker_label: label },
        { speaker_label: '林剑' },
      ]);
    },
  );

  it('are no words for reporters that a sentence begins with', () => {
    const all = ['林剑：', '请提问。', '第一组外国记者：', '春耕在即。', '林剑：', '谢谢。'];
    expect(splitLines(...all).turns).toHaveLength(2);
  });

  it('are no place or word of two characters before a name', () => {
    expect(turnsOf(splitLines('问：好吗？', '林剑：好。', '科学张三：好。'))).toHaveLength(2);
  });

  it('in traditional characters tell the same roles', () => {
    const document = splitLines('新華社記者：好嗎？', '外交部發言人毛寧：好。');
    expect(document.turns.map(({ role }) => role)).toEqual(['questioner', 'respondent']);
    expect(document.turns[1]!.speaker_name).toBe('毛寧');
  });

  it.each([
    ['李肇星答道', '李肇星'],
    ['李肇星外长回答说', '李肇星'],
    ['李肇星回答道', '李肇星'],
  ])('may tell of an answer, whomever the title names: %s', (label, name) => {
    const document = splitLines('外交部长唐家璇举行记者会', '新华社记者问：好吗？', `${label}：好。`);
    expect(document.turns[1]).toMatchObject({
      role: 'respondent',
      speaker_label: label,
      speaker_name: name,
    });
    const told = ['问：好吗？', '答：有人问过总理这个问题。', `${label}：“好。”`, `${label}：“都好。”`];
    expect(splitLines(...told).turns).toHaveLength(2);
  });

  it.each(['▍', '→ ', '⭐', '· ', '> ', '＊', '🎤', '🎙️ ', '👩🏽‍💼', '✅', '1. ', 'Q1. ', 'Q12、'])(
    'have no mark before them: %s',
    (mark) => {
      const text = lines('路透社记者：好吗？', '王毅：好。', '记者：是吗？', '王毅：是。');
      const marked = splitLines(...text.split('\n').map((line) => mark + line));
      expect(turnsOf(marked)).toEqual(turnsOf(split(text)));
    },
  );

  it('may stand in hollow brackets', () => {
    expect(turnsOf(splitLines('〖路透社记者〗：好吗？', '〖王毅〗：好。'))).toEqual([
      'questioner 路透社记者: 好吗？',
      'respondent 王毅: 好。',
    ]);
  });

  it.each(['法语，翻译', '讲法语，经翻译', '法语翻译'])('may have a comma in brackets: （%s）', (how) => {
    const document = splitLines('新华社记者：好吗？', `迪翁（${how}）：好。`, '王毅：好。');
    expect(document.turns[1]).toMatchObject({ speaker_label: `迪翁（${how}）`, speaker_name: '迪翁' });
    const caption = splitLines('新华社记者：好吗？', '王毅：好（大家，', '都好）：很好。');
    expect(caption.turns).toHaveLength(2);
  });

  it('need a name or a role: a phrase before a colon stays in its turn', () => {
    const answer = ['我说一句话：', '中方认为：好。', '有一点很清楚：好。', '12：好。'];
    expect(turnsOf(splitLines('问：好吗？', `答：${answer.join('\n')}`))[1]).toBe(
      `respondent 答: ${lines(...answer)}`,
    );
  });

  it('may be of a reader with his nickname, in brackets, and of whom he asks', () => {
    const document = split(
      lines(
        '[主持人]大家好。',
        '[网民 打个冷战]能否介绍一下？',
        '[副局长 修济刚]好。',
        '[网民]好吗？',
        '[修济刚]好。',
      ),
    );
    expect(document.turns.map(({ role }) => role).slice(1)).toEqual([
      'questioner',
      'respondent',
      'questioner',
      'respondent',
    ]);
  });

  it('may be a title in its marks that nobody knows, before a question', () => {
    expect(turnsOf(splitLines('《21世纪》：您如何看待关系？', '王毅：很好。', '王毅：也好。'))[0]).toBe(
      'questioner 《21世纪》: 您如何看待关系？',
    );
    expect(splitLines('王毅：很好。', '《21世纪》：一本书。', '王毅：也好。').turns).toHaveLength(2);
  });

  it('may be a name with a rare surname, where another one has it behind an office', () => {
    const live = ['[主持人]大家好。', '[副局长 修济刚]好。[05-14 17:35]', '[修济刚]再说一句。[05-14 17:36]'];
    expect(splitLines(...live).turns).toHaveLength(3);
    expect(splitLines(live[0]!, '[副局长 王毅]好。', '[修济刚]再说一句。').turns).toHaveLength(2);
  });

  it('may be a bare name that speaks again, but not a phrase that announces again', () => {
    const document = split(
      lines('问：好吗？', '林剑：好。', '中方主张：一。', '中方主张：二。', '问：完了？', '林剑：完了。'),
    );
    expect(turnsOf(document)[1]).toBe('respondent 林剑: 好。\n中方主张：一。\n中方主张：二。');
  });

  it('of an office and a name on a line of its own may lack the colon above a greeting', () => {
    const turns = ['外交部部长王毅：', '大家好。', '记者：好吗？', '王毅：好。'];
    const labelOf = (said: string): string | null =>
      splitLines('记者会', '教育部新闻司司长 张三星', '', said, ...turns).turns[0]!.speaker_label;
    expect(labelOf('女士们、先生们，大家上午好。首先请王部长介绍情况。')).toBe('教育部新闻司司长 张三星');
    expect(labelOf('今天的会由他主持。')).toBe('外交部部长王毅');
  });

  it('of two who talk in turns within a line are ones where one of them asks', () => {
    const talk = '科斯塔：您好吗？布朗尼：很好。科斯塔：天气呢？布朗尼：也好。科斯塔：再见。';
    const labelsOf = (said: string): (string | null)[] =>
      splitLines('电视访谈', `他们谈了天气。${said}`, '问：完了？').turns.map(
        ({ speaker_label }) => speaker_label,
      );
    expect(labelsOf(talk)).toEqual(['科斯塔', '布朗尼', '科斯塔', '布朗尼', '科斯塔', '问']);
    expect(labelsOf(talk.replaceAll('？', '。'))).toEqual(['问']);
    expect(labelsOf(`${talk}科斯塔：真的。`)).toEqual(['问']);
  });

  it.each([
    ['请介绍进展，谢谢。', 2],
    ['请介绍进展（谢谢！）', 2],
    ['您怎么看？', 2],
    ['我介绍进展。', 1],
  ])('of who answers may stand within a line behind the end of a question: %s', (asked, turns) => {
    expect(splitLines('记者会', `新华社记者：${asked}林剑：很好。`).turns).toHaveLength(turns);
  });

  it('on lines of their own may lack the colon where a reporter asks', () => {
    const text = ['发布会', '主持人：', '各位好。', '韩长赋：', '大家好。', '经济日报记者', '有何期盼？'];
    expect(splitLines(...text).turns.at(-1)!.role).toBe('questioner');
    expect(splitLines(...text.with(5, '现场记者')).turns).toHaveLength(2);
  });

  it('without text are told and make no turn', () => {
    const document = splitLines('问：好吗？', '答：好。', '法新社记者：', '答：再见。');
    expect(document.turns).toHaveLength(3);
    expect(codesOf(document)).toContainEqual(['empty-turn', 3]);
  });

  it('of moderators belong to no exchange', () => {
    const document = splitLines('主持人：开始。', '问：好吗？', '主持人：请。', '答：好。');
    expect(document.turns.map(({ role, exchange_id }) => [role, exchange_id?.slice(-4) ?? null])).toEqual([
      ['moderator', null],
      ['questioner', 'x001'],
      ['moderator', null],
      ['respondent', 'x001'],
    ]);
  });
});

describe('a name in Latin letters', () => {
  const answer = '任正非：好。';

  it.each([
    ['NeilWestern：您怎么看？', 'NeilWestern：所以不会？'],
    ['2、Dan Strumpf：我想问一下策略。您怎么看？', 'Dan Strumpf：然后呢？'],
    ['1、Nathan VanderKlippe，《环球邮报》驻亚洲记者：您怎么看？', 'Nathan VanderKlippe：很好。'],
  ])('is a label where it comes again before Chinese words: %s', (...asked) => {
    const { turns } = splitLines(...asked.flatMap((line) => [line, answer]));
    expect(turns.map(({ role }) => role)).toEqual(['questioner', 'respondent', 'questioner', 'respondent']);
    expect(turns[0]!.speaker_name).toMatch(/^[A-Z][A-Za-z ]+$/);
  });

  it('is a label, be it a single word, where it answers a question', () => {
    const { turns } = splitLines('Q：怎么看决赛？', 'Keria：很可惜。', 'Q：明年呢？', 'Zeus：会更努力。');
    expect(turns.map(({ speaker_name }) => speaker_name)).toEqual([null, 'Keria', null, 'Zeus']);
  });

  it('may have a number before it in mid-line', () => {
    const { turns } = splitLines(
      '纪要如下。 1 天空新闻电视台记者Tom Cheshire：您预料到了吗？ 任正非：没有。 2 Tom Cheshire：为什么？ 任正非：很难。 3 Tom Cheshire：现在呢？ 任正非：很好。',
    );
    expect(turns.map(({ role }) => role)).toEqual(Array(3).fill(['questioner', 'respondent']).flat());
    expect(new Set(turns.map(({ speaker_label }) => speaker_label))).toEqual(
      new Set(['天空新闻电视台记者Tom Cheshire', '任正非', 'Tom Cheshire']),
    );
  });

  it.each(['Gao Feng: Good.', 'Gao Feng：Good.', 'Google：很好。', 'CNN GDP：很好。'])(
    'is none before its own language, nor is one that may be anything: %s',
    (line) => {
      expect(splitLines('问：好吗？', answer, line, '问：是吗？', answer, line).turns).toHaveLength(4);
    },
  );
});

describe('labels that come once', () => {
  const rest = ['新华社记者：好吗？', '林剑：好。', '法新社记者：是吗？', '林剑：是。'];
  const firstOf = (...front: string[]): string | undefined => turnsOf(splitLines(...front, ...rest))[0];

  it.each([
    '寿小丽：女士们、先生们，大家上午好！',
    '舒启明：各位记者朋友，现在开会。',
    '**舒启明:**大家下午好！',
    '万俟：发布会现在开始。',
    '国务院新闻办新闻局 寿小丽：\n大家上午好。',
    '习近平总书记：同志们，大家好。',
  ])('are those of who greets everybody: %s', (line) => {
    expect(firstOf('国新办举行发布会', line)).toMatch(
      /^(?:respondent|moderator) (?:寿|舒|万俟|国务院|习近平)/,
    );
  });

  it.each(['尊敬的各位来宾：大家好。', '女士们、先生们：大家好。', '中方：各位好。', '我想说：大家好。'])(
    'are no address and no phrase: %s',
    (line) => {
      expect(firstOf('国新办举行发布会', line)).not.toMatch(/^respondent [^n]/);
    },
  );

  it('are of whom the text has introduced with an office', () => {
    const answer = (line: string): string[] =>
      turnsOf(splitLines(...rest.slice(0, 2), line, ...rest.slice(2)));
    expect(answer('外交部副部长马朝旭先生也来了。\n马朝旭：我补充一点。')).toContain(
      'respondent 马朝旭: 我补充一点。',
    );
    expect(answer('新任新闻司副司长汪文斌来了。\n汪文斌：谢谢。')).toContain('respondent 汪文斌: 谢谢。');
    expect(answer('有请李总理。\n【李克强】谢谢。')).toContain('respondent 李克强: 谢谢。');
    expect(answer('马朝旭也来了。\n马朝旭：我补充一点。')).not.toContain('respondent 马朝旭: 我补充一点。');
  });

  it('take up a question that a copy has left out', () => {
    expect(firstOf('国防部回应热点', '杨宇军：关于第一个问题，没有。')).toBe(
      'respondent 杨宇军: 关于第一个问题，没有。',
    );
  });

  it.each(['我们请徐贵相副部长讲话。', '现在请邹加怡副部长介绍有关工作情况。邹部长请。'])(
    'are those of who gives the word to somebody: %s',
    (words) => {
      const opens = ['这是第三次发布会。', words].join('');
      expect(firstOf('国新办举行发布会', `孙振：${opens}`)).toMatch(/^(?:moderator|respondent) 孙振: 这是/);
      expect(firstOf('国新办举行发布会', `孙振：${opens}他讲得很好。`)).not.toContain('孙振');
      expect(firstOf('国新办举行发布会', `两点希望：${opens}`)).not.toContain('希望');
    },
  );

  it('are those of statements on which nobody asks, also where others introduce who speaks first', () => {
    const welcome = '感谢李强总理和岸田首相来韩国出席会议。';
    const statements = [`尹锡悦：${welcome}`, '李强：会议得以恢复。', '岸田文雄：我同尹总统交换了意见。'];
    expect(turnsOf(splitLines('中日韩领导人共见记者', ...statements))).toEqual(
      statements.map((statement) => `respondent ${statement.replace('：', ': ')}`),
    );
    const headline = '尹锡悦：会议得以恢复';
    const interview = ['岸田文雄：尹总统好吗？', '李强：好。', '岸田文雄：是吗？', '李强：是。'];
    expect(splitLines(headline, '李强总理接受专访', ...interview).turns).toHaveLength(4);
  });

  it('are told where they stand before the first turn and begin none', () => {
    const document = splitLines('国防部回应热点', '杨宇军：没有。', ...rest);
    expect(codesOf(document)).toContainEqual(['unlabelled-text', 2]);
  });

  it('are of whom a foreign name stands for, introduced or right behind a question', () => {
    const host = '木春山：各位网友大家好，我们邀请到了大使馆的列娜女士。';
    expect(turnsOf(splitLines(host, '列娜：你好。', '木春山：两国关系好吗？')).at(1)).toBe(
      'respondent 列娜: 你好。',
    );
    const asked = '邹韵：总统先生，您好。感谢您接受采访。当时是什么样的心情？';
    expect(turnsOf(splitLines(asked, '费尔南德斯：我们展开了很多庆祝活动。'))).toEqual([
      'questioner 邹韵: 总统先生，您好。感谢您接受采访。当时是什么样的心情？',
      'respondent 费尔南德斯: 我们展开了很多庆祝活动。',
    ]);
    expect(splitLines(...rest, '费尔南德斯：很好。').turns).toHaveLength(4);
    const twice = ['费尔南德斯：我希望看到成就。', '邹韵：您怎么看？', '费尔南德斯：我们都作出了牺牲。'];
    expect(splitLines(...twice).turns).toHaveLength(3);
    const initials = ['迈：您好吗？', '邓：很好。', '迈：是吗？'];
    expect(turnsOf(splitLines(...initials)).at(1)).toBe('respondent 邓: 很好。');
  });

  it('stand as the others do, each alone on its line', () => {
    const apart = [
      '新华社记者：',
      '请问怎么看？',
      '周小川：',
      '很稳健。易纲副行长也来了。',
      '易纲：',
      '很好。',
    ];
    expect(turnsOf(splitLines(...apart)).at(-1)).toBe('respondent 易纲: 很好。');
    const beside = ['新华社记者：请问怎么看？', '周小川：很稳健。', '易纲：', '很好。'];
    expect(turnsOf(splitLines(...beside))).toHaveLength(2);
  });

  it.each(['澳大利亚媒体：\n场馆都好，想问王先生。', '- 香港媒体：请介绍。', '日本媒体：好吗？'])(
    'are of the press of a country: %s',
    (line) => {
      expect(splitLines(...rest, line, '林剑：好。').turns[4]!.role).toBe('questioner');
    },
  );

  it.each(['台湾媒体：大陆将出台措施', '社交媒体：'])(
    'are no topics and headlines of the press: %s',
    (line) => {
      expect(splitLines(line, ...rest).turns).toHaveLength(4);
    },
  );

  it('are labels where the same one answers later', () => {
    const document = splitLines('苏利文：我说几句。', '问：好吗？', '苏利文：好。');
    expect(turnsOf(document)[0]).toBe('respondent 苏利文: 我说几句。');
  });

  it('may be of a moderator whose title holds a word for the conference', () => {
    const [turn] = splitLines('[大会副秘书长、记者会主持人 曹卫洲]：现在开始。', ...rest).turns;
    expect(turn).toMatchObject({ role: 'moderator', speaker_name: '曹卫洲' });
  });

  it.each([
    ['蓬佩奥国务卿', '蓬佩奥', '国务卿'],
    ['国务卿布林肯', '布林肯', '国务卿'],
    ['国家安全顾问沙利文', '沙利文', '国家安全顾问'],
    ['国务院新闻办新闻局 寿小丽', '寿小丽', '国务院新闻办新闻局'],
    ['国务院新闻办新闻局寿小丽', '寿小丽', '国务院新闻办新闻局'],
  ])('of %s are called %s by name and %s by title', (label, name, title) => {
    const [turn] = splitLines(`${label}：大家好。`, ...rest).turns;
    expect([turn!.speaker_name, turn!.speaker_title]).toEqual([name, title]);
  });
});

describe('a sentence that begins with an office', () => {
  it.each(['秦外长发出了三点重要信息', '外长们达成了四点共识', '秦外长就此阐述了中方立场'])(
    '%s stays in the answer',
    (words) => {
      const answer = `${words}：一是要团结，二是要合作。`;
      const document = splitLines('新华社记者：会议如何？', '毛宁：秦刚外长出席了会议。', answer);
      expect(document.turns.map(({ speaker_label }) => speaker_label)).toEqual(['新华社记者', '毛宁']);
      expect(document.turns[1]!.line_end).toBe(3);
    },
  );
});

describe('a label that announces and asks elsewhere', () => {
  const speaker = '谢·维·拉夫罗夫';
  const page = (first: string, answer: string): string =>
    lines(first, answer, '问题：您怎么看？', `${speaker}：很好。`, '问题：何时？', `${speaker}：不知道。`);
  const rolesOf = (text: string): string[] => split(text).turns.map(({ role }) => role);

  it('asks where an answer follows, though its words do not end as a question', () => {
    const roles = rolesOf(page('问题：请谈谈撤军。', `${speaker}：撤军已开始。`));
    expect(roles.filter((role) => role === 'questioner')).toHaveLength(3);
  });

  it('is none where nobody answers below', () => {
    const roles = rolesOf(page(`${speaker}：我们谈到两个方面。`, '问题：东扩还在继续。'));
    expect(roles.filter((role) => role === 'questioner')).toHaveLength(2);
  });
});

describe('a label of an outlet that nobody knows', () => {
  const before = ['路透社记者：好吗？', '谢大使：很好。'];
  const turnsWith = (...all: string[]): string[] => turnsOf(splitLines(...before, ...all));

  it.each(['《外方》杂志', '南国卫视&直新闻', '北国时报-北国网', '无名周刊'])(
    'asks between two answers of one speaker, with no question mark: %s',
    (outlet) => {
      const document = splitLines(...before, `${outlet}：美方关切此事。`, '谢大使：没有。');
      expect(turnsOf(document)).toHaveLength(4);
      expect(turnsOf(document)[2]).toBe(`questioner ${outlet}: 美方关切此事。`);
      expect(document.turns[2]!.speaker_name).toBeNull();
    },
  );

  it('asks so where all labels have lines of their own', () => {
    const all = [
      '路透社记者：',
      '好吗？',
      '谢大使：',
      '很好。',
      '《外方》杂志：',
      '美方关切此事。',
      '谢大使：',
      '没有。',
    ];
    expect(splitLines(...all).turns.map(({ speaker_label }) => speaker_label)).toContain('《外方》杂志');
  });

  it.each([
    ['not on the next line', ['互联网：要合作。', '也要开放。', '谢大使：没有。']],
    ['of another speaker', ['互联网：要合作。', '主持人：请提问。']],
    [
      'where the speaker has no question to answer',
      ['谢大使：再说一点。', '互联网：要合作。', '谢大使：没有。'],
    ],
  ])('is a part of the answer where the next label is %s', (_, all) => {
    expect(turnsWith(...all).join()).not.toContain('questioner 互联网');
  });

  it('asks where its words end in a request, and somebody known answers', () => {
    const opening = ['吴谦：大家好。'];
    const labelsOf = (said: string): (string | null)[] =>
      splitLines(...opening, `晨星号：${said}`, '吴谦：中巴联训。').turns.map(({ role }) => role);
    expect(labelsOf('巴空军司令访华，请介绍。')).toEqual(['respondent', 'questioner', 'respondent']);
    expect(labelsOf('巴空军司令访华，情况介绍。')).not.toContain('questioner');
  });
});

describe('a name that nobody would know for one', () => {
  const labelsOf = (...all: string[]): (string | null)[] =>
    splitLines(...all).turns.map(({ speaker_label }) => speaker_label);
  const asked = ['内蒙古日报记者：好吗？', '王毅：好。'];

  it('is a label behind one that parts it from its office', () => {
    const first = '续梅（教育部新闻办主任）';
    expect(labelsOf(`${first}：大家好。`, ...asked, '续梅：谢谢大家。')).toContain('续梅');
    expect(labelsOf('张梅（教育部新闻办主任）：大家好。', ...asked, '续梅：谢谢大家。')).not.toContain(
      '续梅',
    );
  });

  it('is a label where the opening presents it with office and courtesy', () => {
    const present = (whom: string): (string | null)[] =>
      labelsOf(`王毅：大家好！今天有市委${whom}。`, ...asked, '额尔敦巴特尔：都回来了。');
    expect(present('副书记额尔敦巴特尔先生')).toContain('额尔敦巴特尔');
    expect(present('的额尔敦巴特尔先生')).not.toContain('额尔敦巴特尔');
    expect(present('副书记额尔敦巴特尔')).not.toContain('额尔敦巴特尔');
  });
});

describe('an office that few hold', () => {
  const labelsOf = (...all: string[]): (string | null)[] =>
    splitLines('青海日报记者：震区怎么样？', '王毅：已经安置。', ...all)
      .turns.slice(2)
      .map(({ speaker_label }) => speaker_label);

  it('begins a turn with a name behind it, wherever somebody else has spoken', () => {
    const named = ['省地震局总工程师马玉芳', '省民政厅二级巡视员尼玛卓玛'];
    expect(labelsOf(...named.map((label) => `${label}：余震仍在持续。`))).toEqual(named);
  });

  it.each(['海关长期监管', '空间站长效运营', '基层医生队伍', '网站长远规划'])(
    'is in no words that only hold its characters: %s',
    (words) => {
      expect(labelsOf(`${words}：一是要加强，二是要落实。`)).toEqual([]);
    },
  );
});

it('a name that ends as those of women do is one that foreign names are written with', () => {
  const asked = ['王冠：很荣幸采访您。', '王冠：您怎么看？', '王冠：今后呢？'];
  const text = asked.flatMap((question) => [question, '格奥尔基耶娃：前景很好。']);
  const { turns } = splitLines('高端访谈', ...text);
  expect(turns.map(({ role }) => role)).toEqual([
    'questioner',
    'respondent',
    'questioner',
    'respondent',
    'questioner',
    'respondent',
  ]);
});

it('a name with Russian initials is a label, and no letter of a list', () => {
  const { turns } = splitLines(
    'И. 瑟切瓦：您好！',
    '普京总统：您好。',
    'А.А. 苏沃罗娃：请提问。',
    'B. 加斯金：好。',
  );
  expect(turns.map(({ speaker_name }) => speaker_name)).toEqual(['И. 瑟切瓦', '普京', 'А.А. 苏沃罗娃']);
});

it('the name of who made a report is no label, though its line tells of a question', () => {
  const text = lines(
    '【环球网报道 记者 王盼盼】汪文斌主持例行记者会。会上有记者提问称：怎么看？',
    '汪文斌表示，很好。',
  );
  expect(turnsOf(split(text))[0]).toBe('questioner 会上有记者提问称: 怎么看？');
});

it('中译文 is no speaker', () => {
  const text = lines('记者会', '问：How are relations?', '中译文：关系如何？', '答：很好。');
  expect(turnsOf(split(text))).toHaveLength(2);
});

describe('what stands before a colon', () => {
  const turns = ['问：好吗？', '答：好。'];

  it.each([
    '中国台湾网 发布时间：2023-01-12',
    '下文为孔泉答记者问全文：',
    '以下是记者会实录：',
    '杨洁篪简历：外长。',
    '场合：发布会',
    '【高市总理记者会】',
    '外交部网站 2016-02-14 08:41',
    '国台办网站：',
  ])('is no speaker: %s', (line) => {
    const document = splitLines('记者会', line, ...turns);
    expect(document.turns).toHaveLength(2);
    expect(codesOf(document)).not.toContainEqual(['empty-turn', 2]);
  });

  it.each(['首先第一个问题就教于总统阁下：两国关系好吗？', '另外想请教主席先生：好吗？'])(
    'is none where a question is put to somebody: %s',
    (line) => {
      expect(splitLines('专访', '问：感谢接受专访。', line, '答：好。', ...turns).turns).toHaveLength(4);
    },
  );

  it.each([
    ['蔡明（以下简称蔡）', '蔡', '蔡明'],
    ['蔡明（以下簡稱蔡）', '蔡', '蔡明'],
  ])('is a label under a short form of one character: %s', (full, short, name) => {
    const { turns } = splitLines(
      '访谈',
      `${full}：您住了多久？`,
      '韩良：四年。',
      `${short}：习惯吗？`,
      '韩良：还好。',
    );
    expect(turns.map(({ speaker_name }) => speaker_name)).toEqual([name, '韩良', name, '韩良']);
    expect(splitLines('访谈', '蔡明：好吗？', '韩良：好。', '蔡：是吗？').turns).toHaveLength(2);
  });

  it('keeps no note of how it is called below', () => {
    const document = split(
      lines('有记者问（以下简称问）：好吗？', '章启月回答（以下简称答）：好。', ...turns),
    );
    expect(document.turns.map(({ speaker_label }) => speaker_label).slice(0, 2)).toEqual([
      '有记者问',
      '章启月回答',
    ]);
  });

  it.each(['安德鲁', '马尔', '主持'])('is the same speaker under its short form: %s', (short) => {
    const asked = (label: string): string => `${label}：您怎么看？`;
    const answer = '刘晓明：很好。';
    const text = ['访谈', asked(`安德鲁•马尔（以下简称${short}）`), answer, asked(short), answer];
    const { turns } = splitLines(...text);
    expect(turns[2]).toMatchObject({ role: 'questioner', speaker_label: short, speaker_name: '安德鲁•马尔' });
  });

  it('may have the time behind it', () => {
    expect(
      turnsOf(splitLines('[马晓光] [10:11]：各位好。', '[记者] [10:12]:好吗？')).map(
        (turn) => turn.split(': ')[1],
      ),
    ).toEqual(['各位好。', '好吗？']);
  });
});
