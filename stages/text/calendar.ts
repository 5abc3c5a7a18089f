const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** A day as YYYY-MM-DD, or null where the calendar has no such day. Years are those from 100 on. */
export function isoDate(year: number, month: number, day: number): string | null {
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
  if (!(year >= 100 && day >= 1 && day <= days)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day whose year, month and day of the month are the first groups of what a pattern found. */
export const isoDateIn = (found: RegExpExecArray | null): string | null =>
  found && isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
