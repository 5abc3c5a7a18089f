import type { CountryMentionsRow, OutletsRow, TurnsRow } from '../../../schemas/types/index.js';
import type { Bilingual } from './labels.js';
import { outletName, placeName } from './names.js';

/** One thing that a filter can choose. */
export interface Choice {
  /** What stands for it in the page's attributes. */
  value: string;
  name: Bilingual;
  /** Passages that it leaves. */
  passages: number;
}

/** What the passages of the page can be filtered by. */
export class Choices {
  readonly countries = new Choosable((code) => code);
  readonly outlets = new Choosable();
  readonly speakers = new Choosable();

  constructor(private readonly known: ReadonlyMap<string, OutletsRow>) {}

  outlet(id: string): OutletsRow {
    return this.known.get(id)!;
  }

  /** The attributes of a passage, each a list of values. */
  ofPassage(turns: readonly TurnsRow[], mentions: readonly CountryMentionsRow[]) {
    const outlets = turns.flatMap(({ outlet_ids }) => outlet_ids);
    return {
      countries: this.countries.add(mentions.map((row) => [row.code, placeName(row)])),
      outlets: this.outlets.add(outlets.map((id) => [id, outletName(this.outlet(id))])),
      speakers: this.speakers.add(turns.map(speakerOf).map((name) => [name, { en: name, zh: name }])),
    };
  }
}

/** A person by name or, where none is given, by label; a nameless questioner is found by the outlet. */
const speakerOf = ({ role, speaker_name, speaker_label }: TurnsRow): string =>
  speaker_name ?? (role === 'questioner' ? '' : (speaker_label ?? ''));

/** The things of one kind; numbered as they come, where an id may hold whatever a transcript does. */
class Choosable {
  private readonly choices = new Map<string, Choice>();

  constructor(private readonly valueFor = (_id: string, number: number): string => String(number)) {}

  /** Counts a passage and gives the values of what it has, separated by spaces. */
  add(things: readonly (readonly [id: string, name: Bilingual])[]): string {
    const values = new Set<string>();
    for (const [id, name] of things) {
      if (id === '') continue;
      const choice = this.choices.get(id) ?? {
        value: this.valueFor(id, this.choices.size),
        name,
        passages: 0,
      };
      this.choices.set(id, choice);
      if (!values.has(choice.value)) choice.passages++;
      values.add(choice.value);
    }
    return [...values].join(' ');
  }

  /** Those of most passages first. */
  get list(): Choice[] {
    return [...this.choices.values()].sort((a, b) => b.passages - a.passages);
  }
}
