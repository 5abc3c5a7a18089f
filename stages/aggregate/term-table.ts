import type { Annotated, TermsRow } from '../../schemas/types/index.js';
import { mapped } from '../collections.js';
import type { Integers } from './integers.js';
import type { InverseDocumentFrequencies } from './inverse-document-frequencies.js';
import type { Sentences } from './sentences.js';
import { constant, integers, numbers, parts, shared, type Table } from './table.js';
import type { TableInput } from './table-input.js';
import type { Vocabulary } from './vocabulary.js';

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
  input: TableInput,
  vocabulary: Vocabulary,
  frequencies: InverseDocumentFrequencies,
): Table<TermsRow> {
  const { document, index, words, memory } = input;
  const { document_id, exchanges } = document;
  const counts = countTerms(input, vocabulary);
  const { terms, firsts, tfs } = counts;
  const weights = weigh(counts, exchanges.length, vocabulary, frequencies);
  const { exchangeOf, ranks, places } = choose(counts, weights, exchanges.length, vocabulary, memory);
  const ofTerms = (numberOf: (place: number) => number): Int32Array => memory.of(places, numberOf);
  return {
    rows: places.length,
    columns: {
      document_id: constant(document_id),
      exchange_id: shared(
        mapped(exchanges, ({ exchange_id }) => exchange_id),
        exchangeOf,
      ),
      rank: integers(ranks),
      term: parts(
        index,
        ofTerms((place) => words.starts[firsts[place]!]!),
        ofTerms((place) => words.ends[firsts[place]!]!),
      ),
      tf: integers(ofTerms((place) => tfs[place]!)),
      df: integers(ofTerms((place) => vocabulary.df(terms[place]!))),
      tfidf: numbers(
        Float64Array.from(places, (place) => Math.round(weights[place]! * PRECISION) / PRECISION),
      ),
    },
  };
}

/** The terms that become rows: by row the exchange's number, the rank in it and the term's place in the counts. */
interface Chosen {
  exchangeOf: Int32Array;
  ranks: Int32Array;
  places: Int32Array;
}

/** Chooses the heaviest terms of each of so many exchanges. */
function choose(
  { starts, terms }: Counts,
  weights: Float64Array,
  exchanges: number,
  vocabulary: Vocabulary,
  memory: Integers,
): Chosen {
  const column = (): Int32Array => memory.take(exchanges * TERMS);
  const [exchangeOf, ranks, places] = [column(), column(), column()];
  let rows = 0;
  for (let exchange = 0; exchange < exchanges; exchange++) {
    const own = heaviest(terms, weights, starts[exchange]!, starts[exchange + 1]!, vocabulary);
    own.forEach((place, rank) => {
      exchangeOf[rows] = exchange;
      ranks[rows] = rank + 1;
      places[rows++] = place;
    });
  }
  return { exchangeOf, ranks, places: places.subarray(0, rows) };
}

/** The tf-idf of terms in a document of so many exchanges. */
function weigh(
  { terms, tfs }: Counts,
  exchanges: number,
  vocabulary: Vocabulary,
  frequencies: InverseDocumentFrequencies,
): Float64Array {
  const occurs = new Uint8Array(exchanges + 1);
  for (const term of terms) occurs[vocabulary.df(term)] = 1;
  const idf = frequencies.of(exchanges, occurs);
  const weights = new Float64Array(terms.length);
  for (let k = 0; k < terms.length; k++) weights[k] = tfs[k]! * idf[vocabulary.df(terms[k]!)]!;
  return weights;
}

/** The numbers of each exchange's sentences. */
function sentencesByExchange(sentences: Sentences, { exchanges, turns }: Annotated): number[][] {
  const numberOf = new Map(exchanges.map(({ exchange_id }, number) => [exchange_id, number]));
  const exchangeOf = turns.map(({ exchange_id }) => (exchange_id === null ? -1 : numberOf.get(exchange_id)!));
  const own: number[][] = exchanges.map(() => []);
  for (let i = 0; i < sentences.count; i++) own[exchangeOf[sentences.turns[i]!]!]?.push(i);
  return own;
}

/** Counts the terms of each exchange. */
function countTerms({ document, words, sentences, memory }: TableInput, vocabulary: Vocabulary): Counts {
  const { firstWords, nextWords } = sentences;
  const column = (): Int32Array => memory.take(words.length);
  const [numbersOf, terms, firsts, tfs] = [column(), column(), column(), column()];
  const starts = memory.take(document.exchanges.length + 1);
  vocabulary.beginDocument();
  vocabulary.find(words, numbersOf);
  let count = 0;
  sentencesByExchange(sentences, document).forEach((own, exchange) => {
    vocabulary.beginExchange();
    for (const sentence of own) {
      for (let word = firstWords[sentence]!; word < nextWords[sentence]!; word++) {
        const term = numbersOf[word]!;
        if (term <= 0 || !vocabulary.count(term)) continue;
        terms[count] = term;
        firsts[count++] = word;
      }
    }
    for (let k = starts[exchange]!; k < count; k++) tfs[k] = vocabulary.tf(terms[k]!);
    starts[exchange + 1] = count;
  });
  return { starts, terms: terms.subarray(0, count), firsts, tfs };
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
