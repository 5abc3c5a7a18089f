import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../../stages/language.js';
import { CharacterSet } from '../../stages/text/character-set.js';
import { Fold } from '../../stages/text/fold.js';
import { WordList } from '../../stages/text/word-list.js';
import { packaged } from '../root.js';

const require = createRequire(import.meta.url);

/** What a language's file holds as lists and the stages look words up in. */
const LISTS = [
  'audience',
  'titles',
  'title_endings',
  'title_continuations',
  'state_offices',
  'office_prefixes',
  'narrators',
  'forms_of_address',
  'personal_titles',
  'legislators',
  'compound_surnames',
  'foreign_surnames',
  'not_person_names',
  'announcing_endings',
  'answering_endings',
  'asking_endings',
  'announcing_beginnings',
  'announcing_words',
  'speech_beginnings',
  'reporting_endings',
  'speech_acts',
  'offices_in_text',
  'deeds',
  'not_speakers',
  'not_speaker_words',
  'not_speaker_endings',
  'not_speaker_beginnings',
  'lead_endings',
  'body_endings',
  'closing_phrases',
  'conference_words',
  'title_words',
  'publication_words',
  'asking_beginnings',
  'describing',
] as const satisfies (keyof Language)[];

/** A part of a language as its file has it. */
type Written<Part> = Part extends WordList
  ? string[]
  : Part extends object
    ? { [Key in keyof Part]: Written<Part[Key]> }
    : Part;

type LanguageFile = Written<
  Omit<Language, 'fold' | 'stop_words' | 'sentence_end_marks' | 'closing_marks' | 'joining_marks'>
>;

type Roles = Language['roles'];

const roleWords = ({ endings, whole, holds }: Written<Roles>[keyof Roles]): Roles[keyof Roles] => ({
  endings: new WordList(endings),
  whole: new WordList(whole),
  holds: new WordList(holds),
});

const wordLists = (file: LanguageFile): Pick<Language, (typeof LISTS)[number]> =>
  Object.fromEntries(LISTS.map((name) => [name, new WordList(file[name])])) as Pick<
    Language,
    (typeof LISTS)[number]
  >;

/** stopwords-iso has those of all languages in one file, so that reading it takes longer than all else. */
function readStopWords(fold: Fold): Set<string> {
  const { zh } = require('stopwords-iso/stopwords-iso.json') as { zh: string[] };
  return new Set(zh.map((word) => fold.fold(word)));
}

/** `stopWords` are those of the language, where they are known. */
export function readLanguage(fold: Fold, stopWords: ReadonlySet<string> = readStopWords(fold)): Language {
  const file = JSON.parse(readFileSync(packaged('data/languages/zh/language.json'), 'utf8')) as LanguageFile;
  const { questioner, moderator, respondent, unknown } = file.roles;
  return {
    ...file,
    ...wordLists(file),
    roles: {
      questioner: roleWords(questioner),
      moderator: roleWords(moderator),
      respondent: roleWords(respondent),
      unknown: roleWords(unknown),
    },
    country_list: {
      joints: new WordList(file.country_list.joints),
      sequels: new WordList(file.country_list.sequels),
      languages: file.country_list.languages,
      counted: file.country_list.counted,
    },
    fold,
    sentence_end_marks: new CharacterSet(file.sentence_ends),
    closing_marks: new CharacterSet(file.closers),
    joining_marks: new CharacterSet(file.joiners),
    stop_words: stopWords,
  };
}

/** Reads the table of traditional characters: a line has a traditional character and its simplified form. */
export function readFold(): Fold {
  const lines = readFileSync(packaged('data/languages/zh/traditional.txt'), 'utf8').split('\n');
  return new Fold(lines.filter((line) => line.length === 2).map((line) => [line[0]!, line[1]!] as const));
}
