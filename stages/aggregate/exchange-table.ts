import type { Annotated, ExchangesRow } from '../../schemas/types/index.js';
import { distinct, groupBy, sum } from '../group.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { TableOptions } from './document-tables.js';
import type { Integers } from './integers.js';
import { type Column, constant, integers, joined, type Table, values } from './table.js';
import type { TurnCounts } from './turn-table.js';

/** The exchanges with the texts of their turns, parted by line feeds, and the places each side speaks of. */
export function exchangeTable(
  { document_id, turns, exchanges, mentions, outlet_appearances }: Annotated,
  index: CodePointIndex,
  counts: TurnCounts,
  memory: Integers,
  { tokens }: TableOptions,
): Table<ExchangesRow> {
  const numberOf = new Map(turns.map(({ turn_id }, number) => [turn_id, number]));
  const appearancesOf = groupBy(outlet_appearances, ({ turn_id }) => turn_id);
  const questions = exchanges.map(({ question_turn_ids }) => question_turn_ids);
  const answers = exchanges.map(({ answer_turn_ids }) => answer_turn_ids);
  const starts = memory.of(turns, ({ start }) => start);
  const ends = memory.of(turns, ({ end }) => end);
  type Side = readonly string[][];
  const numbersOf = (side: Side): number[][] => side.map((ids) => ids.map((id) => numberOf.get(id)!));
  const tokensOf = (side: Side): Column =>
    tokens
      ? integers(memory.of(numbersOf(side), (own) => sum(own.map((turn) => counts.tokens[turn]!))))
      : constant(null);
  const codesIn = (own: readonly number[]): string[] => {
    const codes = new Set<string>();
    for (const turn of own) {
      const first = counts.firstMentions[turn]!;
      for (let i = first; i < first + counts.mentions[turn]!; i++) codes.add(mentions[i]!.code);
    }
    return [...codes];
  };
  const codesOf = (side: Side): Column => values(numbersOf(side).map(codesIn));
  const textOf = (side: Side): Column => joined(index, starts, ends, numbersOf(side));
  return {
    rows: exchanges.length,
    columns: {
      document_id: constant(document_id),
      exchange_id: values(exchanges.map(({ exchange_id }) => exchange_id)),
      seq: integers(memory.of(exchanges, ({ seq }) => seq)),
      question_turn_ids: values(questions),
      answer_turn_ids: values(answers),
      outlet_ids: values(
        questions.map((ids) =>
          distinct(ids.flatMap((id) => appearancesOf.get(id) ?? []).map(({ outlet_id }) => outlet_id)),
        ),
      ),
      respondents: values(
        numbersOf(answers).map((own) => distinct(own.flatMap((turn) => turns[turn]!.speaker_name ?? []))),
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
