import type { Transcript } from '../../schemas/types/index.js';
import { split, turnTexts } from '../support/stages.js';

export const lines = (...all: string[]): string => all.join('\n');

/** Turns as "role label: text", for documents that a test can show whole. */
export const turnsOf = (document: Transcript): string[] => {
  const texts = turnTexts(document);
  return document.turns.map(({ role, speaker_label }, i) => `${role} ${speaker_label}: ${texts[i]}`);
};

/** Exchanges as the numbers of their turns, such as [[2, 3], [4]]. */
export const exchangesOf = ({ turns, exchanges }: Transcript): number[][][] => {
  const seqOf = new Map(turns.map(({ turn_id, seq }) => [turn_id, seq]));
  return exchanges.map(({ question_turn_ids, answer_turn_ids }) =>
    [question_turn_ids, answer_turn_ids].map((ids) => ids.map((id) => seqOf.get(id)!)),
  );
};

/** What the stage makes of a text of such lines. */
export const splitLines = (...all: string[]): Transcript => split(lines(...all));

export const codesOf = ({ diagnostics }: Transcript): [string, number | null][] =>
  diagnostics.map(({ code, line }) => [code, line]);
