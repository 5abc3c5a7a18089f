import type { Annotated, TermsRow } from '../../schemas/types/index.js';
import { mapped } from '../group.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { Integers } from './integers.js';
import type { InverseDocumentFrequencies } from './inverse-document-frequencies.js';
import type { Sentences } from './sentences.js';
import { constant, integers, numbers, parts, shared, type Table } from './table.js';
import type { Vocabulary } from './vocabulary.js';
import type { Words } from './words.js';

/** How many terms an exchange gets. */
const TERMS = 20;
/** tf-idf is given to a millionth, so that its last digits do not depend on the machine's logarithm. */
const PRECISION = 1e6;

/** The terms of all exchanges, one exchange after the other. */
interface Counts {
  /** By exchange, where its terms begin; one number more, where the last ones end. */
  starts: Int32Array;
  /** The terms' numbers. */
  terms: Int32Array;
  /** The first word of the exchange that is the term. */
  firsts: Int32Array;
  /** How often it stands in the exchange. */
  tfs: Int32Array;
}

/** The terms that set each exchange apart from the others of its document, by natural's TfIdf. */
export function termTable(
  { document_id, exchanges, turns }: Annotated,
  index: CodePointIndex,
  words: Words,
  sentences: Sentences,
  vocabulary: Vocabulary,
  frequencies: InverseDocumentFrequencies,
  memory: Integers,
): Table<TermsRow> {
  const sentencesOf = sentencesByExchange(sentences, exchanges, turns);
  vocabulary.beginDocument();
  const numbersOf = memory.take(words.length);
  vocabulary.find(words, numbersOf);
  const { starts, terms, firsts, tfs } = countTerms(numbersOf, sentences, sentencesOf, vocabulary, memory);
  const occurs = new Uint8Array(exchanges.length + 1);
  for (const term of terms) occurs[vocabulary.df(term)] = 1;
  const idf = frequencies.of(exchanges.length, occurs);
  const weights = new Float64Array(terms.length);
  for (let k = 0; k < terms.length; k++) weights[k] = tfs[k]! * idf[vocabulary.df(terms[k]!)]!;
  const rows = new TermRows(exchanges.length * TERMS, memory);
  for (let exchange = 0; exchange < exchanges.length; exchange++) {
    const own = heaviest(terms, weights, starts[exchange]!, starts[exchange + 1]!, vocabulary);
    own.forEach((k, rank) => {
      rows.add(exchange, rank + 1, firsts[k]!, tfs[k]!, vocabulary.df(terms[k]!), weights[k]!);
    });
  }
  return rows.table(document_id, exchanges, index, words);
}

/** Rows of the table while they are collected. */
class TermRows {
  private count = 0;
  private readonly exchanges: Int32Array;
  private readonly ranks: Int32Array;
  /** The first word of the exchange that is the term. */
  private readonly words: Int32Array;
  private readonly tfs: Int32Array;
  private readonly dfs: Int32Array;
  private readonly weights: Float64Array;

  constructor(most: number, memory: Integers) {
    const column = (): Int32Array => memory.take(most);
    [this.exchanges, this.ranks, this.words] = [column(), column(), column()];
    [this.tfs, this.dfs, this.weights] = [column(), column(), new Float64Array(most)];
  }

  add(exchange: number, rank: number, word: number, tf: number, df: number, weight: number): void {
    const { count } = this;
    this.exchanges[count] = exchange;
    this.ranks[count] = rank;
    this.words[count] = word;
    this.tfs[count] = tf;
    this.dfs[count] = df;
    this.weights[count] = Math.round(weight * PRECISION) / PRECISION;
    this.count++;
  }

  table(
    documentId: string,
    exchanges: Annotated['exchanges'],
    index: CodePointIndex,
    words: Words,
  ): Table<TermsRow> {
    const { count } = this;
    const places = (ofWords: readonly number[]): Int32Array =>
      this.words.subarray(0, count).map((word) => ofWords[word]!);
    return {
      rows: count,
      columns: {
        document_id: constant(documentId),
        exchange_id: shared(
          mapped(exchanges, ({ exchange_id }) => exchange_id),
          this.exchanges,
        ),
        rank: integers(this.ranks),
        term: parts(index, places(words.starts), places(words.ends)),
        tf: integers(this.tfs),
        df: integers(this.dfs),
        tfidf: numbers(this.weights),
      },
    };
  }
}

