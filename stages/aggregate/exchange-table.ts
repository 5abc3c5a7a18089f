import type { Annotated, ExchangesRow } from '../../schemas/types/index.js';
import { distinct, mapped } from '../collections.js';
import { type Column, constant, integers, joined, type Table, values } from './table.js';
import type { TableInput } from './table-input.js';
import type { TurnCounts } from './turn-counts.js';

/** The numbers of each exchange's turns on one side. */
type Side = readonly (readonly number[])[];

/** The exchanges with the texts of their turns, parted by line feeds, and the places each side speaks of. */
export function exchangeTable({ document, index, counts, memory, tokens }: TableInput): Table<ExchangesRow> {
  const { document_id, turns, exchanges, mentions } = document;
  const numberOf = new Map<string, number>();
  for (let turn = 0; turn < turns.length; turn++) numberOf.set(turns[turn]!.turn_id, turn);
  const questions = mapped(exchanges, ({ question_turn_ids }) => numbersOf(question_turn_ids, numberOf));
  const answers = mapped(exchanges, ({ answer_turn_ids }) => numbersOf(answer_turn_ids, numberOf));
  const { starts, ends, outletIds } = counts;
  const ofExchange = (name: keyof Annotated['exchanges'][number]): Column =>
    values(mapped(exchanges, (exchange) => exchange[name]));
  const tokensOf = (side: Side): Column =>
    tokens ? integers(memory.of(side, (own) => tokensIn(own, counts))) : constant(null);
  const codesOf = (side: Side): Column => values(mapped(side, (own) => codesIn(own, counts, mentions)));
  const textOf = (side: Side): Column => joined(index, starts, ends, side);
  return {
    rows: exchanges.length,
    columns: {
      document_id: constant(document_id),
      exchange_id: ofExchange('exchange_id'),
      seq: integers(memory.of(exchanges, ({ seq }) => seq)),
      question_turn_ids: ofExchange('question_turn_ids'),
      answer_turn_ids: ofExchange('answer_turn_ids'),
      outlet_ids: values(
        mapped(exchanges, ({ question_turn_ids }) =>
          distinct(question_turn_ids.flatMap((id) => outletIds.get(id) ?? [])),
        ),
      ),
      respondents: values(
        mapped(answers, (own) => distinct(own.flatMap((turn) => listable(turns[turn]!.speaker_name)))),
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

/** A name as it may stand in a list, whose members semicolons part in CSV; none where there is no name. */
const listable = (name: string | null): string[] => (name === null ? [] : [name.replaceAll(';', '；')]);

const numbersOf = (ids: readonly string[], numberOf: ReadonlyMap<string, number>): number[] =>
  mapped(ids, (id) => numberOf.get(id)!);

function tokensIn(turns: readonly number[], { tokens }: TurnCounts): number {
  let count = 0;
  for (const turn of turns) count += tokens[turn]!;
  return count;
}

/** The codes that turns mention, each once, in the order in which they come. */
function codesIn(
  turns: readonly number[],
  { mentionStarts }: TurnCounts,
  mentions: Annotated['mentions'],
): string[] {
  const codes = new Set<string>();
  for (const turn of turns)
    for (let i = mentionStarts[turn]!; i < mentionStarts[turn + 1]!; i++) codes.add(mentions[i]!.code);
  return [...codes];
}
