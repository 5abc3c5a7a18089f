import type {
  Annotated,
  CountryMentionsRow,
  DiagnosticsRow,
  DocumentsRow,
  ExchangesRow,
  OutletAppearancesRow,
  Rejection,
  RepairsRow,
  TurnsRow,
} from '../../schemas/types/index.js';
import { distinct, groupBy, sum } from '../group.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { CountedTurn } from './turn-table.js';

export function documentRow(
  document: Annotated,
  index: CodePointIndex,
  turns: readonly CountedTurn[],
  mentions: readonly CountryMentionsRow[],
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
    tokens: sum(turns.map(({ tokens }) => tokens)),
    turns: turns.length,
    exchanges: document.exchanges.length,
    country_mentions: mentions.length,
  };
}

/** The exchanges with the texts of their turns, parted by line feeds, and the places each side speaks of. */
export function exchangeRows(
  document: Annotated,
  turns: readonly CountedTurn[],
  mentions: readonly CountryMentionsRow[],
): ExchangesRow[] {
  const turnOf = new Map(turns.map((turn) => [turn.turn_id, turn]));
  const mentionsOf = groupBy(mentions, (mention) => mention.turn_id);
  const codes = (own: readonly TurnsRow[]): string[] => {
    const found = new Set<string>();
    for (const { turn_id } of own) for (const { code } of mentionsOf.get(turn_id) ?? []) found.add(code);
    return [...found];
  };
  return document.exchanges.map(({ exchange_id, seq, question_turn_ids, answer_turn_ids }) => {
    const questions = question_turn_ids.map((id) => turnOf.get(id)!);
    const answers = answer_turn_ids.map((id) => turnOf.get(id)!);
    return {
      document_id: document.document_id,
      exchange_id,
      seq,
      question_turn_ids,
      answer_turn_ids,
      outlet_ids: distinct(questions.flatMap(({ outlet_ids }) => outlet_ids)),
      respondents: distinct(answers.flatMap(({ speaker_name }) => speaker_name ?? [])),
      question_tokens: sum(questions.map(({ tokens }) => tokens)),
      answer_tokens: sum(answers.map(({ tokens }) => tokens)),
      question_countries: codes(questions),
      answer_countries: codes(answers),
      question_text: questions.map(({ text }) => text).join('\n'),
      answer_text: answers.map(({ text }) => text).join('\n'),
    };
  });
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
