import type { Value } from '../../../stages/aggregate/table.js';
import { csvCell } from '../cells.js';
import { isPlain } from './plain.js';

/** How rows stand in a file, a line each. */
export interface LineFormat {
  /** What stands before the value of the `i`-th column, and behind that of the last. */
  before(name: string, i: number): string;
  end: string;
  encode(value: Value): string;
  /** How null stands there. */
  nothing: 'null' | '';
  /** What stands around a text that has nothing to escape. */
  quote: '"' | '';
}

export const JSONL: LineFormat = {
  before: (name, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`,
  end: '}\n',
  encode: (value) => (typeof value === 'string' && isPlain(value) ? `"${value}"` : JSON.stringify(value)),
  nothing: 'null',
  quote: '"',
};

export const CSV: LineFormat = {
  before: (_, i) => (i === 0 ? '' : ','),
  end: '\r\n',
  encode: (value) => (typeof value === 'string' && isPlain(value) ? value : csvCell(value)),
  nothing: '',
  quote: '',
};

/** A whole line. */
export const lineOf = (
  format: LineFormat,
  cells: readonly (readonly [name: string, value: Value])[],
): string =>
  cells.map(([name, value], i) => format.before(name, i) + format.encode(value)).join('') + format.end;
