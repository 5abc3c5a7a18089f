import { describe, expect, it } from 'vitest';
import { aggregate, refusalOf, runStages, split, turnTexts } from '../support/stages.js';
import { exchangesOf, lines, splitLines, turnsOf } from './support.js';

describe('a label behind another one', () => {
  const opening = '【主持人】谭建胜：首先请罗军主任介绍情况。';

  it.each([
    ['【提问】中国日报记者', '【回答】罗军'],
    ['【记者提问】中国日报记者', '【答】罗军'],
    ['问题1：中国日报记者', '回答：罗军'],
    ['Q：中国日报记者', 'A：罗军'],
    ['Q1 @中国日报记者', 'A1 罗军'],
    ['🎤 Q 中国日报记者', '💬 A 罗军'],
    ['Q中国日报记者', 'A罗军'],
    ['Q\n中国日报记者', 'A\n罗军'],
    ['问\n中国日报记者', '答\n\n发言人罗军'],
  ])('is the one that tells who speaks: %s, %s', (asking, answering) => {
    expect(turnsOf(splitLines('发布会', opening, `${asking}：有何评论？`, `${answering}：很好。`))).toEqual([
      'moderator 谭建胜: 首先请罗军主任介绍情况。',
      'questioner 中国日报记者: 有何评论？',
      `respondent ${answering.replace(/^.*[ A\n】：]/s, '')}: 很好。`,
    ]);
  });

  it('follows a question that is told of, too', () => {
    const question = '在7月11日例行记者会上，路透社记者提问：昨天如何？';
    for (const answer of ['A\n林剑：很好。', 'A林剑：很好。', 'A 林剑：很好。'])
      expect(turnsOf(splitLines('Q', question, answer))).toEqual([
        'questioner 路透社记者提问: 昨天如何？',
        'respondent 林剑: 很好。',
      ]);
  });

  it.each(['A股市场：', 'A组别：', 'Q币：', 'A4纸：'])('is none in other words: %s', (label) => {
    const words = `${label}很好。`;
    const answer = turnsOf(splitLines('问：好吗？', '林剑：好。', words, '问：好吗？', '林剑：好。'))[1];
    expect(answer).toBe(`respondent 林剑: 好。\n${words}`);
  });

  it.each([
    ['Q', '王毅：中国很好。', '林剑', 'respondent'],
    ['答', '路透社记者：很好吗？', '路透社记者', 'questioner'],
    ['A', '我们表示：很好。', '林剑', 'respondent'],
  ])('has no role above it that is another one’s: %s above %s', (above, words, label, role) => {
    const last = splitLines('问：好吗？', '林剑：好。', above, words).turns.at(-1);
    expect(last).toMatchObject({ speaker_label: label, role });
  });

  it('has its role from the first, also where nobody has asked', () => {
    const all = ['【答】罗军：很好。', '【答】陈祝生：隔离14天。', '【记者】法新社记者：好吗？'];
    expect(turnsOf(splitLines('【问】法新社记者：好吗？', ...all)).slice(1)).toEqual([
      'respondent 罗军: 很好。',
      'respondent 陈祝生: 隔离14天。',
      'questioner 法新社记者: 好吗？',
    ]);
  });

  it('stands behind a note of its recording, on a line of its own or with a colon', () => {
    const script = [
      '【同期】某某报记者 李明',
      '为何在中午开会？',

      '【同期】局长 王伟：我来听听。',
    ];
    expect(turnsOf(splitLines('发布会', ...script))).toEqual([
      'questioner 某某报记者 李明: 为何在中午开会？',
      'respondent 局长 王伟: 我来听听。',
    ]);
    expect(turnsOf(splitLines('发布会', '问：好吗？', '【同期】我来听听，很好。', '答：好。'))[1]).toMatch(
      /^unknown 同期/,
    );
  });

  it('stands behind what tells what its speaker does', () => {
    const all = ['【发布】罗军：大家好。', '问：好吗？', '【补充】罗军：很好。', '【公告】罗军：很好。'];
    expect(turnsOf(splitLines(...all))).toEqual([
      'respondent 罗军: 大家好。',
      'questioner 问: 好吗？',
      'respondent 罗军: 很好。\n【公告】罗军：很好。',
    ]);
  });

  it.each([
    ['问', '外交部发言人表示：中国很好。有何评论？'],
    ['记者', '王毅：中国很好。有何评论？'],
    ['答', '我们表示：很好。'],
    ['答', '第一财经：很好。'],
    ['法新社记者', '路透社记者：很好。有何评论？'],
    ['A', '股价：很好。'],
    ['主持人', '发言人（林剑）：很好。'],
    ['追问', '记者：很好。'],
  ])('is none where it does not tell more of the same role: %s：%s', (label, words) => {
    const turns = turnsOf(splitLines('问：好吗？', '林剑：好。', `${label}：${words}`));
    expect(turns[2]).toMatch(new RegExp(` ${label}: ${words}$`));
  });
});

