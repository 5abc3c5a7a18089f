import type { Annotated } from '../../../schemas/types/index.js';

export type Place = Annotated['countries'][number];
export type Code = Place['code'];

/** The country that speaks: its abbreviation stands beside all others, its outlets go everywhere, and its provinces stand before names. */
export const HOME: Code = 'CN';

/** How readily a character stands as an ordinary word of its own. */
export type OrdinaryUse = 'never' | 'rarely' | 'occasionally' | 'sometimes' | 'often';

export type Side = 'left' | 'right';
/**
 * How strongly a context speaks for an abbreviation; `person` (孟女士) and `against` (之美, 韩司长) speak against it,
 * `frame` for it where both sides have one (表示加必须), and `deed` where a clause begins, too, or a weak word stands before (，菲已).
 */
export type Strength = 'person' | 'side' | 'strong' | 'medium' | 'weak' | 'against' | 'frame' | 'deed';

/** One entry of data/gazetteers/abbreviations.csv. */
export interface AbbreviationRow {
  abbreviation: string;
  /** The places that it may mean, the likeliest first, and before them NO_PLACE where it means none unless one is named. */
  codes: Code[];
  use: OrdinaryUse;
  /**
   * Which neighbours speak for it, fixed compounds, 方 and what stands before it apart: both, what follows and
   * other countries; left, other countries only (nobody says 中外长); alone, neither (以 before a country is
   * mostly a preposition).
   */
  context: 'both' | 'left' | 'alone';
}

/** One entry of data/gazetteers/outlets.csv. */
export interface OutletEntry {
  outlet_id: string;
  name_zh: string;
  name_en: string | null;
  country: string;
  type: Annotated['outlets'][number]['type'];
  /** The outlet_id of the one that owns it. */
  parent: string | null;
  aliases: string[];
}

/** The Chinese names of an outlet. */
export const namesOf = ({ name_zh, aliases }: OutletEntry): string[] => [name_zh, ...aliases];

/** One entry of data/gazetteers/not_countries.csv: a phrase in which a name means no place (印度 in 印度洋). */
export interface NotPlace {
  /** With ANY_NAME in it, one with each name in its place, but only where a word ends behind it (南非语, but not 南非语言). */
  phrase: string;
  /** The name that the phrase holds. */
  contains: string;
  /** Characters that, right behind the phrase, show that it is not the phrase after all (日本海|军). */
  unlessFollowedBy: string;
  /** Whether the name's first character is the place's abbreviation there (美国务卿). */
  leavesAbbreviation: boolean;
  /** What the document has to tell for it; null where the phrase tells enough. */
  naming: Naming | null;
}

/** Of a document that names a country and not another whose name seems to stand where the former's abbreviation does (巴|西部). */
export interface Naming {
  /** Names of the former, one of which stands in the document. */
  of: string[];
  /** Names of the latter, none of which stands in the document but before one of `before`. */
  not: string[];
  /** What the name goes on with where it is doubtful. */
  before: string[];
}

/** In a phrase of not_countries.csv: whatever name stands there. */
export const ANY_NAME = '*';

/** With whom a place is spoken of, as discourse.csv tells: with any, or with what is apart from states. */
export type ToldCircle = 'any' | 'china';

/** The tables of data/gazetteers/, as read; see the README there for what each holds. */
export interface GazetteerTables {
  places: Place[];
  /** Of countries and territories that have one, the number of the subregion in the United Nations' M49. */
  subregions: Map<Code, string>;
  /** Of those that are not spoken of with the states of their subregion, with whom they are. */
  circles: Map<Code, ToldCircle>;
  /** Those so much spoken of that they are abbreviated without being named first. */
  majors: Set<Code>;
  names: { name: string; code: Code }[];
  notPlaces: NotPlace[];
  abbreviations: AbbreviationRow[];
  contexts: { word: string; side: Side; strength: Strength }[];
  /** A code a character; '-' where it means no place, '?' where the document decides, '=' where it goes on with the one before. */
  compounds: { compound: string; codes: string[] }[];
  evidence: Map<string, { weight: number; meaning: string }>;
  outlets: OutletEntry[];
  /** Names by which outlets are meant where most who ask come from their land, as they are written there. */
  localNames: { name: string; outlet_id: string }[];
}

/** In the place of a code, of a compound's above all: the character means no place there, the document decides, or it goes on with the one before. */
export const NO_PLACE = '-';
export const UNDECIDED = '?';
export const JOINED = '=';

/** The codes of all places, in order: each has its index for its number. */
export const codesOf = (tables: GazetteerTables): Code[] => tables.places.map(({ code }) => code).sort();
