import type { Annotated, CountryMentionsRow, SentencesRow, TurnsRow } from '../../schemas/types/index.js';
import { groupBy, sum } from '../group.js';
import type { Language } from '../language.js';
import type { CodePointIndex } from '../text/code-points.js';

/** A turn whose words were counted. */
export type CountedTurn = TurnsRow & { tokens: number };

/** The turns with what was counted in each. */
export function turnRows(
  document: Annotated,
  index: CodePointIndex,
  sentences: readonly SentencesRow[],
  mentions: readonly CountryMentionsRow[],
  language: Language,
): CountedTurn[] {
  const sentencesOf = groupBy(sentences, (sentence) => sentence.turn_id);
  const mentionsOf = groupBy(mentions, (mention) => mention.turn_id);
  const outletsOf = groupBy(document.outlet_appearances, (appearance) => appearance.turn_id);
  return document.turns.map((turn) => {
    const own = sentencesOf.get(turn.turn_id) ?? [];
    return {
      document_id: document.document_id,
      turn_id: turn.turn_id,
      seq: turn.seq,
      exchange_id: turn.exchange_id,
      role: turn.role,
      speaker_label: turn.speaker_label,
      speaker_name: turn.speaker_name,
      speaker_title: turn.speaker_title,
      timestamp: turn.timestamp,
      outlet_ids: (outletsOf.get(turn.turn_id) ?? []).map(({ outlet_id }) => outlet_id),
      line_start: turn.line_start,
      line_end: turn.line_end,
      start: turn.start,
      end: turn.end,
      sentences: own.length,
      tokens: sum(own.map(({ tokens }) => tokens)),
      characters: turn.end - turn.start,
      questions: own.filter(({ text }) => isQuestion(text, language)).length,
      country_mentions: mentionsOf.get(turn.turn_id)?.length ?? 0,
      text: index.slice(turn.start, turn.end),
    };
  });
}

/** Whether a sentence ends with a question mark, closing quotes and brackets aside. */
function isQuestion(sentence: string, language: Language): boolean {
  let last = sentence.length - 1;
  while (last > 0 && language.closers.includes(sentence[last]!)) last--;
  return sentence[last] === '？' || sentence[last] === '?';
}
