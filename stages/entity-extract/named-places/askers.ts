import type { Annotated } from '../../../schemas/types/index.js';
import { Remembered } from '../../text/remembered.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Code } from '../gazetteer/gazetteer-tables.js';
import type { DocumentView } from '../view/document-view.js';

/** By turn, the places that those come from who ask the question in hand, and the turn in which they ask. */
export type Askers = readonly { codes: readonly Code[]; turn: number }[];

/** Tells where those come from who ask, which they may abbreviate without naming it, by what the labels of their outlets begin with, or by the outlets. */
export class AskerFinder {
  /** The country that a label begins with. */
  private readonly named = new Remembered((label) => this.gazetteer.countryOf(label));

  constructor(private readonly gazetteer: Gazetteer) {}

  find({ document }: DocumentView, found: Pick<Annotated, 'outlets' | 'outlet_appearances'>): Askers {
    const countries = new Map(found.outlets.map(({ outlet_id, country }) => [outlet_id, country]));
    const byTurn = new Map<string, Code[]>();
    for (const { turn_id, outlet_id, label } of found.outlet_appearances) {
      // 沙特《中东报》 comes from London.
      const country = this.named.of(label) ?? countries.get(outlet_id);
      if (country) byTurn.set(turn_id, [...(byTurn.get(turn_id) ?? []), country as Code]);
    }
    let asking: Askers[number] = { codes: [], turn: 0 };
    return document.turns.map(({ turn_id, role }, turn) => {
      if (role === 'questioner') asking = { codes: byTurn.get(turn_id) ?? [], turn };
      return asking;
    });
  }
}
