import natural from 'natural/lib/natural/tfidf/index.js';
import type { Annotated, SentencesRow, TermsRow, TurnsRow } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { groupBy } from './group.js';

/** How many terms an exchange gets. */
const TERMS = 20;
/** tf-idf is given to a millionth, so that its last digits do not depend on the machine's logarithm. */
const PRECISION = 1e6;

/** Two letters or Chinese characters make a word that can tell a topic; numbers do not. */
const WORD = /^[\p{Letter}][\p{Letter}\p{Number}&'-]+$/u;
const NUMERAL = /^[一二三四五六七八九十百千万亿两几多余第]+[年月日个届次]?$/;

/** The terms that set each exchange apart from the others of its document, by natural's TfIdf. */
export function termRows(
  { document_id, exchanges }: Annotated,
  sentences: readonly SentencesRow[],
  turns: readonly TurnsRow[],
  language: Language,
): TermsRow[] {
  const exchangeOf = new Map(turns.map((turn) => [turn.turn_id, turn.exchange_id]));
  const sentencesOf = groupBy(sentences, ({ turn_id }) => exchangeOf.get(turn_id));
  const judged = new Map<string, boolean>();
  const judge = (word: string): boolean => {
    let verdict = judged.get(word);
    if (verdict === undefined) {
      verdict = isTerm(word, language);
      judged.set(word, verdict);
    }
    return verdict;
  };
  const tfidf = new natural.TfIdf();
  const documentFrequency = new Map<string, number>();
  for (const { exchange_id } of exchanges) {
    const words = (sentencesOf.get(exchange_id) ?? []).flatMap(({ segmented_text }) =>
      segmented_text.split(' ').filter((word) => judge(word)),
    );
    tfidf.addDocument(words, exchange_id);
    for (const word of new Set(words)) documentFrequency.set(word, (documentFrequency.get(word) ?? 0) + 1);
  }
  return exchanges.flatMap(({ exchange_id }, i) =>
    rankTerms(tfidf.listTerms(i)).map(({ term, tf, tfidf: weight }, rank) => ({
      document_id,
      exchange_id,
      rank: rank + 1,
      term,
      tf,
      df: documentFrequency.get(term)!,
      tfidf: Math.round(weight * PRECISION) / PRECISION,
    })),
  );
}

const isTerm = (word: string, language: Language): boolean =>
  word.length > 1 &&
  WORD.test(word) &&
  !NUMERAL.test(word) &&
  !language.stop_words.has(language.fold.fold(word));

/** The heaviest terms first; among equals by code unit, because the order must not depend on anything else. */
function rankTerms<Term extends { term: string; tf: number; tfidf: number }>(terms: Term[]): Term[] {
  return terms
    .filter(({ tf }) => tf > 0)
    .sort((a, b) => b.tfidf - a.tfidf || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS);
}
