import type { DatasetName } from '../schemas.js';
import { Findings } from './findings.js';
import type { Row } from './read.js';

/** What words and sentences give, beside the datasets sentences and terms. */
const COLUMNS: Partial<Record<DatasetName, readonly string[]>> = {
  documents: ['tokens'],
  turns: ['tokens'],
  exchanges: ['question_tokens', 'answer_tokens'],
  country_mentions: ['sentence_id'],
};

const EMPTY = 'empty, but sentences has rows: a run without tokens has none';
const FILLED = 'not empty, but sentences has no rows';

/**
 * Checks that what words and sentences give is there throughout, or nowhere: then the run was told to leave them out,
 * and sentences and terms have no rows.
 */
export class TokenChecker {
  private hasSentences = false;
  private hasTerms = false;
  /** What is wrong if sentences has rows, and if it has none. */
  private readonly empty = new Findings();
  private readonly filled = new Findings();

  constructor(private readonly findings: Findings) {}

  add(name: DatasetName, number: number, row: Row): void {
    if (name === 'sentences') this.hasSentences = true;
    if (name === 'terms') this.hasTerms = true;
    for (const column of COLUMNS[name] ?? []) {
      if (row[column] === null) this.empty.add(`${name}.jsonl`, number, column, EMPTY);
      else this.filled.add(`${name}.jsonl`, number, column, FILLED);
    }
  }

  finish(): void {
    this.findings.addAll(this.hasSentences ? this.empty : this.filled);
    if (this.hasTerms && !this.hasSentences)
      this.findings.add('terms.jsonl', null, null, 'has rows, but sentences has none');
  }
}
