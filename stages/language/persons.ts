import type { WordList } from '../text/lookup/word-list.js';

/** Names of persons, and the offices and titles that stand beside them. */
export interface PersonWords {
  /** Offices and bodies that stand before or after a speaker's name in a label. */
  titles: WordList;
  /** Last words of offices and ranks, so that offices that `titles` lacks are known too: 行长, 大校. */
  title_endings: WordList;
  /** What makes another word of such an ending, or more than a person of it: 海关长|期, 医生|队伍. No name begins so. */
  title_continuations: WordList;
  /** Offices that stand before names in what is said, and in no label: 议员. */
  offices_in_text: WordList;
  /** Offices of statesmen, before which foreign names stand: 布什总统. */
  state_offices: WordList;
  /** Offices in full, by what they are called for short. */
  office_short_forms: Readonly<Record<string, WordList>>;
  /** What makes another office of one: 署理行政长官. */
  office_prefixes: WordList;
  /** The character between two offices of one person: 国务委员|兼|外长. */
  and_also: string;
  /** Offices of those who ask ministers in a parliament. */
  legislators: WordList;
  /** What the office of one ends with who asks a company: 花旗银行分析师. */
  analysts: WordList;
  /** What stands behind a name and is no office: 先生. */
  forms_of_address: WordList;
  /** The same and titles that stand behind names of persons, and not of places as offices do: 博士. */
  personal_titles: WordList;
  /** Characters before a surname or a given name by which somebody is called familiarly: 小李. */
  familiar_prefixes: string;
  /** What stands for a given name that nobody tells: 王某. */
  any_given_name: string;
  /** Surnames of one character. */
  surnames: string;
  /** Those that begin so many other words that only a name of three characters shows them. */
  surnames_of_long_names: string;
  /** Characters behind the surname in names of four, as Vietnamese women have them: 黎氏秋姮. */
  middles_of_long_names: string;
  /** Those that stand before countries as words: 谈中美关系, 于美方. */
  surnames_as_words: string;
  /** Surnames of two characters. */
  compound_surnames: WordList;
  /** Surnames of other countries that write names with Chinese characters: 岸田. */
  foreign_surnames: WordList;
  /** Characters that foreign names are transcribed with. */
  transcription_characters: string;
  /** Last words of bodies that stand before the name of somebody who works there: 新闻局. */
  body_endings: WordList;
  /** Last characters of what begins like a name and is none: 韩方, 商务部. */
  not_names: WordList;
  /** Words that look like names: 谈话. */
  not_person_names: WordList;
  /** What somebody does whose office and name stand before it: 部长黎鸿英邀请. */
  deeds: WordList;
}
