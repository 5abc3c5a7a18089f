import type { Language } from '../../language/index.js';
import { plainName } from '../../names/outlet-names.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { type Code, HOME, type OutletEntry } from '../gazetteer/gazetteer-tables.js';
import { type Naming, namingOf } from './naming.js';

/** An outlet that is known for certain says as much of where a conference is held as so many names that are written as there. */
const WEIGHT_OF_KNOWN = 2;

/**
 * Tells the outlets that names mean at home: who asks as 經濟日報 or 無綫 in Taipei or Hong Kong is from another one than in
 * Beijing, or from one that has a longer name elsewhere.
 */
export class LocalOutlets {
  private readonly byName = new Map<string, OutletEntry[]>();

  constructor(
    { tables }: Gazetteer,
    private readonly language: Language,
  ) {
    const byId = new Map(tables.outlets.map((entry) => [entry.outlet_id, entry]));
    for (const { name, outlet_id } of tables.localNames)
      this.byName.set(name, [...(this.byName.get(name) ?? []), byId.get(outlet_id)!]);
  }

  /** What all who ask in a document name, with what names of the land mean there that most of them come from. */
  resolve(asked: readonly (readonly Naming[])[]): readonly (readonly Naming[])[] {
    if (!asked.some((namings) => namings.some((naming) => this.entriesOf(naming).length > 0))) return asked;
    const land = this.landOf(asked.flat());
    return asked.map((namings) => namings.map((naming) => this.meant(naming, land)));
  }

  private meant(naming: Naming, land: Code | null): Naming {
    const entry = this.entriesOf(naming).find(({ country }) => country === land);
    return entry ? namingOf(entry, naming.label, 'exact') : naming;
  }

  /** By the name as it is written: in traditional characters none is meant that writes simplified ones. */
  private entriesOf({ label }: Naming): readonly OutletEntry[] {
    return this.byName.get(plainName(label)) ?? [];
  }

  /** The land that more speaks for than for any other which its names are used in; null where there is none such. */
  private landOf(namings: readonly Naming[]): Code | null {
    const scores = this.scores(namings);
    const best = Math.max(...scores.values());
    const [land = null, ...more] = [...scores.keys()].filter((code) => scores.get(code) === best);
    return best > 0 && more.length === 0 ? land : null;
  }

  /** Of each land whose outlets may be meant, what speaks for it: its other outlets that ask, and its script. */
  private scores(namings: readonly Naming[]): Map<Code, number> {
    const scores = new Map<Code, number>([[HOME, 0]]);
    const known = new Map<string, Code | null>();
    for (const naming of new Map(namings.map((one) => [plainName(one.label), one])).values()) {
      const { outlet, label } = naming;
      const entries = this.entriesOf(naming);
      if (entries.length === 0 && outlet.known) known.set(outlet.outlet_id, outlet.country);
      const isWrittenThere = this.language.fold.fold(label) !== label;
      for (const { country } of entries) add(scores, country, isWrittenThere ? 1 : 0);
      if (entries.length > 0 && outlet.known && outlet.country) add(scores, outlet.country, 0);
    }
    for (const country of known.values())
      if (country !== null && scores.has(country)) add(scores, country, WEIGHT_OF_KNOWN);
    return scores;
  }
}

const add = (scores: Map<Code, number>, code: Code, score: number): void => {
  scores.set(code, (scores.get(code) ?? 0) + score);
};
