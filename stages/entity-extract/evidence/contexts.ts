import { NONE, ROOT } from '../../text/phrase-table.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Strength } from '../gazetteer/gazetteer-tables.js';
import { CONTEXT } from '../gazetteer/phrase-index.js';
import type { DocumentView } from '../view/document-view.js';
import { Evidence, LEFT, RIGHT } from './evidence.js';

/** Quotation marks, and what closes each. */
const [OPENING, CLOSING] = ['“「‘『', '”」’』'].map((marks) =>
  Array.from(marks, (mark) => mark.charCodeAt(0)),
) as [number[], number[]];

/** Finds the words of abbreviation_contexts.csv that stand before and behind an abbreviation. */
export class Contexts {
  /** By context: its evidence. */
  private readonly leftEvidence: Uint8Array;
  private readonly rightEvidence: Uint8Array;

  constructor(private readonly gazetteer: Gazetteer) {
    this.leftEvidence = evidenceOf(gazetteer.left.all, LEFT);
    this.rightEvidence = evidenceOf(gazetteer.right.all, RIGHT);
  }

  /**
   * The strongest word of the right context that begins at `at` and ends where a word ends, or that stands there in quotation
   * marks (台“外交部”).
   */
  right(view: DocumentView, at: number, limit: number): Evidence {
    const { characters, units } = view;
    const { right, beginnings } = this.gazetteer;
    const quotation = OPENING.indexOf(units[at]!);
    const isQuoted = quotation >= 0;
    const start = isQuoted ? at + 1 : at;
    if ((beginnings.at(characters[start]!, units, start) & CONTEXT) === 0) return Evidence.None;
    const { table } = right;
    let best = Evidence.None;
    let node = ROOT;
    for (let end = start; end < limit; ) {
      node = table.step(node, units[end++]!);
      if (node === NONE) break;
      const number = table.numberOf(node);
      if (number < 0) continue;
      const isWhole = isQuoted ? units[end] === CLOSING[quotation] : view.isBoundary(end);
      if (isWhole) best = stronger(best, this.rightEvidence[number]!);
    }
    return best;
  }

  /** The strongest word of the left context that ends at `end` and begins where a word begins. */
  left(view: DocumentView, end: number, limit: number): Evidence {
    const { units } = view;
    const { table } = this.gazetteer.left;
    let best = Evidence.None;
    let node = ROOT;
    for (let start = end - 1; start >= limit; start--) {
      node = table.step(node, units[start]!);
      if (node === NONE) break;
      const number = table.numberOf(node);
      if (number >= 0 && view.isBoundary(start)) best = stronger(best, this.leftEvidence[number]!);
    }
    return best;
  }
}

const evidenceOf = (
  strengths: readonly (Strength | undefined)[],
  evidence: Partial<Record<Strength, Evidence>>,
): Uint8Array =>
  Uint8Array.from(strengths as readonly Strength[], (strength) => evidence[strength] ?? Evidence.None);

/** Of two strengths of a context the one that comes first. */
const stronger = (a: Evidence, b: Evidence): Evidence => (a === Evidence.None || b < a ? b : a);

/** What a clause may begin behind. */
const CLAUSE_BREAKS = '，。；：？！“《\n';

/** Whether a clause begins at a code unit. */
export const beginsClause = ({ text }: DocumentView, start: number): boolean =>
  CLAUSE_BREAKS.includes(text[start - 1] ?? '\n');
