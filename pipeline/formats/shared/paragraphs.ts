import type { SentencesRow, TurnsRow } from '../../../schemas/types/index.js';
import { groupBy } from '../../../stages/collections.js';

/** The sentences of a turn that stand on one line of the source. */
export interface Paragraph {
  /** t003.p1, unique in the document. */
  id: string;
  sentences: SentencesRow[];
}

/** What follows the document in the id of one of its rows. */
export const localId = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** The paragraphs of each turn, by turn_id. */
export function paragraphsOf(
  turns: readonly TurnsRow[],
  sentences: readonly SentencesRow[],
): Map<string, Paragraph[]> {
  const sentencesOf = groupBy(sentences, ({ turn_id }) => turn_id);
  return new Map(
    turns.map(({ turn_id }) => {
      const lines = groupBy(sentencesOf.get(turn_id) ?? [], ({ line }) => String(line));
      const id = (number: number): string => `${localId(turn_id)}.p${number}`;
      return [turn_id, [...lines.values()].map((own, i) => ({ id: id(i + 1), sentences: own }))];
    }),
  );
}
