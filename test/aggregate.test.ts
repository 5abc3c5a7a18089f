import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotated } from '../schemas/types/index.js';
import { CorpusTally } from '../stages/aggregate/corpus.js';
import type { DocumentRows } from '../stages/aggregate/index.js';
import { aggregate, annotate, wangYiAnnotated, wangYiTranscript, wordsOf } from './support/stages.js';

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
const lines = (...all: string[]): string => all.join('\n');

const tallyOf = (documents: readonly Annotated[]): CorpusTally => {
  const tally = new CorpusTally();
  for (const document of documents) tally.add(document);
  return tally;
};

const SMALL = lines(
  '2024年5月6日外交部记者会',
  '新华社记者：法国和日本怎么看？法国总统呢？',
  '法新社记者：德国呢？（CNN报道了吗？）好。',
  '林剑：法国很好。',
  '德国、日本也很好。',
  '问：完了？',
  '林剑：完了。',
);
const small = aggregate(annotate(SMALL));

it('a name with a semicolon is one respondent, also where the names are joined by them', () => {
  const turns = [
    { speaker: '记者', text: '中国如何看？' },
    { speaker: 'Smith; Jr.', role: 'respondent', text: '很好。' },
  ];
  const rows = aggregate(annotate(JSON.stringify({ turns }), 'a.json'));
  expect(rows.exchanges.map(({ respondents }) => respondents)).toEqual([['Smith； Jr.']]);
});

describe('counts of the shipped transcript', () => {
  const rows = aggregate(wangYiAnnotated());
  const [document] = rows.documents;

  it('agree between documents, turns, sentences and mentions', () => {
    expect(document).toMatchObject({ lines: 385, turns: 56, exchanges: 27 });
    expect(rows.country_mentions.length).toBeGreaterThan(100);
    expect(document!.country_mentions).toBe(rows.country_mentions.length);
    expect(total(rows.turns.map((turn) => turn.country_mentions))).toBe(rows.country_mentions.length);
    expect(total(rows.turns.map(({ sentences }) => sentences))).toBe(rows.sentences.length);
    expect(total(rows.turns.map(({ tokens }) => tokens!))).toBe(document!.tokens);
    expect(total(rows.sentences.map(({ tokens }) => tokens))).toBe(document!.tokens);
  });

  it('count the words of the turns, without labels, front and back matter', () => {
    const words = (from: number, to: number): number => {
      let count = 0;
      for (let line = from; line <= to; line++) count += wordsOf(wangYiTranscript(), line).length;
      return count;
    };
    const labels = total(
      rows.turns.map(({ line_start, speaker_label }) => {
        const own = wordsOf(wangYiTranscript(), line_start);
        expect(own.slice(0, own.indexOf('：')).join('')).toBe(speaker_label);
        return own.indexOf('：') + 1;
      }),
    );
    expect(document!.tokens).toBe(words(3, 383) - labels);
  });

  it('agree between exchanges and their turns', () => {
    for (const exchange of rows.exchanges) {
      const own = rows.turns.filter(({ exchange_id }) => exchange_id === exchange.exchange_id);
      const tokens = (role: string): number =>
        total(own.filter((turn) => turn.role === role).map((turn) => turn.tokens!));
      expect([exchange.question_tokens, exchange.answer_tokens]).toEqual([
        tokens('questioner'),
        tokens('respondent'),
      ]);
      expect(exchange.respondents).toEqual(['王毅']);
    }
  });

  it('agree between countries and mentions', () => {
    const { countries } = tallyOf([wangYiAnnotated()]).rows();
    expect(total(countries.map(({ mentions }) => mentions))).toBe(rows.country_mentions.length);
    for (const { mentions, question_mentions, answer_mentions } of countries) {
      expect(question_mentions + answer_mentions).toBe(mentions);
    }
    expect(countries.map(({ mentions }) => mentions)).toEqual(
      countries.map(({ mentions }) => mentions).sort((a, b) => b - a),
    );
  });
});

