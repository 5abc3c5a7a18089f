import { describe, expect, it } from 'vitest';
import type { Transcript } from '../schemas/types/index.js';
import { findDate } from '../stages/turn-split/page/dates.js';
import {
  aggregate,
  pipeline,
  refusalOf,
  runStages,
  slicer,
  split,
  turnTexts,
  wangYiTranscript,
} from './support.js';

const lines = (...all: string[]): string => all.join('\n');

/** Turns as "role label: text", for documents that a test can show whole. */
const turnsOf = (document: Transcript): string[] => {
  const texts = turnTexts(document);
  return document.turns.map(({ role, speaker_label }, i) => `${role} ${speaker_label}: ${texts[i]}`);
};

/** Exchanges as the numbers of their turns, such as [[2, 3], [4]]. */
const exchangesOf = ({ turns, exchanges }: Transcript): number[][][] => {
  const seqOf = new Map(turns.map(({ turn_id, seq }) => [turn_id, seq]));
  return exchanges.map(({ question_turn_ids, answer_turn_ids }) =>
    [question_turn_ids, answer_turn_ids].map((ids) => ids.map((id) => seqOf.get(id)!)),
  );
};

/** What the stage makes of a text of such lines. */
const splitLines = (...all: string[]): Transcript => split(lines(...all));

const codesOf = ({ diagnostics }: Transcript): [string, number | null][] =>
  diagnostics.map(({ code, line }) => [code, line]);

describe('the shipped transcript', () => {
  const document = wangYiTranscript();
  const texts = turnTexts(document);

  it('has 27 questions and 29 turns of the minister', () => {
    const labels = document.turns.map(({ role, speaker_label }) => `${role} ${speaker_label}`);
    expect(labels.filter((label) => /^questioner .*记者$/.test(label))).toHaveLength(27);
    expect(labels.filter((label) => label === 'respondent 王毅')).toHaveLength(29);
    expect(labels).toHaveLength(56);
  });

  it('has 27 exchanges of one question and one answer', () => {
    expect(exchangesOf(document)).toEqual(Array.from({ length: 27 }, (_, i) => [[2 * i + 2], [2 * i + 3]]));
  });

  it('opens and closes outside the exchanges', () => {
    const outside = document.turns.filter(({ exchange_id }) => exchange_id === null);
    expect(outside.map(({ seq }) => seq)).toEqual([1, 56]);
    expect(texts[0]).toMatch(/^各位记者朋友，大家好！/);
    expect(texts[55]).toMatch(/^在今天记者会结束之前，[\s\S]*希望大家予以关注支持。$/);
  });

  it('has its title and dateline before the turns and its length after them', () => {
    const slice = slicer(document.text);
    expect(document.title).toBe('国务委员兼外交部长王毅就中国外交政策和对外关系回答中外记者提问');
    expect(slice(document.front_matter!)).toMatch(/^国务委员兼外交部长王毅[^\n]*\n2021年3月7日，[^\n]*$/);
    expect(document.front_matter).toMatchObject({ line_start: 1, line_end: 2 });
    expect(slice(document.back_matter!)).toBe('记者会历时1小时40分钟。');
    expect(document.back_matter).toMatchObject({ line_start: 384, line_end: 384 });
  });

  it('is dated by its dateline', () => {
    expect(document.date).toBe('2021-03-07');
    expect(document.diagnostics).toEqual([]);
  });

  it.each(['有几点必须坚持：', '我们用行动告诉海外同胞：', '我要告诉大家几个好消息：', '我想强调三点：'])(
    'keeps the colon of %s in its turn',
    (phrase) => {
      expect(texts.filter((text) => text.includes(`${phrase}\n`))).toHaveLength(1);
    },
  );

  it('gives each turn the lines from its label to its last sentence', () => {
    const canonical = document.text.split('\n');
    document.turns.forEach(({ line_start, line_end, speaker_label }, i) => {
      expect(canonical.slice(line_start - 1, line_end).join('\n')).toBe(`${speaker_label}：${texts[i]}`);
    });
  });
});

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

describe('turns that a record gives', () => {
  const given = (...turns: unknown[]): Transcript => split(JSON.stringify({ turns }), 'a.json');
  const by = (speaker: string, text: string) => ({ speaker, text });

  it('are those and no other, whoever speaks and whatever is said', () => {
    const answer = '好。\n来源：新华网\n记者：不是。\n15:31 明天见。\n（完）';
    const document = given(by('John Smith', '中方怎么看？'), by('林剑', answer), by('林剑', '谢谢。'));
    expect(turnsOf(document)).toEqual([
      'questioner John Smith: 中方怎么看？',
      `respondent 林剑: ${answer}`,
      'respondent 林剑: 谢谢。',
    ]);
    expect(document).toMatchObject({ front_matter: null, back_matter: null, interludes: [] });
    expect(codesOf(document)).toEqual([['no-date', null]]);
  });

  it('may be of those whom nothing else tells from the text', () => {
    expect(turnsOf(given(by('张三', '中方支持。'), by('李四', '美方反对。')))).toEqual([
      'respondent 张三: 中方支持。',
      'respondent 李四: 美方反对。',
    ]);
  });

  it('have the role that the record tells, and no label where it tells a role alone', () => {
    const document = given(
      { role: 'questioner', text: '中方怎么看？' },
      by('林剑', '中方支持。'),
      { role: 'questioner', text: '美方呢？' },
      { role: 'respondent', text: '再说。' },
    );
    expect(turnsOf(document)).toEqual([
      'questioner null: 中方怎么看？',
      'respondent 林剑: 中方支持。',
      'questioner null: 美方呢？',
      'respondent null: 再说。',
    ]);
    expect(exchangesOf(document)).toEqual([
      [[1], [2]],
      [[3], [4]],
    ]);
  });

  it('keep a role that words would not tell', () => {
    const host = { speaker: '主持人', role: 'moderator', text: '您怎么看？' };
    const outlet = { speaker: '央视网', role: 'questioner', text: '发布会马上开始。敬请关注！' };
    const roles = given(outlet, host, by('李四', '好。'), host, by('李四', '好。')).turns.map(
      ({ role }) => role,
    );
    expect(roles).toEqual(['questioner', 'moderator', 'respondent', 'moderator', 'respondent']);
  });

  it('have a role told in other words, and the same without it', () => {
    const document = given(
      { speaker: '张三', role: '记者', text: '中方支持。' },
      by('林剑', '好。'),
      by('张三', '谢谢。'),
    );
    expect(document.turns.map(({ role }) => role)).toEqual(['questioner', 'respondent', 'questioner']);
  });

  it('of nobody answer a question, and are of unknown role elsewhere', () => {
    const document = given('以下是实录。', by('新华社记者', '好？'), '好。', by('林剑', '谢谢。'), {
      text: '（完）',
    });
    expect(turnsOf(document)).toEqual([
      'unknown null: 以下是实录。',
      'questioner 新华社记者: 好？',
      'respondent null: 好。',
      'respondent 林剑: 谢谢。',
      'unknown null: （完）',
    ]);
  });

  it('have labels as they are in canonical text, with what they tell', () => {
    const document = given(
      by('ＣＮＮ: 记者', '３％：呢？'),
      by('外交部发言人 林剑', '好。'),
      by('\u200b', '嗯。'),
      by('甲'.repeat(300), '好。'),
      { speaker: '某某周报', role: 'questioner', text: '好？' },
    );
    expect(turnTexts(document)).toEqual(['3%：呢？', '好。', '嗯。', '好。', '好？']);
    expect(document.turns).toMatchObject([
      { speaker_label: 'CNN：记者', speaker_name: null, role: 'questioner' },
      { speaker_label: '外交部发言人 林剑', speaker_name: '林剑', speaker_title: '外交部发言人' },
      { speaker_label: null, role: 'unknown' },
      { speaker_label: '甲'.repeat(300), speaker_name: null },
      { speaker_label: '某某周报', speaker_name: null, role: 'questioner' },
    ]);
  });

  it('without a word are told of', () => {
    const document = given({ role: 'questioner', text: '' }, by('林剑', ''), by('林剑', '好。'));
    expect(turnsOf(document)).toEqual(['respondent 林剑: 好。']);
    expect(document.diagnostics.map(({ message }) => message.slice(0, 22))).toEqual([
      'the label "questioner"',
      'the label "林剑" has no ',
      expect.stringMatching(/^no date/),
    ]);
  });
});

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
    ['记　者', '王　毅', '王毅'],
    ['新华社记　者', '杨　洁　篪', '杨洁篪'],
    ['提 问', '回 答', null],
    ['新华社　记　者', '发 言 人', null],
    ['記　者', '外交部發言人 毛　寧', '毛寧'],
  ])('are %s and %s all the same, and stay as they stand', (asking, answering, name) => {
    expect(speakersOf(asking, answering)).toEqual([
      ['questioner', asking.replaceAll('　', ' '), null],
      ['respondent', answering.replaceAll('　', ' '), name],
    ]);
  });

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

