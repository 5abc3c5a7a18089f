import { Evidence } from '../evidence/evidence.js';
import { NOWHERE } from '../gazetteer/code-numbers.js';
import { Spans } from './spans.js';

/** Bits of what is known of a candidate. */
export const enum Trait {
  /** Not within an ordinary word: such a one supports nobody. */
  Plausible = 1,
  /** It needs no neighbour's support. */
  Sure = 2,
  /** 方 follows, and the mention is of the form "side". */
  Side = 4,
  Accepted = 8,
  /** In a list of countries, and not its last, which may begin another word (日、韩、新技术). */
  Listed = 16,
}

/** The abbreviations of a document that may stand for places, in the order of the text, each by its number. */
export class Candidates extends Spans {
  /** Code that a fixed compound gives; NOWHERE where it gives none or leaves it to the document. */
  fixedCodes = new Int16Array(0);
  /** The choice among the abbreviation's codes. */
  codes = new Int16Array(0);
  /** Sum of the evidence, its neighbours' support apart. */
  weights = new Float64Array(0);
  /** The heaviest evidence, the first of several. */
  heaviest = new Uint8Array(0);
  /** The support of neighbours. */
  support = new Uint8Array(0);
  traits = new Uint8Array(0);

  /** Makes room for what is to be found of all that were added. */
  prepare(): void {
    const { length } = this;
    const room = this.starts.values.length;
    if (this.codes.length !== room) {
      this.fixedCodes = new Int16Array(room);
      this.codes = new Int16Array(room);
      this.weights = new Float64Array(room);
      this.heaviest = new Uint8Array(room);
      this.support = new Uint8Array(room);
      this.traits = new Uint8Array(room);
    }
    this.fixedCodes.fill(NOWHERE, 0, length);
    this.weights.fill(0, 0, length);
    this.heaviest.fill(Evidence.None, 0, length);
    this.support.fill(Evidence.None, 0, length);
    this.traits.fill(Trait.Plausible, 0, length);
  }

  has(candidate: number, trait: Trait): boolean {
    return (this.traits[candidate]! & trait) !== 0;
  }
}
