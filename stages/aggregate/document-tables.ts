import type {
  Annotated,
  DiagnosticsRow,
  DocumentsRow,
  OutletAppearancesRow,
  Rejection,
  RepairsRow,
} from '../../schemas/types/index.js';
import { sum } from '../group.js';
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
