/** One share of a run: the `number`-th of `of`, from 1. */
export interface Shard {
  number: number;
  of: number;
}

/** Reads `I/N`; null where it is none. */
export function readShard(text: string): Shard | null {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  return match && { number: Number(match[1]), of: Number(match[2]) };
}

/** A shard's share: neighbours in the order of the documents, so that shares are put together end to end. */
export function shareOf<Item>(items: readonly Item[], { number, of }: Shard): Item[] {
  const bound = (shards: number): number => Math.floor((items.length * shards) / of);
  return items.slice(bound(number - 1), bound(number));
}
