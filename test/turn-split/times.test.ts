import { describe, expect, it } from 'vitest';
import { pipeline, split } from '../support/stages.js';
import { codesOf, exchangesOf, lines, splitLines, turnsOf } from './support.js';

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

it('a rare surname begins a label behind a time', () => {
  const text =
    '续兰：各位记者朋友，大家好。2019-05-06 10:00续兰：先介绍情况。2019-05-06 10:02续兰：下面请提问。';
  expect(split(text).turns.map(({ speaker_name }) => speaker_name)).toEqual(['续兰', '续兰', '续兰']);
});

it.each(['[15:01] ', '（15:01）', '15:01 '])(
  'a name that comes once begins its line behind a time: %s',
  (time) => {
    const text = ['记者会', '[15:00] 新华社记者：好吗？', `${time}毛宁：很好，谢谢你。`];
    expect(splitLines(...text).turns.map(({ speaker_name, role }) => [role, speaker_name])).toEqual([
      ['questioner', null],
      ['respondent', '毛宁'],
    ]);
  },
);
