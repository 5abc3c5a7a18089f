import { UsageError } from '../errors.js';

/** One share of a run: the `number`-th of `of`, from 1. */
export interface Shard {
  number: number;
  of: number;
}

/** Reads `I/N`. Throws UsageError where it is none. */
export function readShard(text: string): Shard {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || number < 1 || number > of)
    throw new UsageError(`--shard takes I/N with I from 1 to N, such as 1/8, not "${text}"`);
  return { number, of };
}

/** A shard's share: neighbours in the order of the documents, so that shares are put together end to end. */
export function shareOf<Item>(items: readonly Item[], { number, of }: Shard): Item[] {
  const bound = (shards: number): number => Math.floor((items.length * shards) / of);
  return items.slice(bound(number - 1), bound(number));
}
