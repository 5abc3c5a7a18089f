import type { TurnsRow } from '../../../schemas/types/index.js';

/** What is shown, filtered and found as a whole: an exchange, or a turn that belongs to none. */
export interface Passage {
  /** Number of the exchange in its document; null for a turn that belongs to none. */
  exchange: number | null;
  turns: TurnsRow[];
}

/** The number that an exchange's id ends with. */
const numberOf = (exchangeId: string): number => Number(/\d+$/.exec(exchangeId)![0]);

/** Every turn once, in order; what is said in the midst of an exchange goes with it. */
export function passagesOf(turns: readonly TurnsRow[]): Passage[] {
  const last = new Map(turns.map(({ exchange_id }, i) => [exchange_id, i]));
  const passages: Passage[] = [];
  for (let i = 0; i < turns.length; ) {
    const id = turns[i]!.exchange_id;
    const end = id === null ? i + 1 : last.get(id)! + 1;
    passages.push({ exchange: id === null ? null : numberOf(id), turns: turns.slice(i, end) });
    i = end;
  }
  return passages;
}