describe('times', () => {
  const timesOf = (...text: string[]): (string | null)[] =>
    splitLines(...text).turns.map((turn) => turn.timestamp);

  it.each([
    ['2016-03-02 15:22:44', '2016-03-02 15:22:44'],
    ['15:31', '15:31'],
    ['１５：３１', '15:31'],
    ['[10:29]', '10:29'],
    ['[05-14 17:32]', '05-14 17:32'],
    ['[ 2014-03-08 10:02 ]', '2014-03-08 10:02'],
    ['（9:05）', '9:05'],
  ])('such as %s on a line of their own belong to the turn below', (written, value) => {
    expect(timesOf('问：好？', written, '答：好。')).toEqual([null, value]);
    expect(splitLines('问：好？', written, '答：好。').turns[0]!.line_end).toBe(1);
  });

  it.each(['[15:31] 答：好。', '15:31 答：好。', '答 15:31：好。', '答：[15:31] 好。', '答：15:31\n好。'])(
    'stand beside a label: %j',
    (line) => {
      expect(timesOf('问：好？', line)).toEqual([null, '15:31']);
      expect(turnsOf(splitLines('问：好？', line))[1]).toBe('respondent 答: 好。');
    },
  );

  it('part the words of one speaker into turns of one exchange', () => {
    const document = splitLines('问：好？', '林剑：一。', '15:31', '二。');
    expect(turnsOf(document).slice(1)).toEqual(['respondent 林剑: 一。', 'respondent 林剑: 二。']);
    expect(exchangesOf(document)).toEqual([[[1], [2, 3]]]);
    expect(document.turns[2]).toMatchObject({ timestamp: '15:31', line_start: 4, speaker_name: '林剑' });
  });

  it('trail where the first stands below the first words, though the last is cut off', () => {
    expect(
      timesOf('中国网：', '发布会开始。', '9:33', '主持人：', '大家好。', '9:57', '陈吉宁：', '大家好。'),
    ).toEqual(['9:33', '9:57', null]);
  });

  it('have captions of pictures behind them, which are in no turn, where they trail', () => {
    const document = split(
      lines(
        '[主持人]：',
        '请介绍。（9:49）',
        '',
        '发布会现场',
        '',
        '[徐祖远]：',
        '大家好！（9:59）',
        '很好。',
        '[主持人]：',
        '谢谢。（10:05）',
      ),
    );
    expect(turnsOf(document).map((turn) => turn.split(': ')[1])).toEqual([
      '请介绍。',
      '大家好！',
      '很好。',
      '谢谢。',
    ]);
    expect(codesOf(document)).toContainEqual(['headings', 4]);
  });

  it('may have such captions above them too, and any behind them that tells who took a picture', () => {
    const caption = '路透社记者提问。 中国网 董宁 摄';
    const [said, asked] = [lines('大家好。', '9:33'), lines('您好。', '好吗？')];
    for (const behind of [lines(caption, '9:57'), lines('9:57', caption)]) {
      const document = split(
        lines(
          '中国网：',
          said,
          '问：',
          asked,
          '',
          behind,
          '',
          '林剑：',
          '好',
          '',
          '9:59',
          '问：',
          '好吗？',
          '10:01',
        ),
      );
      expect(turnsOf(document)[1]).toBe('questioner 问: 您好。\n好吗？');
      expect(turnsOf(document)[2]).toBe('respondent 林剑: 好');
      expect(document.turns.map(({ timestamp }) => timestamp)).toEqual(['9:33', '9:57', '9:59', '10:01']);
    }
  });

  it.each([
    ['上一页 1 2 3 4 下一页'],
    ['查看更多'],
    ['版权所有 中国互联网新闻中心', '很好。'],
    ['外交部部长林剑。中国网 郑亮 摄'],
    [],
  ])('end all words where they trail: %s', (...page) => {
    const caption = '外交部部长林剑。 中国网 郑亮 摄影';
    const text = ['中国网：', '开始。', '9:33', '林剑：', '大家好。', '再见。', caption, '9:57', '', ...page];
    const document = splitLines(...text);
    expect(turnsOf(document)).toEqual(['unknown 中国网: 开始。', 'respondent 林剑: 大家好。\n再见。']);
    expect(document.turns[1]!.timestamp).toBe('9:57');
    expect(document.back_matter!.line_start).toBe(7);
  });

  it('may be cut off behind the last sentence where they trail', () => {
    const text = ['中国网：', '开始。', '9:33', '林剑：', '大家好。', '9:57', '再见。', '很好。'];
    expect(turnsOf(splitLines(...text)).at(-1)).toBe('respondent 林剑: 再见。\n很好。');
  });

  it('leave captions and headings in the order of the text', () => {
    const document = split(
      lines(
        '[主持人]：',
        '请介绍。（9:49）',
        '[徐祖远]：',
        '大家好！',
        '很好。',
        '谈国防预算',
        '[新华社记者]：',
        '好吗？（9:59）',
        '发布会现场',
        '[徐祖远]：',
        '好。（10:05）',
      ),
    );
    expect(document.interludes.map(({ line_start }) => line_start)).toEqual([6, 9]);
  });

  it('are text where they stand in a sentence, and tell of the page where only the front has one', () => {
    expect(timesOf('2024-05-06 18:15', '问：15:31开会（10:30）吗？', '答：是。')).toEqual([null, null]);
  });
});

describe('what no rule accepts', () => {
  it.each(['（记者鼓掌）', '新华社记者 张三 摄', '张某某：好。', '星空传媒：还有吗？'])(
    'stays in its turn and is told: %s',
    (line) => {
      const document = splitLines('问：好？', '答：好。', line, '再见。');
      expect(document.turns).toHaveLength(2);
      expect(codesOf(document)).toContainEqual(['unlabelled-text', 3]);
    },
  );

  it('is told once where it is in another language, however many paragraphs are', () => {
    const translation = 'Wang Wenbin: Yesterday, the meeting was held in Beijing.';
    const document = splitLines('问：好？', '答：好。', translation, '会议成功。', translation);
    expect(document.turns).toHaveLength(2);
    expect(document.diagnostics.filter(({ severity }) => severity === 'warning')).toMatchObject([
      {
        code: 'foreign-text',
        line: 3,
        message: expect.stringMatching(/^paragraphs in another language: 2, the first/),
      },
    ]);
  });

  it('is told where it stands behind the notes at the end', () => {
    const document = splitLines('问：好？', '答：好。', '记者会历时1小时。', '欢迎关注我们。');
    expect(codesOf(document)).toContainEqual(['back-matter-text', 4]);
    expect(document.diagnostics.find(({ line }) => line === 4)!.message).toContain('"欢迎关注我们。"');
    expect(document.back_matter).toMatchObject({ line_start: 3, line_end: 4 });
  });
});

describe('exchanges', () => {
  it('join questions that no answer parts, and answers that no question parts', () => {
    const document = split(
      lines('问：一？', '追问：二？', '答：好。', '发言人：再说。', '问：三？', '答：好。'),
    );
    expect(exchangesOf(document)).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [[5], [6]],
    ]);
  });

  it.each([
    ['下面有请海关总署署长俞建华。', '大家好。', null],
    ['下面有请俞建华署长补充。', '大家好，我补充一点。', 'x001'],
    ['下面有请海关总署署长俞建华。', '我补充一点。', 'x001'],
  ])('end where a guest is presented and greets: %s %s', (presents, said, exchange) => {
    const text = [
      '记者：好吗？',
      '孙业礼：好。',
      `主持人：${presents}`,
      `俞建华：${said}`,
      '记者：呢？',
      '俞建华：好。',
    ];
    const exchanges = splitLines(...text).turns.map(({ exchange_id }) => exchange_id?.slice(-4) ?? null);
    expect(exchanges.slice(3)).toEqual([exchange, 'x002', 'x002']);
  });

  it('hold the answer of a guest who is presented to give it and greets', () => {
    const text = [
      '主持人：请提问。',
      '记者：好吗？',
      '主持人：有请俞建华署长。',
      '俞建华：大家好。我们支持。',
    ];
    expect(exchangesOf(splitLines(...text))).toEqual([[[2], [4]]]);
  });

  it.each(['又问', '再问', '接着问', '继续问', '还问', '另问'])('begin with a question under %s', (label) => {
    const document = split(
      lines('刘建超：大家好！请大家提问。', '问：一？', '答：好。', `${label}：二？`, '答：没有。'),
    );
    expect(exchangesOf(document)).toEqual([
      [[2], [3]],
      [[4], [5]],
    ]);
    expect(document.turns.map(({ speaker_name }) => speaker_name)).toEqual([
      '刘建超',
      null,
      '刘建超',
      null,
      '刘建超',
    ]);
  });

  it('without an answer are told', () => {
    const document = splitLines('问：一？', '答：好。', '问：二？', '追问：三？');
    expect(exchangesOf(document).at(-1)).toEqual([[3, 4], []]);
    expect(codesOf(document)).toContainEqual(['unanswered-question', 3]);
  });

  it('hold the last answer unless it closes the conference', () => {
    const text = ['问：好？', '林剑：好。'];
    const closed = splitLines(...text, '林剑：今天的记者会到此结束。');
    expect(closed.turns.map(({ exchange_id }) => exchange_id === null)).toEqual([false, false, true]);
    const isOutside = (last: string): boolean => splitLines(...text, last).turns[2]!.exchange_id === null;
    const goodbyes = [
      '如果没有其他问题，感谢光临！',
      '没有问题了？谢谢！',
      '好，谢谢大家，再见！',
      '祝大家新年快乐，万事如意！',
      '今天的說明會到此結束，謝謝各位。',
    ];
    expect(goodbyes.map((said) => isOutside(`林剑：${said}`))).toEqual(goodbyes.map(() => true));
    const others = ['谢谢你的提问，我们反对。', '感谢之余，我们还有话说。', '没有问题，我们支持。', '好的。'];
    expect(others.map((said) => isOutside(`林剑：${said}`))).toEqual(others.map(() => false));
    const open = splitLines(...text, '林剑：补充一句。');
    expect(open.turns.map(({ exchange_id }) => exchange_id === null)).toEqual([false, false, false]);
  });
});

