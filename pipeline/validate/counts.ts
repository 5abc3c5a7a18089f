import { type DatasetName, schemaOf } from '../schemas.js';
import type { Findings } from './findings.js';
import type { Row } from './read.js';

/**
 * A column that must equal how many rows of another dataset have the key of the row, in a column of the same name, or
 * the sum of a column of theirs.
 */
interface CountRule {
  dataset: DatasetName;
  column: string;
  of: DatasetName;
  /** What is added up; rows are counted where it is left out. */
  sum?: string;
  /** Only rows of this role count. */
  role?: 'questioner' | 'respondent';
}

const RULES: readonly CountRule[] = [
  { dataset: 'turns', column: 'country_mentions', of: 'country_mentions' },
  { dataset: 'turns', column: 'sentences', of: 'sentences' },
  { dataset: 'turns', column: 'tokens', of: 'sentences', sum: 'tokens' },
  { dataset: 'documents', column: 'turns', of: 'turns' },
  { dataset: 'documents', column: 'tokens', of: 'turns', sum: 'tokens' },
  { dataset: 'documents', column: 'exchanges', of: 'exchanges' },
  { dataset: 'documents', column: 'country_mentions', of: 'country_mentions' },
  { dataset: 'exchanges', column: 'question_tokens', of: 'turns', sum: 'tokens', role: 'questioner' },
  { dataset: 'exchanges', column: 'answer_tokens', of: 'turns', sum: 'tokens', role: 'respondent' },
  { dataset: 'countries', column: 'mentions', of: 'country_mentions' },
  { dataset: 'countries', column: 'question_mentions', of: 'country_mentions', role: 'questioner' },
  { dataset: 'countries', column: 'answer_mentions', of: 'country_mentions', role: 'respondent' },
  { dataset: 'outlets', column: 'questions', of: 'outlet_appearances' },
];

/** The column by which rows belong to a row of a rule's dataset: its key. */
const KEYS = RULES.map(({ dataset }) => schemaOf(dataset).primaryKey[0]!);

/** Whether a row's count can be checked. Where one may be empty, TokenChecker tells. */
function isClaim({ column, of }: CountRule, row: Row): boolean {
  // A run without tokens counts sentences but does not list them.
  return row[column] !== null && (of !== 'sentences' || row.tokens !== null);
}

/** Adds up what belongs together and compares it with the counts that the datasets give. */
export class CountChecker {
  private readonly sums = RULES.map(() => new Map<string, number>());
  private readonly claims: { rule: number; number: number; key: string; value: number }[] = [];

  constructor(private readonly findings: Findings) {}

  add(name: DatasetName, number: number, row: Row): void {
    RULES.forEach((rule, i) => {
      if (rule.dataset !== name && rule.of !== name) return;
      const key = String(row[KEYS[i]!]);
      if (rule.dataset === name) {
        if (isClaim(rule, row)) this.claims.push({ rule: i, number, key, value: Number(row[rule.column]) });
        return;
      }
      if (rule.role && rule.role !== row.role) return;
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