describe('labels whose characters are spaced out', () => {
  const question = '我想请问部长，朝核问题六方会谈达成共同文件，中方下一步有何打算？';
  const answer = '会议通过了落实共同声明起步行动，我希望双方的工作组谈出成果。';
  /** Who speaks in a document that asks and answers twice, as role, label and name. */
  const speakersOf = (asking: string, answering: string): unknown[] =>
    splitLines(...[1, 2].flatMap(() => [`　　${asking}：${question}`, `　　${answering}：${answer}`]))
      .turns.slice(0, 2)
      .map(({ role, speaker_label, speaker_name }) => [role, speaker_label, speaker_name]);

  it.each([
    ['记　者', '记者', '王　毅', '王毅', '王毅'],
    ['新华社记　者', '新华社记者', '杨　洁　篪', '杨洁篪', '杨洁篪'],
    ['提 问', '提问', '回 答', '回答', null],
    ['新华社　记　者', '新华社 记者', '发 言 人', '发言人', null],
    ['記　者', '記者', '外交部發言人 毛　寧', '外交部發言人 毛寧', '毛寧'],
    ['问', '问', '申　渤　诚', '申 渤 诚', '申渤诚'],
  ])(
    'are %s and %s all the same, and have no blanks within words',
    (asking, asked, answering, answered, name) => {
      expect(speakersOf(asking, answering)).toEqual([
        ['questioner', asked, null],
        ['respondent', answered, name],
      ]);
    },
  );

  it('may be of a moderator, and give a title without blanks', () => {
    const document = split(
      lines(`主　持　人：${answer}`, `问　：${question}`, `大　使：${answer}`, `部长　王　毅：${answer}`),
    );
    expect(document.turns.map(({ role, speaker_title }) => [role, speaker_title])).toEqual([
      ['moderator', null],
      ['questioner', null],
      ['respondent', '大使'],
      ['respondent', '部长'],
    ]);
  });
});