/** The numbers of each exchange's sentences. */
function sentencesByExchange(
  sentences: Sentences,
  exchanges: Annotated['exchanges'],
  turns: Annotated['turns'],
): number[][] {
  const numberOf = new Map(exchanges.map(({ exchange_id }, number) => [exchange_id, number]));
  const exchangeOf = turns.map(({ exchange_id }) => (exchange_id === null ? -1 : numberOf.get(exchange_id)!));
  const own: number[][] = exchanges.map(() => []);
  for (let i = 0; i < sentences.count; i++) own[exchangeOf[sentences.turns[i]!]!]?.push(i);
  return own;
}

/** Counts the terms of each exchange, whose sentences are given by number; `numbersOf` tells a word's term. */
function countTerms(
  numbersOf: Int32Array,
  { firstWords, nextWords }: Sentences,
  sentencesOf: readonly number[][],
  vocabulary: Vocabulary,
  memory: Integers,
): Counts {
  const counter = new TermCounter(numbersOf, vocabulary, memory);
  const starts = memory.take(sentencesOf.length + 1);
  for (let exchange = 0; exchange < sentencesOf.length; exchange++) {
    vocabulary.beginExchange();
    for (const sentence of sentencesOf[exchange]!) counter.add(firstWords[sentence]!, nextWords[sentence]!);
    counter.endExchange(starts[exchange]!);
    starts[exchange + 1] = counter.count;
  }
  const { terms, firsts, tfs, count } = counter;
  return { starts, terms: terms.subarray(0, count), firsts, tfs };
}

/** Terms while they are counted. */
class TermCounter {
  /** How many there are. */
  count = 0;
  readonly terms: Int32Array;
  readonly firsts: Int32Array;
  readonly tfs: Int32Array;

  constructor(
    private readonly numbersOf: Int32Array,
    private readonly vocabulary: Vocabulary,
    memory: Integers,
  ) {
    const column = (): Int32Array => memory.take(numbersOf.length);
    [this.terms, this.firsts, this.tfs] = [column(), column(), column()];
  }

  /** Counts the terms among the words from one to, without it, another. */
  add(firstWord: number, nextWord: number): void {
    const { numbersOf, vocabulary, terms, firsts } = this;
    let { count } = this;
    for (let word = firstWord; word < nextWord; word++) {
      const term = numbersOf[word]!;
      if (term <= 0 || !vocabulary.count(term)) continue;
      terms[count] = term;
      firsts[count++] = word;
    }
    this.count = count;
  }

  /** Notes how often those from `start` on stand in the exchange that ends. */
  endExchange(start: number): void {
    const { terms, tfs, vocabulary } = this;
    for (let k = start; k < this.count; k++) tfs[k] = vocabulary.tf(terms[k]!);
  }
}

/**
 * The places of the heaviest terms between two places, heaviest first; among equals by code unit, because the order must not
 * depend on anything else.
 */
function heaviest(
  terms: Int32Array,
  weights: Float64Array,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): number[] {
  const isHeavier = (a: number, b: number): boolean =>
    weights[a]! > weights[b]! || (weights[a] === weights[b] && vocabulary.isBefore(terms[a]!, terms[b]!));
  const places: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let place = from; place < to; place++) {
    // A quick no for most of them.
    if (weights[place]! < least) continue;
    if (places.length === TERMS && !isHeavier(place, places[TERMS - 1]!)) continue;
    let rank = Math.min(places.length, TERMS - 1);
    for (; rank > 0 && isHeavier(place, places[rank - 1]!); rank--) places[rank] = places[rank - 1]!;
    places[rank] = place;
    if (places.length === TERMS) least = weights[places[TERMS - 1]!]!;
  }
  return places;
}
