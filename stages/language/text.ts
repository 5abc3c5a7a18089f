import type { CharacterSet } from '../text/character-set.js';
import type { Fold } from '../text/fold.js';

/** What is known of texts as such: their marks, words and numbers. */
export interface TextWords {
  /** Marks that end a sentence. */
  sentence_ends: string;
  /** Closing quotes and brackets that belong to the sentence whose end mark they follow. */
  closers: string;
  /** Marks behind which a sentence goes on that seems to have ended: “吃了吗？”，. */
  joiners: string;
  /** The characters of sentence_ends, closers and joiners, for looking at every character of a text. */
  sentence_end_marks: CharacterSet;
  closing_marks: CharacterSet;
  joining_marks: CharacterSet;
  fold: Fold;
  /** Words too common to tell what a text is about. */
  stop_words: ReadonlySet<string>;
  /** Endings that make a word of a word (多边|主义, 负担|性). */
  word_suffixes: string[];
  /** Phrases that dictionaries list as words and most annotators part (两国, 放在); see PhraseRule. */
  phrases: PhraseRule[];
  /** Pattern of words that are nothing but a number, perhaps with what it counts. */
  numerals: string;
}

/** A kind of phrase that dictionaries list among words: all its characters but the last, and the last. */
export interface PhraseRule {
  /** Characters of which all but the last are; null for any. */
  first: string | null;
  last: string;
  /** What looks like such a phrase and is a word. */
  except: string[];
}