describe('labels in mid-line', () => {
  it.each(['（彭博社记者亦问及）', '（笑声） ', '（路透社、法新社记者亦问及） '])(
    'may follow a note on the question, which goes with that: %s',
    (note) => {
      const asked = `新华社记者：怎么看？${note}林剑：很好。`;
      const document = splitLines('记者会', `${asked}法新社记者：还有吗？林剑：没有。`);
      expect(turnsOf(document).slice(0, 2)).toEqual([
        `questioner 新华社记者: 怎么看？${note.trim()}`,
        'respondent 林剑: 很好。',
      ]);
    },
  );

  it('begin turns behind a translation that ends in a full stop, too', () => {
    const text = [
      '发言人答问',
      'Good afternoon.问：能否证实？',
      '答：可以。',
      'Yes (now).问：还有吗？',
      '答：没有。',
    ];
    expect(turnsOf(splitLines(...text))).toEqual([
      'questioner 问: 能否证实？',
      'respondent 答: 可以。\nYes (now).',
      'questioner 问: 还有吗？',
      'respondent 答: 没有。',
    ]);
    expect(splitLines('问：增长几何？', '答：3.5.问：好。').turns).toHaveLength(2);
  });

  it('begin turns where a sentence has ended before a role word or a known name', () => {
    const document = split(
      '林剑主持记者会。法新社记者：是吗？林剑：是。中方认为：好。孔子说：善。问：还有吗？',
    );
    expect(turnsOf(document)).toEqual([
      'questioner 法新社记者: 是吗？',
      'respondent 林剑: 是。中方认为：好。孔子说：善。',
      'questioner 问: 还有吗？',
    ]);
    expect(document.front_matter).toMatchObject({ start: 0, end: 8 });
  });

  it('may be of somebody whom nothing else names, right behind a question', () => {
    expect(turnsOf(split('记者：如何评论？杨宇军：很好。华为：不是人名。'))[1]).toBe(
      'respondent 杨宇军: 很好。华为：不是人名。',
    );
  });

  it.each(['[]', '【】'])(
    'may stand in brackets where they name who asks and who answers: %s',
    (brackets) => {
      const enclosed = (label: string): string => `${brackets[0]}${label}${brackets[1]}`;
      const turns = turnsOf(
        split(
          [
            '主持人',
            '大家好。',
            '路透社记者',
            '好吗？',
            '陈洲',
            '好。',
            '法新社记者',
            '是吗？',
            '张晓钦',
            '是。（鼓掌）',
          ]
            .map((words, i) => (i % 2 === 0 ? enclosed(words) : words))
            .join(''),
        ),
      );
      expect(turns).toEqual([
        'moderator 主持人: 大家好。',
        'questioner 路透社记者: 好吗？',
        'respondent 陈洲: 好。',
        'questioner 法新社记者: 是吗？',
        'respondent 张晓钦: 是。（鼓掌）',
      ]);
    },
  );

  it('may stand in brackets right behind a lead that tells of answers, though one asks alone', () => {
    const lead = '发布会于7月22日举行，请陈洲介绍情况，并答记者问。';
    const said = '[路透社记者]影响大吗？谢谢。 [陈洲]不大。谢谢。';
    expect(turnsOf(split(`${lead} ${said}`))).toEqual([
      'questioner 路透社记者: 影响大吗？谢谢。',
      'respondent 陈洲: 不大。谢谢。',
    ]);
    const note = '王毅：有人问我，我不答记者问题。 [路透社记者]摄 [陈洲]在场。';
    expect(splitLines('问：好吗？', note).turns).toHaveLength(2);
  });

  it('are no notes in brackets where who asks has a colon, or nobody else is named so', () => {
    const photos = ['大家好。[路透社记者]请提问。', '好。[法新社记者]谢谢。[王毅]在场。'];
    const [first, second] = photos;
    expect(splitLines(`林剑：${first}`, '新华社记者：好吗？', `林剑：${second}`).turns).toHaveLength(3);
    const others = [`[林剑]${first}`, '[问]好吗？', `[林剑]${second!.replace('[王毅]', '[鼓掌]')}`];
    expect(splitLines('发布会', ...others).turns).toHaveLength(3);
  });

  it('may stand behind words that tell of the transcript, but not behind others', () => {
    const rest = ['新华社记者：好吗？', '何咏前：具体内容如下：何咏前：很好。发布时间：何咏前：五月。'];
    for (const lead of ['商务部举行发布会。 文字实录如下： ', '以下为答问全文：'])
      expect(turnsOf(splitLines(`${lead}何咏前：各位记者朋友，大家好。`, ...rest))).toEqual([
        'respondent 何咏前: 各位记者朋友，大家好。',
        'questioner 新华社记者: 好吗？',
        'respondent 何咏前: 具体内容如下：何咏前：很好。发布时间：何咏前：五月。',
      ]);
  });

  it('leave sentences that reach over two turns to both, each with its part', () => {
    const [, , , annotated] = runStages('问：法国呢 [10:29] 问：德国呢？\n答：好。');
    const { sentences } = aggregate(annotated);
    expect(sentences.map(({ text }) => text)).toEqual(['法国呢', '德国呢？', '好。']);
  });
});

