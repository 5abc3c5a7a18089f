import type { Annotated } from '../../schemas/types/index.js';
import { groupBy } from '../collections.js';
import { mentionStarts, outletIdsByTurn } from './by-turn.js';
import { Integers } from './integers.js';

/** A turn that mentions places, and its mentions: from one number up to, without it, another. */
interface MentioningTurn {
  turn: Annotated['turns'][number];
  /** The outlets that ask in it. */
  outlet_ids: string[];
  from: number;
  to: number;
}

/** The places that a document's mentions name, by their numbers in the document, which has them in the order of their codes. */
export class MentionedPlaces {
  /** By mention. */
  readonly places: Int32Array;
  /** Turns without mentions are left out. */
  readonly turns: MentioningTurn[] = [];
  /** The distinct places of each exchange that mentions any. */
  readonly inExchanges: readonly number[][];
  /** By place: the last set of places that it was counted for. */
  private readonly sets: Int32Array;
  private set = 0;

  constructor(private readonly document: Annotated) {
    const { mentions, turns, countries } = document;
    const numbers = new Map(countries.map(({ code }, number) => [code, number]));
    const integers = new Integers(mentions.length + countries.length + turns.length + 1);
    this.places = integers.take(mentions.length);
    for (let i = 0; i < mentions.length; i++) this.places[i] = numbers.get(mentions[i]!.code)!;
    this.sets = integers.take(numbers.size);
    const outletIds = outletIdsByTurn(document);
    const starts = mentionStarts(document, integers);
    turns.forEach((turn, number) => {
      const [from, to] = [starts[number]!, starts[number + 1]!];
      if (to > from) this.turns.push({ turn, outlet_ids: outletIds.get(turn.turn_id) ?? [], from, to });
    });
    this.inExchanges = this.exchanges();
  }

  /** The distinct places of the sentences that mention more than one place. */
  *inSentences(): Generator<number[]> {
    const { sentences, mentions } = this.document;
    let sentence = 0;
    for (const turn of this.turns) {
      for (let from = turn.from, to: number; from < turn.to; from = to) {
        while (sentences[sentence]!.end <= mentions[from]!.start) sentence++;
        const { end } = sentences[sentence]!;
        for (to = from + 1; to < turn.to && mentions[to]!.start < end; ) to++;
        if (to > from + 1) yield this.distinct([{ from, to }]);
      }
    }
  }

  private exchanges(): number[][] {
    const turnsOf = groupBy(this.turns, ({ turn }) => turn.exchange_id);
    turnsOf.delete(null);
    return Array.from(turnsOf.values(), (turns) => this.distinct(turns));
  }

  /** The distinct places of some mentions, in the order of their numbers. */
  distinct(stretches: readonly Pick<MentioningTurn, 'from' | 'to'>[]): number[] {
    const { sets } = this;
    const set = ++this.set;
    for (const { from, to } of stretches) for (let i = from; i < to; i++) sets[this.places[i]!] = set;
    const places: number[] = [];
    for (let place = 0; place < sets.length; place++) if (sets[place] === set) places.push(place);
    return places;
  }
}
