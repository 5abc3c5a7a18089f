import type { OutletsRow, TurnsRow } from '../../../schemas/types/index.js';
import { distinct } from '../../../stages/collections.js';

interface Seen {
  name: string | null;
  roles: Set<string>;
  outlets: Set<string>;
}

/** An entry of speakers.json. */
interface SpeakerEntry {
  meta: object;
  vectors: never[];
}

/** What all their turns tell of the speakers, in the order in which they first spoke. */
export class Speakers {
  private readonly seen = new Map<string, Seen>();

  constructor(private readonly outlets: ReadonlyMap<string, OutletsRow>) {}

  add(id: string, turn: TurnsRow): void {
    const seen = this.seen.get(id) ?? { name: turn.speaker_name, roles: new Set(), outlets: new Set() };
    this.seen.set(id, seen);
    seen.roles.add(turn.role);
    for (const outlet of turn.outlet_ids) seen.outlets.add(outlet);
  }

  *all(): Generator<[string, SpeakerEntry]> {
    for (const [id, { name, roles, outlets }] of this.seen) {
      const rows = [...outlets].flatMap((outlet) => this.outlets.get(outlet) ?? []);
      const meta = {
        name,
        roles: [...roles],
        outlets: [...outlets],
        outlet_names: rows.flatMap(({ name_en, name_zh }) => name_en ?? name_zh ?? []),
        outlet_countries: distinct(rows.flatMap(({ country }) => country ?? [])),
      };
      yield [id, { meta, vectors: [] }];
    }
  }
}