describe('labels in round brackets without a colon', () => {
  const asked = '（朝日电视台记者千千岩）首相，您辛苦了。好吗？';

  it('begin turns where they alternate, alone on a line too', () => {
    const document = splitLines('首脑会谈后', '（记者）', asked, '（高市首相）', '今天很好。', '（鼓掌）');
    expect(turnsOf(document)).toEqual([
      'questioner 朝日电视台记者千千岩: 首相，您辛苦了。好吗？',
      'respondent 高市首相: 今天很好。',
    ]);
    expect(turnsOf(splitLines('（问）好吗？', '（答）很好。', '（问）是吗？', '（答）是。'))).toHaveLength(4);
  });

  it.each(['首相，您辛苦了。我想提几个问题。', '两国关系如何？'])(
    'begin the first question too where a reporter is called by name on a line of his own: %s',
    (words) => {
      const rest = ['（高市首相）', '今天很好。', '（NHK记者）', '日本呢？', '（高市首相）', '也好。'];
      const [turn, ...others] = splitLines('首脑会谈后', '（共同社记者山田）', words, ...rest).turns;
      expect(turn).toMatchObject({ role: 'questioner', speaker_label: '共同社记者山田' });
      expect(others).toHaveLength(3);
    },
  );

  it.each([' ', '\n'])('may be names that come again, before words or alone on a line', (blank) => {
    const text = ['（法新社记者）好吗？', '（钱其琛）很好。', '（问）是吗？', '（钱其琛）是。'];
    expect(turnsOf(split(lines('记者招待会', ...text).replaceAll('）', `）${blank}`)))).toEqual([
      'questioner 法新社记者: 好吗？',
      'respondent 钱其琛: 很好。',
      'questioner 问: 是吗？',
      'respondent 钱其琛: 是。',
    ]);
  });

  it('may be the office of somebody who speaks once', () => {
    const rest = ['（内阁广报官）', '请下一位提问。', '（记者）是吗？', '（安倍总理）是。'];
    expect(splitLines('（记者）好吗？', '（安倍总理）好。', ...rest).turns).toHaveLength(5);
  });

  it.each(['（王毅）在场。', '（王毅外长）在场。', '（王毅）'])(
    'are notes where they name somebody once: %s',
    (note) => {
      const text = ['（记者）好吗？', '（答）很好。', note, '（记者）是吗？', '（答）是。'];
      expect(splitLines(...text).turns).toHaveLength(4);
    },
  );

  it('are notes of a name where nobody else has a label, or who asks has a colon', () => {
    const notes = ['（王毅）在场。', '好。', '（王毅）在场。'];
    expect(splitLines('问：好吗？', '林剑：很好。', ...notes, '问：是吗？', '林剑：是。').turns).toHaveLength(
      4,
    );
    expect(refusalOf(() => splitLines('（记者）今天下雨。', '（王小明）')).code).toBe('no-turns');
  });

  it('are a dateline above a report, though others have such labels', () => {
    const rest = ['（高市首相）', '今天很好。', '（NHK记者）', '日本呢？', '（高市首相）', '也好。'];
    const report = '高市首相今天出席记者会。';
    expect(splitLines('首脑会谈后', '（共同社记者山田）', report, ...rest).turns).toHaveLength(3);
    expect(splitLines('首脑会谈后', `（共同社记者山田）${report}您好。`, ...rest).turns).toHaveLength(3);
  });

  it('are notes where others have labels, or nobody else has one', () => {
    const text = ['问：好吗？', '林剑：好。', '（记者）', '（外交部长）', '问：是吗？', '林剑：是。'];
    expect(splitLines(...text).turns).toHaveLength(4);
    expect(splitLines('林剑：好。', '（记者）鼓掌。', '林剑：是。').turns).toHaveLength(2);
  });
});

