import type { Annotated, ExchangesRow } from '../../schemas/types/index.js';
import { distinct, sum } from '../group.js';
import type { CodePointIndex } from '../text/code-points.js';
import { outletIdsByTurn } from './by-turn.js';
import type { TableOptions } from './document-tables.js';
import type { Integers } from './integers.js';
import { type Column, constant, integers, joined, type Table, values } from './table.js';
import type { TurnCounts } from './turn-table.js';

/** The exchanges with the texts of their turns, parted by line feeds, and the places each side speaks of. */
export function exchangeTable(
  document: Annotated,
  index: CodePointIndex,
  counts: TurnCounts,
  memory: Integers,
  { tokens }: TableOptions,
): Table<ExchangesRow> {
  const { document_id, turns, exchanges, mentions } = document;
  const numberOf = new Map(turns.map(({ turn_id }, number) => [turn_id, number]));
  const outletIds = outletIdsByTurn(document);
  /** The numbers of each exchange's turns on one side. */
  type Side = readonly number[][];
  const numbersOf = (ids: readonly string[]): number[] => ids.map((id) => numberOf.get(id)!);
  const questions: Side = exchanges.map(({ question_turn_ids }) => numbersOf(question_turn_ids));
  const answers: Side = exchanges.map(({ answer_turn_ids }) => numbersOf(answer_turn_ids));
  const starts = memory.of(turns, ({ start }) => start);
  const ends = memory.of(turns, ({ end }) => end);
  const tokensOf = (side: Side): Column =>
    tokens
      ? integers(memory.of(side, (own) => sum(own.map((turn) => counts.tokens[turn]!))))
      : constant(null);
  const codesIn = (own: readonly number[]): string[] => {
    const codes = new Set<string>();
    for (const turn of own) {
      const end = counts.mentionStarts[turn + 1]!;
      for (let i = counts.mentionStarts[turn]!; i < end; i++) codes.add(mentions[i]!.code);
    }
    return [...codes];
  };
  const codesOf = (side: Side): Column => values(side.map(codesIn));
  const textOf = (side: Side): Column => joined(index, starts, ends, side);
  return {
    rows: exchanges.length,
    columns: {
      document_id: constant(document_id),
      exchange_id: values(exchanges.map(({ exchange_id }) => exchange_id)),
      seq: integers(memory.of(exchanges, ({ seq }) => seq)),
      question_turn_ids: values(exchanges.map(({ question_turn_ids }) => question_turn_ids)),
      answer_turn_ids: values(exchanges.map(({ answer_turn_ids }) => answer_turn_ids)),
      outlet_ids: values(
        exchanges.map(({ question_turn_ids }) =>
          distinct(question_turn_ids.flatMap((id) => outletIds.get(id) ?? [])),
        ),
      ),
      respondents: values(
        answers.map((own) => distinct(own.flatMap((turn) => turns[turn]!.speaker_name ?? []))),
      ),
      question_tokens: tokensOf(questions),
      answer_tokens: tokensOf(answers),
      question_countries: codesOf(questions),
      answer_countries: codesOf(answers),
      question_text: textOf(questions),
      answer_text: textOf(answers),
    },
  };
}
