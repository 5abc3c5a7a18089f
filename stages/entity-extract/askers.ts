import type { Annotated } from '../../schemas/types/index.js';
import { textOf, unitsOf } from '../text/units.js';
import type { DocumentView } from './document-view.js';
import type { Gazetteer } from './gazetteer.js';
import type { Code } from './gazetteer-tables.js';

/** By turn, the places that those come from who ask the question in hand, and the turn in which they ask. */
export type Askers = readonly { codes: readonly Code[]; turn: number }[];

/** So many labels are remembered. */
const MOST_KEPT = 20_000;

/** Tells where those come from who ask, which they may abbreviate without naming it, by what the labels of their outlets begin with, or by the outlets. */
export class AskerFinder {
  /** By label: the country that it begins with. The same labels stand in most documents. */
  private readonly named = new Map<string, Code | null>();

  constructor(private readonly gazetteer: Gazetteer) {}

  find({ document }: DocumentView, found: Pick<Annotated, 'outlets' | 'outlet_appearances'>): Askers {
    const countries = new Map(found.outlets.map(({ outlet_id, country }) => [outlet_id, country]));
    const byTurn = new Map<string, Code[]>();
    for (const { turn_id, outlet_id, label } of found.outlet_appearances) {
      // 沙特《中东报》 comes from London.
      const country = this.namedIn(label) ?? countries.get(outlet_id);
      if (country) byTurn.set(turn_id, [...(byTurn.get(turn_id) ?? []), country as Code]);
    }
    let asking: Askers[number] = { codes: [], turn: 0 };
    return document.turns.map(({ turn_id, role }, turn) => {
      if (role === 'questioner') asking = { codes: byTurn.get(turn_id) ?? [], turn };
      return asking;
    });
  }

  private namedIn(label: string): Code | null {
    const known = this.named.get(label);
    if (known !== undefined) return known;
    const country = this.gazetteer.countryOf(label);
    // A copy, because a piece of a text keeps the whole text in memory.
    if (this.named.size < MOST_KEPT) this.named.set(textOf(unitsOf(label)), country);
    return country;
  }
}
