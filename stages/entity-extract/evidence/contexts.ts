import { NONE, ROOT } from '../../text/lookup/trie-nodes.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Strength } from '../gazetteer/gazetteer-tables.js';
import { CONTEXT } from '../gazetteer/phrase-index.js';
import type { DocumentView } from '../view/document-view.js';
import { Evidence, LEFT, RIGHT } from './evidence.js';

/** Quotation marks, and what closes each. */
const OPENING = Array.from('“「‘『', (mark) => mark.charCodeAt(0));
const CLOSING = '”」’』';
/** The one of these that stands for all in the table. */
const LISTED_MARK = CLOSING.charCodeAt(0);

/** Code units of a name that is quoted: what is longer is a sentence. */
const LONGEST_QUOTED = 16;

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
   * marks (台“外交部”) or behind a quoted name (法“戴高乐”号).
   */
  right(view: DocumentView, at: number, limit: number): Evidence {
    const { characters, units } = view;
    const { right, beginnings } = this.gazetteer;
    const quotation = OPENING.indexOf(units[at]!);
    if (quotation >= 0) return this.quoted(view, at + 1, limit, CLOSING[quotation]!);
    if ((beginnings.at(characters[at]!, units, at) & CONTEXT) === 0) return Evidence.None;
    return this.strongest(view, right.table.step(ROOT, units[at]!), at + 1, limit);
  }

  /** The word that is quoted from `start` on, or the strongest that follows a quoted name and is listed with the mark before it. */
  private quoted(view: DocumentView, start: number, limit: number, mark: string): Evidence {
    const { table } = this.gazetteer.right;
    const words = view.text.slice(start, Math.min(limit, start + LONGEST_QUOTED + 1));
    const length = words.indexOf(mark);
    if (length <= 0) return Evidence.None;
    const number = table.find(words.slice(0, length));
    if (number >= 0) return this.rightEvidence[number]!;
    return this.strongest(view, table.step(ROOT, LISTED_MARK), start + length + 1, limit);
  }

  /** Of the words of the right context that go on from a node at `at`, the strongest that ends where a word ends. */
  private strongest(view: DocumentView, from: number, at: number, limit: number): Evidence {
    const { table } = this.gazetteer.right;
    let best = Evidence.None;
    for (let node = from, end = at; node !== NONE && end <= limit; end++) {
      const number = table.numberOf(node);
      if (number >= 0 && view.isBoundary(end)) best = stronger(best, this.rightEvidence[number]!);
      node = table.step(node, view.units[end]!);
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