describe('an interjection in brackets', () => {
  it('is a turn, and behind it goes on who spoke before', () => {
    const document = splitLines('问：好吗？', '李肇星：好。（记者：那么台湾呢？）台湾也好。', '都好。');
    expect(turnsOf(document).slice(1)).toEqual([
      'respondent 李肇星: 好。',
      'questioner 记者: 那么台湾呢？',
      'respondent 李肇星: 台湾也好。\n都好。',
    ]);
    expect(exchangesOf(document)).toEqual([
      [[1], [2]],
      [[3], [4]],
    ]);
    expect(document.turns[3]).toMatchObject({ line_start: 2, line_end: 3, speaker_name: '李肇星' });
  });

  it.each(['（记者鼓掌）', '（注：台湾是中国的一部分）', '（记者：'])('is not %s', (written) => {
    const document = splitLines('问：好吗？', `李肇星：好。${written}台湾也好。`);
    expect(document.turns).toHaveLength(2);
  });
});

describe('a label behind a title on its line', () => {
  const title = '外交部发言人林剑主持例行记者会';

  it.each([
    ['is parted from it by a space', `${title} 林剑：大家好。`, '林剑'],
    ['follows the last one, where captions repeat it', `${title} ${title} 林剑：大家好。`, '林剑'],
    ['may begin with the quotes of an outlet', `${title}《中国日报》记者：好吗？`, '《中国日报》记者'],
    ['may have its title further down', `${'外交部网站\n'.repeat(4)}${title} 林剑：大家好。`, '林剑'],
    [
      'may tell the role of who hosts',
      '大会副秘书长、记者会主持人 曹洲：大家好。',
      '大会副秘书长、记者会主持人 曹洲',
    ],
  ])('%s', (_, line, label) => {
    const { turns } = split(lines(line, '新华社记者：好吗？', '林剑：很好。'));
    expect(turns[0]!.speaker_label).toBe(label);
  });
});

describe('a label of several lines', () => {
  it('has its translation below', () => {
    const text = lines(
      '国新办发布会',
      '寿小丽：',
      'Shou Xiaoli:',
      '女士们、先生们，大家好！',
      'Ladies and gentlemen,',
      '下面请提问。',
    );
    expect(split(text).turns).toMatchObject([{ speaker_label: '寿小丽', line_start: 2 }]);
  });

  it.each(['农业部部长韩长赋', '记者会现场', '中国农村杂志社记者蒋钊向部长韩长赋提问', '图为记者提问'])(
    'is no caption above it: %s',
    (caption) => {
      const text = lines(
        '部长韩长赋出席发布会',
        caption,
        '[主持人]',
        '大家好！',
        '[韩长赋]',
        '大家好。',
        '新华社记者',
        '好吗？',
      );
      expect(split(text).turns.map(({ speaker_label }) => speaker_label)).toEqual(['主持人', '韩长赋']);
    },
  );

  it('has who speaks, the office and the name on lines of their own', () => {
    const document = split(
      lines(
        '发布会',
        '主持人',
        '宣传司副司长',
        '米锋',
        '大家好！',
        '新华社记者',
        '好吗？',
        '首席专家',
        '吴尊友',
        '好。',
      ),
    );
    expect(document.turns.map(({ role, speaker_name }) => [role, speaker_name])).toEqual([
      ['moderator', '米锋'],
      ['questioner', null],
      ['respondent', '吴尊友'],
    ]);
    expect(document.turns[2]!.speaker_title).toBe('首席专家');
  });
});

