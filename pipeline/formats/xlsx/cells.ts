import { textOf, type Value } from '../../output/cells.js';
import { STYLE, type StyleName } from './styles.js';
import { escapeXml } from './text.js';

/** What a cell holds: a text, a number, a truth value, or a day as the number by which Excel counts it. */
export interface Content {
  value: string | number | boolean;
  style: StyleName;
}

/** Older Excels show longer texts as ##### where a cell's format is text. */
const MOST_AS_TEXT = 255;

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Excel's day 0; that its 1900 has a 29 February makes the days before 1 March 1900 unsure. */
const [DAY_0, FIRST_SURE_DAY] = [Date.UTC(1899, 11, 30), Date.UTC(1900, 2, 1)];

/** What a value is in a cell, or null for a missing value. In a column of days a text that is no day stays a text. */
export function contentOf(value: Value, isDate = false): Content | null {
  if (value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return { value, style: 'number' };
  const text = textOf(value);
  if (text === '') return null;
  const day = isDate ? dayNumber(text) : null;
  if (day !== null) return { value: day, style: 'day' };
  return { value: text, style: text.length > MOST_AS_TEXT ? 'prose' : 'text' };
}

/** The number of a day such as 2021-03-07 in Excel's count, or null for what is none. */
function dayNumber(text: string): number | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay = time >= FIRST_SURE_DAY && new Date(time).toISOString().startsWith(text);
  return isDay ? (time - DAY_0) / DAY : null;
}

/** White space that XML's readers would drop. */
const DELICATE = /^\s|\s$|\n/;

/** A cell's XML. Texts are written as texts, never as formulas, whatever they begin with. */
export function cellXml(reference: string, { value, style }: Content): string {
  const open = `<c r="${reference}" s="${STYLE[style]}"`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  const space = DELICATE.test(value) ? ' xml:space="preserve"' : '';
  return `${open} t="inlineStr"><is><t${space}>${escapeXml(value)}</t></is></c>`;
}

/** A column's letters, from 0: A, B, … Z, AA, … */
export const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
