import natural from 'natural/lib/natural/tfidf/index.js';
import type { Annotated, TermsRow, TurnsRow } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import { groupBy } from './group.js';
import type { Sentences } from './sentence-table.js';

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
    if (word.length < 2) return false;
    let verdict = this.verdicts.get(word);
    if (verdict === undefined) {
      verdict = this.judge(word);
      if (this.verdicts.size < MOST_VERDICTS) this.verdicts.set(word, verdict);
    }
    return verdict;
  }

  private judge(word: string): boolean {
    if (!WORD.test(word) || NUMERAL.test(word)) return false;
    return !this.language.stop_words.has(this.language.fold.fold(word));
  }
}

/** The terms that set each exchange apart from the others of its document, by natural's TfIdf. */
export function termRows(
  { document_id, exchanges }: Annotated,
  { rows, words }: Sentences,
  turns: readonly TurnsRow[],
  filter: TermFilter,
): TermsRow[] {
  const exchangeOf = new Map(turns.map((turn) => [turn.turn_id, turn.exchange_id]));
  const sentencesOf = groupBy([...rows.keys()], (i) => exchangeOf.get(rows[i]!.turn_id));
  const counts = exchanges.map(({ exchange_id }) =>
    countTerms(
      (sentencesOf.get(exchange_id) ?? []).map((i) => words[i]!),
      filter,
    ),
  );
  const documentFrequency = new Map<string, number>();
  for (const terms of counts) {
    for (const term of terms.keys()) documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
  }
  const idf = inverseDocumentFrequencies(exchanges.length, documentFrequency.values());
  return exchanges.flatMap(({ exchange_id }, i) => {
    const weighed = [...counts[i]!].map(([term, tf]) => {
      const df = documentFrequency.get(term)!;
      return { term, tf, df, tfidf: tf * idf.get(df)! };
    });
    return heaviest(weighed).map(({ term, tf, df, tfidf }, rank) => ({
      document_id,
      exchange_id,
      rank: rank + 1,
      term,
      tf,
      df,
      tfidf: Math.round(tfidf * PRECISION) / PRECISION,
    }));
  });
}

/** How often each term stands in the sentences. */
function countTerms(sentences: readonly (readonly string[])[], filter: TermFilter): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sentences) {
    for (const word of words) {
      if (filter.isTerm(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * natural's inverse document frequency by document frequency. It depends on nothing else, so natural is asked
 * once for each frequency that occurs, by a term that stands in so many of `documents` documents, instead of
 * once for each of thousands of terms.
 */
function inverseDocumentFrequencies(documents: number, frequencies: Iterable<number>): Map<number, number> {
  const distinct = [...new Set(frequencies)];
  const tfidf = new natural.TfIdf();
  for (let i = 0; i < documents; i++) {
    tfidf.addDocument(distinct.filter((frequency) => frequency > i).map(String));
  }
  return new Map(distinct.map((frequency) => [frequency, tfidf.idf(String(frequency))]));
}

interface Weighed {
  term: string;
  tfidf: number;
}

/** The heaviest terms first; among equals by code unit, because the order must not depend on anything else. */
function heaviest<Term extends Weighed>(terms: Term[]): Term[] {
  const compare = (a: Term, b: Term): number => b.tfidf - a.tfidf || (a.term < b.term ? -1 : 1);
  if (terms.length > TERMS) {
    // Sorting numbers alone tells the weight that the last one chosen has; few terms are left to compare in full.
    const least = Float64Array.from(terms, ({ tfidf }) => tfidf).sort()[terms.length - TERMS]!;
    return terms
      .filter(({ tfidf }) => tfidf >= least)
      .sort(compare)
      .slice(0, TERMS);
  }
  return terms.sort(compare);
}
