import { hash } from 'node:crypto';
import type { Value } from '../../output/cells.js';

/** Distinct values of a column that are kept apart. Beyond, neither they nor the commonest of them are told. */
export const MOST_DISTINCT = 100_000;

/** Longer texts, in UTF-16 code units, are told apart by their hash and never among the commonest values. */
const LONGEST_KEPT = 100;

/** How many of the commonest values are told. */
const COMMONEST = 3;

type Item = string | number | boolean;

/** What the values of a column are like. The values of a list count one by one. */
export interface Figures {
  /** Rows with nothing in the column: null, an empty text or an empty list. */
  missing: number;
  /** Different values; null for more than MOST_DISTINCT. */
  distinct: number | null;
  /** The commonest values that stand more than once, at most three; of equal ones that which came first. */
  commonest: { value: Item; count: number }[];
  /** The value of the first row that has one. */
  example: Value;
}

/** Counts a column's values in bounded memory. */
export class Tally {
  private missing = 0;
  private example: Value = null;
  /** How often each value stands; null when there are too many. */
  private counts: Map<Item, number> | null = new Map();
  private readonly longTexts = new Set<string>();

  add(value: Value): void {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
      this.missing++;
      return;
    }
    this.example ??= value;
    if (!Array.isArray(value)) this.count(value);
    else for (const item of value) this.count(item);
  }

  private count(item: Item): void {
    if (this.counts === null) return;
    if (typeof item === 'string' && item.length > LONGEST_KEPT) this.longTexts.add(hashOf(item));
    else this.counts.set(item, (this.counts.get(item) ?? 0) + 1);
    if (this.counts.size + this.longTexts.size <= MOST_DISTINCT) return;
    this.counts = null;
    this.longTexts.clear();
  }

  figures(): Figures {
    const { missing, example, counts } = this;
    if (counts === null) return { missing, example, distinct: null, commonest: [] };
    const commonest = [...counts]
      .filter(([, count]) => count > 1)
      .sort(([, a], [, b]) => b - a)
      .slice(0, COMMONEST)
      .map(([value, count]) => ({ value, count }));
    return { missing, example, distinct: counts.size + this.longTexts.size, commonest };
  }
}

const hashOf = (text: string): string => hash('sha256', text, 'base64');

/** The least and the greatest of numbers, or of days as YYYY-MM-DD. */
export class Range<T extends number | string> {
  minimum: T | null = null;
  maximum: T | null = null;

  add(value: T): void {
    if (this.minimum === null || value < this.minimum) this.minimum = value;
    if (this.maximum === null || value > this.maximum) this.maximum = value;
  }
}
