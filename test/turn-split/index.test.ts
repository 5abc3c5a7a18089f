import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../schemas/types/index.js';
import { refusalOf, slicer, split, turnTexts, wangYiTranscript } from '../support/stages.js';
import { codesOf, exchangesOf, lines, splitLines, turnsOf } from './support.js';

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
    const document = splitLines('问：会议如何？', '答：会议成功。', translation, '昨天在北京。', translation);
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
