/**
 * Costs in nats (-ln of a probability), so that they add up with the lexicon's. Fitted by coordinate descent on text
 * of known word boundaries of which 2, 5 and 10 % were damaged, and on repaired machine output: each step was
 * kept that left fewer wrong boundaries. `npm run bench:segmentation` measures what a change does.
 */
export const COSTS = {
  /** A number, date or Latin word: about as common as a middling word. */
  unit: 9,
  /** A character that no word of the lexicon is. */
  unknownCharacter: 16,
  /** An ending that makes a longer word of a word (多边|主义), on top of the word. */
  suffix: 5,
  /** A word that two words of two characters or more make up: dictionaries list many phrases among them. */
  compound: 5.8,
  /** A word of three characters. */
  mediumWord: 1,
  /** In raw text, a word of the lowest frequency: dictionaries give it to what was never counted. */
  rareWord: 5,
  /** In raw text, a phrase that the dictionary lists as a word (两国). */
  phrase: 8,
  /** In raw text, a blank within a word: beside real pages' blanks 3.6 is as much as one gains that parts words. */
  strayBlank: 5,
  /** In segmented text a phrase costs so many times the log odds of the document's cutting such phrases. */
  phraseWeight: 1.5,
  /** A given word that is neither in the lexicon nor all Chinese characters (16世纪), on top of `unit`. */
  mixedWord: 11.5,
  /** A given word that the lexicon lacks, and each of its characters. */
  givenWord: 5.6,
  givenCharacter: 7,
  /** What such a word gains with the logarithm of its count in the document. */
  repeated: 1.3,
  /** A given boundary between known words, of which one is a single character, is ignored. */
  ignoredBoundary: 7.8,
  /** One beside an unknown or rare word. */
  ignoredDoubtful: 2.2,
  /** A cut within a known given word. */
  addedBoundary: 3.4,
  /** A cut within an unknown one. */
  addedDoubtful: 1,
  /** How much the log odds of a boundary at like places of the document count. */
  context: 0.55,
  /** Added to these log odds before the pair's own places count. */
  contextBias: -0.4,
  /** How many places in the document the lexicon's say on a character is worth. */
  characterPrior: 8,
  /** How many places in the document its two characters' say on a pair is worth. */
  pairPrior: 2.6,
  /** How many words of the document the lexicon's frequencies are worth. */
  lexiconWords: 10_000,
  /** Taken off a word's count in the document. */
  wordDiscount: 0.3,
  /** How many words after a word of the document speak against the one that follows it. */
  neighbourPrior: 30,
  /** Taken off the count of two words in a row. */
  neighbourDiscount: 1,
} as const;