describe('a translation', () => {
  it('of question and answer begins no turns', () => {
    const document = splitLines('问：好吗？', 'Q: Are you well?', '答：好。', 'A: We are.');
    expect(document.turns.map(({ speaker_label }) => speaker_label)).toEqual(['问', '答']);
  });

  it('of what somebody says under his name begins none, above or below', () => {
    const labels = (...text: string[]) => splitLines(...text).turns.map(({ speaker_label }) => speaker_label);
    const names = ['Wang Yi: I am.', '王毅：我很好。'];
    expect(labels('王毅答记者问', '记者：好吗？', ...names, '记者：都好？', ...names)).toEqual([
      '记者',
      '王毅',
      '记者',
      '王毅',
    ]);
    const lead = '刘大使接受BBC主持人萨克（Stephen Sackur）专访';
    const asked = ['主持人：大使，你好吗？', 'Sackur: Ambassador, are you well?'];
    expect(labels(lead, ...asked, '刘大使：很好。', ...asked, '刘大使：好。')).toEqual([
      '主持人',
      '刘大使',
      '主持人',
      '刘大使',
    ]);
  });

  it.each([
    [
      'somebody who speaks Chinese elsewhere',
      ['Angela Baby: 很好。', 'Angela Baby: Very well.', '林剑：很好。'],
    ],
    ['the only one who answers', ['Angela Baby: Very well.', 'Angela Baby: Yes, thank you all.']],
  ])('is nothing that is said in English by %s', (_, answers) => {
    const said = [...answers, ...answers].flatMap((answer) => ['记者：好吗？', answer]);
    const { turns } = splitLines('林剑和Angela Baby答记者问', ...said);
    const labels = turns.map(({ speaker_label }) => speaker_label);
    expect(labels).toEqual(said.map((line) => line.replace(/[：:].*/, '')));
  });

  it('of a numbered question does not make it an opening', () => {
    const asked = ['一、两国关系好吗？', 'Q: Is it well?', '答：好。', 'A: It is.'];
    expect(turnsOf(splitLines('大使接受专访', ...asked))[0]).toBe('questioner null: 两国关系好吗？');
  });

  it('is none where only such labels stand, or where Chinese follows', () => {
    expect(splitLines('Q: Are you well?', 'A: We are.').turns).toHaveLength(2);
    expect(splitLines('问：好吗？', 'A：好。', 'Q：还有吗？', 'A：没有。').turns).toHaveLength(4);
  });
});

describe('letters alone on their lines, above who asks and who answers', () => {
  const told = (outlet: string): string =>
    `“发言人办公室”消息，在7月1日例行记者会上，${outlet}记者提问：外长访华吗？`;
  const turns = ['questioner 新华社记者提问: 外长访华吗？', 'respondent 毛宁: 欢迎访华。'];

  it('are none of their labels where a report tells who asks', () => {
    const document = splitLines('外交部', 'Q', told('新华社'), '', 'A', '', '毛宁：欢迎访华。');
    expect(turnsOf(document)).toEqual(turns);
  });

  it('are none where there are more of them', () => {
    const more = ['Q', told('法新社'), 'A', '毛宁：没有消息。'];
    const document = splitLines('Q', told('新华社'), 'A', '毛宁：欢迎访华。', ...more);
    expect(turnsOf(document)).toEqual([
      ...turns,
      'questioner 法新社记者提问: 外长访华吗？',
      'respondent 毛宁: 没有消息。',
    ]);
  });

  it('are none where both have labels', () => {
    const asked = ['Q', '新华社记者：外长访华吗？', 'A', '毛宁：欢迎访华。'];
    const more = ['Q', '法新社记者：何时？', 'A', '毛宁：没有消息。'];
    expect(turnsOf(splitLines('例行记者会', ...asked, ...more))).toEqual([
      'questioner 新华社记者: 外长访华吗？',
      'respondent 毛宁: 欢迎访华。',
      'questioner 法新社记者: 何时？',
      'respondent 毛宁: 没有消息。',
    ]);
  });

  it('are labels where there are no others', () => {
    const text = lines('专访大使', 'Q', '怎么看？', 'A', '很好。', 'Q', '为什么？', 'A', '因为合作。');
    expect(split(text).turns.map(({ speaker_label }) => speaker_label)).toEqual(['Q', 'A', 'Q', 'A']);
  });
});

