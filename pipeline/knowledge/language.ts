import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../../stages/language/index.js';
import { Fold } from '../../stages/text/fold.js';
import { CharacterSet } from '../../stages/text/lookup/character-set.js';
import { WordList } from '../../stages/text/lookup/word-list.js';
import { packaged } from '../root.js';

const require = createRequire(import.meta.url);

/** A language's files, each with what the file of that name in stages/language/ says. */
export const TOPICS = ['text', 'persons', 'labels', 'page', 'dates', 'speech', 'places', 'outlets'] as const;

/** What they hold as lists and the stages look words up in. */
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
  'analysts',
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
  'sound_bites',
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
  'of_two',
] as const satisfies (keyof Language)[];

/** What they hold as lists of what may stand there, and the stages match as one pattern. */
const ALTERNATIVES = [
  'page_notes',
  'footer_lines',
  'caption_lines',
  'stage_directions',
  'speech_lines',
  'navigation',
  'lead_beginnings',
  'label_caption',
  'label_letters',
  'interviewee',
  'interview_guest',
  'behind_name',
  'opening_statement',
  'opening_offices',
  'credits',
  'reporter_credits',
  'taking_up',
  'addressing',
  'handing_over',
  'moderating',
  'asking',
  'goodbyes',
  'note_lines',
  'publication_times',
  'no_titles',
] as const satisfies (keyof Language)[];

/** The same by abbreviation. */
const ORDINARY = [
  'ordinary_frames',
  'ordinary_behind_country',
  'ordinary_behind_words',
] as const satisfies (keyof Language)[];

/** Parts of patterns that the stages also look for by themselves. */
const PARTS = ['full_day', 'thanks'] as const satisfies (keyof Language)[];

/** Where a named part of a pattern stands in another one: {conference}. */
const PART = /\{([a-z_]+)\}/g;

/** A part of a language as its files have it. */
type Written<Part> = Part extends WordList
  ? string[]
  : Part extends object
    ? { [Key in keyof Part]: Written<Part[Key]> }
    : Part;

type Alternatives = (typeof ALTERNATIVES)[number];
type Ordinary = (typeof ORDINARY)[number];
type Made = 'fold' | 'stop_words' | 'sentence_end_marks' | 'closing_marks' | 'joining_marks';

type WrittenLanguage = Written<Omit<Language, Made | Alternatives | Ordinary | (typeof PARTS)[number]>> &
  Record<Alternatives, string[]> &
  Record<Ordinary, Record<string, string[]>>;

type Roles = Language['roles'];

const roleWords = ({ endings, whole, holds }: Written<Roles>[keyof Roles]): Roles[keyof Roles] => ({
  endings: new WordList(endings),
  whole: new WordList(whole),
  holds: new WordList(holds),
});

const rolesOf = ({ roles }: WrittenLanguage): Roles => ({
  questioner: roleWords(roles.questioner),
  moderator: roleWords(roles.moderator),
  respondent: roleWords(roles.respondent),
  unknown: roleWords(roles.unknown),
});

const outletNamesOf = ({ outlet_names }: WrittenLanguage): Language['outlet_names'] => ({
  ...outlet_names,
  types: outlet_names.types.map(({ type, endings }) => ({ type, endings: new WordList(endings) })),
  untyped: new WordList(outlet_names.untyped),
  branches: new WordList(outlet_names.branches),
});

const outletLabelsOf = ({ outlet_labels, asking_endings }: WrittenLanguage): Language['outlet_labels'] => ({
  ...outlet_labels,
  endings: new WordList([...outlet_labels.endings, ...outlet_labels.reporters, ...asking_endings]),
});

/** The fields of such names, each made of what the files have. */
const fieldsOf = <Name extends keyof Language>(
  names: readonly Name[],
  made: (name: Name) => Language[Name],
): Pick<Language, Name> =>
  Object.fromEntries(names.map((name) => [name, made(name)])) as Pick<Language, Name>;

const patternOf = (alternatives: readonly string[]): string => alternatives.join('|');

/** Of each abbreviation the pattern. */
const ordinaryPatterns = (lists: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(lists).map(([abbreviation, list]) => [abbreviation, patternOf(list)]));

const readText = (file: string): string => readFileSync(packaged('data/languages/zh', file), 'utf8');

/** Reads the files, with the named parts of their patterns where they belong. */
function readWritten(parts: Readonly<Record<string, string>>): WrittenLanguage {
  const topics = TOPICS.map((topic) => {
    const whole = readText(`${topic}.json`).replace(PART, (_, name: string) =>
      JSON.stringify(parts[name]).slice(1, -1),
    );
    return JSON.parse(whole) as Partial<WrittenLanguage>;
  });
  return Object.assign({}, ...topics) as WrittenLanguage;
}

/** stopwords-iso has those of all languages in one file, so that reading it takes longer than all else. */
function readStopWords(fold: Fold): Set<string> {
  const { zh } = require('stopwords-iso/stopwords-iso.json') as { zh: string[] };
  return new Set(zh.map((word) => fold.fold(word)));
}

/** `stopWords` are those of the language, where they are known. */
export function readLanguage(fold: Fold, stopWords: ReadonlySet<string> = readStopWords(fold)): Language {
  const parts = JSON.parse(readText('parts.json')) as Record<string, string>;
  const written = readWritten(parts);
  const { country_list } = written;
  return {
    ...written,
    ...fieldsOf(LISTS, (name) => new WordList(written[name])),
    ...fieldsOf(ALTERNATIVES, (name) => patternOf(written[name])),
    ...fieldsOf(ORDINARY, (name) => ordinaryPatterns(written[name])),
    ...fieldsOf(PARTS, (name) => parts[name]!),
    roles: rolesOf(written),
    outlet_names: outletNamesOf(written),
    outlet_labels: outletLabelsOf(written),
    country_list: {
      ...country_list,
      joints: new WordList(country_list.joints),
      sequels: new WordList(country_list.sequels),
    },
    fold,
    sentence_end_marks: new CharacterSet(written.sentence_ends),
    closing_marks: new CharacterSet(written.closers),
    joining_marks: new CharacterSet(written.joiners),
    stop_words: stopWords,
  };
}

/** Reads the table of traditional characters: a line has a traditional character and its simplified form. */
export function readFold(): Fold {
  const lines = readText('traditional.txt').split('\n');
  return new Fold(lines.filter((line) => line.length === 2).map((line) => [line[0]!, line[1]!] as const));
}
