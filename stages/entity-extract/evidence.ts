import type { Gazetteer } from './gazetteer.js';
import type { OrdinaryUse, Strength } from './gazetteer-tables.js';

/** What may speak for or against a candidate, by number; 0 is none. */
export const enum Evidence {
  None,
  PartOfWord,
  PartOfCommonWord,
  PartOfCommonSide,
  PartOfRareWord,
  PartOfUnknownWord,
  PartOfForeignName,
  OrdinaryFrame,
  PersonName,
  FixedCompound,
  LooseCompound,
  PersonRight,
  SideRight,
  StrongRight,
  MediumRight,
  WeakRight,
  AgainstRight,
  StrongLeft,
  MediumLeft,
  WeakLeft,
  AgainstLeft,
  Framed,
  Pair,
  PairWithSure,
  Listed,
  ListedAmong,
  NeverOrdinary,
  RarelyOrdinary,
  OccasionallyOrdinary,
  SometimesOrdinary,
  OftenOrdinary,
  NamedInSentence,
  NamedBefore,
  NamedByAsker,
  NamedAfter,
  BeginsClause,
  NeverNamed,
  MeansNone,
  MeansOther,
  AlwaysSpokenOf,
  /** Never weighed: it makes a frame or tells nothing. */
  Deed,
}

/** Their names in evidence.csv. */
export const EVIDENCE_NAMES: readonly string[] = [
  '',
  'part-of-word',
  'part-of-common-word',
  'part-of-common-side',
  'part-of-rare-word',
  'part-of-unknown-word',
  'part-of-foreign-name',
  'ordinary-frame',
  'person-name',
  'fixed-compound',
  'loose-compound',
  'person',
  'side',
  'strong-right',
  'medium-right',
  'weak-right',
  'against-right',
  'strong-left',
  'medium-left',
  'weak-left',
  'against-left',
  'framed',
  'pair',
  'pair-with-sure',
  'listed',
  'listed-among',
  'never-ordinary',
  'rarely-ordinary',
  'occasionally-ordinary',
  'sometimes-ordinary',
  'often-ordinary',
  'named-in-sentence',
  'named-before',
  'named-by-asker',
  'named-after',
  'begins-clause',
  'never-named',
  'means-none',
  'means-other',
  'always-spoken-of',
  '',
];

/** The evidence of an abbreviation's use. */
export const ORDINARY: Readonly<Record<OrdinaryUse, Evidence>> = {
  never: Evidence.NeverOrdinary,
  rarely: Evidence.RarelyOrdinary,
  occasionally: Evidence.OccasionallyOrdinary,
  sometimes: Evidence.SometimesOrdinary,
  often: Evidence.OftenOrdinary,
};

/** The evidence of contexts: of several the one counts that comes first, which has the lowest number. */
export const RIGHT: Readonly<Record<Strength, Evidence>> = {
  person: Evidence.PersonRight,
  side: Evidence.SideRight,
  strong: Evidence.StrongRight,
  medium: Evidence.MediumRight,
  weak: Evidence.WeakRight,
  against: Evidence.AgainstRight,
  frame: Evidence.Framed,
  deed: Evidence.Deed,
};
export const LEFT: Readonly<Record<Exclude<Strength, 'person' | 'side' | 'deed'>, Evidence>> = {
  strong: Evidence.StrongLeft,
  medium: Evidence.MediumLeft,
  weak: Evidence.WeakLeft,
  against: Evidence.AgainstLeft,
  frame: Evidence.Framed,
};

/** The evidence of where the document names a place, of which a candidate has one. */
export const NAMINGS: readonly Evidence[] = [
  Evidence.NamedInSentence,
  Evidence.NamedBefore,
  Evidence.NamedByAsker,
  Evidence.NamedAfter,
  Evidence.NeverNamed,
  Evidence.AlwaysSpokenOf,
];

/** Whether a context tells something by itself: half a frame does not. */
export const speaks = (context: Evidence): boolean =>
  context !== Evidence.None && context !== Evidence.Framed && context !== Evidence.Deed;

/** The weights of all evidence by its number. */
export const evidenceWeights = (gazetteer: Gazetteer): Float64Array =>
  Float64Array.from(EVIDENCE_NAMES, (name) => (name === '' ? 0 : gazetteer.weight(name)));
