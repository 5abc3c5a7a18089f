import { IntList } from '../../text/int-list.js';
import { Candidates } from './candidates.js';
import { Matches, Spans } from './spans.js';

/** The phrases of a document's turns. All are in the order of the text. */
export class TurnPhrases {
  /** An outlet stands behind the places in its name. */
  readonly matches = new Matches();
  /** Fixed compounds such as 中俄. */
  readonly compounds = new Spans();
  /** The abbreviations outside the phrases, the longest at each place. */
  readonly candidates = new Candidates();
  /** Where the brackets of titles stand. */
  readonly brackets = new IntList();

  clear(): void {
    this.matches.clear();
    this.compounds.clear();
    this.candidates.clear();
    this.brackets.clear();
  }

  endTurn(): void {
    this.matches.endTurn();
    this.compounds.endTurn();
    this.candidates.endTurn();
  }
}
