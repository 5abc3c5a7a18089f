import type { WordList } from '../text/lookup/word-list.js';

/** What tells names and abbreviations of countries from other words, and one country from another. */
export interface PlaceWords {
  /** What stands behind a country's abbreviation that acts: 美方. */
  side: string;
  /** The country's so whose own spokesmen speak of it in every other sentence. */
  own_side: string;
  /** The word that says of somebody or something what it is: 是. */
  copula: string;
  /** Pattern of what is said of states and not of regions, with the character of the abbreviation and what follows it: 驻阿, 在阿公民. */
  before_states: string;
  /** Pattern of what stands before the name of a region where that is said of one state, or of none: 首个…的阿拉伯国家, 非阿拉伯国家. */
  said_of_one: string;
  /** What joins a list of countries and its last one (英、法和德), what such a list is taken up with behind it (均, 三国), a pattern of
   * what follows one of languages (中、英、法等多种语言), and what counts a list's members, two and more. */
  country_list: { joints: WordList; sequels: WordList; languages: string; counted: WordList };
  /** What begins what two countries have together: 中阿曼|关系. */
  of_two: WordList;
  /** By abbreviation: a pattern of what begins with it where it is an ordinary word (以…为基础). */
  ordinary_frames: Record<string, string>;
  /** The same of what begins with it right behind a country (柬|新政府, 泰|新总理), where it is none beside that one. */
  ordinary_behind_country: Record<string, string>;
  /** The same of what begins with it behind some words (同|日, 对|新能源), which the pattern looks back for. */
  ordinary_behind_words: Record<string, string>;
  /** By abbreviation: names of others that it is short for where a document speaks of them (哈马斯). */
  other_bearers: Record<string, WordList>;
  /**
   * Lands that are no countries or territories, the character that abbreviates each, and the places that it else stands for:
   * 索 of 索马里兰.
   */
  unlisted_lands: readonly UnlistedLand[];
  /** Words that end an organization's name. */
  organization_endings: WordList;
  /** Characters that no organization's name holds between its country and its ending. */
  organization_breaks: string;
  /** Characters that stand behind the name of a vessel in quotation marks. */
  vessels: string;
}

/** A land that is no country or territory. */
export interface UnlistedLand {
  names: WordList;
  /** One character. */
  abbreviation: string;
  /** Names of the places that the character else stands for. */
  others: WordList;
}
