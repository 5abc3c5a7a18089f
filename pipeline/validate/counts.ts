import type { DatasetName } from '../schemas.js';
import type { Findings } from './findings.js';
import type { Row } from './read.js';

/** A column that must equal how many rows of another dataset belong to the row, or the sum of a column of theirs. */
interface CountRule {
  dataset: DatasetName;
  column: string;
  key: string;
  of: DatasetName;
  /** The column of `of` that names the row it belongs to. */
  by: string;
  /** What is added up; rows are counted where it is left out. */
  sum?: string;
  /** Only rows in which this holds. */
  where?: (row: Row) => boolean;
  /** Whether the claim can be checked. */
  if?: (row: Row) => boolean;
}

const RULES: readonly CountRule[] = [
  { dataset: 'turns', column: 'country_mentions', key: 'turn_id', of: 'country_mentions', by: 'turn_id' },
  {
    dataset: 'turns',
    column: 'sentences',
    key: 'turn_id',
    of: 'sentences',
    by: 'turn_id',
    // A run without tokens counts sentences but does not list them.
    if: (row) => row.tokens !== null,
  },
  { dataset: 'turns', column: 'tokens', key: 'turn_id', of: 'sentences', by: 'turn_id', sum: 'tokens' },
  { dataset: 'documents', column: 'turns', key: 'document_id', of: 'turns', by: 'document_id' },
  {
    dataset: 'documents',
    column: 'tokens',
    key: 'document_id',
    of: 'turns',
    by: 'document_id',
    sum: 'tokens',
  },
  { dataset: 'documents', column: 'exchanges', key: 'document_id', of: 'exchanges', by: 'document_id' },
  {
    dataset: 'documents',
    column: 'country_mentions',
    key: 'document_id',
    of: 'country_mentions',
    by: 'document_id',
  },
  {
    dataset: 'exchanges',
    column: 'question_tokens',
    key: 'exchange_id',
    of: 'turns',
    by: 'exchange_id',
    sum: 'tokens',
    where: (row) => row.role === 'questioner',
  },
  {
    dataset: 'exchanges',
    column: 'answer_tokens',
    key: 'exchange_id',
    of: 'turns',
    by: 'exchange_id',
    sum: 'tokens',
    where: (row) => row.role === 'respondent',
  },
  { dataset: 'countries', column: 'mentions', key: 'code', of: 'country_mentions', by: 'code' },
  {
    dataset: 'countries',
    column: 'question_mentions',
    key: 'code',
    of: 'country_mentions',
    by: 'code',
    where: (row) => row.role === 'questioner',
  },
  {
    dataset: 'countries',
    column: 'answer_mentions',
    key: 'code',
    of: 'country_mentions',
    by: 'code',
    where: (row) => row.role === 'respondent',
  },
  { dataset: 'outlets', column: 'questions', key: 'outlet_id', of: 'outlet_appearances', by: 'outlet_id' },
];

/** Adds up what belongs together and compares it with the counts that the datasets give. */
export class CountChecker {
  private readonly sums = RULES.map(() => new Map<string, number>());
  private readonly claims: { rule: number; number: number; key: string; value: number }[] = [];

  constructor(private readonly findings: Findings) {}

  add(name: DatasetName, number: number, row: Row): void {
    RULES.forEach((rule, i) => {
      // Whether a count may be empty, TokenChecker tells.
      if (rule.dataset === name && row[rule.column] !== null && (rule.if?.(row) ?? true))
        this.claims.push({ rule: i, number, key: String(row[rule.key]), value: Number(row[rule.column]) });
      if (rule.of !== name || (rule.where && !rule.where(row))) return;
      const key = String(row[rule.by]);
      const amount = rule.sum ? Number(row[rule.sum]) : 1;
      this.sums[i]!.set(key, (this.sums[i]!.get(key) ?? 0) + amount);
    });
  }

  finish(): void {
    for (const { rule, number, key, value } of this.claims) {
      const { dataset, column, of, sum } = RULES[rule]!;
      const counted = this.sums[rule]!.get(key) ?? 0;
      if (counted === value) continue;
      const what = sum ? `the ${sum} of its ${of} add up to` : `its rows in ${of} number`;
      this.findings.add(`${dataset}.jsonl`, number, column, `${value}, but ${what} ${counted}`, what);
    }
  }
}
