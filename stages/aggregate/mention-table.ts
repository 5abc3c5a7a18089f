import type { Annotated, CountryMentionsRow, SentencesRow } from '../../schemas/types/index.js';
import type { CodePointIndex } from '../text/code-points.js';

/** Length of the contexts beside a mention, in code points. */
const CONTEXT = 20;

const mentionId = (documentId: string, number: number): string =>
  `${documentId}/m${String(number).padStart(4, '0')}`;

/** The country mentions, each with its sentence and what stands around it. */
export function mentionRows(
  document: Annotated,
  index: CodePointIndex,
  sentences: readonly SentencesRow[],
): CountryMentionsRow[] {
  const places = new Map(document.countries.map((place) => [place.code, place]));
  const roles = new Map(document.turns.map((turn) => [turn.turn_id, turn.role]));
  let at = 0;
  return document.mentions.map((mention, i) => {
    while (sentences[at]!.end <= mention.start) at++;
    const sentence = sentences[at]!;
    const place = places.get(mention.code)!;
    return {
      document_id: document.document_id,
      turn_id: mention.turn_id,
      sentence_id: sentence.sentence_id,
      mention_id: mentionId(document.document_id, i + 1),
      role: roles.get(mention.turn_id)!,
      line: mention.line,
      start: mention.start,
      end: mention.end,
      surface: index.slice(mention.start, mention.end),
      code: mention.code,
      kind: place.kind,
      form: mention.form,
      name_en: place.name_en,
      name_zh: place.name_zh,
      inside: mention.inside,
      rule: mention.rule,
      left_context: index.slice(Math.max(sentence.start, mention.start - CONTEXT), mention.start),
      right_context: index.slice(mention.end, Math.min(sentence.end, mention.end + CONTEXT)),
    };
  });
}
