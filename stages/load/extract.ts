import type { Document } from '../../schemas/types/index.js';
import type { Diagnostic } from '../stage.js';

export type GivenTurn = NonNullable<Document['given_turns']>[number];

/** The lines of text that a file holds, in whatever format. */
export interface Extract {
  /** Without line ends. */
  lines: string[];
  /** For each line, the 1-based line of the source in which it begins. */
  line_numbers: number[];
  /** Day of the conference as YYYY-MM-DD where the file itself tells it outside its text. */
  date?: string;
  /** Where a record tells of itself whose turns its lines are. */
  turns?: GivenTurn[] | null;
  diagnostics?: Diagnostic[];
}

/** Lines that are those of the source, one for one. */
export function asTheyStand(lines: string[]): Extract {
  const line_numbers: number[] = [];
  for (let line = 1; line <= lines.length; line++) line_numbers.push(line);
  return { lines, line_numbers };
}