describe('speakers', () => {
  it.each([
    ['外交部发言人林剑', '林剑', '外交部发言人'],
    ['外交部发言人 林剑', '林剑', '外交部发言人'],
    ['国务院总理李强（中国）', '李强', '国务院总理'],
    ['国务委员兼外长王毅', '王毅', '国务委员兼外长'],
    ['国防部新闻局局长、国防部新闻发言人吴谦大校', '吴谦', '国防部新闻局局长、国防部新闻发言人 大校'],
    ['中国人民银行行长潘功胜', '潘功胜', '中国人民银行行长'],
    ['王毅部长', '王毅', '部长'],
    ['马英九开场致词', '马英九', null],
    ['发言人（林剑）', '林剑', '发言人'],
    ['外交部发言人', null, '外交部发言人'],
    ['主持人 何绍仁', '何绍仁', null],
    ['主持人 何绍仁（新闻部部长）', '何绍仁', '新闻部部长'],
    ['主持人（慕尼黑安全会议主席伊申格尔）', '伊申格尔', '慕尼黑安全会议主席'],
    ['发言人（外交部新闻司副司长林剑）', '林剑', '发言人'],
    ['主持人（慕尼黑安全会议主席）', null, '慕尼黑安全会议主席'],
    ['主持人（慕尼黑安全会议）', null, null],
    ['外交部政务次长沈吕巡致词', '沈吕巡', '外交部政务次长'],
    ['外交部发言人陈铭政引言', '陈铭政', '外交部发言人'],
    ['林剑', '林剑', null],
    ['布什总统', '布什', '总统'],
    ['默克尔总理', '默克尔', '总理'],
    ['泽连斯基总统', '泽连斯基', '总统'],
    ['朴槿惠总统', '朴槿惠', '总统'],
    ['岸田文雄首相', '岸田文雄', '首相'],
    ['拉夫罗夫外长', '拉夫罗夫', '外长'],
    ['佩斯科夫新闻秘书', '佩斯科夫', '新闻秘书'],
    ['古特雷斯秘书长', '古特雷斯', '秘书长'],
    ['吳委員焜裕', '吳焜裕', '委員'],
    ['王外长毅', '王毅', '外长'],
    ['欧阳部长文', '欧阳文', '部长'],
    ['高市首相', '高市', '首相'],
    ['普莱斯答', '普莱斯', null],
    ['米勒先生', '米勒', null],
    ['普赖斯先生', '普赖斯', null],
    ['萨基女士', '萨基', null],
    ['谭德塞博士', '谭德塞', '博士'],
    ['迈克·瑞安博士', '迈克·瑞安', '博士'],
    ['基辛格博士', '基辛格', '博士'],
    ['博士生张三', '博士生张三', null],
    ['议员们', '议员们', null],
    ['曾鈺成議員', '曾鈺成', '議員'],
    ['玄叶外务大臣', '玄叶', '外务大臣'],
    ['常驻联合国观察员曼苏尔', '曼苏尔', '常驻联合国观察员'],
    ['岸田文雄总理大臣', '岸田文雄', '总理大臣'],
    ['谢强通报', '谢强', null],
    ['耿爽反问', '耿爽', null],
    ['耿爽笑答', '耿爽', null],
    ['情况通报', '情况通报', null],
    ['美国总统', null, '美国总统'],
    ['古巴总统', null, '古巴总统'],
    ['以驻美大使', null, '以驻美大使'],
    ['特别代表', null, '特别代表'],
    ['特别大使', null, '特别大使'],
    ['候任行政长官', null, '候任行政长官'],
    ['联合国秘书长', null, '联合国秘书长'],
    ['网民 打个冷战', '打个冷战', null],
    ['网友“打个冷战”', '打个冷战', null],
    ['外交部副部长', null, '外交部副部长'],
    ['国防部新闻局', null, '国防部新闻局'],
    ['外交部新闻司', null, '外交部新闻司'],
    ['国家卫生健康委宣传司', null, '国家卫生健康委宣传司'],
    ['农业农村部合作经济司一级巡视员曾红根', '曾红根', '农业农村部合作经济司一级巡视员'],
    ['工业和信息化部党组成员、总工程师 田玉龙', '田玉龙', '工业和信息化部党组成员、总工程师'],
    ['北京佑安医院呼吸科主任医师李侗曾', '李侗曾', '北京佑安医院呼吸科主任医师'],
    ['上海海关副关长李晓棠', '李晓棠', '上海海关副关长'],
    ['市公安局治安总队总队长张剑', '张剑', '市公安局治安总队总队长'],
    ['清真寺伊玛目买买提·居马', '买买提·居马', '清真寺伊玛目'],
    ['張竹君醫生', '張竹君', '醫生'],
    ['陳時中指揮官', '陳時中', '指揮官'],
    ['张志刚总工程师', '张志刚', '总工程师'],
    ['李红副市长', '李红', '副市长'],
    ['林定国资深大律师', '林定国', '资深大律师'],
    ['常务副市长', null, '常务副市长'],
    ['云南副省长', null, '云南副省长'],
    ['宣传司副司长', null, '宣传司副司长'],
    ['答', null, null],
  ])('of %s are called %s by name and %s by title', (label, name, title) => {
    const [turn] = splitLines(`${label}：好。`, '问：好？', `${label}：好。`).turns;
    expect([turn!.speaker_name, turn!.speaker_title]).toEqual([name, title]);
  });

  it.each(['王小明，某某的一份声明', '同时，法新社', '新华社，法新社称'])(
    'have no comma unless an outlet stands behind the name: %s',
    (words) => {
      const text = ['问：好？', '林剑：好。', `${words}：怎么看？`, '林剑：好。'];
      expect(splitLines(...text).turns[1]).toMatchObject({ role: 'respondent', line_end: 3 });
    },
  );

  it.each(['反问道', '补充道', '回答说'])('answer under a label that tells how: 耿爽%s', (how) => {
    const document = splitLines('问：好？', `耿爽${how}：你觉得呢？`, '问：好。还有吗？', '耿爽：没有。');
    expect(document.turns[1]).toMatchObject({ role: 'respondent', speaker_name: '耿爽' });
  });

  it.each(['李总理夫人', '刘部长讲话', '王部长回应'])(
    'have no given name behind their office: %s',
    (label) => {
      const [turn] = splitLines(`${label}：好。`, '问：好？', `${label}：好。`).turns;
      expect(turn!.speaker_name).not.toBe(label[0] + label.slice(3));
    },
  );

  describe('under a label that names nobody', () => {
    /** Names of those who answer. */
    const answerersOf = (...text: string[]): (string | null)[] =>
      splitLines(...text)
        .turns.filter(({ role }) => role === 'respondent')
        .map(({ speaker_name }) => speaker_name);
    const title = '2019年3月6日外交部发言人耿爽主持例行记者会';
    const turns = ['问：好？', '答：好。'];

    it.each([
      ['title', [title], '耿爽'],
      ['title in traditional characters', ['外交部發言人陸慷主持例行記者會'], '陸慷'],
      ['title and dateline', [title, '2019年3月6日，外交部发言人耿爽主持例行记者会。'], '耿爽'],
      ['a title that goes on', ['外交部发言人耿爽例行记者会（2019年3月6日）'], '耿爽'],
      ['title and navigation', ['首页 > 外交部发言人谈话', title], '耿爽'],
      ['a line with the name', ['外交部发言人耿爽', '以下为例行记者会全部内容：'], '耿爽'],
    ])('are called as %s tells', (_, front, name) => {
      expect(answerersOf(...front, ...turns)).toEqual([name]);
      expect(answerersOf(...front, '问：好？', '外交部发言人：好。')).toEqual([name]);
    });

    it.each([
      ['卢沙野大使接受法新社采访实录', '卢沙野'],
      ['驻法国大使翟隽在使馆接受采访', '翟隽'],
      ['日本新駐華大使木寺昌人6日接受共同社專訪', '木寺昌人'],
      ['外交部长王毅结束欧洲之行后接受媒体采访', '王毅'],
      ['外长王毅结束欧洲之行，大使卢沙野接受采访', '卢沙野'],
      ['卢沙野大使接受采访，翟隽大使就此回答', null],
      ['节目播出对卢沙野大使的采访', '卢沙野'],
      ['俄罗斯总统普京接受新华社专访（全文）', '普京'],
      ['俄罗斯外长谢尔盖·拉夫罗夫在莫斯科接受采访', '谢尔盖·拉夫罗夫'],
      ['芬蘭總統斯圖布日前接受專訪', '斯圖布'],
      ['独家专访叙利亚总统阿萨德', '阿萨德'],
      ['刊发对崔启明大使的专访文章。', '崔启明'],
      ['大使刘晓明接受专访，谈总统普京访华', '刘晓明'],
      ['就卢沙野大使接受采访一事', null],
      ['驻法国大使翟隽在使馆过年', null],
    ])('are called as the lead of an interview tells: %s', (front, name) => {
      expect(answerersOf(front, ...turns)).toEqual([name]);
    });

    it.each([
      ['行政长官', '以下是行政长官梁振英今日会见传媒的谈话：', '梁振英'],
      ['行政長官', '行政長官林鄭月娥今日舉行記者會。', '林鄭月娥'],
      ['总统', '蔡英文总统接受采访', '蔡英文'],
      ['总统', '法国总统马克龙在巴黎举行记者会', '马克龙'],
      ['总统', '特朗普总统出席记者会', '特朗普'],
      ['总统', '唐纳德·特朗普总统出席记者会', '唐纳德·特朗普'],
      ['总统', '阿根廷总统出席记者会', null],
      ['总统', '听说特朗普总统出席记者会', null],
      ['总统', '特朗普总统出席记者会，总统随后回国', null],
      ['总统', '特朗普总统与土耳其总统埃尔多安联合记者会', null],
      ['總統', '陳總統水扁先生今天舉行記者會', '陳水扁'],
      ['總統', '馬總統英九先生偕同蕭副總統萬長先生舉行記者會', '馬英九'],
      ['總統', '陳總統今天與水扁先生同行', null],
      ['卫生局局长', '卫生局局长周一岳、中心总监曾浩辉举行记者会', '周一岳'],
      ['候任行政长官', '以下是候任行政长官梁振英昨晚的谈话：', '梁振英'],
      ['行政长官', '署理行政长官张建宗今日举行记者会', null],
      ['行政长官', '行政长官梁振英、行政长官曾荫权', null],
      ['外长', '外交部长王毅回答中外记者提问', '王毅'],
      ['大使答', '驻日本大使程永华答记者问', '程永华'],
      ['部长回答', '外交部部长王毅答记者问', '王毅'],
      ['外長', '外交部部長王毅舉行記者會', '王毅'],
      ['外长', '外交部副部长王毅举行记者会', null],
      ['外长', '外交部长王毅会见德国外长瓦德富尔', null],
      ['行政长官', '行政长官于行政会议前会见传媒', null],
    ])('but an office, %s, are called as the lead tells: %s', (label, front, name) => {
      expect(answerersOf(front, '问：好？', `${label}：好。`)).toEqual([name]);
    });

    it.each([
      ['总理', ['澳大利亚总理安东尼·阿尔巴尼斯'], '安东尼·阿尔巴尼斯'],
      ['局長', ['醫務衞生局局長盧寵茂教授', '盧寵茂教授'], '盧寵茂'],
      ['总理', ['国务院副总理张格伟'], null],
      ['总理', ['新西兰总理希普金斯', '澳大利亚总理安东尼·阿尔巴尼斯'], null],
      ['局长', ['财政局局长张格伟', '教育局局长'], null],
    ])('but an office, %s, are called as the only other label with it tells: %s', (label, others, name) => {
      const answers = [...others, label].flatMap((own) => ['问：好？', `${own}：好。`]);
      expect(answerersOf('联合记者会', ...answers).at(-1)).toBe(name);
    });

    it('are called as other turns tell, where all are of one', () => {
      expect(answerersOf(title, '耿爽：大家好。', ...turns)).toEqual(['耿爽', '耿爽']);
      expect(answerersOf(title, '应外长邀请，德国外长将访华。', ...turns)).toEqual(['耿爽', '耿爽']);
      expect(answerersOf('华春莹：大家好。', ...turns, '华春莹：再见。')).toEqual([
        '华春莹',
        '华春莹',
        '华春莹',
      ]);
    });

    it.each([
      ['nobody is told', ['外交部例行记者会']],
      ['the title tells of two', [`${title}，外交部长王毅出席`]],
      ['a moderator is there', [title, '主持人：开始。']],
      [
        'news name who holds an office',
        [`外长王毅在北京表示，${'双方将继续深化务实合作，'.repeat(6)}谢谢。`],
      ],
    ])('have no name where %s', (_, front) => {
      expect(answerersOf(...front, ...turns).at(-1)).toBeNull();
    });

    it('are called as the host of the conference is, though another is said to be interviewed', () => {
      expect(answerersOf(title, '卢沙野大使接受采访', ...turns)).toEqual(['耿爽']);
    });

    it('are called as whom a title names without an office that tells what he answered', () => {
      expect(answerersOf('秦刚就半岛局势、边界问题等答问', ...turns)).toEqual(['秦刚']);
      expect(answerersOf('外交部就半岛局势、边界问题等答问', ...turns)).toEqual([null]);
      expect(answerersOf('秦刚就半岛局势举行会谈', ...turns)).toEqual([null]);
    });

    it('are called as a label tells only where title, dateline or opening tell of him too', () => {
      const labelled = ['问：好？', '王毅：好。'];
      expect(answerersOf('王毅答记者问', ...turns, ...labelled)).toEqual(['王毅', '王毅']);
      expect(answerersOf(...turns, ...labelled)).toEqual([null, '王毅']);
    });

    it('have none where somebody else answers', () => {
      expect(answerersOf(title, '陆慷：大家好。', ...turns, '陆慷：再见。')).toEqual(['陆慷', null, '陆慷']);
      expect(answerersOf(title, ...turns, '问：好？', '秦大使：好。')).toEqual([null, null]);
    });
  });

  describe('under a label of surname and office', () => {
    const nameAndTitle = (front: string, label = '刘大使'): unknown => {
      const { turns } = split(
        lines(front, '记者：好吗？', `${label}：好。`, '记者：是吗？', `${label}：是。`),
      );
      return [turns[1]!.speaker_name, turns[1]!.speaker_title];
    };

    it.each([
      ['驻英国大使刘晓明接受专访', '刘大使', ['刘晓明', '大使']],
      ['刘晓明大使谈合作', '刘大使', ['刘晓明', '大使']],
      ['駐英國大使劉曉明在倫敦接受採訪', '劉大使', ['劉曉明', '大使']],
      ['驻英国大使刘晶。大使刘晶会见记者', '刘大使', ['刘晶', '大使']],
      ['以色列驻美国大使莱特在华盛顿接受采访', '莱特大使', ['莱特', '大使']],
      ['驻英国大使刘晓明接受专访，公使刘晶参加', '刘大使', ['刘晓明', '大使']],
      ['王小龙大使就外长王毅访问接受采访', '王大使', ['王小龙', '大使']],
      ['驻英国大使刘晓明、驻法国大使刘晶接受专访', '刘大使', [null, '刘大使']],
      ['刘晓明接受专访', '刘大使', [null, '刘大使']],
      ['驻日本大使程永华答记者问', '程大使答', ['程永华', '大使']],
      ['駐日本大使程永華答記者問', '程大使回答', ['程永華', '大使']],
      ['外交部部长王毅答记者问', '王部长答', ['王毅', '部长']],
      ['外交部长王毅回答中外记者提问', '王外长', ['王毅', '外长']],
      ['外交部长王毅将于3月8日举行记者会', '王外长', ['王毅', '外长']],
      ['外交部长王毅将在北京举行记者会', '王外长', ['王毅', '外长']],
      ['外交部长王毅就与会情况答问', '王外长', ['王毅', '外长']],
      ['外交部长王永和就会见情况答问', '王外长', ['王永和', '外长']],
      ['外交部长王毅举行记者会，大使王小龙陪同', '王外长', ['王毅', '外长']],
      ['驻美国大使秦刚回应热点', '秦大使', ['秦刚', '大使']],
      ['刘晓明：合作很好', '刘大使', ['刘晓明', '大使']],
      ['驻突尼斯大使万黎应邀做客', '万大使', ['万黎', '大使']],
      ['合作很好\n刘晓明：合作很好，大家看到', '刘大使', [null, '刘大使']],
      ['芬兰大使接受专访', '芬兰大使', [null, '芬兰大使']],
      ['副主任委員兼發言人梁文傑主持記者會', '梁副主委', ['梁文傑', '副主委']],
      ['副主任委員梁文傑、局長梁立主持記者會', '梁副主委', ['梁文傑', '副主委']],
      ['主任委員邱垂正主持記者會', '邱主委', ['邱垂正', '主委']],
      ['外交部副部长王超答记者问', '王副部长', ['王超', '副部长']],
      ['陸委會記者會', '梁副主委文傑', ['梁文傑', '副主委']],
      ['陸委會記者會', '邱主任委員垂正', ['邱垂正', '主任委員']],
      ['陸委會記者會', '梁副主委兼發言人文傑', ['梁文傑', '副主委兼發言人']],
      ['陸委會記者會', '王副部长兼司长', [null, '王副部长兼司长']],
    ])('are called as %s tells: %s', (front, label, expected) => {
      expect(nameAndTitle(front, label)).toEqual(expected);
    });

    it.each([
      ['国家主席江泽民在北戴河接受专访', ['华莱士', '江泽民', '华莱士', '江泽民']],
      ['江泽民接受专访', ['华莱士', '江', '华莱士', '江']],
    ])('or by one character are called in full: %s', (front, names) => {
      const asked = ['华莱士（以下简称华）：等了很久吗？', '江：是。', '华：您怎么看？', '江：很好。'];
      const { turns } = splitLines(front, ...asked, ...asked.slice(2), '江：是。');
      expect(turns.slice(0, 4).map(({ speaker_name }) => speaker_name)).toEqual(names);
    });

    it('are called as who asks tells', () => {
      const document = split(
        lines('访谈', '记者：今天我们连线驻英国大使刘晓明。', '刘大使：好。', '记者：好吗？', '刘大使：好。'),
      );
      expect(document.turns[1]!.speaker_name).toBe('刘晓明');
    });
  });

  it('who host are called as they call themselves', () => {
    const document = split(
      lines('访谈', '主持人：我是主持人周楠。您好吗？', '王惠贞：好。', '主持人：是吗？', '王惠贞：是。'),
    );
    expect(document.turns[2]).toMatchObject({ role: 'questioner', speaker_name: '周楠' });
  });

  it.each([
    ['新华社记者李忠发', '李忠发'],
    ['记者王小明', '王小明'],
    ['《爱尔兰时报》记者莫瑞', '莫瑞'],
    ['「爱尔兰时报」記者莫瑞（Yvonne Murray）', '莫瑞'],
    ['路透社记者约翰·史密斯', '约翰·史密斯'],
    ['CNN记者John Smith', 'John Smith'],
    ['《环球邮报》驻亚洲记者Nathan VanderKlippe', 'Nathan VanderKlippe'],
    ['Nathan VanderKlippe，《環球郵報》駐亞洲記者', 'Nathan VanderKlippe'],
    ['王小明，新华社记者', '王小明'],
    ['凤凰卫视记者吴小莉问', '吴小莉'],
    ['中央社記者齊邁可追問', '齊邁可'],
    ['香港凤凰卫视中文台吴小莉', '吴小莉'],
    ['中國時報張慧英', '張慧英'],
    ['CNN齐迈可', '齐迈可'],
    ['路透社Ben Blanchard', 'Ben Blanchard'],
    ['《金融時報》 Kathrin Hille', 'Kathrin Hille'],
    ['AFP Joy Chiang', 'Joy Chiang'],
    ['妮娜·拉尔森，法新社', '妮娜·拉尔森'],
    ['王小明，CNN', '王小明'],
    ['新华社记者', null],
    ['湖北日报全媒体记者', null],
    ['记者甲', null],
    ['新华社记者问', null],
    ['记者提问', null],
    ['记者追问', null],
    ['记者连线', null],
    ['现场记者关切', null],
    ['媒體問', null],
    ['外媒问', null],
    ['记者CNN', null],
  ])('who ask as %s are called %s', (label, name) => {
    const [turn] = splitLines(`${label}：好？`, '答：好。').turns;
    expect(turn).toMatchObject({ role: 'questioner', speaker_name: name });
  });
});

