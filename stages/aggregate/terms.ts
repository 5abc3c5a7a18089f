import natural from 'natural/lib/natural/tfidf/index.js';
import type { Annotated, TermsRow, TurnsRow } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
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

/** A word that counts, while a document's exchanges are counted one after the other. */
interface Term {
  term: string;
  /** Exchanges in which it stands. */
  df: number;
  /** The exchange that was counted last, and how often it stands there. */
  exchange: number;
  tf: number;
}

/** The terms of one exchange and, in the same order, how often each stands in it. */
interface Counts {
  terms: Term[];
  tfs: number[];
}

/** The terms that set each exchange apart from the others of its document, by natural's TfIdf. */
export function termRows(
  { document_id, exchanges }: Annotated,
  { rows, words }: Sentences,
  turns: readonly TurnsRow[],
  filter: TermFilter,
): TermsRow[] {
  const wordsOf = wordsByExchange(rows, words, turns);
  const counter = new TermCounter(filter);
  const counts = exchanges.map(({ exchange_id }) => counter.count(wordsOf.get(exchange_id) ?? []));
  const idf = inverseDocumentFrequencies(exchanges.length, counts);
  return exchanges.flatMap(({ exchange_id }, i) => {
    const { terms, tfs } = counts[i]!;
    const weights = new Float64Array(terms.length);
    for (let k = 0; k < weights.length; k++) weights[k] = tfs[k]! * idf[terms[k]!.df]!;
    return heaviest(terms, weights).map((k, rank) => ({
      document_id,
      exchange_id,
      rank: rank + 1,
      term: terms[k]!.term,
      tf: tfs[k]!,
      df: terms[k]!.df,
      tfidf: Math.round(weights[k]! * PRECISION) / PRECISION,
    }));
  });
}

/** The words of each exchange, sentence by sentence. */
function wordsByExchange(
  rows: Sentences['rows'],
  words: Sentences['words'],
  turns: readonly TurnsRow[],
): Map<string | null, string[][]> {
  const exchangeOf = new Map(turns.map((turn) => [turn.turn_id, turn.exchange_id]));
  const wordsOf = new Map<string | null, string[][]>(turns.map(({ exchange_id }) => [exchange_id, []]));
  rows.forEach(({ turn_id }, i) => {
    wordsOf.get(exchangeOf.get(turn_id)!)?.push(words[i]!);
  });
  return wordsOf;
}

/** Counts the terms of a document's exchanges; each word is looked up once. */
class TermCounter {
  private readonly known = new Map<string, Term | null>();
  private exchange = 0;

  constructor(private readonly filter: TermFilter) {}

  /** How often each term stands in the next exchange's sentences. */
  count(sentences: readonly (readonly string[])[]): Counts {
    this.exchange++;
    const terms: Term[] = [];
    for (const words of sentences) {
      for (const word of words) {
        const term = word.length < 2 ? null : this.termOf(word);
        if (!term) continue;
        if (term.exchange !== this.exchange) {
          term.exchange = this.exchange;
          term.df++;
          term.tf = 0;
          terms.push(term);
        }
        term.tf++;
      }
    }
    return { terms, tfs: terms.map(({ tf }) => tf) };
  }

  private termOf(word: string): Term | null {
    let term = this.known.get(word);
    if (term === undefined) {
      term = this.filter.isTerm(word) ? { term: word, df: 0, exchange: 0, tf: 0 } : null;
      this.known.set(word, term);
    }
    return term;
  }
}

/**
 * natural's inverse document frequency by document frequency. It depends on nothing else, so natural is asked
 * once for each frequency that occurs, by a term that stands in so many of `documents` documents, instead of
 * once for each of thousands of terms.
 */
function inverseDocumentFrequencies(documents: number, counts: readonly Counts[]): number[] {
  const frequencies = new Set<number>();
  for (const { terms } of counts) for (const { df } of terms) frequencies.add(df);
  const distinct = [...frequencies];
  const tfidf = new natural.TfIdf();
  for (let i = 0; i < documents; i++) {
    tfidf.addDocument(distinct.filter((frequency) => frequency > i).map(String));
  }
  const idf: number[] = [];
  for (const frequency of distinct) idf[frequency] = tfidf.idf(String(frequency));
  return idf;
}

/**
 * The places of the heaviest terms, heaviest first; among equals by code unit, because the order must not depend
 * on anything else.
 */
function heaviest(terms: readonly Term[], weights: Float64Array): number[] {
  // Sorting numbers alone tells the weight that the last one chosen has; few terms are left to compare in full.
  const least = terms.length > TERMS ? weights.slice().sort()[terms.length - TERMS]! : 0;
  const places: number[] = [];
  for (let k = 0; k < weights.length; k++) if (weights[k]! >= least) places.push(k);
  return places
    .sort((a, b) => weights[b]! - weights[a]! || (terms[a]!.term < terms[b]!.term ? -1 : 1))
    .slice(0, TERMS);
}
