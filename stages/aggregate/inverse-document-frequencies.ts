import natural from 'natural/lib/natural/tfidf/index.js';

/** What is told of fewer documents than this is remembered: it is asked for again and again. */
const MOST_REMEMBERED = 1000;

/**
 * natural's inverse document frequencies. They depend on nothing but how many documents there are and in how many of
 * them a term stands, so natural is asked once for each frequency that occurs instead of once for each of thousands of
 * terms.
 */
export class InverseDocumentFrequencies {
  private readonly known = new Map<number, number[]>();

  /** Those among so many documents, by document frequency; `occurs` is 1 for each frequency that is wanted. */
  of(documents: number, occurs: Uint8Array): readonly number[] {
    const idf = this.known.get(documents) ?? [];
    const missing: number[] = [];
    occurs.forEach((wanted, frequency) => {
      if (wanted && idf[frequency] === undefined) missing.push(frequency);
    });
    if (missing.length > 0) ask(documents, missing, idf);
    if (documents < MOST_REMEMBERED) this.known.set(documents, idf);
    return idf;
  }
}

/** Has natural tell them by a term for each frequency, which stands in so many documents. */
function ask(documents: number, frequencies: readonly number[], idf: number[]): void {
  const tfidf = new natural.TfIdf();
  for (let i = 0; i < documents; i++) {
    tfidf.addDocument(frequencies.filter((frequency) => frequency > i).map(String));
  }
  for (const frequency of frequencies) idf[frequency] = tfidf.idf(String(frequency));
}
