import type { Annotated, TurnsRow } from '../../schemas/types/index.js';
import { mapped } from '../collections.js';
import { constant, integers, parts, repeated, type Table, values } from './table.js';
import type { TableInput } from './table-input.js';

/** The turns with what was counted in each. */
export function turnTable({ document, index, counts, memory, tokens }: TableInput): Table<TurnsRow> {
  const { document_id, turns } = document;
  const count = (numberOf: (turn: Annotated['turns'][number], i: number) => number) =>
    memory.of(turns, numberOf);
  const { starts, ends, outletIds, mentionStarts: mentionsBefore } = counts;
  const ofTurn = (name: keyof Annotated['turns'][number]) => values(mapped(turns, (turn) => turn[name]));
  const sharedByTurns = (name: keyof Annotated['turns'][number]) =>
    repeated(turns, (turn) => turn[name], memory);
  return {
    rows: turns.length,
    columns: {
      document_id: constant(document_id),
      turn_id: ofTurn('turn_id'),
      seq: integers(count(({ seq }) => seq)),
      exchange_id: ofTurn('exchange_id'),
      role: sharedByTurns('role'),
      speaker_label: ofTurn('speaker_label'),
      speaker_name: sharedByTurns('speaker_name'),
      speaker_title: sharedByTurns('speaker_title'),
      timestamp: ofTurn('timestamp'),
      outlet_ids: values(mapped(turns, ({ turn_id }) => outletIds.get(turn_id) ?? [])),
      line_start: integers(count(({ line_start }) => line_start)),
      line_end: integers(count(({ line_end }) => line_end)),
      start: integers(starts),
      end: integers(ends),
      sentences: integers(counts.sentences),
      tokens: tokens ? integers(counts.tokens) : constant(null),
      characters: integers(count(({ start, end }) => end - start)),
      questions: integers(counts.questions),
      country_mentions: integers(count((_, i) => mentionsBefore[i + 1]! - mentionsBefore[i]!)),
      text: parts(index, starts, ends),
    },
  };
}
