import { sum } from '../../stages/collections.js';

/** One thing that is wrong with a dataset. */
export interface Finding {
  /** File within the validated folder. */
  file: string;
  /** Data row, from 1, the header aside; null where it concerns the whole file. */
  row: number | null;
  column: string | null;
  /** What is broken, in words. */
  rule: string;
}

/** The rule of a file that is not there. */
export const MISSING = 'the file is missing; run presser again';

/** Told at most this often of a rule and column of a file: a defect of a whole column need not fill the screen. */
const MOST = 10;

/** Collects findings and keeps count of those that it does not keep. */
export class Findings {
  readonly list: Finding[] = [];
  private readonly counts = new Map<string, number>();

  /** `kind` is the rule without what differs from row to row, where its words hold such values. */
  add(file: string, row: number | null, column: string | null, rule: string, kind = rule): void {
    const key = `${file} ${column} ${kind}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count <= MOST) this.list.push({ file, row, column, rule });
  }

  /** Adds those that were collected apart, of rules of their own. */
  addAll({ list, counts }: Findings): void {
    this.list.push(...list);
    for (const [key, count] of counts) this.counts.set(key, count);
  }

  /** All findings, kept or not. */
  get total(): number {
    return sum([...this.counts.values()]);
  }
}

/** A finding as a line: file, row, column, rule. */
export const formatFinding = ({ file, row, column, rule }: Finding): string =>
  [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`, rule]
    .filter((part) => part !== null)
    .join(': ');
