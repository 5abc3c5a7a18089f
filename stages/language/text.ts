import type { Fold } from '../text/fold.js';
import type { WordList } from '../text/lookup/word-list.js';

/** What is known of texts as such: their marks, words and numbers. */
export interface TextWords {
  /** Marks that end a sentence. */
  sentence_ends: string;
  /** Closing quotes and brackets that belong to the sentence whose end mark they follow. */
  closers: string;
  /** Marks behind which a sentence goes on that seems to have ended: “吃了吗？”，. */
  joiners: string;
  fold: Fold;
  /** Words too common to tell what a text is about. */
  stop_words: ReadonlySet<string>;
  word_forms: WordFormWords;
  /** Phrases that dictionaries list as words and most annotators part (两国, 放在); see PhraseRule. */
  phrases: PhraseRule[];
  /** The character between two that are the same and make such a phrase: 好|不|好. */
  negation: string;
  /** Pattern of words that are nothing but a number, perhaps with what it counts. */
  numerals: string;
}

/** How longer words are made of words and numbers. */
export interface WordFormWords {
  /** Endings that make a word of a word: 多边|主义, 负担|性. */
  suffixes: WordList;
  /** What stands before and behind a verb of two characters and makes a word of it: 可|负担|性. */
  around_verb: { before: string; behind: string };
  /** What stands before a number as a part of the same word: 第3. */
  ordinal: string;
  /** Pattern of what may stand behind one so: 100|多万. */
  behind_number: string;
  /** Characters that make a date of a number: 2021|年. */
  date_units: string;
  /** What begins with one of these and makes no date of a number that no day of the month has: 143|日元. */
  currency: string;
}

/** A kind of phrase that dictionaries list among words: all its characters but the last, and the last. */
interface PhraseRule {
  /** Characters of which all but the last are; null for any. */
  first: string | null;
  last: string;
  /** What looks like such a phrase and is a word. */
  except: WordList;
}
