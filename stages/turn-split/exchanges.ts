import type { Transcript } from '../../schemas/types/index.js';
import type { Language } from '../language.js';

type Turn = Transcript['turns'][number];
type Exchange = Transcript['exchanges'][number];

const exchangeId = (documentId: string, seq: number): string =>
  `${documentId}/x${String(seq).padStart(3, '0')}`;

/**
 * Groups the turns into exchanges: questions that follow each other and the answers up to the next question.
 * A respondent before the first question opens the conference and one who speaks again to close it belong to
 * none. Sets each turn's exchange_id. `textOf` gives a turn's text.
 */
export function findExchanges(
  documentId: string,
  turns: Turn[],
  language: Language,
  textOf: (turn: Turn) => string,
): Exchange[] {
  const exchanges: Exchange[] = [];
  const closing = closingTurn(turns, language, textOf);
  let current: Exchange | null = null;
  for (const turn of turns) {
    if (turn.role === 'questioner') {
      if (!current || current.answer_turn_ids.length > 0) {
        const seq = exchanges.length + 1;
        current = {
          exchange_id: exchangeId(documentId, seq),
          seq,
          question_turn_ids: [],
          answer_turn_ids: [],
        };
        exchanges.push(current);
      }
      current.question_turn_ids.push(turn.turn_id);
    } else if (turn.role === 'respondent' && current && turn !== closing) {
      current.answer_turn_ids.push(turn.turn_id);
    } else {
      continue;
    }
    turn.exchange_id = current.exchange_id;
  }
  return exchanges;
}

/** The last turn, where its speaker has just answered and now says that the conference ends. */
function closingTurn(
  turns: readonly Turn[],
  language: Language,
  textOf: (turn: Turn) => string,
): Turn | null {
  const [before, last] = [turns.at(-2), turns.at(-1)];
  if (last?.role !== 'respondent' || before?.role !== 'respondent') return null;
  const beginning = language.fold.fold(textOf(last).split(/[。！？\n]/)[0]!);
  return language.closing_phrases.some((phrase) => beginning.includes(phrase)) ? last : null;
}
