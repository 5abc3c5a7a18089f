import type { Annotated } from '../../schemas/types/index.js';
import { groupBy } from '../collections.js';
import type { Integers } from './integers.js';

/** By the number of a turn, where its mentions begin among the document's; one number more, where the last ones end. */
export function mentionStarts({ turns, mentions }: Annotated, memory: Integers): Int32Array {
  const starts = memory.take(turns.length + 1);
  let at = 0;
  turns.forEach(({ turn_id }, turn) => {
    while (at < mentions.length && mentions[at]!.turn_id === turn_id) at++;
    starts[turn + 1] = at;
  });
  return starts;
}

/** The outlets that ask in each turn, by the turn's id; turns without any are left out. */
export function outletIdsByTurn({ outlet_appearances }: Annotated): Map<string, string[]> {
  const appearances = groupBy(outlet_appearances, ({ turn_id }) => turn_id);
  return new Map([...appearances].map(([turn, own]) => [turn, own.map(({ outlet_id }) => outlet_id)]));
}
