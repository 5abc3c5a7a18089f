import type { Abbreviation } from '../gazetteer/gazetteer-index.js';
import type { Code } from '../gazetteer/gazetteer-tables.js';
import type { Span } from '../view/document-view.js';

/** One piece of evidence for or against a candidate; its weight stands in evidence.csv. */
interface NamedEvidence {
  name: string;
  weight: number;
}

/** An abbreviation where it may stand for a place, with what speaks for and against it, as it is explained. */
export interface ExplainedCandidate extends Span {
  abbreviation: Abbreviation;
  /** Code that a fixed compound gives; null where it gives none or leaves it to the document. */
  fixedCode: Code | null;
  /** All of it in the order in which it was found. */
  evidence: NamedEvidence[];
  /** The choice among the abbreviation's codes. */
  code: Code;
  accepted: boolean;
}
