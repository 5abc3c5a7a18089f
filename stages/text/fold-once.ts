import type { Fold } from './fold.js';
import { UnitReader } from './units.js';

/** A longer text, in code units, is folded each time: it is not to be kept when it is done with. */
const LONGEST_KEPT = 1 << 20;

const reader = new UnitReader();
let last: { fold: Fold; text: string; folded: string } | null = null;

/** Folds a text. Stages ask for the same one after each other, so the last one is remembered. */
export function foldOnce(fold: Fold, text: string): string {
  if (last?.fold === fold && last.text === text) return last.folded;
  // Most texts have no other characters, which is told faster than the text is folded.
  const folded = fold.countTraditional(reader.read(text)) === 0 ? text : fold.fold(text);
  last = text.length <= LONGEST_KEPT ? { fold, text, folded } : null;
  return folded;
}
