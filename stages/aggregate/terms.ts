import type { Annotated, TermsRow, TurnsRow } from '../../schemas/types/index.js';
import type { InverseDocumentFrequencies } from './inverse-document-frequencies.js';
import type { Sentences } from './sentence-table.js';
import type { Vocabulary } from './vocabulary.js';
import type { Words } from './words.js';

/** How many terms an exchange gets. */
const TERMS = 20;
/** tf-idf is given to a millionth, so that its last digits do not depend on the machine's logarithm. */
const PRECISION = 1e6;

/** The terms of one exchange and, in the same order, how often each stands in it. */
interface Counts {
  /** By number. */
  terms: number[];
  tfs: number[];
}

/** The terms that set each exchange apart from the others of its document, by natural's TfIdf. */
export function termRows(
  { document_id, exchanges }: Annotated,
  words: Words,
  sentences: Sentences,
  turns: readonly TurnsRow[],
  vocabulary: Vocabulary,
  frequencies: InverseDocumentFrequencies,
): TermsRow[] {
  if (words.length === 0) return [];
  const rangesOf = wordsByExchange(sentences, turns);
  vocabulary.beginDocument();
  const counts = exchanges.map(({ exchange_id }) =>
    countTerms(words, rangesOf.get(exchange_id) ?? [], vocabulary),
  );
  const occurs = new Uint8Array(exchanges.length + 1);
  for (const { terms } of counts) for (const term of terms) occurs[vocabulary.df(term)] = 1;
  const idf = frequencies.of(exchanges.length, occurs);
  return exchanges.flatMap(({ exchange_id }, i) => {
    const { terms, tfs } = counts[i]!;
    const weights = new Float64Array(terms.length);
    for (let k = 0; k < weights.length; k++) weights[k] = tfs[k]! * idf[vocabulary.df(terms[k]!)]!;
    return heaviest(terms, weights, vocabulary).map((k, rank) => ({
      document_id,
      exchange_id,
      rank: rank + 1,
      term: vocabulary.terms[terms[k]!]!,
      tf: tfs[k]!,
      df: vocabulary.df(terms[k]!),
      tfidf: Math.round(weights[k]! * PRECISION) / PRECISION,
    }));
  });
}

/** The words of each exchange, sentence by sentence. */
function wordsByExchange(
  { rows, words }: Sentences,
  turns: readonly TurnsRow[],
): Map<string | null, Sentences['words']> {
  const exchangeOf = new Map(turns.map((turn) => [turn.turn_id, turn.exchange_id]));
  const rangesOf = new Map<string | null, Sentences['words']>(
    turns.map(({ exchange_id }) => [exchange_id, []]),
  );
  rows.forEach(({ turn_id }, i) => {
    rangesOf.get(exchangeOf.get(turn_id)!)?.push(words[i]!);
  });
  return rangesOf;
}

/** How often each term stands in the sentences of an exchange. */
function countTerms(words: Words, ranges: Sentences['words'], vocabulary: Vocabulary): Counts {
  vocabulary.beginExchange();
  const terms: number[] = [];
  for (const { from, to } of ranges) {
    for (let word = from; word < to; word++) {
      const term = vocabulary.count(words, word);
      if (term > 0) terms.push(term);
    }
  }
  return { terms, tfs: terms.map((term) => vocabulary.tf(term)) };
}

/**
 * The places of the heaviest terms, heaviest first; among equals by code unit, because the order must not depend
 * on anything else.
 */
function heaviest(numbers: readonly number[], weights: Float64Array, vocabulary: Vocabulary): number[] {
  const isHeavier = (a: number, b: number): boolean =>
    weights[a]! > weights[b]! || (weights[a] === weights[b] && vocabulary.isBefore(numbers[a]!, numbers[b]!));
  const places: number[] = [];
  for (let place = 0; place < weights.length; place++) {
    if (places.length === TERMS && !isHeavier(place, places[TERMS - 1]!)) continue;
    let rank = Math.min(places.length, TERMS - 1);
    for (; rank > 0 && isHeavier(place, places[rank - 1]!); rank--) places[rank] = places[rank - 1]!;
    places[rank] = place;
  }
  return places;
}
