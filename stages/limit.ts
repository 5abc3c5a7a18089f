import { refuse } from './diagnostics.js';
import type { StageName } from './stage.js';

/** Title, dateline and lead, in code units; what stands further down names everybody that is spoken of. */
export const LONGEST_FRONT = 4000;

/**
 * Most findings of a kind in one document. A conference of two hours names about a thousand places; what has a thousand
 * times as many would fill the memory.
 */
const MOST = 1_000_000;

/** Refuses a document in which so many of something were found (too-many). `what` completes "more than … ". */
export function limitFindings(stage: StageName, count: number, what: string): void {
  if (count > MOST) refuse(stage, 'too-many', MOST, what);
}