describe('words of welcome', () => {
  const statements = [
    '迪翁：我们很高兴欢迎王毅部长来访。',
    '王毅：谢谢。',
    '新华社记者：好吗？',
    '王毅：好。',
  ];

  it.each([
    ['王毅与加拿大外长迪翁共同会见记者', 'respondent'],
    ['王毅与迪翁共同会见记者', 'moderator'],
  ])('are of a moderator only where title and lead give him no office: %s', (title, role) => {
    expect(splitLines(title, ...statements).turns[0]!.role).toBe(role);
  });
});

describe('voices of a programme', () => {
  it.each([
    ['同期', 'unknown'],
    ['旁白', 'unknown'],
    ['观众', 'questioner'],
    ['听众2', 'questioner'],
  ])('under the label %s are of the role %s', (label, role) => {
    const document = splitLines('访谈', '主持人：您好吗？', `${label}：大家好。`, '李光耀：好。');
    expect(document.turns[1]).toMatchObject({ role, speaker_label: label, speaker_name: null });
  });

  it('are none where a line tells whose they were', () => {
    expect(splitLines('旁白：周经纬', '问：好吗？', '答：好。').turns).toHaveLength(2);
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

describe('what stands between turns and nobody says', () => {
  const question = ['问：好吗？', '林剑：好。', '也很好。'];

  it.each([
    ['谈国防预算中国不存在“隐性军费”'],
    ['图为现场记者提问'],
    ['图为外交部部长林剑回答记者提问。'],
    ['（图片来源：外交部网站）'],
    ['当地时间6月9日，中共中央政治局委员、外交部长王毅在北京同来访的法国外长握手。新华社记者 李颖 摄'],
    ['（以上圖片均為採訪現場）'],
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
    ['我们支持埃及的努力'],
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
        '王伟发言 吕凤泉摄',
        '王伟：大家好。',
        '王伟：很好。',
      ),
    );
    expect(turnsOf(document)[0]).toBe('moderator 主持人孙伟德: 欢迎大家。\n下面请王伟讲话。');
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

describe('a question that is told of before its answer in one sentence', () => {
  const title = '越南外交部举行例行记者会';

  it('is asked, and answered by whom the sentence names', () => {
    const text = lines(
      title,
      '5月25日，外交部发言人黎氏秋姮主持例行记者会。',
      '——回答记者关于越南对伊拉克局势有何反应的提问时，黎氏秋姮女士指出：“我们深表担忧。”',
      '* 当天，回答越通社记者有关渔船的问题，外交部发言人黎海平表示，正在核实。',
    );
    expect(turnsOf(split(text))).toEqual([
      'questioner 记者: 关于越南对伊拉克局势有何反应的提问时，',
      'respondent 黎氏秋姮女士指出: “我们深表担忧。”',
      'questioner 越通社记者: 有关渔船的问题，',
      'respondent 外交部发言人黎海平表示: 正在核实。',
    ]);
  });

  it('is none where nobody answers it, nor where somebody who has a label tells of it', () => {
    const told = '回答记者关于渔船的提问时，双方都很冷静。';
    expect(refusalOf(() => splitLines(title, told)).code).toBe('no-turns');
    const quoted = '昨天，回答记者关于渔船的提问时，黎海平表示，正在核实。';
    expect(splitLines(title, '问：好吗？', `答：好。${quoted}`, '问：真的？', '答：是。').turns).toHaveLength(
      4,
    );
  });
});

describe('a question that a line tells of', () => {
  it('is asked by whom it names', () => {
    const document = split(
      lines(
        '杨洁篪会见记者',
        '华尔街日报记者就伊朗问题向杨洁篪提问。',
        '杨洁篪：我们保持沟通。',
        '德新社记者李刚就中德关系提问',
        '杨洁篪：很好。',
      ),
    );
    expect(turnsOf(document)).toEqual([
      'questioner 华尔街日报记者: 就伊朗问题向杨洁篪提问。',
      'respondent 杨洁篪: 我们保持沟通。',
      'questioner 德新社记者: 李刚就中德关系提问',
      'respondent 杨洁篪: 很好。',
    ]);
  });

  it('is no title', () => {
    const title = '外交部长杨洁篪回答中外记者就外交政策提问';
    expect(splitLines(title, '杨洁篪：大家好。', '问：好吗？', '杨洁篪：好。').turns[0]!.role).toBe(
      'respondent',
    );
  });

  it('is no heading that tells what was asked about', () => {
    const lead = '1999年4月2日，朱镕基接受采访。';
    const asked = ['面对美国记者有关“1989”的提问', lead, '康比德：你怎么看？', '朱镕基：很好。'];
    expect(splitLines(...asked, ...asked).turns).toHaveLength(4);
  });
});

describe('an answer that is told of', () => {
  const title = '外交部发言人汪文斌主持例行记者会';

  it('follows a question with a label that nothing else answers', () => {
    const asked = ['海峡时报记者：怎么看？', '汪文斌指出，很好。', '汪文斌强调，会更好。'];
    expect(turnsOf(splitLines(title, ...asked))).toEqual([
      'questioner 海峡时报记者: 怎么看？',
      'respondent 汪文斌指出: 很好。\n汪文斌强调，会更好。',
    ]);
  });

  it('is a part of a question that somebody answers under his own label', () => {
    const asked = ['海峡时报记者：有消息。', '汪文斌指出，很好。', '怎么看？', '汪文斌：很好。'];
    expect(turnsOf(splitLines(title, ...asked))).toHaveLength(2);
  });

  it('may be of somebody whom nothing else names, right below a reporter’s label', () => {
    const asked = [
      '今日举行发布会。塔斯社记者问：昨天如何？',
      '王兆耀指出，很好。',
      '王兆耀还表示，会更好。',
    ];
    expect(turnsOf(splitLines('发布会', ...asked))).toEqual([
      'questioner 塔斯社记者问: 昨天如何？',
      'respondent 王兆耀指出: 很好。\n王兆耀还表示，会更好。',
    ]);
    const memory = ['塔斯社记者问：王兆耀指出，很好。', '如何看待？', '李明表示，很好。怎么看？', '答：好。'];
    expect(turnsOf(splitLines('发布会', ...memory))).toHaveLength(2);
  });

  it.each(['汪文斌笑着回答，', '汪文斌回答记者提问时表示，', '汪文斌还表示，'])(
    'may be told as %s',
    (beginning) => {
      const document = splitLines(title, '有记者提问：怎么看？', `${beginning}很好。`);
      expect(document.turns.map(({ role }) => role)).toEqual(['questioner', 'respondent']);
    },
  );

  it.each([
    '国防部新闻局局长、国防部新闻发言人杨宇军大校回应说，',
    '国防部新闻发言人杨宇军大校回应：',
    '国防部新闻发言人杨宇军大校表示：',
    '杨宇军大校表示，',
  ])('may give a rank behind the name: %s', (beginning) => {
    const { turns } = splitLines('国防部记者会', '北京日报记者提问：怎么看？', `${beginning}很好。`);
    expect(turns.map(({ role, speaker_name }) => [role, speaker_name])).toEqual([
      ['questioner', null],
      ['respondent', '杨宇军'],
    ]);
  });

  it.each(['发言人表示，', '商务部新闻发言人称，', '商务部副部长王受文指出，'])(
    'may be the only one, right below the question: %s',
    (beginning) => {
      const title = '商务部新闻发言人答记者问';
      const rolesOf = (...asked: string[]): string[] =>
        splitLines(title, ...asked, `${beginning}很好。`, '请看下文。').turns.map(({ role }) => role);
      expect(rolesOf('有记者问：怎么看？')).toEqual(['questioner', 'respondent']);
      expect(rolesOf('有记者问：有一个报道。')).toEqual(['questioner']);
    },
  );

  it('may tell its words before who says them', () => {
    const asked = ['有记者提问：怎么看？', '“是非十分清楚。”汪文斌说。', '他说，中方欢迎。'];
    expect(turnsOf(splitLines(title, ...asked))[1]).toBe(
      'respondent null: “是非十分清楚。”汪文斌说。\n他说，中方欢迎。',
    );
    expect(splitLines(title, ...asked).turns[1]!.speaker_name).toBe('汪文斌');
  });

  it('may have an announcement before its question', () => {
    const asked = ['汪文斌宣布：萨摩亚总理将访华。', '有记者提问，怎么看？', '汪文斌表示，很好。'];
    expect(turnsOf(splitLines(title, ...asked))[0]).toBe('respondent 汪文斌宣布: 萨摩亚总理将访华。');
  });
});

describe('a question that is told of in passing', () => {
  const title = '外交部发言人汪文斌主持例行记者会';
  const answer = '汪文斌表示，欢迎访华。';

  it.each([
    ['塔斯社记者提问，外长访华吗？', '塔斯社记者提问', '外长访华吗？'],
    ['有记者问，据报道，外长访华？', '有记者问', '据报道，外长访华？'],
    ['会上，另有日本记者追问称，外长访华？', '另有日本记者追问称', '外长访华？'],
    ['2月1日，有外媒记者发问道：外长访华？', '有外媒记者发问道', '外长访华？'],
    [
      '会后，美联社记者马修·李（Matthew Lee）提问：“外长访华？”',
      '美联社记者马修·李（Matthew Lee）提问',
      '“外长访华？”',
    ],
    ['据外交部网站报道，今日会中有记者提问：外长访华？', '今日会中有记者提问', '外长访华？'],
    ['在17日的例行记者会上有人提问，外长访华？', '有人提问', '外长访华？'],
    ['会上，有外媒记者就外长访华提问。', '有外媒记者', '就外长访华提问。'],
    ['会上，有外媒记者对外长访华的相关问题提问。', '有外媒记者', '对外长访华的相关问题提问。'],
    ['在1月9日外交部例行记者会上，新华社记者提问：外长访华？', '新华社记者提问', '外长访华？'],
  ])('has its answer: %s', (line, label, text) => {
    const found = turnsOf(splitLines(title, '', line, '', answer, '“我们沟通。”汪文斌说。'));
    expect(found).toEqual([
      `questioner ${label}: ${text}`,
      'respondent 汪文斌表示: 欢迎访华。\n“我们沟通。”汪文斌说。',
    ]);
  });

  it('goes on where it quotes somebody else before it asks', () => {
    const quoted = '据报道，乌克兰外交部发言人季希表示，应当谈判。中方有何评论？';
    const text = lines(title, `有记者提问，${quoted}汪文斌表示，我们主张对话。`);
    expect(turnsOf(split(text))).toEqual([
      `questioner 有记者提问: ${quoted}`,
      'respondent 汪文斌表示: 我们主张对话。',
    ]);
  });

  it.each([
    '据消息，在7月17日例行记者会上，',
    '据公众号“某某办公室”（ID：abc_def）消息，在7月17日例行记者会上，',
    '（来源：新华网）7月17日例行记者会上，',
  ])('is answered right below by a name and a colon, though nothing else tells who that is: %s', (lead) => {
    const text = lines(`${lead}有记者问：外长访华？`, '华春莹：欢迎访华。');
    expect(turnsOf(split(text))).toEqual([
      'questioner 有记者问: 外长访华？',
      'respondent 华春莹: 欢迎访华。',
    ]);
  });

  it.each([
    ['对此，汪文斌回应说，欢迎。', '对此，汪文斌回应说'],
    ['汪文斌对此表示：欢迎。', '汪文斌对此表示'],
    ['外交部发言人汪文斌8日在北京说，欢迎。', '外交部发言人汪文斌8日在北京说'],
    ['林剑回应称，欢迎。', '林剑回应称'],
  ])('is answered by %s', (line, label) => {
    expect(turnsOf(splitLines(title, '塔斯社记者提问，外长访华？', line))[1]).toBe(
      `respondent ${label}: 欢迎。`,
    );
  });

  it('has its answer in the same paragraph, and when it was asked in no turn', () => {
    const document = split(
      lines('有记者提问，外长访华？林剑对此回应说，欢迎。', '2月8日，有记者问，还好吗？林剑表示，还好。'),
    );
    expect(turnsOf(document)).toEqual([
      'questioner 有记者提问: 外长访华？',
      'respondent 林剑对此回应说: 欢迎。',
      'questioner 有记者问: 还好吗？',
      'respondent 林剑表示: 还好。',
    ]);
    expect(document.interludes).toHaveLength(1);
  });

  it('may have a label for its answer', () => {
    expect(turnsOf(splitLines(title, '塔斯社记者提问，外长访华？', '汪文斌：欢迎。'))[0]).toBe(
      'questioner 塔斯社记者提问: 外长访华？',
    );
  });

  it.each([
    '有记者问，我们怎么看？我说很好。',
    '发言人回答记者提问，表示欢迎。',
    '就有记者问，不要紧。',
    '他在记者会上提问，很好。',
  ])('is a memory where nobody answers it: %s', (sentence) => {
    const document = splitLines('问：好吗？', `林剑：好。${sentence}`, '问：还好吗？', '林剑：好。');
    expect(document.turns).toHaveLength(4);
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

  it('are of the only one whom the lead tells to be interviewed', () => {
    const text = ['驻韩大使邢海明接受采访', '1、目的是什么？', '两国关系好。', '2. 还有吗？', '没有。'];
    expect(splitLines(...text).turns[1]!.speaker_name).toBe('邢海明');
  });

  it('follow numbered questions', () => {
    const text = ['大使接受采访', '1、目的是什么？', '两国关系好。', '还会更好。', '2. 还有吗？', '没有。'];
    expect(turnsOf(splitLines(...text))).toEqual([
      'questioner null: 目的是什么？',
      'respondent null: 两国关系好。\n还会更好。',
      'questioner null: 还有吗？',
      'respondent null: 没有。',
    ]);
  });

  it('follow numbered questions that are requests', () => {
    const asked = ['1、请谈谈您对合作的看法。', '很好。', '2. 如何合作，请介绍一下具体情况', '会更好。'];
    const points = ['有两点：', '1、请大家放心；', '2、请各方克制。'];
    expect(turnsOf(splitLines('大使接受采访', ...asked, '3、还有吗？', ...points))).toEqual([
      'questioner null: 请谈谈您对合作的看法。',
      'respondent null: 很好。',
      'questioner null: 如何合作，请介绍一下具体情况',
      'respondent null: 会更好。',
      'questioner null: 还有吗？',
      `respondent null: ${points.join('\n')}`,
    ]);
    expect(refusalOf(() => splitLines('采访', ...points)).code).toBe('no-turns');
  });

  it('are none below a single question, or below headings that do not count up', () => {
    expect(refusalOf(() => splitLines('采访', '1、目的是什么？', '好。')).code).toBe('no-turns');
    expect(refusalOf(() => splitLines('采访', '1、目的？', '好。', '3、还有？', '好。')).code).toBe(
      'no-turns',
    );
  });

  it('have their first numbered question with who asked it behind', () => {
    const text = lines(
      '大使接受采访',
      '一、请问有何考虑？(人民日报)',
      '答：好。',
      '二、还有吗？（国际台）',
      '答：没有。',
    );
    expect(turnsOf(split(text))[0]).toMatch(/^questioner 人民日报: 请问/);
  });

  it('have their numbered question without a question mark, too', () => {
    const asked = ['王毅答问', '一、首先欢迎您作自我介绍。', '答：好。', '二、还有吗？', '答：没有。'];
    expect(turnsOf(splitLines(...asked))).toEqual([
      'questioner null: 首先欢迎您作自我介绍。',
      'respondent 答: 好。',
      'questioner null: 还有吗？',
      'respondent 答: 没有。',
    ]);
  });

  it('have their numbered question where only answers have labels', () => {
    const document = split(
      lines('王毅答问', '一、你能否介绍情况？', '答：可以。', '二、还有吗？', '答：没有。'),
    );
    expect(exchangesOf(document)).toEqual([
      [[1], [2]],
      [[3], [4]],
    ]);
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

it('the name of who made a report is no label, though its line tells of a question', () => {
  const text = lines(
    '【环球网报道 记者 王盼盼】汪文斌主持例行记者会。会上有记者提问称：怎么看？',
    '汪文斌表示，很好。',
  );
  expect(turnsOf(split(text))[0]).toBe('questioner 会上有记者提问称: 怎么看？');
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

describe('a line about the page', () => {
  const said = ['问：好吗？', '汪文斌：很好。', '也好。', ''];

  it.each([
    '推荐给朋友: 确认',
    '版权所有 中华人民共和国外交部',
    '中华人民共和国外交部 版权所有',
    '本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。',
    '本文系观察者网独家稿件，未经授权，不得转载。',
    '打印 关闭',
    '分享让更多人看到',
    '文章关键词：',
    '微信扫一扫',
    '[1] [2] [3] 下一页',
    '上一页/下一页',
    '轻触这里，加载下一页',
    '推荐阅读',
    '*责任编辑：刘洋*',
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
    '中国政府网',
    '微博、微信',
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

  it.each(['请看大屏幕', '2024年7月9日他会主持', '谈欧洲'])(
    'is not what is said before a time: %s',
    (said) => {
      const document = splitLines(...first, said, '2024-07-08 19:03', '问：你呢？', '林剑：也好。');
      expect(turnsOf(document)[1]).toContain(said);
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

it('a report above the line that announces the transcript is no opening', () => {
  const report = ['应外长邀请，德国外长访华。', '德国外长接受采访。以下是采访内容。'];
  for (const line of [report[1]!, '德国外长接受采访。记者会答问全文如下：']) {
    const document = splitLines('德国外长接受采访', report[0]!, line, '记者：好吗？', '韦德富尔：很好。');
    expect(document.turns.map(({ role }) => role)).toEqual(['questioner', 'respondent']);
  }
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

it('中译文 is no speaker', () => {
  const text = lines('记者会', '问：How are relations?', '中译文：关系如何？', '答：很好。');
  expect(turnsOf(split(text))).toHaveLength(2);
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

describe('openings without a label', () => {
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

describe('minutes', () => {
  const document = split(
    lines(
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
    ),
  );

  it('begin with fields, and name who reports with his office', () => {
    expect(document.turns[0]).toMatchObject({
      speaker_name: '陳詠韶',
      speaker_title: '歐洲司副司長',
      line_start: 6,
    });
  });

  it('have questions without labels, with the outlets behind them', () => {
    expect(turnsOf(document).slice(1)).toEqual([
      'questioner 自由時報、公視: 兩國關係如何？（自由時報呂伊萱小姐、公視韓瑩小姐）',
      'respondent 答: 很好。',
      'questioner null: 是否還有消息？',
      'respondent 答: 沒有。',
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

  it('have none where an answer goes on', () => {
    expect(splitLines('问：好？', '答：好。', '为什么好？', '发言人：再说。').turns).toHaveLength(3);
  });

  it('have questions with numbers above who answers by name', () => {
    const asked = ['一、怎么看？', '王毅：很好。', '二、访问如何？', '王毅：很好。'];
    expect(turnsOf(splitLines('王毅接受专访', ...asked))).toEqual([
      'questioner null: 怎么看？',
      'respondent 王毅: 很好。',
      'questioner null: 访问如何？',
      'respondent 王毅: 很好。',
    ]);
  });

  it('have questions with numbers of several lines, and in a series some that do not end as questions', () => {
    const asked = [
      ...['一、协议达成了。', '中国怎么看？', '王毅：很好。有两点：', '一、团结；', '二、合作。'],
      ...['二、访问如何？', '王毅：很好。', '三、有疑虑。', '中国能做什么。', '王毅：很多。'],
    ];
    expect(turnsOf(splitLines('王毅接受专访', ...asked))).toEqual([
      'questioner null: 协议达成了。\n中国怎么看？',
      'respondent 王毅: 很好。有两点：\n一、团结；\n二、合作。',
      'questioner null: 访问如何？',
      'respondent 王毅: 很好。',
      'questioner null: 有疑虑。\n中国能做什么。',
      'respondent 王毅: 很多。',
    ]);
  });

  const two = ['一、怎么看？', '王毅：很好。', '二、访问如何？', '王毅：很好。'];

  it.each([
    ['the series has not begun', 1, ['一、怎么看？', '王毅：很好。', '二、有疑虑。', '王毅：很多。']],
    ['a number is left out', 2, [...two, '四、有疑虑。', '王毅：很多。']],
    ['it has too many lines', 2, [...two, '三、有疑虑。', '两国关系很好。'.repeat(80), '王毅：很多。']],
  ])('have no question with a number where %s', (_, count, asked) => {
    const questions = splitLines('王毅谈话', ...asked).turns.filter(({ role }) => role === 'questioner');
    expect(questions).toHaveLength(count);
  });

  it('have questions with numbers in brackets, but not those in an answer', () => {
    const points = ['有两点：', '（一）团结；', '（二）合作。'];
    expect(
      turnsOf(splitLines('王毅接受书面采访', '（一）怎么看？', ...points, '（二）访问如何？', '很好。')),
    ).toEqual([
      'questioner null: 怎么看？',
      `respondent null: ${points.join('\n')}`,
      'questioner null: 访问如何？',
      'respondent null: 很好。',
    ]);
    const asked = [
      '（1）怎么看？',
      '王毅：有两点：',
      '（1）团结；',
      '（2）合作。',
      '2）访问如何？',
      '王毅：很好。',
    ];
    expect(turnsOf(splitLines('王毅接受专访', ...asked))).toEqual([
      'questioner null: 怎么看？',
      'respondent 王毅: 有两点：\n（1）团结；\n（2）合作。',
      'questioner null: 访问如何？',
      'respondent 王毅: 很好。',
    ]);
    expect(refusalOf(() => splitLines('采访', '（一）怎么看？', '很好。')).code).toBe('no-turns');
  });

  it('have questions below numbers on lines of their own', () => {
    const asked = [
      '1',
      '如何发现险情？请你们各自谈一谈。',
      '王毅：很好。',
      '02',
      '请问感受如何？',
      '王毅：很好。',
    ];
    expect(turnsOf(splitLines('见面会实录', ...asked, '3', '很震撼。', '王毅：谢谢。'))).toEqual([
      'questioner null: 如何发现险情？请你们各自谈一谈。',
      'respondent 王毅: 很好。',
      'questioner null: 请问感受如何？',
      'respondent 王毅: 很好。',
      'questioner null: 很震撼。',
      'respondent 王毅: 谢谢。',
    ]);
    const heading = turnsOf(splitLines('见面会实录', '1', '上天之路', '王毅：很好。', '2', '王毅：很好。'));
    expect(heading.filter((turn) => turn.startsWith('questioner'))).toEqual([]);
  });

  it('have questions without labels above the only one who was interviewed', () => {
    const lead = '应中方邀请，越南领导人阮富仲对中国进行访问。\n中国之声专访中国驻越南大使熊波。';
    const asked = (...above: string[]): string[] => turnsOf(splitLines(lead, ...above, '熊波：很好。'));
    const question = '首先我们想了解一下，阮富仲为何此时访问？';
    expect(asked('最佳时机的访问', question)).toEqual([
      `questioner null: ${question}`,
      'respondent 熊波: 很好。',
    ]);
    expect(asked('阮富仲为何此时访问？')).toEqual(['respondent 熊波: 很好。']);
  });

  it('have answers of whom the heading of their section names', () => {
    const sections = ['陳詠韶報告：', '沒有報告。', '歐江安答詢：', '問：好嗎？', '答：很好。'];
    const document = split(
      lines('紀要', '三、主持人：歐江安', ...sections, '陳詠韶答詢：', '問：好？', '答：好。'),
    );
    const names = document.turns.map(({ speaker_name }) => speaker_name);
    expect(names).toEqual(['陳詠韶', null, '歐江安', null, '陳詠韶']);
  });

  it('have answers of whom the heading of their conference names', () => {
    const exchange = ['问：好吗？', '答：很好。'];
    const heading = (name: string): string => `2016年6月6日外交部发言人${name}主持例行记者会`;
    const document = split(
      lines('答记者问', heading('华春莹'), ...exchange, heading('洪磊'), ...exchange, ...exchange),
    );
    const names = document.turns.map(({ speaker_name }) => speaker_name);
    expect(names).toEqual([null, '华春莹', null, '洪磊', null, '洪磊']);
  });

  it('tell an office without the number before it', () => {
    const document = splitLines('記者會', '壹、秘書長致詞：', '各位早。', '貳、總統致詞：', '各位早。');
    expect(document.turns.map(({ speaker_title }) => speaker_title)).toEqual(['秘書長', '總統']);
  });
});

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

describe('titles', () => {
  const turns = ['问：好吗？', '答：好。'];

  it.each([
    [['外交部回应热点', '原标题：发言人主持例行记者会'], '发言人主持例行记者会'],
    [['1. 首頁 看中國 最熱點', '外交部回应热点'], '外交部回应热点'],
    [['外交部回应热点', '標題：新春記者會紀錄'], '新春記者會紀錄'],
    [['「世界和日本」数据库', '[文件名称] 首相出席记者会'], '首相出席记者会'],
    [['文|本刊记者 周琳', '龙与象的共舞', '文｜本刊记者 周琳'], '龙与象的共舞'],
    [['新任大使谈两国关系', '文字实录 图片实录 返回访谈页'], '新任大使谈两国关系'],
    [['An official website of a government', '外长谈两国关系'], '外长谈两国关系'],
    [['外交部回应热点', '以下是记者会实录：'], '外交部回应热点'],
    [['2022年4月19日外交部发言人汪文斌', '主持例行记者会'], '2022年4月19日外交部发言人汪文斌主持例行记者会'],
    [['抓住机遇 加深了解', '——专访中国驻波兰大使徐坚'], '抓住机遇 加深了解'],
    [['来源：欧洲时报', '——专访中国驻波兰大使徐坚'], '——专访中国驻波兰大使徐坚'],
    [['图为发布会现场 李爱明摄', '外交部回应热点'], '外交部回应热点'],
    [['- 外长就外交政策答记者问'], '外长就外交政策答记者问'],
    [['场合：政协新闻发布会', '盘点妙语'], '场合：政协新闻发布会'],
    [
      ['跳到主要內容區塊', '新聞與活動', '總統接受「日本放送協會」(NHK)專訪'],
      '總統接受「日本放送協會」（NHK）專訪',
    ],
    [['首页 > 使馆新闻动态', '驻以色列大使杜伟接受书面采访'], '驻以色列大使杜伟接受书面采访'],
    [['下载APP', '2步打开 新闻', '高端访谈丨专访前总统穆拉图'], '高端访谈丨专访前总统穆拉图'],
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
    [['外交部記者會現場'], null],
    [['要闻 | 时政 | 国际 | 新闻发布会 | 新闻人物', '外交部回应热点'], '外交部回应热点'],
    [['现场记者提问', '外交部回应热点'], '外交部回应热点'],
    [['新闻 | 图片 | 视频', '外交部回应热点'], '外交部回应热点'],
    [
      ['新闻网站首页 本地新闻频道 百姓呼声 数字电子报 网站投稿箱', '简体 繁体', '外交部回应热点'],
      '外交部回应热点',
    ],
    [['两国关系 共同发展 外交部回应'], '两国关系 共同发展 外交部回应'],
    [['外交部发言人答记者问 |'], '外交部发言人答记者问'],
    [['外交部长王毅（李明摄）|', '外交部回应热点'], '外交部回应热点'],
    [['新闻办就2019年上半年', '经济情况举行发布会'], '新闻办就2019年上半年经济情况举行发布会'],
    [['新闻办就上半年情况举行发布会', '国新办举行发布会'], '新闻办就上半年情况举行发布会'],
    [['新华社记者就业余生活', '外交部举行发布会'], '外交部举行发布会'],
    [['独家访谈记者会', '当前位置：正文', '外长谈两国关系', '来源：新华网'], '外长谈两国关系'],
    [['当前位置：正文', '外长谈两国关系', '来源：新华网', '2月例行记者会'], '2月例行记者会'],
    [['独家访谈记者会', '外长谈两国关系', '来源：新华网'], '独家访谈记者会'],
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
  const text = lines('外交部回应热点', '当日例行记者会上，有记者问：好吗？', '林剑说，好。');
  expect(split(text).title).toBe('外交部回应热点');
});

describe('dates', () => {
  it('are none where a visit begins', () => {
    expect(findDate('2011年2月12日至18日，陈德铭访问非洲。')).toBeNull();
    expect(findDate('2010年12月20日到2011年1月1日，陈德铭访问非洲。')).toBeNull();
    expect(findDate('2024年3月7日—8日，国新办举行发布会。')).toBe('2024-03-07');
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
    ['三月 19, 2020', '2020-03-19'],
    ['十二月 5，2023', '2023-12-05'],
    ['30 十二月 2022, 23:50', '2022-12-30'],
    ['三月 2020', null],
    ['2022年十二月 19, 2020', '2020-12-19'],
    ['十三月 5, 2023', null],
  ])('in %s read %s', (text, date) => {
    expect(findDate(text)).toBe(date);
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

  it('of a live page are those announced, and not when that was told', () => {
    const announced = '大会将于3月8日10时举行记者会，请王毅答问。[ 2015-03-07 19:59 ]';
    expect(splitLines('文字实录', announced, ...turns).date).toBe('2015-03-08');
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

  it('of the conference may stand in the title with the page’s', () => {
    const title = '章启月答问实录 2001年12月21日 08:11 中新网北京12月20日消息，章启月今天举行记者会';
    expect(splitLines(title, ...turns).date).toBe('2001-12-20');
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

describe('what is no turn', () => {
  it('has neither front nor back matter where the turns are all', () => {
    const document = splitLines('问：好？', '答：好。', '', '');
    expect(document).toMatchObject({ title: null, front_matter: null, back_matter: null });
  });

  it('stands after the last turn where a note on the conference begins', () => {
    const document = splitLines('问：好？', '答：记者会历时很久。', '（完）', '', '谢谢大家。', '');
    expect(turnsOf(document)[1]).toBe('respondent 答: 记者会历时很久。');
    expect(document.back_matter).toMatchObject({ line_start: 3, line_end: 5 });
  });

  it('stands behind the last words, too, where it is the last sentence of their line', () => {
    const document = splitLines('问：好？', '答：中国愿同各国合作。记者会历时1小时40分钟。');
    expect(turnsOf(document)[1]).toBe('respondent 答: 中国愿同各国合作。');
    expect(document.back_matter).toMatchObject({ line_start: 2, line_end: 2 });
  });

  it('stands after the last turn where no conferences are held for a time, with the rule above it', () => {
    const recess = '根据元旦假期放假安排，外交部例行记者会将于1月1日至2日休会，1月5日恢复。';
    const document = splitLines('问：好？', '答：好。', '', '*****', recess);
    expect(turnsOf(document)[1]).toBe('respondent 答: 好。');
    expect(document.back_matter).toMatchObject({ line_start: 4, line_end: 5 });
    expect(codesOf(document)).toEqual([['no-date', null]]);
  });

  it('may be a title in Latin letters right before a label', () => {
    const title = 'Regular Press Conference on November 12, 2024';
    expect(turnsOf(splitLines('记者会', `${title}总台国广记者：好？`, '林剑：好。'))).toEqual([
      'questioner 总台国广记者: 好？',
      'respondent 林剑: 好。',
    ]);
  });

  it.each(['今天天气很好。\n明天也好。', '他说：好。', 'http://example.org/', '：没有人', '问：'])(
    'is refused where it is all there is: %j',
    (text) => {
      expect(refusalOf(() => split(text))).toMatchObject({ code: 'no-turns', stage: 'turn-split' });
    },
  );
});

it('the time below the last label tells nothing of the page', () => {
  const text = ['王毅：', '2018-09-25 10:00:12', '好。', '问：', '2018-09-25 10:03:45', '好吗？'];
  const last = ['王毅：', '2018-09-25 11:20:40', '谢谢大家。'];
  const document = splitLines(...text, ...last, '2018-09-26 08:00');
  expect(turnsOf(document).at(-1)).toBe('respondent 王毅: 谢谢大家。');
  expect(document.turns.at(-1)!.timestamp).toBe('2018-09-25 11:20:40');
  expect(document.back_matter!.line_start).toBe(10);
});

it('times before ten may have one digit', () => {
  const bytes = Buffer.from('题\n9:30\n问：好？\n答：好。\n9:35\n问：法国好？\n答：好。\n');
  expect(pipeline().run({ document_id: 'a', path: 'a.txt', bytes })).toMatchObject({
    turns: [{ timestamp: '9:30' }, {}, { timestamp: '9:35' }, {}],
  });
});
