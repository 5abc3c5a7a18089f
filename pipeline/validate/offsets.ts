import { CodePointIndex } from '../../stages/text/code-points.js';
import type { DatasetName } from '../schemas.js';
import type { Findings } from './findings.js';
import type { Row } from './read.js';

/** Checks that offsets give the text that stands beside them. Turns must be added before what lies in them. */
export class OffsetChecker {
  private readonly turns = new Map<string, { start: number; index: CodePointIndex }>();

  constructor(private readonly findings: Findings) {}

  add(name: DatasetName, number: number, row: Row): void {
    if (name === 'turns') this.addTurn(number, row);
    else if (name === 'sentences') this.checkSlice(name, number, row, 'text');
    else if (name === 'country_mentions') this.checkSlice(name, number, row, 'surface');
  }

  private addTurn(number: number, row: Row): void {
    const index = new CodePointIndex(String(row.text));
    this.turns.set(String(row.turn_id), { start: Number(row.start), index });
    if (Number(row.end) - Number(row.start) !== index.length) {
      this.findings.add(
        'turns.jsonl',
        number,
        'end',
        `${row.start} to ${row.end} is not the length of the text, ${index.length}`,
        'length',
      );
    }
  }

  private checkSlice(name: DatasetName, number: number, row: Row, column: string): void {
    const turn = this.turns.get(String(row.turn_id));
    if (!turn) return;
    const [start, end] = [Number(row.start) - turn.start, Number(row.end) - turn.start];
    const given = start < 0 || end > turn.index.length ? null : turn.index.slice(start, end);
    if (given === row[column]) return;
    this.findings.add(
      `${name}.jsonl`,
      number,
      column,
      `the offsets ${row.start} to ${row.end} give ${JSON.stringify(given)}, not ${JSON.stringify(row[column])}`,
      'offsets',
    );
  }
}
