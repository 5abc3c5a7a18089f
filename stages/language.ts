import type { Fold } from './text/fold.js';

/**
 * What presser knows of one language's transcripts, read from data/languages/<language>/. Phrases are in
 * simplified characters and are compared with folded text.
 */
export interface Language {
  /** Marks that end a sentence. */
  sentence_ends: string;
  /** Closing quotes and brackets that belong to the sentence whose end mark they follow. */
  closers: string;
  /** How labels end, or what they are as a whole, by the role that this tells. */
  roles: {
    questioner: RoleWords;
    moderator: RoleWords;
    respondent: RoleWords;
  };
  /** Offices and bodies that stand before or after a speaker's name in a label. */
  titles: string[];
  /** Endings of a phrase before a colon that announces speech or a list instead of naming a speaker. */
  announcing_endings: string[];
  /** Beginnings of a phrase before a colon that is no label. */
  announcing_beginnings: string[];
  /** What stands before a colon without being a speaker: 责任编辑：, 来源：. After the last turn it ends the text. */
  not_speakers: string[];
  /** A line that begins so, after the last turn, is a note on the conference. */
  back_matter_beginnings: string[];
  /** A respondent's turn after his own answer whose first sentence holds one of these closes the conference. */
  closing_phrases: string[];
  /** Characters that foreign names are transcribed with. */
  transcription_characters: string;
  /** By abbreviation: a pattern of what begins with it where it is an ordinary word (以…为基础). */
  ordinary_frames: Record<string, string>;
  /** Endings that make a word of a word (多边|主义, 负担|性). */
  word_suffixes: string[];
  /** Words that end an organization's name. */
  organization_endings: string[];
  /** Characters that no organization's name holds between its country and its ending. */
  organization_breaks: string;
  /** Words around the outlets in a questioner's label. */
  outlet_labels: {
    /** What the label ends with, the longest first. */
    endings: string[];
    /** What parts the outlets of a label that names several. */
    separators: string[];
    /** What is left of a label that names no outlet. */
    nobody: string[];
    /** A note in a question that a further outlet, its first group, asked the same. */
    also_asked: string;
  };
  /** Words too common to tell what a text is about. */
  stop_words: ReadonlySet<string>;
  fold: Fold;
}

/** How labels of a role are told. */
interface RoleWords {
  /** What they end with. */
  endings: string[];
  /** What they are as a whole. */
  whole: string[];
  /** What they hold anywhere. */
  holds: string[];
}
