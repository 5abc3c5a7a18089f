import type {
  Annotated,
  DiagnosticsRow,
  DocumentsRow,
  OutletAppearancesRow,
  Rejection,
  RepairsRow,
} from '../../schemas/types/index.js';
import { mapped, sum } from '../group.js';
import type { CodePointIndex } from '../text/code-points.js';
import type { Integers } from './integers.js';
import { constant, integers, Sharing, type Table, values } from './table.js';
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

/** What the canonical text differs in from the source. */
export function repairTable({ document_id, repairs }: Annotated, memory: Integers): Table<RepairsRow> {
  const kinds = new Sharing(memory.take(repairs.length));
  for (const { kind } of repairs) kinds.add(kind);
  return {
    rows: repairs.length,
    columns: {
      document_id: constant(document_id),
      line: integers(memory.of(repairs, ({ line }) => line)),
      start: integers(memory.of(repairs, ({ start }) => start)),
      end: integers(memory.of(repairs, ({ end }) => end)),
      before: values(mapped(repairs, ({ before }) => before)),
      after: values(mapped(repairs, ({ after }) => after)),
      kind: kinds.column(),
    },
  };
}

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
