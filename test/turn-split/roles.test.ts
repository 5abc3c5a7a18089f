import { describe, expect, it } from 'vitest';
import { split } from '../support/stages.js';
import { codesOf, exchangesOf, lines, splitLines } from './support.js';

describe('roles that only words tell', () => {
  const rolesOf = (...all: string[]): string[] => splitLines(...all).turns.map(({ role }) => role);
  const turns = ['新华社记者：好吗？', '杨光：好。'];

  it.each([
    '国新办新闻局副局长 袭艳春：大家下午好。首先，请杨光先生作介绍。',
    '姜恩柱：大家好。现在请杨部长先说几句。',
    '寿小丽：各位朋友，下面请杨光先生致辞。',
    '大会发言人姜恩柱：女士们、先生们，我们很高兴邀请杨光总理同中外记者见面。',
    '续梅（新闻办主任、新闻发言人）：今天我们邀请到杨光司长。首先请杨光司长。',
    '大会发言人姜恩柱：现在请杨部长回答问题。',
    '新闻司司长李明：今天有120多家媒体到场。首先请杨光部长介绍有关情况。',
    '陆慷：谢谢张军部长助理。现在请商务部杨光部长介绍一下峰会的工作情况。杨部长请。',
    '新闻司司长李明：接下来请杨光部长介绍峰会的工作情况。',
  ])('are of a moderator where he gives the word to who then speaks: %s', (line) => {
    expect(rolesOf(line, '杨光：大家好。', ...turns)[0]).toBe('moderator');
  });

  it.each([
    '外长李明：我们很高兴邀请杨光外长访华，就双边关系深入交换意见。',
    '外长李明：我们很高兴邀请杨光外长同工商界人士见面。',
    '新闻发言人李明：今天发布会的主题是健康。大家关心的问题我们请杨光司长研究过。',
    '新闻发言人李明：我向大家介绍有关情况。请大家看图表。',
    '新闻发言人李明：现在请大家看图表。我介绍一下峰会的工作情况。',
  ])('are not of a moderator where his words give it to nobody: %s', (line) => {
    expect(rolesOf(line, '杨光：大家好。', ...turns)[0]).toBe('respondent');
  });

  it('are of a moderator who declares the meeting closed', () => {
    expect(rolesOf(...turns, '姜恩柱：各位朋友，我宣布记者招待会到此结束。', '杨光：大家再见。')[2]).toBe(
      'moderator',
    );
  });

  it.each([
    ['briefly', 3, 'moderator'],
    ['at length', 40, 'respondent'],
  ])('are of a moderator who gives the word %s: %i sentences before it', (_, sentences, role) => {
    const speech = `李明：${'我们一贯支持多边主义。'.repeat(sentences)}请第一位记者提问。`;
    const roles = rolesOf('国新办发布会', speech, ...turns, '李明：请下一位记者提问。', ...turns);
    expect([roles[0], roles[3]]).toEqual([role, role]);
  });

  it('are not of a moderator who also answers', () => {
    const own = ['李明：很好。', '李明：请下一位记者提问。'];
    expect(rolesOf('国新办发布会', turns[0]!, ...own, ...turns).slice(1, 3)).toEqual([
      'respondent',
      'respondent',
    ]);
  });

  it('are of a moderator with an office only where he welcomes and closes', () => {
    const welcome = '李明主任：女士们、先生们，欢迎出席发布会。';
    expect(rolesOf('国新办发布会', welcome, ...turns)[0]).toBe('respondent');
    expect(rolesOf('国新办发布会', welcome, ...turns, '李明主任：发布会到此结束，谢谢。')[0]).toBe(
      'moderator',
    );
  });

  describe('are of a host who calls upon those who ask', () => {
    const question = ['问：好吗？', '杨光部长：好。'];
    const hostRoles = (label: string, ...said: string[]): string[] =>
      rolesOf('记者会', ...said.flatMap((words) => [`${label}：${words}`, ...question])).filter(
        (_, i) => i % 3 === 0,
      );

    it.each([
      ['by outlet and name', '米勒先生', '第一个问题，请美联社的马特·李。'],
      ['with a gesture', '佩斯科夫', '我们的中国朋友，请。'],
      ['while a spokesman', '发言人李明', '下面请提问。'],
      ['under an office alone', '使馆新闻官', '请记者朋友提问。'],
    ])('%s, as %s', (_, label, words) => {
      expect(hostRoles(label, words, '玛格丽特。', '最后一个问题。')).toEqual(Array(3).fill('moderator'));
    });

    it('by their labels, who are members of a parliament', () => {
      const asked = (name: string): string[] => [
        `主席：${name}議員。`,
        `${name}議員：有沒有想法呢？`,
        '行政長官：有。',
      ];
      expect(rolesOf('答問會', ...asked('蔣麗芸'), ...asked('馮檢基'))).toEqual(
        [0, 1].flatMap(() => ['moderator', 'questioner', 'respondent']),
      );
      expect(rolesOf('會見傳媒', '記者：好嗎？', '曾鈺成議員：好。', '行政長官：好。')[1]).toBe('respondent');
    });

    it('and thanks in the end, which counts neither way', () => {
      const roles = rolesOf('记者会', '李明：请美联社记者。', ...question, '李明：谢谢大家，再见。');
      expect([roles[0], roles[3]]).toEqual(['moderator', 'moderator']);
      const other = rolesOf('记者会', '李明：我们反对。', ...question, '李明：谢谢大家，再见。');
      expect([other[0], other[3]]).toEqual(['respondent', 'respondent']);
    });

    it('but not where nobody asks next, nor where he answers', () => {
      expect(rolesOf('记者会', '李明：各位，请。', '杨光部长：好。', ...question)[0]).toBe('respondent');
      const chair = ['李明：下面请提问。', '问：好吗？', '李明：好。', ...question, '李明：记者会到此结束。'];
      expect(rolesOf('记者会', ...chair)).not.toContain('moderator');
      const answers = ['问：好吗？', '李明：很好。马特，请。', ...question, '李明：各位，请。', ...question];
      expect(rolesOf('记者会', ...answers).filter((role) => role === 'moderator')).toEqual([]);
    });
  });

  it.each([
    ['of a moderator where he closes the conference', '發言人：今天的記者會到此結束。', 'moderator'],
    ['not where he says more', '發言人：今天的結果很好。', 'respondent'],
  ])('that an office has, are %s', (_, said, role) => {
    expect(rolesOf('新春記者會', '部長：大家早安。', '中央社記者：好嗎？', '部長：好。', said)[3]).toBe(role);
  });

  it('are not of a moderator where a spokesman without a name may be the one who answers', () => {
    const own = ['发言人：下面请提问。', ...turns, '发言人：今天的记者会到此结束。'];
    expect(rolesOf('外交部发言人杨光主持例行记者会', ...own)).not.toContain('moderator');
    expect(rolesOf('记者会', ...own, '杨光部长：大家再见。')).toContain('moderator');
  });

  it('are not of a moderator where who answers closes', () => {
    expect(rolesOf('记者会', ...turns, '杨光部长：记者会到此结束。')[2]).toBe('respondent');
  });

  it('are of a respondent who asks for questions', () => {
    expect(rolesOf('国防部新闻发言人杨光：各位记者朋友，大家好。下面请大家提问。', ...turns)[0]).toBe(
      'respondent',
    );
  });

  describe('in an interview', () => {
    const answers = (i: number): string => `刘晓明：${['两国关系很好。', '我们会继续努力。'][i % 2]}`;
    /** Roles by their first letters, of what an interviewer says with answers between. */
    const interviewOf = (lead: string, ...asked: string[]): string =>
      rolesOf(lead, ...asked.flatMap((words, i) => [words, answers(i)]))
        .map((role) => role[0])
        .join('');
    const lead = '2024年5月1日，中国驻英国大使刘晓明接受电视台主持人白岩松连线专访。全文如下：';

    it.each([
      ['his questions', '访谈', ['白岩松：您怎么看两国关系？', '白岩松：未来怎么办？谢谢。']],
      ['questions and greeting', '访谈', ['白岩松：大使先生，感谢接受采访。怎么看？', '白岩松：然后呢？']],
      ['the lead, where he comments', lead, ['白岩松：您好。怎么看？', '白岩松：这样。', '白岩松：是啊。']],
      ['what he hosts', '接受白岩松主持的节目采访', ['白岩松：怎么看？', '白岩松：然后呢？']],
      ['the host’s label', '访谈', ['主持人：您怎么看？', '主持人：然后呢？']],
      ['the host’s label and name', '访谈', ['主持人白岩松：怎么看？', '主持人白岩松：首次。']],
      [
        'an apposition to the host',
        '与主持人、学者白岩松（Bai）对话',
        ['白岩松：您好。怎么看？', '白岩松：是。', '白岩松：好。'],
      ],
      [
        'a lead of his reporting, though he asks nothing',
        '主编白岩松（Bai）的采访',
        ['白岩松：您好。', '记者：怎么看？'],
      ],
      ['a greeting to those who look', '访谈', ['白岩松：欢迎收看。', '白岩松：您怎么看？', '白岩松：好。']],
      [
        'thanks for the interview',
        '访谈',
        ['白岩松：感谢您今天接受我们的专访。', '白岩松：您怎么看？', '白岩松：好。'],
      ],
      ['a kind question', '访谈', ['白岩松：请您谈谈感受。', '白岩松：请您介绍情况。']],
      ['one label of a reporter', '访谈', ['记者白岩松：您怎么看？', '白岩松：然后？', '白岩松：好。']],
    ])('are told by %s', (_, front, asked) => {
      expect(interviewOf(front, ...asked)).toBe('qr'.repeat(asked.length));
    });

    it('end as hosts a conference at which others ask, too', () => {
      const asked = ['主持人：您怎么看？', '王毅：好。', '问：以后呢？', '王毅：更好。'];
      const roles = rolesOf('大使演讲', ...asked, '主持人：感谢您的演讲和回答。');
      expect(roles.at(-1)).toBe('moderator');
      expect(roles[0]).toBe('questioner');
      expect(rolesOf('大使演讲', ...asked, '主持人：您还想说什么？').at(-1)).toBe('questioner');
    });

    it('are told by the lead although who answers asks back', () => {
      const asked = ['白岩松：您怎么看？', '刘晓明：为什么？', '白岩松：然后呢？', '刘晓明：很好。'];
      expect(rolesOf(lead, ...asked)).toEqual(['questioner', 'respondent', 'questioner', 'respondent']);
      const longer = [...asked, '白岩松：您呢？', '刘晓明：是。'];
      expect(rolesOf('访谈', ...longer)).not.toContain('questioner');
    });

    it.each(['独家专访大使刘晓明', '独家专访驻英国大使刘晓明（组图）'])(
      'are told by the guest, who asks back: %s',
      (front) => {
        const asked = ['白：计划呢？', '刘晓明：计划？', '白：是的。', '刘晓明：很好。', '白：你看呢？'];
        expect(rolesOf(front, ...asked, '刘晓明：好。').filter((role) => role === 'questioner')).toHaveLength(
          3,
        );
      },
    );

    it.each(['驻英国大使刘晓明接受电视台专访实录', '刘晓明接受电视台专访'])(
      'are those of a host who hardly asks, where the only other one gave the interview: %s',
      (front) => {
        const asked = ['主持人：大使先生，欢迎。', '刘大使：谢谢。', '主持人：病例很多。', '刘大使：是。'];
        const roles = rolesOf(
          front,
          ...asked,
          '主持人：有怀疑。',
          '刘大使：是。',
          '主持人：是吗？',
          '刘大使：是。',
        );
        expect(roles.join()).toBe(Array(4).fill('questioner,respondent').join());
      },
    );

    it.each([
      ['another surname', '驻英国大使李明接受电视台专访', '刘大使'],
      ['no interview', '驻英国大使刘晓明谈两国关系', '刘大使'],
      ['a clause behind its beginning', '昨天，刘晓明接受电视台专访', '刘大使'],
    ])('are not those of a host who hardly asks, where title tells %s', (_, front, guest) => {
      const asked = ['主持人：大使先生，欢迎。', '主持人：病例很多。', '主持人：有怀疑。', '主持人：是吗？'];
      const roles = rolesOf(front, ...asked.flatMap((words) => [words, `${guest}：是。`]));
      expect(roles).not.toContain('questioner');
    });

    it.each(['回答了记者乔纳森·斯旺的提问', '回答了主持人乔纳森·斯旺的提问', '接受乔纳森·斯旺专访'])(
      'are those of whom a label calls by the last part of the name in the lead, though his guest asks back: %s',
      (told) => {
        const asked = ['斯旺：您怎么看？', '崔大使：为什么？', '斯旺：是，您说。', '崔大使：好。'];
        const roles = rolesOf('大使谈两国关系', `3月17日，大使${told}。`, ...asked);
        expect(roles).toEqual(['questioner', 'respondent', 'questioner', 'respondent']);
      },
    );

    it('are not told by another one whose name ends as the label does', () => {
      const asked = ['斯旺：您怎么看？', '崔大使：为什么？', '斯旺：是，您说。', '崔大使：好。'];
      const roles = rolesOf('大使谈两国关系', '3月17日，大使见了记者卡特和乔纳森·斯旺。', ...asked);
      expect(roles).not.toContain('questioner');
    });

    it('are members of a parliament, whose chair gives the word', () => {
      const asked = [
        '吳委員焜裕：部長，你們的報告怎麼寫呢？',
        '主席：請外交部吳部長說明。',
        '吳部長釗燮：很多。',
      ];
      expect(rolesOf(...asked, '吳委員焜裕：我知道。', '吳部長釗燮：是。')).toEqual([
        'questioner',
        'moderator',
        'respondent',
        'questioner',
        'respondent',
      ]);
    });

    it('are also told by one question of a host in a document that names the guest once', () => {
      expect(rolesOf('李明接受专访', '主持人：您怎么看？', '李明：很好。')).toEqual([
        'questioner',
        'respondent',
      ]);
    });

    it('are also told by one question to the holder of an office, who alone speaks with him', () => {
      const asked = [
        '斯旺：您怎么看？',
        '崔大使：很好。',
        '斯旺：当然，我知道。',
        '崔大使：是。',
        '斯旺：那好。',
      ];
      expect(rolesOf('访谈', ...asked, '崔大使：再见。')).toEqual(
        Array.from({ length: 6 }, (_, i) => ['questioner', 'respondent'][i % 2]),
      );
    });

    it('are also told by nothing but questions to the holder of an office, who alone speaks with him', () => {
      const asked = ['白岩松：怎么看？', '刘大使：很好。', '白岩松：是否结束了？', '刘大使：没有。'];
      expect(rolesOf('访谈', ...asked)).toEqual(['questioner', 'respondent', 'questioner', 'respondent']);
      expect(rolesOf('访谈', ...asked.with(1, '刘大使：为什么？'))).not.toContain('questioner');
    });

    it('are not told by a single one of them', () => {
      expect(rolesOf('访谈', '白岩松：是否结束了？', '刘大使：没有。')).not.toContain('questioner');
    });

    it('are also told by one question that is put to somebody', () => {
      expect(interviewOf(lead, '白岩松：总理阁下，如何看待两国关系？')).toBe('qr');
    });

    it.each([
      ['nobody is asked', ['白岩松：两国关系很好。', '白岩松：是的。']],
      ['questions are put to nobody known', ['白岩松：两国关系怎么会好？', '白岩松：为什么？']],
      ['a host hardly asks', ['主持人：您好。', '主持人：很好。', '主持人：是吗？']],
    ])('are not where %s', (_, asked) => {
      expect(interviewOf('访谈', ...asked)).not.toContain('q');
    });

    it('are those of a host beside others who ask', () => {
      const readers = ['网友：请问未来如何？', '刘晓明：很好。'];
      expect(rolesOf('访谈', '主持人：大使您好。您怎么看？', answers(0), ...readers)[0]).toBe('questioner');
    });

    it('are not those of a host who gives the word to others', () => {
      const asked = ['主持人：谢谢刘大使。下面请大家提问，哪位先来？', '主持人：您好。最后一个问题？'];
      expect(interviewOf('记者会', ...asked)).toBe('mrmr');
    });

    it('are not where both ask', () => {
      const both = ['白岩松：您怎么看？', '刘晓明：您怎么看？', '白岩松：您说呢？', '刘晓明：是吗？'];
      expect(rolesOf(lead, ...both)).not.toContain('questioner');
    });

    it('are not where readers ask, and nothing tells him', () => {
      const asked = ['网友：未来如何？', '白岩松：您怎么看？', '白岩松：您说呢？'];
      expect(interviewOf('访谈', ...asked)).toBe('qrrrrr');
    });

    it('leave the opening to who answers where others ask too', () => {
      const front = ['外交部发言人刘晓明主持例行记者会', '双方传统友谊深厚。'];
      const asked = ['主持人：大使您好。您怎么看？', answers(0), '网友：未来如何？', answers(1)];
      expect(rolesOf(...front, ...asked)).toEqual([
        'respondent',
        'questioner',
        'respondent',
        'questioner',
        'respondent',
      ]);
    });

    it('are nobody’s for what stands before the first question without a label', () => {
      const opening = '今天，我们一起在对话中寻找答案。';
      const [turn] = splitLines(lead, opening, '白岩松：您怎么看？', answers(0)).turns;
      expect(turn).toMatchObject({ role: 'unknown', speaker_label: null, speaker_name: null });
    });

    it.each([
      ['thanks', ['白岩松：谢谢您。']],
      ['thanks and a reply', ['白岩松：谢谢您。', '刘晓明：谢谢，再见。']],
    ])('leave %s at the end out of the exchanges', (_, end) => {
      const document = splitLines(lead, '白岩松：您怎么看？', answers(0), ...end);
      expect(exchangesOf(document)).toEqual([[[1], [2]]]);
      expect(codesOf(document)).toEqual([]);
    });
  });

  it('are nobody’s where an outlet tells what happens before anybody speaks', () => {
    expect(
      rolesOf(
        '中国网络电视台：总理将回答记者提出的问题，敬请关注。',
        '中国网络电视台：金色大厅的灯光已经打开。',
        '杨光：各位记者朋友，大家好。',
        ...turns,
      ),
    ).toEqual(['unknown', 'unknown', 'respondent', 'questioner', 'respondent']);
  });

  it('are of a questioner where an analyst asks, and not where he answers', () => {
    const said = [
      '花旗银行分析师 Alicia Yap：促销表现如何？',
      '李明：很好。',
      '高盛分析师李华：现在呢？',
      '李明：好。',
    ];
    expect(rolesOf(...said)).toEqual(['questioner', 'respondent', 'questioner', 'respondent']);
    expect(rolesOf('记者：股市如何？', '首席分析师李华：会涨。')).toEqual(['questioner', 'respondent']);
  });

  it('are of a questioner where somebody asks whom he calls by surname and office', () => {
    const roles = (said: string): (string | null)[] =>
      rolesOf('记者：好吗？', '朱明德：好。', `洪成：${said}`, '朱明德：是。').slice(2);
    expect(roles('朱总理走遍各地，你有座右铭吗？')).toEqual(['questioner', 'respondent']);
    expect(roles('李总理走遍各地，不好吗？')).not.toContain('questioner');
    expect(roles('朱总理走遍各地。')).not.toContain('questioner');
  });

  it('are of a questioner where an outlet greets whom it asks', () => {
    expect(rolesOf('新华网：各位网友，大家好。李总理，您好。', '新华网：请介绍情况。', '李强：好。')).toEqual(
      ['questioner', 'questioner', 'respondent'],
    );
  });

  it('are nobody’s where a reporter at the scene tells what happens, and a questioner’s where he asks', () => {
    expect(
      rolesOf('[人民网前方记者]发布会开始。', '[杨光]大家好。', '[人民网前方记者]请问，好吗？', '[杨光]好。'),
    ).toEqual(['unknown', 'respondent', 'questioner', 'respondent']);
  });

  it.each(['解说', '解說', '旁白', '画外音'])(
    'are nobody’s where a programme tells what is seen: %s',
    (label) => {
      const told = [`${label}：`, '会上，伊拉克问题受到关注。', '唐家璇：我们一直保持接触。'];
      expect(rolesOf('唐家璇答问', '唐家璇：好。', ...told, ...told)).toEqual([
        'respondent',
        'unknown',
        'respondent',
        'unknown',
        'respondent',
      ]);
    },
  );

  it('are a moderator’s where he says whom he has invited today', () => {
    const said = '今天我们邀请外交部长李强来和大家见面。';
    expect(rolesOf(`曹卫洲：大家好。${said}`, '李强：好。', '路透社记者：好吗？', '李强：好。')[0]).toBe(
      'moderator',
    );
  });

  it('are a moderator’s in a bilingual transcript too', () => {
    const [turn] = split(
      lines(
        '发布会',
        '寿小丽：',
        '大家好！',
        'Good morning. '.repeat(40),
        '下面请杨光先生作介绍。',
        'The floor is yours.',
        '杨光：',
        '谢谢。',
        ...turns,
      ),
    ).turns;
    expect(turn!.role).toBe('moderator');
  });

  it('are nobody’s where an online outlet tells what happens', () => {
    const document = split(
      lines('人民网：发布会马上开始。敬请关注！', '杨光：大家好。', '人民网：请介绍情况。', '杨光：好。'),
    );
    expect(document.turns.map(({ role }) => role)).toEqual([
      'unknown',
      'respondent',
      'questioner',
      'respondent',
    ]);
    expect(exchangesOf(document)).toEqual([[[3], [4]]]);
  });

  it('are of a moderator without a label who calls the respondent by his name', () => {
    const [turn] = split(
      lines(
        '贺一诚先生记者招待会',
        '各位好，有请贺一诚先生接受提问。',
        '记者：好吗？',
        '贺一诚：好。',
        '记者：是吗？',
        '贺一诚：是。',
      ),
    ).turns;
    expect(turn).toMatchObject({ role: 'moderator', speaker_label: null, speaker_name: null });
  });
});