describe('rows of a small document', () => {
  it('give each question, and each question mark within brackets, to its turn', () => {
    expect(small.turns.map(({ questions }) => questions)).toEqual([2, 2, 0, 1, 0]);
  });

  it('join what several turns of an exchange say', () => {
    expect(small.exchanges[0]).toMatchObject({
      question_text: '法国和日本怎么看？法国总统呢？\n德国呢？（CNN报道了吗？）好。',
      answer_text: '法国很好。\n德国、日本也很好。',
      question_countries: ['FR', 'JP', 'DE'],
      answer_countries: ['FR', 'DE', 'JP'],
    });
  });

  it('cut the label off the first sentence', () => {
    expect(small.sentences[0]).toMatchObject({ line: 2, text: '法国和日本怎么看？', seq: 1 });
    expect(small.sentences[0]!.segmented_text.replaceAll(' ', '')).toBe('法国和日本怎么看？');
  });

  it('count outlets by their questions and the places asked about', () => {
    const { outlets, outlet_countries, countries } = tallyOf([annotate(SMALL)]).rows();
    expect(outlets.map(({ questions, known }) => ({ questions, known }))).toEqual([
      { questions: 1, known: true },
      { questions: 1, known: true },
    ]);
    const xinhua = outlets.find(({ name_zh }) => name_zh === '新华社')!.outlet_id;
    expect(outlet_countries.filter(({ outlet_id }) => outlet_id === xinhua)).toEqual([
      { outlet_id: xinhua, code: 'FR', mentions: 2, exchanges: 1 },
      { outlet_id: xinhua, code: 'JP', mentions: 1, exchanges: 1 },
    ]);
    expect(countries.find(({ code }) => code === 'FR')).toMatchObject({
      mentions: 3,
      question_mentions: 2,
      answer_mentions: 1,
      exchanges: 1,
      documents: 1,
      outlets: 1,
      first_date: '2024-05-06',
    });
  });

  it('count no exchange for an outlet that speaks in none', () => {
    const thanks = lines(SMALL, '法新社记者：谢谢你谈到了德国和芬兰。');
    const { outlet_countries, countries } = tallyOf([annotate(thanks)]).rows();
    expect(outlet_countries.filter(({ outlet_id }) => outlet_id === 'afp')).toEqual([
      { outlet_id: 'afp', code: 'DE', mentions: 2, exchanges: 1 },
      { outlet_id: 'afp', code: 'FI', mentions: 1, exchanges: 0 },
    ]);
    expect(countries.find(({ code }) => code === 'FI')).toMatchObject({ mentions: 1, exchanges: 0 });
  });

  it('count a pair once a sentence, exchange and document', () => {
    const { country_pairs } = tallyOf([annotate(SMALL)]).rows();
    expect(country_pairs).toEqual([
      { code_a: 'DE', code_b: 'FR', sentences: 0, exchanges: 1, documents: 1 },
      { code_a: 'DE', code_b: 'JP', sentences: 1, exchanges: 1, documents: 1 },
      { code_a: 'FR', code_b: 'JP', sentences: 1, exchanges: 1, documents: 1 },
    ]);
  });
});

describe('contexts of a mention', () => {
  const mentionOf = (text: string): string[] =>
    aggregate(annotate(text)).country_mentions.map(
      ({ left_context, surface, right_context }) => `${left_context}[${surface}]${right_context}`,
    );

  it('end with its sentence and begin after the label', () => {
    expect(mentionOf(lines('记者：好吗？请问法国呢？谢谢。', '答：德国好。'))).toEqual([
      '请问[法国]呢？',
      '[德国]好。',
    ]);
  });

  it('are twenty characters long, and an emoji is one', () => {
    const [mention] = mentionOf(lines(`问：${'😀'.repeat(25)}法国${'好'.repeat(25)}`, '答：好。'));
    expect(mention).toBe(`${'😀'.repeat(20)}[法国]${'好'.repeat(20)}`);
  });
});

