/** The first and the last day on which something was counted, ISO 8601; null where no document had a date. */
interface SpanOfDays {
  first_date: string | null;
  last_date: string | null;
}

/** Widens a span by another one. */
export function widen(span: SpanOfDays, { first_date, last_date }: SpanOfDays): void {
  if (first_date && (!span.first_date || first_date < span.first_date)) span.first_date = first_date;
  if (last_date && (!span.last_date || last_date > span.last_date)) span.last_date = last_date;
}
