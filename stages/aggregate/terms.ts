import natural from 'natural/lib/natural/tfidf/index.js';
import type { Annotated, TermsRow, TurnsRow } from '../../schemas/types/index.js';
import type { Language } from '../language.js';
import type { Sentences } from './sentence-table.js';
import type { Words } from './words.js';

/** How many terms an exchange gets. */
const TERMS = 20;
/** tf-idf is given to a millionth, so that its last digits do not depend on the machine's logarithm. */
const PRECISION = 1e6;

/** Two letters or Chinese characters make a word that can tell a topic; numbers do not. */
const WORD = /^[\p{Letter}][\p{Letter}\p{Number}&'-]+$/u;
const NUMERAL = /^[一二三四五六七八九十百千万亿两几多余第]+[年月日个届次]?$/;

/** Words are remembered up to this many; those of a language's press conferences are fewer. */
const MOST_KNOWN = 200_000;

/** In code units: a longer word is none, and patterns that are tried on millions of characters exhaust the stack. */
const LONGEST_WORD = 1000;

/** In code units: a longer piece of a text keeps the whole text in memory. */
const LONGEST_KNOWN = 12;

/** A word that can say what a text is about, while the exchanges of a document are counted one after the other. */
interface Term {
  term: string;
  /** The document that is being counted, by number. */
  document: number;
  /** Its exchanges in which the term stands. */
  df: number;
  /** The exchange that was counted last, by number, and how often the term stands in it. */
  exchange: number;
  tf: number;
}

/** A word's text; that of two code units, as most are, as one number, which is looked up in half the time. */
type Key = string | number;

/** Tells words that can say what a text is about from all others. Remembers them from document to document. */
export class Vocabulary {
  /** null for a word that is no term. */
  private readonly known = new Map<Key, Term | null>();
  /** What `known` has no room for, of one document. */
  private readonly others = new Map<Key, Term | null>();
  private document = 0;

  constructor(private readonly language: Language) {}

  /** To be called before the first term of a document. */
  beginDocument(): void {
    this.document++;
    this.others.clear();
  }

  /** The term that a word is, with the counts of this document; null where it is none. */
  termOf(words: Words, word: number): Term | null {
    const start = words.start(word);
    const length = words.end(word) - start;
    if (length < 2) return null;
    const isPair = length === 2;
    const key = isPair ? (words.units[start]! << 16) | words.units[start + 1]! : words.text(word);
    let term = this.known.get(key);
    if (term === undefined) term = this.others.get(key);
    if (term === undefined) {
      const text = words.text(word);
      term = this.isTerm(text) ? { term: text, document: 0, df: 0, exchange: 0, tf: 0 } : null;
      const isKept = length <= LONGEST_KNOWN && this.known.size < MOST_KNOWN;
      (isKept ? this.known : this.others).set(key, term);
    }
    if (term && term.document !== this.document) {
      term.document = this.document;
      term.df = term.exchange = 0;
    }
    return term;
  }

  private isTerm(word: string): boolean {
    if (word.length > LONGEST_WORD || !WORD.test(word) || NUMERAL.test(word)) return false;
    return !this.language.stop_words.has(this.language.fold.fold(word));
  }
}

/** The terms of one exchange and, in the same order, how often each stands in it. */
interface Counts {
  terms: Term[];
  tfs: number[];
}

/** The terms that set each exchange apart from the others of its document, by natural's TfIdf. */
export function termRows(
  { document_id, exchanges }: Annotated,
  words: Words,
  sentences: Sentences,
  turns: readonly TurnsRow[],
  vocabulary: Vocabulary,
): TermsRow[] {
  if (words.length === 0) return [];
  const rangesOf = wordsByExchange(sentences, turns);
  vocabulary.beginDocument();
  const counts = exchanges.map(({ exchange_id }, i) =>
    countTerms(words, rangesOf.get(exchange_id) ?? [], i + 1, vocabulary),
  );
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

/** How often each term stands in the sentences of an exchange, which has a number of its own in the document. */
function countTerms(
  words: Words,
  ranges: Sentences['words'],
  exchange: number,
  vocabulary: Vocabulary,
): Counts {
  const terms: Term[] = [];
  for (const { from, to } of ranges) {
    for (let word = from; word < to; word++) {
      const term = vocabulary.termOf(words, word);
      if (!term) continue;
      if (term.exchange !== exchange) {
        term.exchange = exchange;
        term.df++;
        term.tf = 0;
        terms.push(term);
      }
      term.tf++;
    }
  }
  return { terms, tfs: terms.map(({ tf }) => tf) };
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
  const isHeavier = (a: number, b: number): boolean =>
    weights[a]! > weights[b]! || (weights[a] === weights[b] && terms[a]!.term < terms[b]!.term);
  const places: number[] = [];
  for (let place = 0; place < weights.length; place++) {
    if (places.length === TERMS && !isHeavier(place, places[TERMS - 1]!)) continue;
    let rank = Math.min(places.length, TERMS - 1);
    for (; rank > 0 && isHeavier(place, places[rank - 1]!); rank--) places[rank] = places[rank - 1]!;
    places[rank] = place;
  }
  return places;
}
