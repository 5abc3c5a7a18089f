import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { type Candidates, Trait } from '../phrases/candidates.js';
import { Evidence, evidenceWeights, NAMINGS } from './evidence.js';

/** Enters what speaks for and against candidates, with the weights of evidence.csv. */
export class EvidenceLedger {
  /** By candidate, all its evidence in the order in which it was found, but only where it is to be explained. */
  readonly explained: Evidence[][] = [];
  /** By evidence. */
  readonly weights: Float64Array;
  /** The sum of weights from which on a candidate is a mention. */
  readonly threshold: number;
  /** What a candidate gains at most by where the document names what it means. */
  readonly mostNaming: number;
  /** By evidence: whether it makes a candidate a part of an ordinary word. */
  private readonly rulesOut: Uint8Array;

  constructor(
    gazetteer: Gazetteer,
    readonly explains: boolean,
  ) {
    this.threshold = gazetteer.weight('threshold');
    this.weights = evidenceWeights(gazetteer);
    this.mostNaming = Math.max(...NAMINGS.map((naming) => this.weightOf(naming)));
    const ordinary = this.weights[Evidence.PartOfWord]!;
    this.rulesOut = Uint8Array.from(this.weights, (weight) => Number(weight <= ordinary));
  }

  /** With what may come on top of it. */
  private weightOf(naming: Evidence): number {
    const onTop = naming === Evidence.NamedBefore ? this.weights[Evidence.BeginsClause]! : 0;
    return this.weights[naming]! + onTop;
  }

  /** Adds evidence to a candidate's weight. */
  add(candidates: Candidates, i: number, evidence: Evidence): void {
    this.note(candidates, i, evidence);
    candidates.weights[i]! += this.weights[evidence]!;
    if (this.rulesOut[evidence] === 1) candidates.traits[i]! &= ~Trait.Plausible;
  }

  /** Notes evidence that is weighed elsewhere, as the support of neighbours is. */
  note({ heaviest }: Candidates, i: number, evidence: Evidence): void {
    if (this.explains) {
      this.explained[i] ??= [];
      this.explained[i].push(evidence);
    }
    const before: Evidence = heaviest[i]!;
    if (before === Evidence.None || this.weights[evidence]! > this.weights[before]!) heaviest[i] = evidence;
  }
}
