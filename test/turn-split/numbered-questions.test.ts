import { describe, expect, it } from 'vitest';
import { refusalOf, split } from '../support/stages.js';
import { exchangesOf, lines, splitLines, turnsOf } from './support.js';

describe('questions with numbers', () => {
  it('have answers without a label', () => {
    const text = ['大使接受采访', '1、目的是什么？', '两国关系好。', '还会更好。', '2. 还有吗？', '没有。'];
    expect(turnsOf(splitLines(...text))).toEqual([
      'questioner null: 目的是什么？',
      'respondent null: 两国关系好。\n还会更好。',
      'questioner null: 还有吗？',
      'respondent null: 没有。',
    ]);
  });

  it('may be requests', () => {
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

  it('are none where one stands alone, or where they do not count up', () => {
    expect(refusalOf(() => splitLines('采访', '1、目的是什么？', '好。')).code).toBe('no-turns');
    expect(refusalOf(() => splitLines('采访', '1、目的？', '好。', '3、还有？', '好。')).code).toBe(
      'no-turns',
    );
  });

  it('may have who asked behind them', () => {
    const text = lines(
      '大使接受采访',
      '一、请问有何考虑？(人民日报)',
      '答：好。',
      '二、还有吗？（国际台）',
      '答：没有。',
    );
    expect(turnsOf(split(text))[0]).toMatch(/^questioner 人民日报: 请问/);
  });

  it('may have no question mark', () => {
    const asked = ['王毅答问', '一、首先欢迎您作自我介绍。', '答：好。', '二、还有吗？', '答：没有。'];
    expect(turnsOf(splitLines(...asked))).toEqual([
      'questioner null: 首先欢迎您作自我介绍。',
      'respondent 答: 好。',
      'questioner null: 还有吗？',
      'respondent 答: 没有。',
    ]);
  });

  it('may have no label where answers have one', () => {
    const document = split(
      lines('王毅答问', '一、你能否介绍情况？', '答：可以。', '二、还有吗？', '答：没有。'),
    );
    expect(exchangesOf(document)).toEqual([
      [[1], [2]],
      [[3], [4]],
    ]);
  });

  it('stand above who answers by name', () => {
    const asked = ['一、怎么看？', '王毅：很好。', '二、访问如何？', '王毅：很好。'];
    expect(turnsOf(splitLines('王毅接受专访', ...asked))).toEqual([
      'questioner null: 怎么看？',
      'respondent 王毅: 很好。',
      'questioner null: 访问如何？',
      'respondent 王毅: 很好。',
    ]);
  });

  it('may have several lines, and in a series some do not end as questions', () => {
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
  ])('are none where %s', (_, count, asked) => {
    const questions = splitLines('王毅谈话', ...asked).turns.filter(({ role }) => role === 'questioner');
    expect(questions).toHaveLength(count);
  });

  it('may have their numbers in brackets, but not those in an answer', () => {
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

  it('may stand below numbers on lines of their own', () => {
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
});
