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

/** Verdicts on words are kept up to this many; the words of a language's press conferences are fewer. */
const MOST_VERDICTS = 200_000;

/** Tells words that can say what a text is about from all others. Remembers its verdicts. */
export class TermFilter {
  private readonly verdicts = new Map<string, boolean>();

  constructor(private readonly language: Language) {}

  isTerm(word: string): boolean {
    let verdict = this.verdicts.get(word);
    if (verdict === undefined) {
      verdict = this.judge(word);
      if (this.verdicts.size < MOST_VERDICTS) this.verdicts.set(word, verdict);
    }
    return verdict;
  }

  private judge(word: string): boolean {
    if (word.length < 2 || !WORD.test(word) || NUMERAL.test(word)) return false;
    return !this.language.stop_words.has(this.language.fold.fold(word));
  }
}

/** The terms that set each exchange apart from the others of its document, by natural's TfIdf. */
export function termRows(
  { document_id, exchanges }: Annotated,
  sentences: readonly SentencesRow[],
  turns: readonly TurnsRow[],
  filter: TermFilter,
): TermsRow[] {
  const exchangeOf = new Map(turns.map((turn) => [turn.turn_id, turn.exchange_id]));
  const sentencesOf = groupBy(sentences, ({ turn_id }) => exchangeOf.get(turn_id));
  const tfidf = new natural.TfIdf();
  const documentFrequency = new Map<string, number>();
  for (const { exchange_id } of exchanges) {
    const counts = countTerms(sentencesOf.get(exchange_id) ?? [], filter);
    tfidf.addDocument(counts as unknown as Record<string, string>);
    for (const word in counts) documentFrequency.set(word, (documentFrequency.get(word) ?? 0) + 1);
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

/** How often each term stands in the sentences: what natural makes of a list of words, without the list. */
function countTerms(sentences: readonly SentencesRow[], filter: TermFilter): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const { segmented_text } of sentences) {
    for (const word of segmented_text.split(' ')) {
      if (filter.isTerm(word)) counts[word] = (counts[word] ?? 0) + 1;
    }
  }
  return counts;
}

/** The heaviest terms first; among equals by code unit, because the order must not depend on anything else. */
function rankTerms<Term extends { term: string; tf: number; tfidf: number }>(terms: Term[]): Term[] {
  return terms
    .filter(({ tf }) => tf > 0)
    .sort((a, b) => b.tfidf - a.tfidf || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS);
}
