import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packaged } from '../../pipeline/root.js';
import { load, refusalOf, WANG_YI, wangYi } from '../support/stages.js';

const TEXT = '问：法国呢？\n答：𠮷，很好。';

describe('languages', () => {
  it.each([
    ['English', `Mao Ning (毛宁):\n${'We hope for the best.\n'.repeat(20)}`],
    ['English that begins in Chinese', `毛宁：好。\n${'Reuters: What is your comment?\n'.repeat(1000)}`],
    ['Russian', 'Рейтер: Как вы это комментируете?'],
    ['Arabic', 'رويترز: ما تعليقكم على هذا الخبر؟'],
    [
      'Japanese',
      '【朝日新聞 田中記者】中国との関係についてお伺いします。\n【林外務大臣】対話を続けてまいります。',
    ],
    ['Korean', '기자: 중국(中國)과의 관계에 대해 어떻게 생각하십니까?'],
  ])('refuses %s', (_, text) => {
    expect(refusalOf(() => load(text))).toMatchObject({ code: 'other-language', stage: 'load' });
  });

  it.each([
    ['an address', `问：你对此有何评论？\nhttps://example.org/${'a'.repeat(40)}`],
    [
      'a translation behind each paragraph',
      '问：你对此有何评论？\nQuestion: What is your comment on this piece of news?',
    ],
    [
      'a long translation before it',
      `${'Question: What is your comment?\n'.repeat(1000)}${'问：你对此有何评论？\n'.repeat(1000)}`,
    ],
    [
      'a foreign name',
      '问：《となりのトトロ》这部电影最近在中国各地的影院上映，观众很多，您怎么看两国的文化交流？',
    ],
    ['the scripts of its page', `问：你对此有何评论？\n${'window.open(self.location);'.repeat(20)}`],
    ['few letters', 'https://a.org'],
  ])('reads Chinese with %s', (_, text) => {
    expect(load(text).language).toBe('zh');
  });
});

describe('lines', () => {
  it.each(['\n', '\r\n', '\r'])('are the same whether they end in %j', (end) => {
    expect(load(['甲', '', '乙', ''].join(end)).lines).toEqual(['甲', '', '乙']);
  });

  it('are counted whether or not the last one is closed', () => {
    expect(load('甲\n乙').lines).toHaveLength(2);
    expect(load('甲\n乙\n').lines).toHaveLength(2);
    expect(load('甲\n乙\n\n').lines).toHaveLength(3);
  });

  it('keep their white space, so that they can be found in the file', () => {
    expect(load(' 甲 乙\u3000\n').lines).toEqual([' 甲 乙\u3000']);
  });

  it('of the shipped transcript are all there', () => {
    expect(load(wangYi()).lines).toHaveLength(385);
  });
});

describe('format', () => {
  it('is segmented text where spaces part the words', () => {
    expect(load(wangYi()).source.format).toBe('segmented-text');
    expect(load('王毅 ： 中国 外交 是 党 领导 下 的 人民 外交 事业 。').source.format).toBe('segmented-text');
  });

  it.each([
    ['two spaces', '  '],
    ['two wide spaces', '\u3000\u3000'],
    ['a space and a tab', ' \t'],
  ])('is segmented text where %s part the words', (_, blanks) => {
    const cut = '王毅 ： 中国 外交 是 党 领导 下 的 人民 外交 事业 。'.replaceAll(' ', blanks);
    expect(load(cut).source.format).toBe('segmented-text');
  });

  it('is text where only lines are indented or columns are wide', () => {
    const indented = '　　王毅：　　中国外交是人民外交事业。\n'.repeat(3);
    expect(load(`${indented}　　王　　毅　　外交部长`).source.format).toBe('text');
  });

  it('is text where spaces are few, or only stand beside Latin words', () => {
    expect(load(TEXT).source.format).toBe('text');
    expect(load('问：据 CNN 和 BBC 报道，美国 宣布加征关税，中方对此有何评论？').source.format).toBe('text');
  });
});

describe('script', () => {
  it('is Hans or Hant as the characters are', () => {
    expect(load('外交部发言人说，两国关系发展很好。').script).toBe('Hans');
    expect(load('外交部發言人說，兩國關係發展很好。').script).toBe('Hant');
  });

  it('stays Hans where a traditional name is quoted', () => {
    const text = '记者：请问发言人，对此有何评论？\n王毅：中国外交是党领导下的人民外交事业。'.repeat(2);
    expect(load(`${text}《聯合报》`).script).toBe('Hans');
    expect(load(`${text}《聯合報》與《東方》`.repeat(2)).script).toBe('Hant');
  });
});

describe('date in the file name', () => {
  it.each([
    ['data/2021-03-07-wang-yi.txt', '2021-03-07'],
    ['fmprc_20240506.txt', '2024-05-06'],
    ['2024.05.06 presser.txt', '2024-05-06'],
    ['2024-05-06/presser.txt', null],
    ['2024-13-06.txt', null],
    ['2023-02-29.txt', null],
    ['120240506.txt', null],
    ['presser.txt', null],
  ])('of %s is %s', (name, date) => {
    expect(load(TEXT, name)).toMatchObject({ date_hint: date, date_hint_source: date && 'file name' });
  });
});

it('names the file and the checksum of its bytes, byte-order mark and all', () => {
  const bytes = readFileSync(packaged(WANG_YI));
  const { source, document_id } = load(bytes, WANG_YI);
  expect(document_id).toBe('2021-03-07-wang-yi');
  expect(source.path).toBe(WANG_YI);
  expect(source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(load(`\ufeff${TEXT}`).source.sha256).not.toBe(load(TEXT).source.sha256);
});
