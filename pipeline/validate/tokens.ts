import type { DatasetName } from '../schemas.js';
import type { Findings } from './findings.js';
import type { Row } from './read.js';

/** What words and sentences give, beside the datasets sentences and terms. */
const COLUMNS: Partial<Record<DatasetName, readonly string[]>> = {
  documents: ['tokens'],
  turns: ['tokens'],
  exchanges: ['question_tokens', 'answer_tokens'],
  country_mentions: ['sentence_id'],
};

interface Cell {
  name: DatasetName;
  number: number;
  column: string;
}

/**
 * Checks that what words and sentences give is there throughout, or nowhere: then the run was told to leave them out,
 * and sentences and terms have no rows.
 */
export class TokenChecker {
  private hasSentences = false;
  private hasTerms = false;
  private readonly empty: Cell[] = [];
  private readonly filled: Cell[] = [];

  constructor(private readonly findings: Findings) {}

  add(name: DatasetName, number: number, row: Row): void {
    if (name === 'sentences') this.hasSentences = true;
    if (name === 'terms') this.hasTerms = true;
    for (const column of COLUMNS[name] ?? [])
      (row[column] === null ? this.empty : this.filled).push({ name, number, column });
  }

  finish(): void {
    const [wrong, rule] = this.hasSentences
      ? [this.empty, 'empty, but sentences has rows: a run without tokens has none']
      : [this.filled, 'not empty, but sentences has no rows'];
    for (const { name, number, column } of wrong) this.findings.add(`${name}.jsonl`, number, column, rule);
    if (this.hasTerms && !this.hasSentences)
      this.findings.add('terms.jsonl', null, null, 'has rows, but sentences has none');
  }
}
