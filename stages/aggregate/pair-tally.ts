import type { Annotated, CountryPairsRow } from '../../schemas/types/index.js';
import { byText, mapped } from '../collections.js';
import { Integers } from './integers.js';
import type { MentionedPlaces } from './mentioned-places.js';

/** Counts of pairs as plain data: few numbers instead of hundreds of objects, because there are many of them. */
export interface PairData {
  codes: string[];
  /** By pair the places of both codes, the first before the second in the alphabet, then how often they were counted. */
  counts: number[];
}

/** Numbers a pair: both codes, then the sentences, exchanges and documents that mention them together. */
const [STRIDE, SECOND, SENTENCES, EXCHANGES, DOCUMENTS] = [5, 1, 2, 3, 4];

/** There are fewer codes than this. */
const MOST_CODES = 0x10000;

/** Counts every two of a set of places, of which the document has `count`, once; the first has the lower number. */
function countPairs(places: readonly number[], count: number, counts: Int32Array): void {
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) counts[places[i]! * count + places[j]!]!++;
}

/** Counts how often every two places are mentioned together. */
export class PairTally {
  /** By code, in the order in which they were first counted. */
  private readonly numbers = new Map<string, number>();
  private readonly counts: number[] = [];
  /** By the numbers of both codes, where the counts of a pair begin. */
  private readonly places = new Map<number, number>();

  /** Counts every two places of one document. */
  add({ countries }: Annotated, mentioned: MentionedPlaces): void {
    const integers = new Integers(2 * countries.length ** 2);
    const sentences = integers.take(countries.length ** 2);
    const exchanges = integers.take(countries.length ** 2);
    for (const places of mentioned.inSentences()) countPairs(places, countries.length, sentences);
    for (const places of mentioned.inExchanges) countPairs(places, countries.length, exchanges);
    const numbers = mapped(countries, ({ code }) => this.numberOf(code));
    for (let a = 0; a < countries.length; a++) {
      for (let b = a + 1; b < countries.length; b++) {
        const both = a * countries.length + b;
        this.addPair(numbers[a]!, numbers[b]!, sentences[both]!, exchanges[both]!, 1);
      }
    }
  }

  private numberOf(code: string): number {
    let number = this.numbers.get(code);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(code, number);
    }
    return number;
  }

  /** Adds to the counts of two codes, given by number; the first comes before the second in the alphabet. */
  private addPair(
    first: number,
    second: number,
    sentences: number,
    exchanges: number,
    documents: number,
  ): void {
    const { counts, places } = this;
    const key = first * MOST_CODES + second;
    let at = places.get(key);
    if (at === undefined) {
      at = counts.push(first, second, 0, 0, 0) - STRIDE;
      places.set(key, at);
    }
    counts[at + SENTENCES]! += sentences;
    counts[at + EXCHANGES]! += exchanges;
    counts[at + DOCUMENTS]! += documents;
  }

  /** Adds all that another tally has counted. */
  merge({ codes, counts }: PairData): void {
    const numbers = codes.map((code) => this.numberOf(code));
    for (let at = 0; at < counts.length; at += STRIDE)
      this.addPair(
        numbers[counts[at]!]!,
        numbers[counts[at + SECOND]!]!,
        counts[at + SENTENCES]!,
        counts[at + EXCHANGES]!,
        counts[at + DOCUMENTS]!,
      );
  }

  data(): PairData {
    return { codes: [...this.numbers.keys()], counts: this.counts };
  }

  /** Pairs by their codes. */
  rows(): CountryPairsRow[] {
    const { counts } = this;
    const codes = [...this.numbers.keys()];
    const rowAt = (at: number): CountryPairsRow => ({
      code_a: codes[counts[at]!]!,
      code_b: codes[counts[at + SECOND]!]!,
      sentences: counts[at + SENTENCES]!,
      exchanges: counts[at + EXCHANGES]!,
      documents: counts[at + DOCUMENTS]!,
    });
    return Array.from({ length: counts.length / STRIDE }, (_, pair) => rowAt(pair * STRIDE)).sort(
      (a, b) => byText(a.code_a, b.code_a) || byText(a.code_b, b.code_b),
    );
  }
}
