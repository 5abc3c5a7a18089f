import type { Patterns } from '../patterns.js';
import type { TextLines } from '../text-lines.js';

/** A time of day, perhaps with a date, as live transcripts put it between turns. Offsets are code units. */
export interface Timestamp {
  /** The stretch with its brackets. */
  start: number;
  end: number;
  /** The time as written, without brackets and with narrow colons: 2016-03-02 15:22:44, 15:31. */
  value: string;
  /** Whether it has a line of its own, stands in brackets, or stands bare among other text. */
  form: 'alone' | 'bracketed' | 'plain';
}

const DATE = String.raw`(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}`;
const TIME = String.raw`(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?`;
const DAY = String.raw`\d{1,2}-\d{1,2} `;
const DAY_FIRST = new RegExp(`^${DAY}`);

const OPENING = '[【（(〔［';
const CLOSING = ']】）)〕］';

/**
 * What finds times, perhaps with a day as a language writes it. Every part is of bounded length, so that the time to look for
 * it grows with the text alone.
 */
export const timestampPattern = (day: string): RegExp =>
  new RegExp(`(?<![\\d./-]|\\d[:：])(?:(?:${DATE}|${day})[ T]?|${DAY})?${TIME}(?!\\d|[:：]\\d)`, 'g');

/** All that looks like a time, in order; which of them are times of turns is decided by what they stand beside. */
export function findTimestamps(lines: TextLines, { timestamp }: Patterns): Timestamp[] {
  const found: Timestamp[] = [];
  for (const match of lines.text.matchAll(timestamp)) {
    const skipped = OPENING.includes(lines.text[match.index - 1] ?? ' ') ? 0 : dayLength(match[0]);
    found.push(timestampAt(lines, match.index + skipped, match[0].slice(skipped)));
  }
  return found;
}

/** Length of a day without a year, which is one in brackets alone: [05-14 17:32]. */
const dayLength = (written: string): number => DAY_FIRST.exec(written)?.[0].length ?? 0;

function timestampAt(lines: TextLines, at: number, written: string): Timestamp {
  const bare = { start: at, end: at + written.length };
  const bracketed = withBrackets(lines.text, bare.start, bare.end);
  const { start, end } = bracketed ?? bare;
  const line = lines.at(start);
  const alone = lines.inkOf(line) === start && lines.isBlankFrom(end, line);
  return {
    start,
    end,
    value: written.replaceAll('：', ':'),
    form: alone ? 'alone' : bracketed ? 'bracketed' : 'plain',
  };
}

/** The stretch with the brackets around it, each perhaps with a space inside; null where there are none. */
function withBrackets(text: string, start: number, end: number): { start: number; end: number } | null {
  const before = text[start - 1] === ' ' ? start - 2 : start - 1;
  const after = text[end] === ' ' ? end + 1 : end;
  const kind = before >= 0 ? OPENING.indexOf(text[before]!) : -1;
  return kind >= 0 && text[after] === CLOSING[kind] ? { start: before, end: after + 1 } : null;
}
