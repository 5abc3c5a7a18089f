import type {
  Annotated,
  DiagnosticsRow,
  DocumentsRow,
  ExchangesRow,
  OutletAppearancesRow,
  Rejection,
  RepairsRow,
} from '../../schemas/types/index.js';
import { distinct, groupBy, sum } from '../group.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { TurnCounts } from './turn-table.js';

/** Whether rows tell of words and sentences: what is not told is empty, for 0 would be a count. */
export interface TableOptions {
  tokens: boolean;
}

export function documentRow(
  document: Annotated,
  index: CodePointIndex,
  counts: TurnCounts,
  { tokens }: TableOptions,
): DocumentsRow {
  return {
    document_id: document.document_id,
    title: document.title,
    date: document.date,
    language: document.language,
    script: document.script,
    source_path: document.source.path,
    source_sha256: document.source.sha256,
    source_encoding: document.source.encoding,
    source_format: document.source.format,
    lines: document.lines.length,
    characters: index.length,
    tokens: tokens ? sum([...counts.tokens]) : null,
    turns: document.turns.length,
    exchanges: document.exchanges.length,
    country_mentions: document.mentions.length,
  };
}

/** The exchanges with the texts of their turns, parted by line feeds, and the places each side speaks of. */
export function exchangeRows(
  { document_id, turns, exchanges, mentions, outlet_appearances }: Annotated,
  index: CodePointIndex,
  counts: TurnCounts,
  { tokens }: TableOptions,
): ExchangesRow[] {
  const numberOf = new Map(turns.map(({ turn_id }, number) => [turn_id, number]));
  const codesOf = groupBy(mentions, ({ turn_id }) => turn_id);
  const outletsOf = groupBy(outlet_appearances, ({ turn_id }) => turn_id);
  const tokensOf = (ids: readonly string[]): number | null =>
    tokens ? sum(ids.map((id) => counts.tokens[numberOf.get(id)!]!)) : null;
  const countriesOf = (ids: readonly string[]): string[] =>
    distinct(ids.flatMap((id) => (codesOf.get(id) ?? []).map(({ code }) => code)));
  const textOf = (ids: readonly string[]): string =>
    ids
      .map((id) => turns[numberOf.get(id)!]!)
      .map(({ start, end }) => index.slice(start, end))
      .join('\n');
  return exchanges.map(({ exchange_id, seq, question_turn_ids, answer_turn_ids }) => ({
    document_id,
    exchange_id,
    seq,
    question_turn_ids,
    answer_turn_ids,
    outlet_ids: distinct(
      question_turn_ids.flatMap((id) => (outletsOf.get(id) ?? []).map(({ outlet_id }) => outlet_id)),
    ),
    respondents: distinct(answer_turn_ids.flatMap((id) => turns[numberOf.get(id)!]!.speaker_name ?? [])),
    question_tokens: tokensOf(question_turn_ids),
    answer_tokens: tokensOf(answer_turn_ids),
    question_countries: countriesOf(question_turn_ids),
    answer_countries: countriesOf(answer_turn_ids),
    question_text: textOf(question_turn_ids),
    answer_text: textOf(answer_turn_ids),
  }));
}

export const outletAppearanceRows = ({
  document_id,
  outlet_appearances,
}: Annotated): OutletAppearancesRow[] =>
  outlet_appearances.map(({ turn_id, outlet_id, label, match }) => ({
    document_id,
    turn_id,
    outlet_id,
    label,
    match,
  }));

export const repairRows = ({ document_id, repairs }: Annotated): RepairsRow[] =>
  repairs.map(({ line, start, end, before, after, kind }) => ({
    document_id,
    line,
    start,
    end,
    before,
    after,
    kind,
  }));

/** Diagnostics of a document, or of one that was refused. */
export const diagnosticRows = ({ document_id, diagnostics }: Annotated | Rejection): DiagnosticsRow[] =>
  diagnostics.map(({ line, stage, severity, code, message }) => ({
    document_id,
    line,
    stage,
    severity,
    code,
    message,
  }));
