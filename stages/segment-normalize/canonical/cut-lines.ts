import { countPunctuation, isSegmented } from '../../text/segmented-text.js';

/** What hardly any text has that nobody has cut. */
const PARTED = [' ，', ' 。', ' ？', '\u3000，', '\t，'];

/** Whether a text may have lines that a machine has cut, which few have. */
export const mayHaveCutLines = (text: string): boolean => PARTED.some((parted) => text.includes(parted));

/** Whether a machine has cut a line, its punctuation too: people part names and offices, but no marks. */
export function isCutLine(line: string, units: Uint16Array): boolean {
  const { all, parted } = countPunctuation(line);
  return parted > 0 && parted * 2 >= all && isSegmented(units);
}
