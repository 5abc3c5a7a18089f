import { occurrences } from '../../text/occurrences.js';
import type { DeniedName } from '../gazetteer/gazetteer-index.js';
import type { DocumentView } from '../view/document-view.js';

/** Tells of names that may be an abbreviation and the beginning of another word (巴|西部) which a document means. */
export class DoubtfulNames {
  /** By the row of the gazetteer: whether the document means the abbreviation. The whole text is looked through for it. */
  private readonly known = new Map<DeniedName, boolean>();

  /** Forgets the document before. */
  clear(): void {
    this.known.clear();
  }

  /** Whether a row counts in a document: always where that need tell nothing. */
  count({ text }: DocumentView, row: DeniedName): boolean {
    if (row.naming === null) return true;
    const counts = this.known.get(row) ?? isMeant(text, row);
    this.known.set(row, counts);
    return counts;
  }
}

/** Whether a text names what the abbreviation is short for, and nowhere surely what the name is of. */
const isMeant = (text: string, row: DeniedName): boolean =>
  row.naming!.of.some((name) => text.includes(name)) &&
  !row.naming!.not.some((name) => standsElsewhere(text, name, row));

/** Whether a name stands elsewhere than before the words that make it doubtful. */
function standsElsewhere(text: string, name: string, { naming, unlessFollowedBy }: DeniedName): boolean {
  const isDoubtful = (end: number, word: string): boolean =>
    text.startsWith(word, end) && !unlessFollowedBy.includes(text[end + word.length] ?? '\n');
  for (const at of occurrences(text, name))
    if (!naming!.before.some((word) => isDoubtful(at + name.length, word))) return true;
  return false;
}
