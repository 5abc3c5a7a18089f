import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { OrdinaryUse, Strength } from '../gazetteer/gazetteer-tables.js';

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

/** Their names in evidence.csv, by number. */
export const EVIDENCE_NAMES: readonly string[] = Object.values({
  [Evidence.None]: '',
  [Evidence.PartOfWord]: 'part-of-word',
  [Evidence.PartOfCommonWord]: 'part-of-common-word',
  [Evidence.PartOfCommonSide]: 'part-of-common-side',
  [Evidence.PartOfRareWord]: 'part-of-rare-word',
  [Evidence.PartOfUnknownWord]: 'part-of-unknown-word',
  [Evidence.PartOfForeignName]: 'part-of-foreign-name',
  [Evidence.OrdinaryFrame]: 'ordinary-frame',
  [Evidence.PersonName]: 'person-name',
  [Evidence.FixedCompound]: 'fixed-compound',
  [Evidence.LooseCompound]: 'loose-compound',
  [Evidence.PersonRight]: 'person',
  [Evidence.SideRight]: 'side',
  [Evidence.StrongRight]: 'strong-right',
  [Evidence.MediumRight]: 'medium-right',
  [Evidence.WeakRight]: 'weak-right',
  [Evidence.AgainstRight]: 'against-right',
  [Evidence.StrongLeft]: 'strong-left',
  [Evidence.MediumLeft]: 'medium-left',
  [Evidence.WeakLeft]: 'weak-left',
  [Evidence.AgainstLeft]: 'against-left',
  [Evidence.Framed]: 'framed',
  [Evidence.Pair]: 'pair',
  [Evidence.PairWithSure]: 'pair-with-sure',
  [Evidence.Listed]: 'listed',
  [Evidence.ListedAmong]: 'listed-among',
  [Evidence.NeverOrdinary]: 'never-ordinary',
  [Evidence.RarelyOrdinary]: 'rarely-ordinary',
  [Evidence.OccasionallyOrdinary]: 'occasionally-ordinary',
  [Evidence.SometimesOrdinary]: 'sometimes-ordinary',
  [Evidence.OftenOrdinary]: 'often-ordinary',
  [Evidence.NamedInSentence]: 'named-in-sentence',
  [Evidence.NamedBefore]: 'named-before',
  [Evidence.NamedByAsker]: 'named-by-asker',
  [Evidence.NamedAfter]: 'named-after',
  [Evidence.BeginsClause]: 'begins-clause',
  [Evidence.NeverNamed]: 'never-named',
  [Evidence.MeansNone]: 'means-none',
  [Evidence.MeansOther]: 'means-other',
  [Evidence.AlwaysSpokenOf]: 'always-spoken-of',
  [Evidence.Deed]: '',
} satisfies Record<Evidence, string>);

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
