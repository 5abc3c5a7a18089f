import type { CountriesRow } from '../../schemas/types/index.js';
import { counted } from './counted.js';

/** What a run made. */
export interface Summary {
  folder: string;
  documents: number;
  rejected: number;
  warnings: number;
  turns: number;
  exchanges: number;
  outlets: number;
  mentions: number;
  diagnostics: number;
  countries: readonly CountriesRow[];
  /** Why documents were refused, what is doubtful in others and what a format left out: a line each. */
  messages: readonly string[];
}

/** How many countries the table names. */
const TOP = 8;

/** The table at the end of a run: one line a figure. */
export function formatSummary(summary: Summary): string {
  const top = summary.countries
    .slice(0, TOP)
    .map(({ name_en, name_zh, mentions }) => `${name_en} ${name_zh} ${mentions}`);
  const rows: [string, string][] = [
    [
      'documents',
      summary.rejected ? `${summary.documents} (${summary.rejected} refused)` : String(summary.documents),
    ],
    ['turns', String(summary.turns)],
    ['exchanges', String(summary.exchanges)],
    ['outlets', String(summary.outlets)],
    ['country mentions', String(summary.mentions)],
    ['most spoken of', top.join(', ') || 'none'],
    [
      'diagnostics',
      summary.warnings
        ? `${summary.diagnostics} (${counted(summary.warnings, 'warning')})`
        : String(summary.diagnostics),
    ],
    ['files', summary.folder],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`).join('');
}