describe('a label in capital letters', () => {
  it('is who asks where it comes three times, as of a paper that calls itself so', () => {
    const said = ['XDW：您何时来？', '安：去年。', 'XDW：习惯吗？', '安：习惯。', 'XDW：谢谢您。'];
    expect(turnsOf(splitLines('晨报专访安德', ...said)).map((turn) => turn.split(':')[0])).toEqual([
      'questioner XDW',
      'respondent 安',
      'questioner XDW',
      'respondent 安',
      'questioner XDW',
    ]);
  });

  it('is none where it comes once or twice, as figures do', () => {
    const said = [
      '问：经济如何？',
      '李刚：有两个数。',
      'GDP：增长百分之五。',
      'CPI：上涨百分之二。',
      'GDP：明年再说。',
    ];
    expect(splitLines('李刚答记者问', ...said).turns).toHaveLength(2);
  });
});

describe('a label that has lost a character', () => {
  it.each(['朱?基', '朱！基', '朱□基'])('%s is one all the same', (name) => {
    const document = splitLines(
      '总理答记者问',
      '问：怎么看？',
      `${name}：很好。`,
      '问：为何？',
      `${name}：有原因。`,
    );
    expect(document.turns.map(({ role }) => role)).toEqual([
      'questioner',
      'respondent',
      'questioner',
      'respondent',
    ]);
    expect(turnTexts(document)[1]).toBe('很好。');
  });

  it('is none where a sentence ends before another label', () => {
    const turns = turnsOf(splitLines('李刚答记者问', '问：为何？答：有原因。', '问：谁去？李刚：我去。'));
    expect(turns.map((turn) => turn.split(':')[0])).toEqual([
      'questioner 问',
      'respondent 答',
      'questioner 问',
      'respondent 李刚',
    ]);
  });
});

describe('a label of one small letter', () => {
  it('tells who asks and who answers, as a capital one does', () => {
    expect(turnsOf(splitLines('洪磊答记者问', '问：好吗？', 'a :很好。', 'q：何时？', 'a：今天。'))).toEqual([
      'questioner 问: 好吗？',
      'respondent a: 很好。',
      'questioner q: 何时？',
      'respondent a: 今天。',
    ]);
  });
});

describe('labels that no colon closes', () => {
  const title = '外交部发言人林剑主持例行记者会';
  const [question, answer] = ['请介绍情况，可以吗？', '没有补充。'];

  it.each(['　', ' ', '｜', '——', '丨 '])('are read where all stand so: %s', (mark) => {
    const names = ['《纽约时报》记者', '林剑', '法新社记者', '林剑'];
    const said = names.map((name, i) => name + mark + (i % 2 === 0 ? question : answer));
    expect(turnsOf(splitLines(title, ...said))).toEqual([
      `questioner 《纽约时报》记者: ${question}`,
      `respondent 林剑: ${answer}`,
      `questioner 法新社记者: ${question}`,
      `respondent 林剑: ${answer}`,
    ]);
  });

  it('may be roles alone, offices, spread names, and names before a greeting', () => {
    const said = ['崔大使　大家下午好。', `问　${question}`, `答　${answer}`];
    expect(turnsOf(splitLines(title, ...said))).toHaveLength(3);
    const spread = [`记者　${question}`, `林　剑　${answer}`, `记者　“好”吗？`, `林　剑　“好”。`];
    expect(turnsOf(splitLines(title, ...spread)).slice(1)).toEqual([
      `respondent 林 剑: ${answer}`,
      'questioner 记者: “好”吗？',
      'respondent 林 剑: “好”。',
    ]);
  });

  it('are none beside labels with colons', () => {
    const text = [title, `问：${question}`, `答：${answer}`, `记者 ${question}`];
    expect(splitLines(...text).turns).toHaveLength(2);
  });

  it.each([
    ['bylines', '记者 张三 摄', '记者 李四 摄', '记者 王五 摄', '记者 赵六 摄'],
    ['words that nobody answers', `记者 ${question}`, '记者 张三', '记者 李四', '记者 王五'],
    ['a question alone', `记者 ${question}`, `王毅 ${answer}`],
  ])('are not made of %s', (_, ...said) => {
    expect(refusalOf(() => splitLines(title, ...said)).code).toBe('no-turns');
  });
});
