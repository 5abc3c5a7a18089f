import { IntList } from '../../text/int-list.js';
import type { NumberedGazetteer } from '../gazetteer/numbered-gazetteer.js';
import { type Candidates, Trait } from '../phrases/candidates.js';
import type { Range } from '../phrases/spans.js';
import type { TurnPhrases } from '../phrases/turn-phrases.js';
import type { DocumentView } from '../view/document-view.js';
import type { CountryLists } from './country-lists.js';
import { Evidence } from './evidence.js';
import type { EvidenceLedger } from './evidence-ledger.js';
import type { Neighbours } from './neighbours.js';

/** Decides candidates whose own evidence is told, by that and by the support that neighbours give each other. */
export class Settlement {
  /** The candidates that are not yet rejected. */
  private readonly standing = new IntList();

  constructor(
    private readonly numbered: NumberedGazetteer,
    private readonly lists: CountryLists,
    private readonly ledger: EvidenceLedger,
  ) {}

  /**
   * Decides all candidates together, because neighbours support each other: each round takes the support of
   * rejected neighbours away, until nothing changes.
   */
  settle(view: DocumentView, phrases: TurnPhrases, { from, to }: Range, neighbours: Neighbours): void {
    const { standing } = this;
    const { candidates } = phrases;
    standing.clear();
    for (let i = from; i < to; i++) {
      if (!candidates.has(i, Trait.Plausible)) continue;
      if (candidates.weights[i]! >= this.ledger.threshold) candidates.traits[i]! |= Trait.Sure;
      standing.push(i);
    }
    this.lists.mark(view, phrases, neighbours, standing);
    standing.keep((i) => candidates.has(i, Trait.Plausible));
    while (this.decideAll(candidates, neighbours)) standing.keep((i) => candidates.has(i, Trait.Accepted));
    for (let i = from; i < to; i++) {
      const support: Evidence = candidates.support[i]!;
      if (support !== Evidence.None) this.ledger.note(candidates, i, support);
    }
  }

  /** Whether any of those that still stand is rejected now. */
  private decideAll(candidates: Candidates, neighbours: Neighbours): boolean {
    const { values, length } = this.standing;
    let rejects = false;
    for (let i = 0; i < length; i++) {
      const before = i > 0 ? values[i - 1]! : -1;
      const after = i + 1 < length ? values[i + 1]! : -1;
      const pair = neighbours.evidence(values[i]!, before, after);
      if (!this.decide(candidates, values[i]!, pair)) rejects = true;
    }
    return rejects;
  }

  /** Takes or refuses a candidate by its own evidence and that of its neighbours. */
  private decide(candidates: Candidates, i: number, pair: Evidence): boolean {
    const { context } = this.numbered.abbreviationIn(candidates, i);
    const support = context === 'alone' && pair !== Evidence.ListedAmong ? Evidence.None : pair;
    candidates.support[i] = support;
    const isAccepted = candidates.weights[i]! + this.ledger.weights[support]! >= this.ledger.threshold;
    if (isAccepted) candidates.traits[i]! |= Trait.Accepted;
    else candidates.traits[i]! &= ~Trait.Accepted;
    return isAccepted;
  }
}
