import type { Span } from './document-view.js';
import type { Abbreviation, Code } from './gazetteer.js';

/** One piece of evidence for or against a candidate; its weight stands in evidence.csv. */
export interface Evidence {
  name: string;
  weight: number;
}

/** An abbreviation where it may stand for a place, with what speaks for and against it. */
export interface Candidate extends Span {
  abbreviation: Abbreviation;
  /** Code that a fixed compound gives; null where it gives none or leaves it to the document. */
  fixedCode: Code | null;
  /** All of it in the order in which it was found, but only where it is to be explained. */
  evidence: Evidence[];
  /** The heaviest of it, the first of several; null before there is any. */
  heaviest: Evidence | null;
  /** Sum of the evidence, its neighbours' support apart. */
  weight: number;
  /** Whether it is not within an ordinary word: such a one supports nobody. */
  isPlausible: boolean;
  /** Whether it needs no neighbour's support. */
  isSure: boolean;
  support: Evidence | null;
  /** Whether 方 follows, and the mention is of the form "side". */
  side: boolean;
  /** The choice among the abbreviation's codes. */
  code: Code;
  accepted: boolean;
}

/** A candidate of which nothing is known yet. */
export const newCandidate = (start: number, end: number, abbreviation: Abbreviation): Candidate => ({
  start,
  end,
  abbreviation,
  fixedCode: null,
  evidence: [],
  heaviest: null,
  weight: 0,
  isPlausible: true,
  isSure: false,
  support: null,
  side: false,
  code: abbreviation.codes[0]!,
  accepted: false,
});
