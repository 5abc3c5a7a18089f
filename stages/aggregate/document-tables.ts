import type {
  Annotated,
  DiagnosticsRow,
  DocumentsRow,
  OutletAppearancesRow,
  Rejection,
  RepairsRow,
} from '../../schemas/types/index.js';
import { mapped, sum } from '../collections.js';
import { constant, integers, repeated, type Table, values } from './table.js';
import type { TableInput } from './table-input.js';

/** The document itself. */
export function documentTable({ document, index, counts, tokens }: TableInput): Table<DocumentsRow> {
  const { document_id, title, date, language, script, source, lines, turns, exchanges, mentions } = document;
  return {
    rows: 1,
    columns: {
      document_id: constant(document_id),
      title: constant(title),
      date: constant(date),
      language: constant(language),
      script: constant(script),
      source_path: constant(source.path),
      source_sha256: constant(source.sha256),
      source_encoding: constant(source.encoding),
      source_format: constant(source.format),
      lines: constant(lines.length),
      characters: constant(index.length),
      tokens: constant(tokens ? sum(counts.tokens) : null),
      turns: constant(turns.length),
      exchanges: constant(exchanges.length),
      country_mentions: constant(mentions.length),
    },
  };
}

/** The outlets that ask. */
export function outletAppearanceTable({ document }: TableInput): Table<OutletAppearancesRow> {
  const { document_id, outlet_appearances } = document;
  const of = (name: keyof Annotated['outlet_appearances'][number]) =>
    values(mapped(outlet_appearances, (appearance) => appearance[name]));
  return {
    rows: outlet_appearances.length,
    columns: {
      document_id: constant(document_id),
      turn_id: of('turn_id'),
      outlet_id: of('outlet_id'),
      label: of('label'),
      match: of('match'),
    },
  };
}

/** What the canonical text differs in from the source. */
export function repairTable({ document, memory }: TableInput): Table<RepairsRow> {
  const { document_id, repairs } = document;
  return {
    rows: repairs.length,
    columns: {
      document_id: constant(document_id),
      line: integers(memory.of(repairs, ({ line }) => line)),
      start: integers(memory.of(repairs, ({ start }) => start)),
      end: integers(memory.of(repairs, ({ end }) => end)),
      before: values(mapped(repairs, ({ before }) => before)),
      after: values(mapped(repairs, ({ after }) => after)),
      kind: repeated(repairs, ({ kind }) => kind, memory),
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
