import { refuse } from '../diagnostics.js';

/**
 * Most places in a document, or in one of its turns, that may name a country. A conference of two hours has about a
 * thousand; what has a thousand times as many would fill the memory.
 */
const MOST_MENTIONS = 1_000_000;

/** Refuses a document in which so many were found (too-many-mentions). */
export function limitMentions(count: number): void {
  if (count > MOST_MENTIONS) refuse('entity-extract', 'too-many-mentions', MOST_MENTIONS);
}