describe('terms', () => {
  const termsOf = (rows: DocumentRows, exchange: number): DocumentRows['terms'] =>
    rows.terms.filter(({ exchange_id }) => exchange_id.endsWith(`x${String(exchange).padStart(3, '0')}`));
  const climate = aggregate(
    annotate(
      lines(
        '问：经济怎么看？中国外交呢？',
        '答：经济重要，数字经济也是。',
        '问：疫苗合作呢？',
        '答：疫苗是中国外交的公共产品，疫苗constructor。',
      ),
    ),
  );

  it('set an exchange apart from the others', () => {
    expect(termsOf(climate, 1)[0]).toMatchObject({ rank: 1, term: '经济', tf: 3, df: 1 });
    expect(termsOf(climate, 2)[0]).toMatchObject({ rank: 1, term: '疫苗', tf: 3, df: 1 });
    expect(termsOf(climate, 2).find(({ term }) => term === '外交')).toMatchObject({ tf: 1, df: 2 });
  });

  it('are counted even where JavaScript has another meaning for them', () => {
    expect(termsOf(climate, 2).find(({ term }) => term === 'constructor')).toMatchObject({ tf: 1, df: 1 });
  });

  it('hold no numbers, marks, single characters or stop words', () => {
    const { terms } = aggregate(annotate(lines('问：2021年我们的100个国家，因为第一次好？', '答：“国家”。')));
    expect(terms.map(({ term }) => term)).toEqual(['国家']);
  });

  it('are ranked by weight, then by code unit, at most twenty an exchange', () => {
    const { terms, exchanges } = aggregate(wangYiAnnotated());
    expect(terms).toHaveLength(20 * exchanges.length);
    terms.forEach((term, i) => {
      expect(term.rank).toBe((i % 20) + 1);
      const before = terms[i - 1];
      if (term.rank === 1 || !before) return;
      expect(before.tfidf).toBeGreaterThanOrEqual(term.tfidf);
      if (before.tfidf === term.tfidf) expect(before.term < term.term).toBe(true);
    });
  });

  it('occur in their exchange as often as they say', () => {
    const rows = aggregate(wangYiAnnotated());
    const turnsOf = new Map(rows.turns.map(({ turn_id, exchange_id }) => [turn_id, exchange_id]));
    for (const { exchange_id, term, tf } of rows.terms) {
      const own = rows.sentences.filter(({ turn_id }) => turnsOf.get(turn_id) === exchange_id);
      const words = own.flatMap(({ segmented_text }) => segmented_text.split(' '));
      expect(words.filter((word) => word === term)).toHaveLength(tf);
    }
  });
});

describe('tallies', () => {
  const turn = fc.oneof(
    fc.tuple(
      fc.constantFrom('新华社记者', '法新社记者', '新華社記者', '某某社記者', '某某社记者', '问'),
      fc.constantFrom('法国呢？', '日本和法国呢？', '德国、日本、法国？', '好吗？'),
    ),
    fc.tuple(
      fc.constantFrom('林剑', '答'),
      fc.constantFrom('法国好。', '德国好。日本也好。', '法国和日本。', '好。'),
    ),
  );
  const content = fc.array(turn, { maxLength: 6 });
  const corpus = fc
    .array(fc.record({ day: fc.integer({ min: 0, max: 9 }), content, part: fc.nat(2) }), { maxLength: 6 })
    .map((all) =>
      all.map(({ day, content: turns, part }, i) => {
        const text = lines(
          '问：法国？',
          ...turns.map(([label, words]) => `${label}：${words}`),
          '林剑：好。',
        );
        return { part, document: annotate(text, day === 0 ? `${i}.txt` : `2024-05-0${day}-${i}.txt`) };
      }),
    );
  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });

  it('of the parts of a corpus, merged in any order, are the tally of the whole', () => {
    fc.assert(
      fc.property(corpus, order, (all, parts) => {
        const merged = new CorpusTally();
        for (const part of parts) {
          merged.merge(
            tallyOf(all.filter((one) => one.part === part).map(({ document }) => document)).data(),
          );
        }
        expect(merged.rows()).toEqual(tallyOf(all.map(({ document }) => document)).rows());
      }),
    );
  });

  it('that were merged into another stay as they were', () => {
    const [first, second] = [
      annotate(SMALL, '2024-05-06-a.txt'),
      annotate('塔斯社记者：法国？\n答：德国。', 'b.txt'),
    ];
    const part = tallyOf([first]);
    const merged = new CorpusTally();
    merged.merge(part.data());
    merged.add(second);
    expect(part.rows()).toEqual(tallyOf([first]).rows());
    expect(merged.rows()).not.toEqual(part.rows());
  });

  it('span the days of their documents, undated ones aside', () => {
    const documents = ['2024-05-08.txt', 'undated.txt', '2024-05-06.txt'].map((name) =>
      annotate('问：法国？\n答：好。', name),
    );
    const { countries } = tallyOf(documents).rows();
    expect(countries).toMatchObject([
      { code: 'FR', documents: 3, first_date: '2024-05-06', last_date: '2024-05-08' },
    ]);
  });
});
