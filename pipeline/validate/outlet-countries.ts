import type { DatasetName } from '../schemas.js';
import type { Findings } from './findings.js';
import type { Row } from './read.js';

/** What an outlet's questions hold of one place. */
interface Counted {
  mentions: number;
  exchanges: Set<string>;
}

const NONE: Counted = { mentions: 0, exchanges: new Set() };

const keyOf = (outlet: unknown, code: unknown): string => `${outlet} ${code}`;

/**
 * Checks the counts of outlet_countries, which belong to rows of three datasets at once: the turns in which an outlet
 * appears and the mentions in them.
 */
export class OutletCountryChecker {
  private readonly turns = new Map<string, { exchange: string | null; codes: string[] }>();
  private readonly counted = new Map<string, Counted>();
  private readonly claims: { number: number; row: Row }[] = [];

  constructor(private readonly findings: Findings) {}

  add(name: DatasetName, number: number, row: Row): void {
    if (name === 'turns')
      this.turns.set(String(row.turn_id), { exchange: row.exchange_id as string | null, codes: [] });
    else if (name === 'country_mentions') this.turns.get(String(row.turn_id))?.codes.push(String(row.code));
    else if (name === 'outlet_appearances') this.count(row);
    else if (name === 'outlet_countries') this.claims.push({ number, row });
  }

  private count({ turn_id, outlet_id }: Row): void {
    const turn = this.turns.get(String(turn_id));
    for (const code of turn?.codes ?? []) {
      const key = keyOf(outlet_id, code);
      const counted = this.counted.get(key) ?? { mentions: 0, exchanges: new Set() };
      counted.mentions++;
      if (turn!.exchange !== null) counted.exchanges.add(turn!.exchange);
      this.counted.set(key, counted);
    }
  }

  finish(): void {
    for (const { number, row } of this.claims) {
      const { mentions, exchanges } = this.counted.get(keyOf(row.outlet_id, row.code)) ?? NONE;
      this.compare(number, row, 'mentions', mentions);
      this.compare(number, row, 'exchanges', exchanges.size);
    }
  }

  private compare(number: number, row: Row, column: string, count: number): void {
    if (row[column] === count) return;
    const what = `the ${column} of the outlet's questions that name the place number`;
    this.findings.add('outlet_countries.jsonl', number, column, `${row[column]}, but ${what} ${count}`, what);
  }
}
